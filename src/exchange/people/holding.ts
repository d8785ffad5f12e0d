/** What a note holds already of what rows tell. */
import type { Reader } from '../../core/entry/reader';
import { printYearly } from '../../core/person/milestone';
import { readPerson, type Person } from '../../core/person/person';
import { asText } from '../../core/properties/fields';
import { FIELD_KEYS } from '../../core/properties/fields';
import { isEmptyValue, isList, propertyKey, type Frontmatter, type Property } from '../../core/properties/frontmatter';
import { frontmatterTags, readNote } from '../../core/properties/read-note';
import type { RowKey } from './row';

/** A note as it is compared with rows. */
export interface Holding {
	readonly person: Person;
	readonly frontmatter: Frontmatter;
}

/** Reads a note as a person's. */
export function holdingOf(path: string, text: string, reader: Reader): Holding {
	const read = readNote(path, text);
	return { person: readPerson(read, reader), frontmatter: read.frontmatter };
}

const DETAILS: ReadonlySet<string> = new Set([
	...['email', 'phone', 'whatsapp', 'telegram', 'signal', 'linkedin', 'website'],
	...['interests', 'likes', 'dislikes', 'family', 'topics'],
]);
const TIES: ReadonlySet<string> = new Set([
	...['partner', 'spouse', 'children', 'parents', 'siblings', 'relatives', 'manager', 'assistant', 'colleagues'],
	'knows',
]);

const some = (text: string | null): string[] => (text === null || text === '' ? [] : [text]);

const milestonesOf = ({ milestones }: Person): string[] =>
	milestones.map(({ label, date }) => `${printYearly(date)} ${label}`);

function deathOf({ deceased, died }: Person): string[] {
	return deceased ? [died ?? 'true'] : [];
}

/** The one value of each property of which a note holds one, else of those that are nobody's detail. */
const ONES: Readonly<Record<string, (person: Person) => readonly string[]>> = {
	birthday: ({ birthday }) => some(birthday === null ? null : printYearly(birthday)),
	deceased: deathOf,
	company: ({ details }) => some(details.company),
	role: ({ details }) => some(details.role),
	place: ({ details }) => some(details.place),
	met: ({ details }) => some(details.met),
	'introduced-by': ({ details }) => some(details.introducedBy),
	every: ({ every }) => some(every),
	circle: ({ circle }) => some(circle),
	why: ({ why }) => some(why),
	aliases: ({ aliases, name, fullNames }) => [...aliases, name, ...fullNames],
	'gift-ideas': ({ details }) => details.giftIdeas,
	milestones: milestonesOf,
	tags: ({ tags }) => tags,
};

/** The values that a note has for a property, wherever in it they stand. */
export function heldValues({ person, frontmatter }: Holding, key: RowKey): readonly string[] {
	if (DETAILS.has(key)) return person.details[key as 'email'];
	if (TIES.has(key)) return person.ties;
	const read = Object.prototype.hasOwnProperty.call(ONES, key) ? ONES[key] : undefined;
	return read === undefined ? some(asText(frontmatter.properties.get(propertyKey(key))?.value)) : read(person);
}

/** A list of a note that more can be put behind: under which key, and what it holds. */
export interface ListPlace {
	readonly key: string;
	readonly items: readonly string[];
}

const synonymsOf = (key: RowKey): readonly string[] =>
	Object.values(FIELD_KEYS as Readonly<Record<string, readonly string[]>>).find(([first]) => first === key) ?? [key];

/** The items of a plain list, or of one text; null for a list of anything else, and for keys with a type. */
function plainItems({ key, value, typed }: Property): readonly string[] | null {
	if (typed !== undefined || key.includes('[')) return null;
	if (typeof value === 'string') return value.includes(',') ? null : [value];
	return isList(value) && value.every((item) => typeof item === 'string') ? value : null;
}

/**
 * Where more values of a property go: behind those that the note has in a plain list, else under another key that is
 * read for it as well. Null where there is none. What only the text of the note tells comes along: beside a property
 * it would not be read any more.
 */
export function listPlace(holding: Holding, key: RowKey): ListPlace | null {
	const { frontmatter } = holding;
	const synonyms = synonymsOf(key);
	const present = synonyms.flatMap((name) => frontmatter.properties.get(propertyKey(name)) ?? []);
	const filled = present.filter(({ value }) => !isEmptyValue(value));
	const [first] = filled;
	if (first === undefined) return { key, items: carried(holding, key) };
	const items = key === 'tags' ? frontmatterTags(frontmatter) : plainItems(first);
	if (items !== null) return { key, items };
	const free = synonyms.find((name) => !frontmatter.properties.has(propertyKey(name)));
	return free === undefined ? null : { key: free, items: [] };
}

/** What the text of a note tells, and no property. */
function carried(holding: Holding, key: RowKey): readonly string[] {
	if (key === 'tags' || TIES.has(key)) return [];
	return key === 'aliases' ? holding.person.aliases : heldValues(holding, key);
}
