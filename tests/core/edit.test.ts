import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InsertedEntry } from '../../src/core/edit/edit';
import { insertEntry } from '../../src/core/log/insert-entry';
import { entryDay, type NewEntry } from '../../src/core/entry/interaction';
import { scanNote } from '../../src/core/markdown/note-scanner';
import { readerOf } from '../../src/core/entry/reader';
import { readMember } from '../../src/core/people/read';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings/settings';
import { anyNote } from '../support/any-note';

const TODAY = '2026-11-25';
const COFFEE: NewEntry = { date: TODAY, kind: null, text: 'coffee: she sings again' };

function insert(text: string, entry: NewEntry = COFFEE, settings: Partial<Settings> = {}): InsertedEntry {
	const result = insertEntry(text, entry, readerOf({ ...DEFAULT_SETTINGS, ...settings }), { today: TODAY });
	if (!result.ok)
		throw new Error(
			result.fault === 'unreadable'
				? 'refused because of its words'
				: `refused because of line ${result.fault.line}`,
		);
	return result.inserted;
}

const after = (text: string, entry?: NewEntry, settings?: Partial<Settings>): string =>
	insert(text, entry, settings).text;

describe('where a new interaction goes', () => {
	it('goes on top of a list that runs newest first', () => {
		expect(after('## Interactions\n- 2026-11-20 a\n- 2026-11-03 b\n')).toBe(
			'## Interactions\n- 2026-11-25 coffee: she sings again\n- 2026-11-20 a\n- 2026-11-03 b\n',
		);
	});

	it('goes to the end of a list that runs newest last', () => {
		expect(after('## Interactions\n- 2026-11-03 b\n- 2026-11-20 a\n    - detail\n\n## Later\n')).toBe(
			'## Interactions\n- 2026-11-03 b\n- 2026-11-20 a\n    - detail\n- 2026-11-25 coffee: she sings again\n\n## Later\n',
		);
	});

	it('goes among days without their year', () => {
		expect(after('## Interactions\n- 3 Nov: b\n- 20.11.26 a\n')).toBe(
			'## Interactions\n- 3 Nov: b\n- 20.11.26 a\n- 25.11.26 coffee: she sings again\n',
		);
	});

	it('finds the place of an earlier day among the others', () => {
		expect(after('## Interactions\n- 2026-11-20 a\n- 2026-11-03 b\n', { ...COFFEE, date: '2026-11-10' })).toBe(
			'## Interactions\n- 2026-11-20 a\n- 2026-11-10 coffee: she sings again\n- 2026-11-03 b\n',
		);
		expect(after('## Interactions\n- 2026-11-03 b\n- 2026-11-20 a\n', { ...COFFEE, date: '2026-11-10' })).toBe(
			'## Interactions\n- 2026-11-03 b\n- 2026-11-10 coffee: she sings again\n- 2026-11-20 a\n',
		);
		expect(
			after('## Interactions\n- 2026-11-20 a\n- 2026-11-03 b\n  - more\n\nEnd\n', {
				...COFFEE,
				date: '2026-01-10',
			}),
		).toBe(
			'## Interactions\n- 2026-11-20 a\n- 2026-11-03 b\n  - more\n- 2026-01-10 coffee: she sings again\n\nEnd\n',
		);
	});

	it('follows the settings where the list has no order yet', () => {
		expect(after('## Interactions\n- 2026-11-20 a\n')).toBe(
			'## Interactions\n- 2026-11-25 coffee: she sings again\n- 2026-11-20 a\n',
		);
		expect(after('## Interactions\n- 2026-11-20 a\n', COFFEE, { newest: 'last' })).toBe(
			'## Interactions\n- 2026-11-20 a\n- 2026-11-25 coffee: she sings again\n',
		);
	});

	it('follows bullet, gap, indent, linked and bold dates', () => {
		expect(after('## Interactions\n  *   [[2026-11-20]] a\n  *   [[2026-11-03]] b\n')).toBe(
			'## Interactions\n  *   [[2026-11-25]] coffee: she sings again\n  *   [[2026-11-20]] a\n  *   [[2026-11-03]] b\n',
		);
		expect(after('## Interactions\n+ **2026-11-20** a\n')).toBe(
			'## Interactions\n+ **2026-11-25** coffee: she sings again\n+ **2026-11-20** a\n',
		);
		expect(after('## Interactions\n- [[Journal/2026-09-30|30 Sep]] a\n')).toBe(
			'## Interactions\n- [[Journal/2026-11-25|25 Nov]] coffee: she sings again\n- [[Journal/2026-09-30|30 Sep]] a\n',
		);
		expect(after('## Interactions\n1. 2026-11-03 b\n2. 2026-11-20 a\n')).toBe(
			'## Interactions\n1. 2026-11-03 b\n2. 2026-11-20 a\n3. 2026-11-25 coffee: she sings again\n',
		);
	});

	it('does not take a task for the style of an interaction', () => {
		expect(after('## Interactions\n- [x] 2026-06-01 send the book\n')).toBe(
			'## Interactions\n- 2026-11-25 coffee: she sings again\n- [x] 2026-06-01 send the book\n',
		);
	});

	it('keeps line endings, BOM and a missing final newline', () => {
		expect(after('\uFEFF## Interactions\r\n- 2026-11-20 a\r\n')).toBe(
			'\uFEFF## Interactions\r\n- 2026-11-25 coffee: she sings again\r\n- 2026-11-20 a\r\n',
		);
		expect(after('## Interactions\n- 2026-11-03 b\n- 2026-11-20 a')).toBe(
			'## Interactions\n- 2026-11-03 b\n- 2026-11-20 a\n- 2026-11-25 coffee: she sings again',
		);
		expect(after('## Interactions')).toBe('## Interactions\n- 2026-11-25 coffee: she sings again');
	});

	it('fills an empty section, and stays apart from what is not a list', () => {
		expect(after('## Interactions\n\n## Later\n')).toBe(
			'## Interactions\n\n- 2026-11-25 coffee: she sings again\n\n## Later\n',
		);
		expect(after('## Interactions\nSome words.\n\n## Later\n')).toBe(
			'## Interactions\nSome words.\n\n- 2026-11-25 coffee: she sings again\n\n## Later\n',
		);
		expect(after('## Interactions\n### 2026-05-11 Workshop\nShe ran it.\n')).toBe(
			'## Interactions\n### 2026-11-25 Coffee\nshe sings again\n\n### 2026-05-11 Workshop\nShe ran it.\n',
		);
	});

	it('makes the section at the end where there is none', () => {
		expect(after('')).toBe('## Interactions\n\n- 2026-11-25 coffee: she sings again\n');
		expect(after('Hello\n')).toBe('Hello\n\n## Interactions\n\n- 2026-11-25 coffee: she sings again\n');
		expect(after('Hello')).toBe('Hello\n\n## Interactions\n\n- 2026-11-25 coffee: she sings again');
		expect(after('# Sources\n- a book\n')).toBe(
			'# Sources\n- a book\n\n# Interactions\n\n- 2026-11-25 coffee: she sings again\n',
		);
		expect(insert('Hello\n').sectionMade).toBe(true);
	});

	it('says the line, and the column behind the date', () => {
		const { line, column, entryLine } = insert('---\nevery: 3 weeks\n---\n## Interactions\n- [[2026-11-20]] a\n', {
			date: TODAY,
			kind: null,
			text: '',
		});
		expect({ line, column, entryLine }).toEqual({ line: 5, column: 16, entryLine: '- [[2026-11-25]]' });
	});

	it('refuses where something left open would swallow the line', () => {
		const result = insertEntry('## Notes\n\n```js\nlet a = 1;\n', COFFEE, readerOf(DEFAULT_SETTINGS), {
			today: TODAY,
		});
		expect(result).toEqual({ ok: false, fault: { line: 3, what: 'code block' } });
	});

	it('is not fooled by a heading in a code block', () => {
		expect(after('```\n## Interactions\n```\n')).toBe(
			'```\n## Interactions\n```\n\n## Interactions\n\n- 2026-11-25 coffee: she sings again\n',
		);
	});

	describe('a comment mark in its words', () => {
		const saying =
			(words: string) =>
			(text: string): unknown => {
				const result = insertEntry(text, { date: TODAY, kind: null, text: words }, readerOf(DEFAULT_SETTINGS), {
					today: TODAY,
				});
				return result.ok ? result.inserted.text : result.fault;
			};

		it('is refused where it would hide the new line', () => {
			expect(saying('%% c')('a %% b\n')).toBe('unreadable');
			expect(saying('%% c')('a %% b\r\n\r\n## Interactions\r\n- 2026-11-20 a\r\n')).toBe('unreadable');
			expect(saying('--> c')('a <!-- b\n')).toBe('unreadable');
			expect(saying('%% hidden')('%%\n%% hidden %%')).toBe('unreadable');
		});

		it('is refused where it would hide another line', () => {
			expect(saying('b %% c')('## Interactions\n- 2026-11-20 a %% x\n')).toBe('unreadable');
			expect(saying('b <!-- c')('## Interactions\n- 2026-11-20 a\n- 2026-11-19 b --> x\n')).toBe('unreadable');
		});

		it('is written where it hides nothing', () => {
			expect(saying('100 %% sure')('## Interactions\n- 2026-11-20 a\n')).toBe(
				'## Interactions\n- 2026-11-25 100 %% sure\n- 2026-11-20 a\n',
			);
			expect(saying('a %% aside %% b')('%%\nkept\n%%\n## Interactions\n- 2026-11-20 a\n')).toBe(
				'%%\nkept\n%%\n## Interactions\n- 2026-11-25 a %% aside %% b\n- 2026-11-20 a\n',
			);
			expect(saying('x --> y')('')).toBe('## Interactions\n\n- 2026-11-25 x --> y\n');
			expect(saying('c')('a %% b\n\n## Interactions\n')).toBe('a %% b\n\n## Interactions\n- 2026-11-25 c\n');
		});
	});

	it('takes no dollar sign for a pattern', () => {
		expect(after('## Interactions\n', { date: TODAY, kind: null, text: 'owes me $& and $1' })).toBe(
			'## Interactions\n- 2026-11-25 owes me $& and $1\n',
		);
	});
});

