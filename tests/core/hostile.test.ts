/**
 * Notes that were made to hurt. Nothing is timed: each case is so large that anything much worse than linear runs into
 * the runner's own limit.
 */
import { describe, expect, it } from 'vitest';
import { insertEntry } from '../../src/core/edit';
import { readTold } from '../../src/core/mention';
import { readNote } from '../../src/core/read-note';
import { readerOf } from '../../src/core/reader';
import { readMember } from '../../src/core/read';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { linksIn, withoutLinks } from '../../src/core/link';

const TODAY = '2026-11-25';
const MEGA = 1024 * 1024;

const notes: Readonly<Record<string, () => string>> = {
	'a line of 5 MB': () => `- 2026-11-20 ${'a'.repeat(5 * MEGA)}`,
	'a line of 5 MB of brackets': () => `- 2026-11-20 ${'['.repeat(5 * MEGA)}`,
	'a line of 5 MB of open links': () => `- 2026-11-20 with ${'[[a'.repeat((5 * MEGA) / 3)}`,
	'a line of 5 MB of links': () => `- 2026-11-20 with ${'[[a]] and '.repeat(MEGA / 2)}`,
	'a line of 5 MB of backticks': () => '`'.repeat(5 * MEGA),
	'a line of 5 MB of ticks and blanks': () => '` `` ```'.repeat(MEGA / 2),
	'a line of 5 MB of percent signs': () => `x ${'%% '.repeat(MEGA)}`,
	'a line of 5 MB of comment marks': () => `x ${'<!-- '.repeat(MEGA)}`,
	'a line of 5 MB of tildes': () => `- 2026-11-20 ${'~'.repeat(5 * MEGA)}`,
	'a line of 5 MB of stars': () => `- ${'*'.repeat(5 * MEGA)}`,
	'a line of 5 MB of hashes': () => `x ${'#a '.repeat(MEGA)}`,
	'a line of 5 MB of blanks': () => `- ${' '.repeat(5 * MEGA)}x`,
	'a line of 5 MB of digits': () => `- ${'2'.repeat(5 * MEGA)}`,
	'a line of 5 MB of colons': () => `- 2026-11-20 ${':'.repeat(5 * MEGA)}`,
	'a line of 5 MB of inline fields': () => `x ${'[a:: '.repeat(MEGA)}`,
	'a line of 5 MB of bars': () => `${'|'.repeat(5 * MEGA)}\n${'|-'.repeat(MEGA)}`,
	'a heading of 5 MB': () => `## ${'# '.repeat(2 * MEGA)}`,
	'a task of 5 MB of due marks': () => `- [ ] ${'📅 due:: (due '.repeat(MEGA / 4)}`,
	'100,000 lines of interactions': () => '- 2026-11-20 coffee: x\n'.repeat(100_000),
	'100,000 different interactions of one day': () =>
		Array.from({ length: 100_000 }, (_, at) => `- 2026-11-20 coffee: x${at}`).join('\n'),
	'100,000 empty bullets': () => '- \n'.repeat(100_000),
	'100,000 headings': () => '## 2026-11-20 x\n'.repeat(100_000),
	'100,000 fences': () => '```\n'.repeat(100_000),
	'100,000 opened comments': () => '<!-- x\n'.repeat(100_000),
	'100,000 rows of a table': () =>
		`## Interactions\n| Date | Notes |\n|---|---|\n${'| 2026-04-28 | x |\n'.repeat(100_000)}`,
	'100,000 lines of text': () => 'some words\n'.repeat(100_000),
	'100,000 links in frontmatter': () => `---\ninteractions:\n${'  - 2026-01-01 x\n'.repeat(100_000)}---\n`,
	'10,000 nested bullets': () =>
		Array.from({ length: 10_000 }, (_, depth) => `${'\t'.repeat(depth)}- 2026-11-20 x`).join('\n'),
	'10,000 nested bullets without dates': () =>
		Array.from({ length: 10_000 }, (_, depth) => `${' '.repeat(depth * 2)}- x`).join('\n'),
	'nested headings, 60,000': () =>
		Array.from({ length: 60_000 }, (_, at) => `${'#'.repeat((at % 6) + 1)} x`).join('\n'),
	'deep YAML': () => `---\na: ${'['.repeat(100_000)}\n---\n- 2026-11-20 x`,
	'deep YAML maps': () =>
		`---\n${Array.from({ length: 400 }, (_, depth) => `${' '.repeat(depth)}k:`).join('\n')}\n---\n- 2026-11-20 x`,
	'an alias bomb': () =>
		`---\na: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefghij'].map((name, at) => `${name}: &${name} [${Array.from({ length: 9 }, () => `*${'abcdefghi'[at]}`).join(',')}]`).join('\n')}\ntags: *j\ninteractions: *j\n---\n- 2026-11-20 x`,
	'frontmatter that runs code': () => '---js\n{ "every": (() => { throw new Error("ran") })() }\n---\n- 2026-11-20 x',
	'frontmatter with a function': () => '---\nevery: !!js/function "function () { throw 1 }"\n---\n- 2026-11-20 x',
	'prototype keys': () =>
		'---\n__proto__: {"paused": true}\nconstructor: {prototype: {paused: true}}\n---\n- 2026-11-20 x',
	'null bytes and lone surrogates': () => '\u0000\ud800- 2026-11-20 \udc00\u0000\n- 2026-11-20 \ud83d',
};

