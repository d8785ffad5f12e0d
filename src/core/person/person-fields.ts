/** The properties of a person, field by field: what they say, and the problems of those that cannot be read. */
import type { Day } from '../time/day';
import { asBoolean, asList, asText, type Field, type FieldName, type Fields } from '../properties/fields';
import { ADDRESS_FIELDS } from './address';
import type { EntryOptions } from '../entry/interaction';
import { problemAt, type LineProblem, type ProblemCode } from '../markdown/problem';
import { dateCode, readDatedValue, readDateValue, type DateOptions, type Precision } from '../dates/written-date';
import { readYearlyDate, readYearlyValue, type YearlyDate } from '../dates/yearly-date';

/** The properties that are lists of texts. */
const LISTS = [
	'interests',
	'likes',
	'dislikes',
	'family',
	'giftIdeas',
	'topics',
	...ADDRESS_FIELDS,
] as const satisfies readonly FieldName[];

/** The properties that are one text. */
const TEXTS = ['place', 'company', 'role', 'met', 'introducedBy'] as const satisfies readonly FieldName[];

/** The properties that are texts or lists of texts, as read: empty, or null, where the note has none. */
export type Details = { readonly [K in (typeof LISTS)[number]]: readonly string[] } & {
	readonly [K in (typeof TEXTS)[number]]: string | null;
};

/** A field's text with its links as written, since a link's target may be the date. */
export const dateText = (field: Field | null): string | null =>
	typeof field?.value === 'string' ? field.value : asText(field?.value);

/** Readers for the fields of one note that report what they cannot read. */
export function fieldReader(fields: Fields, problems: LineProblem[], options: EntryOptions) {
	const report = (field: Field, code: ProblemCode): null => {
		const value = asText(field.value) ?? field.key;
		problems.push(problemAt(field.line, dateCode(value, code, options.dates), value));
		return null;
	};
	return {
		day(name: FieldName): Day | null {
			const field = fields.get(name);
			if (field === null || field.value === false) return null;
			return readDateValue(dateText(field) ?? '', options.dates) ?? report(field, 'date');
		},
		/** How exactly a date is told; `day` where there is none. */
		precision(name: FieldName): Precision {
			return readDatedValue(dateText(fields.get(name)) ?? '', options.dates)?.precision ?? 'day';
		},
		boolean(name: FieldName): boolean {
			const field = fields.get(name);
			if (field === null) return false;
			return asBoolean(field.value) ?? report(field, 'yes-or-no') ?? false;
		},
		birthday(): YearlyDate | null {
			const field = fields.get('birthday');
			if (field === null) return null;
			return readBirthday(field, options) ?? report(field, 'birthday');
		},
	};
}

/** A yearly date, or the day of a timestamp. */
function readBirthday(field: Field, { dates }: EntryOptions): YearlyDate | null {
	const text = asText(field.value);
	if (text === null) return null;
	return readYearlyValue(text, dates) ?? birthdayOfTimestamp(dateText(field) ?? '', dates);
}

function birthdayOfTimestamp(text: string, dates: DateOptions): YearlyDate | null {
	const found = readDatedValue(text, dates);
	return found?.precision === 'day' ? readYearlyDate(found.day, dates) : null;
}

/** For each of these names a value. */
const eachOf = <K extends string, V>(names: readonly K[], valueOf: (name: K) => V): Record<K, V> =>
	Object.fromEntries(names.map((name) => [name, valueOf(name)])) as Record<K, V>;

/** Reads the properties that are texts or lists of texts; of a list each text once. */
export function readDetails(fields: Fields): Details {
	const list = (name: FieldName): string[] => [...new Set(fields.all(name).flatMap((field) => asList(field.value)))];
	const text = (name: FieldName): string | null => asText(fields.get(name)?.value);
	return { ...eachOf(LISTS, list), ...eachOf(TEXTS, text) };
}
