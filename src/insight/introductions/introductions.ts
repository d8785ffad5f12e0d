/**
 * Who should meet: people who share an interest that is rare and have not met. It goes by the rare values and not by
 * the pairs of people, of which there are fifty million among ten thousand.
 */
import { addDays, type Day } from '../../core/time/day';
import { parseCadence } from '../../core/time/cadence';
import { foldText } from '../../core/text/fold';
import { addTo } from '../../core/text/lists';
import type { Member } from '../../core/people/roster';
import { compareText } from '../../core/text/text-order';
import { Acquaintance } from './acquaintance';
import { craftOf, isCraft } from '../terms/pastimes';
import { isFormerPartner } from './ties';
import { tellsTogether, toldIn, valuesOf, type Marks, type SharedKind, type SharedValue, type Value } from './values';

/** Two people who could meet, with what they share. */
export interface Introduction {
	/** In the order of their names. */
	readonly a: Member;
	readonly b: Member;
	/** What they share, the weightiest first, a place last. Never empty. */
	readonly shared: readonly SharedValue[];
	/** Above 0: the rarer what they share, and the more of it, the higher. To compare, not to show. */
	readonly score: number;
}

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
const WEIGHTS: Readonly<Record<SharedKind | 'told', number>> = {
	interest: 1,
	topic: 1,
	told: 0.8,
	tag: 0.7,
	like: 0.6,
	role: 0.7,
	company: 0.5,
	place: 0.4,
};
/** What nearly everybody does weighs little beside something rare. */
const COMMON = 0.2;

/**
 * Whether somebody may be introduced at all: alive, not paused, not private, no former partner of yours, not untracked
 * by wish of the note (`every: never`: kept, and left alone), and with contact in the last year.
 */
export const isIntroducible = (member: Member, today: Day): boolean => isActive(member, activeSince(today));

const activeSince = (today: Day): Day => addDays(today, -ACTIVE_DAYS);

function isActive({ person, history: { last } }: Member, since: Day): boolean {
	if (last === null || last < since || person.deceased || person.paused || person.private) return false;
	if (isFormerPartner(person)) return false;
	return parseCadence(person.every) !== 'never';
}

/** By key those who have the value, and how rare that makes it. */
interface Index {
	readonly today: Day;
	readonly marks: Marks;
	readonly people: readonly Member[];
	/** Those whose notes tell it, and behind them those whose entries do. */
	readonly having: ReadonlyMap<string, readonly number[]>;
	/** Of each of them the keys of which only the entries tell. */
	readonly told: ReadonlyMap<Member, ReadonlySet<string>>;
	readonly most: number;
	readonly acquaintance: Acquaintance;
}

/** The index of a list of members, which the roster gives anew when something has changed. */
const indexes = new WeakMap<readonly Member[], Index>();
/** Adds to the index who tells in entries of what others are interested in. Gives the keys of each. */
function addTold(
	having: Map<string, number[]>,
	people: readonly Member[],
	{ today, marks, most }: Pick<Index, 'today' | 'marks' | 'most'>,
): Map<Member, Set<string>> {
	const topics = topicsOf(people, marks);
	const telling = new Map<string, number[]>();
	for (const [at, member] of people.entries())
		for (const key of toldIn(member, today)) if (topics.stems.has(key)) addTo(telling, key, at);
	const told = new Map<Member, Set<string>>();
	const add = (key: string, at: number): void => {
		const member = people[at];
		if (member === undefined || valuesOf(member, marks).some((value) => value.key === key && !value.part)) return;
		const keys = told.get(member) ?? new Set();
		if (keys.has(key)) return;
		told.set(member, keys.add(key));
		if (having.get(key)?.includes(at) !== true) addTo(having, key, at);
	};
	for (const [key, stems] of topics.byKey)
		for (const stem of stems) {
			const those = telling.get(stem) ?? [];
			if (those.length > most) continue;
			for (const at of those) {
				const member = people[at];
				const isOne = stems.length === 1 || (member !== undefined && tellsTogether(member, stems, today));
				if (isOne) add(key, at);
			}
		}
	return told;
}

/** What is looked for in entries: by key the words of each interest that says something, and crafts. */
function topicsOf(people: readonly Member[], marks: Marks) {
	const byKey = new Map<string, readonly string[]>();
	const stems = new Set<string>();
	for (const member of people)
		for (const { key, kind, part, common } of valuesOf(member, marks)) {
			if (part || common || byKey.has(key) || !(isCraft(key) || kind === 'interest')) continue;
			const words = isCraft(key) ? [key] : key.split(' ');
			byKey.set(key, words);
			for (const word of words) stems.add(word);
		}
	return { byKey, stems };
}

