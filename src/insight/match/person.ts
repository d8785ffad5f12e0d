/** A person as what they can be found by: what they care about as the note names it, and what was talked about. */
import type { Contact } from '../../core/people/history';
import { baseName } from '../../core/markdown/link';
import { excerpt } from '../../core/markdown/problem';
import type { Member } from '../../core/people/roster';
import type { Settings } from '../../core/settings/settings';
import { gifts } from '../giving/gifts';
import { craftsIn, stemsOf } from '../terms/pastimes';
import { joinedStem, termsOf, type Term } from '../terms/terms';
import { topicTags } from '../terms/topic-tags';

/** Where something about a person is told. */
export type MatchKind = 'interest' | 'topic' | 'tag' | 'like' | 'gift' | 'link' | 'place' | 'role' | 'company' | 'why';

/** One thing that a note names: `letterpress`, `trail running`. */
export interface Item {
	readonly kind: MatchKind;
	/** As the note writes it. */
	readonly text: string;
	/** What it is found by as a whole: its only term, or each two that follow each other, and those two as one word. */
	readonly whole: readonly string[];
	/** Of several terms each one, which says less: `running` is not `trail running`. */
	readonly parts: readonly string[];
}

/**
 * The fields of the index, each with what a hit in it weighs: what somebody cares about, most; what was said once,
 * least.
 */
export const BOOSTS = {
	interest: 3,
	topic: 3,
	tag: 1.8,
	like: 2.2,
	gift: 1.6,
	link: 2.2,
	role: 1.4,
	company: 1,
	place: 0.9,
	why: 0.8,
	parts: 1.2,
	talk: 0.9,
} as const;
/** A part of what is known of a person, each of its own weight. */
export type MatchField = keyof typeof BOOSTS;
/** All these parts. */
export const FIELDS = Object.keys(BOOSTS) as readonly MatchField[];

/** A person in the index: of each field its terms, one a line, since a term may hold a blank. */
export type PersonDocument = { readonly id: string } & Readonly<Record<MatchField, string>>;

/** As many things of one person, contacts and characters of talk as are looked at, the newest talk first. */
const MOST_ITEMS = 400;
const MOST_CONTACTS = 1000;
const MOST_TALK = 60_000;
const LONGEST_TALK = 4000;

/** What the terms of one thing are found by: with the crafts that they tell of. */
function keysOf(terms: readonly Term[]): Pick<Item, 'whole' | 'parts'> {
	const stems = terms.map(({ stem }) => stem);
	const whole = craftsIn(stems);
	if (terms.length < 2) return { whole: [...stems, ...whole], parts: [] };
	for (const [at, second] of terms.slice(1).entries()) {
		const first = terms[at] ?? second;
		whole.push(`${first.stem} ${second.stem}`, joinedStem(first, second));
	}
	return { whole, parts: stems };
}

/**
 * What a person's note names; of gift ideas those that are left. `isPerson` tells the links to people, which say
 * nothing of what somebody cares about.
 */
export function itemsOf(
	member: Member,
	{ personTags }: Pick<Settings, 'personTags'>,
	isPerson: (target: string, from: string) => boolean,
): Item[] {
	const { person } = member;
	const { interests, topics, likes, company, role, place } = person.details;
	const ideas = person.giftIdeas.length === 0 ? [] : gifts(member).left;
	const links = person.links.filter((target) => !isPerson(target, person.path));
	const told: readonly (readonly [MatchKind, readonly (string | null)[]])[] = [
		['interest', interests],
		['topic', topics],
		['tag', topicTags(person, personTags)],
		['like', likes],
		['gift', ideas.map(({ words }) => words)],
		['role', [role]],
		['company', [company]],
		['place', [place]],
		['why', [person.why]],
		['link', links.map(baseName)],
	];
	const items: Item[] = [];
	for (const [kind, texts] of told)
		for (const text of texts) {
			if (items.length >= MOST_ITEMS) return items;
			const item = text === null ? null : itemOf(kind, text);
			if (item !== null) items.push(item);
		}
	return items;
}

/** A thing that a note names; null where it has no word to be found by. */
function itemOf(kind: MatchKind, text: string): Item | null {
	const { whole, parts } = keysOf(termsOf(text.slice(0, LONGEST_TALK)));
	return whole.length === 0 ? null : { kind, text: excerpt(text), whole, parts };
}

/** What was said in a contact: its words and its details, without the addresses of links. */
export const talkOf = ({ text, detail }: Contact): string =>
	`${text}\n${detail}`.slice(0, LONGEST_TALK).replace(/\]\([^)\s]{0,600}\)/g, ']');

/** The person in the index. The same for the same items and contacts, so that it can be taken out again. */
export function documentOf({ person, history }: Member, items: readonly Item[]): PersonDocument {
	const fields = ofEachField((): string[] => []);
	for (const { kind, whole, parts } of items) {
		fields[kind].push(...whole);
		// Of a sentence every word is one by itself: it says no more than what was talked about.
		fields[kind === 'why' ? 'why' : 'parts'].push(...parts);
	}
	let length = 0;
	for (const contact of history.interactions.slice(0, MOST_CONTACTS)) {
		const talk = talkOf(contact);
		length += talk.length;
		if (length > MOST_TALK) break;
		const stems = stemsOf(talk);
		for (const stem of stems) fields.talk.push(stem);
		fields.talk.push(...craftsIn(stems));
	}
	return { id: person.path, ...ofEachField((field) => fields[field].join('\n')) };
}

/** A value for each field. */
const ofEachField = <Value>(valueOf: (field: MatchField) => Value): Record<MatchField, Value> =>
	Object.fromEntries(FIELDS.map((field) => [field, valueOf(field)])) as Record<MatchField, Value>;
