/**
 * A date as a person says it or types it into a date box: "last tuesday", "3 weeks ago". Generous where `written-date`
 * is strict. The only file that knows chrono.
 */
import { casual } from 'chrono-node/en';
import { parseCadence } from './cadence';
import { namesOf } from './calendar-names';
import { addDays, addMonths, localNoon, makeDay, weekday, yearOf, type Day } from './day';
import { readWholeDate, readYearlyDate, yearlessNumeric, type DateOptions, type YearlyDate } from './written-date';

/** Nothing longer is taken for a date. */
const LONGEST = 64;

/** Whether an ambiguous-looking word means what was or what will be: an interaction lies behind, a plan ahead. */
export type Direction = 'past' | 'future';

/** `3 weeks`, `in a month`, `2 years ago`, `3 weeks from now`. */
const LENGTH_OF_TIME =
	/^(in )?((?:\d{1,3} ?|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a few|(?:a )?couple of|half an?) )[a-z]+)( ago| from now)?$/i;
const NEIGHBOUR = /^(last|past|this|next) (week|month|quarter|year)$/i;

/**
 * Reads a date as a person says it: any written date, `last tuesday`, `3 weeks ago`, `20 nov`, `friday`, `in 2 weeks`,
 * `a month`. Words that could mean either way mean the `direction`. Months are those of the calendar: a month after 31
 * January is 28 February. Null if the words as a whole are not a date.
 */
export function dateInWords(words: string, today: Day, direction: Direction, options: DateOptions): Day | null {
	const text = words.trim().replace(/\s+/g, ' ');
	if (text === '' || text.length > LONGEST) return null;
	const strict = readWholeDate(text, options);
	if (strict !== null) return strict.kind === 'date' ? strict.day : null;
	const yearly = readYearlyDate(text, options) ?? yearlessNumeric(withoutWeekday(text, options), options);
	if (yearly !== null) return nearestYear(yearly, today, direction);
	return (
		awayFrom(text, today, direction) ??
		namedWeekday(text, today, direction, options) ??
		casually(text, today, direction)
	);
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
	const twoDays = /^(?:the )?day (?:(after tomorrow)|before yesterday)$/i.exec(text);
	if (twoDays) return addDays(today, twoDays[1] === undefined ? -2 : 2);
	const neighbour = NEIGHBOUR.exec(text);
	const match = LENGTH_OF_TIME.exec(text);
	const span = parseCadence(neighbour?.[2] ?? match?.[2] ?? '');
	if (span === null || span === 'never') return null;
	if (neighbour?.[1]?.toLowerCase() === 'this') return today;
	const ahead = neighbour
		? neighbour[1]?.toLowerCase() === 'next'
		: match?.[3] === undefined
			? match?.[1] !== undefined || direction === 'future'
			: /from/i.test(match[3]);
	const sign = ahead ? 1 : -1;
	return addDays(addMonths(today, sign * span.months), sign * span.days);
}

/** A weekday alone, in any of the languages. */
function namedWeekday(text: string, today: Day, direction: Direction, options: DateOptions): Day | null {
	const named = namesOf(options.languages).weekdays.get(text.replace(/\.$/, '').toLocaleLowerCase().normalize('NFC'));
	if (named === undefined) return null;
	const onward = (named - weekday(today) + 7) % 7;
	return addDays(today, direction === 'past' && onward > 0 ? onward - 7 : onward);
}

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

/** The words of a day without a time, as chrono reads them. */
function dateInDayWords(text: string, today: Day, direction: Direction): Day | null {
	const [hit, ...others] = casual.parse(text, { instant: localNoon(today) }, { forwardDate: false });
	if (!hit || others.length > 0 || hit.index !== 0 || hit.text.length !== text.length || hit.end) return null;
	const [month, dayOf] = [hit.start.get('month') ?? 0, hit.start.get('day') ?? 0];
	if (hit.start.isCertain('month') && !hit.start.isCertain('year'))
		return nearestYear({ year: null, month, day: dayOf }, today, direction);
	const day = makeDay(hit.start.get('year') ?? 0, month, dayOf);
	if (day === null) return null;
	return turned(day, today, direction, text, hit.start.isCertain('weekday') && !hit.start.isCertain('day'));
}

/** A bare weekday is the last or the next one; `last tuesday` said on a Tuesday is a week ago. */
function turned(day: Day, today: Day, direction: Direction, phrase: string, onlyWeekday: boolean): Day {
	if (!onlyWeekday) return day;
	const said = (word: string): boolean => new RegExp(`^${word}\\b`, 'i').test(phrase);
	const onward = (weekday(day) - weekday(today) + 7) % 7;
	if (said('last') || said('past')) return addDays(today, onward === 0 ? -7 : onward - 7);
	if (said('next')) return addDays(today, onward === 0 ? 7 : onward);
	if (said('this')) return day;
	if (direction === 'past') return addDays(today, onward === 0 ? 0 : onward - 7);
	return addDays(today, onward);
}

/** The day of a yearless date in the year that makes it lie behind (or ahead of) today; 29 February in a leap year. */
function nearestYear(date: YearlyDate, today: Day, direction: Direction): Day | null {
	if (date.year !== null) return makeDay(date.year, date.month, date.day);
	const step = direction === 'past' ? -1 : 1;
	for (let year = yearOf(today), tries = 0; tries < 9; tries++, year += step) {
		const day = makeDay(year, date.month, date.day);
		if (day !== null && (direction === 'past' ? day <= today : day >= today)) return day;
	}
	return null;
}
