/** Dates in digits: ISO 8601, and day, month and year in the order of the settings. */
import { dayReading, monthReading, type DateOptions, type DateOrder, type DateReading } from './date-reading';
import { dayOfWeek, ISO_WEEK } from '../time/week';

/** A hyphen as word processors put it: not to break at, or longer than it was typed. */
const ISO = /^(\d{4})([-/.‐‑–−]) ?(\d{1,2})\2 ?(\d{2}|\d(?![x?]))(?!\d)/i;
/** A month; the day may be told as not known: `2026-11-xx`, `2026-11-??`. */
const ISO_MONTH = /^(\d{4})-(\d{2})(?:-(?:xx|\?\?)(?!\w))?(?![\d\p{L}]|[-/.]\d)/iu;
const ISO_WEEK_DAY = /^(\d{4})-?W(\d{2})-?([1-7])(?!\d)/i;
/** `2026年11月20日`, as Japanese, Chinese and Korean write it. */
const EAST_ASIAN = /^(\d{4})[ \t]*[年년][ \t]*(\d{1,2})[ \t]*[月월](?:[ \t]*(\d{1,2})[ \t]*[日일号號])?/;
const NUMERIC = /^(\d{1,2})([./-]) ?(\d{1,2})\2 ?(\d{4})(?!\d)/;
/** Days of one month: `12.–14.11.2026`, `12-14/11/2026`; and as they are written with the month first. */
const DAYS_OF_MONTH = /^(\d{1,2})\.? ?[-–—] ?(\d{1,2})([./]) ?(\d{1,2})\3 ?(\d{4})(?!\d)/;
const MONTH_OF_DAYS = /^(\d{1,2})\/(\d{1,2}) ?[-–—] ?(\d{1,2})\/(\d{4})(?!\d)/;

function readWeekDay(text: string): DateReading | null {
	const [found, year, week, day] = ISO_WEEK_DAY.exec(text) ?? [];
	if (found === undefined) return null;
	const real = dayOfWeek(Number(year), Number(week), Number(day) % 7, ISO_WEEK);
	if (real === null) return { kind: 'impossible', found, length: found.length };
	return { kind: 'date', day: real, precision: 'day', length: found.length };
}

export function readIso(text: string): DateReading | null {
	const full = ISO.exec(text);
	if (full) return dayReading(Number(full[1]), Number(full[3]), Number(full[4]), full[0]);
	const month = ISO_MONTH.exec(text);
	return month ? monthReading(Number(month[1]), Number(month[2]), month[0]) : readWeekDay(text);
}

/** A day, a month and a year as they stand, the first two in either order. */
export interface Digits {
	readonly first: number;
	readonly second: number;
	readonly year: number;
	/** What joins them. */
	readonly sign: string;
	readonly found: string;
}

/**
 * The reading of digits by the order of the settings. One of the numbers may be too large for a month, and then nobody
 * need be asked; nor where they are joined by dots, since nobody writes the month first so.
 */
export function inOrder({ first, second, year, sign, found }: Digits, order: DateOrder): DateReading {
	const length = found.length;
	if (first > 12 && second > 12) return { kind: 'impossible', found, length };
	const dayFirst = dayReading(year, second, first, found);
	const monthFirst = dayReading(year, first, second, found);
	if (first > 12 || second > 12) return first > 12 ? dayFirst : monthFirst;
	if (first === second || order === 'day-first') return dayFirst;
	if (order === 'month-first') return monthFirst;
	return sign === '.' ? dayFirst : { kind: 'ambiguous', found, length };
}

/** `20.11.2026`, `20. 11. 2026`, `20/11/2026`. */
export function readNumeric(text: string, order: DateOrder): DateReading | null {
	const [found, first, sign = '', second, year] = NUMERIC.exec(text) ?? [];
	if (found === undefined) return null;
	return inOrder({ first: Number(first), second: Number(second), year: Number(year), sign, found }, order);
}

/** The first of several days of one month: where two numbers are joined, they are the days. */
export function readNumericRange(text: string): DateReading | null {
	const [whole, from, to, , month, year] = DAYS_OF_MONTH.exec(text) ?? [];
	if (whole !== undefined && Number(from) < Number(to))
		return dayReading(Number(year), Number(month), Number(from), whole);
	const [other, otherMonth, start, end, otherYear] = MONTH_OF_DAYS.exec(text) ?? [];
	return other !== undefined && Number(start) < Number(end)
		? dayReading(Number(otherYear), Number(otherMonth), Number(start), other)
		: null;
}

export function readEastAsian(text: string, { languages }: DateOptions): DateReading | null {
	const match = languages.some((language) => /^(?:ja|zh|ko)\b/i.test(language)) ? EAST_ASIAN.exec(text) : null;
	if (!match) return null;
	return match[3] === undefined
		? monthReading(Number(match[1]), Number(match[2]), match[0])
		: dayReading(Number(match[1]), Number(match[2]), Number(match[3]), match[0]);
}
