/** The properties of a person's note: the key that is written, and the keys of other tools that are read as well. */
import {
	isList,
	isMap,
	type PropertyMap,
	isEmptyValue,
	propertyKey,
	type Property,
	type PropertyValue,
} from './frontmatter';
import { meaningOf } from './key-meaning';
import type { NoteLine, NoteText } from '../markdown/note-text';
import { linksIn, withoutLinks } from '../markdown/link';
import { seenLine } from '../markdown/seen-text';
import { addTo } from '../text/lists';

/** The words for a death, with what keys put around them: `date-of-death`, `died-in`, `has-died`, `deceased-since`. */
const DEATH_KEYS: readonly string[] = [
	...['deceased', 'died', 'death', 'passed-away', 'passed-on', 'dead', 'dod', 'rip'],
	...['deceased', 'died', 'death', 'passed-away', 'passed-on', 'passing', 'dead'].flatMap((word) => [
		...['date-of', 'day-of', 'year-of', 'date', 'year', 'is', 'has'].map((before) => `${before}-${word}`),
		...['date', 'day', 'year', 'on', 'in', 'at', 'since'].map((behind) => `${word}-${behind}`),
	]),
];

/** For each field the keys that are read for it, the one that is written first (note format, "Frontmatter"). */
export const FIELD_KEYS = {
	every: [
		'every',
		'cadence',
		'frequency',
		'contact-frequency',
		'keep-in-touch',
		'reconnect',
		'stay-in-touch',
		'follow-up-every',
		'follow-up-cadence',
		'cadence-days',
		'contact-every-days',
		'desired-cadence-days',
		'prm-cadence',
	],
	circle: ['circle', 'tier', 'closeness', 'prm-tier'],
	snooze: ['snooze', 'snooze-until', 'snoozed', 'snoozed-until', 'prm-snooze-until'],
	paused: ['paused', 'prm-paused', 'archived'],
	status: ['status', 'state', 'life-status'],
	deceased: DEATH_KEYS,
	alive: ['alive', 'is-alive', 'living'],
	next: ['next', 'next-contact', 'next-contact-due', 'follow-up', 'next-follow-up', 'followup'],
	lastContact: [
		'last-contact',
		'last contacted',
		'last-chat',
		'last-chatted',
		'last-interaction',
		'last-touch',
		'last-seen',
		'last-contacted-at',
		'prm-last-contacted',
	],
	birthday: ['birthday', 'bday', 'birthdate', 'birth-date', 'born', 'date-of-birth', 'dob', 'prm-birthday'],
	milestones: ['milestones', 'milestone', 'anniversary', 'anniversaries', 'dates'],
	interests: ['interests', 'interest', 'hobbies'],
	likes: ['likes', 'like'],
	dislikes: ['dislikes', 'dislike'],
	family: ['family', 'families'],
	ties: [
		...['reports-to', 'manager', 'boss', 'supervisor', 'reports', 'colleagues', 'colleague', 'assistant'],
		...['partner', 'spouse', 'husband', 'wife', 'ex', 'ex-partner', 'ex-husband', 'ex-wife', 'married-to'],
		...['parents', 'mother', 'father', 'children', 'siblings', 'sister', 'brother', 'relatives', 'knows'],
	],
	giftIdeas: ['gift-ideas', 'gift-idea', 'gifts'],
	topics: ['topics', 'topic'],
	why: ['why', 'reason'],
	place: ['place', 'location', 'city', 'based-in', 'prm-location'],
	company: ['company', 'organisation', 'organization', 'employer', 'org'],
	role: ['role', 'title', 'job', 'job-title'],
	met: ['met', 'first-met', 'known-since'],
	introducedBy: ['introduced-by', 'via'],
	neverIntroduce: ['never-introduce', 'do-not-introduce'],
	email: ['email', 'emails', 'e-mail', 'mail'],
	phone: ['phone', 'phones', 'mobile', 'tel', 'telephone'],
	whatsapp: ['whatsapp'],
	telegram: ['telegram'],
	signal: ['signal'],
	linkedin: ['linkedin'],
	website: ['website', 'url', 'web'],
	aliases: ['aliases', 'alias'],
	tags: ['tags', 'tag'],
	name: ['name', 'full-name', 'fn'],
	title: ['title'],
	interactions: ['interactions'],
	ignoreMentions: ['ignore-mentions'],
	date: ['date'],
	attendees: ['attendees', 'attendee', 'people', 'with', 'participants'],
	private: ['private'],
	firstName: ['first', 'first-name', 'given-name', 'nickname', 'called', 'n.gn'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** What a property means, whichever of its keys the note has. */
export type FieldName = keyof typeof FIELD_KEYS;

/** A field's value with where it stands. */
export interface Field {
	readonly value: PropertyValue;
	/** The key as the note writes it. */
	readonly key: string;
	/** Line in the note, from 1. */
	readonly line: number;
	/** Of keys that differ in their vCard type alone: each by itself. */
	readonly typed?: readonly Field[];
}

/** The same keys as they are compared. */
const COMPARED = Object.fromEntries(
	Object.entries(FIELD_KEYS).map(([name, keys]) => [name, keys.map(propertyKey)]),
) as unknown as Readonly<Record<FieldName, readonly string[]>>;

/** For each key, as it is compared, the fields that it is read for, each with the key's place in it. */
const FIELDS_OF = new Map<string, { readonly name: FieldName; readonly place: number }[]>();
for (const [name, keys] of Object.entries(COMPARED))
	keys.forEach((key, place) => addTo(FIELDS_OF, key, { name: name as FieldName, place }));

/** All keys that are known as a whole, as they are compared. */
export const KNOWN_KEYS: ReadonlySet<string> = new Set(Object.values(FIELD_KEYS).flat().map(propertyKey));

/** Reads fields of one note: frontmatter first, a Dataview inline field where the frontmatter lacks all of its keys. */
export interface Fields {
	get(name: FieldName): Field | null;
	/** All properties of a field that have a value, in the order of its keys: a person may have `email` and `mail`. */
	all(name: FieldName): Field[];
}

type Found = ReadonlyMap<FieldName, { readonly property: Property; readonly place: number }[]>;
const NO_FIELDS: Found = new Map();

/** The fields that properties give, each with those that have a value in the order of its keys. */
function fieldsIn(properties: ReadonlyMap<string, Property>): Found {
	const found = new Map<FieldName, { readonly property: Property; readonly place: number }[]>();
	for (const [key, property] of properties)
		if (!isEmptyValue(property.value))
			for (const { name, place } of FIELDS_OF.get(key) ?? []) addTo(found, name, { property, place });
	for (const list of found.values()) if (list.length > 1) list.sort((a, b) => a.place - b.place);
	return found;
}

export function fieldsOf(properties: ReadonlyMap<string, Property>, inline: ReadonlyMap<string, Property>): Fields {
	const own = fieldsIn(properties);
	const inText = inline.size === 0 ? NO_FIELDS : fieldsIn(inline);
	const all = (name: FieldName): Field[] => (own.get(name) ?? inText.get(name) ?? []).map(({ property }) => property);
	return { all, get: (name) => (own.get(name) ?? inText.get(name))?.[0]?.property ?? null };
}

const INLINE_BRACKETED =
	/[[(](\p{L}[\p{L}\p{N} _-]{0,39})::[ \t]*((?:\[\[[^\]\r\n]{1,200}\]\]|[^\])\r\n]){0,400})[\])]/gu;
