/**
 * Who should meet: people who share something rare and have not met. It goes by the rare values and not by the pairs of
 * people, of which there are fifty million among ten thousand.
 */
import { addDays, type Day } from '../../core/time/day';
import { parseCadence } from '../../core/time/cadence';
import { foldText } from '../../core/text/fold';
import { addTo } from '../../core/text/lists';
import { discreet } from '../../core/people/discreet';
import type { Person } from '../../core/person/person';
import { plainText } from '../../core/markdown/plain-text';
import { excerpt } from '../../core/markdown/problem';
import type { Member } from '../../core/people/roster';
import type { Settings } from '../../core/settings/settings';
import { compareText } from '../../core/text/text-order';
import { Acquaintance } from './acquaintance';
import { termsOf } from '../terms/terms';
import { topicTags } from '../terms/topic-tags';

/** Where something shared is told. */
export type SharedKind = 'interest' | 'topic' | 'tag' | 'like' | 'company' | 'role' | 'place';

export interface SharedValue {
	/** As the note writes it. */
	readonly text: string;
	readonly kind: SharedKind;
}

export interface Introduction {
	/** In the order of their names. */
	readonly a: Member;
	readonly b: Member;
	/** What they share, the weightiest first, a place last. Never empty. */
	readonly shared: readonly SharedValue[];
	/** Above 0: the rarer what they share, and the more of it, the higher. To compare, not to show. */
	readonly score: number;
}

/** Of these settings: the tags of people and the names of circles say nothing that two people share. */
type Marks = Pick<Settings, 'personTags' | 'circles'>;

/** Contact within so many days: who has been silent for longer is not in a position to be introduced. */
const ACTIVE_DAYS = 365;
/** What more people than this share is not rare, however many there are. */
const MOST = 12;
/** In a small vault a quarter of all is not rare either; four people are. */
const LEAST = 4;
const PART = 0.25;
/**
 * What a kind of value weighs. A place alone is little to talk about, and a company people share they know each other
 * from.
 */
const WEIGHTS: Readonly<Record<SharedKind, number>> = {
	interest: 1,
	topic: 1,
	tag: 0.7,
	like: 0.6,
	role: 0.7,
	company: 0.5,
	place: 0.4,
};
/** Tags by which people sort their notes: they say who somebody is to you, not what for. */
const SORTING_TAGS: ReadonlySet<string> = new Set([
	'friend',
	'friends',
	'family',
	'work',
	'colleague',
	'colleagues',
	'coworker',
	'client',
	'clients',
	'contacts',
	'crm',
	'network',
	'vip',
	'todo',
	'inbox',
	'important',
	'active',
	'inactive',
	'note',
	'notes',
	'draft',
]);
/** As many values of one person as are looked at. */
const MOST_VALUES = 200;

/** A value of a person with the key it is found by. */
interface Value extends SharedValue {
	readonly key: string;
	/** Only a word of it: `letterpress` of `letterpress printing`, which meets one who just says `letterpress`. */
	readonly part: boolean;
}

/** What sets the keys of a kind apart from all others: to live in Lisbon is not to be interested in it. */
const SPACES: Readonly<Partial<Record<SharedKind, string>>> = { place: 'place ', company: 'company ' };

/** The values of a person while they are gathered. What is told as a whole counts before what is only a word of it. */
class Values {
	private readonly byKey = new Map<string, Value>();

	/** Adds what the note tells, and, of several words, each of them. */
	add(kind: SharedKind, told: string): void {
		const stems = termsOf(excerpt(told)).map(({ stem }) => stem);
		if (stems.length === 0) return;
		const text = excerpt(plainText(told));
		const space = SPACES[kind];
		this.put({ key: (space ?? '') + stems.join(' '), part: false, text, kind });
		if (space !== undefined || stems.length === 1) return;
		for (const key of stems) this.put({ key, part: true, text, kind });
	}

	private put(value: Value): void {
		const before = this.byKey.get(value.key);
		const saysMore = before === undefined || (before.part && !value.part);
		if (saysMore && this.byKey.size < MOST_VALUES) this.byKey.set(value.key, value);
	}

