import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '../../src/core/time/day';
import type { Member } from '../../src/core/people/roster';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { portion, type KeptPortion } from '../../src/insight/rhythm/portion';
import { aPerson, type PersonBuilder } from '../support/builders';
import { membersOf, TODAY } from './people';

type Notes = Readonly<Record<string, PersonBuilder>>;

const ago = (days: number): Day => addDays(TODAY, -days);
const late = (every: number, days: number): PersonBuilder =>
	aPerson()
		.every(String(every))
		.met(ago(every + days), 'talk');
const settingsOf = (portionSize: number) => ({ ...DEFAULT_SETTINGS, portionSize });
const names = (members: readonly Member[]): string => members.map(({ person }) => person.name).join(' ');
/** The portion as `Ana Bea, 1 done`. */
function today(
	notes: Notes,
	{ size = 5, kept = null, day = TODAY }: { size?: number; kept?: KeptPortion | null; day?: Day } = {},
): string {
	const { people, done } = portion(membersOf(notes, day), day, settingsOf(size), kept);
	return done === 0 ? names(people) : `${names(people)}, ${done} done`;
}
const many = (count: number, note: (at: number) => PersonBuilder): Notes =>
	Object.fromEntries(Array.from({ length: count }, (_, at) => [`P${at}`, note(at)]));
const paths = (...who: readonly string[]): readonly string[] => who.map((name) => `People/${name}.md`);

describe('the portion', () => {
	it('is nobody where nobody is due', () => {
		expect(today({})).toBe('');
		expect(
			today({
				Ana: late(10, -1),
				Bea: aPerson(),
				Cem: late(10, 5).with('paused', 'true'),
				Dag: late(10, 5).with('snooze', '2026-12-01'),
				Eve: late(10, 5).with('deceased', 'true'),
				Fay: late(10, 5).met('2026-12-01', 'dinner'),
			}),
		).toBe('');
	});

	it('takes the longest silences, each by its own rhythm', () => {
		const notes = {
			Ana: late(100, 50),
			Bea: late(10, 10),
			Cem: late(30, 0),
			Dag: late(7, 21),
			Eve: late(365, 200),
		};
		expect(today(notes)).toBe('Dag Bea Eve Ana Cem');
		expect(today(notes, { size: 2 })).toBe('Dag Bea');
		expect(today(notes, { size: 1 })).toBe('Dag');
		expect(today(notes, { size: 0 })).toBe('');
	});

	it('puts plans for today before everybody', () => {
		expect(today({ Ana: late(10, 90), Bea: late(100, -50).met(`[ ] ${TODAY}`, 'dinner') }, { size: 1 })).toBe(
			'Bea',
		);
	});

	it('lets the closer circle go first where silences are alike', () => {
		const notes = {
			Ana: late(100, 24),
			Bea: late(100, 20).circle('Friends'),
			Cem: late(100, 1).circle('inner CIRCLE'),
			Dag: late(100, 0).circle('Whoever'),
			Eve: late(100, 2).circle('Close'),
		};
		expect(today(notes)).toBe('Cem Eve Bea Ana Dag');
		expect(today({ ...notes, Ana: late(100, 25) })).toBe('Ana Cem Eve Bea Dag');
		expect(today({ Ana: late(64, 35), Bea: late(64, 36), Cem: late(64, 16).circle('Close') })).toBe('Bea Cem Ana');
	});

	it('tells equals apart by their paths', () =>
		expect(today({ Cem: late(10, 5), Ana: late(10, 5), Bea: late(10, 5) }, { size: 2 })).toBe('Ana Bea'));

	it('takes an agreed day as it takes a rhythm', () =>
		expect(
			today({
				Ana: aPerson().with('next', TODAY),
				Bea: aPerson().with('next', ago(30)),
				Cem: aPerson().with('next', ago(-1)),
			}),
		).toBe('Bea Ana'));

	it('is as small as it was asked for after a holiday', () => {
		const { people } = portion(membersOf(many(200, (at) => late(7 + at, at % 90))), TODAY, settingsOf(5), null);
		expect(people).toHaveLength(5);
	});
});

