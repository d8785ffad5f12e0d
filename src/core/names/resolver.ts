/** Whom a link or a name means, kept current one person at a time; and by which names a link looks for somebody. */
import { baseName } from '../markdown/link';
import { AT, atKeysOf, atKeysSought } from '../markdown/at-name';
import { addressOfMail } from '../person/address';
import type { Person } from '../person/person';
import { addTo } from '../text/lists';
import { compareCodes, compareText } from '../text/text-order';
import { foldPath, folderOf, noteName } from '../text/vault-path';

/**
 * A link such as `../People/Ana` seen from a folder, as a path from the vault's root; null if it leads out of the
 * vault.
 */
function from(folder: string, link: string): string | null {
	const parts = folder === '' ? [] : folder.split('/');
	for (const part of link.split('/')) {
		if (part !== '..') parts.push(part);
		else if (parts.pop() === undefined) return null;
	}
	return parts.join('/');
}

/** What a link in a note leads to, from the vault's root; null if that is out of the vault. */
const targetOf = (link: string, fromPath: string): string | null =>
	link.startsWith('../') ? from(folderOf(fromPath), link) : link;

/** What stands beside a mail address: `Mara <mara@example.org>`. */
const besideMail = (link: string): string => (link.split('<')[0] ?? '').replace(/["']/g, '').trim();

/** Finds whom a link or a name means. */
export interface Resolver {
	/** The person a link in the note `fromPath` means, or null: nobody, or a note that is nobody's. */
	find(target: string, fromPath: string): Person | null;
	/** Whether a note's name, or an alias, is that of somebody. */
	knows(name: string): boolean;
}

/** Everybody comes in the order of names, those of one name in that of their notes. */
export const byName = (a: Person, b: Person): number => compareText(a.name, b.name) || compareCodes(a.path, b.path);

const mailsOf = ({ details }: Person): ReadonlySet<string> =>
	new Set(details.email.map(addressOfMail).filter((mail) => mail !== null));
const calledOf = ({ path, name, aliases }: Person): ReadonlySet<string> =>
	new Set([noteName(path), name, ...aliases].map(foldPath));
const atKeysOfPerson = (person: Person): ReadonlySet<string> => new Set([...calledOf(person)].flatMap(atKeysOf));
const addressOf = ({ path }: Person): string => foldPath(path.replace(/\.md$/i, ''));

/** The names, folded, and addresses by which links find a person. */
export const namesOf = (person: Person): readonly string[] => [
	...calledOf(person),
	...mailsOf(person),
	...atKeysOfPerson(person),
];

/** Of the names in `namesOf` those by which a link looks for somebody. */
export function namesSought(link: string, fromPath: string): readonly string[] {
	const nameIn = (text: string): string[] => {
		const target = targetOf(text, fromPath);
		return target === null ? [] : [foldPath(baseName(target))];
	};
	const mail = link.includes('@') ? addressOfMail(link) : null;
	if (mail !== null) return [...nameIn(link), mail, ...nameIn(besideMail(link))];
	return [...nameIn(link), ...atKeysSought(link)];
}

function takeFrom(lists: Map<string, Person[]>, key: string, person: Person): void {
	const others = (lists.get(key) ?? []).filter((other) => other !== person);
	if (others.length === 0) lists.delete(key);
	else lists.set(key, others);
}

/**
 * Finds the person a link means: by path, else by name (of several notes the one in the same folder, then the one with
 * the shortest path, as Obsidian does), else by alias, else by a mail address or a name behind an `@` that nobody else
 * has. `others` gives the paths of notes of a name that are nobody's.
 */
export class Names implements Resolver {
	readonly #byPath = new Map<string, Person[]>();
	readonly #byName = new Map<string, Person[]>();
	readonly #byMail = new Map<string, Person[]>();
	readonly #byAt = new Map<string, Person[]>();
	readonly #others: (name: string) => readonly string[];

	constructor(others: (name: string) => readonly string[]) {
		this.#others = others;
	}

	add(person: Person): void {
		addTo(this.#byPath, addressOf(person), person);
		for (const name of calledOf(person)) addTo(this.#byName, name, person);
		for (const mail of mailsOf(person)) addTo(this.#byMail, mail, person);
		for (const key of atKeysOfPerson(person)) addTo(this.#byAt, key, person);
	}

	remove(person: Person): void {
		takeFrom(this.#byPath, addressOf(person), person);
		for (const name of calledOf(person)) takeFrom(this.#byName, name, person);
		for (const mail of mailsOf(person)) takeFrom(this.#byMail, mail, person);
		for (const key of atKeysOfPerson(person)) takeFrom(this.#byAt, key, person);
	}

	knows(name: string): boolean {
		return name.includes('@') || this.#byName.has(foldPath(name));
	}

	find(link: string, fromPath: string): Person | null {
		const named = this.#called(link, fromPath);
		const mail = named === null && link.includes('@') ? addressOfMail(link) : null;
		if (mail === null) return named ?? this.#behindAt(link);
		const owners = this.#byMail.get(mail) ?? [];
		const whom = this.#called(besideMail(link), fromPath);
		// An address that two have is nobody's, unless the name beside it says whose.
		if (owners.length === 0 || (whom !== null && owners.includes(whom))) return whom;
		return owners.length === 1 && whom === null ? (owners[0] ?? null) : null;
	}

	/** Whom `@Ana Vos about` means: by as many of its words as somebody is called, and nobody else is. */
	#behindAt(link: string): Person | null {
		if (!link.startsWith(AT) || this.#others(foldPath(link)).length > 0) return null;
		const found = atKeysSought(link).find((key) => this.#byAt.has(key));
		const owners = found === undefined ? [] : (this.#byAt.get(found) ?? []);
		return owners.length === 1 ? (owners[0] ?? null) : null;
	}

	#called(link: string, fromPath: string): Person | null {
		const target = targetOf(link, fromPath);
		if (target === null) return null;
		const wanted = foldPath(target);
		const exact = this.#byPath.get(wanted);
		// Where systems tell case apart there may be several: the last one.
		if (exact !== undefined) return exact.reduce((a, b) => (byName(a, b) < 0 ? b : a));
		const name = foldPath(baseName(target));
		const candidates = this.#byName.get(name);
		if (candidates === undefined) return null;
		const fits = (path: string): boolean => !target.includes('/') || foldPath(path).endsWith(`/${wanted}.md`);
		const rank = (path: string): string => {
			const isAlias = foldPath(noteName(path)) !== name;
			const isElsewhere = folderOf(path) !== folderOf(fromPath);
			return `${Number(isAlias)}${Number(isElsewhere)}${String(path.length).padStart(6, '0')}${path}`;
		};
		const best =
			candidates.filter(({ path }) => fits(path)).sort((a, b) => (rank(a.path) < rank(b.path) ? -1 : 1))[0] ??
			null;
		return best !== null && this.#others(name).some((path) => fits(path) && rank(path) < rank(best.path))
			? null
			: best;
	}
}

/** The same of a list of people. */
export function personResolver(
	people: readonly Person[],
	others: (name: string) => readonly string[] = () => [],
): Resolver {
	const names = new Names(others);
	for (const person of people) names.add(person);
	return names;
}

const callings = ({ path, name, aliases, fullNames, firstName, private: isPrivate, details }: Person): string =>
	[path, name, firstName, isPrivate, ...aliases, '', ...fullNames, '', ...details.email].join('\n');

/** Whether a person is called as before: links between notes mean the same then. */
export const isCalled = (a: Person, b: Person): boolean => a === b || callings(a) === callings(b);

/** Whether two lists are of the same people, called the same. */
export const sameNames = (a: readonly Person[], b: readonly Person[]): boolean =>
	a.length === b.length && a.every((person, at) => isCalled(person, b[at] as Person));

/** The path that a link in the note `fromPath` means; null: nobody's. */
export type PathResolver = (target: string, fromPath: string) => string | null;

let last: { readonly people: readonly Person[]; readonly resolver: Resolver } | null = null;

/**
 * Finds the paths of the people that links mean, as `personResolver` does. Made anew only when somebody comes, goes or
 * is called otherwise, which is seldom.
 */
export function pathResolver(people: readonly Person[]): PathResolver {
	if (last === null || !sameNames(people, last.people)) last = { people, resolver: personResolver(people) };
	const { resolver } = last;
	return (target, fromPath) => resolver.find(target, fromPath)?.path ?? null;
}
