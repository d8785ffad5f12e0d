/**
 * Which texts are wanted to tell copies, of notes that are known from the cache and whose texts are not at hand: those
 * of notes that a name relates, and of notes that say the same.
 */
import { addTo } from '../text/lists';

/** What is asked of a note. */
interface Known {
	readonly text: string | null;
	readonly whole: () => string;
}

export class WantedTexts {
	/** The notes without a text at hand. */
	readonly #lacking = new Set<string>();
	/** The notes that have come or changed since it was asked last. */
	readonly #fresh = new Set<string>();
	/** By what a note says the notes that say it; null as long as no text was lacking. */
	#alike: Map<string, string[]> | null = null;

	/** Takes in a note as it is now, null: gone; `before` as it was. */
	set(path: string, before: Known | undefined, now: Known | null): void {
		if (before !== undefined && this.#alike !== null) {
			const mark = before.whole();
			this.#alike.set(
				mark,
				(this.#alike.get(mark) ?? []).filter((other) => other !== path),
			);
		}
		this.#lacking.delete(path);
		this.#fresh.delete(path);
		if (now === null) return;
		this.#fresh.add(path);
		if (now.text === null) this.#lacking.add(path);
		if (this.#alike !== null) addTo(this.#alike, now.whole(), path);
	}

	/** The notes whose texts are wanted. `related` gives those that a name relates to a note. */
	find(notes: ReadonlyMap<string, Known>, related: (path: string) => readonly string[]): readonly string[] {
		if (this.#lacking.size === 0) return [];
		this.#alike ??= alikeIn(notes);
		const wanted = new Set<string>();
		for (const path of this.#fresh) {
			const others = [...related(path), ...(this.#alike.get(notes.get(path)?.whole() ?? '') ?? [])];
			if (others.every((other) => other === path)) continue;
			for (const one of [path, ...others]) if (this.#lacking.has(one)) wanted.add(one);
		}
		this.#fresh.clear();
		return [...wanted];
	}
}

function alikeIn(notes: ReadonlyMap<string, Known>): Map<string, string[]> {
	const alike = new Map<string, string[]>();
	for (const [path, note] of notes) addTo(alike, note.whole(), path);
	return alike;
}
