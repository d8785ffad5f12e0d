/** Lines that tell of several people, listed once: a promise that links to them, a plan with them. */
import { compareDays, type Day } from '../core/time/day';
import { discreet, privateIn } from '../core/people/discreet';
import { isUntold } from '../core/people/history';
import type { Around } from '../core/markdown/note-text';
import type { Member } from '../core/people/roster';
import { andList } from '../words/words';

/** The people of a line: the one in whose note it stands first, then the others by name. Never empty. */
export type Those = readonly [Member, ...Member[]];

/** Their names, as they are listed in a sentence. */
export const namesOf = (those: Those): string => andList(those.map(({ person }) => person.name));

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

/**
 * The lines that `linesOf` gives for each member, each once with all its people, by day. A line that tells of somebody
 * private is listed under their name, and under nobody else's; one that links to a private note which is nobody's,
 * under the name of the person in whose note it stands.
 */
export function sharedLines<T extends Line>(
	members: readonly Member[],
	linesOf: (member: Member) => readonly T[],
): readonly (T & { readonly members: Those })[] {
	const found = new Map<string, T & { readonly members: Those }>();
	const hidden = new Map<string, { readonly line: T; readonly of: Member }>();
	const hide = (key: string, line: T, of: Member): void => {
		if (!hidden.has(key) || ownOf(line, of) !== null) hidden.set(key, { line, of });
	};
	for (const member of members) {
		const lines = linesOf(member);
		if (lines.length === 0) continue;
		const form = discreet(member);
		const told = form === member ? null : new Set(linesOf(form).map(keyOf));
		for (const line of lines) {
			const key = keyOf(line);
			if (told?.has(key) === false) hide(key, line, member);
			else found.set(key, { ...line, members: withOneMore(found.get(key)?.members, member, line.path) });
		}
	}
	for (const [key, { line, of }] of hidden) {
		const [first, ...others] = found.has(key) ? [] : listedFor(line, of, members);
		if (first !== undefined) found.set(key, { ...line, members: [first, ...others] });
	}
	return [...found.values()].sort((a, b) => compareDays(a.day, b.day));
}

/** The person of the line's own note, if the line was asked of them; null in any other note. */
const ownOf = ({ path }: Line, of: Member): Member | null => (path === of.person.path ? of : null);

/** For whom a line is listed that is not told of the person it was asked of. */
function listedFor(line: Line, of: Member, members: readonly Member[]): readonly Member[] {
	const told = privateIn(of, line);
	// It links to private notes alone, and tells of nobody.
	const own = [...told].every(isUntold) ? ownOf(line, of) : null;
	return own === null ? privateOf(line, told, members) : [own];
}

/** Those who are private and whom a line tells of; its note's own first. A private note that is nobody's has nobody. */
function privateOf(line: Line, told: ReadonlySet<string>, members: readonly Member[]): readonly Member[] {
	const isTold = ({ person: { path } }: Member): boolean => path === line.path || told.has(path);
	return members
		.filter((member) => member.person.private && isTold(member))
		.sort((a, b) => Number(b.person.path === line.path) - Number(a.person.path === line.path));
}
