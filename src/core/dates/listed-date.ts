/**
 * A date as it stands at the beginning of an item under the interactions heading, where a reader expects one: without
 * its year, with two digits of it, as eight digits. `written-date` comes first: what it reads is read everywhere. What
 * begins like a date and is no one day (`2026-W46`, `summer 2024`) is for `vague-date`.
 */
import { allNamesOf } from '../time/calendar-names';
import { eastAsianDay, inOrder, type Digits } from './date-numbers';
import {
	dayReading,
	monthReading,
	WINDOW,
	type DateOptions,
	type ListedReading,
	type Needs,
	type YearHint,
} from './date-reading';
import { wordDateAt, type WordDate } from './date-words';
import { daysInMonth, makeDay, monthOf, dayOfMonth } from '../time/day';
import { vagueDateAt } from './vague-date';
import { plainForm, readDateAt } from './written-date';

/** A leap year, so that 29 February can be told. */
const SOME_YEAR = 2000;

const vague = (found: string, needs?: Needs): ListedReading => ({ kind: 'vague', found, length: found.length, needs });

/** A day without its year: in that of the heading or item above, if one tells it. */
function inSomeYear(month: number, day: number, found: string, hint: YearHint): ListedReading {
	if (day < 1 || day > daysInMonth(SOME_YEAR, month)) return { kind: 'impossible', found, length: found.length };
	if (hint.month !== null && hint.month !== month) return vague(found);
	if (hint.year !== null) return dayReading(hint.year, month, day, found);
	const some = makeDay(SOME_YEAR, month, day) ?? '';
	return { kind: 'date', day: some, precision: 'day', length: found.length, yearless: true };
}