describe('for any note and any words', () => {
	const day = fc
		.integer({ min: 0, max: 3000 })
		.map((offset) => new Date(Date.UTC(2020, 0, 1 + offset)).toISOString().slice(0, 10));
	const words = fc.oneof(
		fc.string({ maxLength: 60 }),
		fc.string({ unit: 'binary', maxLength: 40 }),
		fc.constantFrom('coffee', 'with [[Bob]]', '- [ ] task', '# heading', '%% hidden', '```'),
	);

	it('taking the insertion out gives the note back byte by byte, and the line stands where it is said', () => {
		fc.assert(
			fc.property(anyNote, day, words, fc.constantFrom(null, 'call', 'other'), (text, date, said, kind) => {
				const result = insertEntry(text, { date, kind, text: said }, readerOf(DEFAULT_SETTINGS), {
					today: TODAY,
				});
				if (!result.ok) return;
				const { edit, text: changed, line, entryLine } = result.inserted;
				expect(changed.slice(0, edit.from) + changed.slice(edit.from + edit.insert.length)).toBe(text);
				const written = entryLine.split('\n');
				const lines = changed.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
				expect(lines.slice(line - 1, line - 1 + written.length)).toEqual(written);
				expect(scanNote(changed).lines[line - 1]?.role).not.toBe('blank');
			}),
			{ numRuns: 1000 },
		);
	});

	it('the new interaction is read back, on its line and on its day', () => {
		fc.assert(
			fc.property(anyNote, fc.constantFrom('2026-11-25', '2026-03-01', '2024-02-29'), (text, date) => {
				const result = insertEntry(
					text,
					{ date, kind: 'call', text: 'about the tides' },
					readerOf(DEFAULT_SETTINGS),
					{ today: TODAY },
				);
				if (!result.ok) return;
				const read = readMember('People/Ana.md', result.inserted.text, DEFAULT_SETTINGS, TODAY);
				expect(
					read.person.entries
						.filter(({ line }) => line === result.inserted.line)
						.map((entry) => ({
							day: entryDay(entry, TODAY),
							kind: entry.kind,
							// A break that parts the headings of a log stands below each of them.
							said: entry.text === '' ? entry.detail.replace(/\s*\*{3}$/, '') : entry.text,
						})),
				).toEqual([{ day: date, kind: 'call', said: 'about the tides' }]);
			}),
			{ numRuns: 1000 },
		);
	});
});
