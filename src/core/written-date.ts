/**
 * A date as people write it, strictly: a whole date in one of the known forms, at a known place, as notes hold it. What
 * a person says of a day ("last tuesday") is for `spoken-date`.
 */
import { addDays, addMonths, dayOfMonth, daysInMonth, makeDay, monthOf, yearOf, type Day } from './day';
import { namesOf, type CalendarNames } from './calendar-names';
import { baseName, linkAt } from './link';
import type { ProblemCode } from './problem';

/** `month`: only year and month are known, and `day` is the first of the month. */
export type Precision = 'day' | 'month';

export type DateReading =
	/** A date, and how many characters of the text it takes. */
	| { readonly kind: 'date'; readonly day: Day; readonly precision: Precision; readonly length: number }
	/** It has the form of a date, yet names no day: `2026-02-30`. */
	| { readonly kind: 'impossible'; readonly found: string; readonly length: number }
	/** `05/06/2026` where the settings do not say which number is the day. */
	| { readonly kind: 'ambiguous'; readonly found: string; readonly length: number };

/** Of `05/06/2026`: which number is the day. `ask`: neither is guessed, it is reported. */
export type DateOrder = 'day-first' | 'month-first' | 'ask';

/** How dates are read: the parts of the settings that matter to them. */
export interface DateOptions {
	readonly dateOrder: DateOrder;
	readonly languages: readonly string[];
}

/** Longer than any written date; nothing behind it is looked at. */
const WINDOW = 64;

/** A hyphen as word processors put it: not to break at, or longer than it was typed. */
const ISO = /^(\d{4})([-/.‐‑–−])(\d{1,2})\2(\d{1,2})(?!\d)/;
const ISO_MONTH = /^(\d{4})-(\d{2})(?![\d\p{L}]|[-/.]\d)/u;
/** `2026年11月20日`, as Japanese, Chinese and Korean write it. */
const EAST_ASIAN = /^(\d{4})[ \t]*[年년][ \t]*(\d{1,2})[ \t]*[月월](?:[ \t]*(\d{1,2})[ \t]*[日일号號])?/;
const NUMERIC = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/;
/** A time of day, with zone or without, behind a date: it never moves the day. */
const TIME =
	/^(?:[T \t]|,[ \t]|[ \t]at[ \t])[ \t]*(?:(?:at|@)[ \t]*)?(?:\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?:[–—]\d{1,2}:\d{2})?(?:[ \t]?[ap]\.?m\b\.?)?|\d{1,2}[ \t]?[ap]m\b)(?:Z\b|[ \t]?(?:UTC|GMT)\b|[ \t]?[+-]\d{2}:?\d{2}\b)?(?!\d)/i;
/** The second half of a range: `..22`, ` to 2026-02-12`, `–12 Feb 2026`. */
const RANGE_TO = /^(?:\.{2,3}|[ \t]*(?:[–—→]|(?:to|until|till)\b|->)[ \t]*|-|[ \t]+-[ \t]+)/i;

function result(year: number, month: number, day: number, found: string): DateReading {
	const real = makeDay(year, month, day);
	return real === null
		? { kind: 'impossible', found, length: found.length }
		: { kind: 'date', day: real, precision: 'day', length: found.length };
}

function monthResult(year: number, month: number, found: string): DateReading {
	const real = makeDay(year, month, 1);
	return real === null
		? { kind: 'impossible', found, length: found.length }
		: { kind: 'date', day: real, precision: 'month', length: found.length };
}

function readIso(text: string): DateReading | null {
	const full = ISO.exec(text);
	if (full) return result(Number(full[1]), Number(full[3]), Number(full[4]), full[0]);
	const month = ISO_MONTH.exec(text);
	return month ? monthResult(Number(month[1]), Number(month[2]), month[0]) : null;
}

