import { describe, expect, it } from 'vitest';
import { scanNote } from '../../src/core/markdown/note-scanner';
import { columnOf, splitLines } from '../../src/core/markdown/note-text';

/** A letter a line: frontmatter F, quiet q, blank _, heading H, item i, table t, text x. */
const ROLES = { frontmatter: 'F', quiet: 'q', blank: '_', heading: 'H', item: 'i', table: 't', text: 'x' } as const;
const roles = (text: string): string =>
	scanNote(text)
		.lines.map(({ role }) => ROLES[role])
		.join('');

describe('the lines of a note', () => {
	it('end in any way', () =>
		expect(splitLines('a\nb\r\nc\rd').map(({ text, from, to, next }) => [text, from, to, next])).toEqual([
			['a', 0, 1, 2],
			['b', 2, 3, 5],
			['c', 5, 6, 7],
			['d', 7, 8, 8],
		]));
	it('begin behind a byte order mark', () =>
		expect(splitLines('\uFEFFa').map(({ text, from }) => [text, from])).toEqual([['a', 1]]));
	it('are one more than their endings', () =>
		expect([
			splitLines('').length,
			splitLines('\n').length,
			splitLines('a\n').length,
			splitLines('\r\n\r\n').length,
			splitLines('\n\r').length,
		]).toEqual([1, 2, 2, 3, 3]));
	it('agree on an ending by number, then by order', () =>
		expect([
			scanNote('a').eol,
			scanNote('a\r\nb').eol,
			scanNote('a\nb\r\nc\r\n').eol,
			scanNote('a\r\nb\nc').eol,
			scanNote('a\rb').eol,
		]).toEqual(['\n', '\r\n', '\r\n', '\r\n', '\r']));
	it('have columns, tabs reaching the next multiple of four', () =>
		expect(['', '  ', '\t', ' \t', '   \t ', '\t\t'].map(columnOf)).toEqual([0, 2, 4, 4, 5, 8]));
});

describe('what a line is', () => {
	const rows: readonly (readonly [string, string])[] = [
		['---\na: 1\n---\nx', 'FFFx'],
		['---\n---', 'FF'],
		['---\na', 'xx'],
		['x\n---', 'HH'],
		['', '_'],
		[' \t\nx', '_x'],
		['# a\n## b ##\n####### c\n#d\n   # e\n    # f', 'HHxxHq'],
		['a\n===\nb\n---\n\n---', 'HHHH_x'],
		['a\nb\n===', 'xxx'],
		['- a\n---\n- b', 'ixi'],
		['| a |\n---', 'xx'],
		['- a\n* b\n+ c\n1. d\n2) e\n-\n-f\n1.g\n1234567890. h', 'iiiiiixxx'],
		['***\n- - -\n___\n--', 'xxxx'],
		['```\n- a\n```\n- b', 'qqqi'],
		['````\n```\n````\nx', 'qqqx'],
		['~~~\n```\n~~~', 'qqq'],
		['``` a`b\nx', 'xx'],
		['- a\n  ```\n  x\n- b', 'iqqi'],
		['```\na', 'qq'],
		['- ```\n  a\n  ```\n- b', 'iqqi'],
		['    a', 'q'],
		['\ta', 'q'],
		['x\n    a', 'xx'],
		['- a\n\n    b', 'i_x'],
		['# a\n    b', 'Hq'],
		['> a\n>b\nc', 'qqx'],
		['- a\n  > b\n  c', 'iqx'],
		['>- [ ] a', 'q'],
		['| a | b |\n|---|:-:|\n| c | d |\nx', 'tttx'],
		['a | b\n-|-\nc | d\n\ne | f', 'ttt_x'],
		['| a |\n| b |', 'xx'],
		['|a|\n|-|\n- b | c', 'tti'],
		['%%\na\n%%\nb', 'qqqx'],
		['%% a %%\nb', 'qx'],
		['a %% b %%\nc', 'xx'],
		['a %%\nb\n%% c\nd', 'xqqx'],
		['a %% b\nc', 'xx'],
		['%%\na', 'qq'],
		['<!-- a\nb -->\nc', 'qqx'],
		['<!-- a --> b\nc', 'qx'],
		['a <!-- b\nc', 'xx'],
		['`%%`\na\n`%%`', 'xxx'],
		['`<!--` a\nb', 'xx'],
		['```\n%%\n```\nb', 'qqqx'],
		['%%\n```\n%%\nb', 'qqqx'],
		['<!-- %%\n--> x\ny', 'qqx'],
		['100% %\nb', 'xx'],
	];
	for (const [text, expected] of rows) it(JSON.stringify(text), () => expect(roles(text)).toBe(expected));
});

