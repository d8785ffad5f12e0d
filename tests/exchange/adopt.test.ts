/** Notes in Nurture's own form: every word kept, and read as the very same person. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryDay } from '../../src/core/entry/interaction';
import { readerOf } from '../../src/core/entry/reader';
import { readPerson } from '../../src/core/person/person';
import { readNote } from '../../src/core/properties/read-note';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { adopt } from '../../src/exchange/adopt/adopt';

const TODAY = '2026-11-25';
const PATH = 'People/Ana Vos.md';
const reader = readerOf(DEFAULT_SETTINGS);
const adopted = (text: string) => adopt({ path: PATH, text }, reader, TODAY);
const lines = (...all: readonly string[]): string => `${all.join('\n')}\n`;

/** What a note tells of somebody, as far as a reader would name it. */
function told(text: string): object {
	const person = readPerson(readNote(PATH, text), reader);
	const { name, aliases, every, circle, birthday, next, lastContact, snooze, why, tags, details, addresses } = person;
	return {
		...{ name, aliases, every, circle, birthday, next, lastContact, snooze, why, tags, details },
		addresses: addresses.map(({ value, label }) => [value, label]),
		promises: person.promises.map((one) => `${one.owner} ${one.text} ${one.due} ${one.done}`).sort(),
		entries: person.entries.map((entry) => `${entryDay(entry, TODAY)} ${entry.kind} ${entry.open}`).sort(),
	};
}

/** Expects a note to become another one, in which nothing is left to be done. */
function becomes(before: string, after: string): void {
	const made = adopted(before);
	expect(made.text).toBe(after);
	expect(told(after)).toEqual(told(before));
	expect(adopted(after)).toMatchObject({ text: after, changes: [] });
}

describe('the properties', () => {
	it('have the names that Nurture writes, with the unit that a key has in the value', () => {
		becomes(
			lines(
				'---',
				'last_spoke: 2026-11-01 # hers',
				'check_in_weeks: 3',
				'"bday": 1990-05-01',
				'City: Ghent',
				'---',
			),
			lines(
				'---',
				'last-contact: 2026-11-01 # hers',
				'every: 3 weeks',
				'birthday: 1990-05-01',
				'place: Ghent',
				'---',
			),
		);
	});

	it('keep a name that says more, one that says nothing of ours, and one whose own is taken', () => {
		const note = lines(
			...['---', 'mother: "[[Bea]]"', 'archived: true', 'anniversary: 2014-06-01', 'first_spoke: 2020-01-01'],
			...['every: 2 weeks', 'frequency: 30', '---'],
		);
		expect(adopted(note)).toEqual({ text: note, changes: [], left: 0 });
	});

	it('stay as they are where they cannot be read', () => {
		const note = lines('---', 'bday: [1990', '---', '- 2026-11-01 call');
		expect(adopted(note)).toEqual({ text: note, changes: [], left: 0 });
	});
});

