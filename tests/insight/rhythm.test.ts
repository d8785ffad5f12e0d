import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cadenceDays, parseCadence } from '../../src/core/time/cadence';
import { addDays, type Day } from '../../src/core/time/day';
import { insightWords, everyWords } from '../../src/words/insight/insight';
import { median } from '../../src/insight/rhythm/median';
import { drifting, keptRhythm, suggestedCadence } from '../../src/insight/rhythm/rhythm';
import { aPerson, type PersonBuilder } from '../support/builders';
import { memberOf, TODAY } from './people';

/** A person met so many days ago each time. */
const metAgo = (ago: readonly number[], note: PersonBuilder = aPerson()): PersonBuilder =>
	ago.reduce((person, days) => person.met(addDays(TODAY, -days), `talk ${days}`), note);
/** A person met with these gaps, the last time `silent` days ago. */
function metWith(gaps: readonly number[], silent = 0, note: PersonBuilder = aPerson()): PersonBuilder {
	let ago = silent;
	const all = [ago];
	for (const gap of [...gaps].reverse()) all.push((ago += gap));
	return metAgo(all, note);
}
const kept = (note: PersonBuilder): string => {
	const rhythm = keptRhythm(memberOf(note));
	return rhythm === null ? 'none' : `${rhythm.medianDays} of ${rhythm.touches} since ${rhythm.sinceDay}`;
};
const daysOf = (note: PersonBuilder): number | null => keptRhythm(memberOf(note))?.medianDays ?? null;
const times = (count: number, gap: number): number[] => Array.from({ length: count }, () => gap);

describe('the median', () => {
	it('is the middle, halves rounded up', () =>
		expect([median([]), median([7]), median([9, 1, 5]), median([1, 2]), median([4, 1, 2, 100])]).toEqual([
			null,
			7,
			5,
			2,
			3,
		]));
});

describe('the kept rhythm', () => {
	it('is the middle gap, from four touches on', () => {
		expect(kept(aPerson())).toBe('none');
		expect(kept(metWith([30, 30]))).toBe('none');
		expect(kept(metWith([30, 30, 30]))).toBe('30 of 4 since 2026-08-27');
		expect(kept(metWith([20, 35, 50]))).toBe('35 of 4 since 2026-08-12');
		expect(kept(metWith([20, 30, 41, 50]))).toBe('36 of 5 since 2026-07-07');
	});

	it('is not moved by one long silence', () => {
		expect(daysOf(metWith([30, 30, 900, 30, 30]))).toBe(30);
		expect(daysOf(metWith([28, 30, 32, 30, 1000]))).toBe(30);
	});

	it('takes a burst as one touch', () => {
		expect(kept(metWith([30, 1, 1, 28, 30, 1, 29]))).toBe('30 of 5 since 2026-07-28');
		expect(daysOf(metWith([1, 1, 1, 1, 26, 1, 1, 1, 1, 26, 1, 1, 1, 1, 26]))).toBe(30);
		expect(daysOf(metWith([1, 6, 1, 6, 1, 6, 1, 6]))).toBe(7);
		expect(daysOf(metWith([3, 10, 88, 5, 86, 91, 14, 77]))).toBe(91);
	});

	it('knows four days of a month as a burst, and five as two touches', () => {
		expect(kept(metWith([4, 26, 30, 30]))).toBe('30 of 4 since 2026-08-27');
		expect(kept(metWith([5, 25, 30, 30]))).toBe('28 of 5 since 2026-08-27');
	});

	it('lets a burst last two weeks at most', () => {
		expect(kept(metWith([14, 351, 365, 365]))).toBe('365 of 4 since 2023-11-26');
		expect(kept(metWith([15, 350, 365, 365]))).toBe('358 of 5 since 2023-11-26');
	});

	it('takes daily contact for what it is', () => {
		expect(daysOf(metWith(times(40, 1)))).toBe(1);
		expect(daysOf(metWith(times(40, 2)))).toBe(2);
		expect(daysOf(metWith(times(10, 7)))).toBe(7);
	});

	it('is that of the newest 25 touches', () => {
		expect(kept(metWith([...times(40, 7), ...times(24, 30)]))).toBe('30 of 25 since 2024-12-05');
		expect(kept(metWith([...times(40, 7), ...times(11, 30)]))).toBe('7 of 25 since 2025-09-30');
	});

	it('takes months without a day as they count', () => {
		expect(kept(aPerson().met('2026-06').met('2026-07').met('2026-08').met('2026-09'))).toBe(
			'31 of 4 since 2026-06-30',
		);
	});

	it('leaves plans and the cadence that is set out', () => {
		expect(daysOf(metWith([30, 30, 30], 5).met('2026-12-20', 'dinner').every('2 years'))).toBe(30);
		expect(kept(metWith([30, 30], 5).met('2026-12-20', 'dinner'))).toBe('none');
	});

	const gaps = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 3, maxLength: 15 });

	it('does not depend on the order of lines, nor on a day told twice', () => {
		fc.assert(
			fc.property(
				gaps.chain((list) => fc.tuple(fc.constant(list), fc.array(fc.nat(list.length), { maxLength: 5 }))),
				([list, twice]) => {
					const days: number[] = [0];
					for (const gap of list) days.push((days[days.length - 1] ?? 0) + gap);
					const once = keptRhythm(memberOf(metAgo(days)));
					expect(keptRhythm(memberOf(metAgo([...days].reverse())))).toEqual(once);
					const again = twice.reduce(
						(note, at) => note.met(addDays(TODAY, -(days[at] ?? 0)), 'another word'),
						metAgo(days),
					);
					expect(keptRhythm(memberOf(again))).toEqual(once);
				},
			),
			{ numRuns: 60 },
		);
	});

	it('is that of the touches, whatever is told in the days after them', () => {
		const burst = fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 4 });
		fc.assert(
			fc.property(fc.array(burst, { minLength: 4, maxLength: 12 }), (bursts) => {
				const days = bursts.flatMap((after, at) => [30 * at + 10, ...after.map((more) => 30 * at + 10 - more)]);
				expect(daysOf(metAgo(days))).toBe(30);
			}),
			{ numRuns: 60 },
		);
	});

	it('of an even rhythm stands with one silence of any length in any place', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 90 }),
				fc.integer({ min: 1, max: 1500 }),
				fc.nat(6),
				(gap, silence, at) => {
					expect(daysOf(metWith([...times(at, gap), gap + silence, ...times(6 - at, gap)]))).toBe(gap);
				},
			),
			{ numRuns: 60 },
		);
	});
});

