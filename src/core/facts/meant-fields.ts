/**
 * The properties that say something of a person by their words, and not by a key that is known as a whole: taken only
 * where the value is what the field needs, so that what is somebody's own stays that (note format, "Keys in other
 * words").
 */
import { parseCadence } from '../time/cadence';
import { asText, FIELD_KEYS, KNOWN_KEYS } from '../properties/fields';
import { fieldNamed } from '../languages/words';
import { isEmptyValue, propertyKey, type Property } from '../properties/frontmatter';
import { meaningOf, withoutNamespace, type Meaning, type Meant } from '../properties/key-meaning';
import { readDatedValue, type DateOptions } from '../dates/written-date';
import { readYearlyValue } from '../dates/yearly-date';

type Properties = ReadonlyMap<string, Property>;

/** The keys by which the fields are known. */
const KEY_OF: Readonly<Record<Meant, string>> = {
	every: 'every',
	lastContact: 'lastcontact',
	next: 'next',
	birthday: 'birthday',
};

const textOf = ({ value }: Property): string => (typeof value === 'string' ? value : (asText(value) ?? '')).trim();

/** What a value says as a rhythm, its number with the unit that the key has; null if it says none. */
function rhythmIn(text: string, { unit, rhythm }: Meaning): string | null {
	const isNumber = /^\d{1,4}$/.test(text);
	if (rhythm === 'number' && !isNumber) return null;
	const reading = parseCadence(text);
	if (reading === null || (rhythm === 'words' && (isNumber || reading === 'never'))) return null;
	return isNumber && unit !== null && unit !== 'days' ? `${text} ${unit}` : text;
}

/** A property's value as its field needs it; null where it is something else. */
function valueAs(property: Property, meaning: Meaning, dates: DateOptions): Property['value'] {
	const text = textOf(property);
	if (meaning.field === 'every') return rhythmIn(text, meaning);
	const isRead =
		meaning.field === 'birthday'
			? readYearlyValue(asText(text) ?? '', dates) !== null || readDatedValue(text, dates) !== null
			: readDatedValue(text, dates) !== null;
	return isRead ? property.value : null;
}

/** A property under the key that it is known by, if its own means one and its value can be that. */
function meantAs(property: Property, dates: DateOptions): readonly [key: string, property: Property] | null {
	const bare = withoutNamespace(property.key);
	const key = propertyKey(bare);
	if (bare !== property.key && KNOWN_KEYS.has(key)) return [key, property];
	const named = fieldNamed(bare);
	if (named !== undefined) return [propertyKey(FIELD_KEYS[named][0]), property];
	const meaning = meaningOf(property.key);
	const value = meaning === null ? null : valueAs(property, meaning, dates);
	return meaning === null || value === null ? null : [KEY_OF[meaning.field], { ...property, value }];
}

/** The field that a key is known to be, if it is one that a note's text may tell. */
const KNOWN_AS: ReadonlyMap<string, Meant> = new Map(
	(Object.keys(KEY_OF) as Meant[]).flatMap((field) =>
		FIELD_KEYS[field].map((key) => [propertyKey(key), field] as const),
	),
);

/** What a line of a note's text says, under the key that it is known by; null where it is no fact that is read. */
export function factOf(property: Property, dates: DateOptions): readonly [key: string, property: Property] | null {
	const field = KNOWN_AS.get(propertyKey(withoutNamespace(property.key)));
	const fact =
		field === undefined
			? meantAs(property, dates)
			: ([
					KEY_OF[field],
					{ ...property, value: valueAs(property, { field, unit: null, rhythm: 'any' }, dates) },
				] as const);
	if (fact === null || fact[1].value === null) return null;
	const [key, { value }] = fact;
	// Behind a label a rhythm begins with a capital: `Check-in: Monthly`.
	return [
		key,
		{ ...property, value: key === KEY_OF.every && typeof value === 'string' ? value.toLowerCase() : value },
	];
}

/** Whether a known key of the same field has a value. */
function isGiven(properties: Properties, key: string): boolean {
	const field = (Object.keys(KEY_OF) as Meant[]).find((name) => KEY_OF[name] === key);
	const keys = field === undefined ? [key] : FIELD_KEYS[field].map(propertyKey);
	return keys.some((other) => !isEmptyValue(properties.get(other)?.value));
}

/** Properties with those added that mean a field which no known key gives. */
export function withMeant(properties: Properties, dates: DateOptions): Properties {
	let all: Map<string, Property> | null = null;
	for (const [name, property] of properties) {
		if (KNOWN_KEYS.has(name) || isEmptyValue(property.value)) continue;
		const meant = meantAs(property, dates);
		if (meant === null || isGiven(all ?? properties, meant[0])) continue;
		all ??= new Map(properties);
		all.set(...meant);
	}
	return all ?? properties;
}