	get all(): Value[] {
		return [...this.byKey.values()];
	}
}

/** The tags that say what somebody cares about: not those by which people sort their notes, nor circles. */
function tagsOf(person: Person, { personTags, circles }: Marks): string[] {
	const names = new Set(circles.map(({ name }) => foldText(name)));
	return topicTags(person, personTags).filter((tag) => {
		const folded = foldText(tag);
		return !SORTING_TAGS.has(folded) && !names.has(folded);
	});
}

/** By person what is read of the note, once for each state of it; by marks, since they decide which tags count. */
const read = new WeakMap<Person, { readonly marks: Marks; readonly values: readonly Value[] }>();

function valuesOf(member: Member, marks: Marks): readonly Value[] {
	const { person } = discreet(member);
	const known = read.get(person);
	if (known?.marks === marks) return known.values;
	const { interests, topics, likes, company, role, place } = person.details;
	const told: readonly (readonly [SharedKind, readonly (string | null)[]])[] = [
		['interest', interests],
		['topic', topics],
		['tag', tagsOf(person, marks)],
		['role', [role]],
		['like', likes],
		['company', [company]],
		['place', [place]],
	];
	const values = new Values();
	for (const [kind, texts] of told) for (const text of texts) if (text !== null) values.add(kind, text);
	const made = values.all;
	read.set(person, { marks, values: made });
	return made;
}

/**
 * Whether somebody may be introduced at all: alive, not paused, not private, not untracked by wish of the note (`every:
 * never`: kept, and left alone), and with contact in the last year.
 */
export const isIntroducible = (member: Member, today: Day): boolean => isActive(member, activeSince(today));

const activeSince = (today: Day): Day => addDays(today, -ACTIVE_DAYS);

function isActive({ person, history: { last } }: Member, since: Day): boolean {
	if (last === null || last < since || person.deceased || person.paused || person.private) return false;
	return parseCadence(person.every) !== 'never';
}

/** By key those who have the value, and how rare that makes it. */
interface Index {
	readonly today: Day;
	readonly marks: Marks;
	readonly people: readonly Member[];
	readonly having: ReadonlyMap<string, readonly number[]>;
	readonly most: number;
	readonly acquaintance: Acquaintance;
}

/** The index of a list of members, which the roster gives anew when something has changed. */
const indexes = new WeakMap<readonly Member[], Index>();

function indexOf(members: readonly Member[], today: Day, marks: Marks): Index {
	const known = indexes.get(members);
	if (known?.today === today && known.marks === marks) return known;
	const since = activeSince(today);
	const people = members.filter((member) => isActive(member, since));
	const having = new Map<string, number[]>();
	for (const [at, member] of people.entries()) {
		for (const { key } of valuesOf(member, marks)) addTo(having, key, at);
	}
	const index: Index = {
		today,
		marks,
		people,
		having,
		most: Math.min(MOST, Math.max(LEAST, Math.round(people.length * PART))),
		acquaintance: new Acquaintance(members),
	};
	indexes.set(members, index);
	return index;
}

/** A value that two people have in common. */
interface Common {
	readonly key: string;
	readonly value: SharedValue;
	readonly weight: number;
	readonly isRare: boolean;
}

/** A value that one person has and another one too, as the one tells it who tells it as a whole. */
function commonOf(mine: Value, theirs: Value, { having, people, most }: Index): Common {
	const { text, kind } = mine.part ? theirs : mine;
	const count = having.get(mine.key)?.length ?? 0;
	const weight = Math.max(WEIGHTS[mine.kind], WEIGHTS[theirs.kind]) * Math.log(1 + people.length / count);
	return { key: mine.key, value: { text, kind }, weight, isRare: count <= most };
}

/** What two people have in common. What is only a word of something for both is nothing. */
function commons(a: Member, b: Member, index: Index): Common[] {
	const byKey = new Map(valuesOf(b, index.marks).map((value) => [value.key, value]));
	return valuesOf(a, index.marks).flatMap((mine) => {
		const theirs = byKey.get(mine.key);
		return theirs === undefined || (mine.part && theirs.part) ? [] : [commonOf(mine, theirs, index)];
	});
}

