/** Weeks of a year by their number, as ISO 8601 and as languages count them. */
import { addDays, makeDay, weekday, yearOf, type Day } from './day';

/** How a language counts weeks, in moment's words. */
export interface WeekRule {
	/** The weekday on which a week begins, 0 (Sunday) to 6. */
	readonly dow: number;
	/** `7 + dow - doy` is the day of January that always lies in the first week. */
	readonly doy: number;
}

/** Weeks as ISO 8601 has them: from Monday, the first with four days in the year. */
export const ISO_WEEK: WeekRule = { dow: 1, doy: 4 };
/** English as Obsidian has it: from Sunday, and the first week is that of 1 January. */
export const ENGLISH_WEEK: WeekRule = { dow: 0, doy: 6 };

/** The first day of a year's first week; null for a year that no note is of. */
function firstOf(year: number, { dow, doy }: WeekRule): Day | null {
	const inFirst = makeDay(year, 1, 7 + dow - doy);
	return inFirst === null ? null : addDays(inFirst, -((weekday(inFirst) - dow + 7) % 7));
}

/** The day of a week, `weekdayNumber` from 0 (Sunday); null if the year has no such week. */
export function dayOfWeek(year: number, week: number, weekdayNumber: number, rule: WeekRule): Day | null {
	const [first, next] = [firstOf(year, rule), firstOf(year + 1, rule)];
	if (first === null || next === null || week < 1) return null;
	const begin = addDays(first, 7 * (week - 1));
	return begin < next ? addDays(begin, (weekdayNumber - rule.dow + 7) % 7) : null;
}

/** The year to which the week of a day belongs. */
export function weekYear(day: Day, rule: WeekRule): number {
	const year = yearOf(day);
	const next = firstOf(year + 1, rule);
	const own = firstOf(year, rule);
	if (next !== null && day >= next) return year + 1;
	return own !== null && day < own ? year - 1 : year;
}
