/** A promise is written into a note, ticked off and opened again: every other byte stays. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readerOf } from '../../src/core/entry/reader';
import { insertPromise, printPromise, tickPromise, type NewPromise } from '../../src/core/edit/promise-edit';
import { readMember } from '../../src/core/people/read';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { anyNote } from '../support/any-note';

const TODAY = '2026-11-25';
const reader = readerOf(DEFAULT_SETTINGS);
const BOOK: NewPromise = { text: 'send the book', owner: 'mine', due: null };
const promisesIn = (text: string) => readMember('People/Ana.md', text, DEFAULT_SETTINGS, TODAY).person.promises;

/** The note with a promise in it, or why there is none. */
function after(text: string, promise: Partial<NewPromise> = {}): unknown {
	const result = insertPromise(text, { ...BOOK, ...promise }, reader);
	return result.ok ? result.inserted.text : result.fault;
}

describe('a promise is written', () => {
	const rows: readonly (readonly [Partial<NewPromise>, string])[] = [
		[{}, '[ ] send the book'],
		[{ due: '2026-12-01' }, '[ ] send the book 📅 2026-12-01'],
		[{ owner: 'theirs' }, '[ ] send the book #theirs'],
		[{ owner: 'theirs', due: '2026-12-01' }, '[ ] send the book #theirs 📅 2026-12-01'],
		[{ owner: 'theirs', text: 'the slides #waiting' }, '[ ] the slides #waiting'],
		[{ text: ' two\n\tlines ' }, '[ ] two lines'],
		[{ text: 'send 📅 2026-12-24' }, '[ ] send 📅 2026-12-24'],
		[{ text: 'send 📅 2026-12-24', due: '2026-12-01' }, '[ ] send 📅 2026-12-01'],
		[{ text: 'send (due friday)', due: '2026-12-01' }, '[ ] send (due friday) 📅 2026-12-01'],
	];
	for (const [promise, line] of rows)
		it(line, () => expect(printPromise({ ...BOOK, ...promise }, reader)).toBe(line));
});

describe('where a new promise goes', () => {
	it('goes under the heading that promises stand under already, behind the last', () => {
		expect(after('## Promises\n- [ ] a\n    - detail\n\n## Interactions\n')).toBe(
			'## Promises\n- [ ] a\n    - detail\n- [ ] send the book\n\n## Interactions\n',
		);
		expect(after('## Open commitments\n* [x] a\n* a word\n')).toBe(
			'## Open commitments\n* [x] a\n* [ ] send the book\n* a word\n',
		);
		expect(after('# Ana\n## 🤝 Commitments\n\n## Facts\n')).toBe(
			'# Ana\n## 🤝 Commitments\n\n- [ ] send the book\n\n## Facts\n',
		);
		expect(after('## Tasks\n1. [ ] a\n\n## Later')).toBe('## Tasks\n1. [ ] a\n2. [ ] send the book\n\n## Later');
		expect(after('## To-do\n### Soon\n- [ ] a\n')).toBe('## To-do\n- [ ] send the book\n### Soon\n- [ ] a\n');
		expect(after('## Tasks\n- [ ] a\n\n## Promises\n- [ ] b\n')).toBe(
			'## Tasks\n- [ ] a\n\n## Promises\n- [ ] b\n- [ ] send the book\n',
		);
	});

	it('is refused where its words would hide it in this note', () => {
		expect(after('%%\n%% hidden %%', { text: '%% hidden' })).toBe('unreadable');
	});

	it('keeps its line endings apart from those of a note that mixes them', () => {
		expect(after('a\n\0\r')).toBe('a\n\0\r\r## Promises\n\n- [ ] send the book\n');
		expect(after('x\r## Promises\r- [ ] a\n\nEnd\r')).toBe('x\r## Promises\r- [ ] a\n- [ ] send the book\n\nEnd\r');
	});

	it('makes one above the interactions, in their manner', () => {
		expect(after('---\nevery: 3 weeks\n---\n## Interactions\n- 2026-11-20 a\n')).toBe(
			'---\nevery: 3 weeks\n---\n## Promises\n- [ ] send the book\n\n## Interactions\n- 2026-11-20 a\n',
		);
		expect(after('# Ana\n\nWords.\n\n### Interactions\n\n* 2026-11-20 a\n')).toBe(
			'# Ana\n\nWords.\n\n### Promises\n\n* [ ] send the book\n\n### Interactions\n\n* 2026-11-20 a\n',
		);
		expect(after('Words.\n## Interactions')).toBe('Words.\n\n## Promises\n- [ ] send the book\n\n## Interactions');
		expect(after('Interactions\n---\n- 2026-11-20 a\n')).toBe(
			'## Promises\n- [ ] send the book\n\nInteractions\n---\n- 2026-11-20 a\n',
		);
	});

	it('makes one at the end of a note without any', () => {
		expect(after('')).toBe('## Promises\n\n- [ ] send the book\n');
		expect(after('Hello')).toBe('Hello\n\n## Promises\n\n- [ ] send the book');
		expect(after('---\nevery: 3 weeks\n---\n')).toBe(
			'---\nevery: 3 weeks\n---\n\n## Promises\n\n- [ ] send the book\n',
		);
		expect(after('# Log\n- 2026-11-20 a\n')).toBe('# Log\n- 2026-11-20 a\n\n# Promises\n\n- [ ] send the book\n');
	});

	it('does not make a plan of it', () => {
		const text = after('# Log\n## Catch-ups, promises\n## Tasks to do\n- [ ] 2026-12-01 lunch\n', {
			text: '2026-12-24 send the book',
		});
		expect(text).toBe(
			'# Log\n## Catch-ups, promises\n## Tasks to do\n- [ ] 2026-12-01 lunch\n\n# Promises\n\n- [ ] 2026-12-24 send the book\n',
		);
		expect(promisesIn(String(text)).map(({ text: words }) => words)).toEqual(['2026-12-24 send the book']);
		const settings = { ...DEFAULT_SETTINGS, excludedHeadings: [] };
		const result = insertPromise('# Log\n## Tasks\n- [ ] 2026-12-01 lunch\n', BOOK, readerOf(settings));
		expect(result.ok && result.inserted.text).toBe(
			'# Log\n## Tasks\n- [ ] 2026-12-01 lunch\n\n# Promises\n\n- [ ] send the book\n',
		);
	});

	it('is never in code, a comment or the properties', () => {
		expect(after('```\n## Promises\n```\n')).toBe('```\n## Promises\n```\n\n## Promises\n\n- [ ] send the book\n');
		expect(after('---\na: |\n  ## Promises\n---\n%%\n## Tasks\n%%\n')).toBe(
			'---\na: |\n  ## Promises\n---\n%%\n## Tasks\n%%\n\n## Promises\n\n- [ ] send the book\n',
		);
		expect(after('## Promises\n```js\n')).toEqual({ line: 2, what: 'code block' });
	});

	it('keeps BOM, line endings and a missing final newline', () => {
		expect(after('\uFEFF## Promises\r\n\t\r\n+\t[ ] a  \r\n\r\nEnd')).toBe(
			'\uFEFF## Promises\r\n\t\r\n+\t[ ] a  \r\n+\t[ ] send the book\r\n\r\nEnd',
		);
		expect(after('\uFEFF## Interactions\r\n- 2026-11-20 a')).toBe(
			'\uFEFF## Promises\r\n- [ ] send the book\r\n\r\n## Interactions\r\n- 2026-11-20 a',
		);
		expect(after('## Tasks\n- [ ] a')).toBe('## Tasks\n- [ ] a\n- [ ] send the book');
	});

	it('refuses words that would be read as something else', () => {
		for (const text of ['~~gone~~', '', '📅 2026-12-01'])
			expect(after('## Promises\n- [ ] a\n', { text })).toBe('unreadable');
	});
});

