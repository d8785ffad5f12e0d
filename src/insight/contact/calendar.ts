/**
 * Contact over time, for everybody or for one person: by the days of a year, by the months of years, by the last twelve
 * months.
 */
import { addMonths, compareDays, daysInMonth, makeDay, monthOf, weekday, yearOf, type Day } from '../../core/time/day';
import { addTo } from '../../core/text/lists';
import type { Member } from '../../core/people/roster';
import { encounters, type Encounter } from './encounters';

/** The contacts of a month. */
export interface ContactMonth {
	/** 1 to 12. */
	readonly month: number;
	/** By their days, the earliest first; those of which only the month is known come last. */
	readonly encounters: readonly Encounter[];
	/** Of these the ones of which only the month is known. They are on no day. */
	readonly undated: readonly Encounter[];
}

/** The contacts of a year. What is planned is none. */
export interface ContactYear {
	readonly year: number;
	/** How many there are, those included of which only the month is known. */
	readonly count: number;
	/** With how many people. */
	readonly people: number;
	/** The days that have any, in no order. */
	readonly days: ReadonlyMap<Day, readonly Encounter[]>;
	/** January to December. */
	readonly months: readonly ContactMonth[];
}

/** How many contacts there were in each month of a year. */
export interface YearCount {
	readonly year: number;
	readonly count: number;
	readonly people: number;
	/** January to December. */
	readonly months: readonly number[];
}

/** So many years are told one by one, gaps included; a date in the year 1000 is no reason to draw a thousand. */
const MOST_YEARS = 100;
/** As many steps of strength as an eye tells apart. */
const STEPS = 4;
/** Of the counts so many are not beyond the highest step: one great feast does not make all other days pale. */
const USUAL = 0.95;

const zeros = (): number[] => Array.from({ length: 12 }, () => 0);
const pad = (year: number): string => String(year).padStart(4, '0');

/** What was made of a list of people: a list stays the same until somebody in it changes. */
function remembered<T>(
	make: (members: readonly Member[], key: number) => T,
): (members: readonly Member[], key: number) => T {
	const made = new WeakMap<readonly Member[], Map<number, T>>();
	return (members, key) => {
		const known = made.get(members) ?? new Map<number, T>();
		made.set(members, known);
		const value = known.get(key) ?? make(members, key);
		known.set(key, value);
		return value;
	};
}

/**
 * The contacts with these people in a year (1000 to 9999), each once however many people took part. Told again from
 * memory for the same list of people.
 */
export const contactYear = remembered((members, year): ContactYear => {
	const all = [...encounters(members, `${pad(year)}-01-01`, `${pad(year)}-12-31`)];
	all.sort((a, b) => compareDays(a.contact.date, b.contact.date));
	const days = new Map<Day, Encounter[]>();
	const dated: Encounter[][] = zeros().map(() => []);
	const undated: Encounter[][] = zeros().map(() => []);
	for (const one of all) {
		const { date, precision } = one.contact;
		const isDated = precision !== 'month';
		(isDated ? dated : undated)[monthOf(date) - 1]?.push(one);
		if (isDated) addTo(days, date, one);
	}
	const months = dated.map((own, at) => ({
		month: at + 1,
		encounters: [...own, ...(undated[at] ?? [])],
		undated: undated[at] ?? [],
	}));
	return { year, count: all.length, people: new Set(all.flatMap((one) => one.members)).size, days, months };
});

/** In how many years' counts each person stands. */
function peopleByYear(members: readonly Member[]): ReadonlyMap<number, number> {
	const people = new Map<number, number>();
	for (const { history } of members) {
		let before = 0;
		for (const { date } of history.interactions) {
			const year = yearOf(date);
			if (year !== before) people.set(year, (people.get(year) ?? 0) + 1);
			before = year;
		}
	}
	return people;
}

/**
 * The contacts with these people by years and months: every year from the first contact to `thisYear`, the latest
 * first. Over more than a hundred years only those that have any, at most a hundred. Without any contact that one year.
 */
