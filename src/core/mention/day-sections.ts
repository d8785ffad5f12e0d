/**
 * The days of a note that is named for a month or a week: its headings `## 12`, `## Monday` with what stands below them
 * (note format, "Other notes").
 */
import { dayInPeriod, periodIn, type Period } from '../dates/period';
import type { Reader } from '../entry/reader';
import type { ReadNote } from '../properties/read-note';
import { folderOf, noteName } from '../text/vault-path';
import type { Day } from '../time/day';

/** A heading that is a day, with its line and those below it, as indices. */
export interface DaySection {
	/** Null: it is said like a day, and cannot be told which. */
	readonly day: Day | null;
	readonly heading: string;
	readonly from: number;
	readonly end: number;
}

/** A year, as the name of a folder of months or weeks. */
const YEAR = /^(?:19|20)\d{2}$/;

/** What a note's path says of a time: its name, behind the year that its folder is named for. */
function nameOf(path: string): string[] {
	const name = noteName(path);
	const year = noteName(folderOf(path));
	return YEAR.test(year) ? [name, `${year}-${name}`, `${name} ${year}`] : [name];
}

/** What its properties say, each with the year of another one. */
function valuesOf({ frontmatter: { properties } }: ReadNote): string[] {
	const valueOf = (key: string): string => {
		const value = properties.get(key)?.value;
		return typeof value === 'string' ? value.trim() : '';
	};
	const year = valueOf('year');
	const [week, month] = [valueOf('week'), valueOf('month')];
	return [
		week,
		month,
		valueOf('date'),
		...(week === '' || year === '' ? [] : [`${year} week ${week.replace(/^\D+/, '')}`]),
		...(month === '' || year === '' ? [] : [`${year}-${month.padStart(2, '0')}`, `${month} ${year}`]),
	].filter((value) => value !== '');
}

function periodOf(read: ReadNote, { options, week }: Reader): Period | null {
	for (const text of [...nameOf(read.path), ...valuesOf(read)]) {
		const period = periodIn(text, options.dates, week);
		if (period !== null) return period;
	}
	return null;
}

/** The days of a note of a month or a week, in its order; none in any other note. */
export function daySections(read: ReadNote, reader: Reader): DaySection[] {
	const { headings } = read.note;
	const period = headings.length === 0 ? null : periodOf(read, reader);
	if (period === null) return [];
	let until = 0;
	return headings.flatMap(({ text, line, end }): DaySection[] => {
		const found = line < until ? null : dayInPeriod(text, period, reader.options.dates);
		if (found === null) return [];
		until = end;
		return [{ ...found, heading: text, from: line, end }];
	});
}