const COMPACT = /^((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?![\p{L}\d]|[.:,]\d)/u;
const SPACED = /^((?:19|20)\d{2})([ _])(\d{2})\2(\d{2})(?!\d)/;
const SPACED_BACK = /^(\d{1,2})([ _])(\d{1,2})\2((?:19|20)\d{2})(?!\d)/;
const MONTH_BEHIND = /^((?:19|20)\d{2})[-/.](\d{1,2})(?![\p{L}\d]|[-/.:]\d)/u;
const MONTH_BEFORE = /^(\d{1,2})[-/.]((?:19|20)\d{2})(?![\p{L}\d]|[-/.:]\d)/u;

/** Whole dates and months in digits that are written otherwise than anywhere else. */
function readDigits(text: string, { dateOrder }: DateOptions): ListedReading | null {
	const whole = COMPACT.exec(text) ?? SPACED.exec(text);
	if (whole !== null) {
		const [month, day] = whole.slice(-2);
		return dayReading(Number(whole[1]), Number(month), Number(day), whole[0]);
	}
	const [back, first, , second, year] = SPACED_BACK.exec(text) ?? [];
	if (back !== undefined)
		return inOrder(
			{ first: Number(first), second: Number(second), year: Number(year), sign: ' ', found: back },
			dateOrder,
		);
	const behind = MONTH_BEHIND.exec(text);
	if (behind !== null) {
		const isMonth = Number(behind[2]) <= 12;
		return isMonth ? monthReading(Number(behind[1]), Number(behind[2]), behind[0]) : vague(behind[0], 'sign');
	}
	const before = MONTH_BEFORE.exec(text);
	return before !== null && Number(before[1]) <= 12
		? monthReading(Number(before[2]), Number(before[1]), before[0])
		: null;
}

const TWO_DIGITS = /^(\d{1,2})([./-])(\d{1,2})\2['’]?(\d{2})(?![\p{L}\d]|[.:/-]\d)/u;

/** Two digits of a year: contact of the last century is told with four of them, but for its last thirty years. */
const fullYear = (digits: number): number => digits + (digits < 70 ? 2000 : 1900);

/** `12.11.26`, `25/11/26`. Joined by hyphens the year may stand first as well: `26-11-25`. */
function readShortYear(text: string, { dateOrder }: DateOptions): ListedReading | null {
	const [found, one, sign = '', two, three] = TWO_DIGITS.exec(text) ?? [];
	if (found === undefined) return null;
	const [first, second, last] = [Number(one), Number(two), Number(three)];
	const digits: Digits = { first, second, year: fullYear(last), sign, found };
	const reading = inOrder(digits, dateOrder);
	const yearFirst = sign === '-' ? dayReading(fullYear(first), second, last, found) : reading;
	if (reading.kind === 'impossible') return yearFirst.kind === 'date' ? yearFirst : null;
	const isOne = yearFirst.kind !== 'date' || reading.kind !== 'date' || yearFirst.day === reading.day;
	return isOne ? reading : { kind: 'ambiguous', found, length: found.length };
}

const IN_ONE = /^(\d{1,2})(\p{L}{3,12})(\d{2})?(?![\p{L}\d])/u;

/** `4Nov26`, `3nov`: a day and its month without a blank. */
function readInOne(text: string, { languages }: DateOptions, hint: YearHint): ListedReading | null {
	const [found, day, name = '', year] = IN_ONE.exec(text) ?? [];
	const month = allNamesOf(languages).months.get(name.toLocaleLowerCase().normalize('NFC'));
	if (found === undefined || month === undefined) return null;
	if (year !== undefined) return dayReading(fullYear(Number(year)), month, Number(day), found);
	return inSomeYear(month, Number(day), found, hint);
}

/** A number behind a day without its year, which may be its year or what is told: `12 Nov 26`. */
const NUMBER_BEHIND = /^,?[ \t]+(\d{2})(?![\p{L}\d]|[.:,/-]\d|[ \t]?[ap]\.?m\b)/u;
const SIGN_BEHIND = /^[ \t]*(?:[:–—|]|-[ \t]|$)/;
/** Months that are words of their own. */
const PLAIN_WORD = /\b(?:may|march|mars|mai|maj|mei)\b/i;

/** A day and a month in words, without the year. */
function readDayInWords(text: string, { month, day, isMonthFirst, length }: WordDate, hint: YearHint): ListedReading {
	const found = text.slice(0, length);
	if (day === null) return vague(found, 'sign');
	const [number, year] = NUMBER_BEHIND.exec(text.slice(length)) ?? [];
	if (number !== undefined) {
		const whole = found + number;
		const isYear = SIGN_BEHIND.test(text.slice(whole.length));
		return isYear ? dayReading(fullYear(Number(year)), month, day, whole) : vague(whole);
	}
	const reading = inSomeYear(month, day, found, hint);
	const word = PLAIN_WORD.exec(found)?.[0] ?? '';
	if (word === '' || !(isMonthFirst || word === word.toLowerCase())) return reading;
	return { ...reading, needs: word === word.toLowerCase() ? 'sign' : 'told' };
}

const DAY_AND_MONTH = /^(\d{1,2})([./-])(\d{1,2})(\.?)(?![\p{L}\d]|[.:/-]\d)/u;

/** How sure it is that two numbers are a day and a month; nothing: surely. */
function needOf(one: string, two: string, sign: string, isOrdered: boolean): Needs | undefined {
	const looksLikeDate = sign === '/' && one.length === 2 && two.length === 2;
	if (!looksLikeDate) return 'sign';
	return isOrdered ? undefined : 'told';
}

/** `31.02.`: a month that has no such day. Other numbers that are no day count something. */
const isNoDayOfMonth = (found: string): boolean => /^(?:[12]?\d|3[01])\.(?:0?[1-9]|1[0-2])\.$/.test(found);

/** `12.11.`, `25/11`, `12/11:`: a day and a month in digits. */
function readDayInDigits(text: string, { dateOrder }: DateOptions, hint: YearHint): ListedReading | null {
	const [found, one = '', sign = '', two = '', dot] = DAY_AND_MONTH.exec(text) ?? [];
	if (found === undefined || (dot === '.' && sign !== '.')) return null;
	const digits: Digits = { first: Number(one), second: Number(two), year: SOME_YEAR, sign, found };
	const reading = inOrder(digits, dateOrder);
	if (reading.kind === 'impossible') return isNoDayOfMonth(found) ? reading : null;
	const needs = dot === '.' ? undefined : needOf(one, two, sign, reading.kind === 'date');
	if (reading.kind !== 'date') return { ...reading, needs };
	return { ...inSomeYear(monthOf(reading.day), dayOfMonth(reading.day), found, hint), needs };
}

/** `11月20日`, `9월 2일`. */
function readEastAsianDay(text: string, hint: YearHint): ListedReading | null {
	const found = eastAsianDay(text);
	return found === null ? null : inSomeYear(found.month, found.day, text.slice(0, found.length), hint);
}

/** `on 12 Nov 2026`; `ca. 12 Nov 2026` is that day as far as it is known; `early Nov 2026` is a month. */
const LED_IN =
	/^(on|around|about|approx\.?|circa|ca\.?|c\.|early(?: in)?|mid|late(?: in)?|(?:the )?(?:beginning|start|end|middle) of)[ \t-]+/i;

const ABOUT_SIGN = /^[~≈∼][ \t]*/;
const OF_A_DAY = /^(?:on|around|about|approx|circa|c)/i;

/** A date with its year, or a day and its month in words. */
function readToldDay(text: string, options: DateOptions, hint: YearHint): ListedReading | null {
	const word = wordDateAt(text, allNamesOf(options.languages));
	const isYearless = word !== null && word.year === null && word.day !== null;
	return readDateAt(text, options) ?? (isYearless ? readDayInWords(text, word, hint) : null);
}

function readLedIn(text: string, options: DateOptions, hint: YearHint): ListedReading | null {
	const [lead, word] = LED_IN.exec(text) ?? ABOUT_SIGN.exec(text) ?? [];
	const rest = lead === undefined ? null : readToldDay(text.slice(lead.length), options, hint);
	if (lead === undefined || rest === null || rest.kind !== 'date') return null;
	const length = lead.length + rest.length;
	const isWhole = word === undefined || OF_A_DAY.test(word) || rest.precision === 'month';
	return isWhole ? { ...rest, length } : vague(text.slice(0, length));
}

const DAY_ALONE = /^(\d{1,2})(?:st|nd|rd|th)?\.?(?=[ \t]*[:–—|]|[ \t]+-[ \t])/i;

const WEEKDAY_ALONE = /^([\p{L}\p{M}]{2,12})\.?,?[ \t]+(\d{1,2})(?:st|nd|rd|th)?\.?$/iu;

/** The day of `20: …`, and of `Thu 5` and nothing else. */
function dayAlone(text: string, { languages }: DateOptions): readonly [found: string, day: string] | null {
	const [before, number] = DAY_ALONE.exec(text) ?? [];
	if (before !== undefined && number !== undefined) return [before, number];
	const [whole, name = '', day] = WEEKDAY_ALONE.exec(text) ?? [];
	const isWeekday = allNamesOf(languages).weekdays.has(name.toLocaleLowerCase().normalize('NFC'));
	return whole === undefined || day === undefined || !isWeekday ? null : [whole, day];
}

/** `20: …` below a month: its day. */
function readDayOfMonth(text: string, options: DateOptions, { year, month }: YearHint): ListedReading | null {
	const [found, day] = (year === null || month === null ? null : dayAlone(text, options)) ?? [];
	return found === undefined ? null : dayReading(year ?? 0, month ?? 0, Number(day), found);
}

/** What a date without figures may begin with, names of months and weekdays aside. */
const FIRST_WORDS: ReadonlySet<string> = new Set(
	'today yesterday tomorrow tonight the last this next on a an two three few some'.split(' '),
);

/** Whether a text can begin like a date at all: most items are words, and cost little. */
function mayBegin(text: string, { languages }: DateOptions): boolean {
	if (/^(?:[~≈∼][ \t]*)?\d/.test(text)) return true;
	const word = (/^[\p{L}\p{M}-]+/u.exec(text)?.[0] ?? '').toLocaleLowerCase().normalize('NFC');
	const { months, weekdays } = allNamesOf(languages);
	const isKnown = FIRST_WORDS.has(word) || months.has(word) || weekdays.has(word);
	return word !== '' && (isKnown || /^\D{0,24}\d/.test(text));
}

/** Reads what begins like a date at the very start of `text`, and is none of those that are read everywhere. */
export function readListedDate(text: string, options: DateOptions, hint: YearHint): ListedReading | null {
	const head = plainForm(text.slice(0, WINDOW));
	if (!mayBegin(head, options)) return null;
	const word = wordDateAt(head, allNamesOf(options.languages));
	return (
		readDayOfMonth(head, options, hint) ??
		readDigits(head, options) ??
		readShortYear(head, options) ??
		readInOne(head, options, hint) ??
		(word === null || word.year !== null ? null : readDayInWords(head, word, hint)) ??
		readDayInDigits(head, options, hint) ??
		readEastAsianDay(head, hint) ??
		readLedIn(head, options, hint) ??
		vagueDateAt(head, options)
	);
}
