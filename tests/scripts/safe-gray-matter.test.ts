/** What stands in for parts of gray-matter and js-yaml in the bundle reads as the packages themselves do. */
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import esbuild from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { safeGrayMatter } from '../../scripts/safe-gray-matter.mjs';
import { readFrontmatter } from '../../src/core/properties/frontmatter';
import { scanNote } from '../../src/core/markdown/note-scanner';

const root = fileURLToPath(new URL('../..', import.meta.url));
const SOURCE = `
	import { readFrontmatter } from './src/core/properties/frontmatter';
	import { scanNote } from './src/core/markdown/note-scanner';
	globalThis.read = (text) => readFrontmatter(scanNote(text));
`;

/** Properties as plain text, so that those of two realms can be compared. */
const plain = (value: unknown): string =>
	JSON.stringify(value, (_key, inner: unknown) =>
		Object.prototype.toString.call(inner) === '[object Map]' ? ['map', ...(inner as Map<unknown, unknown>)] : inner,
	);

const BLOCKS: Readonly<Record<string, string>> = {
	'texts, numbers and dates':
		'every: 3 weeks\nbirthday: 1990-05-01\nphone: +32 470\npin: 0470\nx: 1e3\ny: .inf\nz: 0x1F',
	'truth and nothing': 'paused: true\na: FALSE\nb: yes\nc: ~\nd:\ne: null',
	'lists and maps': 'likes: [tea, "walks, long"]\naddress:\n  city: Porto\n  zip: "0100"\nlist:\n  - a\n  - b: c',
	'long texts': 'why: |\n  first\n  second\nnote: >-\n  folded\n  words',
	'quotes and escapes': 'a: "tab\\t \\u00e9 \\x41"\nb: \'it\'\'s\'\nc: "a \\\n  b"',
	links: 'friend: "[[Bob]]"\nother: [[Ana]]',
	'comments and odd keys': '# first\n? key\n: value # last\n"a b": c',
	'anchors and merges': 'base: &b {a: 1}\nmore: *b\nboth:\n  <<: *b\n  c: d',
	'a key twice': 'a: 1\na: 2',
	tags: 'a: !!str 5\nb: !!int 5',
	'a function': 'a: !!js/function "function () { return 1 }"',
	'a regular expression': 'a: !!js/regexp /x/',
	bytes: 'a: !!binary aGVsbG8=',
	'a prototype': '__proto__: {x: 1}\nconstructor: y',
	broken: 'a: [1, 2',
	'a tab': 'a:\n\tb: c',
	'a colon too many': 'a: b: c',
	'no map': '- a\n- b',
	'only a text': 'hello',
};

let bundle = '';
let bundled: (text: string) => unknown;
beforeAll(async () => {
	const { outputFiles } = await esbuild.build({
		stdin: { contents: SOURCE, resolveDir: root, loader: 'ts' },
		bundle: true,
		minifySyntax: true,
		minifyWhitespace: true,
		format: 'iife',
		platform: 'browser',
		plugins: [safeGrayMatter()],
		write: false,
	});
	bundle = outputFiles[0]?.text ?? '';
	const context = createContext({});
	runInContext(bundle, context);
	bundled = (context as { read: typeof bundled }).read;
});

describe('the parser in the bundle', () => {
	for (const [name, block] of Object.entries(BLOCKS)) {
		it(`reads ${name} as outside of it`, () => {
			for (const text of [
				`---\n${block}\n---\nBody\n`,
				`\uFEFF---\r\n${block.replaceAll('\n', '\r\n')}\r\n---\r\n`,
			]) {
				expect(plain(bundled(text))).toBe(plain(readFrontmatter(scanNote(text))));
			}
		});
	}

	it('gives the same answer to a broken block twice', () => {
		const text = `---\n${BLOCKS['broken']}\n---\n`;
		expect(plain(bundled(text))).toBe(plain(bundled(text)));
		expect(plain(bundled(text))).toContain('valid YAML');
	});

	it('runs no code that a note brings', () => {
		const text = '---js\n{ run: globalThis.ran = true }\n---\n';
		expect(plain(bundled(text))).toBe(plain(readFrontmatter(scanNote(text))));
		expect('ran' in globalThis).toBe(false);
	});

	it('has none of what it must not have', () => {
		for (const word of [
			/\beval\(/,
			/\bFunction\(/,
			/\bBuffer\b/,
			/\bprocess\b/,
			/\besprima\b/,
			/\brequire\((?!"\.)/,
		])
			expect(word.exec(bundle)?.[0] ?? null, String(word)).toBe(null);
	});
});