const INLINE_LINE =
	/^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(?:\*\*|__|_|\*)?(\p{L}[\p{L}\p{N} _-]{0,39})(?:\*\*|__|_|\*)?::(?:\*\*|__|_|\*)?[ \t]+(.{1,1000})$/u;

/** Nobody writes a field into a longer line. */
const LONGEST_LINE = 4000;

const mayHoldField = ({ text, role }: NoteLine): boolean =>
	(role === 'text' || role === 'item' || role === 'table') && text.includes('::') && text.length <= LONGEST_LINE;

/**
 * The inline fields of a note (`birthday:: 1990-05-01` as a line, `[every:: 3 weeks]` or `(place:: Ghent)` in one)
 * whose keys Nurture knows. Lines of `skip` (from 0), code, quotations and comments are not read. The first of each
 * key counts.
 */
export function inlineFields(note: NoteText, skip: ReadonlySet<number>): Map<string, Property> {
	const found = new Map<string, Property>();
	const add = (key: string, value: string, line: number): void => {
		const name = propertyKey(key.trim());
		if ((KNOWN_KEYS.has(name) || meaningOf(key) !== null) && !found.has(name) && value.trim() !== '')
			found.set(name, { key: key.trim(), value: value.trim(), line });
	};
	note.lines.forEach((line, at) => {
		if (skip.has(at) || !mayHoldField(line)) return;
		const seen = seenLine(line);
		const whole = INLINE_LINE.exec(line.text);
		for (const match of [...(whole === null ? [] : [whole]), ...line.text.matchAll(INLINE_BRACKETED)]) {
			const [field, key, value] = match;
			const isSeen = seen.startsWith('::', match.index + field.indexOf('::'));
			if (isSeen && key !== undefined && value !== undefined) add(key, value, at + 1);
		}
	});
	return found;
}

/** A value as one text, links as the words they show; null for a map or no value. A list is joined by commas. */
export function asText(value: PropertyValue | undefined): string | null {
	if (value === undefined || value === null || isMap(value)) return null;
	if (typeof value === 'string') return withoutLinks(value).trim() || null;
	if (typeof value === 'boolean') return String(value);
	return asList(value).join(', ') || null;
}

