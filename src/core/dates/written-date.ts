/**
 * A date as people write it, strictly: a whole date in one of the known forms, at a known place, as notes hold it. What
 * a person says of a day ("last tuesday") is for `spoken-date`.
 */
import { plainDigits } from '../text/digits';
import { isAscii, plainWordEnd } from '../text/plain-word';
import { allNamesOf, type AllNames } from '../time/calendar-names';
import { plainIsoAt } from './plain-iso';
import { readEastAsian, readIso, readNumeric, readNumericRange } from './date-numbers';
import { WINDOW, type DateOptions, type DateReading, type Precision } from './date-reading';
import { readWords, wordDateAt } from './date-words';
import { addDays, addMonths, dayOfMonth, makeDay, monthOf, yearOf, type Day } from '../time/day';
import { baseName, linkAt } from '../markdown/link';
import type { ProblemCode } from '../markdown/problem';

export type { DateOptions, DateOrder, DateReading, Precision } from './date-reading';

/** A time of day, with zone or without, behind a date: it never moves the day. */
const TIME =
	/^(?:[T \t]|,[ \t]|[ \t]at[ \t])[ \t]*(?:(?:at|@)[ \t]*)?(?:\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?:[–—]\d{1,2}:\d{2})?(?:[ \t]?[ap]\.?m\b\.?)?|\d{1,2}[ \t]?[ap]m\b)(?:Z\b|[ \t]?(?:UTC|GMT)\b|[ \t]?[+-]\d{2}:?\d{2}\b)?(?!\d)/i;
/** The second half of a range: `..22`, ` to 2026-02-12`, `–12 Feb 2026`. */
const RANGE_TO = /^(?:\.{2,3}|[ \t]*(?:[–—→~]|(?:to|until|till|bis)\b|->)[ \t]*|[-/]|[ \t]+-[ \t]+)/i;

/** Shortened weekdays that are English words too: `so 2026-11-20`. */
const WORDS_TOO: ReadonlySet<string> = new Set('so do di mi sa to ma sun man sex ter set on mar die in dom'.split(' '));

/** Whether a weekday may stand before an ISO or numeric date (`Fri 2026-11-20`), and how long it is with its blank. */
function weekdayPrefix(text: string, names: AllNames): number {
	const match = /^([\p{L}\p{M}]{1,12})([.,]{0,2})[ \t]+(?=\d)/u.exec(text);
	const name = match?.[1]?.toLocaleLowerCase().normalize('NFC');
	if (match === null || name === undefined) return 0;
	const isShort = names.shortWeekdays.has(name) && (match[2] !== '' || !WORDS_TOO.has(name));
	return isShort || names.weekdays.has(name) ? match[0].length : 0;
}

/** Whether a text may begin with a weekday's name, or with brackets around it. */
function mayBeWeekday(text: string, names: AllNames): boolean {
	if (text[0] === '(' || !isAscii(text.charCodeAt(0))) return true;
	return plainWordEnd(text, 0) > 0 && names.firstWords().mayBegin(text);
}

/** The length of a weekday told behind a date: `(Fri)`, or `Friday` before a separator; 0 where there is none. */
export function weekdayLength(text: string, options: DateOptions): number {
	if (!mayBeWeekday(text, allNamesOf(options.languages))) return 0;
	const match =
		/^(?:[(（]([\p{L}\p{M}-]{1,14})\.?[)）]|([\p{L}\p{M}-]{1,14})\.?(?=[ \t]*(?:[:–—|,]|-[ \t]|$)))/u.exec(text);
	const name = (match?.[1] ?? match?.[2] ?? '').toLocaleLowerCase();
	const { weekdays, shortWeekdays } = allNamesOf(options.languages);
	// In brackets a shortened one is enough: `（金）`.
	const isWeekday = weekdays.has(name) || (match?.[1] !== undefined && shortWeekdays.has(name));
	return match && isWeekday ? match[0].length : 0;
}

function readOne(text: string, options: DateOptions): DateReading | null {
	const start = text.charCodeAt(0);
	const digit = start >= 48 && start <= 57;
	if (!digit && !/^\p{L}/u.test(text)) return null;
	const names = allNamesOf(options.languages);
	if (!digit && !names.firstWords().mayBegin(text)) return null;
	const skip = digit ? 0 : weekdayPrefix(text, names);
	const rest = text.slice(skip);
	const reading =
		readIso(rest) ?? readNumeric(rest, options.dateOrder) ?? readNumericRange(rest) ?? readEastAsian(rest);
	if (reading) return { ...reading, length: reading.length + skip };
	return readWords(text, names);
}

/** Full-width and Arabic digits and signs, and blanks that do not break, as plain ones: a text of the same length. */
export function plainForm(text: string): string {
	if (!/[\u00a0\u0660-\u0669\u06f0-\u06f9\u2000-\u200a\u202f\u3000\uff01-\uff5e]/.test(text)) return text;
	return plainDigits(text)
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
	const plain = plainIsoAt(text, 0, options);
	if (plain !== null) return { kind: 'date', day: plain, precision: 'day', length: plain.length };
	const head = plainForm(text.slice(0, WINDOW));
	const reading = readOne(head, options);
	if (reading === null) return null;
	let length = reading.length;
	length += TIME.exec(head.slice(length))?.[0].length ?? 0;
	length += rangeLength(head.slice(length), options);
	return { ...reading, length };
}

/** After these the second half may be a day, or a month and a day: `..22`, `/14`, ` to 03-02`. */
const SHORT_RANGE = /^(?:[.–—/~-]|[ \t]*(?:to|until|till|bis)\b)/i;

/** The length of a range's second half, or 0 where there is none. */
function rangeLength(text: string, options: DateOptions): number {
	const match = RANGE_TO.exec(text);
	if (!match) return 0;
	const rest = text.slice(match[0].length);
	const full = readOne(rest, options);
	if (full) return match[0].length + full.length + (TIME.exec(rest.slice(full.length))?.[0].length ?? 0);
	const words = wordDateAt(rest, allNamesOf(options.languages));
	if (words !== null && words.day !== null) return match[0].length + words.length;
	const short = SHORT_RANGE.test(match[0]) ? /^(?:\d{1,2}-)?\d{1,2}(?![\d:.%])/.exec(rest) : null;
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

/** The day a month-precise date counts as: its last day that is not after `today`; a month still to come, its first. */
export function countedDay(firstOfMonth: Day, today: Day): Day {
	const last = addDays(addMonths(firstOfMonth, 1), -1);
	if (last <= today) return last;
	return firstOfMonth <= today ? today : firstOfMonth;
}

/** The latest day not after `today` that has the month and the day of the month of another. */
export function latestDay(day: Day, today: Day): Day {
	for (let year = yearOf(today), tries = 0; tries < 9; tries++, year--) {
		const found = makeDay(year, monthOf(day), dayOfMonth(day));
		if (found !== null && found <= today) return found;
	}
	return day;
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
