/** The day that a typed line tells: `20 Nov coffee`, `coffee last tuesday: the move`, `2 to 4 Nov: fair`. */
import { namesOf } from '../time/calendar-names';
import type { Day } from '../time/day';
import type { EntryOptions } from '../entry/interaction';
import { dateInWords, isBareLength } from '../dates/spoken-date';
import { isOtherWeekday } from '../dates/spoken-words';
import { baseName, linkAt } from '../markdown/link';
import { skipSeparator, wrappedDate } from '../dates/line-date';
import type { ListedReading } from '../dates/date-reading';
import { readListedDate } from '../dates/listed-date';
import { readWholeDate } from '../dates/written-date';

const LONGEST_DAY = 6;
/** The words of a day stand in so many characters. */
const WINDOW = 400;

/** A time of day: it is part of what is said, and stays. */
const TIME = /\d:\d|\bat\b|\d ?[ap]\.?m\b/i;

/** No day, though words of time: a month, a quarter or a year has many of them. */
const NO_DAY =
	/^(?:now|this|week|(?:(?:last|past|this|next|in|during|the) ){0,3}(?:month|quarter|year)(?: before last| after next)?|the (?:week|month|quarter|year) (?:before|after))$/i;

/** Figures that are no day though they could be one: round the clock, and what has no month behind its dot. */
const FIGURES = /^(?:24\/7|\d{1,2}\.(?:1[3-9]|[2-9]\d))$/;

/**
 * Whether words are surely meant as a day: a number or a month's name alone (`may`) may be anything, a length of time
 * (`2 weeks of rain`) is none without *ago* or *in*, and a month (`last month`, one with its year) has many.
 */
function isDay(words: string, today: Day, { dates }: EntryOptions): boolean {
	if (isBareLength(words)) return false;
	const written = readWholeDate(words, dates);
	if (written?.kind === 'date' && written.precision === 'month') return false;
	if (/^\d{1,4}$/.test(words) || TIME.test(words) || NO_DAY.test(words) || FIGURES.test(words)) return false;
	const name = words.replace(/\.$/, '').toLocaleLowerCase().normalize('NFC');
	const { months, weekdays } = namesOf(dates.languages);
	// The name of a weekday in a language that nobody chose is a name of people too: `Domingo`.
	if (months.has(name) || (!weekdays.has(name) && isOtherWeekday(name))) return false;
	return dateInWords(words, today, 'past', dates) !== null;
}

/** Where words begin and end in their text. */
export interface Span {
	readonly from: number;
	readonly to: number;
}

/** Without the brackets that a day may stand in: `coffee (yesterday)`. */
const bare = (words: string): string => words.replace(/^\((.+)\)$/, '$1');

/** A day's words at the start or the end of a text, with where they begin and end; the longest that can be read. */
export function dayAt(text: string, side: 'start' | 'end', today: Day, options: EntryOptions): Span | null {
	const start = side === 'start' ? 0 : Math.max(0, text.length - WINDOW);
	const words = [...text.slice(start, start + WINDOW).matchAll(/\S+/g)];
	const chosen = side === 'start' ? words.slice(0, LONGEST_DAY) : words.slice(-LONGEST_DAY);
	for (let count = chosen.length; count > 0; count--) {
		const row = side === 'start' ? chosen.slice(0, count) : chosen.slice(-count);
		const from = start + (row[0]?.index ?? 0);
		const last = row[count - 1];
		const to = last === undefined ? from : start + last.index + last[0].replace(/[:,;]$/, '').length;
		if (isDay(bare(text.slice(from, to)), today, options)) return { from, to };
	}
	return null;
}

/**
 * Where the part of a line that may tell the day ends: behind its first colon that is none of a time or a link; 0
 * without one.
 */
export const headEnd = (text: string): number =>
	/^[^[\]:]{0,120}(?::\d[^[\]:]{0,120}){0,3}:(?=\s|$)/.exec(text)?.[0].length ?? 0;

/** A line without the words of a day, and the blanks and the preposition that went with them. */
function without(text: string, from: number, to: number): string {
	const before = text
		.slice(0, from)
		.replace(/(?:^|\s)(?:on|around|about|circa|ca\.?)(?:\sthe)?\s*$/i, '')
		.trimEnd()
		.replace(/,$/, '');
	const behind = text.slice(to);
	const gap = /^\s*:/.test(behind) ? '' : ' ';
	return `${before}${gap}${behind.replace(/^[,;]?\s+/, '')}`.trim();
}

