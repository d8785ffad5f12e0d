/** Days that come back every year: a birthday, an anniversary, any dated milestone. */
import { makeDay, yearOf, type Day } from './day';
import type { Field } from './fields';
import { asText } from './fields';
import type { PropertyValue } from './frontmatter';
import { excerpt, type LineProblem } from './problem';
import { expectedDate, readYearlyDate, type DateOptions, type YearlyDate } from './written-date';

export interface Milestone {
	readonly label: string;
	readonly date: YearlyDate;
}

/** A yearly date as text: `1990-05-01`, or `--05-01` (vCard, ISO 8601) where the year is not known. */
export function printYearly(date: YearlyDate): string {
	const monthDay = `${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`;
	return date.year === null ? `--${monthDay}` : `${String(date.year).padStart(4, '0')}-${monthDay}`;
}

/** The next day a yearly date falls on, today included. 29 February is kept on the 28th in years that have none. */
export function nextOccurrence(date: YearlyDate, today: Day): Day {
	const inYear = (year: number): Day => makeDay(year, date.month, date.day) ?? makeDay(year, date.month, 28) ?? today;
	const start = Math.max(yearOf(today), date.year ?? 0);
	const here = inYear(start);
	return here >= today ? here : inYear(start + 1);
}

const EXPECTED = 'a date such as 2015-06-12 or 12 June';

/** Reads one `date label` or `label date`, with or without `:` between. */
function readLine(text: string, fallback: string, options: DateOptions): Milestone | null {
	const whole = readYearlyDate(text, options);
	if (whole !== null) return { label: fallback, date: whole };
	const words = text.slice(0, 200).trim().split(/\s+/);
	for (let count = Math.min(4, words.length - 1); count >= 1; count--) {
		const first = readYearlyDate(
			words
				.slice(0, count)
				.join(' ')
				.replace(/[:,;]$/, ''),
			options,
		);
		if (first !== null)
			return {
				label:
					words
						.slice(count)
						.join(' ')
						.replace(/^[-–—:|,]\s*/, '') || fallback,
				date: first,
			};
		const last = readYearlyDate(
			words
				.slice(-count)
				.join(' ')
				.replace(/^\(|\)$/g, ''),
			options,
		);
		if (last !== null)
			return {
				label:
					words
						.slice(0, -count)
						.join(' ')
						.replace(/\s*[-–—:|,(]$/, '') || fallback,
				date: last,
			};
	}
	return null;
}

/** Reads milestone properties: a map of label to date, a list of `date label`, or one date under its own key. */
export function readMilestones(
	fields: readonly Field[],
	options: DateOptions,
): { milestones: Milestone[]; problems: LineProblem[] } {
	const milestones: Milestone[] = [];
	const problems: LineProblem[] = [];
	for (const { key, value, line } of fields) {
		const fallback = key
			.replace(/[-_]+/g, ' ')
			.replace(/ies$/, 'y')
			.replace(/([^s])s$/, '$1');
		const add = (label: string, inner: PropertyValue, labelled: boolean): void => {
			const text = asText(inner);
			if (text === null) return;
			const date = labelled ? readYearlyDate(text, options) : null;
			const found = date !== null ? { label, date } : labelled ? null : readLine(text, label, options);
			if (found) milestones.push(found);
			else
				problems.push({
					line,
					found: excerpt(labelled ? `${label}: ${text}` : text),
					expected: expectedDate(text, EXPECTED, options),
					severity: 'warning',
				});
		};
		const readMap = (map: ReadonlyMap<string, PropertyValue>, name: string): void => {
			const date = map.get('date') ?? map.get('day');
			const named = ['label', 'name', 'title', 'what', 'event']
				.map((part) => asText(map.get(part)))
				.find((text) => text !== null);
			if (date !== undefined && (map.size === 1 || named !== undefined || name !== fallback))
				return add(named ?? name, date, true);
			for (const [label, inner] of map) {
				if (inner instanceof Map) readMap(inner as ReadonlyMap<string, PropertyValue>, label);
				// `- 2014-06-20: wedding` is a map to YAML: the date stands where the label would.
				else if (
					readYearlyDate(asText(inner) ?? '', options) === null &&
					readYearlyDate(label, options) !== null
				)
					add(asText(inner) ?? fallback, label, true);
				else add(label, inner, true);
			}
		};
		const read = (inner: PropertyValue): void => {
			if (inner instanceof Map) readMap(inner as ReadonlyMap<string, PropertyValue>, fallback);
			else if (Array.isArray(inner)) for (const item of inner as readonly PropertyValue[]) read(item);
			else add(fallback, inner, false);
		};
		read(value);
	}
	return { milestones, problems };
}