describe('drifting', () => {
	const even = times(5, 20);
	const drift = (silent: number, note?: PersonBuilder): string => {
		const found = drifting(memberOf(metWith(even, silent, note)), TODAY);
		return found === null ? 'no' : `${found.silentDays} days, ${found.ratio} times ${found.medianDays}`;
	};

	it('has a lower and an upper edge', () => {
		expect([0, 49, 50, 100, 160, 161, 1000].map((silent) => drift(silent))).toEqual([
			'no',
			'no',
			'50 days, 2.5 times 20',
			'100 days, 5 times 20',
			'160 days, 8 times 20',
			'no',
			'no',
		]);
	});

	it('is measured by the own rhythm, not by what is set', () => {
		expect(drift(60, aPerson().every('yearly'))).toBe('60 days, 3 times 20');
		expect(drift(40, aPerson().every('daily'))).toBe('no');
		expect(drift(60, aPerson().circle('Close'))).toBe('60 days, 3 times 20');
	});

	it('needs a rhythm', () => {
		expect(drifting(memberOf(metWith([20, 20], 60)), TODAY)).toBeNull();
		expect(drifting(memberOf(aPerson().with('last-contact', '2026-05-01')), TODAY)).toBeNull();
	});

	it('ends with a contact that only a property tells of', () => {
		expect(drift(60, aPerson().with('last-contact', '2026-11-20'))).toBe('no');
	});

	it('is never said of somebody left alone or thought of', () => {
		const people: readonly PersonBuilder[] = [
			aPerson().with('paused', 'true'),
			aPerson().with('deceased', '2026-10-01'),
			aPerson().every('never'),
			aPerson().every('false'),
			aPerson().every('never').circle('Close'),
			aPerson().circle('Whoever'),
			aPerson().with('snooze', '2026-11-26'),
			aPerson().every('monthly').with('snooze', '2026-12-24'),
			aPerson().with('next', '2026-11-25'),
			aPerson().every('monthly').with('next', '2026-12-24'),
			aPerson().met('2026-12-05', 'dinner'),
			aPerson().every('monthly').met('2026-12-05', 'dinner'),
			aPerson().met('[ ] 2026-11-25', 'dinner'),
		];
		expect(people.map((note) => drift(60, note))).toEqual(people.map(() => 'no'));
		expect([
			drift(60, aPerson().with('snooze', '2026-11-25')),
			drift(60, aPerson().with('next', '2026-11-24')),
			drift(60, aPerson().met('[ ] 2026-11-24', 'dinner')),
		]).toEqual(times(3, 0).map(() => '60 days, 3 times 20'));
	});
});