/** `20.11.2026`: one of the numbers may be too large for a month, and then nobody need be asked. */
function readNumeric(text: string, order: DateOrder): DateReading | null {
	const match = NUMERIC.exec(text);
	if (!match) return null;
	const [found] = match;
	const [first, second, year] = [Number(match[1]), Number(match[3]), Number(match[4])];
	if (first > 12 && second > 12) return { kind: 'impossible', found, length: found.length };
	if (first > 12 || second > 12)
		return first > 12 ? result(year, second, first, found) : result(year, first, second, found);
	if (first === second) return result(year, first, second, found);
	if (order === 'ask') return { kind: 'ambiguous', found, length: found.length };
	return order === 'day-first' ? result(year, second, first, found) : result(year, first, second, found);
}

const WORD = /[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*\.?/uy;
const DAY_NUMBER = /(\d{1,2})(?:\.(?=\p{L})|(?:st|nd|rd|th|er|º|\.)?(?![\p{L}\d]))/uy;
const YEAR = /(\d{4})(?![\d\p{L}])/uy;
const GAP = /[ \t]*(?:,[ \t]*)?(?:(?:of|de|del|von|the|den|le)[ \t]+)?/iuy;
/** An article before the day: `le 12 mars 2026`, `den 12 mars 2026`. */
const ARTICLE = /(?:le|den)[ \t]+(?=\d)/iuy;

/** Reads a written date with a cursor: `Thu, 12 August 2026`, `Aug 3rd, 2026`, `12. März 2026`, `May 2026`. */
function readWords(text: string, names: CalendarNames): DateReading | null {
	let at = 0;
	const take = (pattern: RegExp): RegExpExecArray | null => {
		pattern.lastIndex = at;
		const match = pattern.exec(text);
		if (match) at = pattern.lastIndex;
		return match;
	};
	/** Takes a word only if it is in the table; the cursor stays where it was otherwise. */
	const takeName = (table: ReadonlyMap<string, number>): number | undefined => {
		const before = at;
		const value = table.get((take(WORD)?.[0] ?? '').replace(/\.$/, '').toLocaleLowerCase().normalize('NFC'));
		if (value === undefined) at = before;
		return value;
	};
	if (takeName(names.weekdays) !== undefined) take(GAP);
	else take(ARTICLE);
	const first = take(DAY_NUMBER);
	if (first) {
		take(/[ \t]*(?:de[ \t]+|of[ \t]+|-)?/iuy);
	}
	const month = takeName(names.months);
	if (month === undefined) return null;
	const separator = take(/-(?=\d{4})/uy) ?? take(GAP);
	if (first) {
		const year = take(YEAR);
		return separator !== null && year ? result(Number(year[1]), month, Number(first[1]), text.slice(0, at)) : null;
	}
	const year = take(YEAR);
	if (year) return monthResult(Number(year[1]), month, text.slice(0, at));
	const day = take(DAY_NUMBER);
	if (!day) return null;
	take(GAP);
	const last = take(YEAR);
	return last ? result(Number(last[1]), month, Number(day[1]), text.slice(0, at)) : null;
}

/** Whether a weekday may stand before an ISO or numeric date (`Fri 2026-11-20`), and how long it is with its blank. */
function weekdayPrefix(text: string, names: CalendarNames): number {
	const match = /^(\p{L}{2,12})\.?,?[ \t]+(?=\d)/u.exec(text);
	return match?.[1] !== undefined && names.weekdays.has(match[1].toLocaleLowerCase()) ? match[0].length : 0;
}

/** The length of a weekday told behind a date: `(Fri)`, or `Friday` before a separator; 0 where there is none. */
export function weekdayLength(text: string, options: DateOptions): number {
	const match =
		/^(?:[(（]([\p{L}\p{M}-]{1,14})\.?[)）]|([\p{L}\p{M}-]{1,14})\.?(?=[ \t]*(?:[:–—|,]|-[ \t]|$)))/u.exec(text);
	const name = match?.[1] ?? match?.[2];
	return match && name !== undefined && namesOf(options.languages).weekdays.has(name.toLocaleLowerCase())
		? match[0].length
		: 0;
}

function readEastAsian(text: string, { languages }: DateOptions): DateReading | null {
	const match = languages.some((language) => /^(?:ja|zh|ko)\b/i.test(language)) ? EAST_ASIAN.exec(text) : null;
	if (!match) return null;
	return match[3] === undefined
		? monthResult(Number(match[1]), Number(match[2]), match[0])
		: result(Number(match[1]), Number(match[2]), Number(match[3]), match[0]);
}

function readOne(text: string, options: DateOptions): DateReading | null {
	const start = text.charCodeAt(0);
	const digit = start >= 48 && start <= 57;
	if (!digit && !/^\p{L}/u.test(text)) return null;
	const names = namesOf(options.languages);
	const skip = digit ? 0 : weekdayPrefix(text, names);
	const rest = text.slice(skip);
	const reading = readIso(rest) ?? readNumeric(rest, options.dateOrder) ?? readEastAsian(rest, options);
	if (reading) return { ...reading, length: reading.length + skip };
	return readWords(text, names);
}

/** Full-width digits and signs, and blanks that do not break, as the plain ones: a text of the same length. */
function plainForm(text: string): string {
	if (!/[\u00a0\u2000-\u200a\u202f\u3000\uff01-\uff5e]/.test(text)) return text;
	return text
		.replace(/[\uff0d-\uff1a\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
		.replace(/[\u00a0\u2000-\u200a\u202f\u3000]/g, ' ');
}

/**
 * Reads a date at the very start of `text`: ISO day or month, `YYYY/MM/DD`, `YYYY.MM.DD`, `DD.MM.YYYY` and
 * `DD/MM/YYYY` by the settings' order, day month year and month day year in words, with or without weekday. A time
 * with or without zone behind it is taken along and never moves the day; so is the end of a range, of which the first
 * day is the date. Null if the text does not start with a date. Looks at the first 64 characters only.
 */
export function readDateAt(text: string, options: DateOptions): DateReading | null {
	const head = plainForm(text.slice(0, WINDOW));
	const reading = readOne(head, options);
	if (reading === null) return null;
	let length = reading.length;
	length += TIME.exec(head.slice(length))?.[0].length ?? 0;
	length += rangeLength(head.slice(length), options);
	return { ...reading, length };
}

/** The length of a range's second half, or 0 where there is none. */
function rangeLength(text: string, options: DateOptions): number {
	const match = RANGE_TO.exec(text);
	if (!match) return 0;
	const rest = text.slice(match[0].length);
	const full = readOne(rest, options);
	if (full) return match[0].length + full.length + (TIME.exec(rest.slice(full.length))?.[0].length ?? 0);
	const short = /^[.–—]/.test(match[0]) ? /^(?:\d{1,2}-)?\d{1,2}(?!\d)/.exec(rest) : null;
	return short ? match[0].length + short[0].length : 0;
}

/** Reads a text that is a date and nothing else (blanks and a time aside). */
export function readWholeDate(text: string, options: DateOptions): DateReading | null {
	const trimmed = text.trim();
	const reading = readDateAt(trimmed, options);
	return reading !== null && reading.length === trimmed.length ? reading : null;
}

/** Whether words name a day as notes write it, wherever in them: `Antwerp trip 2026-11-25`. */
export function namesDay(words: string, day: Day, options: DateOptions): boolean {
	return [...words.matchAll(/[\p{L}\p{N}]+/gu)].some(({ index = 0 }) => {
		const reading = readDateAt(words.slice(index), options);
		return reading?.kind === 'date' && reading.precision === 'day' && reading.day === day;
	});
}

/** A day of a year, the year being known or not. */
export interface YearlyDate {
	readonly year: number | null;
	readonly month: number;
	readonly day: number;
}

/**
 * Reads a birthday or another day that comes back: a full date, `05-01`, `--05-01`, `1 May`, `May 1`, `1 May, 1990`.
 * 29 February without a year is a day. Null for anything else.
 */
export function readYearlyDate(text: string, options: DateOptions): YearlyDate | null {
	const trimmed = text.trim();
	const whole = readWholeDate(trimmed, options);
	if (whole !== null) return whole.kind === 'date' && whole.precision === 'day' ? yearly(whole.day) : null;
	return readMonthDay(trimmed) ?? readCompact(trimmed) ?? readDayInWords(trimmed, options);
}

/** The year that iOS and macOS write where a year is not known: a leap year, so that 29 February can be told. */
const UNKNOWN_YEAR = 1604;

function yearly(day: Day): YearlyDate {
	const year = yearOf(day);
	return { year: year === UNKNOWN_YEAR ? null : year, month: monthOf(day), day: dayOfMonth(day) };
}

/** `05-01`, `--05-01`, `--0501`. */
function readMonthDay(text: string): YearlyDate | null {
	const match = /^(?:--)?(\d{1,2})-(\d{1,2})$/.exec(text) ?? /^--(\d{2})(\d{2})$/.exec(text);
	return match ? yearless(Number(match[1]), Number(match[2])) : null;
}

/** `19900501`, as vCard writes it. */
function readCompact(text: string): YearlyDate | null {
	const match = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
	const day = match ? makeDay(Number(match[1]), Number(match[2]), Number(match[3])) : null;
	return day === null ? null : yearly(day);
}

/** `1 May`, `May 1`: read with a year that has a 29 February. */
function readDayInWords(text: string, options: DateOptions): YearlyDate | null {
	if (text.length >= WINDOW || !/\p{L}/u.test(text)) return null;
	const reading = readWholeDate(`${text.replace(/,$/, '')} 2000`, options);
	if (reading?.kind !== 'date' || reading.precision === 'month') return null;
	return yearless(monthOf(reading.day), dayOfMonth(reading.day));
}

function yearless(month: number, day: number): YearlyDate | null {
	return day >= 1 && day <= daysInMonth(2000, month) ? { year: null, month, day } : null;
}

/** `20/11`, `20.11.`, `20-11`: by the settings' order, unless one number is too large for a month. */
export function yearlessNumeric(text: string, { dateOrder }: DateOptions): YearlyDate | null {
	const match = /^(\d{1,2})([./-])(\d{1,2})\.?$/.exec(text);
	const sign = match?.[2] === '.' ? '.' : '/';
	const reading = match ? readNumeric(`${match[1]}${sign}${match[3]}${sign}2000`, dateOrder) : null;
	return reading?.kind === 'date' ? yearless(monthOf(reading.day), dayOfMonth(reading.day)) : null;
}

/** The day a month-precise date counts as: its last day that is not after `today`; a month still to come, its first. */
export function countedDay(firstOfMonth: Day, today: Day): Day {
	const last = addDays(addMonths(firstOfMonth, 1), -1);
	if (last <= today) return last;
	return firstOfMonth <= today ? today : firstOfMonth;
}

/**
 * Reads a date property's value: it is, or begins with, a date or a link to a daily note, wikilink or Markdown. Of a
 * month alone `day` is the first. Null if it is none.
 */
export function readDatedValue(
	text: string,
	options: DateOptions,
): { readonly day: Day; readonly precision: Precision } | null {
	const value = text.trim();
	const link = linkAt(value, 0);
	const readings = link === null ? [value] : [baseName(link.target), link.text];
	for (const part of readings) {
		const compact = compactDay(part);
		if (compact !== null) return { day: compact, precision: 'day' };
		const reading = readDateAt(part, options);
		if (reading?.kind === 'date' && !/^[\p{L}\p{N}]/u.test(part.slice(reading.length)))
			return { day: reading.day, precision: reading.precision };
	}
	return null;
}

/** Eight digits as a day (ISO 8601's basic form, vCard's too): `20261112`; null for any other text, or no real day. */
function compactDay(text: string): Day | null {
	const [, year, month, day] = /^((?:1[5-9]|2[01])\d{2})(\d{2})(\d{2})$/.exec(text.trim()) ?? [];
	return year === undefined ? null : makeDay(Number(year), Number(month), Number(day));
}

/** The day of a date property's value, of a month its first; null if it is no date. */
export const readDateValue = (text: string, options: DateOptions): Day | null =>
	readDatedValue(text, options)?.day ?? null;

/** What is wrong with a value that was not read: `otherwise`, unless it is a date that could be two. */
export const dateCode = (text: string, otherwise: ProblemCode, options: DateOptions): ProblemCode =>
	readDateAt(text.trim(), options)?.kind === 'ambiguous' ? 'ambiguous-date' : otherwise;
