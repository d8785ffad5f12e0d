/**
 * The people of a vault, kept current one note at a time. The only state of the core; everything else is a function.
 */
import { baseName } from '../markdown/link';
import { compareText } from '../text/text-order';
import type { Day } from '../time/day';
import { tellBy } from './discreet';
import { Discretion } from './discretion';
import { withTemplateFolders } from '../settings/habits';
import { historyOn, isSettled } from './history';
import { HiddenNotes } from './hidden-notes';
import type { LeftOut } from './left-out';
import { byMemberName, type Member } from './member';
import { noteForm, noteNamesakes } from '../names/namesakes';
import { Mentions, toldByPerson, type About, type StrayLink } from './mentions';
import { bearersOf, type Bearers } from './bearers';
import type { Suspect } from '../copies/copies';
import { announce } from '../lists/following';
import { Sorted } from '../lists/sorted';
import { isTemplatePlace } from '../person/membership';
import type { Person } from '../person/person';
import { Persons, type Turn } from './persons';
import { PrivateNames } from './private-names';
import { readingOf, textAtHand, type KnownText, type Reading } from './reading';
import { readerOf, type Reader } from '../entry/reader';
import type { Problem } from '../markdown/problem';
import type { Settings } from '../settings/settings';
import { standingOn } from './standing';
import type { WeekRule } from '../time/week';
import { foldPath, liesIn, noteName } from '../text/vault-path';

