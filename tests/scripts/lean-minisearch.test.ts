/** What the bundle has of MiniSearch ranks as the package does, and calls nothing that was left out. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createContext, runInContext } from 'node:vm';
import MiniSearch from 'minisearch';
import esbuild from 'esbuild';
import { expect, it } from 'vitest';
import { leanMiniSearch, withoutUnused } from '../../scripts/lean-minisearch.mjs';

const WORDS = ['tide', 'tides', 'letterpress', 'wood', 'type', 'trail', 'running', 'river', 'sauna', 'chess'];
const documents = Array.from({ length: 40 }, (_, id) => ({
	id,
	title: WORDS.filter((_word, at) => (id * 7 + at * 3) % 5 === 0).join(' '),
	text: WORDS.filter((_word, at) => (id + at * at) % 4 === 1).join(' '),
}));

/** Everything that is asked of it: adding, removing, and a search with weights, near words and beginnings. */
function ranking(Search: typeof MiniSearch): unknown {
	const search = new Search({ fields: ['title', 'text'], storeFields: ['title'] });
	for (const document of documents) search.add(document);
	for (const document of documents.slice(5, 15)) search.remove(document);
	const options = { boost: { title: 2 }, fuzzy: 0.2, prefix: true, combineWith: 'OR' as const };
	return WORDS.map((word) => search.search(`${word} tyde ri`, options));
}

it('ranks as the package does', async () => {
	const built = await esbuild.build({
		stdin: { contents: "export { default } from 'minisearch';", resolveDir: import.meta.dirname },
		bundle: true,
		format: 'iife',
		globalName: 'lean',
		write: false,
		plugins: [leanMiniSearch()],
	});
	const context = createContext({});
	runInContext(built.outputFiles[0]?.text ?? '', context);
	const { default: Lean } = runInContext('lean', context) as { default: typeof MiniSearch };
	expect(JSON.stringify(ranking(Lean))).toBe(JSON.stringify(ranking(MiniSearch)));
	expect('autoSuggest' in Lean.prototype).toBe(false);
});

it('calls nothing that was left out', () => {
	const file = createRequire(import.meta.url)
		.resolve('minisearch')
		.replace(/dist.*$/, 'dist/es/index.js');
	const source = readFileSync(file, 'utf8');
	const lean = withoutUnused(source);
	const gone = [...source.matchAll(/^ {4}(?:static |get )?(?:async )?(\w+)\(.*\{$/gm)]
		.map(([, name = '']) => name)
		.filter((name) => !new RegExp(`^ {4}(?:static |get )?(?:async )?${name}\\(`, 'm').test(lean));
	expect(gone).toContain('autoSuggest');
	const code = lean.replace(/\/\*[\s\S]*?\*\//g, '');
	expect(gone.filter((name) => new RegExp(`(?:this|MiniSearch|miniSearch)\\.${name}\\b`).test(code))).toEqual([]);
});

it('is looked at anew where the package is laid out otherwise', () => {
	expect(() => withoutUnused('class Search {}')).toThrow('MiniSearch has no class of that name any more');
	expect(() => withoutUnused('\nclass MiniSearch {\n}\n')).toThrow('MiniSearch has no method addAll any more');
});
