/** Files of other programs, read as the command line reads them. */
import { readFileSync } from 'node:fs';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings/settings';
import { readPeople, type PeopleRead } from '../../src/exchange/people/read-people';
import type { Choices } from '../../src/exchange/people/proposal';
import type { Row } from '../../src/exchange/people/row';

const encoder = new TextEncoder();

/** A file of the samples. */
export const sample = (name: string): Uint8Array => readFileSync(new URL(`files/${name}`, import.meta.url));

/** A file with this text, or these bytes. */
export const file = (name: string, content: string | Uint8Array) => ({
	name,
	bytes: typeof content === 'string' ? encoder.encode(content) : content,
});

interface How {
	readonly map?: Readonly<Record<string, string>>;
	readonly dateOrder?: Settings['dateOrder'];
}

/** Reads one file as an address book. `map`: the property by the heading. */
export const read = (
	name: string,
	content: string | Uint8Array,
	{ map = {}, dateOrder = 'ask' }: How = {},
): PeopleRead =>
	readPeople([file(name, content)], {
		dates: { ...DEFAULT_SETTINGS, dateOrder },
		map: new Map(Object.entries(map)),
	});

/** A row as one line a property: the name, then what it tells. */
export const lines = ({ name, values, groups, placeless, fault }: Row): string[] => [
	fault === null ? name : `${name} (${fault})`,
	...[...values].map(([key, told]) => `${key}: ${told.join(' | ')}`),
	...(groups.length === 0 ? [] : [`groups: ${groups.join(' | ')}`]),
	...(placeless.length === 0 ? [] : [`no place: ${placeless.join(' | ')}`]),
];

/** A card with these lines. */
export const card = (version: string, ...own: readonly string[]): string =>
	['BEGIN:VCARD', `VERSION:${version}`, ...own, 'END:VCARD', ''].join('\r\n');

/** Nothing decided beforehand. */
export const UNDECIDED: Choices = {
	rows: new Map(),
	groups: new Map(),
	byName: false,
	replace: new Set(),
	country: null,
	take: null,
};
