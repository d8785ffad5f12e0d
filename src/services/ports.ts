/**
 * What the services need of the world, in Nurture's own nouns. The plugin and the command line each bring their own.
 */
import type { Day } from '../core/time/day';
import type { Habits } from '../core/settings/habits';

/** Takes a note's text and gives the new one, or null to leave the note as it is. May throw a `Refusal`. */
export type Change = (text: string) => string | null;

/** A note, or a folder of notes, that could not be read, and why. */
export interface Unread {
	readonly path: string;
	readonly error: unknown;
	readonly isFolder?: boolean;
}

/** The notes of a vault. Paths are from the vault's root, with `/`. */
export interface NoteStore {
	/** All Markdown notes, in any order. */
	list(): Promise<readonly string[]>;
	/** The folders that could not be looked into when the notes were listed last. */
	closed?(): readonly Unread[];
	/** Another one where the note may have changed; null where that is not known. Asked for before the note is read. */
	stamp?(path: string): string | null;
	/** A note's text. Rejects with a `Refusal` if it cannot be read. */
	read(path: string): Promise<string>;
	/**
	 * One atomic read-change-write. Rejects with a `Refusal` if the note is gone or changed meanwhile; then nothing is
	 * written.
	 */
	change(path: string, change: Change): Promise<void>;
	/**
	 * Makes a new note, and its folder if need be. Rejects with a `Refusal` if there is one of that path, in any case.
	 */
	create(path: string, text: string): Promise<void>;
	/**
	 * Makes many new notes, each as `create` does, where a store does it faster than by as many calls. `done` is told
	 * of each: null as it is made, else why it was not.
	 */
	createAll?(
		notes: readonly { readonly path: string; readonly text: string }[],
		done: (path: string, error: unknown) => void,
	): Promise<void>;
}

/** A note store that can also throw notes away. */
export interface TrashStore extends NoteStore {
	/**
	 * Puts a note where the user keeps what is thrown away. Rejects with a `Refusal` if its text is not `text` any
	 * more.
	 */
	remove(path: string, text: string): Promise<void>;
}

/** What the vault's own settings say of its notes, read anew whenever the vault is. Never rejects. */
export type VaultHabits = () => Promise<Habits>;

/** The only thing that knows what day it is. */
export interface Clock {
	today(): Day;
}

/** Something that could not be done, said in one sentence to the user. Nothing was half-done. */
export class Refusal extends Error {
	override readonly name = 'Refusal';

	/** `choices`: what could be meant, for a program that reads the answer. */
	constructor(
		message: string,
		readonly choices: { readonly paths?: readonly string[] } = {},
	) {
		super(message);
	}
}

/** The reason of a failure as a sentence: a refusal's own, or the error's message. */
export function sentenceOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