describe('the log', () => {
	it('of headings becomes bullets with all that hangs below them, under the interactions heading', () => {
		becomes(
			lines(
				...[
					'# Ana',
					'',
					'## 2026-11-18 Call',
					'Long call.',
					'',
					'- [ ] send the book',
					'',
					'### More',
					'she sings',
				],
				...['', '## 2026-10-02', '- walked', '', '---', '', '## About', 'Text.'],
			),
			lines(
				...[
					'# Ana',
					'',
					'## About',
					'Text.',
					'',
					'## Interactions',
					'',
					'- 2026-11-18 Call',
					'  Long call.',
					'',
				],
				...['  - [ ] send the book', '', '  - More', '    she sings', '- 2026-10-02', '  - walked'],
			),
		);
	});

	it('of a table becomes bullets, what stands in further columns below them by their heads', () => {
		becomes(
			lines(
				...['## Log', '', '| Date | Type | Notes | Next |', '|---|---|---|---|'],
				...[
					'| 12 Nov 2026 | Call | the move | a book |',
					'| 2026-11-01 | Coffee | her father | |',
					'',
					'After.',
				],
			),
			lines(
				...['## Log', '', '- 2026-11-12 Call: the move', '  - Next: a book', '- 2026-11-01 Coffee: her father'],
				...['', 'After.'],
			),
		);
	});

	it('by years and months becomes bullets without them', () => {
		becomes(
			lines(
				'## Log',
				'',
				'### 2026',
				'',
				'#### November',
				'- 12: call',
				'  - nested',
				'',
				'### 2025',
				'- 3 Oct – lunch',
			),
			lines('## Log', '', '- 2026-11-12 call', '  - nested', '- 2025-10-03 lunch'),
		);
	});

	it('keeps the heading of a year that holds anything else', () => {
		becomes(
			lines('## Log', '### 2026', 'A good year.', '- 12 Nov: call'),
			lines('## Log', '### 2026', 'A good year.', '- 2026-11-12 call'),
		);
	});

	it('of callouts and paragraphs becomes bullets, with the time of day', () => {
		becomes(
			lines(
				...['## Meetings', '> [!call] 2026-06-15 about the roof', '> and more', '', '2026-06-12 - text of it'],
				...['goes on', '', '**10 June 2026** 14:30 dinner: at hers', '', 'after'],
			),
			lines(
				...[
					'## Meetings',
					'- 2026-06-15 call: about the roof',
					'  and more',
					'- 2026-06-12 text of it',
					'  goes on',
				],
				...['- 2026-06-10 14:30 dinner: at hers', '', 'after'],
			),
		);
	});

	it('has the day first in every bullet', () => {
		becomes(
			lines(
				'- 📞 2026-11-20 fence',
				'- Coffee (2026-11-05): x',
				'* [x] 14 Nov 2026 call: z',
				'- **2026-11-01** call',
			),
			lines(
				'- 2026-11-20 📞 fence',
				'- 2026-11-05 Coffee: x',
				'* [x] 2026-11-14 call: z',
				'- **2026-11-01** call',
			),
		);
	});

	it('keeps BOM and line endings', () => {
		expect(adopted('\uFEFFx\r\n\r\n## Log\r\n### 12.11.2026\r\nwords').text).toBe(
			'\uFEFFx\r\n\r\n## Log\r\n- 2026-11-12\r\n  words',
		);
	});

	it.each([
		['a range', lines('- 12–14 Nov 2026 trip')],
		['a day without its year', lines('## Log', '- 12 Nov: call')],
		['a day that is only about right', lines('- ca. 12 Nov 2026: call')],
		['a date that could be two', lines('- 05/06/2026: call')],
		[
			'a table with a row that has no day',
			lines('## Log', '| Date | Notes |', '|---|---|', '| 2026-11-01 | a |', '| soon | b |'),
		],
		['a callout with a task in it, which is none there', lines('> [!call] 2026-11-01', '> - [ ] send it')],
		['a paragraph with a list behind it', lines('**2026-11-01**', '- walked')],
		['a heading with a day inside another one', lines('## 2026-11-01', 'a', '### 2026-11-02', 'b')],
		['code', lines('```', '## 12.11.2026', '```')],
	])('leaves %s', (_, note) => {
		expect(adopted(note).text).toBe(note);
	});
});

describe('notes made for other tools', () => {
	it('Friend Tracker: interactions among the properties', () => {
		becomes(
			lines(
				...['---', 'name: Ana Vos', 'birthday: 1990-05-01', 'relationship: friend', 'interactions:'],
				...[
					'  - date: 2026-11-20',
					'    text: "coffee: the move"',
					'  - date: 2026-10-02',
					'    text: walked',
					'---',
				],
				...['## Notes', 'Sings.'],
			),
			lines(
				...[
					'---',
					'name: Ana Vos',
					'birthday: 1990-05-01',
					'relationship: friend',
					'---',
					'## Notes',
					'Sings.',
					'',
				],
				...['## Interactions', '', '- 2026-11-20 coffee: the move', '- 2026-10-02 walked'],
			),
		);
	});

	it('Personal CRM: keys of its own and a table', () => {
		becomes(
			lines(
				...[
					'---',
					'last-contacted: 2026-11-20',
					'contact-frequency: 30',
					'employer: Quay',
					'---',
					'## Interaction Log',
				],
				...[
					'| Date | Type | Topics | Notes |',
					'| --- | --- | --- | --- |',
					'| 2026-11-20 | Phone | rent | she moves |',
				],
			),
			lines(
				...['---', 'last-contact: 2026-11-20', 'every: 30', 'company: Quay', '---', '## Interaction Log'],
				...['- 2026-11-20 Phone: rent', '  - Notes: she moves'],
			),
		);
	});

	it('Callander: ideas as maps stay, the diary becomes bullets', () => {
		becomes(
			lines(
				...[
					'---',
					'birthday: "05-01"',
					'hobbies:',
					'  - category: music',
					'    text: cello',
					'groups: ["[[Choir]]"]',
				],
				...[
					'first-met: 2014-03',
					'---',
					'## Diary',
					'### 14 November 2026',
					'Dinner at hers.',
					'',
					'### 2 October 2026',
				],
				...['A walk.'],
			),
			lines(
				...[
					'---',
					'birthday: "05-01"',
					'interests:',
					'  - category: music',
					'    text: cello',
					'groups: ["[[Choir]]"]',
				],
				...[
					'met: 2014-03',
					'---',
					'## Diary',
					'- 2026-11-14',
					'  Dinner at hers.',
					'- 2026-10-02',
					'  A walk.',
				],
			),
		);
	});

	it('Team Manager: one-on-ones under dated headings, with what is to be done', () => {
		becomes(
			lines(
				...[
					'---',
					'job-title: printer',
					'manager: "[[Bea]]"',
					'---',
					'## 1:1s',
					'',
					'### 2026-11-12',
					'#### Topics',
				],
				...['- the press', '#### Actions', '- [ ] order ink', '', '### 2026-10-29', '- the rota'],
			),
			lines(
				...['---', 'role: printer', 'manager: "[[Bea]]"', '---', '## 1:1s', '', '- 2026-11-12', '  - Topics'],
				...['    - the press', '  - Actions', '    - [ ] order ink', '- 2026-10-29', '  - the rota'],
			),
		);
	});

	it('friends.md: activities are in that form already', () => {
		const note = lines('### Activities:', '- 2026-11-20: Lunch with **Ana Vos**.', '- 2026-10-02: A walk. @lake');
		expect(adopted(note)).toEqual({ text: note, changes: [], left: 0 });
	});
});

