/**
 * The people of a vault, kept current one note at a time. The only state of the core; everything else is a function.
 */
import { baseName } from '../markdown/link';
import { compareText } from '../text/text-order';
import type { Day } from '../time/day';
import { tellBy } from './discreet';
import { Discretion } from './discretion';
import { withTemplateFolders } from '../settings/habits';
import { historyOn } from './history';
import { HiddenNotes } from './hidden-notes';
import { leftOutOf, type LeftOut } from './left-out';
import { readTold } from './mention';
import type { Member } from './member';
import { Mentions, toldByPerson, type About, type StrayLink } from './mentions';
import { bearersOf, namesBeside, type Bearers } from './bearers';
import { Copies, type Suspect } from '../copies/copies';
import { isTemplate, isTemplatePlace, membership, type Membership } from '../person/membership';
import { isIndexName } from '../person/nature';
import { readPerson, type Person } from '../person/person';
import { PrivateNames } from './private-names';
import { readNote, type ReadNote } from '../properties/read-note';
import { readerOf, type Reader } from '../entry/reader';
import type { Problem } from '../markdown/problem';
import type { Settings } from '../settings/settings';
import { standingOn } from './standing';
import type { WeekRule } from '../time/week';
import { foldPath, folderOf, liesIn, noteName } from '../text/vault-path';

export type { Member };

interface Known {
	readonly membership: Exclude<Membership, null>;
	readonly person: Person;
	/** Whether the file's name says nothing of its own (`index`, the folder's name). */
	readonly index: boolean;
}

/** A member, with what it was made of. */
interface Made {
	readonly today: Day;
	readonly about: About;
	readonly discretion: Discretion | null;
	readonly member: Member;
}

/**
 * Holds the people. A change of a note costs that note: `set`, `remove` and `rename` read nothing else, and `on`
 * computes again only what the change can have touched. Fed the same notes in any order it says the same.
 */
export class Roster {
	/** What is made of the settings to read notes. */
	readonly reader: Reader;
	readonly #known = new Map<string, Known>();
	/** All notes of the vault by folder, to tell a folder's index from a person's folder note. */
	readonly #folders = new Map<string, Set<string>>();
	/** By folded name the paths of the notes that are nobody's. */
	readonly #others = new Map<string, Set<string>>();
	/** What notes that are nobody's are called besides: aliases and addresses, by their paths. */
	readonly #beside = new Map<string, readonly string[]>();
	/** The paths of the people in the order of their names; null when that has to be found again. */
	#order: readonly string[] | null = null;
	#cache: { today: Day; members: Map<string, Member>; list: readonly Member[] } | null = null;
	readonly #mentions = new Mentions();
	readonly #copies = new Copies();
	readonly #hidden = new HiddenNotes();
	/** By person the same, taken as private: see `people`. */
	readonly #closed = new WeakMap<Person, Person>();
	/** The notes that are left out as templates, and should perhaps not be. */
	readonly #templates = new Map<string, LeftOut>();
	readonly #made = new WeakMap<Person, Made>();
	/** Null: nothing is private. */
	#discretion: { readonly key: string; readonly hidden: string; readonly of: Discretion } | null = null;
	#revisionCount = 0;
	/** Null when that has to be found again: notes have come, gone or changed. */
	#bearing: Bearers | null = null;

	/** `dailyFormats`: how the vault names its daily notes, in moment's tokens; `templateFolders`: more of them. */
	constructor(
		readonly settings: Settings,
		dailyFormats?: readonly string[],
		templateFolders: readonly string[] = [],
		week?: WeekRule,
	) {
		this.reader = readerOf(withTemplateFolders(settings, templateFolders), dailyFormats, week);
	}

	/** Counts up whenever something may have changed. */
	get revision(): number {
		return this.#revisionCount;
	}

