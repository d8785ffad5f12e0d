import { describe, expect, it } from 'vitest';
import {
	addDays,
	addMonths,
	compareDays,
	dayOf,
	daysBetween,
	endOfMonth,
	formatDay,
	localNoon,
	makeDay,
	parseIsoDay,
	weekday,
} from '../../src/core/time/day';

describe('a day', () => {
	it('is one that exists', () => {
		expect([
			makeDay(2026, 2, 28),
			makeDay(2026, 2, 29),
			makeDay(2024, 2, 29),
			makeDay(2026, 13, 1),
			makeDay(2026, 4, 31),
			makeDay(26, 1, 1),
		]).toEqual(['2026-02-28', null, '2024-02-29', null, null, null]);
		expect([
			parseIsoDay('2026-11-25'),
			parseIsoDay('2026-11-31'),
			parseIsoDay('2026-1-1'),
			parseIsoDay('2026-11-25 '),
		]).toEqual(['2026-11-25', null, null, null]);
	});

	it('is what the wall calendar shows, at both ends of the day', () => {
		expect(dayOf(new Date(2026, 10, 25, 0, 0, 0))).toBe('2026-11-25');
		expect(dayOf(new Date(2026, 10, 25, 23, 59, 59))).toBe('2026-11-25');
		expect(dayOf(localNoon('2026-03-29'))).toBe('2026-03-29');
	});

	it('is added to across months, years, summer time and days that a zone skipped', () => {
		expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
		expect(addDays('2011-12-29', 1)).toBe('2011-12-30');
		expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
		expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
	});

	it('a month later is at most the last day of that month', () => {
		expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
		expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
		expect(addMonths('2026-08-31', 1)).toBe('2026-09-30');
		expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
		expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
		expect(endOfMonth('2024-02-03')).toBe('2024-02-29');
	});

	it('is counted from another in days, whatever the clocks did in between', () => {
		expect(daysBetween('2026-03-01', '2026-04-01')).toBe(31);
		expect(daysBetween('2026-10-01', '2026-11-01')).toBe(31);
		expect(daysBetween('2011-12-29', '2011-12-31')).toBe(2);
		expect(daysBetween('2026-11-25', '2026-11-20')).toBe(-5);
		expect(weekday('2026-11-25')).toBe(3);
	});

	it('is sorted among others, and what has none comes last', () => {
		const days = ['2026-11-25', null, '2025-12-01', '2026-11-25', null, '1000-01-01'];
		expect([...days].sort(compareDays)).toEqual([
			'1000-01-01',
			'2025-12-01',
			'2026-11-25',
			'2026-11-25',
			null,
			null,
		]);
		expect([...days].sort((a, b) => compareDays(b, a))).toEqual([
			null,
			null,
			'2026-11-25',
			'2026-11-25',
			'2025-12-01',
			'1000-01-01',
		]);
		expect(compareDays('2026-11-25', '2026-11-25')).toBe(0);
	});

	it('is printed in the patterns of templates', () => {
		const print = (pattern: string): string => formatDay('2026-11-05', pattern);
		expect(print('YYYY-MM-DD')).toBe('2026-11-05');
		expect(print('D MMMM YYYY, dddd')).toBe('5 November 2026, Thursday');
		expect(print('ddd DD/MM/YY')).toBe('Thu 05/11/26');
		expect(print('Do [of] MMM')).toBe('5th of Nov');
		expect(print('GGGG-[W]WW')).toBe('2026-W45');
		expect(print('DDDD Q E')).toBe('309 4 4');
		expect(print('[]')).toBe('');
		expect(print("it's HH")).toBe("it's HH");
		expect(formatDay('2027-01-01', 'GGGG-[W]WW')).toBe('2026-W53');
	});
});