/**
 * `12-14 Nov`, `26 July - 22 August 2026`, `Nov 12–14, 2026`: the first day, with the month and year that are its own.
 */
const RANGES: readonly (readonly [RegExp, (parts: readonly string[]) => string])[] = [
	[/^(\d{1,2})\.? ?[-–—/] ?\d{1,2}\.? (\p{L}{3,12})\.?(,? \d{4})?(?=[\s:,]|$)/u, ([a, b, c]) => `${a} ${b}${c}`],
	[/^(\d{1,2}\.? \p{L}{3,12})\.? ?[-–—] ?\d{1,2}\.? \p{L}{3,12}\.?(,? \d{4})?(?=[\s:,]|$)/u, ([a, b]) => `${a}${b}`],
	[/^(\p{L}{3,12}\.? \d{1,2}) ?[-–—] ?\d{1,2}(,? \d{4})?(?=[\s:,]|$)/u, ([a, b]) => `${a}${b}`],
];

/** `28.11.-30.11.`, `28.–30.11.2026`: the same in figures, which end in a dot or a year. */
const RANGES_IN_FIGURES: readonly (readonly [RegExp, (parts: readonly string[]) => string])[] = [
	[/^(\d{1,2}\.\d{1,2}\.) ?[-–—] ?\d{1,2}\.\d{1,2}\.(\d{4})?(?=[\s:,]|$)/, ([a, b]) => `${a}${b}`],
	[/^(\d{1,2})\.? ?[-–—] ?\d{1,2}(\.\d{1,2}\.)(\d{4})?(?=[\s:,]|$)/, ([a, b, c]) => `${a}${b}${c}`],
];

/** `Fri-Sun`: two weekdays. */
const WEEKDAYS = /^(\p{L}{2,12})\.? ?[-–—] ?(\p{L}{2,12})(?=\.?(?:[\s:,]|$))/u;

/** The first weekday of such a range that a text begins with. */
function firstWeekday(text: string, { dates: { languages } }: EntryOptions): string | null {
	const { weekdays } = namesOf(languages);
	const [, first = '', last = ''] = WEEKDAYS.exec(text) ?? [];
	const [from, to] = [first, last].map((name) => weekdays.get(name.toLocaleLowerCase().normalize('NFC')));
	return from === undefined || to === undefined || from === to ? null : first;
}

/** The first day of a range of days that a text begins with; null if it begins with none. The text keeps it whole. */
function rangeStart(text: string, today: Day, options: EntryOptions): string | null {
	const weekday = firstWeekday(text, options);
	if (weekday !== null) return weekday;
	for (const [range, print] of RANGES_IN_FIGURES) {
		const match = range.exec(text);
		const first = match === null ? '' : print(match.slice(1).map((part) => (part as string | undefined) ?? ''));
		if (first !== '' && isDay(first, today, options)) return first;
	}
	for (const [range, print] of RANGES) {
		const match = range.exec(text);
		if (match === null) continue;
		const first = print(match.slice(1).map((part) => (part as string | undefined) ?? '')).replace(/,/g, '');
		const [name = ''] = /\p{L}+/u.exec(first) ?? [];
		const isMonth = namesOf(options.dates.languages).months.has(name.toLocaleLowerCase().normalize('NFC'));
		if (isMonth && isDay(first, today, options)) return first;
	}
	return null;
}

/**
 * Whether what was found is two numbers that count something (`2-3 beers`, `24/7`): they are a day only before a colon,
 * or where nothing but a kind is said beside them.
 */
function isCount(text: string, { from, to }: Span, { kinds }: EntryOptions): boolean {
	if (!/^(?:on )?\d{1,2}[-/]\d{1,2}$/i.test(bare(text.slice(from, to)))) return false;
	const [before, behind] = [text.slice(0, from).trim(), text.slice(to).trim()];
	if (behind.startsWith(':')) return false;
	const beside = `${before.replace(/,$/, '')} ${behind.replace(/^,/, '')}`.trim();
	return beside !== '' && kinds.atStart(beside)?.length !== beside.length;
}

