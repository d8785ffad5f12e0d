/** Days that come back every year: a birthday, an anniversary, any dated milestone. */
import { endOfMonth, makeDay, yearOf, type Day } from '../time/day';
import type { Field } from '../properties/fields';
import { asText } from '../properties/fields';
import { isList, isMap, type PropertyMap, type PropertyValue } from '../properties/frontmatter';
import { problemAt, type LineProblem } from '../markdown/problem';
import { dateCode, type DateOptions } from '../dates/written-date';
import { readYearlyDate, readYearlyValue, type YearlyDate } from '../dates/yearly-date';

/** A day that comes back every year, as the note has it. */
export interface Milestone {
	readonly label: string;
	readonly date: YearlyDate;
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** A yearly date as text: `1990-05-01`, `1990-05`, or `--05-01` (vCard, ISO 8601) where the year is not known. */
export function printYearly(date: YearlyDate): string {
	const monthDay = twoDigits(date.month) + (date.day === null ? '' : `-${twoDigits(date.day)}`);
	return date.year === null ? `--${monthDay}` : `${String(date.year).padStart(4, '0')}-${monthDay}`;
}

/** When a yearly date comes: its day, or the days of its month, of which none is known to be the one. */
export interface Occurrence {
	readonly first: Day;
	readonly last: Day;
}

/**
 * The next time a yearly date comes, today included, and a month that is not over yet. 29 February is kept on the 28th
 * in years that have none.
 */
export function nextOccurrence({ year: known, month, day }: YearlyDate, today: Day): Occurrence {
	const inYear = (year: number): Occurrence => {
		const first = makeDay(year, month, day ?? 1) ?? makeDay(year, month, 28) ?? today;
		return { first, last: day === null ? endOfMonth(first) : first };
	};
	const start = Math.max(yearOf(today), known ?? 0);
	const here = inYear(start);
	return here.last >= today ? here : inYear(start + 1);
}

/** When a yearly date comes next, as text: a day, or a month where no more is known. */
export const occurrenceText = (date: YearlyDate, today: Day): string =>
	nextOccurrence(date, today).first.slice(0, date.day === null ? 7 : 10);

/** No date is written in more words. */
const MOST_WORDS = 4;

/** `2014-06-20: wedding`: a date in the first so many words, and its label in the others. */
function dateFirst(words: readonly string[], count: number, options: DateOptions): Milestone | null {
	const date = readYearlyDate(
		words
			.slice(0, count)
			.join(' ')
			.replace(/[:,;]$/, ''),
		options,
	);
	if (date === null) return null;
	return {
		label: words
			.slice(count)
			.join(' ')
			.replace(/^[-–—:|,]\s*/, ''),
		date,
	};
}

/** `wedding (20 June)`: a date in the last so many words, and its label in the others. */
function dateLast(words: readonly string[], count: number, options: DateOptions): Milestone | null {
	const date = readYearlyDate(
		words
			.slice(-count)
			.join(' ')
			.replace(/^\(|\)$/g, ''),
		options,
	);
	if (date === null) return null;
	return {
		label: words
			.slice(0, -count)
			.join(' ')
			.replace(/[-–—:|,(]$/, '')
			.trimEnd(),
		date,
	};
}

/** Reads one `date label` or `label date`, with or without `:` between. */
function readLine(text: string, fallback: string, options: DateOptions): Milestone | null {
	const whole = readYearlyDate(text, options);
	if (whole !== null) return { label: fallback, date: whole };
	const words = text.slice(0, 200).trim().split(/\s+/);
	for (let count = Math.min(MOST_WORDS, words.length - 1); count >= 1; count--) {
		const found = dateFirst(words, count, options) ?? dateLast(words, count, options);
		if (found !== null) return { ...found, label: found.label || fallback };
	}
	return null;
}

/** What should be a milestone, as a property has it. */
interface Written {
	/** `label: date`: the label, and what should be the date; else a text that may hold both. */
	readonly isPair: boolean;
	readonly label: string;
	readonly value: PropertyValue;
}

const LABEL_KEYS = ['label', 'name', 'title', 'what', 'event'];

/** Takes apart what one property holds. `fallback` is the label of what has none. */
function partsOf(fallback: string, options: DateOptions) {
	const isDate = (value: PropertyValue): boolean => readYearlyDate(asText(value) ?? '', options) !== null;

	function ofPair(label: string, value: PropertyValue): Written[] {
		if (isMap(value)) return ofMap(value, label);
		// `- 2014-06-20: wedding` is a map to YAML: the date stands where the label would.
		if (!isDate(value) && isDate(label)) return [{ isPair: true, label: asText(value) ?? fallback, value: label }];
		return [{ isPair: true, label, value }];
	}

	function ofMap(map: PropertyMap, name: string): Written[] {
		const value = map.get('date') ?? map.get('day');
		const label = LABEL_KEYS.map((key) => asText(map.get(key))).find((text) => text !== null);
		const isOne = map.size === 1 || label !== undefined || name !== fallback;
		if (value !== undefined && isOne) return [{ isPair: true, label: label ?? name, value }];
		return [...map].flatMap(([key, inner]) => ofPair(key, inner));
	}

	return function ofValue(value: PropertyValue): Written[] {
		if (isMap(value)) return ofMap(value, fallback);
		if (isList(value)) return value.flatMap(ofValue);
		return [{ isPair: false, label: fallback, value }];
	};
}

/** The milestone that `written` is; null if it cannot be read. `text` is its value as text. */
function readWritten({ isPair, label }: Written, text: string, options: DateOptions): Milestone | null {
	if (!isPair) return readLine(text, label, options);
	const date = readYearlyValue(text, options);
	return date === null ? null : { label, date };
}

/** A property's key as a label: `Anniversaries` is `Anniversary`. */
const labelOf = (key: string): string =>
	key
		.replace(/[-_]+/g, ' ')
		.replace(/ies$/, 'y')
		.replace(/([^s])s$/, '$1');

/** Reads milestone properties: a map of label to date, a list of `date label`, or one date under its own key. */
export function readMilestones(
	fields: readonly Field[],
	options: DateOptions,
): { milestones: Milestone[]; problems: LineProblem[] } {
	const milestones: Milestone[] = [];
	const problems: LineProblem[] = [];
	for (const { key, value, line } of fields) {
		for (const written of partsOf(labelOf(key), options)(value)) {
			const text = asText(written.value);
			if (text === null) continue;
			const found = readWritten(written, text, options);
			if (found !== null) {
				milestones.push(found);
				continue;
			}
			const shown = written.isPair ? `${written.label}: ${text}` : text;
			problems.push(problemAt(line, dateCode(text, 'milestone', options), shown));
		}
	}
	return { milestones, problems };
}