describe('ticking off', () => {
	/** The note after, or why it stays. */
	function tick(
		text: string,
		words: string,
		{
			due = null,
			line = 1,
			done = true,
			days = false,
		}: { due?: string | null; line?: number; done?: boolean; days?: boolean } = {},
	): string {
		const result = tickPromise(text, { text: words, due, line }, { done, today: TODAY, marksDays: days }, reader);
		return result.ok ? result.change.text : result.fault;
	}

	it('changes one character', () => {
		expect(tick('\uFEFF# Ana\r\n  *\t[ ]  send the book  \r\n- [ ] b', 'send the book')).toBe(
			'\uFEFF# Ana\r\n  *\t[x]  send the book  \r\n- [ ] b',
		);
		expect(tick('- [ ] send 📅 2026-12-01', 'send', { due: '2026-12-01' })).toBe('- [x] send 📅 2026-12-01');
	});

	it("adds the day where the other tasks tell theirs in that form, or the vault's do", () => {
		expect(tick('- [ ] a\n- [x] b ✅ 2026-11-01\n', 'a')).toBe('- [x] a ✅ 2026-11-25\n- [x] b ✅ 2026-11-01\n');
		expect(tick('- [ ] a 📅 2026-12-01  \n- [ ] b 📅 2026-12-01\n', 'a', { due: '2026-12-01' })).toBe(
			'- [x] a 📅 2026-12-01 ✅ 2026-11-25  \n- [ ] b 📅 2026-12-01\n',
		);
		expect(tick('- [ ] a ^id \r\n', 'a ^id', { days: true })).toBe('- [x] a ✅ 2026-11-25 ^id \r\n');
		expect(tick('- [ ] a\n- 📅 no task\n', 'a')).toBe('- [x] a\n- 📅 no task\n');
	});

	it('is opened again, and the day goes', () => {
		expect(tick('- [X] a ✅ 2026-11-25 ^id\n', 'a ^id', { done: false })).toBe('- [ ] a ^id\n');
		expect(tick('- [x] a ✅ 2026-11-25\n', 'a ✅ 2026-11-25', { done: false })).toBe('- [ ] a\n');
		expect(tick('- [x] a ✅ soon\n', 'a ✅ soon', { done: false })).toBe('- [ ] a ✅ soon\n');
	});

	it('finds it by its words, and by its line only among the same', () => {
		expect(tick('New.\n\n- [ ] b\n- [ ] a\n', 'a', { line: 1 })).toBe('New.\n\n- [ ] b\n- [x] a\n');
		expect(tick('- [ ] a\n- [ ] a\n', 'a', { line: 2 })).toBe('- [ ] a\n- [x] a\n');
		expect(tick('- [ ] a\n- [ ] a\n', 'a', { line: 7 })).toBe('several');
		expect(tick('- [x] a\n- [ ] a\n', 'a', { line: 1 })).toBe('- [x] a\n- [x] a\n');
	});

	it('is never one of the same words that is due on another day', () => {
		const [november, december] = ['- [ ] call her 📅 2026-11-20\n', '- [ ] call her 📅 2026-12-20\n'];
		expect(tick(november + december, 'call her', { due: '2026-12-20', line: 1 })).toBe(
			`${november}- [x] call her 📅 2026-12-20 ✅ ${TODAY}\n`,
		);
		expect(tick(december, 'call her', { due: '2026-11-20', line: 1 })).toBe('gone');
		expect(tick('- [ ] call her\n', 'call her', { due: '2026-11-20' })).toBe('gone');
		expect(tick(december, 'call her')).toBe('gone');
		expect(tick(`- [x] call her 📅 2026-11-20\n${december}`, 'call her', { due: '2026-11-20' })).toBe('already');
		expect(tick(december.replace('[ ]', '[x]'), 'call her', { due: '2026-11-20', done: false })).toBe('gone');
		expect(tick('- [ ] 2026-12-20 call her\n', '2026-12-20 call her', { due: '2026-12-20' })).toBe(
			'- [x] 2026-12-20 call her\n',
		);
	});

	it('leaves everything as it is where it cannot be found, or is so already', () => {
		expect(tick('- [ ] b\n- a\n> - [ ] a\n```\n- [ ] a\n```\n', 'a')).toBe('gone');
		expect(tick('- [x] a\n', 'a')).toBe('already');
		expect(tick('- [ ] a\n', 'a', { done: false })).toBe('already');
		expect(tick('- [-] a\n', 'a')).toBe('gone');
		expect(tick('- [ ]\n- [x]\n', '')).toBe('gone');
		expect(tick('- [ ] a 🔁 every week\n', 'a 🔁 every week')).toBe('recurring');
	});
});