	/** Takes in a note as it is now: new or changed, a person or not. True if it is, or was, a person's. */
	set(path: string, text: string): boolean {
		this.#folder(folderOf(path)).add(path);
		const read = readNote(path, text);
		const kind = membership(read, this.reader.settings);
		const before = this.#known.get(path);
		const known =
			kind === null
				? null
				: { membership: kind, person: readPerson(read, this.reader), index: isIndexName(path) };
		const leavesOut = this.#setTemplate(read);
		this.#keep(path, known, text);
		if (known?.person.name !== before?.person.name) this.#order = null;
		const told = known === null ? readTold(read, this.reader) : toldByPerson(known.person);
		const tells = this.#mentions.set(path, told);
		const shadows = this.#setOther(path, kind === null);
		this.#setBeside(path, read);
		const hides = this.#hidden.set(path, known === null ? read : null);
		const concerns = kind !== null || before !== undefined;
		if ([concerns, tells, shadows, leavesOut, hides].includes(true) || this.#isAmongPeople(path)) this.#touch();
		return concerns;
	}

	/** Forgets a note. True if it was a person's. */
	remove(path: string): boolean {
		const folder = this.#folders.get(folderOf(path));
		folder?.delete(path);
		if (folder?.size === 0) this.#folders.delete(folderOf(path));
		const was = this.#forget(path);
		this.#copies.setTemplate(path, null);
		const leftOut = this.#templates.delete(path);
		if (was) this.#order = null;
		const told = this.#mentions.remove(path);
		const shadowed = this.#setOther(path, false);
		this.#setBeside(path, null);
		const hidden = this.#hidden.set(path, null);
		if ([was, told, shadowed, leftOut, hidden].includes(true) || this.#isAmongPeople(path)) this.#touch();
		return was;
	}

	/** The notes that are known below a folder, people's or not. */
	notesBelow(folder: string): string[] {
		return [...this.#folders].flatMap(([path, notes]) => (`${path}/`.startsWith(`${folder}/`) ? [...notes] : []));
	}

	/** A note has moved. Its text is needed, since name and folder are part of what makes it a person. */
	rename(from: string, to: string, text: string): boolean {
		const was = this.remove(from);
		return this.set(to, text) || was;
	}

	/** The people on a day, in the order of their names. The same list until something changes. */
	on(today: Day): readonly Member[] {
		return this.#current(today).list;
	}

	/** One person on a day, or null if the note is none. */
	member(path: string, today: Day): Member | null {
		return this.#current(today).members.get(path) ?? null;
	}

	/** All problems in people's notes, by path and line. */
	problems(today: Day): readonly Problem[] {
		return this.on(today)
			.flatMap(({ person }) => person.problems)
			.sort((a, b) => compareText(a.path, b.path) || a.line - b.line);
	}

	/** Notes that are copies of a person's note beyond doubt, with the note they are copies of. */
	certainCopies(): readonly { path: string; original: string }[] {
		return [...this.#known.keys()].flatMap((path) => {
			const original = this.#copies.originalOf(path);
			return original === null ? [] : [{ path, original }];
		});
	}

	/** The notes that bear a name already, by name, alias or address; those of people and others, templates aside. */
	bearers(name: string): readonly string[] {
		this.#bearing ??= bearersOf(
			[...this.#known.values()].map(({ person }) => person),
			[...this.#others.values()]
				.flatMap((paths) => [...paths])
				.filter((path) => !isTemplatePlace(path, this.reader.settings)),
			this.#beside,
		);
		return this.#bearing(name);
	}

	/** People's notes that may be copies of others, or say the same as another. */
	suspects(people: readonly Person[]): readonly Suspect[] {
		return this.#copies.suspects(people.map(({ path }) => path));
	}

	/** What is left out as a template seems to be, though it would be somebody's or tell of one of the people. */
	leftOut(today: Day): readonly Problem[] {
		this.#current(today);
		return [...this.#templates].flatMap(([path, { problem, links }]) =>
			links === null || links.some((target) => this.#mentions.means(target, path) !== null)
				? [{ path, ...problem }]
				: [],
		);
	}

	/** Links that should mean one of the people and lead to no note at all. */
	strayLinks(today: Day): readonly StrayLink[] {
		this.#current(today);
		const stray = this.#mentions.strayLinks();
		if (stray.length === 0) return stray;
		const names = new Set([...this.#known.keys()].map((path) => foldPath(noteName(path))));
		return stray.filter(({ target }) => {
			const name = foldPath(baseName(target));
			return !names.has(name) && !this.#others.has(name);
		});
	}

	/** The person that a link in a note means, or null: nobody, or a note that is nobody's. */
	linked(target: string, fromPath: string, today: Day): Person | null {
		this.#current(today);
		return this.#mentions.means(target, fromPath);
	}

	/** Whom among those who are private a text in the note `from` tells of, by the paths of their notes. */
	privateIn(text: string, from: string, today: Day): ReadonlySet<string> {
		this.#current(today);
		return this.#discretion?.of.toldBy({ text, path: from }) ?? new Set();
	}

	/** Keeps the list of notes that are nobody's. True if links to a person of that name may mean somebody else now. */
	#setOther(path: string, isOther: boolean): boolean {
		const name = foldPath(noteName(path));
		const named = this.#others.get(name) ?? new Set<string>();
		if (named.has(path) === isOther) return false;
		if (isOther) this.#others.set(name, named.add(path));
		else if (named.delete(path) && named.size === 0) this.#others.delete(name);
		this.#bearing = null;
		return this.#mentions.namesake(path);
	}

	/** Takes in what a note that is nobody's is called besides its name. */
	#setBeside(path: string, read: ReadNote | null): void {
		const names = read === null || this.#known.has(path) ? [] : namesBeside(read);
		if (names.length === 0 && !this.#beside.has(path)) return;
		if (names.length === 0) this.#beside.delete(path);
		else this.#beside.set(path, names);
		this.#bearing = null;
	}

	#touch(): void {
		this.#cache = null;
		this.#bearing = null;
		this.#revisionCount += 1;
	}

	/** A note among people, though none itself, can decide whether its folder's index note is a person. */
	#isAmongPeople(path: string): boolean {
		return this.settings.peopleFolders.some((folder) => liesIn(path, folder));
	}

	#folder(path: string): Set<string> {
		const known = this.#folders.get(path) ?? new Set<string>();
		this.#folders.set(path, known);
		return known;
	}

	/** Keeps what a template says, and what is left out with it. True if something is told of it now, or was. */
	#setTemplate(read: ReadNote): boolean {
		const { path, note } = read;
		this.#copies.setTemplate(path, isTemplate(read, this.reader.settings) ? note.text : null);
		const leftOut = leftOutOf(read, this.reader);
		const was = this.#templates.delete(path);
		if (leftOut !== null) this.#templates.set(path, leftOut);
		return was || leftOut !== null;
	}

	/** A note is a person's, or none any more. */
	#keep(path: string, known: Known | null, text: string): void {
		if (known === null) {
			this.#forget(path);
			return;
		}
		this.#known.set(path, known);
		this.#copies.set(known.person, text);
	}

