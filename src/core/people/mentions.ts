/** Who is meant by the links of all notes: for each person what others' notes tell, kept current one note at a time. */
import type { Ask } from '../entry/ask';
import type { Day } from '../time/day';
import type { SharedEntry } from './history';
import { baseName, linksIn, type NoteLink } from '../markdown/link';
import { linksOf, type NamedLinks, type Told } from './mention';
import type { Problem } from '../markdown/problem';
import type { Person } from '../person/person';
import type { Promised } from '../entry/promise';
import { spokenText } from '../markdown/seen-text';
import type { Persons, Turn } from './persons';
import { isCalled, Names, namesOf, namesSought } from '../names/resolver';
import { foldPath, noteName } from '../text/vault-path';

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
		unread: [],
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

/** By which names, folded, a note looks for people. */
function soughtBy({ entries, promises, asks, links, named }: Told, path: string): ReadonlySet<string> {
	const targets = new Set(links.map(({ target }) => target));
	for (const told of [entries, promises, asks, named])
		for (const { links: own } of told) for (const { target } of own) targets.add(target);
	return new Set([...targets].flatMap((target) => namesSought(target, path)));
}

const isSame = <T extends object>(a: readonly T[], b: readonly T[]): boolean =>
	a.length === b.length &&
	a.every((one, at) =>
		Object.entries({ ...b[at], ...one }).every(([key, value]) => b[at]?.[key as keyof T] === value),
	);

/** Whether a note tells the same of a person as before, of the same reading. */
const tellsSame = (a: About, b: About): boolean =>
	isSame(a.entries, b.entries) &&
	isSame(a.promises, b.promises) &&
	isSame(a.asks, b.asks) &&
	isSame(a.linked, b.linked);

/** What a change of people and notes has done to what is told. */
export interface Retold {
	/** Whether people have come or gone, or are called otherwise. */
	readonly isNamed: boolean;
	/** The paths of those of whom something else is told. */
	readonly of: ReadonlySet<string>;
}

/** What other notes tell of people, kept current note by note. */
export class Mentions {
	/** What notes tell, those aside that tell nothing. */
	readonly #told = new Map<string, Told>();
	/** The private notes among them that are nobody's. */
	readonly #hidden = new Set<string>();
	/** The notes that are to be read again. */
	readonly #stale = new Set<string>();
	/** By name the notes that look for somebody of that name. */
	readonly #seekers = new Map<string, Set<string>>();
	readonly #names: Names;
	readonly #persons: Pick<Persons, 'find'>;
	/** By note whom it tells of, and by person what notes tell. */
	readonly #met = new Map<string, ReadonlySet<string>>();
	readonly #byPerson = new Map<string, Map<string, About>>();
	readonly #made = new Map<string, About>();
	/** By note the links that should mean somebody and do not. */
	readonly #stray = new Map<string, readonly StrayLink[]>();
	/** Whether it was ever known who the people are. */
	#isReady = false;

	/** `others` gives the paths of the notes of a folded name that are nobody's. */
	constructor(persons: Pick<Persons, 'find'>, others: (name: string) => readonly string[]) {
		this.#persons = persons;
		this.#names = new Names(others);
	}

	/** Takes in what a note tells now. True if that, or what it told before, can matter to anybody. */
	set(path: string, told: Told): boolean {
		const before = this.#told.get(path);
		const nothing = tellsNothing(told) && told.links.length === 0 && told.named.length === 0;
		if (nothing && before === undefined) return false;
		this.#tell(path, nothing ? undefined : told);
		if (!nothing && told.from === 'note' && told.isPrivate === true) this.#hidden.add(path);
		else this.#hidden.delete(path);
		return this.#matters(path, told) || (before !== undefined && this.#matters(path, before));
	}

	/** Forgets a note. True if it told of somebody. */
	remove(path: string): boolean {
		const before = this.#told.get(path);
		if (before === undefined) return false;
		this.#tell(path);
		this.#hidden.delete(path);
		return this.#matters(path, before);
	}

	/** Most notes link to other notes only, and change often: nobody's day is computed again for one of those. */
	#matters(path: string, told: Told): boolean {
		return (
			!tellsNothing(told) ||
			this.#met.has(path) ||
			told.links.some(({ target }) => !this.#isReady || this.#names.knows(baseName(target)))
		);
	}