function indexOf(members: readonly Member[], today: Day, marks: Marks): Index {
	const known = indexes.get(members);
	if (known?.today === today && known.marks === marks) return known;
	const since = activeSince(today);
	const people = members.filter((member) => isActive(member, since));
	const having = new Map<string, number[]>();
	for (const [at, member] of people.entries()) {
		for (const { key } of valuesOf(member, marks)) addTo(having, key, at);
	}
	const most = Math.min(MOST, Math.max(LEAST, Math.round(people.length * PART)));
	const told = addTold(having, people, { today, marks, most });
	const index: Index = {
		today,
		marks,
		people,
		having,
		told,
		most,
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
	/** Whether it is enough to introduce them by: one of them has it as an interest, or tells of it day after day. */
	readonly isReason: boolean;
}

/** What a value of one person is to another: in the note as a whole or by a word, or told of in entries. */
type Theirs = Pick<Value, 'part' | 'text'> & { readonly kind: SharedKind | 'told' };

const isTelling = (kind: SharedKind | 'told'): boolean => kind === 'interest' || kind === 'told';

/** A value that one person has and another one too, as the one tells it who tells it as a whole. */
function commonOf(mine: Value, theirs: Theirs, { having, people, most }: Index): Common {
	const { text, kind } = mine.part && theirs.kind !== 'told' ? { text: theirs.text, kind: theirs.kind } : mine;
	const count = having.get(mine.key)?.length ?? 0;
	const rarity = Math.log(1 + people.length / Math.max(1, count));
	const weight = Math.max(WEIGHTS[mine.kind], WEIGHTS[theirs.kind]) * rarity * (mine.common ? COMMON : 1);
	const isWord = (value: Theirs): boolean => value.part && (value.kind === 'like' || value.kind === 'topic');
	const isReason =
		!mine.common && (isTelling(mine.kind) || isTelling(theirs.kind)) && !isWord(mine) && !isWord(theirs);
	return { key: mine.key, value: { text, kind }, weight, isRare: count <= most, isReason };
}

/** What somebody has of a key; null: nothing. */
type Having = (key: string) => Theirs | null;

function havingOf(member: Member, index: Index): Having {
	const byKey = new Map(valuesOf(member, index.marks).map((value) => [value.key, value]));
	const told = index.told.get(member);
	return (key) => {
		const value = byKey.get(key);
		if (value !== undefined && !value.part) return value;
		return told?.has(key) === true ? { kind: 'told', part: false, text: '' } : (value ?? null);
	};
}

/**
 * What two people have in common: of what the one's note tells, what the other has as well. What is only a word of
 * something for both is nothing, and what both only tell of is none either.
 */
function commons(a: Member, b: Member, index: Index): Common[] {
	const found = new Map<string, Common>();
	for (const [one, other] of [
		[a, b],
		[b, a],
	] as const) {
		const having = havingOf(other, index);
		for (const mine of valuesOf(one, index.marks)) {
			const theirs = found.has(mine.key) ? null : having(mine.key);
			if (theirs === null || (mine.part && theirs.kind === 'told') || (mine.part && theirs.part)) continue;
			found.set(mine.key, commonOf(mine, theirs, index));
		}
	}
	return [...found.values()];
}

/** Whether one key says a part of what another one says: `letterpress` where there is `letterpress printing`. */
const isWithin = (key: string, other: string): boolean => other !== key && ` ${other} `.includes(` ${key} `);

/** Whether a key says less than another one: a part of it, or only the craft of which that has a word. */
const saysLess = (key: string, other: string): boolean =>
	isCraft(key) ? other.split(' ').some((stem) => craftOf(stem) === key) : isWithin(key, other);

/** Each thing once, whatever it was found by: a craft by its own word, and as the craft that it is. */
function withoutTwice(commons: readonly Common[]): Common[] {
	const texts = new Set<string>();
	return commons.filter(({ value: { text, kind } }) => {
		const key = kind === 'place' || kind === 'company' ? `${kind} ${foldText(text)}` : foldText(text);
		const isNew = !texts.has(key);
		texts.add(key);
		return isNew;
	});
}

/**
 * What two people share through rare values, and what that weighs; null if none of it is a reason to introduce them.
 * A place they share beside it counts however common it is.
 */
function shared(a: Member, b: Member, index: Index): Pick<Introduction, 'shared' | 'score'> | null {
	const common = commons(a, b, index);
	const place = common.find(({ value }) => value.kind === 'place');
	const rare = common.filter((one) => one !== place && one.isRare);
	if (!rare.some(({ isReason }) => isReason)) return null;
	const kept = withoutTwice(
		rare
			.filter(({ key }) => !rare.some((other) => saysLess(key, other.key)))
			.sort((one, other) => Number(other.isReason) - Number(one.isReason) || other.weight - one.weight),
	);
	const all = place === undefined ? kept : [...kept, place];
	return { shared: all.map(({ value }) => value), score: all.reduce((sum, { weight }) => sum + weight, 0) };
}

function introduction(one: Member, other: Member, index: Index): Introduction | null {
	const common = shared(one, other, index);
	if (common === null || index.acquaintance.know(one, other)) return null;
	const [a, b] = compareText(one.person.name, other.person.name) <= 0 ? [one, other] : [other, one];
	return { a, b, ...common };
}

const byScore = (one: Introduction, other: Introduction): number =>
	other.score - one.score ||
	compareText(one.a.person.name, other.a.person.name) ||
	compareText(one.b.person.name, other.b.person.name) ||
	(one.a.person.path + one.b.person.path < other.a.person.path + other.b.person.path ? -1 : 1);

/** The pairs of each list of members, with the index they were found by. */
const made = new WeakMap<Index, readonly Introduction[]>();

/**
 * The pairs of people who share an interest that is rare and have not met as far as the notes tell; the weightiest
 * first. One of them at least has it as an interest, or tells of it in entries on several days; likes, topics, roles,
 * companies and places add to it. See `isIntroducible` for who is left out, `Acquaintance` for what counts as having
 * met. What more than a dozen people share, or in a small vault a quarter of all, is not rare, nor is what nearly
 * everybody does. The same list for the same members.
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