describe('notes that were made to hurt', () => {
	for (const [name, make] of Object.entries(notes)) {
		it(`reads and edits ${name}`, () => {
			const text = make();
			const { person, standing } = readMember('People/Ana.md', text, DEFAULT_SETTINGS, TODAY);
			expect(person.name).toBe('Ana');
			expect(standing.status).toBe('untracked');
			const result = insertEntry(text, { date: TODAY, kind: null, text: 'x' }, readerOf(DEFAULT_SETTINGS), TODAY);
			if (result.ok) expect(result.inserted.text.length).toBe(text.length + result.inserted.edit.insert.length);
		}, 120_000);
	}

	for (const [name, make] of Object.entries({
		...notes,
		'a line of 5 MB of links to everybody': () =>
			Array.from({ length: MEGA / 4 }, (_, at) => `[[p${at}]]`).join(' '),
		'10,000 nested bullets, each with a link of its own': () =>
			Array.from({ length: 10_000 }, (_, depth) => `${'\t'.repeat(depth)}- [[p${depth}]]`).join('\n'),
		'100,000 lines of links': () => Array.from({ length: 100_000 }, (_, at) => `[[p${at}]] said`).join('\n'),
		'100 lines of comment marks': () => `[[a]] ${'<!-- '.repeat(10_000)}\n`.repeat(100),
		'100 lines of tildes, ticks and percent signs': () => `[[a]] ${'~~a %%b `c '.repeat(5000)}\n`.repeat(100),
	})) {
		it(`reads as a day's note ${name}`, () => {
			const { entries, promises } = readTold(
				readNote('2026-11-20.md', make()),
				readerOf({ ...DEFAULT_SETTINGS, promisesCount: true }),
			);
			expect(entries.length + promises.length).toBeLessThan(2 * 100_001);
		}, 120_000);
	}

	it('pollutes no prototype', () => {
		readMember('People/Ana.md', (notes['prototype keys'] ?? (() => ''))(), DEFAULT_SETTINGS, TODAY);
		expect(Object.hasOwn(Object.prototype, 'paused')).toBe(false);
	});

	it('finds links in a hostile line', () => {
		const line = `${'[a](b'.repeat(100_000)}[[Ana]]`;
		expect(linksIn(line).map(({ target }) => target)).toEqual(['Ana']);
		expect(withoutLinks('[[a]] '.repeat(10_000)).length).toBe(20_000);
	});
});
