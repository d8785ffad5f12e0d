import { describe, expect, it } from 'vitest';
import { headingKey } from '../../src/core/entry/heading-tests';
import { readMember } from '../../src/core/people/read';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings/settings';

const TODAY = '2026-11-25';

/** Interactions, then plans, each as `line day kind: text`, with what is nested behind a bar. */
function told(text: string, settings: Partial<Settings> = {}): string[] {
	const { history } = readMember('People/Ana.md', text, { ...DEFAULT_SETTINGS, ...settings }, TODAY);
	const print =
		(mark: string) =>
		({ line, date, kind, text: words, detail }: (typeof history.interactions)[number]): string =>
			`${mark}${line} ${date} ${kind}: ${words}${detail === '' ? '' : ` | ${detail}`}`;
	return [...history.interactions.map(print('')), ...history.plans.map(print('plan '))];
}
const problems = (text: string): string[] =>
	readMember('People/Ana.md', text, DEFAULT_SETTINGS, TODAY).person.problems.map(
		({ line, found }) => `${line} ${found}`,
	);
const rows = (notes: readonly (readonly [note: string, expected: readonly string[]])[]): void => {
	for (const [note, expected] of notes) it(JSON.stringify(note), () => expect(told(note)).toEqual(expected));
};

describe('text struck out', () =>
	rows([
		['- ~~[[2026-11-20]] call~~', []],
		['- ~~2026-11-20: call~~ moved', []],
		['- **~~2026-11-20 x~~**', []],
		['- 2026-11-20 ~~call with Bo~~ ^id', []],
		['- 2026-11-20: ~~call~~.', []],
		['### 2026-11-20 ~~Call~~', []],
		['- [x] ~~2026-11-20 call~~', []],
		['- 2026-11-20 ~~call~~ walk', ['1 2026-11-20 other: ~~call~~ walk']],
		['- 2026-11-20 ~~Tue~~ met ~~Bo~~', ['1 2026-11-20 other: ~~Tue~~ met ~~Bo~~']],
		['- 2026-11-20 call: ~~about the flat~~', ['1 2026-11-20 call: ~~about the flat~~']],
		['- ~~2026-11-20 call~~\n    - 2026-11-19 walk', ['2 2026-11-19 meet: ']],
	]));

describe('years and months that group', () =>
	rows([
		[
			'## 2026\n### 2026-05-11 Call\nx\n## 2025\n- 2025-05-01 y',
			['2 2026-05-11 call:  | x', '5 2025-05-01 other: y'],
		],
		['## 2026-11\n### 2026-11-20 call', ['2 2026-11-20 call: ']],
		['## November 2026\n- 2026-11-20 call', ['2 2026-11-20 call: ']],
		['## [[2026-11]]\n- 2026-11-20 call', ['2 2026-11-20 call: ']],
		['- 2026-11\n    - 2026-11-20 call', ['2 2026-11-20 call: ']],
		['1. **2026-11**\n    1. 2026-11-20 call', ['2 2026-11-20 call: ']],
		['## 2026-10\n- she is well', []],
		['## 2026-10 – Lisbon\n- 2026-10-20 call', ['1 2026-10-31 other: Lisbon', '2 2026-10-20 call: ']],
		['- 2026-10', ['1 2026-10-31 other: ']],
	]));

