/** The people of a vault and what can be done for them: the use cases that every front door shares. */
import { parseCadence } from '../core/time/cadence';
import type { Day } from '../core/time/day';
import { DEFAULT_HABITS, type Habits } from '../core/settings/habits';
import type { InsertedEntry } from '../core/edit/edit';
import { insertEntry } from '../core/log/insert-entry';
import { insertKept } from '../core/edit/keep-edit';
import type { NewEntry } from '../core/entry/interaction';
import type { Aim } from '../core/line/aim';
import { OTHER_KIND } from '../core/settings/kinds';
import { unsettledMerge } from '../core/markdown/merge';
import { Roster, type Member } from '../core/people/roster';
import type { Settings } from '../core/settings/settings';
import { renderTemplate } from '../core/time/template';
import { mayBeLossy } from '../core/text/utf8';
import { foldPath, nameFault, notePath, printedPaths } from '../core/text/vault-path';
import { faults } from '../words/words';
import { planWords } from '../words/app/plans';
import { Refusal, type Clock, type NoteStore, type VaultHabits } from './ports';
import { grammarOf } from './reading/grammar';
import { readVault, type HowToRead, type VaultRead } from './reading/vault-reader';
import { personTemplate } from './person-template';
import { propertyRefusal } from './writing/note-properties';
import { Renames } from './writing/renames';
import { WriteQueue } from './writing/write-queue';

/** An interaction to log, as the user gave it. */
export interface LogRequest {
	readonly path: string;
	readonly day: Day;
	/** A kind's id or a word for one; null: the text says it. */
	readonly kind: string | null;
	readonly text: string;
	/** A plan for a day to come: written as an unchecked task. */
	readonly planned?: boolean | undefined;
	/** What it is for, where it is no contact: `day` and `kind` mean nothing then. */
	readonly aim?: Aim;
	/** The name of somebody whose note is made with the line in it; `path` is where it will be. */
	readonly make?: string;
}

/** A new entry, with the note that it stands in. */
export interface Logged extends InsertedEntry {
	readonly path: string;
}

/** Who is to have a note, and what it shall say. */
export interface NewPersonRequest {
	readonly name: string;
	readonly every?: string | undefined;
	readonly circle?: string | undefined;
	/** Text of a template; the one of the settings, else the built-in one, if left out. */
	readonly template?: string | undefined;
	/** A second note of a name that another bears already is wanted. */
	readonly second?: boolean | undefined;
	/** What its first line says. */
	readonly entry?: LogRequest | undefined;
}

/** The note that was made. */
export interface NewPerson {
	readonly path: string;
	/** Offset in the new note for the cursor. */
	readonly cursor: number;
	/** Its first line, where it was given one. */
	readonly entry?: Logged;
}

/** The text of a note before it is made. */
interface DraftedNote extends NewPerson {
	readonly text: string;
}

/** Everybody in the vault, read, listed and written to. */
export class People {
	/** Where notes have gone since a path was taken. */
	readonly renames = new Renames();
	#current: Roster;
	readonly #queue = new WriteQueue();
	readonly #listeners = new Set<() => void>();
	#hasRead = false;
	#readWith: Habits = DEFAULT_HABITS;
	readonly #notes: NoteStore;
	readonly #clock: Clock;
	readonly #habits: VaultHabits;

	constructor(
		notes: NoteStore,
		clock: Clock,
		settings: Settings,
		habits: VaultHabits = async () => Promise.resolve(DEFAULT_HABITS),
	) {
		this.#notes = notes;
		this.#clock = clock;
		this.#habits = habits;
		this.#current = new Roster(settings);
	}

	get roster(): Roster {
		return this.#current;
	}

	get settings(): Settings {
		return this.#current.settings;
	}

	/** Whether the vault has been read: before that, nobody in the list means nothing. */
	get loaded(): boolean {
		return this.#hasRead;
	}

	get today(): Day {
		return this.#clock.today();
	}

	/** The people as they stand today, in the order of their names. */
	list(): readonly Member[] {
		return this.#current.on(this.today);
	}

