/** A day that comes back every year, or the month of one, as notes hold it: a birthday, an anniversary. */
import { allNamesOf } from '../time/calendar-names';
import { eastAsianDay, readNumeric } from './date-numbers';
import { WINDOW, type DateOptions } from './date-reading';
import { wordDateAt } from './date-words';
import { dayOfMonth, daysInMonth, makeDay, monthOf, yearOf, type Day } from '../time/day';
import { readWholeDate } from './written-date';

/** A day of a year, the year being known or not. */
export interface YearlyDate {
	readonly year: number | null;
	readonly month: number;
	/** Null where only the month is known. */
	readonly day: number | null;
}

/**
 * Reads a birthday or another day that comes back: a full date, `05-01`, `--05-01`, `1 May`, `May 1`, `1 May, 1990`; a
 * month with its year, `1991-04`, and `--04`. 29 February without a year is a day. Null for anything else.
 */
export function readYearlyDate(text: string, options: DateOptions): YearlyDate | null {
	const trimmed = text.trim();
	const whole = readWholeDate(trimmed, options);
	if (whole !== null) return whole.kind === 'date' ? yearlyOf(whole.day, whole.precision === 'month') : null;
	return (
		readMonthDay(trimmed) ?? readCompact(trimmed) ?? readDayInWords(trimmed, options) ?? readEastAsianDay(trimmed)
	);
}

/** The same of a value that is nothing else: a month by its name alone is one too. */
export function readYearlyValue(text: string, options: DateOptions): YearlyDate | null {
	const name = text.trim().replace(/\.$/, '').toLocaleLowerCase().normalize('NFC');
	const month = allNamesOf(options.languages).months.get(name);
	if (month !== undefined) return { year: null, month, day: null };
	return readYearlyDate(text, options) ?? (text.includes('-') ? null : yearlessNumeric(text.trim(), options));
}

/** The year that iOS and macOS write where a year is not known: a leap year, so that 29 February can be told. */
const UNKNOWN_YEAR = 1604;

/** The day of a year that a day is, or the month. */
export function yearlyOf(day: Day, isMonth = false): YearlyDate {
	const year = yearOf(day);
	return {
		year: year === UNKNOWN_YEAR ? null : year,
		month: monthOf(day),
		day: isMonth ? null : dayOfMonth(day),
	};
}

/** `05-01`, `--05-01`, `--0501`, and the month alone: `--05`. */
function readMonthDay(text: string): YearlyDate | null {
	const match = /^(?:--)?(\d{1,2})-(\d{1,2})$/.exec(text) ?? /^--(\d{2})-?(\d{2})?$/.exec(text);
	if (!match) return null;
	const [, month, day] = match as readonly (string | undefined)[];
	return yearless(Number(month), day === undefined ? null : Number(day));
}

/** `19900501`, as vCard writes it. */
function readCompact(text: string): YearlyDate | null {
	const match = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
	const day = match ? makeDay(Number(match[1]), Number(match[2]), Number(match[3])) : null;
	return day === null ? null : yearlyOf(day);
}

/** `6月12日`. */
function readEastAsianDay(text: string): YearlyDate | null {
	const found = eastAsianDay(text);
	return found?.length === text.length ? yearless(found.month, found.day) : null;
}

/** `1 May`, `May 1`. */
function readDayInWords(text: string, { languages }: DateOptions): YearlyDate | null {
	if (text.length >= WINDOW || !/\p{L}/u.test(text)) return null;
	const words = text.replace(/,$/, '');
	const found = wordDateAt(words, allNamesOf(languages));
	const isWhole = found !== null && found.length === words.length && found.year === null && found.day !== null;
	return isWhole ? yearless(found.month, found.day) : null;
}

function yearless(month: number, day: number | null): YearlyDate | null {
	const days = daysInMonth(2000, month);
	return days > 0 && (day === null || (day >= 1 && day <= days)) ? { year: null, month, day } : null;
}

/** `20/11`, `20.11.`, `20-11`: by the settings' order, unless one number is too large for a month. */
export function yearlessNumeric(text: string, { dateOrder }: DateOptions): YearlyDate | null {
	const match = /^(\d{1,2})([./-])(\d{1,2})(\.?)$/.exec(text);
	// `5.6` may count something, `5.6.` is a day before a month.
	const sign = match?.[2] === '.' && match[4] === '.' ? '.' : '/';
	const reading = match ? readNumeric(`${match[1]}${sign}${match[3]}${sign}2000`, dateOrder) : null;
	return reading?.kind === 'date' ? yearless(monthOf(reading.day), dayOfMonth(reading.day)) : null;
}