describe('lists of other tools', () =>
	rows([
		[
			'-\t2026-11-20 x\n*\t2026-11-19 y\n\t+ 2026-11-18 z',
			['1 2026-11-20 other: x', '2 2026-11-19 other: y', '3 2026-11-18 other: z'],
		],
		['1) 2026-11-20 x\n2) 2026-11-19 y\n\t- z', ['1 2026-11-20 other: x', '2 2026-11-19 other: y | - z']],
		[
			'- 2026-11-20 call\r- 2026-11-19 x\r\n- 2026-11-18 y',
			['1 2026-11-20 call: ', '2 2026-11-19 other: x', '3 2026-11-18 other: y'],
		],
		['* 2026-11-20\n\n    * talked\n\n* 2026-11-19', ['1 2026-11-20 other:  | * talked', '5 2026-11-19 other: ']],
		[
			'- [ ] Ask her\n    - 2026-11-20 call\n    - 2026-12-01 lunch',
			['2 2026-11-20 call: ', 'plan 3 2026-12-01 meet: '],
		],
		['- [-] 2026-11-20 call\n    - 2026-11-19 walk', ['2 2026-11-19 meet: ']],
		['> [!log]\n> - 2026-11-20 call\n>> - 2026-11-19 x\n- 2026-11-18 y', ['4 2026-11-18 other: y']],
		[
			'- 2026-11-20 call\n  > - 2026-11-18 quoted\n  - 2026-11-17 walk',
			['1 2026-11-20 call:  | > - 2026-11-18 quoted', '3 2026-11-17 meet: '],
		],
		[
			'- 2026-11-20 call\n  ```\n  - 2026-11-19\n  ```\n- 2026-11-18',
			['1 2026-11-20 call:  | ```\n- 2026-11-19\n```', '5 2026-11-18 other: '],
		],
		['# Ana\n\n    - 2026-11-20 in code', []],
		['- 2026-11-20', ['1 2026-11-20 other: ']],
		['-', []],
		['- [[2026-11-20]]\n    - call', ['1 2026-11-20 call:  | - call']],
	]));

describe('tasks', () =>
	rows([
		['## Interactions\n- [ ] [[2026-12-01]] call', ['plan 2 2026-12-01 call: ']],
		['## Interactions\n- [ ] 2026-11-20 call', ['plan 2 2026-11-20 call: ']],
		['## Interactions\n- [x] 2026-12-24 dinner', ['plan 2 2026-12-24 meet: ']],
		['## Interactions\n### Later\n- [ ] 2026-12-01 call', ['plan 3 2026-12-01 call: ']],
		['## Interactions\n- [ ] call 📅 2026-12-01', []],
		['## Interactions\n- [ ]2026-12-01 call', []],
		['## Other\n- [ ] 2026-12-01 call', []],
		['- [?] 2026-11-20 x\n- [b] 2026-11-20 x\n- [✓] 2026-11-20 x', []],
	]));

describe('headings', () => {
	it('are compared by their words', () =>
		expect(
			[
				'📞 Interactions',
				'**Interactions**',
				'Interactions (3):',
				'[[Interactions]]',
				'INTERACTIONS #log',
				'_Interactions_ 12',
			].map(headingKey),
		).toEqual(Array.from({ length: 6 }, () => 'interactions')));
	it('may be spelt with hyphens', () =>
		expect([
			headingKey('To-do'),
			headingKey('Change‑log'),
			headingKey('Catch-ups'),
			headingKey('Bo’s'),
			headingKey('日記・記録'),
			headingKey(''),
		]).toEqual(['to do', 'change log', 'catch ups', "bo's", '日記 記録', '']));

	for (const heading of [
		'To-do',
		'Key dates & milestones',
		'Next steps / TODO',
		'Facts and background',
		'Important Dates:',
		'*Facts*',
		'Facts #private',
		'Gift ideas 🎁',
		'Open commitments (2)',
	])
		it(`"${heading}" is excluded`, () => expect(told(`## ${heading}\n- 2026-11-20 x`)).toEqual([]));
	for (const heading of ['Interactions & facts', 'Facts of life', 'and', '&', '2026', ''])
		it(`"${heading}" is not`, () => expect(told(`## ${heading}\n- 2026-11-20 x`)).toHaveLength(1));
	for (const heading of [
		'Log',
		'Contact history',
		'Touchpoints',
		'Catch-ups',
		'Catch ups',
		'Timeline',
		'Interactions',
	])
		it(`"${heading}" holds interactions`, () => expect(told(`## ${heading}\n- [ ] 2026-12-01 x`)).toHaveLength(1));

	it('that is the section of new interactions is never excluded', () =>
		expect(told('## Facts\n- 2026-11-20 x', { section: 'Facts' })).toHaveLength(1));
});

