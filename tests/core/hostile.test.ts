/**
 * Notes that were made to hurt. Nothing is timed: of two notes, one about twice as long as the other, the longer may
 * take three times the steps. A third, of 1 MB or so, is read as the app reads it: what no step tells of (joining
 * texts, comparing them) runs into the runner's own limit, if it is much worse than linear.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linksIn, withoutLinks } from '../../src/core/markdown/link';
import { outgrown, startMeter, type Meter } from '../support/steps/meter';
import { readAndEdit, readAsDay } from './hostile-jobs';

const MEGA = 1024 * 1024;

/** Makes a part of the note that the test is named after: all of it is more than anything needs to show. */
type Note = (share: number) => string;

/** What is read as the app reads it. */
const WHOLE = 1 / 5;
/** What is counted. */
const SMALL = 1 / 100;
const LARGE = 1 / 50;

/** How deep bullets are nested: with their indents, a note of them is about as long as the others. */
const deep = (share: number): number => 3000 * Math.sqrt(share);

const notes: Readonly<Record<string, Note>> = {
	'a line of 5 MB': (share) => `- 2026-11-20 ${'a'.repeat(5 * MEGA * share)}`,
	'a line of 5 MB of brackets': (share) => `- 2026-11-20 ${'['.repeat(5 * MEGA * share)}`,
	'a line of 5 MB of open links': (share) => `- 2026-11-20 with ${'[[a'.repeat((5 * MEGA * share) / 3)}`,
	'a line of 5 MB of links': (share) => `- 2026-11-20 with ${'[[a]] and '.repeat((MEGA * share) / 2)}`,
	'a line of 5 MB of backticks': (share) => '`'.repeat(5 * MEGA * share),
	'a line of 5 MB of ticks and blanks': (share) => '` `` ```'.repeat((MEGA * share) / 2),
	'a line of 5 MB of percent signs': (share) => `x ${'%% '.repeat(MEGA * share)}`,
	'a line of 5 MB of comment marks': (share) => `x ${'<!-- '.repeat(MEGA * share)}`,
	'a line of 5 MB of tildes': (share) => `- 2026-11-20 ${'~'.repeat(5 * MEGA * share)}`,
	'a line of 5 MB of stars': (share) => `- ${'*'.repeat(5 * MEGA * share)}`,
	'a line of 5 MB of hashes': (share) => `x ${'#a '.repeat(MEGA * share)}`,
	'a line of 5 MB of blanks': (share) => `- ${' '.repeat(5 * MEGA * share)}x`,
	'a line of 5 MB of digits': (share) => `- ${'2'.repeat(5 * MEGA * share)}`,
	'a line of 5 MB of colons': (share) => `- 2026-11-20 ${':'.repeat(5 * MEGA * share)}`,
	'a line of 5 MB of inline fields': (share) => `x ${'[a:: '.repeat(MEGA * share)}`,
	'a line of 5 MB of bars': (share) => `${'|'.repeat(5 * MEGA * share)}\n${'|-'.repeat(MEGA * share)}`,
	'a heading of 5 MB': (share) => `## ${'# '.repeat(2 * MEGA * share)}`,
	'a task of 5 MB of due marks': (share) => `- [ ] ${'📅 due:: (due '.repeat((MEGA * share) / 4)}`,
	'100,000 lines of interactions': (share) => '- 2026-11-20 coffee: x\n'.repeat(100_000 * share),
	'100,000 different interactions of one day': (share) =>
		Array.from({ length: 100_000 * share }, (_, at) => `- 2026-11-20 coffee: x${at}`).join('\n'),
	'100,000 empty bullets': (share) => '- \n'.repeat(100_000 * share),
	'100,000 headings': (share) => '## 2026-11-20 x\n'.repeat(100_000 * share),
	'100,000 fences': (share) => '```\n'.repeat(100_000 * share),
	'100,000 opened comments': (share) => '<!-- x\n'.repeat(100_000 * share),
	'100,000 rows of a table': (share) =>
		`## Interactions\n| Date | Notes |\n|---|---|\n${'| 2026-04-28 | x |\n'.repeat(100_000 * share)}`,
	'100,000 lines of text': (share) => 'some words\n'.repeat(100_000 * share),
	'100,000 links in frontmatter': (share) =>
		`---\ninteractions:\n${'  - 2026-01-01 x\n'.repeat(100_000 * share)}---\n`,
	'10,000 nested bullets': (share) =>
		Array.from({ length: deep(share) }, (_, depth) => `${'\t'.repeat(depth)}- 2026-11-20 x`).join('\n'),
	'10,000 nested bullets without dates': (share) =>
		Array.from({ length: deep(share) }, (_, depth) => `${' '.repeat(depth * 2)}- x`).join('\n'),
	'nested headings, 60,000': (share) =>
		Array.from({ length: 60_000 * share }, (_, at) => `${'#'.repeat((at % 6) + 1)} x`).join('\n'),
	'deep YAML': (share) => `---\na: ${'['.repeat(200_000 * share)}\n---\n- 2026-11-20 x`,
	'deep YAML maps': (share) =>
		`---\n${Array.from({ length: 400 * Math.sqrt(share) }, (_, depth) => `${' '.repeat(depth)}k:`).join('\n')}\n---\n- 2026-11-20 x`,
	'an alias bomb': () =>
		`---\na: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefghij'].map((name, at) => `${name}: &${name} [${Array.from({ length: 9 }, () => `*${'abcdefghi'[at]}`).join(',')}]`).join('\n')}\ntags: *j\ninteractions: *j\n---\n- 2026-11-20 x`,
	'frontmatter that runs code': () => '---js\n{ "every": (() => { throw new Error("ran") })() }\n---\n- 2026-11-20 x',
	'frontmatter with a function': () => '---\nevery: !!js/function "function () { throw 1 }"\n---\n- 2026-11-20 x',
	'prototype keys': () =>
		'---\n__proto__: {"paused": true}\nconstructor: {prototype: {paused: true}}\n---\n- 2026-11-20 x',
	'null bytes and lone surrogates': () => '\u0000\ud800- 2026-11-20 \udc00\u0000\n- 2026-11-20 \ud83d',
};

