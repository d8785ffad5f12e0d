/** Lines that tell of several people, listed once: a promise that links to them, a plan with them. */
import type { Day } from '../core/day';
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

/** The lines that `linesOf` gives for each member, each once with all its people, by day. */
export function sharedLines<T extends Line>(
	members: readonly Member[],
	linesOf: (member: Member) => readonly T[],
): readonly (T & { readonly members: Those })[] {
	const found = new Map<string, T & { readonly members: Those }>();
	for (const member of members) {
		for (const told of linesOf(member)) {
			const key = `${told.line} ${told.path}`;
			const [first, ...others] = found.get(key)?.members ?? [];
			found.set(key, {
				...told,
				members:
					first === undefined
						? [member]
						: member.person.path === told.path
							? [member, first, ...others]
							: [first, ...others, member],
			});
		}
	}
	const order = ({ day }: Line): string => day ?? '~';
	return [...found.values()].sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
}
