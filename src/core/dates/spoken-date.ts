/**
 * A date as a person says it or types it into a date box: "last tuesday", "3 weeks ago". Generous where `written-date`
 * is strict. The only file that knows chrono.
 */
import type { ParsedComponents } from 'chrono-node';
import { casual } from 'chrono-node/en';
import { parseCadence } from '../time/cadence';
import { namesOf } from '../time/calendar-names';
import { addDays, addMonths, localNoon, makeDay, weekday, yearOf, type Day } from '../time/day';
import { dayInOtherWords, withoutLead } from './spoken-words';
import { readWholeDate, type DateOptions } from './written-date';
import { readYearlyDate, yearlessNumeric, type YearlyDate } from './yearly-date';

/** Nothing longer is taken for a date. */
const LONGEST = 64;

/** Whether an ambiguous-looking word means what was or what will be: an interaction lies behind, a plan ahead. */
export type Direction = 'past' | 'future';

/** `3 weeks`, `in a month`, `2 years ago`, `3 weeks from now`. */
const LENGTH_OF_TIME =
	/^(in )?((?:\d{1,3} ?|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a few|(?:a )?couple of|half an?) )[a-z]+)( ago| from now)?$/i;
/** Whether words are such a length and do not say from when: `2 weeks`. Where no day is asked for they are none. */
export function isBareLength(words: string): boolean {
	const length = LENGTH_OF_TIME.exec(words.trim());
	return length !== null && length[1] === undefined && length[3] === undefined && parseCadence(length[2]) !== null;
}
const NEIGHBOUR = /^(last|past|this|next) (week|month|quarter|year)$/i;
const STEPS: Readonly<Record<string, number>> = { last: -1, past: -1, this: 0, next: 1 };
const BEYOND_NEXT = /^(?:the )?(week|month|quarter|year) (before last|after next)$/i;
const TWO_DAYS = /^(?:the )?day (?:(after tomorrow)|before yesterday)$/i;

/**
 * Reads a date as a person says it: any written date, `last tuesday`, `3 weeks ago`, `20 nov`, `friday`, `in 2 weeks`,
 * `a month`. Words that could mean either way mean the `direction`. Months are those of the calendar: a month after 31
 * January is 28 February. Null if the words as a whole are not a date.
 */
