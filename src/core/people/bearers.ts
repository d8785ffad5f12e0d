/** Who bears a name already, before another note is made of it: by name, alias or address, in any note of the vault. */
import { addressOfMail } from '../person/address';
import { asList, fieldsOf, type FieldName } from '../properties/fields';
import type { ReadNote } from '../properties/read-note';
import { withoutEnd } from '../text/ends';
import { addTo } from '../text/lists';
import { nameWords, wholeForms } from '../text/name-forms';
import type { Person } from '../person/person';
import { noteName } from '../text/vault-path';

/** The names that an address is: itself, and what stands before its `@` where that is a whole name. */
function namesOfMail(mail: string): string[] {
	const address = addressOfMail(mail);
	if (address === null) return [];
	const words = nameWords(withoutEnd(address.slice(0, address.indexOf('@')), /\d/));
	return words.length > 1 ? [address, words.join(' ')] : [address];
}

/** The ways in which a name is known again: in its words, also turned round at a comma; an address as it is. */
const keysOf = (name: string): string[] => [...wholeForms(name), ...namesOfMail(name)];

/** Finds the notes that bear a name. */
export type Bearers = (name: string) => readonly string[];

/** The aliases and addresses of a note that is nobody's. */
export function namesBeside({ frontmatter }: ReadNote): string[] {
	const fields = fieldsOf(frontmatter.properties, new Map());
	const of = (name: FieldName): string[] => fields.all(name).flatMap(({ value }) => asList(value));
	return [...of('aliases'), ...of('email')];
}

/** Makes ready who bears which name: people, and the notes that are nobody's, with what else these are called. */
export function bearersOf(
	people: Iterable<Person>,
	others: Iterable<string>,
	beside: ReadonlyMap<string, readonly string[]>,
): Bearers {
	const byKey = new Map<string, string[]>();
	const add = (path: string, names: readonly string[]): void => {
		for (const key of new Set(names.flatMap(keysOf))) addTo(byKey, key, path);
	};
	for (const { path, name, aliases, fullNames, details } of people)
		add(path, [noteName(path), name, ...aliases, ...fullNames, ...details.email]);
	for (const path of others) add(path, [noteName(path), ...(beside.get(path) ?? [])]);
	return (name) => [...new Set(keysOf(name).flatMap((key) => byKey.get(key) ?? []))].sort();
}