/** What joins the days of a range, behind the first and before the last. */
const JOINT = /^\s*(?:[-–—&+]|\.\.|(?:to|until|till|through|thru|and)\b)\s*(?:the\s)?/i;
/** `, 5 & 7` of `Nov 3, 5 & 7`: more days of that month. */
const MORE_DAYS = /^,\s?(?:\d{1,2},\s?)*\d{1,2},?\s(?:&|\+|and)\s\d{1,2}(?=[\s:,]|$)/i;
const JOINT_AT_END = /(?:[-–—&+]|\.\.|\b(?:to|until|till|through|thru|and))(?:\sthe)?\s*$/i;

/** Whether words tell more than one day: more numbers stand in them than one day has. */
function tellsSeveral(words: string, { dates: { languages } }: EntryOptions): boolean {
	const { months } = namesOf(languages);
	const hasMonth = (words.match(/\p{L}{3,}/gu) ?? []).some((word) => months.has(word.toLocaleLowerCase()));
	const numbers = words.match(/\d+/g) ?? [];
	return hasMonth ? numbers.filter(({ length }) => length < 3).length > 1 : numbers.length > 3;
}

/** Where the first of several days stands, if what was found is one of them; null if it is one day alone. */
function firstOfSeveral(text: string, found: Span, today: Day, options: EntryOptions): Span | null {
	const { from, to } = found;
	const before = JOINT_AT_END.exec(text.slice(0, from).slice(-60));
	const earlier = before === null ? null : dayAt(text.slice(0, from - before[0].length), 'end', today, options);
	if (earlier !== null) return earlier;
	const behind = JOINT.exec(text.slice(to));
	const later = behind === null ? null : dayAt(text.slice(to + behind[0].length), 'start', today, options);
	const hasMore = MORE_DAYS.test(text.slice(to, to + WINDOW)) && /\d$/.test(text.slice(from, to));
	return later !== null || hasMore || tellsSeveral(text.slice(from, to), options) ? found : null;
}

/** A sentence about a day, or about what comes on such days, and no day on which something was: `friday was fun`. */
const ABOUT_IT = /^\s+(?:\p{L}{1,30}s\s+)?(?:was|were|is|are|has|had|will|would)\s/iu;

/** Whether what was found begins such a sentence. */
const isSubject = (text: string, { from, to }: Span): boolean =>
	from === 0 && !/\d/.test(text.slice(from, to)) && ABOUT_IT.test(text.slice(to, to + 80));

/** Nothing stands above a typed line. */
const NOTHING_ABOVE = { year: null, month: null };
/** So many words a date has without its year, with a weekday before it. */
const SHORT_DATE = 3;

/** Whether a reading is of a day that no calendar has. More than 31 of something are no day. */
const isNoSuchDay = (read: ListedReading | null): boolean =>
	read?.kind === 'impossible' && (read.found.match(/\d+/g) ?? []).some((digits) => Number(digits) <= 31);

/** The form of a date that no calendar has, where a line begins with it or its head ends in it: `31 Feb`, `30.02.`. */
function noSuchDay(text: string, head: string, { dates }: EntryOptions): string | null {
	const first = readListedDate(text.slice(0, 64), dates, NOTHING_ABOVE);
	if (first !== null && isNoSuchDay(first)) return text.slice(0, first.length);
	const words = head.slice(-64).trim().split(/\s+/);
	for (let count = Math.min(SHORT_DATE, words.length - 1); count > 0; count--) {
		const last = words.slice(-count).join(' ');
		const read = readWholeDate(last, dates) ?? readListedDate(last, dates, NOTHING_ABOVE);
		if (isNoSuchDay(read) && read?.length === last.length) return last;
	}
	return null;
}

/** What may lead to the first of several days: `between 3 and 5 Nov`, `vom 3. bis 5. November`. */
const TO_SEVERAL = /^(?:between|from|vom|von|du|del|dal|van)\s(?=\d)/i;

/** The first of several days that a text begins with behind a word that leads to them. */
function ledTo(text: string, today: Day, options: EntryOptions): string | null {
	const [lead] = TO_SEVERAL.exec(text) ?? [];
	const rest = lead === undefined ? '' : text.slice(lead.length);
	const found = rest === '' ? null : dayAt(rest, 'start', today, options);
	const first = rangeStart(rest, today, options);
	if (first !== null || found === null) return first;
	const several = firstOfSeveral(rest, found, today, options);
	return several === null ? null : rest.slice(several.from, several.to);
}

/** `on` before a day in figures. */
const ON = /^on\s(?=(?:the\s)?\S{0,12}\s?\d)/i;
/** A time that is joined to its day: it stays, as any time does. */
const TIME_JOINED = /^(\d{4}-\d{2}-\d{2})T(?=\d{2}:\d{2})/;