export function dateInWords(words: string, today: Day, direction: Direction, options: DateOptions): Day | null {
	// A day that is told as about that one.
	const text = words
		.trim()
		.replace(/\s+/g, ' ')
		.replace(/^[~≈∼] ?/, '')
		.replace(/^(in .{1,30}?)(?:['’]s?)? time$/i, '$1');
	if (text === '' || text.length > LONGEST) return null;
	const strict = readWholeDate(text, options);
	if (strict !== null) return strict.kind === 'date' ? strict.day : null;
	if (PAIR.test(text)) return dayOfPair(text, today, direction, options);
	const yearly = readYearlyDate(text, options) ?? yearlessNumeric(withoutWeekday(text, options), options);
	return yearly === null ? inWords(text, today, direction, options) : nearestYear(yearly, today, direction);
}

/** A day that is told in words alone. */
function inWords(text: string, today: Day, direction: Direction, options: DateOptions): Day | null {
	return (
		weekdayOfWeek(text, today, options) ??
		awayFrom(text, today, direction) ??
		weekdayBeyond(text, today, options) ??
		namedWeekday(text, today, direction, options) ??
		casually(text, today, direction) ??
		inOtherWords(text, today, direction, options)
	);
}

/** The same in another language: `gestern`, `mardi dernier`, `am 5. März`. */
function inOtherWords(text: string, today: Day, direction: Direction, options: DateOptions): Day | null {
	const date = withoutLead(text);
	const led = date === null ? null : dateInWords(date, today, direction, options);
	return led ?? dayInOtherWords(text, today, direction, options.languages);
}

/** Two numbers joined by a sign: `5-6`, `5/6`. Which is the month is for the settings to say, whatever the sign. */
const PAIR = /^\d{1,2}[-/]\d{1,2}$/;

function dayOfPair(text: string, today: Day, direction: Direction, options: DateOptions): Day | null {
	const yearly = yearlessNumeric(text, options);
	return yearly === null ? null : nearestYear(yearly, today, direction);
}

/** `24/11` of `tuesday 24/11`. */
function withoutWeekday(text: string, { languages }: DateOptions): string {
	const [first = '', rest = ''] = text.split(/\.?,? (?=\d)/u);
	return rest !== '' && namesOf(languages).weekdays.has(first.toLocaleLowerCase().normalize('NFC'))
		? text.slice(text.indexOf(rest))
		: text;
}

/** A length of time away from today, in calendar arithmetic. */
function awayFrom(text: string, today: Day, direction: Direction): Day | null {
	const twoDays = TWO_DAYS.exec(text);
	if (twoDays) return addDays(today, twoDays[1] === undefined ? -2 : 2);
	const beyond = BEYOND_NEXT.exec(text);
	if (beyond) return moved(today, beyond[1], /after/i.test(beyond[2] ?? '') ? 2 : -2);
	const neighbour = NEIGHBOUR.exec(text);
	if (neighbour) return moved(today, neighbour[2], STEPS[neighbour[1]?.toLowerCase() ?? ''] ?? 0);
	const length = LENGTH_OF_TIME.exec(text);
	return length ? moved(today, length[2], isAhead(length, direction) ? 1 : -1) : null;
}

/** A day moved by so many times a length of time; null if the words are none. */
function moved(day: Day, words: string | undefined, times: number): Day | null {
	const length = parseCadence(words);
	if (length === null || length === 'never') return null;
	return addDays(addMonths(day, times * length.months), times * length.days);
}

/** Whether a length of time leads into the future: by the words around it, else by the direction. */
function isAhead([, into, , behind]: RegExpExecArray, direction: Direction): boolean {
	if (behind !== undefined) return /from/i.test(behind);
	return into !== undefined || direction === 'future';
}

/** A week as people name it beside a weekday. */
const WEEK =
	/^(?:(?:of |in |on )?(?:the )?(last|past|previous|this|next|coming|following) week|(?:of |in )?(?:the )?(week after next|week before last)|(in )?([a-z]+|\d{1,2}) weeks?( ago| from now)?)$/i;

/** How many weeks away a week's name is; null if the words name none. `2 weeks` alone is a length, not a week. */
function weeksAway(words: string): number | null {
	const [, near, far, into, count, behind] = WEEK.exec(words) ?? [];
	if (near !== undefined) return NEAR_WEEKS[near.toLowerCase()] ?? 1;
	if (far !== undefined) return /after/i.test(far) ? 2 : -2;
	const isTold = (into === undefined) !== (behind === undefined);
	return isTold && count !== undefined ? weeksOf(count) * (/ago/i.test(behind ?? '') ? -1 : 1) : null;
}

/** The week that is named by a word; any other is the next one. */
const NEAR_WEEKS: Readonly<Record<string, number>> = { last: -1, past: -1, previous: -1, this: 0 };

/** A number of weeks, in words or figures; `NaN` if it is none. */
function weeksOf(count: string): number {
	const length = parseCadence(`${count} weeks`);
	return length === null || length === 'never' ? NaN : length.days / 7;
}

/**
 * The weekday of a named week, whichever stands first: `friday next week`, `last week on tuesday`, `monday in 2 weeks`.
 * Weeks begin on Monday (ISO 8601).
 */
function weekdayOfWeek(text: string, today: Day, { languages }: DateOptions): Day | null {
	const { weekdays } = namesOf(languages);
	const weekdayOf = (word: string): number | undefined =>
		weekdays.get(word.replace(/[.,]$/, '').toLocaleLowerCase().normalize('NFC'));
	const parts = text.replace(/^(?:on )?(?:the )?/i, '').split(' ');
	const [first = '', last = ''] = [parts[0], parts[parts.length - 1]];
	const isFirst = weekdayOf(first) !== undefined;
	const named = isFirst ? weekdayOf(first) : weekdayOf(last);
	if (named === undefined || parts.length < 2) return null;
	const rest = isFirst ? parts.slice(1).join(' ') : parts.slice(0, -1).join(' ');
	const weeks = weeksAway(rest.replace(/'s$|,? on$|,$/i, ''));
	if (weeks === null || Number.isNaN(weeks)) return null;
	const monday = addDays(today, -((weekday(today) + 6) % 7));
	return addDays(monday, 7 * weeks + ((named + 6) % 7));
}

/** `the friday before last`, `friday after next`, `friday week`, `a week on friday`. */
const BEYOND = /^(?:the )?(\S{1,20}) (before last|after next|week)$|^(?:a )?week (?:on|from) (\S{1,20})$/i;

/** The weekday behind the next one, or before the last. */
function weekdayBeyond(text: string, today: Day, { languages }: DateOptions): Day | null {
	const [, name, which = 'week', other = ''] = BEYOND.exec(text) ?? [];
	const named = namesOf(languages).weekdays.get((name ?? other).toLocaleLowerCase().normalize('NFC'));
	if (named === undefined) return null;
	const onward = daysOnward(named, today);
	if (/^before/i.test(which)) return addDays(today, onward - 14);
	return addDays(today, (onward === 0 && /^after/i.test(which) ? 7 : onward) + 7);
}

/** `coming friday`, `this past friday`. */
const NEAR = /^(?:this |the )?(coming|past) (\S{1,20})$/i;

/** A weekday alone, in any of the languages, or said to be the one that comes or was last. */
function namedWeekday(text: string, today: Day, direction: Direction, options: DateOptions): Day | null {
	const [, which, name = text] = NEAR.exec(text) ?? [];
	const key = name.replace(/\.$/, '').toLocaleLowerCase().normalize('NFC');
	const named = namesOf(options.languages).weekdays.get(key);
	if (named === undefined) return null;
	const onward = daysOnward(named, today);
	if (which === undefined) return nearest(onward, today, direction);
	return addDays(today, /past/i.test(which) ? onward - 7 : onward || 7);
}

/** How many days it is to the next weekday of this number (0 is Sunday); 0 if it is today's. */
const daysOnward = (wanted: number, today: Day): number => (wanted - weekday(today) + 7) % 7;

/** The weekday that lies so many days ahead, or the one a week before; today itself is both. */
const nearest = (onward: number, today: Day, direction: Direction): Day =>
	addDays(today, direction === 'past' && onward > 0 ? onward - 7 : onward);

/** A time behind the words of a day: `at 3`, `3pm`, `15:30`, `in the evening`. It moves no day. */
const TIME_BEHIND =
	/,? (?:at \d{1,2}|(?:at )?\d{1,2}(?::\d{2}(?::\d{2})?)? ?[ap]\.?m\.?|(?:at )?\d{1,2}:\d{2}|(?:at )?(?:noon|midnight|midday)|(?:in the )?(?:morning|afternoon|evening))$/i;
const PART_OF_TODAY = /^(?:this |in the |at )?(?:morning|afternoon|evening|noon|midday)$/i;

/** Whatever else chrono reads in the words as a whole. */
function casually(words: string, today: Day, direction: Direction): Day | null {
	// A time alone is no day, and what figures mean is for the settings to say, not for chrono.
	if (!/\p{L}/u.test(words) || /\d[./]\d/.test(words) || /^[\d:]{1,8} ?[ap]\.?m\.?$/i.test(words)) return null;
	if (PART_OF_TODAY.test(words)) return today;
	return dateInDayWords(words.replace(TIME_BEHIND, ''), today, direction);
}

/** What chrono reads in a text; null unless it is one date, and all of the text. */
function readByChrono(text: string, today: Day): ParsedComponents | null {
	const [hit, ...others] = casual.parse(text, { instant: localNoon(today) }, { forwardDate: false });
	if (hit === undefined || others.length > 0 || hit.end) return null;
	return hit.index === 0 && hit.text.length === text.length ? hit.start : null;
}

/** The words of a day without a time, as chrono reads them. */
function dateInDayWords(text: string, today: Day, direction: Direction): Day | null {
	const read = readByChrono(text, today);
	if (read === null) return null;
	const [year, month, dayOf] = [read.get('year') ?? 0, read.get('month') ?? 0, read.get('day') ?? 0];
	if (read.isCertain('month') && !read.isCertain('year'))
		return nearestYear({ year: null, month, day: dayOf }, today, direction);
	const day = makeDay(year, month, dayOf);
	const isBareWeekday = read.isCertain('weekday') && !read.isCertain('day');
	return day !== null && isBareWeekday ? turned(day, today, text, direction) : day;
}

/** A bare weekday is the last or the next one; `last tuesday` said on a Tuesday is a week ago. */
function turned(day: Day, today: Day, phrase: string, direction: Direction): Day {
	const onward = daysOnward(weekday(day), today);
	switch (/^\w+/.exec(phrase)?.[0].toLowerCase()) {
		case 'last':
		case 'past':
			return addDays(today, onward - 7);
		case 'next':
			return addDays(today, onward === 0 ? 7 : onward);
		case 'this':
			return day;
		default:
			return nearest(onward, today, direction);
	}
}

/** The day of a yearless date in the year that makes it lie behind (or ahead of) today; 29 February in a leap year. */
function nearestYear({ year: known, month, day: number }: YearlyDate, today: Day, direction: Direction): Day | null {
	if (number === null) return null;
	if (known !== null) return makeDay(known, month, number);
	const step = direction === 'past' ? -1 : 1;
	for (let year = yearOf(today), tries = 0; tries < 9; tries++, year += step) {
		const day = makeDay(year, month, number);
		if (day !== null && (direction === 'past' ? day <= today : day >= today)) return day;
	}
	return null;
}
