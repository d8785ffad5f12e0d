/** Contact by days, months and years: what counts, what counts once, and where a day stands among weeks. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, weekday } from '../../src/core/time/day';
import { Roster, type Member } from '../../src/core/people/roster';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import {
	contactYear,
	contactYears,
	firstYear,
	monthsUntil,
	monthWeeks,
	stepOf,
	steps,
	twelveMonths,
} from '../../src/insight/contact/calendar';
import { encounters } from '../../src/insight/contact/encounters';

const TODAY = '2026-11-25';

/** The members of a vault whose people lie in `People`; further notes are daily notes or what they are. */
function vault(notes: Readonly<Record<string, string>>, today = TODAY): readonly Member[] {
	const roster = new Roster(DEFAULT_SETTINGS);
	for (const [path, text] of Object.entries(notes)) roster.set(path, text);
	return roster.on(today);
}

const people = (notes: Readonly<Record<string, string>>, today = TODAY): readonly Member[] =>
	vault(
		Object.fromEntries(
			Object.entries(notes).map(([name, body]) => [
				`People/${name}.md`,
				`---\nwhy: x\n---\n## Interactions\n${body}\n`,
			]),
		),
		today,
	);

/** `day names` of each encounter of a year, in the order of the days. */
const told = (members: readonly Member[], year = 2026): string[] =>
	contactYear(members, year).months.flatMap((month) =>
		month.encounters.map(
			({ contact, members: who }) => `${contact.date} ${who.map(({ person }) => person.name).join(' ')}`,
		),
	);

describe('a year of contact', () => {
	it('has each contact on its day, with how many there were and with whom', () => {
		const year = contactYear(
			people(
				{
					Ana: '- 2026-05-05 call\n- 2026-05-05 coffee\n- 2025-12-31 letter',
					Bo: '- 2026-05-05 lunch\n- 2026-12-31',
				},
				'2027-01-01',
			),
			2026,
		);
		expect([year.count, year.people]).toEqual([4, 2]);
		expect([...year.days].map(([day, own]) => [day, own.length])).toEqual([
			['2026-05-05', 3],
			['2026-12-31', 1],
		]);
		expect(year.months.map((month) => month.encounters.length)).toEqual([0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 1]);
	});

	it('counts nothing that is planned, and nothing of a person whose note tells of no contact', () => {
		const members = people({ Ana: '- 2026-11-25 call\n- 2026-11-26 lunch\n- [ ] 2026-11-20 write', Bo: '' });
		expect(told(members)).toEqual(['2026-11-25 Ana']);
		expect(contactYear(members, 2026).people).toBe(1);
	});

	it('has a contact of which only the month is known in the month, on no day, behind the others', () => {
		const year = contactYear(
			people({ Ana: '- 2026-05 a week by the sea\n- 2026-05-31 call\n- 2026-11 letters' }),
			2026,
		);
		expect([...year.days.keys()]).toEqual(['2026-05-31']);
		expect(year.months[4]?.encounters.map(({ contact }) => contact.text)).toEqual(['', 'a week by the sea']);
		expect([year.months[4]?.undated.length, year.months[10]?.undated.length, year.count]).toEqual([1, 1, 3]);
	});

	it('is made once for the same people, anew for others', () => {
		const members = people({ Ana: '- 2026-05-05 call' });
		expect(contactYear(members, 2026)).toBe(contactYear(members, 2026));
		expect(contactYear(members, 2025).count).toBe(0);
		expect(contactYear([...members], 2026)).not.toBe(contactYear(members, 2026));
	});
});

