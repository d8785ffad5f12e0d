/** The private notes that are nobody's: their titles are told nowhere, so a line that links to one tells too much. */
import { fieldsOf } from '../properties/fields';
import type { ReadNote } from '../properties/read-note';
import { readPrivate } from '../person/private';
import { foldCase } from '../text/fold';
import { untoldPath } from './history';
import { noteName } from '../text/vault-path';

/** A path or a name as links are compared: without `.md`, and without the way up from the linking note's folder. */
const keyOf = (target: string): string => foldCase(target.replace(/^(?:\.{1,2}\/)+/, '').replace(/\.md$/i, ''));

export class HiddenNotes {
	/** By compared name the paths of the notes. */
	readonly #byName = new Map<string, Set<string>>();
	readonly #paths = new Set<string>();
	/** Two of the same key hide the same links. */
	key = '';

	/**
	 * Takes in whether a note is one of these now. True if links to it are to be hidden and were not, or the other way
	 * round.
	 */
	set(path: string, is: boolean): boolean {
		const was = this.#paths.has(path);
		if (was === is) return false;
		const name = keyOf(noteName(path));
		const alike = this.#byName.get(name) ?? new Set<string>();
		if (is) this.#byName.set(name, alike.add(path));
		else if (alike.delete(path) && alike.size === 0) this.#byName.delete(name);
		if (is) this.#paths.add(path);
		else this.#paths.delete(path);
		this.key = [...this.#paths].sort().join('\n');
		return true;
	}

	/** What stands for each of these notes. */
	all(): readonly string[] {
		return [...this.#paths].map(untoldPath);
	}

	/** What stands for the note of these that a link may lead to; null: none. */
	find(target: string): string | null {
		if (this.#paths.size === 0) return null;
		const key = keyOf(target);
		const alike = [...(this.#byName.get(noteName(key)) ?? [])];
		const path = alike.find((one) => `/${keyOf(one)}`.endsWith(`/${key}`));
		return path === undefined ? null : untoldPath(path);
	}
}

/** Whether a note that is nobody's is private and has a title of its own: a day alone tells nothing. */
export function isHiddenNote({ path, note, frontmatter }: ReadNote): boolean {
	if (!/priv|rivat/i.test(note.text) || !/\p{L}/u.test(noteName(path))) return false;
	return readPrivate(note, frontmatter, fieldsOf(frontmatter.properties, new Map())).isPrivate;
}
