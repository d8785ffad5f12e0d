/**
 * A month or a week that a note is named for, and the days of it that headings name: `## 12`, `## Monday`, `## Thu 12
 * November` (note format, "Other notes").
 */
import { addDays, dayOfMonth, makeDay, monthOf, weekday, yearOf, type Day } from '../time/day';
import { allNamesOf, type AllNames } from '../time/calendar-names';
import { dayOfWeek, ISO_WEEK, type WeekRule } from '../time/week';
import { languages } from '../languages/all';
import { groupsIn, once, wordsIn, writingsOf } from '../languages/words';
import { DAILY } from '../languages/note-words';
import { dayIn } from './day-in';
import { readDateAt, type DateOptions } from './written-date';

/** The days of a month or a week. Of a week that two ways to count give different days, both. */
export interface Period {
	readonly days: readonly Day[];
	/** The days of the same week as the vault's language counts it: meant where a number shows it. */
	readonly others: readonly Day[];
}

/** Longer than the name of any such note, and than a heading that is a day. */
const WINDOW = 80;

/** A week's number with its year, in either order: `2026-W46`, `KW 46 2026`. */
const YEAR_WEEK = /(?:^|[^\p{L}\p{N}])((?:19|20)\d{2})[-_. ]{0,2}(\p{L}{1,10})[-_. ]?(\d{1,2})(?![\p{L}\p{N}]|-\d)/u;
const WEEK_YEAR = /(?:^|[^\p{L}\p{N}])(\p{L}{1,10})[-_. ]?(\d{1,2})[ ,._/-]{1,2}((?:19|20)\d{2})(?![\p{L}\p{N}])/u;

/** What a week is called, by whole words and as it is shortened. */
const weekWords = once(
	() =>
		new Set([
			...['w', 'wk', 'kw', 'cw', 'week'],
			...languages().flatMap(({ rhythm }) => wordsIn(groupsIn(rhythm.units)[1] ?? '').flatMap(writingsOf)),
		]),
);
const isWeek = (word: string): boolean => weekWords().has(word.toLowerCase().normalize('NFC'));

const sevenFrom = (first: Day): Day[] => [0, 1, 2, 3, 4, 5, 6].map((count) => addDays(first, count));

function weekNumbered(year: number, week: number, rule: WeekRule): Period | null {
	const first = dayOfWeek(year, week, ISO_WEEK.dow, ISO_WEEK);
	const other = dayOfWeek(year, week, rule.dow, rule);
	return first === null ? null : { days: sevenFrom(first), others: other === null ? [] : sevenFrom(other) };
}

/** The week that is told by one of its days: from that day, if weeks begin on it, else from the Monday before. */
function weekOf(day: Day): Period {
	const behind = weekday(day) === 0 ? 0 : weekday(day) - ISO_WEEK.dow;
	return { days: sevenFrom(addDays(day, -behind)), others: [] };
}

/** The week that is told by its number. */
function numberedIn(name: string, rule: WeekRule): Period | null {
	const [, year, word = '', week] = YEAR_WEEK.exec(name) ?? [];
	if (year !== undefined && isWeek(word)) return weekNumbered(Number(year), Number(week), rule);
	const [, before = '', number, behind] = WEEK_YEAR.exec(name) ?? [];
	return number !== undefined && isWeek(before) ? weekNumbered(Number(behind), Number(number), rule) : null;
}

/** The week that is told by a day beside the word: `Week of 2026-11-09`. */
function datedIn(name: string, options: DateOptions): Period | null {
	const day = dayIn(name, options);
	if (day === null) return null;
	const beside = `${name.slice(0, day.from)} ${name.slice(day.to)}`.match(/\p{L}{3,}/gu) ?? [];
	return beside.some(isWeek) ? weekOf(day.day) : null;
}

function monthDays(first: Day): Day[] {
	const [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7))];
	return Array.from({ length: 31 }, (_, at) => makeDay(year, month, at + 1)).filter((day) => day !== null);
}

