/** A person as a card of vCard 4.0: all that the note holds and a card has a place for. */
import { printYearly } from '../../core/person/milestone';
import type { Person } from '../../core/person/person';
import { otherForms } from '../../core/person/first-name';
import { asText } from '../../core/properties/fields';
import { isList, type PropertyValue } from '../../core/properties/frontmatter';
import { ownValue } from '../../core/text/own-key';
import { textHash } from '../../core/text/text-hash';
import type { CardLine } from '../formats/ical';
import { partLabel } from '../people/labelled';

/** A person with the properties of the note that `Person` does not have, by their keys as they are compared. */
export interface CardSource {
	readonly person: Person;
	readonly properties: ReadonlyMap<string, { readonly value: PropertyValue }>;
	/** Whether a text may be told: it tells of nobody else who is private. */
	readonly mayTell: (text: string) => boolean;
}

/** Labels that vCard has a type for. */
const TYPES: Readonly<Record<string, string>> = {
	work: 'work',
	home: 'home',
	mobile: 'cell',
	fax: 'fax',
	pager: 'pager',
};

const one = (name: string, value: string | null): CardLine[] =>
	value === null || value === '' ? [] : [{ name, value }];
const each = (name: string, values: readonly string[]): CardLine[] => values.flatMap((value) => one(name, value));

/** An address with its label as a type, or as a label of one's own. */
function addressed(name: string, text: string, own: string | null): CardLine {
	const { value, label } = partLabel(text);
	const said = label ?? own;
	if (said === null) return { name, value };
	const type = ownValue(TYPES, said);
	return type === undefined ? { name, value, label: said } : { name, value, types: [type] };
}

/** The parts of a name: family, given, others. */
function nameParts(name: string): readonly string[] {
	const [plain = name] = otherForms(name);
	const words = plain.split(' ');
	if (words.length < 2) return ['', plain, '', '', ''];
	return [words[words.length - 1] ?? '', words.slice(0, -1).join(' '), '', '', ''];
}

/** A day as vCard 4.0 writes it. */
const day = (name: string, text: string | null): CardLine[] =>
	text === null ? [] : [{ name, value: text, kind: 'date-and-or-time' }];

/** Kin and others by their keys, with the types of `RELATED`. */
const TIES: readonly (readonly [key: string, type: string])[] = [
	['spouse', 'spouse'],
	['partner', 'sweetheart'],
	['children', 'child'],
	['parents', 'parent'],
	['siblings', 'sibling'],
	['relatives', 'kin'],
	['colleagues', 'colleague'],
	['knows', 'friend'],
];

/** The texts of a property that no field of a person has. */
function texts({ properties, mayTell }: CardSource, key: string): readonly string[] {
	const value = properties.get(key)?.value;
	const all = isList(value) ? value : [value];
	return all.flatMap((item) => asText(item) ?? []).filter(mayTell);
}

function milestoneLines({ milestones }: Person): CardLine[] {
	let hasAnniversary = false;
	return milestones.map(({ label, date }): CardLine => {
		const value = printYearly(date);
		if (label === 'Anniversary' && !hasAnniversary) {
			hasAnniversary = true;
			return { name: 'anniversary', value, kind: 'date-and-or-time' };
		}
		return { name: 'x-abdate', value, kind: 'date-and-or-time', label };
	});
}

/** `UID` of a card: the same in every export, as long as the note has its path. */
const uidOf = (path: string): string =>
	`nurture-${[path, `${path}\n`].map((text) => textHash(text).toString(16).padStart(8, '0')).join('')}`;

/** A person as the lines of a card. */
export function cardOf(source: CardSource): readonly CardLine[] {
	const { person } = source;
	const { details, birthday } = person;
	const [address] = texts(source, 'address');
	return [
		{ name: 'uid', value: uidOf(person.path) },
		{ name: 'fn', value: person.name },
		{ name: 'n', value: { parts: nameParts(person.name) } },
		...each('nickname', person.aliases),
		...person.addresses.flatMap(({ field, value, label }) => {
			if (field === 'email') return [addressed('email', value, label)];
			if (field === 'phone') return [addressed('tel', value, label)];
			if (field === 'website') return [{ ...addressed('url', value, label), kind: 'text' as const }];
			return value === 'true' ? [] : [{ name: `x-${field}`, value }];
		}),
		...day('bday', birthday === null ? null : printYearly(birthday)),
		...milestoneLines(person),
		...day('deathdate', person.died),
		...(details.company === null ? [] : [{ name: 'org', value: { parts: [details.company] } }]),
		...one('title', details.role),
		...(details.place === null && address === undefined
			? []
			: [{ name: 'adr', value: { parts: ['', '', '', details.place ?? '', '', '', ''] } }]),
		...one('x-nurture-address', address ?? null),
		...TIES.flatMap(([key, type]) =>
			texts(source, key).map((value): CardLine => ({ name: 'related', value, types: [type], kind: 'text' })),
		),
		...texts(source, 'manager').map((value) => ({ name: 'x-manager', value })),
		...texts(source, 'assistant').map((value) => ({ name: 'x-assistant', value })),
		...(person.tags.length === 0 ? [] : [{ name: 'categories', value: { list: person.tags } }]),
		...each('interest', details.interests),
		...one('note', texts(source, 'note').join('\n') || null),
		...one('x-nurture-every', person.every),
		...one('x-nurture-circle', person.circle),
		...one('x-nurture-why', person.why),
		...one('x-nurture-met', details.met),
		...one('x-nurture-introduced-by', details.introducedBy),
		...each('x-nurture-likes', details.likes),
		...each('x-nurture-dislikes', details.dislikes),
		...each('x-nurture-family', details.family),
		...each('x-nurture-gift-ideas', details.giftIdeas),
		...each('x-nurture-topics', details.topics),
	];
}
