/**
 * Which notes are somebody, kept current one note at a time: copies of others and the index notes of folders are
 * nobody. In the order of the names.
 */
import { Copies, type Suspect } from '../copies/copies';
import { Sorted } from '../lists/sorted';
import { byName } from '../names/resolver';
import type { Membership } from '../person/membership';
import type { KnownText, Reading } from './reading';
import { isIndexName } from '../person/nature';
import type { Person } from '../person/person';
import { folderOf } from '../text/vault-path';

/** A note that says that it is somebody's. */
interface Known {
	readonly membership: Exclude<Membership, null>;
	readonly person: Person;
	/** Whether the file's name says nothing of its own (`index`, the folder's name). */
	readonly index: boolean;
}

/** A person as they were, and as they are; null where they are nobody. */
export interface Turn {
	readonly path: string;
	readonly before: Person | null;
	readonly after: Person | null;
}

export class Persons {
	readonly #known = new Map<string, Known>();
	/** All notes of the vault by folder, to tell a folder's index from a person's folder note. */
	readonly #folders = new Map<string, Set<string>>();
	readonly #copies = new Copies();
	/** By person the same, taken as private. */
	readonly #closed = new WeakMap<Person, Person>();
	/** The notes that have a copy which is private, or a copy of a copy. */
	#copiedAsPrivate: ReadonlySet<string> = new Set();
	/** The notes that may be somebody now and were not, or the other way round. */
	readonly #stale = new Set<string>();
	readonly #present = new Map<string, Person>();
	readonly #order = new Sorted(byName);

	/** Everybody, as of the last time they were settled. */
	get all(): readonly Person[] {
		return this.#order.list;
	}

	/** The person of a note, as of then; null: nobody. */
	find(path: string): Person | null {
		return this.#present.get(path) ?? null;
	}

	/** Whether a note says that it is somebody's, though it may be a copy. */
	has(path: string): boolean {
		return this.#known.has(path);
	}

	/** All notes that say so. */
	get said(): Iterable<Person> {
		return [...this.#known.values()].map(({ person }) => person);
	}

	/** The notes that are known below a folder, people's or not. */
	notesBelow(folder: string): string[] {
		return [...this.#folders].flatMap(([path, notes]) => (`${path}/`.startsWith(`${folder}/`) ? [...notes] : []));
	}

	/** Takes in a note as it is now: that of somebody, or `person` null. */
	set({ path, person, membership }: Pick<Reading, 'path' | 'person' | 'membership'>, known: KnownText): void {
		const folder = folderOf(path);
		const notes = this.#folders.get(folder) ?? new Set<string>();
		this.#folders.set(folder, notes);
		if (!notes.has(path)) this.#lookAtSmall(notes.add(path));
		if (person === null || membership === null) this.#forget(path);
		else {
			this.#known.set(path, { person, membership, index: isIndexName(path) });
			this.#copies.set(person, known);
			this.#stale.add(path);
		}
	}

	/** Forgets a note that is gone. True if it was somebody's. */
	remove(path: string): boolean {
		const folder = folderOf(path);
		const notes = this.#folders.get(folder);
		if (notes?.delete(path) === true) this.#lookAtSmall(notes);
		if (notes?.size === 0) this.#folders.delete(folder);
		this.#copies.setTemplate(path, null);
		return this.#forget(path);
	}

	/** The notes whose texts are asked for to tell copies, and are not at hand. */
	wanting(): readonly string[] {
		return this.#copies.wanting();
	}

	/** Takes in the text of a template, null if the note is none. */
	setTemplate(path: string, text: string | null): void {
		this.#copies.setTemplate(path, text);
	}

	/** Notes that are copies of a person's note beyond doubt, with the note they are copies of. */
	certainCopies(): readonly { path: string; original: string }[] {
		return [...this.#known.keys()].flatMap((path) => {
			const original = this.#copies.originalOf(path);
			return original === null ? [] : [{ path, original }];
		});
	}

	/** People's notes that may be copies of others, or say the same as another. */
	suspects(people: readonly Person[]): readonly Suspect[] {
		return this.#copies.suspects(people.map(({ path }) => path));
	}

	/** Finds again who is somebody, and gives those who are not as they were. */
	settle(): readonly Turn[] {
		for (const path of this.#copies.settle()) this.#stale.add(path);
		this.#settlePrivate();
		const turns = [...this.#stale].flatMap((path): Turn[] => {
			const before = this.#present.get(path) ?? null;
			const after = this.#personOf(path);
			if (after === before) return [];
			if (after === null) this.#present.delete(path);
			else this.#present.set(path, after);
			return [{ path, before, after }];
		});
		this.#stale.clear();
		this.#order.change(
			turns.flatMap(({ before }) => before ?? []),
			turns.flatMap(({ after }) => after ?? []),
		);
		return turns;
	}

	/** A note is no person's any more, or gone. True if it was one. */
	#forget(path: string): boolean {
		this.#copies.remove(path);
		if (!this.#known.delete(path)) return false;
		this.#stale.add(path);
		return true;
	}

	/** Where notes come and go in a folder of one or two, its index note may have become somebody, or nobody. */
	#lookAtSmall(notes: ReadonlySet<string>): void {
		if (notes.size <= 2) for (const path of notes) this.#stale.add(path);
	}

	/**
	 * Whom a note is of. One with a copy that is private is private as well: nobody can tell which of the two was
	 * written last.
	 */
	#personOf(path: string): Person | null {
		const known = this.#known.get(path);
		if (known === undefined || this.#isFolderIndex(known) || this.#copies.isCopy(path)) return null;
		return this.#copiedAsPrivate.has(path) ? this.#asPrivate(known.person) : known.person;
	}

	/** An index note that says nothing of being a person is one only where it is alone in its folder. */
	#isFolderIndex({ person: { path }, membership, index }: Known): boolean {
		return index && membership === 'folder' && (this.#folders.get(folderOf(path))?.size ?? 0) > 1;
	}

	#settlePrivate(): void {
		const found = new Set<string>();
		for (const copy of this.#copies.certain) {
			if (this.#known.get(copy)?.person.private !== true) continue;
			let path = this.#copies.originalOf(copy);
			while (path !== null && !found.has(path)) {
				found.add(path);
				path = this.#copies.originalOf(path);
			}
		}
		for (const path of found) if (!this.#copiedAsPrivate.has(path)) this.#stale.add(path);
		for (const path of this.#copiedAsPrivate) if (!found.has(path)) this.#stale.add(path);
		this.#copiedAsPrivate = found;
	}

	#asPrivate(person: Person): Person {
		const closed = this.#closed.get(person) ?? (person.private ? person : { ...person, private: true });
		this.#closed.set(person, closed);
		return closed;
	}
}