describe('a contact today', () => {
	it('takes nobody out, and is done', () => {
		const notes = { Ana: late(10, 20), Bea: late(10, 10), Cem: late(10, 5), Dag: aPerson().every('monthly') };
		expect(today(notes, { size: 3 })).toBe('Ana Bea Dag');
		expect(
			today(
				{ ...notes, Ana: late(10, 20).met(TODAY, 'coffee'), Dag: aPerson().every('monthly').met(TODAY, 'met') },
				{ size: 3 },
			),
		).toBe('Ana Bea Dag, 2 done');
	});

	it('is done though the plan for today is not ticked off', () =>
		expect(today({ Ana: late(10, 20).met(`[ ] ${TODAY}`, 'dinner').met(TODAY, 'call') })).toBe('Ana, 1 done'));

	it('puts nobody in', () =>
		expect(
			today({ Ana: aPerson().met(TODAY, 'coffee'), Bea: late(10, -5).met(TODAY, 'coffee'), Cem: late(10, 1) }),
		).toBe('Cem'));

	it('keeps an agreed day, and a property of an earlier contact', () => {
		expect(
			today({
				Ana: aPerson().with('next', ago(3)).met(TODAY, 'call'),
				Bea: aPerson().every('10').with('last-contact', ago(20)).met(TODAY, 'call'),
			}),
		).toBe('Bea Ana, 2 done');
		expect(today({ Ana: aPerson().every('10').with('last-contact', ago(5)).met(TODAY, 'call') })).toBe('');
		expect(today({ Ana: aPerson().every('10').with('last-contact', '2026-10').met(TODAY, 'call') })).toBe(
			'Ana, 1 done',
		);
		expect(today({ Ana: late(10, 20).with('last-contact', TODAY) })).toBe('Ana, 1 done');
	});

	it('is no month without its day', () => {
		expect(
			today({ Ana: late(10, 20).met('2026-11', 'somewhen'), Bea: late(10, 20).with('last-contact', '2026-11') }),
		).toBe('');
		expect(
			today({
				Ana: late(10, 20).met('2026-11', 'somewhen').met(TODAY, 'call'),
				Bea: late(10, 20).with('last-contact', '2026-11').met(TODAY, 'call'),
			}),
		).toBe('');
	});

	it('makes way tomorrow', () => {
		const notes = { Ana: late(10, 20).met(TODAY, 'coffee'), Bea: late(10, 10), Cem: late(10, 5) };
		expect([today(notes, { size: 2 }), today(notes, { size: 2, day: ago(-1) })]).toEqual([
			'Ana Bea, 1 done',
			'Bea Cem',
		]);
	});
});

describe('what was shown today', () => {
	const notes = { Ana: late(10, 20), Bea: late(10, 10), Cem: late(10, 5) };
	const kept = { day: TODAY, paths: paths('Cem', 'Ana') };

	it('stands, in its order, and is not filled up', () => {
		expect(today(notes, { kept })).toBe('Cem Ana');
		expect(today({ ...notes, Dag: late(10, 90) }, { kept })).toBe('Cem Ana');
		expect(today(notes, { kept: { day: TODAY, paths: [] } })).toBe('');
	});

	it('counts for nothing on another day', () =>
		expect([
			today(notes, { kept: { ...kept, day: ago(1) } }),
			today(notes, { kept: { ...kept, day: ago(-1) } }),
		]).toEqual(['Ana Bea Cem', 'Ana Bea Cem']));

	it('is left by those who are gone', () => {
		expect(today({ Ana: notes.Ana }, { kept })).toBe('Ana');
		expect(
			['paused: true', 'deceased: true'].map((property) =>
				today({ ...notes, Cem: notes.Cem.with(...(property.split(': ') as [string, string])) }, { kept }),
			),
		).toEqual(['Ana', 'Ana']);
		expect(today({ ...notes, Cem: aPerson().every('never').met(ago(15)) }, { kept })).toBe('Ana');
	});

	it('is done for those who are thought of', () => {
		expect(today({ ...notes, Cem: notes.Cem.met(ago(1), 'call') }, { kept })).toBe('Cem Ana, 1 done');
		expect(
			today(
				{ ...notes, Cem: notes.Cem.with('snooze', '2026-12-01'), Ana: notes.Ana.met('2026-12-03', 'dinner') },
				{ kept },
			),
		).toBe('Cem Ana, 2 done');
		expect(today({ ...notes, Cem: aPerson().with('next', TODAY).met(TODAY, 'call') }, { kept })).toBe(
			'Cem Ana, 1 done',
		);
	});

	it('is never longer than the size, and holds everybody once', () => {
		expect(today(notes, { kept: { day: TODAY, paths: paths('Cem', 'Ana', 'Cem', 'Nobody', 'Bea') } })).toBe(
			'Cem Ana Bea',
		);
		expect(today(notes, { kept, size: 1 })).toBe('Cem');
	});
});

