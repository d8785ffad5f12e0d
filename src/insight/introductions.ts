/**
 * Who should meet: people who share something rare and have not met. It goes by the rare values and not by the pairs of
 * people, of which there are fifty million among ten thousand.
 */
import { addDays, type Day } from '../core/day';
import { parseCadence } from '../core/cadence';
import { foldText } from '../core/fold';
import { addTo } from '../core/lists';
import { discreet } from '../core/discreet';
import type { Person } from '../core/person';
import { plainText } from '../core/plain-text';
import { excerpt } from '../core/problem';
import type { Member } from '../core/roster';
import type { Settings } from '../core/settings';
import { compareText } from '../core/text-order';
import { Acquaintance } from './acquaintance';
import { termsOf } from './terms';
import { topicTags } from './topic-tags';

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

/** By person what is read of the note, once for each state of it; by marks, since they decide which tags count. */
const read = new WeakMap<Person, { readonly marks: Marks; readonly values: readonly Value[] }>();

function valuesOf(member: Member, marks: Marks): readonly Value[] {
	const { person } = discreet(member);
	const known = read.get(person);
	if (known?.marks === marks) return known.values;
	const { interests, topics, likes, company, role, place } = person.details;
	const circles = new Set(marks.circles.map(({ name }) => foldText(name)));
	const tags = topicTags(person, marks.personTags).filter(
		(tag) => !SORTING_TAGS.has(foldText(tag)) && !circles.has(foldText(tag)),
	);
	const values = new Map<string, Value>();
	const add = (kind: SharedKind, texts: readonly (string | null)[]): void => {
		for (const text of texts) {
			const stems = termsOf(excerpt(text ?? '')).map(({ stem }) => stem);
			if (text === null || stems.length === 0) continue;
			const put = (key: string, part: boolean): void => {
				const before = values.get(key);
				if (values.size < MOST_VALUES && (before === undefined || (before.part && !part)))
					values.set(key, { key, part, text: excerpt(plainText(text)), kind });
			};
			const space = kind === 'place' ? 'place ' : kind === 'company' ? 'company ' : '';
			put(space + stems.join(' '), false);
			if (space === '' && stems.length > 1) for (const stem of stems) put(stem, true);
		}
	};
	add('interest', interests);
	add('topic', topics);
	add('tag', tags);
	add('role', [role]);
	add('like', likes);
	add('company', [company]);
	add('place', [place]);
	const made = [...values.values()];
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

/**
 * What two people share through rare values, and what that weighs; null if nothing. A place they share beside it counts
 * however common it is.
 */
function shared(a: Member, b: Member, index: Index): Pick<Introduction, 'shared' | 'score'> | null {
	const theirs = new Map(valuesOf(b, index.marks).map((value) => [value.key, value]));
	const found: { readonly key: string; readonly value: SharedValue; readonly weight: number }[] = [];
	let place: { readonly value: SharedValue; readonly weight: number; readonly rare: boolean } | null = null;
	for (const mine of valuesOf(a, index.marks)) {
		const their = theirs.get(mine.key);
		if (their === undefined || (mine.part && their.part)) continue;
		const count = index.having.get(mine.key)?.length ?? 0;
		const told = mine.part ? their : mine;
		const value: SharedValue = { text: told.text, kind: told.kind };
		const weight = Math.max(WEIGHTS[mine.kind], WEIGHTS[their.kind]) * Math.log(1 + index.people.length / count);
		if (mine.kind === 'place') place = { value, weight, rare: count <= index.most };
		else if (count <= index.most) found.push({ key: mine.key, value, weight });
	}
	// `letterpress` is no second thing where they share `letterpress printing`.
	const kept = found
		.filter(({ key }) => !found.some((other) => other.key !== key && ` ${other.key} `.includes(` ${key} `)))
		.sort((one, other) => other.weight - one.weight);
	if (kept.length === 0 && place?.rare !== true) return null;
	const all = [...kept, ...(place === null ? [] : [place])];
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
	const tried = new Set<number>();
	const found: Introduction[] = [];
	for (const having of index.having.values()) {
		if (having.length > index.most) continue;
		for (const [place, one] of having.entries()) {
			for (const other of having.slice(place + 1)) {
				const pair = one * index.people.length + other;
				if (tried.has(pair)) continue;
				tried.add(pair);
				const [a, b] = [index.people[one], index.people[other]];
				const met = a === undefined || b === undefined ? null : introduction(a, b, index);
				if (met !== null) found.push(met);
			}
		}
	}
	found.sort(byScore);
	made.set(index, found);
	return found;
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
): readonly { readonly other: Member; readonly shared: readonly SharedValue[]; readonly score: number }[] {
	const index = indexOf(members, today, marks);
	if (!isIntroducible(member, today)) return [];
	const others = new Set<Member>();
	for (const { key } of valuesOf(member, marks)) {
		const having = index.having.get(key) ?? [];
		if (having.length <= index.most) for (const at of having) others.add(index.people[at] ?? member);
	}
	others.delete(member);
	return [...others]
		.flatMap((other) => introduction(member, other, index) ?? [])
		.sort(byScore)
		.map(({ a, b, ...rest }) => ({ other: a === member ? b : a, ...rest }));
}
