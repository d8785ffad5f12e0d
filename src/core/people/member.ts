/** A person on a day, with what all notes tell of them. */
import type { History } from './history';
import type { AskAt, LinkedNote, PromiseAt } from './mentions';
import { byName } from '../names/resolver';
import type { Person } from '../person/person';
import type { Standing } from './standing';

/** A person on a day: what the lists draw. */
export interface Member {
	readonly person: Person;
	readonly history: History;
	readonly standing: Standing;
	/** The promises of the person's note, and of all notes that link to the person in one. */
	readonly promises: readonly PromiseAt[];
	/** What to ask next time, of the person's note and of all notes that link to the person in it. */
	readonly asks: readonly AskAt[];
	/** The notes that are nobody's and link to the person, by path. */
	readonly linked: readonly LinkedNote[];
}

/** The order in which the roster gives them. */
export const byMemberName = (a: Member, b: Member): number => byName(a.person, b.person);
