/** Where a key leads among days, and among the months of years. */
import { addDays, addMonths, endOfMonth, makeDay, yearOf, type Day } from '../../core/day';

/** A key press, as far as it matters. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

const yearStart = (year: number): Day => makeDay(year, 1, 1) ?? '';
const yearEnd = (year: number): Day => makeDay(year, 12, 31) ?? '';

/** Left and right as they are in a layout that begins on the other side. */
export const turned = (key: string, rtl: boolean): string =>
	!rtl ? key : key === 'ArrowLeft' ? 'ArrowRight' : key === 'ArrowRight' ? 'ArrowLeft' : key;

/**
 * The day that a key leads to from a day; null for a key that leads nowhere. Weeks are columns: up and down go by days,
 * left and right by weeks. Page keys go by months, with Shift by years; Home and End to the ends of the month, with
 * Ctrl of the year.
 */
export function dayAt({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyPress, day: Day, rtl: boolean): Day | null {
	if (altKey || metaKey) return null;
	const step = shiftKey ? 12 : 1;
	switch (turned(key, rtl)) {
		case 'ArrowUp':
			return addDays(day, -1);
		case 'ArrowDown':
			return addDays(day, 1);
		case 'ArrowLeft':
			return addDays(day, -7);
		case 'ArrowRight':
			return addDays(day, 7);
		case 'PageUp':
			return addMonths(day, -step);
		case 'PageDown':
			return addMonths(day, step);
		case 'Home':
			return ctrlKey ? yearStart(yearOf(day)) : `${day.slice(0, 8)}01`;
		case 'End':
			return ctrlKey ? yearEnd(yearOf(day)) : endOfMonth(day);
		default:
			return null;
	}
}

/** A month among years: the place of its row, and the month from 0. */
export interface MonthPlace {
	readonly row: number;
	readonly month: number;
}

/** So many years a page key goes at once. */
const PAGE = 5;

/** The same among `rows` years of twelve months. */
export function monthAt(
	{ key, ctrlKey, metaKey, altKey }: KeyPress,
	{ row, month }: MonthPlace,
	rows: number,
	rtl: boolean,
): MonthPlace | null {
	if (altKey || metaKey) return null;
	const at = (toRow: number, toMonth: number): MonthPlace => ({
		row: Math.max(0, Math.min(toRow, rows - 1)),
		month: Math.max(0, Math.min(toMonth, 11)),
	});
	switch (turned(key, rtl)) {
		case 'ArrowUp':
			return at(row - 1, month);
		case 'ArrowDown':
			return at(row + 1, month);
		case 'ArrowLeft':
			return at(row, month - 1);
		case 'ArrowRight':
			return at(row, month + 1);
		case 'PageUp':
			return at(row - PAGE, month);
		case 'PageDown':
			return at(row + PAGE, month);
		case 'Home':
			return at(ctrlKey ? 0 : row, 0);
		case 'End':
			return at(ctrlKey ? rows - 1 : row, 11);
		default:
			return null;
	}
}