describe('a suggested cadence', () => {
	const suggested = (gap: number, every: string | null, silent = 0): string | null =>
		suggestedCadence(
			memberOf(metWith(times(8, gap), silent, every === null ? aPerson() : aPerson().every(every))),
			TODAY,
		)?.every ?? null;

	it('comes with the figures it rests on', () => {
		expect(suggestedCadence(memberOf(metWith(times(8, 35), 3, aPerson().every('2 weeks'))), TODAY)).toEqual({
			every: 'monthly',
			touches: 9,
			medianDays: 35,
			sinceDay: '2026-02-15',
			setDays: 14,
		});
		expect(suggestedCadence(memberOf(metWith(times(8, 35), 3)), TODAY)).toEqual({
			every: 'monthly',
			touches: 9,
			medianDays: 35,
			sinceDay: '2026-02-15',
			setDays: null,
		});
	});

	it('is made only where the set one does not fit, one way or the other', () => {
		expect([
			suggested(21, '2 weeks'),
			suggested(22, '2 weeks'),
			suggested(14, '3 weeks'),
			suggested(13, '3 weeks'),
		]).toEqual([null, '3 weeks', null, '2 weeks']);
		expect([
			suggested(45, 'monthly'),
			suggested(46, 'monthly'),
			suggested(20, 'monthly'),
			suggested(19, 'monthly'),
		]).toEqual([null, '6 weeks', null, '3 weeks']);
	});

	it('is a round one', () => {
		const rows: readonly (readonly [number, string])[] = [
			[1, 'daily'],
			[2, '3 days'],
			[4, '3 days'],
			[5, 'weekly'],
			[7, 'weekly'],
			[10, '2 weeks'],
			[14, '2 weeks'],
			[18, '3 weeks'],
			[26, 'monthly'],
			[31, 'monthly'],
			[36, '6 weeks'],
			[60, '2 months'],
			[90, '3 months'],
			[120, '4 months'],
			[180, '6 months'],
			[360, 'yearly'],
			[700, '2 years'],
			[1500, '2 years'],
		];
		expect(rows.map(([gap]) => suggested(gap, null))).toEqual(rows.map(([, every]) => every));
	});

	it('is not made where nothing round fits better', () =>
		expect([suggested(1800, '3 years'), suggested(1500, '4 years')]).toEqual([null, null]));

	it('needs four touches, and a rhythm that is kept still', () => {
		expect(suggestedCadence(memberOf(metWith([30, 30], 0, aPerson().every('weekly'))), TODAY)).toBeNull();
		expect([suggested(30, 'weekly', 74), suggested(30, 'weekly', 75), suggested(30, 'weekly', 900)]).toEqual([
			'monthly',
			null,
			null,
		]);
	});

	it('leaves alone whoever is to be left alone', () => {
		const people = [
			aPerson().every('never'),
			aPerson().circle('Whoever'),
			aPerson().every('weekly').with('paused', 'true'),
			aPerson().every('weekly').with('deceased', 'true'),
		];
		expect(people.map((note) => suggestedCadence(memberOf(metWith(times(8, 35), 3, note)), TODAY))).toEqual([
			null,
			null,
			null,
			null,
		]);
		expect(
			suggestedCadence(
				memberOf(metWith(times(8, 35), 3, aPerson().every('weekly').with('snooze', '2026-12-24'))),
				TODAY,
			)?.every,
		).toBe('monthly');
	});

	it('can be read, and fits better than what is set', () => {
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: 1, max: 800 }), { minLength: 3, maxLength: 10 }),
				fc.option(fc.integer({ min: 1, max: 1000 })),
				(gaps, set) => {
					const found = suggestedCadence(
						memberOf(metWith(gaps, 0, set === null ? aPerson() : aPerson().every(String(set)))),
						TODAY,
					);
					if (found === null) return;
					const cadence = parseCadence(found.every);
					const length = cadence === null || cadence === 'never' ? NaN : cadenceDays(cadence);
					const apart = (days: number): number =>
						Math.max(days, found.medianDays) / Math.min(days, found.medianDays);
					expect(apart(length)).toBeLessThan(set === null ? Infinity : apart(set));
					expect(found.setDays).toBe(set);
				},
			),
			{ numRuns: 80 },
		);
	});
});

describe('the words for it', () => {
	const since: Day = '2025-03-14';
	it('say a length of time behind "every"', () => {
		expect(
			[1, 2, 6, 7, 8, 13, 14, 18, 28, 29, 32, 33, 35, 55, 56, 91, 183, 365, 545, 730, 1100].map(everyWords),
		).toEqual([
			'day',
			'2 days',
			'6 days',
			'week',
			'8 days',
			'13 days',
			'2 weeks',
			'3 weeks',
			'4 weeks',
			'month',
			'month',
			'5 weeks',
			'5 weeks',
			'8 weeks',
			'2 months',
			'3 months',
			'6 months',
			'year',
			'18 months',
			'2 years',
			'3 years',
		]);
	});
	it('say what a suggestion rests on', () =>
		expect(insightWords.suggestion({ every: 'monthly', touches: 9, medianDays: 35, sinceDay: since })).toBe(
			'you are in touch about every 5 weeks (median of 8 gaps since March 2025); monthly would fit',
		));
	it('say kindly who drifts', () =>
		expect(insightWords.drifting({ silentDays: 100, medianDays: 21 }, TODAY)).toBe(
			'has been quiet for 3 months; you used to be in touch about every 3 weeks',
		));
	it('say how far today is', () =>
		expect([
			insightWords.portion(0, 0),
			insightWords.portion(0, 1),
			insightWords.portion(1, 1),
			insightWords.portion(0, 5),
			insightWords.portion(2, 5),
			insightWords.portion(5, 5),
		]).toEqual([
			'Nobody to reach today.',
			'1 person for today',
			'The one for today is done.',
			'5 people for today',
			'2 of 5 for today done',
			'All 5 for today are done.',
		]));
});