describe('a contact with several people', () => {
	const rows: readonly (readonly [
		what: string,
		notes: Readonly<Record<string, string>>,
		expected: readonly string[],
	])[] = [
		[
			'told by one of them counts once',
			{ 'People/Ana.md': '- 2026-05-05 lunch with [[Bo]] and [[Cy]]', 'People/Bo.md': '', 'People/Cy.md': '' },
			['2026-05-05 Ana Bo Cy'],
		],
		[
			'told by each of them counts once',
			{ 'People/Ana.md': '- 2026-05-05 lunch with [[Bo]]', 'People/Bo.md': '- 2026-05-05 lunch with [[Ana]]' },
			['2026-05-05 Ana Bo'],
		],
		[
			'told by each of three counts once, and so does what else was told that day',
			{
				'People/Ana.md': '- 2026-05-05 dinner with [[Cy]]\n- 2026-05-05 lunch with [[Bo]] and [[Cy]]',
				'People/Bo.md': '- 2026-05-05 lunch with [[Ana]] and [[Cy]]',
				'People/Cy.md': '- 2026-05-05 lunch with [[Ana]] and [[Bo]]\n- 2026-05-05 dinner with [[Ana]]',
			},
			['2026-05-05 Ana Cy', '2026-05-05 Ana Bo Cy'],
		],
		[
			'is told by the line that names who tells of it, where two lines of a day say the same',
			{
				'People/Ana.md': '- 2026-05-05 coffee with [[Cy]]\n- 2026-05-05 coffee with [[Bo]]',
				'People/Bo.md': '- 2026-05-05 coffee with [[Ana]]',
				'People/Cy.md': '- 2026-05-05 coffee with [[Ana]]',
			},
			['2026-05-05 Ana Cy', '2026-05-05 Ana Bo'],
		],
		[
			'told by a line of a daily note counts once',
			{ 'People/Ana.md': '', 'People/Bo.md': '', '2026-05-05.md': '- lunch with [[Ana]] and [[Bo]]' },
			['2026-05-05 Ana Bo'],
		],
		[
			'of which two lines of a daily note tell are two',
			{ 'People/Ana.md': '', 'People/Bo.md': '', '2026-05-05.md': '- lunch with [[Ana]]\n- a call from [[Bo]]' },
			['2026-05-05 Ana', '2026-05-05 Bo'],
		],
		[
			'told by all and by the daily note counts once',
			{
				'People/Ana.md': '- 2026-05-05 lunch',
				'People/Bo.md': '- 2026-05-05 lunch',
				'2026-05-05.md': '- lunch with [[Ana]] and [[Bo]]',
			},
			['2026-05-05 Ana Bo'],
		],
		[
			'is one whoever comes first, if a third one ties two lines together',
			{
				'People/Ana.md': '- 2026-05-05 lunch with [[Zoe]]',
				'People/Bo.md': '',
				'2026-05-05.md': '- lunch with [[Bo]] and [[Zoe]]',
				'People/Zoe.md': '',
			},
			['2026-05-05 Ana Bo Zoe'],
		],
		[
			'on another day is another',
			{ 'People/Ana.md': '- 2026-05-05 lunch with [[Bo]]\n- 2026-05-06 lunch with [[Bo]]', 'People/Bo.md': '' },
			['2026-05-05 Ana Bo', '2026-05-06 Ana Bo'],
		],
		[
			'of the attendees of a meeting counts once',
			{
				'People/Ana.md': '',
				'People/Bo.md': '',
				'Meetings/Kick-off.md': '---\ndate: 2026-05-05\nattendees: ["[[Ana]]", "[[Bo]]"]\n---\n',
			},
			['2026-05-05 Ana Bo'],
		],
	];
	for (const [what, notes, expected] of rows) {
		it(what, () => {
			const members = vault(
				Object.fromEntries(
					Object.entries(notes).map(([path, text]) => [
						path,
						path.startsWith('People/') ? `---\nwhy: x\n---\n## Interactions\n${text}\n` : text,
					]),
				),
			);
			expect(told(members)).toEqual(expected);
			expect(encounters([...members].reverse(), '2026-01-01', '2026-12-31')).toHaveLength(expected.length);
			expect(contactYears(members, 2026)[0]?.count).toBe(expected.length);
		});
	}

	it('leaves two contacts of one person that stand in one place two', () => {
		const member = people({ Ana: '- 2026-05-05 lunch with [[Bo]]', Bo: '' })[0] as Member;
		const contact = { ...member.history.interactions[0] } as Member['history']['interactions'][number];
		const twice = {
			...member,
			history: { ...member.history, interactions: [contact, { ...contact, text: 'and again' }] },
		};
		expect(
			encounters(
				[twice, { ...twice, person: { ...twice.person, path: 'People/Bo.md' } }],
				'2026-01-01',
				'2026-12-31',
			).map(({ members }) => members.length),
		).toEqual([2, 2]);
	});
});

describe('years of contact', () => {
	it('go from the first contact to this year, the empty ones too, the latest first', () => {
		const years = contactYears(
			people({ Ana: '- 2026-05-05 call\n- 2026-05 call\n- 2023-01-01', Bo: '- 2023-12-31' }),
			2026,
		);
		expect(years.map(({ year, count, people: who }) => [year, count, who])).toEqual([
			[2026, 2, 1],
			[2025, 0, 0],
			[2024, 0, 0],
			[2023, 2, 2],
		]);
		expect(years[0]?.months).toEqual([0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0]);
	});

	it('are this one where there is no contact, and go on to this one where it is long ago', () => {
		expect(contactYears(people({ Ana: '' }), 2026).map(({ year, count }) => [year, count])).toEqual([[2026, 0]]);
		expect(contactYears(people({ Ana: '- 2024-05-05' }), 2026).map(({ year }) => year)).toEqual([2026, 2025, 2024]);
	});

	it('are only those with contact where a slip of the pen makes a thousand of them', () => {
		expect(
			contactYears(people({ Ana: '- 1026-05-05 call\n- 2026-05-05 call' }), 2026).map(({ year }) => year),
		).toEqual([2026, 1026]);
	});

	it('begin with the first contact of anybody', () => {
		expect(firstYear(people({ Ana: '- 2026-05-05', Bo: '- 2019-05-05\n- 2020-01-01', Cy: '' }))).toBe(2019);
		expect(firstYear(people({ Cy: '' }))).toBe(null);
	});
});

