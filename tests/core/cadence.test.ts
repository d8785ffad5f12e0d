import { describe, expect, it } from 'vitest';
import { addCadence, cadenceDays, parseCadence } from '../../src/core/time/cadence';

const days = (count: number): object => ({ months: 0, days: count });
const months = (count: number): object => ({ months: count, days: 0 });

const READINGS: readonly (readonly [string, object | 'never' | null])[] = [
	['3 weeks', days(21)],
	['2w', days(14)],
	['2 w', days(14)],
	['weekly', days(7)],
	['every week', days(7)],
	['daily', days(1)],
	['10', days(10)],
	['10 days', days(10)],
	['10d', days(10)],
	['fortnightly', days(14)],
	['every fortnight', days(14)],
	['biweekly', days(14)],
	['bi-weekly', days(14)],
	['every other week', days(14)],
	['every second week', days(14)],
	['every two weeks', days(14)],
	['a couple of weeks', days(14)],
	['monthly', months(1)],
	['Monthly.', months(1)],
	['every month', months(1)],
	['a month', months(1)],
	['1 month', months(1)],
	['6mo', months(6)],
	['every other month', months(2)],
	['bimonthly', months(2)],
	['every 3rd month', months(3)],
	['every third month', months(3)],
	['quarterly', months(3)],
	['every quarter', months(3)],
	['2 quarters', months(6)],
	['half-yearly', months(6)],
	['semiannually', months(6)],
	['biannually', months(6)],
	['yearly', months(12)],
	['annually', months(12)],
	['1y', months(12)],
	['2 years', months(24)],
	['twice a year', months(6)],
	['twice yearly', months(6)],
	['2x a year', months(6)],
	['three times a year', months(4)],
	['4 times per year', months(3)],
	['once a month', months(1)],
	['once every week', days(7)],
	['twice a month', days(15)],
	['twice a week', days(4)],
	['5 times a year', days(73)],
	['bi-annually', months(6)],
	['half a year', months(6)],
	['every half year', months(6)],
	['semiannual', months(6)],
	['biennial', months(24)],
	['trimonthly', months(3)],
	['three-monthly', months(3)],
	['2-weekly', days(14)],
	['once every 3 weeks', days(21)],
	['2x/year', months(6)],
	['3×/year', months(4)],
	['2x per month', days(15)],
	['thrice a year', months(4)],
	['once yearly', months(12)],
	['4 times yearly', months(3)],
	['~3 weeks', days(21)],
	['about 3 weeks', days(21)],
	['roughly every month', months(1)],
	['each month', months(1)],
	['per quarter', months(3)],
	['every few weeks', days(21)],
	['a few months', months(3)],
	['3\u00a0weeks', days(21)],
	['3_weeks', days(21)],
	['  EVERY   2 WEEKS ', days(14)],
	['90 d', days(90)],
	['4 wks', days(28)],
	['3 mths', months(3)],
	['2 yrs', months(24)],
	['every twelfth month', null],
	['100 years', months(1200)],
	['36500', days(36500)],
	['36526', null],
	['P3W', days(21)],
	['p10d', days(10)],
	['P2M', months(2)],
	['P1Y6M', months(18)],
	['P1M1W', { months: 1, days: 7 }],
	['PT3H', null],
	['P0D', null],
	['P1D2W', null],
	['P-3W', null],
	['p1m', months(1)],
	['P1Y', months(12)],
	['P1Y2M10D', { months: 14, days: 10 }],
	['NEVER ', 'never'],
	['no', 'never'],
	['false', 'never'],
	['untracked', 'never'],
	['-', 'never'],
	['nope', null],
	['every Monday', null],
	['as needed', null],
	['2-3 weeks', null],
	['three', null],
	['every', null],
	['10 hours', null],
	['3 weeks and 2 days', null],
	['toString', null],
	['__proto__', null],
	['hasOwnProperty times a year', null],
	['3 constructor', null],
	['never', 'never'],
	['None', 'never'],
	['off', 'never'],
	['n/a', 'never'],
	['whenever', null],
	['', null],
	['0', null],
	['0 weeks', null],
	['-3 weeks', null],
	['1.5 weeks', null],
	['3', days(3)],
	['weeks of 3', null],
	['P', null],
	['200 years', null],
	['constructor', null],
	['__proto__ weeks', null],
	['9'.repeat(80), null],
];

describe('a rhythm in words', () => {
	for (const [text, reading] of READINGS)
		it(`"${text.slice(0, 20)}"`, () => expect(parseCadence(text)).toEqual(reading));

	it('may be a number of days, or no', () => {
		expect(parseCadence(10)).toEqual(days(10));
		expect(parseCadence(false)).toBe('never');
		expect([
			parseCadence(0),
			parseCadence(1.5),
			parseCadence(NaN),
			parseCadence(null),
			parseCadence({}),
			parseCadence(['3 weeks']),
		]).toEqual([null, null, null, null, null, null]);
	});

	it('falls due in the calendar', () => {
		expect(addCadence('2026-01-31', { months: 1, days: 0 })).toBe('2026-02-28');
		expect(addCadence('2026-01-31', { months: 1, days: 7 })).toBe('2026-03-07');
		expect(addCadence('2024-02-29', { months: 12, days: 0 })).toBe('2025-02-28');
		expect(addCadence('2024-01-30', { months: 1, days: 0 })).toBe('2024-02-29');
		expect(addCadence('2026-12-31', { months: 0, days: 1 })).toBe('2027-01-01');
		expect(addCadence('2026-08-31', { months: 6, days: 0 })).toBe('2027-02-28');
	});

	it('has a length in days', () => {
		expect(
			[days(21), months(1), months(3), months(12)].map((cadence) =>
				cadenceDays(cadence as { months: number; days: number }),
			),
		).toEqual([21, 30, 91, 365]);
	});
});