/** A value as a list of texts: a list's items, or the parts of a text between commas (not those inside brackets). */
export function asList(value: PropertyValue | undefined): string[] {
	if (value === undefined || value === null) return [];
	if (isMap(value)) return listOfMap(value);
	if (typeof value === 'string')
		return splitAtCommas(value)
			.map((part) => withoutLinks(part).trim())
			.filter((part) => part !== '');
	if (typeof value === 'boolean') return [String(value)];
	return value.flatMap((item) => (isMap(item) ? namedIn(item) : [asText(item) ?? ''])).filter((part) => part !== '');
}

/** Keys whose value names a thing, the surest first. */
const NAMING: readonly string[] = ['text', 'name', 'title', 'value', 'label', 'item', 'what', 'email', 'address'];
/** Keys whose value is what there is to read where nothing names. */
const REMARKS: readonly string[] = ['description', 'notes', 'note', 'comment', 'details', 'url', 'link'];
/** Keys whose value only says something of a thing: two people who both have `category: movie` share nothing. */
const DESCRIBING = new Set(
	`category categories type kind tag tags group topic class date day since from until year month id uid key order source
	rating score priority status state level rank weight confidence added created updated modified seen done note notes
	comment comments details description reason relation relationship role url link href image icon color`.split(/\s+/),
);

/** The text of the first of these keys that has one. */
function textOf(map: PropertyMap, keys: readonly string[]): string | undefined {
	const byKey = new Map([...map].map(([key, inner]) => [propertyKey(key), asText(inner)]));
	return keys.map((key) => byKey.get(key)).find((text) => typeof text === 'string') ?? undefined;
}

/** Every pair of a map as `key: value`, as a reader has it who puts labels before values. */
const pairsIn = (map: PropertyMap): string[] =>
	[...map].flatMap(([key, inner]) => [asText(inner)].map((text) => (text === null ? key : `${key}: ${text}`)));

const isDescribing = (key: string): boolean => DESCRIBING.has(propertyKey(key));

/**
 * What a map in a list names: `{category: movie, text: Her}` is *Her*. Without a key that names, the first value that
 * is no description; one pair alone is a text with a colon in it, as YAML reads it.
 */
function namedIn(map: PropertyMap): string[] {
	const naming = textOf(map, NAMING);
	if (naming !== undefined) return [naming];
	const telling = [...map].filter(([key]) => !isDescribing(key));
	if (map.size === 1) return telling.length === 1 ? pairsIn(map) : [...map.values()].flatMap(asList);
	const named = telling.map(([, inner]) => asText(inner)).find((text) => text !== null) ?? textOf(map, REMARKS);
	return named === undefined ? [] : [named];
}

/** What a map names that is a value by itself: one thing, where all else in it describes; else each of its pairs. */
function listOfMap(map: PropertyMap): string[] {
	const naming = textOf(map, NAMING);
	const isOne = [...map.keys()].every((key) => isDescribing(key) || NAMING.includes(propertyKey(key)));
	return naming !== undefined && isOne ? [naming] : pairsIn(map);
}

/** Whom a value names: the notes its links mean, or the names themselves where it holds no link. */
export function asNames(value: PropertyValue | undefined): string[] {
	if (isList(value)) return value.flatMap(asNames);
	if (isMap(value)) return [...value].flatMap(([key, inner]) => (isDescribing(key) ? [] : asNames(inner)));
	if (typeof value !== 'string') return [];
	const links = linksIn(value);
	return links.length > 0 ? links.map(({ target }) => target) : asList(value);
}

/** Whether a comma at `at` belongs to a web address that begins at `from`: no blank stands behind it. */
const isInAddress = (text: string, from: number, at: number): boolean =>
	/\S/.test(text[at + 1] ?? ' ') && /^\s*\w+:\/\//.test(text.slice(from, from + 24));

/** The parts of a text between commas. A comma within brackets or a web address parts nothing. */
export function splitAtCommas(text: string): string[] {
	const parts: string[] = [];
	let depth = 0;
	let from = 0;
	for (let at = 0; at < text.length; at++) {
		const char = text[at] ?? '';
		if ('[('.includes(char)) depth++;
		else if ('])'.includes(char)) depth = Math.max(0, depth - 1);
		else if (char === ',' && depth === 0 && !isInAddress(text, from, at)) {
			parts.push(text.slice(from, at));
			from = at + 1;
		}
	}
	parts.push(text.slice(from));
	return parts;
}

/** A yes or no: true, yes, on, 1 and their opposites, in any case; null for anything else. */
export function asBoolean(value: PropertyValue | undefined): boolean | null {
	if (typeof value === 'boolean') return value;
	if (typeof value !== 'string') return null;
	const word = value.trim().toLowerCase();
	if (['true', 'yes', 'y', 'on', '1'].includes(word)) return true;
	return ['false', 'no', 'n', 'off', '0'].includes(word) ? false : null;
}
