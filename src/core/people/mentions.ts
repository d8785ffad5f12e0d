/** Who is meant by the links of all notes: for each person what others' notes tell, kept current one note at a time. */
import type { Ask } from '../entry/ask';
import type { Day } from '../time/day';
import type { SharedEntry } from './history';
import { addressOfMail } from '../person/address';
import { baseName, linksIn, type NoteLink } from '../markdown/link';
import { addTo } from '../text/lists';
import { linksOf, type NamedLinks, type Told } from './mention';
import type { Person } from '../person/person';
import type { Promised } from '../entry/promise';
import { spokenText } from '../markdown/seen-text';
import { foldPath, folderOf, noteName } from '../text/vault-path';

/** A promise with the note that holds it. */
export interface PromiseAt {
	readonly path: string;
	readonly promise: Promised;
	/** Whether its note is private, or it links to somebody else who is: not to be told of this person. */
	readonly isPrivate?: boolean;
}

/** Something to ask, with the note that holds it. */
export interface AskAt {
	readonly path: string;
	readonly ask: Ask;
	/** As of a promise. */
	readonly isPrivate?: boolean;
}

/** A note that is nobody's and links to a person. */
export interface LinkedNote {
	readonly path: string;
	/** The first line that links to the person, from 1. */
	readonly line: number;
	/** The note's own day, by its name or its `date`; null if it has none. */
	readonly day: Day | null;
	/** Whether that note is private. */
	readonly isPrivate?: boolean;
}

/** What notes other than a person's own tell of the person, by path and line. */
export interface About {
	readonly entries: readonly SharedEntry[];
	readonly promises: readonly PromiseAt[];
	readonly asks: readonly AskAt[];
	/** Each note once. */
	readonly linked: readonly LinkedNote[];
}

/** The same while it is gathered. */
interface Gathered {
	readonly entries: SharedEntry[];
	readonly promises: PromiseAt[];
	readonly asks: AskAt[];
	readonly linked: LinkedNote[];
}

/**
 * A link `[[…]]` in a place where people are named, that leads to nobody. In a note that is nobody's, every line with a
 * target that one of them would tell of.
 */
export interface StrayLink {
	/** The note it stands in, and the line from 1; of a property, the line of its key. */
	readonly path: string;
	readonly line: number;
	readonly target: string;
}

const NOTHING: About = { entries: [], promises: [], asks: [], linked: [] };

/** What the note of a person tells of others: who took part, and tasks that link to them. */
export function toldByPerson({ entries, promises, asks, written: { introducedBy }, private: isPrivate }: Person): Told {
	const through = introducedBy === undefined ? [] : linksOf(introducedBy.value).filter(({ wiki }) => wiki);
	return {
		isPrivate,
		named: introducedBy === undefined || through.length === 0 ? [] : [{ line: introducedBy.line, links: through }],
		from: 'person',
		entries: entries
			.filter(({ participants }) => participants.length > 0)
			.map((entry) => ({ entry, links: entry.participants })),
		promises: promises
			.map((promise) => ({ promise, links: linksIn(spokenText(promise.text)) }))
			.filter(({ links }) => links.length > 0),
		asks: asks
			.map((ask) => ({ ask, links: linksIn(spokenText(ask.text)) }))
			.filter(({ links }) => links.length > 0),
		links: [],
		day: null,
	};
}

/**
 * The links of a note that is nobody's which would tell of contact, if they led to somebody, in all the lines they
 * stand in.
 */
function tellingLinks({ entries, links: all }: Told): NamedLinks[] {
	const telling = new Map(
		entries
			.flatMap(({ links }) => links)
			.filter(({ wiki }) => wiki)
			.map((link) => [link.target, link]),
	);
	return all.flatMap(({ target, line, again }) => {
		const link = telling.get(target);
		return link === undefined ? [] : [line, ...again].map((at) => ({ line: at, links: [link] }));
	});
}

/** Where a note would tell of contact with somebody, if its links led to them. */
function tellingPlaces(told: Told): readonly NamedLinks[] {
	if (told.from === 'note') return tellingLinks(told);
	return [...told.named, ...told.entries.map(({ entry: { line }, links }) => ({ line, links }))];
}

const tellsNothing = ({ entries, promises, asks }: Told): boolean =>
	entries.length === 0 && promises.length === 0 && asks.length === 0;

const callings = ({ path, name, aliases, fullNames, firstName, private: isPrivate, details }: Person): string =>
	[path, name, firstName, isPrivate, ...aliases, '', ...fullNames, '', ...details.email].join('\n');
const isCalled = (a: Person, b: Person): boolean => a === b || callings(a) === callings(b);

/** Whether two lists are of the same people, called the same: links between notes mean the same then. */
export const sameNames = (a: readonly Person[], b: readonly Person[]): boolean =>
	a.length === b.length && a.every((person, at) => isCalled(person, b[at] as Person));