export const contactYears = remembered((members, thisYear): readonly YearCount[] => {
	const byYear = monthsByYear(members);
	const people = peopleByYear(members);
	return toldYears([...byYear.keys(), thisYear]).map((year) => {
		const months = byYear.get(year) ?? zeros();
		const count = months.reduce((sum, one) => sum + one, 0);
		return { year, months, count, people: people.get(year) ?? 0 };
	});
});

/** How many contacts there were in each month, January to December, of the years that have any. */
function monthsByYear(members: readonly Member[]): ReadonlyMap<number, readonly number[]> {
	const byYear = new Map<number, number[]>();
	for (const { contact } of encounters(members, '0000-01-01', '9999-12-31')) {
		const [year, month] = [yearOf(contact.date), monthOf(contact.date) - 1];
		const counts = byYear.get(year) ?? zeros();
		counts[month] = (counts[month] ?? 0) + 1;
		byYear.set(year, counts);
	}
	return byYear;
}

/** The years to tell of where there was contact in these: see `contactYears`. */
function toldYears(years: readonly number[]): readonly number[] {
	const known = [...new Set(years)].sort((a, b) => b - a);
	const [last = 0, first = 0] = [known[0], known[known.length - 1]];
	if (last - first >= MOST_YEARS) return known.slice(0, MOST_YEARS);
	return Array.from({ length: last - first + 1 }, (_, at) => last - at);
}

/** The year of the first contact with any of these people; null if there was none. */
export function firstYear(members: readonly Member[]): number | null {
	let first: Day | null = null;
	for (const { history } of members) {
		const oldest = history.interactions[history.interactions.length - 1]?.date;
		if (oldest !== undefined && (first === null || oldest < first)) first = oldest;
	}
	return first === null ? null : yearOf(first);
}

const twelve = new WeakMap<Member, { readonly today: Day; readonly counts: readonly number[] }>();

/** How many contacts there were with a person in each of the last twelve months, the present one last. */
export function twelveMonths(member: Member, today: Day): readonly number[] {
	const known = twelve.get(member);
	if (known?.today === today) return known.counts;
	const counts = zeros();
	const month = (day: Day): number => yearOf(day) * 12 + monthOf(day);
	for (const { date } of member.history.interactions) {
		const ago = month(today) - month(date);
		if (ago >= counts.length) break; // Newest first.
		if (ago >= 0) counts[counts.length - 1 - ago] = (counts[counts.length - 1 - ago] ?? 0) + 1;
	}
	twelve.set(member, { today, counts });
	return counts;
}

/** The month of each of the twelve counts, as its first day. */
export const monthsUntil = (today: Day): readonly Day[] =>
	zeros().map((_, at) => addMonths(`${today.slice(0, 8)}01`, at - 11));

/**
 * The lowest count of each of four steps of strength, ascending. The first is 1; up to four contacts have a step each,
 * more are spread evenly up to what is usual: the few counts beyond that are of the highest step too.
 */
export function steps(counts: Iterable<number>): readonly number[] {
	const some = [...counts].filter((count) => count > 0).sort((a, b) => a - b);
	const top = Math.max(STEPS, some[Math.ceil(some.length * USUAL) - 1] ?? 0);
	return Array.from({ length: STEPS }, (_, at) => 1 + Math.floor((top * at) / STEPS));
}

/** The step of a count, 1 to 4; 0 for none. */
export const stepOf = (count: number, lowest: readonly number[]): number =>
	lowest.filter((from) => count >= from).length;

/** A day's place in its month: the column is a week, the row a weekday, both from 0. */
export interface DayPlace {
	readonly day: Day;
	readonly week: number;
	readonly row: number;
}

/** The days of a month with weeks as columns, which begin on `firstDay` (0 Sunday to 6). At most 6 weeks. */
export function monthWeeks(year: number, month: number, firstDay: number): readonly DayPlace[] {
	const first = makeDay(year, month, 1);
	const offset = first === null ? 0 : (weekday(first) - firstDay + 7) % 7;
	return Array.from({ length: daysInMonth(year, month) }, (_, at) => ({
		day: makeDay(year, month, at + 1) ?? '',
		week: Math.floor((offset + at) / 7),
		row: (offset + at) % 7,
	}));
}
