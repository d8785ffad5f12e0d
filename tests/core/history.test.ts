import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { historyOn, type SharedEntry } from '../../src/core/people/history';
import { readPerson } from '../../src/core/person/person';
import { readNote } from '../../src/core/properties/read-note';
import { readerOf } from '../../src/core/entry/reader';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';

const TODAY = '2026-11-25';
const reader = readerOf(DEFAULT_SETTINGS);
const person = (text: string, path = 'People/Ana.md') => readPerson(readNote(path, text), reader);

function told(
	text: string,
	shared: readonly SharedEntry[] = [],
	today = TODAY,
): { interactions: string[]; plans: string[]; last: string | null } {
	const { interactions, plans, last } = historyOn(person(text), shared, today);
	const print = ({ date, path, line }: { date: string; path: string; line: number }): string =>
		`${date} ${path.replace('People/', '')} ${line}`;
	return { interactions: interactions.map(print), plans: plans.map(print), last };
}
const sharedBy = (path: string, text: string): SharedEntry[] =>
	person(text, path).entries.map((entry) => ({ path, entry, from: 'person' }));

describe('what has been and what is planned', () => {
	it('is parted by today, newest first and soonest first, of one day in the order of the note', () => {
		expect(told('- 2026-12-24 a\n- 2026-11-20 b\n- 2026-11-25 c\n- 2026-11-26 d\n- 2026-11-20 e\n')).toEqual({
			interactions: ['2026-11-25 Ana.md 3', '2026-11-20 Ana.md 2', '2026-11-20 Ana.md 5'],
			plans: ['2026-11-26 Ana.md 4', '2026-12-24 Ana.md 1'],
			last: '2026-11-25',
		});
	});

	it('an open task is planned whatever its day', () =>
		expect(told('## Interactions\n- [ ] 2026-11-01 a\n')).toEqual({
			interactions: [],
			plans: ['2026-11-01 Ana.md 2'],
			last: null,
		}));
	it('a plan becomes an interaction on its day', () =>
		expect([told('- 2026-12-01 a', [], '2026-11-30').last, told('- 2026-12-01 a', [], '2026-12-01').last]).toEqual([
			null,
			'2026-12-01',
		]));
	it('a day without its year counts as the latest such day not after today', () =>
		expect(
			['2026-11-11', '2026-11-12', '2027-01-01'].map(
				(today) => told('## Interactions\n- 12 Nov: talk', [], today).interactions[0],
			),
		).toEqual(['2025-11-12 Ana.md 2', '2026-11-12 Ana.md 2', '2026-11-12 Ana.md 2']));
	it('a month counts as its last day not after today', () =>
		expect([
			told('- 2026-11 a').last,
			told('- 2026-10 a').last,
			told('- 2026-12 a').plans,
			told('- 2024-02 a').last,
		]).toEqual(['2026-11-25', '2026-10-31', ['2026-12-01 Ana.md 1'], '2024-02-29']));
});

describe('the last contact', () => {
	const rows: readonly (readonly [string, string | null])[] = [
		['---\nlast-contact: 2026-11-20\n---\n- 2026-11-01 a', '2026-11-20'],
		['---\nlast-contact: 2026-11-01\n---\n- 2026-11-20 a', '2026-11-20'],
		['---\nlast-contact: 2026-11-25\n---\n', '2026-11-25'],
		['---\nlast-contact: 2026-11-26\n---\n- 2026-01-01 a', '2026-01-01'],
		['---\nlast-contact: 2026-11-26\n---\n', null],
		['---\nlast-contact: 2026-10\n---\n- 2026-10-30 a', '2026-10-31'],
		['---\nlast-contact: 2026-11\n---\n', '2026-11-25'],
		['', null],
		['- 2026-12-24 plan', null],
	];
	for (const [text, expected] of rows) it(JSON.stringify(text), () => expect(told(text).last).toBe(expected));
});

