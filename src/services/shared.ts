/** Lines that tell of several people, listed once: a promise that links to them, a plan with them. */
import { compareDays, type Day } from '../core/time/day';
import { discreet, privateIn } from '../core/people/discreet';
import { announce, following, type Change, type Follower } from '../core/lists/following';
import { Sorted } from '../core/lists/sorted';
import { byMemberName } from '../core/people/member';
import { addTo } from '../core/text/lists';
import { isUntold } from '../core/people/history';
import type { Around } from '../core/markdown/note-text';
import type { Member } from '../core/people/roster';
import { tellingName } from '../words/namesakes';
import { andList } from '../words/words';

/** The people of a line: the one in whose note it stands first, then the others by name. Never empty. */
export type Those = readonly [Member, ...Member[]];

/** Their names, as they are listed in a sentence; who shares one is told apart. */
export const namesOf = (those: Those): string => andList(those.map(tellingName));

interface Line {
	readonly path: string;
	readonly line: number;
	/** The day it is listed by; null comes last. */
	readonly day: Day | null;
	/** What it says, and what it stands in and under: by these it tells of somebody. */
	readonly text: string;
	readonly within: Around | null | undefined;
}

/** The people of a line in the note `path`, and one more of them. */
function withOneMore(others: Those | undefined, member: Member, path: string): Those {
	if (others === undefined) return [member];
	return member.person.path === path ? [member, ...others] : [...others, member];
}

const keyOf = ({ line, path }: Line): string => `${line} ${path}`;

/** A line as one of its people has it. */
interface Teller<T> {
	readonly member: Member;
	readonly line: T;
	/** Its place among the lines of that member. */
	readonly at: number;
	/** Whether it may be told of that member. */
	readonly isTold: boolean;
}

/** A line with its people. */
type Shared<T> = T & { readonly members: Those };

/** Where a line is listed: lines of one day those that may be told first, as its first teller stands among people. */
interface Place<T> {
	readonly isHidden: boolean;
	readonly first: Teller<T>;
}

const byTeller = (a: Teller<unknown>, b: Teller<unknown>): number => byMemberName(a.member, b.member) || a.at - b.at;
const isPrivate = ({ person }: Member): boolean => person.private;

/** The lines of people, each once, kept in their order through the changes of people. */
class SharedLines<T extends Line> implements Follower<Member, readonly Shared<T>[]> {
	readonly #tellers = new Map<string, Teller<T>[]>();
	readonly #shown = new Map<string, Shared<T>>();
	readonly #places = new WeakMap<Shared<T>, Place<T>>();
	/** The lines that are told of nobody they were asked of. */
	readonly #hidden = new Set<string>();
	readonly #private: Sorted<Member>;
	readonly #list: Sorted<Shared<T>>;
	readonly #linesOf: (member: Member) => readonly T[];