/** A day that a text begins with in brackets, bold or as a link, as dated lines do; null: it begins otherwise. */
function wrappedDay(text: string, { dates }: EntryOptions): { day: string; text: string } | null {
	if (!/^[[(*_=]/.test(text)) return null;
	const date = wrappedDate(text.slice(0, WINDOW), 0, dates);
	if (date === null || !('day' in date) || date.precision !== 'day' || date.open !== undefined) return null;
	// A link to a note that is called by a day and more says what was.
	const name = baseName(linkAt(text, 0)?.target ?? date.day);
	if (readWholeDate(name, dates) === null) return null;
	return { day: date.day, text: text.slice(skipSeparator(text, date.end)) };
}

/**
 * The day of what is said, and what is left: before a colon its last or first words, else those around a kind that is
 * named first. A date that does not exist is its words, which no reader of days can read.
 */
export function dayIn(typed: string, today: Day, options: EntryOptions): { day: string | null; text: string } {
	const wrapped = wrappedDay(typed, options);
	if (wrapped !== null) return wrapped;
	const led = rangeStart(typed, today, options) ?? ledTo(typed, today, options);
	if (led !== null) return { day: led, text: typed };
	const text = typed.replace(TIME_JOINED, '$1 ');
	const read = oneDay(text, today, options);
	const rest = text.replace(ON, '');
	if (read.day !== null || rest === text) return read;
	const again = oneDay(rest, today, options);
	if (again.day === null) return read;
	return again.text === rest ? { day: again.day, text } : again;
}

/** The same of a line that begins with no range of days and no day in brackets. */
function oneDay(text: string, today: Day, options: EntryOptions): { day: string | null; text: string } {
	const colon = headEnd(text) - 1;
	const kind = options.kinds.atStart(text);
	const named = kind === null || kind.weak === 'everyday' ? 0 : kind.length;
	const head = colon >= 0 ? text.slice(0, colon) : text;
	const found =
		(colon >= 0 || named > 0 ? dayAt(head, 'end', today, options) : null) ??
		movedBy(named, dayAt(head.slice(named), 'start', today, options));
	if (found === null) return { day: noSuchDay(text, head, options), text };
	if (isCount(text, found, options) || isSubject(text, found)) return { day: null, text };
	const several = firstOfSeveral(text, found, today, options);
	if (several !== null) return { day: text.slice(several.from, several.to), text };
	const { from, to } = found;
	return { day: bare(text.slice(from, to)), text: without(text, from, to).replace(/^[:,]\s*/, '') };
}

/** Whether a text begins with a day, and not with a count or a sentence about one. */
export function startsWithDay(text: string, today: Day, options: EntryOptions): boolean {
	const head = text.slice(0, WINDOW);
	const found = dayAt(head, 'start', today, options);
	const isOne = found !== null && !isCount(head, found, options) && !isSubject(head, found);
	return isOne && firstOfSeveral(head, found, today, options) === null;
}

const movedBy = (offset: number, span: Span | null): Span | null =>
	span === null ? null : { from: span.from + offset, to: span.to + offset };

/** The full name of a month or weekday, or another word for a day. */
export function isCalendarWord(word: string, today: Day, options: EntryOptions): boolean {
	const { months, weekdays } = namesOf(options.dates.languages);
	const key = word.toLocaleLowerCase().normalize('NFC');
	const isFull = key.length > 3 || key === 'may';
	return (isFull && (months.has(key) || weekdays.has(key))) || isDay(word, today, options);
}

/**
 * Whether a name at the start of a line is a word of the calendar as well: `day` if the line goes on to a whole day
 * there (`June 3: lunch`), `unsure` if only the writer knows (`June lunch`), `name` if the line shows that it is one,
 * by a comma or a colon behind it. A weekday with a colon may be either.
 */
export function meaningOf(given: string, end: number, today: Day, options: EntryOptions): 'name' | 'day' | 'unsure' {
	const word = given.slice(0, end);
	if (!isCalendarWord(word, today, options)) return 'name';
	if ((dayAt(given, 'start', today, options)?.to ?? 0) > end) return 'day';
	const [behind = ''] = given.slice(end).trimStart();
	const isTold = behind === ',' || (behind === ':' && !isDay(word, today, options));
	return isTold ? 'name' : 'unsure';
}