describe('tables', () => {
	const table = (...lines: string[]): string => `## Log\n| Date | How | What |\n|---|---|---|\n${lines.join('\n')}`;

	rows([
		[
			table('| **2026-04-28** | 📞 | sent |', '| 28 Mar 2026 | phone call | x |', '| 2026-02 | Call | y |'),
			['4 2026-04-28 call: sent', '5 2026-03-28 call: x', '6 2026-02-28 call: y'],
		],
		[table('| 2026-04-28 18:30 | Sauna | a |'), ['4 2026-04-28 other: Sauna | a']],
		[table('| 2026-04-28 | | call: b |'), ['4 2026-04-28 call: b']],
		[table('| 2026-12-28 | Call | c |'), ['plan 4 2026-12-28 call: c']],
		[table('|2026-04-28|'), ['4 2026-04-28 other: ']],
		[table('| 2026-04-28 | Call | with [[Bob\\|B]] |'), ['4 2026-04-28 call: with [[Bob|B]]']],
		[table('| soon | Call | x |', '| | | |', 'text below'), []],
		[`${table('| 2026-04-28 | Call | a |')}\n\n2026-04-27 | a sentence with a bar`, ['4 2026-04-28 call: a']],
		[
			`${table('| 2026-04-28 | Call | a |')}\n\n| Date | Notes | By |\n|-|-|-|\n| 2026-04-27 | b | Call |`,
			['4 2026-04-28 call: a', '8 2026-04-27 other: b | Call'],
		],
		['## Log\n- below\n\n    | Date | Notes |\n    |---|---|\n    | 2026-04-28 | a |', ['6 2026-04-28 other: a']],
	]);
	it('report days that are none', () =>
		expect(problems(table('| 2026-02-30 | a | b |', '| 05/06/2026 | c | d |'))).toEqual([
			'4 2026-02-30',
			'5 05/06/2026',
		]));
});

describe('interactions in the properties', () => {
	const properties = (yaml: string): string => `---\n${yaml}\n---\n`;

	rows([
		[
			properties('interactions:\n  - 2026-03-14 call: the ferry\n  - "[[2026-03-13]] walk"'),
			['3 2026-03-14 call: the ferry', '4 2026-03-13 meet: '],
		],
		[
			properties(
				'interactions:\n  - date: 2026-03-14\n    type: Call\n    notes: the ferry\n\n  - {date: 2026-12-14, text: lunch}',
			),
			['3 2026-03-14 call: the ferry', 'plan 7 2026-12-14 meet: '],
		],
		[properties('interactions:\n  - 2026-03-14: call'), ['3 2026-03-14 call: ']],
		[properties('interactions: 2026-03-14 call'), []],
		[properties('interactions: []'), []],
		[properties('interactions: {date: 2026-03-14}'), []],
		[properties('interactions: [[2026-03-14, x]]'), []],
	]);
	it('report what begins with no date', () =>
		expect(
			problems(properties('interactions:\n  - call\n  - date: 2026-02-30\n  - date: soon\n  - text: no date')),
		).toEqual(['3 call', '4 2026-02-30', '5 soon', '6 no date']));
});

describe('told twice', () =>
	rows([
		[
			'# Latest\n- 2026-11-20 call: The  flat\n# Interactions\n- [[2026-11-20]] (call) the flat',
			['2 2026-11-20 call: The  flat'],
		],
		[
			'- 2026-11-20 call\n- 2026-11-20 walk\n- 2026-11-20 call',
			['1 2026-11-20 call: ', '2 2026-11-20 meet: ', '3 2026-11-20 call: '],
		],
		['- 2026-12-20 call\n\n- 2026-12-20 call', ['plan 1 2026-12-20 call: ', 'plan 3 2026-12-20 call: ']],
	]));