	constructor(members: readonly Member[], linesOf: (member: Member) => readonly T[]) {
		this.#linesOf = linesOf;
		this.#private = new Sorted(byMemberName, members.filter(isPrivate));
		const tellers = members.flatMap((member) => this.#tellersOf(member));
		const ranks = new Map(tellers.map((teller, at) => [teller, at]));
		const rank = (one: Shared<T>): number => ranks.get(this.#placeOf(one).first) ?? 0;
		for (const teller of tellers) addTo(this.#tellers, keyOf(teller.line), teller);
		const shown = [...this.#tellers.keys()].flatMap((key) => this.#show(key));
		const byDay = (a: Shared<T>, b: Shared<T>): number =>
			compareDays(a.day, b.day) || Number(this.#placeOf(a).isHidden) - Number(this.#placeOf(b).isHidden);
		this.#list = new Sorted<Shared<T>>(
			(a, b) => byDay(a, b) || byTeller(this.#placeOf(a).first, this.#placeOf(b).first),
			shown.sort((a, b) => byDay(a, b) || rank(a) - rank(b)),
		);
		announce(null, this.#list.list, { gone: [], come: [] });
	}

	tell(): readonly Shared<T>[] {
		return this.#list.list;
	}

	take({ gone, come }: Change<Member>): void {
		const [from, to] = [gone, come].map((some) => some.flatMap((member) => this.#tellersOf(member)));
		const keys = new Set([...(from ?? []), ...(to ?? [])].map(({ line }) => keyOf(line)));
		if ([...gone, ...come].some(isPrivate)) {
			this.#private.change(gone.filter(isPrivate), come.filter(isPrivate));
			for (const key of this.#hidden) keys.add(key);
		}
		if (keys.size === 0) return;
		const were = [...keys].flatMap((key) => this.#shown.get(key) ?? []);
		for (const key of keys) {
			const left = (this.#tellers.get(key) ?? []).filter(({ member }) => !gone.includes(member));
			const more = (to ?? []).filter(({ line }) => keyOf(line) === key);
			this.#tellers.set(key, [...left, ...more].sort(byTeller));
		}
		const are = [...keys].flatMap((key) => this.#show(key));
		const before = this.#list.list;
		this.#list.change(were, are);
		announce(before, this.#list.list, { gone: were, come: are });
	}

	#placeOf(shown: Shared<T>): Place<T> {
		return this.#places.get(shown) as Place<T>;
	}

	#tellersOf(member: Member): Teller<T>[] {
		const lines = this.#linesOf(member);
		if (lines.length === 0) return [];
		const form = discreet(member);
		const told = form === member ? null : new Set(this.#linesOf(form).map(keyOf));
		return lines.map((line, at) => ({ member, line, at, isTold: told?.has(keyOf(line)) !== false }));
	}

	/** A line as it is listed now, with all its people; none if it is nobody's. */
	#show(key: string): Shared<T>[] {
		const tellers = this.#tellers.get(key) ?? [];
		const told = tellers.filter(({ isTold }) => isTold);
		const isHidden = told.length === 0;
		const [first] = isHidden ? tellers : told;
		this.#shown.delete(key);
		this.#hidden.delete(key);
		if (first === undefined) this.#tellers.delete(key);
		else if (isHidden) this.#hidden.add(key);
		const shown = isHidden ? this.#listed(tellers) : withAll(told);
		if (shown === null || first === undefined) return [];
		this.#shown.set(key, shown);
		this.#places.set(shown, { isHidden, first });
		return [shown];
	}

	/** A line that may be told of none of these, as it is listed. */
	#listed(tellers: readonly Teller<T>[]): Shared<T> | null {
		const own = tellers.filter(({ line, member }) => ownOf(line, member) !== null);
		const asked = own[own.length - 1] ?? tellers[0];
		if (asked === undefined) return null;
		const [first, ...others] = listedFor(asked.line, asked.member, this.#private.list);
		return first === undefined ? null : { ...asked.line, members: [first, ...others] };
	}
}

/** A line with all who tell it. */
const withAll = <T extends Line>(told: readonly Teller<T>[]): Shared<T> | null =>
	told.reduce<Shared<T> | null>(
		(shown, { line, member }) => ({ ...line, members: withOneMore(shown?.members, member, line.path) }),
		null,
	);

/**
 * The lines that `linesOf` gives for each member, each once with all its people, by day. A line that tells of somebody
 * private is listed under their name, and under nobody else's; one that links to a private note which is nobody's,
 * under the name of the person in whose note it stands. `askedKey` is of what else the lines depend on.
 */
export const sharedLines = <T extends Line, Asked extends readonly unknown[]>(
	askedKey: (...asked: Asked) => string,
	linesOf: (member: Member, ...asked: Asked) => readonly T[],
): ((members: readonly Member[], ...asked: Asked) => readonly Shared<T>[]) =>
	following(
		askedKey,
		(members: readonly Member[], ...asked: Asked) =>
			new SharedLines(members, (member: Member) => linesOf(member, ...asked)),
	);

/** The person of the line's own note, if the line was asked of them; null in any other note. */
const ownOf = ({ path }: Line, of: Member): Member | null => (path === of.person.path ? of : null);

/** For whom a line is listed that is not told of the person it was asked of; `concealed` are those who are private. */
function listedFor(line: Line, of: Member, concealed: readonly Member[]): readonly Member[] {
	const told = privateIn(of, line);
	// It links to private notes alone, and tells of nobody.
	const own = [...told].every(isUntold) ? ownOf(line, of) : null;
	return own === null ? privateOf(line, told, concealed) : [own];
}

/** Those who are private and whom a line tells of; its note's own first. A private note that is nobody's has nobody. */
function privateOf(line: Line, told: ReadonlySet<string>, members: readonly Member[]): readonly Member[] {
	const isTold = ({ person: { path } }: Member): boolean => path === line.path || told.has(path);
	return members
		.filter(isTold)
		.sort((a, b) => Number(b.person.path === line.path) - Number(a.person.path === line.path));
}
