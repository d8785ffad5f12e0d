/** Lines that tell of several people, listed once: a promise that links to them, a plan with them. */
import { compareDays, type Day } from '../core/day';
import type { Member } from '../core/roster';
import { andList } from '../core/words';

/** The people of a line: the one in whose note it stands first, then the others by name. Never empty. */
export type Those = readonly [Member, ...Member[]];

/** Their names, as they are listed in a sentence. */
export const namesOf = (those: Those): string => andList(those.map(({ person }) => person.name));

interface Line {
	readonly path: string;
	readonly line: number;
	/** The day it is listed by; null comes last. */
	readonly day: Day | null;
}

/** The people of a line in the note `path`, and one more of them. */
function withOneMore(others: Those | undefined, member: Member, path: string): Those {
	if (others === undefined) return [member];
	return member.person.path === path ? [member, ...others] : [...others, member];
}

/** The lines that `linesOf` gives for each member, each once with all its people, by day. */
export function sharedLines<T extends Line>(
	members: readonly Member[],
	linesOf: (member: Member) => readonly T[],
): readonly (T & { readonly members: Those })[] {
	const found = new Map<string, T & { readonly members: Those }>();
	for (const member of members) {
		for (const told of linesOf(member)) {
			const key = `${told.line} ${told.path}`;
			const others = found.get(key)?.members;
			found.set(key, { ...told, members: withOneMore(others, member, told.path) });
		}
	}
	return [...found.values()].sort((a, b) => compareDays(a.day, b.day));
}