/** What other notes tell of people, kept current note by note. */
export class Mentions {
	/** What notes tell, those aside that tell nothing. */
	readonly #told = new Map<string, Told>();
	/** The private notes among them that are nobody's. */
	readonly #hidden = new Set<string>();
	readonly #changed = new Set<string>();
	#people: readonly Person[] = [];
	#paths: ReadonlyMap<string, Person> = new Map();
	#resolve: Resolver | null = null;
	/** By note whom it tells of, and by person what notes tell. */
	readonly #met = new Map<string, ReadonlySet<string>>();
	readonly #byPerson = new Map<string, Map<string, About>>();
	readonly #made = new Map<string, About>();
	/** By note the links that should mean somebody and do not; and the names they look for, null: not gathered. */
	readonly #stray = new Map<string, readonly StrayLink[]>();
	#strayNames: ReadonlySet<string> | null = null;

	/** Takes in what a note tells now. True if that, or what it told before, can matter to anybody. */
	set(path: string, told: Told): boolean {
		const before = this.#told.get(path);
		const nothing = tellsNothing(told) && told.links.length === 0 && told.named.length === 0;
		if (nothing && before === undefined) return false;
		if (nothing) this.#told.delete(path);
		else this.#told.set(path, told);
		if (!nothing && told.from === 'note' && told.isPrivate === true) this.#hidden.add(path);
		else this.#hidden.delete(path);
		this.#changed.add(path);
		return this.#matters(path, told) || (before !== undefined && this.#matters(path, before));
	}

	/** Forgets a note. True if it told of somebody. */
	remove(path: string): boolean {
		const before = this.#told.get(path);
		if (before === undefined) return false;
		this.#told.delete(path);
		this.#hidden.delete(path);
		this.#changed.add(path);
		return this.#matters(path, before);
	}

	/** Most notes link to other notes only, and change often: nobody's day is computed again for one of those. */
	#matters(path: string, told: Told): boolean {
		return (
			!tellsNothing(told) ||
			this.#met.has(path) ||
			told.links.some(({ target }) => this.#resolve?.knows(baseName(target)) !== false)
		);
	}