describe('the last twelve months', () => {
	const of = (body: string, today = TODAY) => twelveMonths(people({ Ana: body }, today)[0] as Member, today);

	it('end with the present one and leave out what is older', () => {
		expect(of('- 2026-11-25\n- 2026-11-01 call\n- 2026-10-31\n- 2025-12-01\n- 2025-11-30\n- 2026-12-01')).toEqual([
			1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2,
		]);
		expect(of('')).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
	});

	it('count a contact of which only the month is known, and a month of 31 days like one of 28', () => {
		expect(of('- 2026-03 letters\n- 2026-02-28\n- 2025-04-30', '2026-03-31')).toEqual([
			1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1,
		]);
		expect(monthsUntil('2026-03-31')).toEqual([
			'2025-04-01',
			'2025-05-01',
			'2025-06-01',
			'2025-07-01',
			'2025-08-01',
			'2025-09-01',
			'2025-10-01',
			'2025-11-01',
			'2025-12-01',
			'2026-01-01',
			'2026-02-01',
			'2026-03-01',
		]);
	});

	it('are told again from memory on the same day only', () => {
		const member = people({ Ana: '- 2026-11-25' })[0] as Member;
		expect(twelveMonths(member, TODAY)).toBe(twelveMonths(member, TODAY));
		expect(twelveMonths(member, '2026-12-01')).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0]);
	});
});

describe('the steps of strength', () => {
	const rows: readonly (readonly [counts: readonly number[], lowest: readonly number[]])[] = [
		[[], [1, 2, 3, 4]],
		[
			[0, 0],
			[1, 2, 3, 4],
		],
		[
			[1, 1, 1],
			[1, 2, 3, 4],
		],
		[
			[1, 2, 3, 4],
			[1, 2, 3, 4],
		],
		[
			[1, 8],
			[1, 3, 5, 7],
		],
		[
			[20, 3],
			[1, 6, 11, 16],
		],
		[
			[...Array.from({ length: 40 }, () => 1), 300],
			[1, 2, 3, 4],
		],
	];
	for (const [counts, lowest] of rows)
		it(`${counts.slice(0, 4).join(' ')}… begin at ${lowest.join(', ')}`, () =>
			expect(steps(counts)).toEqual(lowest));

	it('are 0 for none and 4 for whatever is above', () =>
		expect([0, 1, 2, 4, 400].map((count) => stepOf(count, [1, 2, 3, 4]))).toEqual([0, 1, 2, 4, 4]));

	it('rise, whatever the counts', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(5000)), (counts) => {
				const lowest = steps(counts);
				expect(lowest).toEqual([...new Set(lowest)].sort((a, b) => a - b));
				expect(lowest[0]).toBe(1);
			}),
		);
	});
});

describe('the weeks of a month', () => {
	/** `week.row` of some days. */
	const places = (year: number, month: number, firstDay: number, ...days: readonly number[]): string[] => {
		const all = monthWeeks(year, month, firstDay);
		return days.map((day) => all[day - 1]).map((place) => `${place?.week}.${place?.row}`);
	};

	it('begin on Monday, Sunday or Saturday', () => {
		// 1 May 2026 is a Friday.
		expect(places(2026, 5, 1, 1, 3, 4, 31)).toEqual(['0.4', '0.6', '1.0', '4.6']);
		expect(places(2026, 5, 0, 1, 2, 3, 31)).toEqual(['0.5', '0.6', '1.0', '5.0']);
		expect(places(2026, 5, 6, 1, 2, 31)).toEqual(['0.6', '1.0', '5.1']);
	});

	it('know leap years', () => {
		expect(monthWeeks(2028, 2, 1)).toHaveLength(29);
		expect([1900, 2000, 2026, 2100].map((year) => monthWeeks(year, 2, 1).length)).toEqual([28, 29, 28, 28]);
		expect(monthWeeks(2026, 2, 0).at(-1)?.week).toBe(3); // Four weeks to the day.
	});

	it('are the same at both sides of a new year', () => {
		// 31 December 2026 is a Thursday, 1 January 2027 a Friday.
		expect([places(2026, 12, 1, 31), places(2027, 1, 1, 1)]).toEqual([['4.3'], ['0.4']]);
		// 2028 ends on a Sunday: the new year begins a week.
		expect([places(2028, 12, 1, 31), places(2029, 1, 1, 1)]).toEqual([['4.6'], ['0.0']]);
	});

	it('go on day by day, in every month and from every first day', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1000, max: 9999 }),
				fc.integer({ min: 1, max: 12 }),
				fc.integer({ min: 0, max: 6 }),
				(year, month, firstDay) => {
					const places = monthWeeks(year, month, firstDay);
					places.forEach(({ day, week, row }, at) => {
						const before = places[at - 1];
						expect(row).toBe((weekday(day) - firstDay + 7) % 7);
						if (before !== undefined)
							expect([day, week * 7 + row]).toEqual([
								addDays(before.day, 1),
								before.week * 7 + before.row + 1,
							]);
					});
					expect(places[0]?.week).toBe(0);
					expect((places.at(-1)?.week ?? 9) < 6).toBe(true);
				},
			),
			{ numRuns: 60 },
		);
	});

	it('are none of a month that does not exist', () => expect(monthWeeks(2026, 13, 1)).toEqual([]));
});