export type { Member };

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
	readonly #persons = new Persons();
	/** By folded name the paths of the notes that are nobody's. */
	readonly #others = new Map<string, Set<string>>();
	/** What notes that are nobody's are called besides: aliases and addresses, by their paths. */
	readonly #beside = new Map<string, readonly string[]>();
	/** The people as they are told on a day, by path and in the order of their names. */
	#cache: Current | null = null;
	/** Whether something may have changed since. */
	#isStale = true;
	readonly #mentions = new Mentions(this.#persons, (name) => [...(this.#others.get(name) ?? [])]);
	readonly #hidden = new HiddenNotes();
	/** The notes that are left out as templates, and should perhaps not be. */
	readonly #templates = new Map<string, LeftOut>();
	readonly #made = new WeakMap<Person, Made>();
	/** Null: nothing is private. */
	#discretion: { readonly key: string; readonly hidden: string; readonly of: Discretion } | null = null;
	#privateCount = 0;
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
		return this.take(readingOf(path, text, this.reader), textAtHand(text));
	}

	/** The same of a note that was read already, by a reader like this roster's. */
	take(reading: Reading, known: KnownText): boolean {
		const { path, person } = reading;
		const was = this.#persons.has(path);
		const leavesOut = this.#setTemplate(reading, known.text);
		this.#persons.set(reading, known);
		const told = person === null ? reading.told : toldByPerson(person);
		const tells = told !== null && this.#mentions.set(path, told);
		const shadows = this.#setOther(path, person === null);
		this.#setBeside(path, reading.beside);
		const hides = this.#hidden.set(path, reading.isHidden);
		const concerns = person !== null || was;
		if ([concerns, tells, shadows, leavesOut, hides].includes(true) || this.#isAmongPeople(path)) this.#touch();
		return concerns;
	}

	/** The notes that were taken in without their texts, and whose texts are needed to tell copies; each told once. */
	wanting(): readonly string[] {
		return this.#persons.wanting();
	}

	/** Forgets a note. True if it was a person's. */
	remove(path: string): boolean {
		const was = this.#persons.remove(path);
		const leftOut = this.#templates.delete(path);
		const told = this.#mentions.remove(path);
		const shadowed = this.#setOther(path, false);
		this.#setBeside(path, []);
		const hidden = this.#hidden.set(path, false);
		if ([was, told, shadowed, leftOut, hidden].includes(true) || this.#isAmongPeople(path)) this.#touch();
		return was;
	}

	/** The notes that are known below a folder, people's or not. */
	notesBelow(folder: string): string[] {
		return this.#persons.notesBelow(folder);
	}

	/** A note has moved. Its text is needed, since name and folder are part of what makes it a person. */
	rename(from: string, to: string, text: string): boolean {
		const was = this.remove(from);
		return this.set(to, text) || was;
	}

	/** The people on a day, in the order of their names. The same list until something changes. */
	on(today: Day): readonly Member[] {
		return this.#current(today).list.list;
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
		return this.#persons.certainCopies();
	}

	/** The notes that bear a name already, by name, alias or address; those of people and others, templates aside. */
	bearers(name: string): readonly string[] {
		this.#bearing ??= bearersOf(
			this.#persons.said,
			[...this.#others.values()]
				.flatMap((paths) => [...paths])
				.filter((path) => !isTemplatePlace(path, this.reader.settings)),
			this.#beside,
		);
		return this.#bearing(name);
	}

	/** People's notes that may be copies of others, or say the same as another. */
	suspects(people: readonly Person[]): readonly Suspect[] {
		return this.#persons.suspects(people);
	}

	/**
	 * What is left out as a template seems to be, though it would be somebody's or tell of one of the people; and the
	 * days of other notes that cannot be told.
	 */
	leftOut(today: Day): readonly Problem[] {
		this.#current(today);
		const templates = [...this.#templates].flatMap(([path, { problem, links }]) =>
			links === null || links.some((target) => this.#mentions.means(target, path) !== null)
				? [{ path, ...problem }]
				: [],
		);
		return [...templates, ...this.#mentions.unreadDays()];
	}

	/** Links that should mean one of the people and lead to no note at all. */
	strayLinks(today: Day): readonly StrayLink[] {
		this.#current(today);
		const stray = this.#mentions.strayLinks();
		if (stray.length === 0) return stray;
		const names = new Set([...this.#persons.said].map(({ path }) => foldPath(noteName(path))));
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

	/** The names of those who are private, as one text: another one where others are to be kept; `''`: nobody is. */
	privacy(today: Day): string {
		this.#current(today);
		return this.#discretion?.key ?? '';
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
	#setBeside(path: string, names: readonly string[]): void {
		if (names.length === 0 && !this.#beside.has(path)) return;
		if (names.length === 0) this.#beside.delete(path);
		else this.#beside.set(path, names);
		this.#bearing = null;
	}

	#touch(): void {
		this.#isStale = true;
		this.#bearing = null;
		this.#revisionCount += 1;
	}

	/** A note among people, though none itself, can decide whether its folder's index note is a person. */
	#isAmongPeople(path: string): boolean {
		return this.settings.peopleFolders.some((folder) => liesIn(path, folder));
	}

	/** Keeps what a template says, and what is left out with it. True if something is told of it now, or was. */
	#setTemplate({ path, isTemplate, leftOut }: Reading, text: string | null): boolean {
		this.#persons.setTemplate(path, isTemplate ? text : null);
		const was = this.#templates.delete(path);
		if (leftOut !== null) this.#templates.set(path, leftOut);
		return was || leftOut !== null;
	}

	/** A member, computed again only if the note, what other notes tell of the person, or the day have changed. */
	#memberOf(person: Person, about: About, today: Day): Member {
		const made = this.#made.get(person);
		const discretion = this.#discretion?.of ?? null;
		if (made?.today === today && made.about === about && made.discretion === discretion) return made.member;
		const isLater = made?.about === about && made.discretion === discretion && made.today < today;
		const member = isLater ? this.#later(made, today) : this.#build(person, about, today);
		if (discretion !== null)
			tellBy(member, {
				make: () =>
					this.#build(
						noteForm(discretion.person(person), person),
						discretion.about(about, person.path),
						today,
					),
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

	/** The same member on a later day: of most nothing else is told by then. */
	#later({ member, about, today: before }: Made, today: Day): Member {
		const { person, history } = member;
		if (!isSettled(person, about.entries, before)) return this.#build(person, about, today);
		return { ...member, standing: standingOn(person, history, today, this.settings.soonDays) };
	}

	/**
	 * Another one only where other names are to be kept: all members are made anew then. `isNamed`: somebody is called
	 * otherwise. True if it is another one.
	 */
	#updateDiscretion(isNamed: boolean): boolean {
		const before = this.#discretion;
		const hidden = this.#hidden.key;
		if (!this.#mentions.hasHidden && hidden === '' && this.#privateCount === 0) this.#discretion = null;
		else if (isNamed || before?.hidden !== hidden) {
			const find = (target: string, from: string): Person | null => this.#mentions.means(target, from);
			const names = new PrivateNames(this.#persons.all, find, this.#hidden);
			if (before?.key !== names.key) this.#discretion = { key: names.key, hidden, of: new Discretion(names) };
		}
		return before?.of !== this.#discretion?.of;
	}

	#current(today: Day): Current {
		const before = this.#cache;
		if (before?.today === today && !this.#isStale) return before;
		const turns = this.#isStale ? this.#persons.settle() : [];
		const retold = this.#mentions.update(turns);
		this.#privateCount += countPrivate(turns.map(({ after }) => after));
		this.#privateCount -= countPrivate(turns.map((turn) => turn.before));
		const isOther = this.#updateDiscretion(retold.isNamed);
		this.#isStale = false;
		this.#cache =
			before?.today === today && !isOther ? this.#followed(before, turns, retold.of) : this.#whole(today);
		return this.#cache;
	}

	/** Everybody on a day. */
	#whole(today: Day): Current {
		const members = new Map<string, Member>();
		for (const person of this.#persons.all)
			members.set(person.path, this.#memberOf(person, this.#mentions.about(person.path), today));
		const list = [...members.values()];
		announce(null, list, { gone: [], come: list });
		noteNamesakes(list, null);
		return { today, members, list: new Sorted(byMemberName, list) };
	}

	/** The same with those who have changed, or of whom something else is told. */
	#followed({ today, members, list }: Current, turns: readonly Turn[], retold: ReadonlySet<string>): Current {
		const [gone, come]: [Member[], Member[]] = [[], []];
		for (const path of new Set([...turns.map((turn) => turn.path), ...retold])) {
			const was = members.get(path);
			const person = this.#persons.find(path);
			const is = person === null ? null : this.#memberOf(person, this.#mentions.about(path), today);
			if (was === (is ?? undefined)) continue;
			if (was !== undefined) gone.push(was);
			if (is !== null) come.push(is);
			if (is === null) members.delete(path);
			else members.set(path, is);
		}
		const before = list.list;
		list.change(gone, come);
		announce(before, list.list, { gone, come });
		noteNamesakes(list.list, new Set([...gone, ...come].map(({ person }) => person.name)));
		return { today, members, list };
	}
}

/** The people on a day. */
interface Current {
	readonly today: Day;
	readonly members: Map<string, Member>;
	readonly list: Sorted<Member>;
}

const countPrivate = (people: readonly (Person | null)[]): number =>
	people.filter((person) => person?.private === true).length;