describe('those never contacted', () => {
	const days = (count: number): Day[] => Array.from({ length: count }, (_, at) => addDays(TODAY, at));
	const shown = (notes: Notes, count: number, size = 5): string[][] =>
		days(count).map((day) =>
			portion(membersOf(notes, day), day, settingsOf(size), null).people.map(({ person }) => person.name),
		);

	it('come one a day where that is enough for all within their cadence', () => {
		const turns = shown(
			many(30, () => aPerson().every('monthly')),
			30,
		);
		expect(turns.map((turn) => turn.length)).toEqual(turns.map(() => 1));
		expect(new Set(turns.flat()).size).toBe(30);
	});

	it('come two a day where one is not', () => {
		const turns = shown(
			many(31, () => aPerson().every('monthly')),
			16,
		);
		expect(turns.map((turn) => turn.length)).toEqual(turns.map(() => 2));
		expect(new Set(turns.flat()).size).toBe(31);
	});

	it('come as many as there is room for, and all get their turn', () => {
		const turns = shown(
			many(100, () => aPerson().every('weekly')),
			20,
		);
		expect(turns.map((turn) => turn.length)).toEqual(turns.map(() => 5));
		expect(new Set(turns.flat()).size).toBe(100);
	});

	it('go on from day to day before the count of days begins', () => {
		const notes = many(5, () => aPerson().every('monthly'));
		const turns = ['1999-12-29', '1999-12-30', '1999-12-31', '2000-01-01', '2000-01-02'].map((day) =>
			today(notes, { day }),
		);
		expect(turns.sort()).toEqual(['P0', 'P1', 'P2', 'P3', 'P4']);
	});

	it('are measured by their usual cadence', () => {
		expect(
			shown(
				many(30, (at) => aPerson().every(at < 14 ? 'daily' : '15')),
				1,
			)[0],
		).toHaveLength(2);
		expect(
			shown(
				many(30, (at) => aPerson().every(at < 16 ? '10' : 'yearly')),
				1,
			)[0],
		).toHaveLength(3);
	});

	it('have one place while others wait, if there is more than one', () => {
		const others = many(9, () => late(10, 20));
		const notes = { ...others, New: aPerson().every('monthly') };
		expect(today(notes, { size: 3 })).toBe('P0 P1 New');
		expect(today(notes, { size: 1 })).toBe('P0');
		expect(today({ Ana: late(100, 24), Bea: late(100, 25), Cem: aPerson().circle('Close') })).toBe('Bea Cem Ana');
		const turns = shown(
			{
				...others,
				...Object.fromEntries(
					Object.entries(many(40, () => aPerson().every('weekly'))).map(([name, note]) => [`N${name}`, note]),
				),
			},
			40,
			3,
		);
		expect(turns.every((turn) => turn.filter((name) => name.startsWith('N')).length === 1)).toBe(true);
		expect(new Set(turns.flat()).size).toBe(42);
	});

	it('with a plan or an agreed day come on that day', () => {
		const notes = many(5, (at) =>
			at < 3
				? aPerson().every('monthly').with('next', ago(1))
				: aPerson().every('monthly').met(`[ ] ${TODAY}`, 'coffee'),
		);
		expect(today(notes)).toBe('P3 P4 P0 P1 P2');
	});

	describe('twenty added at once', () => {
		/**
		 * Day after day everybody in the portion is reached: how many it held each day until all have been, and on
		 * which day each was.
		 */
		function reached(every: string): { held: number[]; first: ReadonlyMap<string, Day> } {
			let notes = many(20, () => aPerson().every(every));
			const held: number[] = [];
			const first = new Map<string, Day>();
			for (let day = TODAY; first.size < 20 && held.length < 60; day = addDays(day, 1)) {
				const { people } = portion(membersOf(notes, day), day, settingsOf(5), null);
				held.push(people.length);
				for (const {
					person: { name },
				} of people) {
					if (!first.has(name)) first.set(name, day);
					notes = { ...notes, [name]: (notes[name] ?? aPerson()).met(day, 'call') };
				}
			}
			return { held, first };
		}

		it.each(['weekly', '2 weeks', 'monthly', 'quarterly'])(
			'are all due, and come a few a day, each once their turn: %s',
			(every) => {
				expect(
					membersOf(many(20, () => aPerson().every(every))).every(
						({ standing }) => standing.status === 'due',
					),
				).toBe(true);
				const { held, first } = reached(every);
				expect(first.size).toBe(20);
				expect(Math.max(...held)).toBeLessThanOrEqual(5);
				expect(held.every((number) => number >= 1)).toBe(true);
			},
		);

		it.each(['weekly', '2 weeks', 'monthly', 'quarterly'])('never fall due together again: %s', (every) => {
			const days = [...reached(every).first.values()];
			const together = Math.max(...days.map((day) => days.filter((other) => other === day).length));
			const most: Readonly<Record<string, number>> = { weekly: 3, '2 weeks': 2 };
			expect(together).toBeLessThanOrEqual(most[every] ?? 1);
		});
	});

	it('do not come in the order of their names', () =>
		expect(
			shown(
				many(10, () => aPerson().every('monthly')),
				10,
			)
				.map(String)
				.sort(),
		).not.toEqual(
			shown(
				many(10, () => aPerson().every('monthly')),
				10,
			).map(String),
		));
});