	/** A note is no person's any more, or gone. True if it was one. */
	#forget(path: string): boolean {
		this.#copies.remove(path);
		return this.#known.delete(path);
	}

	/** An index note that says nothing of being a person is one only where it is alone in its folder. */
	#isFolderIndex({ person: { path }, membership: kind, index }: Known): boolean {
		return index && kind === 'folder' && (this.#folders.get(folderOf(path))?.size ?? 0) > 1;
	}

	/**
	 * Everybody, in the order of the names: copies and index notes left out. A note with a copy that is private is
	 * private as well: nobody can tell which of the two was written last.
	 */
	#people(): Person[] {
		const closed = this.#copiedAsPrivate();
		this.#order ??= [...this.#known.values()]
			.map(({ person }) => person)
			.sort((a, b) => compareText(a.name, b.name) || (a.path < b.path ? -1 : 1))
			.map(({ path }) => path);
		return this.#order.flatMap((path) => {
			const known = this.#known.get(path);
			if (known === undefined || this.#isFolderIndex(known) || this.#copies.originalOf(path) !== null) return [];
			return [closed.has(path) ? this.#asPrivate(known.person) : known.person];
		});
	}

	/** The notes that have a copy which is private, or a copy of a copy. */
	#copiedAsPrivate(): ReadonlySet<string> {
		const found = new Set<string>();
		for (const { person } of this.#known.values()) {
			if (!person.private) continue;
			let path = this.#copies.originalOf(person.path);
			while (path !== null && !found.has(path)) {
				found.add(path);
				path = this.#copies.originalOf(path);
			}
		}
		return found;
	}

	#asPrivate(person: Person): Person {
		const closed = this.#closed.get(person) ?? (person.private ? person : { ...person, private: true });
		this.#closed.set(person, closed);
		return closed;
	}

	/** A member, computed again only if the note, what other notes tell of the person, or the day have changed. */
	#memberOf(person: Person, about: About, today: Day): Member {
		const made = this.#made.get(person);
		const discretion = this.#discretion?.of ?? null;
		if (made?.today === today && made.about === about && made.discretion === discretion) return made.member;
		const member = this.#build(person, about, today);
		if (discretion !== null)
			tellBy(member, {
				make: () => this.#build(discretion.person(person), discretion.about(about, person.path), today),
				privateIn: (line) => discretion.toldBy(line),
			});
		this.#made.set(person, { today, about, discretion, member });
		return member;
	}

	#build(person: Person, about: About, today: Day): Member {
		const history = historyOn(person, about.entries, today);
		const promises = [...person.promises.map((promise) => ({ path: person.path, promise })), ...about.promises];
		const asks = [...person.asks.map((ask) => ({ path: person.path, ask })), ...about.asks];
		const standing = standingOn(person, history, today, this.settings.soonDays);
		return { person, history, standing, promises, asks, linked: about.linked };
	}

	/** Another one only where other names are to be kept: all members are made anew then. */
	#updateDiscretion(people: readonly Person[], isNew: boolean): void {
		const hidden = this.#hidden.key;
		if (!this.#mentions.hasHidden && hidden === '' && !people.some((person) => person.private)) {
			this.#discretion = null;
			return;
		}
		if (!isNew && this.#discretion?.hidden === hidden) return;
		const find = (target: string, from: string): Person | null => this.#mentions.means(target, from);
		const names = new PrivateNames(people, find, this.#hidden);
		if (this.#discretion?.key !== names.key)
			this.#discretion = { key: names.key, hidden, of: new Discretion(names) };
	}

	#current(today: Day): { members: Map<string, Member>; list: readonly Member[] } {
		if (this.#cache?.today === today) return this.#cache;
		const people = this.#people();
		const isNew = this.#mentions.update(people, (name) => [...(this.#others.get(name) ?? [])]);
		this.#updateDiscretion(people, isNew);
		const members = new Map<string, Member>();
		for (const person of people)
			members.set(person.path, this.#memberOf(person, this.#mentions.about(person.path), today));
		this.#cache = { today, members, list: [...members.values()] };
		return this.#cache;
	}
}
