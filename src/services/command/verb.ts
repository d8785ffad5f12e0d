/** What a verb is: what it needs, its options, and what it answers. The same for every front door. */
import type { Member } from '../../core/people/roster';
import type { Settings } from '../../core/settings/settings';
import type { Day } from '../../core/time/day';
import type { People } from '../people';
import type { NoteStore, Unread } from '../ports';
import type { Needs } from './needs';
import type { Options, Raw, ValuesOf } from './options';

/** What a verb answers: a JSON value, and the same as text. */
export interface Answer {
	readonly json: unknown;
	readonly text: string;
}

/** A text that is asked about. */
export interface NamedText {
	/** Its path in the vault, else its name; null for a text that is nobody's note. */
	readonly path: string | null;
	readonly text: string;
}

/** Files that are no notes, as only a terminal reads and writes them. */
export interface ForeignFiles {
	/** The bytes of a file, `-` for what is piped in. Rejects with a `Refusal` for what is none. */
	readonly read: (file: string) => Promise<Uint8Array>;
	/** Writes a file, whole or not at all, over one that is there. Rejects with a `Refusal`. */
	readonly save: (file: string, text: string) => Promise<void>;
}

/** What a front door brings. */
interface VerbHost {
	/** Loaded. */
	readonly people: People;
	readonly notes: NoteStore;
	/** The notes and folders that could not be read. */
	readonly unread: readonly Unread[];
	/** The text that a FILE means, for the verb of this name. Rejects with a `Refusal` for what is none. */
	readonly file: (file: string, verb: string) => Promise<NamedText>;
	/** The text of a template by its path. */
	readonly template: (path: string) => Promise<string>;
	/** Does what writes, as one step; `words` say what was done. */
	readonly step: <T>(task: () => Promise<T>, words: (done: T) => string) => Promise<T>;
	readonly foreign?: ForeignFiles;
}

/** A command with what verbs ask for. */
interface Call<N extends Needs, O extends Options> {
	readonly given: { readonly [K in keyof N]: string };
	/** All that was given, where a need means several. */
	readonly words: readonly string[];
	readonly options: ValuesOf<O>;
	readonly host: VerbHost;
	readonly people: People;
	/** Everybody, on that day. */
	readonly members: readonly Member[];
	readonly today: Day;
	readonly settings: Settings;
}

/** A verb as its file says it. */
interface VerbShape<N extends Needs, O extends Options> {
	readonly name: string;
	/** What it does, as the help says it. */
	readonly does: string;
	readonly needs: N;
	readonly options: O;
	/** Carries it out. Rejects with a `Refusal`, nothing written, if that cannot be done. */
	readonly answer: (call: Call<N, O>) => Answer | Promise<Answer>;
}

/** A verb with all that it was given: carried out by what a front door brings. */
export type Command = (host: VerbHost) => Promise<Answer>;

/** A verb as the front doors see it. */
export interface Verb {
	readonly name: string;
	/** What it does, as the help says it. */
	readonly does: string;
	readonly needs: Needs;
	readonly options: Options;
	/** `given`: one text a need, in their order. Throws `Misspelt` for an option's value that is none. */
	readonly command: (given: readonly string[], raw: Raw) => Command;
}

/** Makes a verb of what its file says, the types of its needs and options kept between the two. */
export function verb<N extends Needs, O extends Options>({ answer, ...shape }: VerbShape<N, O>): Verb {
	const { needs, options } = shape;
	return {
		...shape,
		command(words, raw) {
			const given = Object.fromEntries(Object.keys(needs).map((name, at) => [name, words[at] ?? '']));
			const values = Object.fromEntries(
				Object.entries(options).map(([name, option]) => [name, option.read(raw[name])]),
			);
			return async (host) => {
				const { people } = host;
				const { today, settings } = people;
				const call = { given, words, options: values, host, people, members: people.list(), today, settings };
				return answer(call as unknown as Call<N, O>);
			};
		},
	};
}