	/** Keeps what a note tells, and by which names it looks for people. */
	#tell(path: string, told?: Told): void {
		this.#stale.add(path);
		const before = this.#told.get(path);
		for (const name of before === undefined ? [] : soughtBy(before, path)) {
			const seekers = this.#seekers.get(name);
			if (seekers?.delete(path) === true && seekers.size === 0) this.#seekers.delete(name);
		}
		this.#told.delete(path);
		if (told === undefined) return;
		this.#told.set(path, told);
		for (const name of soughtBy(told, path)) this.#seekers.set(name, this.#seeking(name).add(path));
	}

	#seeking(name: string): Set<string> {
		return this.#seekers.get(name) ?? new Set();
	}

	/** A note that is no person's has come or gone: links to its name may mean somebody else now. True if they can. */
	namesake(path: string): boolean {
		if (!this.#isReady) return false;
		const name = foldPath(noteName(path));
		const seekers = [...this.#seeking(name)];
		const isSought = ({ target }: StrayLink): boolean => foldPath(baseName(target)) === name;
		if (!this.#names.knows(name)) return seekers.some((seeker) => this.#stray.get(seeker)?.some(isSought));
		for (const seeker of seekers) this.#stale.add(seeker);
		return true;
	}

	/** Finds anew whom the links mean, as far as they can have changed: those of notes that look for these people. */
	update(turns: readonly Turn[]): Retold {
		const named = turns.filter((turn) => this.#turn(turn));
		this.#isReady = true;
		const of = new Set<string>();
		for (const path of this.#stale) this.#read(path, of);
		this.#stale.clear();
		return { isNamed: named.length > 0, of };
	}

	/** Takes in a person as they are now. True if they are called otherwise: what looks for them is read again then. */
	#turn({ path, before, after }: Turn): boolean {
		if (before !== null) this.#names.remove(before);
		if (after !== null) this.#names.add(after);
		if (before !== null && after !== null && isCalled(before, after)) return false;
		// As a copy of another it would tell nothing; and of a private one everything is private.
		this.#stale.add(path);
		const people = [before, after].filter((person) => person !== null);
		for (const name of people.flatMap(namesOf)) for (const seeker of this.#seeking(name)) this.#stale.add(seeker);
		return true;
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

	/** The headings below which contact with somebody is told, on a day that cannot be told. */
	unreadDays(): Problem[] {
		return [...this.#told].flatMap(([path, { unread }]) =>
			unread
				.filter(({ links }) => links.some(({ target }) => this.means(target, path) !== null))
				.map(({ problem }) => ({ path, ...problem })),
		);
	}

	/** The person a link in a note means; null: nobody. As of the last update. */
	means(target: string, fromPath: string): Person | null {
		return this.#names.find(target, fromPath);
	}

	/** Adds to `retold` those of whom the note tells something else than before. */
	#read(path: string, retold: Set<string>): void {
		const told = this.#told.get(path);
		// A conflict copy of a person's note is nobody's: what it tells, the note itself tells.
		const isCopy = told?.from === 'person' && this.#persons.find(path) === null;
		this.#readStray(path, isCopy ? undefined : told);
		const found = told === undefined || isCopy ? new Map<string, Gathered>() : this.#meant(path, told);
		for (const person of this.#met.get(path) ?? [])
			if (!found.has(person)) this.#setAbout(person, path, null, retold);
		for (const [person, about] of found) this.#setAbout(person, path, about, retold);
		if (found.size === 0) this.#met.delete(path);
		else this.#met.set(path, new Set(found.keys()));
	}

	#setAbout(person: string, path: string, about: About | null, retold: Set<string>): void {
		const notes = this.#byPerson.get(person) ?? new Map<string, About>();
		const before = notes.get(path);
		if (about !== null && before !== undefined && tellsSame(about, before)) return;
		if (about === null) notes.delete(path);
		else notes.set(path, about);
		if (notes.size === 0) this.#byPerson.delete(person);
		else this.#byPerson.set(person, notes);
		this.#made.delete(person);
		retold.add(person);
	}

	#readStray(path: string, told: Told | undefined): void {
		const places = told === undefined ? [] : tellingPlaces(told);
		const stray = places.flatMap(({ line, links }) =>
			links
				.filter(({ target, wiki }) => wiki && target !== '' && this.means(target, path) === null)
				.map(({ target }) => ({ path, line, target })),
		);
		if (stray.length === 0) this.#stray.delete(path);
		else this.#stray.set(path, stray);
	}

	#meant(path: string, { from, isPrivate, entries, promises, asks, links: all, day }: Told): Map<string, Gathered> {
		const found = new Map<string, Gathered>();
		const isClosed = isPrivate || this.#persons.find(path)?.private === true;
		const meet = (
			links: readonly Pick<NoteLink, 'target'>[],
			add: (about: Gathered, hidden: { readonly isPrivate?: true }) => unknown,
		): void => {
			const meant = new Set(links.map(({ target }) => this.#names.find(target, path)));
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