/** A piece of a note, with words of its own that are met again. */
type Part = (word: () => string) => readonly string[];

const PARTS: readonly Part[] = [
	(word) => [`## ${word()}`, '', word()],
	() => ['## Interactions', ''],
	() => ['### 2026', ''],
	() => ['#### November', ''],
	(word) => [`- 12: call ${word()}`, `  - ${word()}`],
	(word) => [`- 14 Nov 2026 ${word()}`, `  ${word()}`],
	(word) => [`- 2026-10-02 ${word()}`, `- ${word()}`],
	(word) => [`- Coffee (2026-11-05): ${word()}`],
	(word) => [`### 2026-11-18 Call ${word()}`, word(), '', `- [ ] ${word()} 📅 2026-12-01`, `#### ${word()}`, word()],
	(word) => [`## ${word()} meeting 3 October 2026`, `> ${word()}`, '', '```', `# ${word()}`, '```'],
	(word) => [
		'',
		'| Date | Type | Notes | More |',
		'|---|---|---|---|',
		`| 3 May 2026 | call | ${word()} | ${word()} |`,
		'',
	],
	(word) => ['', `> [!call] 2026-06-15 ${word()}`, `> ${word()}`, ''],
	(word) => ['', `2026-06-12 - ${word()}`, word(), ''],
	(word) => [`**12 May 2026** 14:30 – ${word()}`],
	(word) => ['', word(), ''],
	(word) => [`- [ ] ${word()} by 2026-12-05`],
	(word) => [`- ${word()} #ask`, `> ${word()}`],
	() => ['---', ''],
	(word) => ['%%', word(), '%%'],
];

const KEYS = ['bday: 1990-05-01', 'check_in_weeks: 3', 'City: Ghent', 'mother: "[[Bea]]"', 'hobbies: [tea, cello]'];

const notes = fc
	.record({
		keys: fc.subarray(KEYS),
		parts: fc.array(fc.integer({ min: 0, max: PARTS.length - 1 }), { maxLength: 9 }),
		eol: fc.constantFrom('\n', '\r\n'),
		ended: fc.boolean(),
	})
	.map(({ keys, parts, eol, ended }) => {
		let count = 0;
		const word = (): string => `word${(count += 1)}x`;
		const body = parts.flatMap((at) => PARTS[at]?.(word) ?? []);
		const top = keys.length === 0 ? [] : ['---', ...keys, '---'];
		return [...top, ...body].join(eol) + (ended ? eol : '');
	});

const wordsOf = (text: string): string[] => [...(text.match(/word\d+x|14:30/g) ?? [])].sort();

describe('any note', () => {
	it('keeps each word, is read the same, and is changed once', () => {
		fc.assert(
			fc.property(notes, (note) => {
				const { text } = adopted(note);
				expect(wordsOf(text)).toEqual(wordsOf(note));
				expect(told(text)).toEqual(told(note));
				expect(adopted(text).text).toBe(text);
			}),
			{ numRuns: 200 },
		);
	});
});