describe('headings', () => {
	const headings = (text: string): string[] =>
		scanNote(text).headings.map(
			({ level, text: words, parent, line, end }) => `${level} ${words} <${parent?.text ?? ''}> ${line}-${end}`,
		);

	it('hold what follows up to the next of their rank', () =>
		expect(headings('# a\n## b\nx\n### c\n## d\n# e')).toEqual([
			'1 a <> 0-5',
			'2 b <a> 1-4',
			'3 c <b> 3-4',
			'2 d <a> 4-5',
			'1 e <> 5-6',
		]));
	it('may skip ranks', () =>
		expect(headings('### a\n# b\n### c')).toEqual(['3 a <> 0-1', '1 b <> 1-3', '3 c <b> 2-3']));
	it('have words without hashes around', () =>
		expect(headings('# a # b ##\n## c#\n# #\n#\n#\ttab')).toEqual([
			'1 a # b <> 0-2',
			'2 c# <a # b> 1-2',
			'1  <> 2-3',
			'1  <> 3-4',
			'1 tab <> 4-5',
		]));
});

describe('list items', () => {
	const items = (text: string): string[] =>
		scanNote(text).items.map(
			({ mark, task, text: words, parent, line, end }) =>
				`${mark}${task === null ? '' : `[${task}]`} ${words} <${parent?.text ?? ''}> ${line}-${end}`,
		);

	it('nest by their indent', () =>
		expect(items('- a\n  - b\n\t- c\n- d')).toEqual(['- a <> 0-3', '- b <a> 1-3', '- c <b> 2-3', '- d <> 3-4']));
	it('one blank in are beside, not below', () => expect(items('- a\n - b')).toEqual(['- a <> 0-1', '- b <> 1-2']));
	it('hold paragraphs, lazy lines and blank lines between', () =>
		expect(items('- a\nlazy\n\n  b\n\nc')).toEqual(['- a <> 0-4']));
	it('end at a heading and at a break', () =>
		expect(items('- a\n# b\n- c\n***\n- d')).toEqual(['- a <> 0-1', '- c <> 2-3', '- d <> 4-5']));
	it('may be tasks in any state', () =>
		expect(items('- [ ] a\n* [x] b\n1. [-] c\n- [] d\n- [xx] e\n- [x]f\n- [ ]\n- [2026-02-20]: g')).toEqual([
			'-[ ] a <> 0-1',
			'*[x] b <> 1-2',
			'1.[-] c <> 2-3',
			'- [] d <> 3-4',
			'- [xx] e <> 4-5',
			'- [x]f <> 5-6',
			'-[ ]  <> 6-7',
			'- [2026-02-20]: g <> 7-8',
		]));
	it('keep their indent and gap as written', () =>
		expect(scanNote('x\n\t-   a').items.map(({ indent, gap, column }) => `${indent}|${gap}|${column}`)).toEqual([
			'\t|   |4',
		]));
});

describe('what is never closed', () => {
	const unclosed = (text: string): string | null => {
		const { unclosed: open } = scanNote(text);
		return open === null ? null : `${open.what} ${open.line}`;
	};

	it('is named with its line', () =>
		expect(
			[
				'x\n```\na',
				'%%\na',
				'x\n\n<!-- a',
				'```\n```',
				'- ```\n\nx',
				'%% a %%',
				'a %% b',
				'`%%`',
				'- a\n  ~~~',
			].map(unclosed),
		).toEqual(['code block 1', 'comment 0', 'comment 2', null, null, null, null, null, 'code block 1']));
});