	member(path: string): Member | null {
		return this.#current.member(path, this.today);
	}

	/** Calls back after every change of the people, the settings or the day. Gives a function that ends it. */
	onChange(listener: () => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	/** Reads the whole vault anew; notes and folders that cannot be read are left out and named. */
	async load(settings: Settings = this.settings, how: HowToRead = {}): Promise<VaultRead> {
		const habits = await this.#habits();
		const roster = new Roster(settings, habits.dailyFormats, habits.templateFolders, habits.week);
		const grammar = grammarOf(how.grammar ?? '', settings, habits);
		const read = await readVault(roster, this.#notes, { ...how, grammar });
		this.#current = roster;
		this.#readWith = habits;
		this.#hasRead = true;
		this.#changed();
		return read;
	}

	/** Whether the vault names its daily notes otherwise, or has its templates elsewhere, than when it was read. */
	async habitsChanged(): Promise<boolean> {
		const now = await this.#habits();
		const linesOf = ({ dailyFormats, templateFolders }: Habits): string =>
			[...dailyFormats, '', ...templateFolders].join('\n');
		return this.#hasRead && linesOf(now) !== linesOf(this.#readWith);
	}

	/** Takes in a note that was made or changed, or one that was renamed from `from`. */
	noteChanged(path: string, text: string, from?: string): void {
		const before = this.#current.revision;
		if (from === undefined) this.#current.set(path, text);
		else this.#current.rename(from, path, text);
		if (this.#current.revision !== before) this.#changed();
	}

	/** A note is gone. */
	noteRemoved(path: string): void {
		const before = this.#current.revision;
		this.#current.remove(path);
		if (this.#current.revision !== before) this.#changed();
	}

	/** The day may have changed: whoever draws shall draw again. */
	dayChanged(): void {
		this.#changed();
	}

	/** The id of a kind given by id or synonym; refused if there is none. Null stays null. */
	kindId(word: string | null): string | null {
		if (word === null || word.trim() === '') return null;
		const id = this.#current.reader.options.kinds.byName(word);
		if (id !== null) return id;
		const known = this.settings.kinds.map((kind) => kind.id);
		throw new Refusal(faults.kind(word, known));
	}

	/**
	 * What logging would do to a text: the same that `log` does, for editors and dry runs. Refuses; never half-done.
	 * An `open` line of no words ends in a blank, for the cursor; a `settled` one does not.
	 */
	planLog(text: string, request: LogRequest, line: 'settled' | 'open' = 'open'): InsertedEntry {
		if (request.planned === true && request.day < this.today) throw new Refusal(planWords.behind(request.day));
		refuseUnsettled(request.path, text);
		if (request.aim !== undefined) return this.#planKept(text, request, request.aim);
		const entry: NewEntry = {
			date: request.day,
			kind: this.#kindWord(request.kind),
			text: request.text,
			planned: request.planned,
			unfinished: line === 'open',
		};
		const result = insertEntry(text, entry, this.#current.reader, { today: this.today });
		if (!result.ok) throw new Refusal(faults.edit(request.path, result.fault));
		return result.inserted;
	}

	/** The same for what is to be kept of somebody, and is no contact. */
	#planKept(text: string, request: LogRequest, aim: Aim): InsertedEntry {
		const { reader } = this.#current;
		const result = insertKept(text, { aim, text: request.text }, reader, this.today);
		if (result.ok) return result.inserted;
		if ('property' in result) throw propertyRefusal(request.path, result.property);
		throw new Refusal(
			result.fault === 'unreadable' ? faults.unkept(request.path) : faults.edit(request.path, result.fault),
		);
	}

	/** A synonym is written as given (`coffee`), if it names a kind; `other` is left to the printer. */
	#kindWord(word: string | null): string | null {
		const id = this.kindId(word);
		if (id === null || word === null) return null;
		return id === OTHER_KIND ? OTHER_KIND : word.trim();
	}

	/** Writes an interaction into a note. */
	async log(request: LogRequest): Promise<Logged> {
		return this.write(request.path, (text) => this.planLog(text, request, 'settled'));
	}

	/** One write into a note: `change` gives the new text of the one at hand, or refuses. The people follow. */
	async write<T extends { readonly text: string }>(
		path: string,
		change: (text: string) => T,
	): Promise<T & { readonly path: string }> {
		return this.#queue.run(path, async () => {
			let changed: T | null = null;
			await this.#notes.change(path, (text) => {
				refuseUnsettled(path, text);
				changed = change(text);
				return changed.text;
			});
			if (changed === null) throw new Refusal(faults.gone(path));
			const done: T = changed;
			this.noteChanged(path, done.text);
			return { ...done, path };
		});
	}

	/** The notes that bear a name already, by name, alias or address. */
	bearers(name: string): readonly string[] {
		return this.#current.bearers(name.trim());
	}

	/**
	 * Makes a person's note from a template. Refused for a name that no file can have or that a note has already; and
	 * for one that another note bears, unless a second one is wanted.
	 */
	async create(request: NewPersonRequest): Promise<NewPerson> {
		const path = notePath(this.settings.newNoteFolder, tidied(request.name));
		return this.#queue.run(path, async () => {
			const { text, ...made } = await this.draft(request);
			await this.#notes.create(path, text);
			this.noteChanged(path, text);
			return made;
		});
	}

	/** The note that `create` would make. Refused as that is; nothing is written. */
	async draft({ name: given, every, circle, template, second, entry }: NewPersonRequest): Promise<DraftedNote> {
		const name = tidied(given);
		const fault = nameFault(name);
		if (fault !== null) throw new Refusal(faults.name(name, fault));
		const rhythm = (every ?? '').trim();
		if (rhythm !== '' && parseCadence(rhythm) === null) throw new Refusal(faults.cadence(rhythm));
		const circleName = this.circleName(circle);
		const path = notePath(this.settings.newNoteFolder, name);
		const clash = (await this.#notes.list()).find((other) => foldPath(other) === foldPath(path));
		if (clash !== undefined) throw new Refusal(faults.exists(clash));
		if (second !== true) this.#refuseSecond(name);
		const source = template ?? (await personTemplate(this.#notes, this.settings));
		// What could not be read of it would be missing in every note.
		if (mayBeLossy(source)) throw new Refusal(faults.lossyTemplate);
		const { text, cursor } = renderTemplate(source, {
			name,
			today: this.today,
			every: rhythm,
			circle: circleName,
		});
		return entry === undefined
			? { path, text, cursor: cursor ?? text.length }
			: this.#withEntry({ path, text }, entry);
	}

	/** A drafted note with its first line. */
	#withEntry({ path, text }: { readonly path: string; readonly text: string }, entry: LogRequest): DraftedNote {
		const inserted = this.planLog(text, entry, 'settled');
		return { path, text: inserted.text, cursor: inserted.text.length, entry: { ...inserted, path } };
	}

	#refuseSecond(name: string): void {
		const paths = this.bearers(name);
		if (paths.length > 0) throw new Refusal(faults.bearers(name, printedPaths(paths)), { paths });
	}

	/** A circle's name as the settings spell it; `''` for none; refused if they do not know it. */
	circleName(given: string | undefined): string {
		if (given === undefined || given.trim() === '') return '';
		const known = this.settings.circles.find((circle) => circle.name.toLowerCase() === given.trim().toLowerCase());
		if (!known)
			throw new Refusal(
				faults.circle(
					given,
					this.settings.circles.map((circle) => circle.name),
				),
			);
		return known.name;
	}

	#changed(): void {
		for (const listener of [...this.#listeners]) listener();
	}
}

/** A name as a note bears it. */
const tidied = (name: string): string => name.trim().replace(/\s+/g, ' ').normalize('NFC');

/** Nothing is written into a note with an unsettled merge: it could be lost with one of the two sides. */
function refuseUnsettled(path: string, text: string): void {
	const line = unsettledMerge(text);
	if (line !== null) throw new Refusal(faults.merge(path, line + 1));
}
