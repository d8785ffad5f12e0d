/** Where readings are kept from one start to the next, outside of the vault; the app and a terminal each have one. */

/** A reading as it is kept, with what its note is known by. */
export interface KeptNote {
	readonly path: string;
	/** What the store said of the note before it was read: two that differ may be two texts. */
	readonly stamp: string;
	/** The mark of its text (`textMark`), and of what it says (`wholeMark`). */
	readonly mark: string;
	readonly whole: string;
	/** See `encodeReading`. */
	readonly reading: string;
}

/** What becomes of what is kept. */
export interface CacheChange {
	readonly put: readonly KeptNote[];
	readonly remove: readonly string[];
	/** See `NoteCache.privacy`. */
	readonly privacy: string;
}

/**
 * Readings that are kept. What is stale, foreign or broken is not there; what cannot be kept is not. It is only ever a
 * help: nothing rejects but `keep`.
 */
export interface NoteCache {
	/** What was kept by this grammar, some notes at a time; what another kept is thrown away. */
	kept(grammar: string): AsyncIterable<readonly KeptNote[]> | Iterable<readonly KeptNote[]>;
	/** What the names of those who are private came to when notes were kept last; `''` before there were any. */
	readonly privacy: string;
	/** So many notes are kept at a time. */
	readonly batch: number;
	/** Rejects where it can keep nothing: the disk is full, or nothing may be written. */
	keep(change: CacheChange): Promise<void>;
}

/** Gives a promise to be awaited where others should have their turn, null as long as there is time. */
export type Breath = () => Promise<void> | null;

/** Never gives anybody else a turn. */
export const NO_BREATH: Breath = () => null;