describe('in any vault', () => {
	const note = fc.record({
		every: fc.option(fc.integer({ min: 1, max: 200 })),
		last: fc.option(fc.integer({ min: 1, max: 500 })),
		circle: fc.option(fc.constantFrom('Inner circle', 'Close', 'Friends', 'Whoever')),
		extra: fc.constantFrom(
			'',
			'paused: true',
			'snooze: 2026-12-01',
			'next: 2026-11-20',
			'next: 2026-12-20',
			'last-contact: 2026-09',
			'deceased: yes',
		),
	});
	const built = ({
		every,
		last,
		circle,
		extra,
	}: {
		every: number | null;
		last: number | null;
		circle: string | null;
		extra: string;
	}): PersonBuilder => {
		let person = every === null ? aPerson() : aPerson().every(String(every));
		if (circle !== null) person = person.circle(circle);
		const [key, value] = extra.split(': ');
		if (key !== undefined && value !== undefined) person = person.with(key, value);
		return last === null ? person : person.met(ago(last), 'talk');
	};
	const vault = fc.array(note, { maxLength: 25 });
	const notesOf = (people: readonly Parameters<typeof built>[0][]): Notes =>
		Object.fromEntries(people.map((person, at) => [`P${at}`, built(person)]));

	it('the order of the people does not matter, and the size is kept', () => {
		fc.assert(
			fc.property(
				vault.chain((people) =>
					fc.tuple(
						fc.constant(people),
						fc.shuffledSubarray(
							people.map((_, at) => at),
							{ minLength: people.length },
						),
					),
				),
				fc.integer({ min: 1, max: 8 }),
				([people, order], size) => {
					const members = membersOf(notesOf(people));
					const chosen = portion(members, TODAY, settingsOf(size), null);
					expect(
						portion(
							order.flatMap((at) => members[at] ?? []),
							TODAY,
							settingsOf(size),
							null,
						),
					).toEqual(chosen);
					expect(chosen.people.length).toBeLessThanOrEqual(size);
					expect(chosen.done).toBe(0);
				},
			),
			{ numRuns: 100 },
		);
	});

	it('a contact today changes nobody of it', () => {
		fc.assert(
			fc.property(
				vault,
				fc.integer({ min: 1, max: 8 }),
				fc.array(fc.nat(24), { maxLength: 6 }),
				(people, size, met) => {
					const notes = notesOf(people);
					const before = portion(membersOf(notes), TODAY, settingsOf(size), null);
					const after = portion(
						membersOf(
							Object.fromEntries(
								Object.entries(notes).map(([name, person]) => [
									name,
									met.some((at) => name === `P${at}`) ? person.met(TODAY, 'call') : person,
								]),
							),
						),
						TODAY,
						settingsOf(size),
						null,
					);
					expect(names(after.people)).toBe(names(before.people));
					expect(after.done).toBe(
						before.people.filter(({ person }) => met.some((at) => person.name === `P${at}`)).length,
					);
				},
			),
			{ numRuns: 100 },
		);
	});

	it('what was shown is the same all day, whatever else happens', () => {
		fc.assert(
			fc.property(vault, vault, fc.integer({ min: 1, max: 8 }), (people, more, size) => {
				const notes = notesOf(people);
				const shown = portion(membersOf(notes), TODAY, settingsOf(size), null).people;
				const later = Object.fromEntries(more.map((person, at) => [`Q${at}`, built(person)]));
				const kept = { day: TODAY, paths: shown.map(({ person }) => person.path) };
				expect(names(portion(membersOf({ ...notes, ...later }), TODAY, settingsOf(size), kept).people)).toBe(
					names(shown),
				);
			}),
			{ numRuns: 60 },
		);
	});
});
