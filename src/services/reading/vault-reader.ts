/** Reads a whole vault into a roster: what was kept first, then the notes that are left, several at a time. */
import type { Roster } from '../../core/people/roster';
import type { NoteStore, Unread } from '../ports';
import type { KeptReadings, Taken } from './kept-readings';
import { NO_BREATH, type Breath } from './note-cache';

/** So many files are asked for before the first of them has come. */
const AT_A_TIME = 6;

/** How a vault is read; what is left out is done without. */
export interface HowToRead {
	readonly breath?: Breath;
	readonly kept?: KeptReadings | null;
	/** By what kept readings are known (`grammarOf`). */
	readonly grammar?: string;
}

/** What came of it. */
export interface VaultRead {
	readonly unread: readonly Unread[];
	/** The notes that were not read but taken as they were kept. */
	readonly taken: readonly Taken[];
}

/** Reads all notes of a store into a roster. Those that cannot be read are named. */
export async function readVault(roster: Roster, notes: NoteStore, how: HowToRead): Promise<VaultRead> {
	const { breath = NO_BREATH, kept = null, grammar = '' } = how;
	const all = await notes.list();
	const there = new Set(all);
	const stampOf = (path: string): string | null => (there.has(path) ? (notes.stamp?.(path) ?? null) : null);
	const taken = (await kept?.take(roster, grammar, stampOf, breath)) ?? new Map<string, Taken>();
	const unread: Unread[] = [...(notes.closed?.() ?? [])];
	const read = async (paths: readonly string[]): Promise<void> => {
		for await (const { path, stamp, text, error } of severalAtATime(paths, notes)) {
			if (text === null) {
				unread.push({ path, error });
				roster.remove(path);
			} else if (kept === null) roster.set(path, text);
			else kept.read(roster, path, { text, stamp });
			await breath();
		}
	};
	await read(all.filter((path) => !taken.has(path)));
	// Copies are told by their texts.
	const wanting = roster.wanting();
	await read(wanting);
	return { unread, taken: [...taken.values()].filter(({ path }) => !wanting.includes(path)) };
}

/** A note as it was read; or why it was not. */
interface ReadText {
	readonly path: string;
	readonly stamp: string | null;
	readonly text: string | null;
	readonly error: unknown;
}

async function readText(path: string, notes: NoteStore): Promise<ReadText> {
	// Before the text: where the note changes in between, the stamp is that of no text, and it is read again.
	const stamp = notes.stamp?.(path) ?? null;
	try {
		return { path, stamp, text: await notes.read(path), error: null };
	} catch (error) {
		return { path, stamp, text: null, error };
	}
}

/** The texts of notes in their order; while one is taken in, the next are on their way. */
export async function* severalAtATime(paths: readonly string[], notes: NoteStore): AsyncGenerator<ReadText> {
	const coming: Promise<ReadText>[] = [];
	let next = 0;
	while (next < paths.length || coming.length > 0) {
		while (coming.length < AT_A_TIME && next < paths.length) coming.push(readText(paths[next++] ?? '', notes));
		const first = await coming.shift();
		if (first !== undefined) yield first;
	}
}
