/** The options of an import, read: what is decided of rows before they are looked at. */
import { withoutEnds } from '../../../core/text/ends';
import { foldText } from '../../../core/text/fold';
import type { Member } from '../../../core/people/member';
import { parseIsoDay, type Day } from '../../../core/time/day';
import type { Settings } from '../../../core/settings/settings';
import { keyNamed } from '../../../exchange/people/columns';
import type { Choices } from '../../../exchange/people/proposal';
import { isListKey, type Row } from '../../../exchange/people/row';
import { exchangeWords } from '../../../words/exchange';
import { findPerson } from '../../answers/find-person';
import { Misspelt } from '../../command/misspelt';

/** The two sides of `NAME=VALUE`; throws `Misspelt` with `bad` for what has no two. */
function sides(text: string, bad: (text: string) => string): readonly [string, string] {
	const at = text.indexOf('=');
	const [left, right] = [text.slice(0, Math.max(at, 0)).trim(), text.slice(at + 1).trim()];
	if (left === '' || right === '') throw new Misspelt(bad(text));
	return [left, right];
}

function rowChoices(texts: readonly string[]): Map<number, string> {
	return new Map(
		texts.map((text) => {
			const [number, choice] = sides(text, exchangeWords.badRow);
			if (!/^\d{1,7}$/.test(number)) throw new Misspelt(exchangeWords.badRow(text));
			return [Number(number), choice] as const;
		}),
	);
}

/** A text as a tag: letters and figures, `-` for what stands between. */
const tagOf = (text: string): string => withoutEnds(text.replace(/^#/, '').replace(/[^\p{L}\p{N}_/-]+/gu, '-'), /[-/]/);

function groupChoices(texts: readonly string[], circleName: (name: string) => string): Choices['groups'] {
	const groups = new Map<string, { key: 'tags' | 'circle'; value: string }>();
	for (const text of texts) {
		const [name, becomes] = sides(text, exchangeWords.badGroup);
		const [, kind, value = ''] = /^(tag|circle):(.+)$/.exec(becomes) ?? [];
		const tag = tagOf(value);
		if (kind === undefined || (kind === 'tag' && !/\D/.test(tag))) throw new Misspelt(exchangeWords.badGroup(text));
		groups.set(
			name.toLowerCase(),
			kind === 'tag' ? { key: 'tags', value: tag } : { key: 'circle', value: circleName(value) },
		);
	}
	return groups;
}

function replaced(texts: readonly string[]): Set<string> {
	return new Set(
		texts.map((text) => {
			const key = keyNamed(text);
			if (key === null || isListKey(key)) throw new Misspelt(exchangeWords.badReplace(text));
			return key;
		}),
	);
}

function countryOf(text: string | undefined): string | null {
	if (text === undefined) return null;
	const code = /^(?:\+|00)?([1-9]\d{0,2})$/.exec(text.trim())?.[1];
	if (code === undefined) throw new Misspelt(exchangeWords.badCountry(text));
	return code;
}

/** Which column holds what, by the column's heading. */
export function columnMap(texts: readonly string[]): Map<string, string> {
	return new Map(
		texts.map((text) => {
			const [key, heading] = sides(text, exchangeWords.badMap);
			return [heading, key] as const;
		}),
	);
}

/** The order of day and month that is asked for, else that of the settings. */
export function dateOrder(text: string | undefined, { dateOrder: own }: Settings): Settings['dateOrder'] {
	if (text === undefined) return own;
	if (text === 'day-first' || text === 'month-first') return text === 'day-first' ? 'day-first' : 'month-first';
	throw new Misspelt(exchangeWords.badDates(text));
}

function takes(words: string | undefined): Choices['take'] {
	if (words === undefined || words.trim() === '') return null;
	const wanted = foldText(words);
	return ({ name, values, groups }: Row): boolean =>
		[name, ...groups, ...[...values.values()].flat()].some((text) => foldText(text).includes(wanted));
}

/** Whom names of an export mean: by the name, folded, the path of the note. Refused for who is nobody here. */
export const namesOf = (said: readonly string[], members: readonly Member[]): Map<string, string> =>
	new Map(
		said.map((one) => {
			const [name, who] = sides(one, exchangeWords.badWho);
			return [foldText(name), findPerson(who, members).person.path] as const;
		}),
	);

/** The day that a history is taken from. Throws `Misspelt` for what is none. */
export function sinceDay(text: string | undefined): Day | null {
	const day = text === undefined ? null : parseIsoDay(text.trim());
	if (text !== undefined && day === null) throw new Misspelt(exchangeWords.badSince(text));
	return day;
}

/** What the options of an import decide. Throws `Misspelt`. */
export const choicesOf = (
	options: {
		readonly row: readonly string[];
		readonly group: readonly string[];
		readonly replace: readonly string[];
		readonly only: string | undefined;
		readonly names: boolean;
		readonly country: string | undefined;
	},
	circleName: (name: string) => string,
): Choices => ({
	rows: rowChoices(options.row),
	groups: groupChoices(options.group, circleName),
	byName: options.names,
	replace: replaced(options.replace),
	country: countryOf(options.country),
	take: takes(options.only),
});