describe('for any note and any words', () => {
	const words = fc.oneof(
		fc.string({ maxLength: 60 }),
		fc.string({ unit: 'binary', maxLength: 40 }),
		fc.constantFrom(
			'send the book',
			'- [ ] task',
			'# heading',
			'%% hidden',
			'```',
			'2026-12-24 lunch',
			'$& 📅 2026-12-01',
		),
	);

	it('taking the insertion out gives the note back byte by byte, and the promise is read on its line', () => {
		fc.assert(
			fc.property(
				anyNote,
				words,
				fc.constantFrom<NewPromise['owner']>('mine', 'theirs'),
				fc.constantFrom(null, '2026-12-01'),
				(text, said, owner, due) => {
					const result = insertPromise(text, { text: said, owner, due }, reader);
					if (!result.ok) return;
					const { edit, text: changed, line, entryLine } = result.inserted;
					expect(changed.slice(0, edit.from) + changed.slice(edit.from + edit.insert.length)).toBe(text);
					expect(changed.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)[line - 1]).toBe(entryLine);
					const read = promisesIn(changed).find((promise) => promise.line === line);
					expect(read?.done).toBe(false);
					if (due !== null) expect(read?.due).toBe(due);
					if (owner === 'theirs') expect(read?.owner).toBe('theirs');
				},
			),
			{ numRuns: 1000 },
		);
	});

	it('plain words are refused only where something is left open', () => {
		fc.assert(
			fc.property(anyNote, (text) => {
				const result = insertPromise(text, BOOK, reader);
				if (!result.ok) expect(result.fault).not.toBe('unreadable');
			}),
			{ numRuns: 1000 },
		);
	});

	it('ticking changes that promise only, and opening it again gives the note back', () => {
		fc.assert(
			fc.property(anyNote, fc.boolean(), (text, days) => {
				for (const promise of promisesIn(text).filter(({ done }) => !done)) {
					const ticked = tickPromise(text, promise, { done: true, today: TODAY, marksDays: days }, reader);
					if (!ticked.ok) continue;
					const { edit, was, text: changed } = ticked.change;
					expect(changed.slice(0, edit.from) + was + changed.slice(edit.from + edit.insert.length)).toBe(
						text,
					);
					// What begins with a date is an interaction once it is ticked.
					const read = readMember('People/Ana.md', changed, DEFAULT_SETTINGS, TODAY).person;
					expect(
						[...read.promises.filter(({ done }) => done), ...read.entries.filter(({ open }) => !open)].some(
							({ line }) => line === promise.line,
						),
					).toBe(true);
					const opened = tickPromise(changed, promise, { done: false, today: TODAY }, reader);
					if (!promise.text.includes('✅')) expect(opened).toMatchObject({ ok: true, change: { text } });
				}
			}),
			{ numRuns: 1000 },
		);
	});
});