/** Whether one key says a part of what another one says: `letterpress` where there is `letterpress printing`. */
const isWithin = (key: string, other: string): boolean => other !== key && ` ${other} `.includes(` ${key} `);

/**
 * What two people share through rare values, and what that weighs; null if nothing. A place they share beside it counts
 * however common it is.
 */
function shared(a: Member, b: Member, index: Index): Pick<Introduction, 'shared' | 'score'> | null {
	const common = commons(a, b, index);
	const place = common.find(({ value }) => value.kind === 'place');
	const rare = common.filter((one) => one !== place && one.isRare);
	const kept = rare
		.filter(({ key }) => !rare.some((other) => isWithin(key, other.key)))
		.sort((one, other) => other.weight - one.weight);
	if (kept.length === 0 && place?.isRare !== true) return null;
	const all = place === undefined ? kept : [...kept, place];
	return { shared: all.map(({ value }) => value), score: all.reduce((sum, { weight }) => sum + weight, 0) };
}

function introduction(one: Member, other: Member, index: Index): Introduction | null {
	if (index.acquaintance.know(one, other)) return null;
	const [a, b] = compareText(one.person.name, other.person.name) <= 0 ? [one, other] : [other, one];
	const common = shared(a, b, index);
	return common === null ? null : { a, b, ...common };
}

const byScore = (one: Introduction, other: Introduction): number =>
	other.score - one.score ||
	compareText(one.a.person.name, other.a.person.name) ||
	compareText(one.b.person.name, other.b.person.name) ||
	(one.a.person.path + one.b.person.path < other.a.person.path + other.b.person.path ? -1 : 1);

/** The pairs of each list of members, with the index they were found by. */
const made = new WeakMap<Index, readonly Introduction[]>();

/**
 * The pairs of people who share something rare, or a rare place, and have not met as far as the notes tell; the
 * weightiest first. See `isIntroducible` for who is left out, `Acquaintance` for what counts as having met. What more
 * than a dozen people share, or in a small vault a quarter of all, is not rare. The same list for the same members.
 */
export function introductions(members: readonly Member[], today: Day, marks: Marks): readonly Introduction[] {
	const index = indexOf(members, today, marks);
	const known = made.get(index);
	if (known !== undefined) return known;
	const found: Introduction[] = [];
	for (const [one, other] of pairsOf(index)) {
		const [a, b] = [index.people[one], index.people[other]];
		const suggested = a === undefined || b === undefined ? null : introduction(a, b, index);
		if (suggested !== null) found.push(suggested);
	}
	found.sort(byScore);
	made.set(index, found);
	return found;
}

/** Every two people of an index who have something rare in common, once, by their places in it. */
function* pairsOf({ having, people, most }: Index): Generator<readonly [number, number]> {
	const tried = new Set<number>();
	for (const those of having.values()) {
		if (those.length > most) continue;
		for (const [at, one] of those.entries())
			for (const other of those.slice(at + 1)) {
				const pair = one * people.length + other;
				if (!tried.has(pair)) yield [one, other];
				tried.add(pair);
			}
	}
}

/** Somebody whom a person should meet, with what they share. */
export interface Suggested extends Pick<Introduction, 'shared' | 'score'> {
	readonly other: Member;
}

/**
 * Whom one person should meet, for the brief: the others with what they share, the weightiest first. Costs that
 * person's values, not all pairs.
 */
export function introductionsFor(
	member: Member,
	members: readonly Member[],
	today: Day,
	marks: Marks,
): readonly Suggested[] {
	const index = indexOf(members, today, marks);
	if (!isIntroducible(member, today)) return [];
	const rare = valuesOf(member, marks)
		.map(({ key }) => index.having.get(key) ?? [])
		.filter((having) => having.length <= index.most);
	const others = new Set(rare.flat().map((at) => index.people[at] ?? member));
	others.delete(member);
	return [...others]
		.flatMap((other) => introduction(member, other, index) ?? [])
		.sort(byScore)
		.map(({ a, b, ...rest }) => ({ other: a === member ? b : a, ...rest }));
}