	/** A note that is no person's has come or gone: links to its name may mean somebody else now. True if they can. */
	namesake(path: string): boolean {
		if (this.#resolve === null) return false;
		this.#strayNames ??= new Set([...this.#stray.values()].flat().map(({ target }) => foldPath(baseName(target))));
		if (!this.#resolve.knows(noteName(path))) return this.#strayNames.has(foldPath(noteName(path)));
		this.#resolve = null;
		return true;
	}

	/**
	 * Finds anew whom the links mean, as far as they can have changed. `people` is everybody; `others` gives the paths
	 * of further notes of a name. True if people have come or gone, or are called otherwise.
	 */
	update(people: readonly Person[], others: (name: string) => readonly string[]): boolean {
		const stale = this.#resolve === null || !sameNames(people, this.#people);
		if (stale) {
			this.#resolve = personResolver(people, others);
			this.#paths = new Map(people.map((person) => [person.path, person]));
		}
		this.#people = people;
		for (const path of stale ? new Set([...this.#told.keys(), ...this.#changed]) : this.#changed) this.#read(path);
		this.#changed.clear();
		return stale;
	}

	/** Whether a note that is nobody's is private and tells of somebody. */
	get hasHidden(): boolean {
		return this.#hidden.size > 0;
	}

	/** What is told of a person; the same object until it changes. */
	about(path: string): About {
		const known = this.#made.get(path);
		if (known !== undefined) return known;
		const notes = this.#byPerson.get(path);
		if (notes === undefined || notes.size === 0) return NOTHING;
		const parts = [...notes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, about]) => about);
		const made: About = {
			entries: parts.flatMap(({ entries }) => entries),
			promises: parts.flatMap(({ promises }) => promises),
			asks: parts.flatMap(({ asks }) => asks),
			linked: parts.flatMap(({ linked }) => linked),
		};
		this.#made.set(path, made);
		return made;
	}

	/**
	 * The links that may be meant for one of the people and lead to none: after `with` in a person's note, in
	 * `introduced-by`, where another note would tell of contact. Most are fine and lead to notes that are nobody's.
	 */
	strayLinks(): StrayLink[] {
		return [...this.#stray.values()].flat();
	}

	/** The person a link in a note means; null: nobody. As of the last update. */
	means(target: string, fromPath: string): Person | null {
		return this.#resolve?.find(target, fromPath) ?? null;
	}

	#read(path: string): void {
		for (const person of this.#met.get(path) ?? []) {
			this.#byPerson.get(person)?.delete(path);
			this.#made.delete(person);
		}
		const told = this.#told.get(path);
		// A conflict copy of a person's note is nobody's: what it tells, the note itself tells.
		const isCopy = told?.from === 'person' && !this.#paths.has(path);
		this.#readStray(path, isCopy ? undefined : told);
		const found = told === undefined || isCopy ? new Map<string, Gathered>() : this.#meant(path, told);
		for (const [person, about] of found) {
			const notes = this.#byPerson.get(person) ?? new Map<string, About>();
			this.#byPerson.set(person, notes.set(path, about));
			this.#made.delete(person);
		}
		if (found.size === 0) this.#met.delete(path);
		else this.#met.set(path, new Set(found.keys()));
	}

	#readStray(path: string, told: Told | undefined): void {
		const places = told === undefined ? [] : tellingPlaces(told);
		const stray = places.flatMap(({ line, links }) =>
			links
				.filter(({ target, wiki }) => wiki && target !== '' && this.means(target, path) === null)
				.map(({ target }) => ({ path, line, target })),
		);
		if (stray.length === 0 && !this.#stray.has(path)) return;
		this.#strayNames = null;
		if (stray.length === 0) this.#stray.delete(path);
		else this.#stray.set(path, stray);
	}

	#meant(path: string, { from, isPrivate, entries, promises, asks, links: all, day }: Told): Map<string, Gathered> {
		const found = new Map<string, Gathered>();
		const isClosed = isPrivate || this.#paths.get(path)?.private === true;
		const meet = (
			links: readonly Pick<NoteLink, 'target'>[],
			add: (about: Gathered, hidden: { readonly isPrivate?: true }) => unknown,
		): void => {
			const meant = new Set(links.map(({ target }) => this.#resolve?.find(target, path) ?? null));
			for (const person of meant) {
				if (person === null || person.path === path) continue;
				const about = found.get(person.path) ?? { entries: [], promises: [], asks: [], linked: [] };
				found.set(person.path, about);
				const isHidden = isClosed || [...meant].some((other) => other?.private === true && other !== person);
				add(about, isHidden ? { isPrivate: true } : {});
			}
		};
		for (const { entry, links } of entries)
			meet(links, (about, hidden) => about.entries.push({ path, entry, from, ...hidden }));
		for (const { promise, links } of promises)
			meet(links, (about, hidden) => about.promises.push({ path, promise, ...hidden }));
		for (const { ask, links } of asks) meet(links, (about, hidden) => about.asks.push({ path, ask, ...hidden }));
		for (const { target, line } of all)
			meet(
				[{ target }],
				(about, hidden) => about.linked.length === 0 && about.linked.push({ path, line, day, ...hidden }),
			);
		return found;
	}
}

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

/** Finds whom a link or a name means. */
export interface Resolver {
	/** The person a link in the note `fromPath` means, or null: nobody, or a note that is nobody's. */
	find(target: string, fromPath: string): Person | null;
	/** Whether a note's name, or an alias, is that of somebody. */
	knows(name: string): boolean;
}

/** By mail address those in whose notes it stands. */
function personsByMail(people: readonly Person[]): ReadonlyMap<string, readonly Person[]> {
	const byMail = new Map<string, Person[]>();
	for (const person of people) {
		const mails = person.details.email.map(addressOfMail).filter((mail) => mail !== null);
		for (const mail of new Set(mails)) addTo(byMail, mail, person);
	}
	return byMail;
}

/**
 * Finds the person a link means: by path, else by name (of several notes the one in the same folder, then the one with
 * the shortest path, as Obsidian does), else by alias, else by a mail address that
 * nobody else has. `others` gives the paths of notes of a name that are nobody's.
 */
export function personResolver(
	people: readonly Person[],
	others: (name: string) => readonly string[] = () => [],
): Resolver {
	const byPath = new Map<string, Person>();
	const byName = new Map<string, Person[]>();
	for (const person of people) {
		byPath.set(foldPath(person.path.replace(/\.md$/i, '')), person);
		for (const name of new Set([noteName(person.path), person.name, ...person.aliases].map(foldPath))) {
			const known = byName.get(name);
			if (known === undefined) byName.set(name, [person]);
			else known.push(person);
		}
	}
	const called = (link: string, fromPath: string): Person | null => {
		const target = link.startsWith('../') ? from(folderOf(fromPath), link) : link;
		if (target === null) return null;
		const wanted = foldPath(target);
		const exact = byPath.get(wanted);
		if (exact) return exact;
		const name = foldPath(baseName(target));
		const candidates = byName.get(name);
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
		return best !== null && others(name).some((path) => fits(path) && rank(path) < rank(best.path)) ? null : best;
	};
	const byMail = personsByMail(people);
	const find = (link: string, fromPath: string): Person | null => {
		const named = called(link, fromPath);
		const mail = named === null && link.includes('@') ? addressOfMail(link) : null;
		if (mail === null) return named;
		const owners = byMail.get(mail) ?? [];
		const [beside = ''] = link.split('<');
		const whom = called(beside.replace(/["']/g, '').trim(), fromPath);
		// An address that two have is nobody's, unless the name beside it says whose.
		if (owners.length === 0 || (whom !== null && owners.includes(whom))) return whom;
		return owners.length === 1 && whom === null ? (owners[0] ?? null) : null;
	};
	return { find, knows: (name) => name.includes('@') || byName.has(foldPath(name)) };
}

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