describe('notes that were made to hurt', () => {
	let meter: Meter;
	beforeAll(async () => void (meter = await startMeter(new URL('hostile-jobs.ts', import.meta.url))), 60_000);
	afterAll(async () => meter.close());

	/** What takes more steps than the note has grown by. */
	async function outgrowing(job: string, make: Note): Promise<string[]> {
		const measured = async (share: number) => {
			const text = make(share);
			return { length: text.length, steps: await meter.stepsOf(job, text) };
		};
		return outgrown(await measured(SMALL), await measured(LARGE));
	}

	for (const [name, make] of Object.entries(notes)) {
		it(`reads and edits ${name}`, async () => {
			expect(await outgrowing('readAndEdit', make)).toEqual([]);
			const text = make(WHOLE);
			const { member, result } = readAndEdit(text);
			expect(member.person.name).toBe('Ana');
			expect(member.standing.status).toBe('untracked');
			if (result.ok) expect(result.inserted.text.length).toBe(text.length + result.inserted.edit.insert.length);
		}, 60_000);
	}

	const daysNotes: Readonly<Record<string, Note>> = {
		...notes,
		'a line of 5 MB of links to everybody': (share) =>
			Array.from({ length: (MEGA * share) / 4 }, (_, at) => `[[p${at}]]`).join(' '),
		'10,000 nested bullets, each with a link of its own': (share) =>
			Array.from({ length: deep(share) }, (_, depth) => `${'\t'.repeat(depth)}- [[p${depth}]]`).join('\n'),
		'100,000 lines of links': (share) =>
			Array.from({ length: 100_000 * share }, (_, at) => `[[p${at}]] said`).join('\n'),
		'100 lines of comment marks': (share) => `[[a]] ${'<!-- '.repeat(10_000 * share)}\n`.repeat(100),
		'100 lines of tildes, ticks and percent signs': (share) =>
			`[[a]] ${'~~a %%b `c '.repeat(5000 * share)}\n`.repeat(100),
	};
	for (const [name, make] of Object.entries(daysNotes)) {
		it(`reads as a day's note ${name}`, async () => {
			expect(await outgrowing('readAsDay', make)).toEqual([]);
			const { entries, promises } = readAsDay(make(WHOLE));
			expect(entries.length + promises.length).toBeLessThan(2 * 100_001);
		}, 60_000);
	}

	/** What is done with one text, and parts of which a long one is made to hurt it. */
	const texts: readonly (readonly [what: string, job: string, parts: readonly string[], length: number])[] = [
		['looks at a line', 'lookAt', ['`', '`` ', '%%', '<!--', '%% ', '` %%', '<!-- `'], 60_000],
		['fills in a draft', 'fillIn', ['.', '{{', '{{x', '}}', '。', '{{why}}', '. ', '"', '\n'], 60_000],
		[
			'reads an address',
			'reachBy',
			['(', '[', '<', 'a: ', '+', '.', '@', 'a@', '(a)', '://', ';', ',', 'x', ' ', '(0)'],
			200_000,
		],
		[
			'looks for who is private in',
			'lookForPrivate',
			['Pia ', '[[', '<b ', '&amp;', '%50', '王', 'Quil ', '#', '<'],
			500_000,
		],
	];
	for (const [what, job, parts, length] of texts)
		for (const part of parts)
			it(`${what} of ${JSON.stringify(part)} only`, async () =>
				expect(
					await outgrowing(job, (share) => part.repeat(Math.ceil((length * share) / part.length))),
				).toEqual([]));

	it('pollutes no prototype', () => {
		readAndEdit((notes['prototype keys'] as Note)(WHOLE));
		expect(Object.hasOwn(Object.prototype, 'paused')).toBe(false);
	});

	it('finds links in a hostile line', () => {
		const line = `${'[a](b'.repeat(100_000)}[[Ana]]`;
		expect(linksIn(line).map(({ target }) => target)).toEqual(['Ana']);
		expect(withoutLinks('[[a]] '.repeat(10_000)).length).toBe(20_000);
	});
});