describe('what others tell', () => {
	it('counts as well', () =>
		expect(
			told(
				'- 2026-11-01 a',
				sharedBy('People/Bo.md', '- 2026-11-20 dinner with [[Ana]]\n- 2026-12-20 lunch with [[Ana]]'),
			),
		).toEqual({
			interactions: ['2026-11-20 Bo.md 1', '2026-11-01 Ana.md 1'],
			plans: ['2026-12-20 Bo.md 2'],
			last: '2026-11-20',
		}));
	it('counts once if both tell it in the same words', () =>
		expect(
			told('- 2026-11-20 dinner with [[Ana]]', sharedBy('People/Bo.md', '- 2026-11-20 Dinner with  [[Ana]]'))
				.interactions,
		).toEqual(['2026-11-20 Ana.md 1']));
	it('counts once if they tell it in other words, and twice if it was another thing', () => {
		const { interactions } = historyOn(
			person('- 2026-11-20 dinner, the cat'),
			sharedBy('People/Bo.md', '- 2026-11-20 the cat, with [[Ana]]\n- 2026-11-20 call with [[Ana]]'),
			TODAY,
		);
		expect(interactions.map(({ text, path, also }) => [text, path, also])).toEqual([
			['the cat', 'People/Ana.md', [{ path: 'People/Bo.md', line: 1 }]],
			['with [[Ana]]', 'People/Bo.md', []],
		]);
	});
});

