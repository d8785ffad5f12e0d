/** Those who have one name, and what tells each of them from the others. */
import { addTo } from '../text/lists';
import { folderOf } from '../text/vault-path';
import type { Person } from '../person/person';
import type { Precision } from '../dates/written-date';
import type { Day } from '../time/day';

/** Somebody on a day: what tells them apart is in this. */
export interface Named {
	readonly person: Person;
	readonly standing: { readonly last: Day | null; readonly lastPrecision: Precision };
}

/** The people of one name, each of whom it is told of. */
const groups = new WeakMap<Person, readonly Named[]>();
/** Whose discreet form a person is. */
const originals = new WeakMap<Person, Person>();

/** Notes who of a list have one name; `names`: no others have changed, null where all are to be looked at. */
export function noteNamesakes(members: readonly Named[], names: ReadonlySet<string> | null): void {
	const found = new Map<string, Named[]>();
	for (const member of members)
		if (names?.has(member.person.name) !== false) addTo(found, member.person.name, member);
	for (const group of found.values()) {
		for (const { person } of group)
			if (group.length > 1) groups.set(person, group);
			else groups.delete(person);
	}
}

/** The same person, told otherwise. */
export function noteForm(form: Person, of: Person): Person {
	originals.set(form, of);
	return form;
}

/** What tells somebody from all others of that name: a word, or the last contact. */
export type Apart = { readonly word: string } | { readonly last: Named['standing'] };

/** A part of a path, or what else is said of somebody; `''` where there is nothing to say. */
const TELLERS: readonly ((member: Named) => string)[] = [
	({ person }) => folderOf(person.path).split('/').pop() ?? '',
	({ person }) => folderOf(person.path),
	({ person }) => person.details.place ?? '',
];

/**
 * What tells somebody from everybody else of that very name: the folder, where nobody else's is called so, else the
 * place, else the last contact, else the path. Null for a name that is theirs alone.
 */
export function apartOf(member: Named): Apart | null {
	const original = originals.get(member.person) ?? member.person;
	const others = groups.get(original)?.filter(({ person }) => person.path !== original.path) ?? [];
	if (others.length === 0) return null;
	for (const teller of TELLERS) {
		const word = teller(member);
		if (word !== '' && others.every((other) => teller(other).toLowerCase() !== word.toLowerCase())) return { word };
	}
	const { last } = member.standing;
	const isTelling = last !== null && others.every((other) => other.standing.last !== last);
	return isTelling ? { last: member.standing } : { word: member.person.path };
}
