/** Dates in digits: ISO 8601, and day, month and year in the order of the settings. */
import { dayReading, monthReading, type DateOrder, type DateReading } from './date-reading';
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

/** Reigns by which Japan counts its years, and the republic by which Taiwan does, with the year before the first. */
const ERAS: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925, 民國: 1911, 民国: 1911 };
const OF_ERA =
	/^(令和|平成|昭和|民國|民国)[ \t]*(\d{1,3}|元)[ \t]*年[ \t]*(\d{1,2})[ \t]*月[ \t]*(\d{1,2})[ \t]*[日號号]/;

/** `2026年11月20日`, `2026년 9월 2일`, `令和8年7月20日`, `民國115年7月20日`. */
export function readEastAsian(text: string): DateReading | null {
	const [found, era = '', years, eraMonth, eraDay] = OF_ERA.exec(text) ?? [];
	if (found !== undefined) {
		const year = (ERAS[era] ?? 0) + (years === '元' ? 1 : Number(years));
		return dayReading(year, Number(eraMonth), Number(eraDay), found);
	}
	const [whole, year, month, day] = EAST_ASIAN.exec(text) ?? [];
	if (whole === undefined) return null;
	return day === undefined
		? monthReading(Number(year), Number(month), whole)
		: dayReading(Number(year), Number(month), Number(day), whole);
}

const EAST_ASIAN_DAY = /^(\d{1,2})[ \t]*[月월][ \t]*(\d{1,2})[ \t]*[日일號号]/;

/** `6月12日`, `6월 12일`: a day without its year, and how long it is; null where a text begins with none. */
export function eastAsianDay(text: string): { month: number; day: number; length: number } | null {
	const [found = '', month, day] = EAST_ASIAN_DAY.exec(text) ?? [];
	return found === '' ? null : { month: Number(month), day: Number(day), length: found.length };
}
