/** The open promises: what is owed either way, the overdue first. */
import type { Day } from '../../core/time/day';
import { withoutEnd } from '../../core/text/ends';
import type { Promised } from '../../core/entry/promise';
import type { Member } from '../../core/people/roster';
import { openPromises } from '../promises';
import { safe } from '../answers/safe';

/** `mine` and `theirs` together are the same as neither: both. */
export interface PromiseFilter {
	readonly mine?: boolean | undefined;
	readonly theirs?: boolean | undefined;
}

export function ownerAsked({ mine = false, theirs = false }: PromiseFilter): Promised['owner'] | undefined {
	if (mine === theirs) return undefined;
	return mine ? 'mine' : 'theirs';
}

/** A promise's words, without the comma that stood before its due day. */
export const promisedWords = (text: string): string => withoutEnd(safe(text), /[\s,;]/);

/** The list as one JSON value. `person` is the one in whose note a promise stands, else the first it links to. */
export function promisesReport(members: readonly Member[], filter: PromiseFilter, today: Day) {
	return {
		promises: openPromises(members, today, ownerAsked(filter)).map(({ members: [{ person }], path, promise }) => {
			const { text, due, owner, line } = promise;
			return { person: person.name, text, due, owner, path, line };
		}),
	};
}
