/** Every sentence that a user reads stands in `src/words`: no other file holds one. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { filesBelow } from './support/folder';

const root = fileURLToPath(new URL('../src/', import.meta.url));

/** A text in a file, with the code that it stands in. */
interface Text {
	readonly path: string;
	readonly line: number;
	readonly words: string;
	readonly node: ts.Node;
}

/** The texts of a file, of imports and types none: literals, the parts of templates, the text between tags. */
function textsOf(path: string, code: string): Text[] {
	const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
	const file = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true, kind);
	const found: Text[] = [];
	const walk = (node: ts.Node): void => {
		if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isLiteralTypeNode(node)) return;
		if (
			ts.isStringLiteralLike(node) ||
			ts.isTemplateHead(node) ||
			ts.isTemplateMiddle(node) ||
			ts.isTemplateTail(node) ||
			ts.isJsxText(node)
		)
			found.push({
				path,
				line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1,
				words: node.text.trim(),
				node,
			});
		ts.forEachChild(node, walk);
	};
	walk(file);
	return found;
}

/** What a text is the name of, for the app or a program, and no user reads: told by where it stands. */
function isForPrograms({ node }: Text): boolean {
	let above = node.parent;
	// A class that depends on something is a part of a condition or of a template.
	while (
		ts.isTemplateSpan(above) ||
		ts.isTemplateExpression(above) ||
		ts.isConditionalExpression(above) ||
		ts.isJsxExpression(above)
	)
		above = above.parent;
	if (ts.isJsxAttribute(above))
		return /^(?:class|className|style|key|role|type|d|viewBox|transform)$/.test(above.name.getText());
	if (ts.isPropertyAssignment(above)) return /^(?:cls|class|attr)$/.test(above.name.getText());
	if (ts.isNewExpression(above)) return /Error$/.test(above.expression.getText());
	return false;
}

/** Classes and selectors; what a drawing is made of; the keys of a keyboard. */
const NAMES = [
	/^[.[]?[\w-]*nurture-/,
	/\[[\w-]+(?:[~^|*$]?=.*)?\]/,
	/^(?:button|input), /,
	/^<\w+|^" |^"?\/?>/,
	/^(?:Enter|Escape|Esc|Home|End|ContextMenu|Mod|Cmd|Ctrl|(?:Arrow|Page)(?:Up|Down|Left|Right))$/,
];

/** Words that are looked for in notes, and names that notes are given: what they say is the notes' language. */
const VOCABULARY = /^(?:core|insight|exchange)\//;

/** Two words at least, or one with a capital. */
const IS_TEXT = /\p{L}{2}\p{P}*\s[\p{P}\s]*\p{L}{2}|^\p{Lu}\p{Ll}{2}/u;

/** In a room of vocabulary a text is a sentence where it ends as one, or speaks of something with an article. */
const IS_SENTENCE = /\p{Ll}{2}\s.*\p{Ll}[.!?](?:\s|$)|^(?:a|an|the|one of|at most) \p{Ll}+(?: \S+){0,8}$/su;

/** Those that are no sentences for all that. */
const EXEMPT: ReadonlySet<string> = new Set([
	// The name of an error, which programs compare.
	'services/ports.ts: Refusal',
	// Where a system keeps caches, and what a file of ours begins with.
	'cli/cache-place.mts: Library',
	'cli/cache-place.mts: Caches',
	'cli/file-cache.mts: nurture cache 1',
]);

/** The sentences of a file, each with its line. */
const sentencesIn = (path: string, code: string): string[] =>
	textsOf(path, code)
		.filter((text) => {
			const isOne = (VOCABULARY.test(path) ? IS_SENTENCE : IS_TEXT).test(text.words);
			return isOne && !EXEMPT.has(`${path}: ${text.words}`) && !isForPrograms(text);
		})
		.filter(({ words }) => !NAMES.some((name) => name.test(words)))
		.map(({ line, words }) => `${path}:${line}: ${words}`);

describe('a file outside of the words', () => {
	it('holds no sentence', () => {
		const files = filesBelow(root).filter(
			(path) => /\.(?:tsx?|mts)$/.test(path) && !/^(?:words|core\/languages)\//.test(path),
		);
		expect(files.flatMap((path) => sentencesIn(path, readFileSync(join(root, path), 'utf8')))).toEqual([]);
	});

	it.each([
		['views/a.tsx', `<p className="nurture-a mod-b">Nobody is due</p>`, 'Nobody is due'],
		['views/a.ts', 'tell(`There is no ${name} here.`)', 'There is no'],
		['plugin/a.ts', `button.setText('Undo')`, 'Undo'],
		['services/a.ts', `throw new Refusal('nothing was written')`, 'nothing was written'],
		['core/a.ts', `problems.push({ expected: 'a list of folders' })`, 'a list of folders'],
		['insight/a.ts', `return 'Nobody has been quiet. All is well.'`, 'Nobody has been quiet. All is well.'],
	])('would be found out: %s %s', (path, code, sentence) => {
		expect(sentencesIn(path, code)).toEqual([`${path}:1: ${sentence}`]);
	});

	it.each([
		['views/a.ts', `createDiv({ cls: 'clickable-icon nav-action-button' })`],
		['plugin/a.ts', `throw new TypeError('this cannot be')`],
		['core/a.ts', `const KEYS = words('phone call, video call, catch up')`],
	])('may hold what only programs or notes say: %s %s', (path, code) => {
		expect(sentencesIn(path, code)).toEqual([]);
	});
});
