/**
 * Which notes are copies of a person's note: those that are for certain, which are nobody then, and those that may be,
 * which are told. A name that copies bear, and what both notes say, decide it together; no name hides anybody alone,
 * but that which only a failed merge is given.
 */
import { copyNames, isMarkAlone, type CopyMark } from './copy-name';
import { likenessOf, tellingOf, type Compared, type Likeness, type Telling } from './likeness';
import type { Person } from '../person/person';
import { WantedTexts } from './wanted-texts';
import { foldPath, folderOf, noteName, notePath } from '../text/vault-path';

/** A note that a name says another is a copy of. */
interface Named {
	readonly path: string;
	readonly mark: CopyMark;
	/** Whether nothing else is added to the name. */
	readonly alone: boolean;
}

/** A note with the one that it may be a copy of. */
export interface Suspect {
	readonly path: string;
	readonly original: string;
	readonly same: boolean;
}

/** Whether a note is a copy beyond doubt. */
function isCertain({ mark }: Named, { same, most, address, apart }: Likeness): boolean {
	if (mark === 'conflict') return true;
	if (apart) return false;
	if (mark === 'copy') return same || most;
	// Two people of one name are told apart by numbers as well; two names are joined by a hyphen.
	return mark === 'number' ? same || (most && address) : most && address;
}

/** Whether it is to be told that a note may be a copy. */
function isSuspect({ mark, alone }: Named, { same, common, most, properties }: Likeness): boolean {
	if (mark === 'added') return most || (common > 0 && properties);
	return same || common > 0 || (mark === 'copy' && alone);
}

/** Whether a note tells anything but addresses: of a mail address that several have it is told as such. */
const tellsOfPerson = ({ told, addresses, says }: Telling): boolean =>
	told.size > addresses.size || (says && ![...addresses].some((one) => one.includes('@')));

/** A person's note, with its text where that is at hand. */
interface Known {
	readonly person: Person;
	readonly text: string | null;
	/** See `wholeMark`. */
	readonly whole: () => string;
}

const isAtHand = (note: Known): note is Known & Compared => note.text !== null;

const UNLIKE: Likeness = { same: false, common: 0, most: false, address: false, properties: false, apart: false };

/** Which notes are copies of others, kept current note by note. */
export class Copies {
	readonly #notes = new Map<string, Known>();
	readonly #wanted = new WantedTexts();
	/** The paths by the way in which they are compared; where systems tell case apart there may be several. */
	readonly #folded = new Map<string, Set<string>>();
	readonly #named = new Map<string, readonly Named[]>();
	readonly #templates = new Map<string, readonly string[]>();
	/** Their lines together; null when these have to be gathered again. */
	#fromTemplates: ReadonlySet<string> | null = null;
	#tellings = new WeakMap<Compared, Telling>();
	#likenesses = new WeakMap<Compared, WeakMap<Compared, Likeness>>();

	/** By folded path the notes whose names say that they may be copies of it. */
	readonly #namedAfter = new Map<string, Set<string>>();
	/** The notes that are copies for certain, as of the last time that was settled; and those to be looked at again. */
	readonly #certain = new Set<string>();
	readonly #stale = new Set<string>();

	/** Takes in a person's note. */
	set(person: Person, { text, whole }: Omit<Known, 'person'>): void {
		const { path } = person;
		this.#lookAt(path);
		const known = { person, text, whole };
		this.#wanted.set(path, this.#notes.get(path), known);
		this.#notes.set(path, known);
		this.#folded.set(foldPath(path), (this.#folded.get(foldPath(path)) ?? new Set<string>()).add(path));
		if (this.#named.has(path)) return;
		const name = noteName(path);
		const bases = copyNames(name).map(({ base, mark }): Named => ({
			path: notePath(folderOf(path), base),
			mark,
			alone: isMarkAlone(name, base),
		}));
		if (bases.length === 0) return;
		this.#named.set(path, bases);
		for (const base of bases) this.#namedAfterOf(base).add(path);
	}

	#namedAfterOf(base: Named): Set<string> {
		const key = foldPath(base.path);
		const named = this.#namedAfter.get(key) ?? new Set<string>();
		this.#namedAfter.set(key, named);
		return named;
	}

	/** A note has changed: it may be a copy now, and so may those that are named after it. */
	#lookAt(path: string): void {
		this.#stale.add(path);
		for (const named of this.#namedAfter.get(foldPath(path)) ?? []) this.#stale.add(named);
	}