describe('a contact told several times', () => {
	type Told = readonly [path: string, kind: string, text: string, form: 'item' | 'mention' | 'property'];
	const entry = ([path, kind, text, form]: Told, line: number): SharedEntry => ({
		path,
		from: path.startsWith('People/') ? 'person' : 'note',
		entry: {
			date: '2026-11-20',
			precision: 'day',
			kind,
			direction: null,
			benefits: [],
			text,
			said: text,
			word: '',
			participants: [],
			line,
			form,
			open: false,
			detail: '',
		},
	});

	/** The rule itself, each line compared with all before it. */
	function comparedWithAll(lines: readonly SharedEntry[]): string[] {
		const kept: { of: SharedEntry; also: SharedEntry[] }[] = [];
		const says = ({ entry: { kind, said } }: SharedEntry): string => `${kind} ${said}`;
		const isDated = ({ entry: { form } }: SharedEntry): boolean => form === 'item';
		for (const told of lines) {
			const mayBe = ({ of, also }: (typeof kept)[number]): boolean => {
				const sources = [of, ...also];
				if (of.path === told.path) {
					const isElsewhere = sources.every(
						({ path, entry }) => path !== told.path || entry.form !== told.entry.form,
					);
					return says(of) === says(told) && isElsewhere;
				}
				if (!isDated(told) || says(of) === says(told))
					return !isDated(told) || !sources.some((one) => one.path === told.path && isDated(one));
				const isOthers = lines.some((one) => one.path === told.path && isDated(one) && says(one) === says(of));
				const isKind = of.entry.kind === told.entry.kind;
				const isLoose = of.entry.kind === 'other' || told.entry.kind === 'other';
				const isTold = sources.some((one) => one.path === told.path && isDated(one));
				return !isTold && !isOthers && (isKind || isLoose);
			};
			const isLinked = ({ of }: (typeof kept)[number]): boolean =>
				of.path === told.path && told.entry.form === 'mention' && !isDated(of);
			const isAlike = ({ of }: (typeof kept)[number]): boolean => of.entry.kind === told.entry.kind;
			const isNear = (one: (typeof kept)[number]): boolean =>
				isAlike(one) || one.of.entry.kind === 'other' || told.entry.kind === 'other';
			const may = kept.filter(
				(one) => isLinked(one) || (mayBe(one) && (says(one.of) === says(told) || isNear(one))),
			);
			const same =
				may.find((one) => says(one.of) === says(told) && mayBe(one)) ??
				may.find((one) => isAlike(one) && (one.of.path !== told.path || isLinked(one))) ??
				may[0];
			if (same) same.also.push(told);
			else kept.push({ of: told, also: [] });
		}
		const at = ({ path, entry: { line } }: SharedEntry): string => `${path}:${line}`;
		return kept.map(({ of, also }) => [of, ...also].map(at).join(' '));
	}

	it('is three where one note has three dated lines, and one where two notes tell it', () => {
		const lunches = '- 2026-11-20 lunch\n- 2026-11-20 dinner\n- 2026-11-20 tea\n- 2026-11-20 tea';
		const { interactions } = historyOn(
			person(lunches),
			sharedBy(
				'People/Bo.md',
				'- 2026-11-20 dinner with [[Ana]]\n- 2026-11-20 Lunch with [[Ana]]\n- 2026-11-20 call with [[Ana]]',
			),
			TODAY,
		);
		expect(interactions.map(({ said, path, also }) => [said, path, also.map(({ line }) => line)])).toEqual([
			['lunch', 'People/Ana.md', [1]],
			['dinner', 'People/Ana.md', [2]],
			['tea', 'People/Ana.md', []],
			['tea', 'People/Ana.md', []],
			['call with [[Ana]]', 'People/Bo.md', []],
		]);
	});

	it('is that of the same words, whichever line of the other note comes first', () => {
		const { interactions } = historyOn(
			person('- 2026-11-20 lunch'),
			sharedBy('Meeting.md', '- 2026-11-20 dinner\n- 2026-11-20 lunch\n- 2026-11-20 tea'),
			TODAY,
		);
		expect(interactions.map(({ said, path, also }) => [said, path, also.map(({ line }) => line)])).toEqual([
			['lunch', 'People/Ana.md', [2]],
			['dinner', 'Meeting.md', []],
			['tea', 'Meeting.md', []],
		]);
	});

	it('is told once where another part of the note has the same words', () => {
		expect(
			told('## Latest\n- 2026-11-20 call: hers\n\n## Interactions\n- 2026-11-20 call: hers\n').interactions,
		).toEqual(['2026-11-20 Ana.md 2']);
		expect(told('## A\n- 2026-11-20 call\n\n## B\n- 2026-11-20 call\n').interactions).toHaveLength(2);
		expect(told('- 2026-11-20 call: hers\n- 2026-11-20 call: hers\n').interactions).toHaveLength(2);
	});

	it('is the same contact by the rule, however many are told of one day', () => {
		// What one note tells in passing it tells once: its other lines are dated ones.
		const dated = fc.tuple(
			fc.constantFrom('People/Bo.md', 'People/Cy.md', 'Choir.md', 'Flat.md'),
			fc.constantFrom('call', 'meet', 'other'),
			fc.constantFrom('a', 'b', 'c'),
			fc.constant('item' as const),
		);
		const passing = fc.tuple(
			fc.constantFrom('2026-11-20.md', 'Notes/2026-11-20.md', 'Choir.md'),
			fc.constantFrom('call', 'other'),
			fc.constantFrom('a', 'd'),
			fc.constant('mention' as const),
		);
		const attended = fc.tuple(
			fc.constantFrom('Meeting.md', 'Flat.md'),
			fc.constantFrom('meet', 'other'),
			fc.constantFrom('a', 'e'),
			fc.constant('property' as const),
		);
		fc.assert(
			fc.property(
				fc.array(dated, { maxLength: 8 }),
				fc.array(attended, { maxLength: 2 }),
				fc.array(passing, { maxLength: 4 }),
				(some, titles, links) => {
					const persons = some.filter(([path]) => path.startsWith('People/'));
					const told = [...persons, ...some.filter((one) => !persons.includes(one)), ...titles, ...links].map(
						(one, at) => entry(one, at + 1),
					);
					const { interactions } = historyOn(person(''), told, TODAY);
					expect(
						interactions.map(({ path, line, also }) =>
							[`${path}:${line}`, ...also.map((at) => `${at.path}:${at.line}`)].join(' '),
						),
					).toEqual(comparedWithAll(told));
				},
			),
			{ numRuns: 2000 },
		);
	});
});