/** A month with nothing beside it but its name, or a word for a diary: `2026-11 November`, `Journal 2026-11`. */
function monthIn(name: string, options: DateOptions): Period | null {
	const { months } = allNamesOf(options.languages);
	for (const { index } of name.matchAll(/[\p{L}\p{N}]+/gu)) {
		const found = readDateAt(name.slice(index), options);
		if (found?.kind !== 'date') continue;
		if (found.precision !== 'month') return null;
		const month = Number(found.day.slice(5, 7));
		const beside = `${name.slice(0, index)} ${name.slice(index + found.length)}`.toLowerCase().normalize('NFC');
		const isBeside = (word: string): boolean =>
			DAILY.has(word) || /^month/.test(word) || months.get(word) === month;
		const words = beside.match(/[\p{L}\p{N}]+/gu) ?? [];
		return words.every(isBeside) ? { days: monthDays(found.day), others: [] } : null;
	}
	return null;
}

/** The week or the month that a note's name is, or a property says; null where it is none. */
export function periodIn(text: string, options: DateOptions, rule: WeekRule): Period | null {
	const name = text.slice(0, WINDOW).replace(/_/g, '-');
	if (!/\d/.test(name)) return null;
	return numberedIn(name, rule) ?? datedIn(name, options) ?? monthIn(name, options);
}

/** What a word of a heading says of a day. */
interface Said {
	readonly of: 'weekday' | 'month' | 'year' | 'number' | 'nothing';
	readonly value: number;
}

const TOKEN = /\p{N}{1,4}(?:st|nd|rd|th|er|[ªº日号일月월])?(?![\p{L}\p{N}])|[\p{L}\p{M}\p{N}]+/giu;
/** Where the words behind a day begin. */
const BEHIND = /[:–—|·(]|[ \t]-[ \t]/;
const BETWEEN: ReadonlySet<string> = new Set(['the', 'of', 'den', 'der', 'le', 'el', 'de']);

/** What a word says; null for one that is of no date. */
function saidBy(word: string, names: AllNames): Said | null {
	const number = /^\d/.test(word) ? parseInt(word, 10) : null;
	if (number !== null) return { of: number > 99 ? 'year' : 'number', value: number };
	const day = names.weekdays.get(word) ?? names.shortWeekdays.get(word);
	if (day !== undefined) return { of: 'weekday', value: day };
	const month = names.months.get(word) ?? names.shortMonths.get(word);
	if (month !== undefined) return { of: 'month', value: month };
	return BETWEEN.has(word) ? { of: 'nothing', value: 0 } : null;
}

/** What a heading says that is nothing but a day, before a colon or a dash; null for any other. */
function toldIn(text: string, options: DateOptions): readonly Said[] | null {
	const names = allNamesOf(options.languages);
	const head = (text.slice(0, WINDOW).split(BEHIND, 1)[0] ?? '').trim();
	const words = [...head.matchAll(TOKEN)].map(([token]) => saidBy(token.toLowerCase().normalize('NFC'), names));
	const told = words.filter((word) => word !== null);
	const has = (of: Said['of']): boolean => told.some((word) => word.of === of);
	// Two letters alone may be any word: `We`, `So`.
	const isDay = has('number') || (has('weekday') && head.length > 2);
	return isDay && told.length === words.length ? told : null;
}

/** Whether the numbers of a heading are a day's, or its day and month in either order. */
function areOf(day: Day, numbers: readonly number[]): boolean {
	const [first, second, third] = numbers;
	if (first === undefined || third !== undefined) return first === undefined;
	const [date, month] = [dayOfMonth(day), monthOf(day)];
	if (second === undefined) return first === date;
	return (first === date && second === month) || (first === month && second === date);
}

function mayBe(day: Day, told: readonly Said[]): boolean {
	const all = (of: Said['of']): number[] => told.filter((word) => word.of === of).map(({ value }) => value);
	return (
		areOf(day, all('number')) &&
		all('weekday').every((value) => value === weekday(day)) &&
		all('month').every((value) => value === monthOf(day)) &&
		all('year').every((value) => value === yearOf(day))
	);
}

/**
 * The one day of a month or a week that a heading can be, whatever stands behind a colon or a dash; none where it is
 * said like a day and could be several of them, or no day of that time. Null for words.
 */
export function dayInPeriod(
	heading: string,
	{ days, others }: Period,
	options: DateOptions,
): { readonly day: Day | null } | null {
	const told = toldIn(heading, options);
	if (told === null) return null;
	const fitting = days.filter((day) => mayBe(day, told));
	const found = fitting.length > 0 ? fitting : others.filter((day) => mayBe(day, told));
	return { day: found.length === 1 ? (found[0] ?? null) : null };
}
