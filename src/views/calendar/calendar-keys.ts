/** Where a key leads among days, and among the months of years. */
import { addDays, addMonths, endOfMonth, makeDay, yearOf, type Day } from '../../core/time/day';
import type { KeyPress } from '../parts/keys';
import { turned } from '../parts/right-to-left';

const yearStart = (year: number): Day => makeDay(year, 1, 1) ?? '';
const yearEnd = (year: number): Day => makeDay(year, 12, 31) ?? '';

const DAYS: ReadonlyMap<string, number> = new Map([
	['ArrowUp', -1],
	['ArrowDown', 1],
	['ArrowLeft', -7],
	['ArrowRight', 7],
]);
const MONTHS: ReadonlyMap<string, number> = new Map([
	['PageUp', -1],
	['PageDown', 1],
]);

/**
 * The day that a key leads to from a day; null for a key that leads nowhere. Weeks are columns: up and down go by days,
 * left and right by weeks. Page keys go by months, with Shift by years; Home and End to the ends of the month, with
 * Ctrl of the year.
 */
export function dayAt(press: KeyPress, day: Day, rtl: boolean): Day | null {
	const { shiftKey, ctrlKey, metaKey, altKey } = press;
	if (altKey || metaKey) return null;
	const key = turned(press.key, rtl);
	const [days, months] = [DAYS.get(key), MONTHS.get(key)];
	if (days !== undefined) return addDays(day, days);
	if (months !== undefined) return addMonths(day, shiftKey ? months * 12 : months);
	if (key === 'Home') return ctrlKey ? yearStart(yearOf(day)) : `${day.slice(0, 8)}01`;
	if (key === 'End') return ctrlKey ? yearEnd(yearOf(day)) : endOfMonth(day);
	return null;
}

/** A month among years: the place of its row, and the month from 0. */
export interface MonthPlace {
	readonly row: number;
	readonly month: number;
}

/** So many years a page key goes at once. */
const PAGE = 5;

/** How many rows and months a key goes. */
const STEPS: ReadonlyMap<string, readonly [rows: number, months: number]> = new Map([
	['ArrowUp', [-1, 0]],
	['ArrowDown', [1, 0]],
	['ArrowLeft', [0, -1]],
	['ArrowRight', [0, 1]],
	['PageUp', [-PAGE, 0]],
	['PageDown', [PAGE, 0]],
]);

const within = (at: number, last: number): number => Math.max(0, Math.min(at, last));

/** The same among `rows` years of twelve months. */
export function monthAt(press: KeyPress, { row, month }: MonthPlace, rows: number, rtl: boolean): MonthPlace | null {
	const { ctrlKey, metaKey, altKey } = press;
	if (altKey || metaKey) return null;
	const key = turned(press.key, rtl);
	if (key === 'Home') return { row: ctrlKey ? 0 : within(row, rows - 1), month: 0 };
	if (key === 'End') return { row: ctrlKey ? Math.max(0, rows - 1) : within(row, rows - 1), month: 11 };
	const step = STEPS.get(key);
	if (step === undefined) return null;
	return { row: within(row + step[0], rows - 1), month: within(month + step[1], 11) };
}