	remove(path: string): void {
		const known = this.#notes.get(path);
		if (known === undefined) return;
		this.#wanted.set(path, known, null);
		this.#notes.delete(path);
		this.#lookAt(path);
		for (const base of this.#named.get(path) ?? []) {
			const named = this.#namedAfterOf(base);
			if (named.delete(path) && named.size === 0) this.#namedAfter.delete(foldPath(base.path));
		}
		this.#named.delete(path);
		const alike = this.#folded.get(foldPath(path));
		alike?.delete(path);
		if (alike?.size === 0) this.#folded.delete(foldPath(path));
	}

	/** Takes in the text of a template, null if it is none any more: what stands in one says nothing of anybody. */
	setTemplate(path: string, text: string | null): void {
		if (text === null && !this.#templates.has(path)) return;
		if (text === null) this.#templates.delete(path);
		else
			this.#templates.set(
				path,
				text.split(/\r?\n/).map((line) => line.trim()),
			);
		this.#fromTemplates = null;
		this.#tellings = new WeakMap();
		this.#likenesses = new WeakMap();
		for (const named of this.#named.keys()) this.#stale.add(named);
	}

	/** Finds again which notes are copies for certain; gives those that are now and were not, and those that were. */
	settle(): readonly string[] {
		const isTurned = (path: string): boolean => this.#certain.has(path) === (this.originalOf(path) === null);
		const turned = [...this.#stale].filter(isTurned);
		for (const path of turned) if (!this.#certain.delete(path)) this.#certain.add(path);
		this.#stale.clear();
		return turned;
	}

	/** The notes that are copies for certain, as of then. */
	get certain(): ReadonlySet<string> {
		return this.#certain;
	}

	isCopy(path: string): boolean {
		return this.#certain.has(path);
	}

	/** The note that another is a copy of for certain, or null. */
	originalOf(path: string): string | null {
		return this.#firstNamed(path, isCertain);
	}

	/** Of these notes those that may be copies of one of them, each beside the first that it may be one of. */
	suspects(paths: readonly string[]): Suspect[] {
		const found = paths.flatMap((path): Suspect[] => {
			const original = this.#firstNamed(path, isSuspect);
			return original === null ? [] : [{ path, original, same: false }];
		});
		return [...found, ...this.#sayingTheSame(paths)];
	}

	/** Notes that say what another says, whatever they are called; not those that say nothing of anybody yet. */
	#sayingTheSame(paths: readonly string[]): Suspect[] {
		const first = new Map<string, string>();
		return [...paths].sort().flatMap((path): Suspect[] => {
			const note = this.#notes.get(path);
			if (note === undefined) return [];
			const whole = note.whole();
			const original = first.get(whole);
			if (original !== undefined)
				return isAtHand(note) && tellsOfPerson(this.#telling(note)) ? [{ path, original, same: true }] : [];
			first.set(whole, path);
			return [];
		});
	}

	/** The path of the first note that another's name is made of, and that fits. */
	#firstNamed(path: string, fits: (named: Named, likeness: Likeness) => boolean): string | null {
		const own = this.#notes.get(path);
		for (const named of own === undefined ? [] : (this.#named.get(path) ?? [])) {
			const other = this.#bearerOf(named);
			if (own !== undefined && other !== undefined && fits(named, this.#likenessOf(own, other)))
				return other.person.path;
		}
		return null;
	}

	/** The note that another's name is made of; a case clash is of a name that differs in its case. */
	#bearerOf({ path }: Named): Known | undefined {
		const [alike = ''] = [...(this.#folded.get(foldPath(path)) ?? [])].sort();
		return this.#notes.get(path) ?? this.#notes.get(alike);
	}

	/** The notes whose texts are not at hand, and have to be to tell copies, among those that came since last asked. */
	wanting(): readonly string[] {
		return this.#wanted.find(this.#notes, (path) => [
			...(this.#named.get(path) ?? []).flatMap((named) => this.#bearerOf(named)?.person.path ?? []),
			...(this.#namedAfter.get(foldPath(path)) ?? []),
		]);
	}

	/** Until both texts are at hand nothing is known but the names. */
	#likenessOf(a: Known, b: Known): Likeness {
		return isAtHand(a) && isAtHand(b) ? this.#likeness(a, b) : UNLIKE;
	}

	#likeness(a: Compared, b: Compared): Likeness {
		const known = this.#likenesses.get(a) ?? new WeakMap<Compared, Likeness>();
		this.#likenesses.set(a, known);
		const made = known.get(b) ?? likenessOf(a, b, (of) => this.#telling(of));
		known.set(b, made);
		return made;
	}

	#telling(note: Compared): Telling {
		this.#fromTemplates ??= new Set([...this.#templates.values()].flat());
		const made = this.#tellings.get(note) ?? tellingOf(note, this.#fromTemplates);
		this.#tellings.set(note, made);
		return made;
	}
}
