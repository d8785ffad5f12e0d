/** What verbs must be given. */
import { flagWords, needWords } from '../../words/verbs';

/** One thing that a verb must be given. */
export interface Need {
	/** How it is called in the usage. */
	readonly usage: string;
	/** How it is asked for where it is missing: `a name`. */
	readonly asked: string;
	/** What it is, for the app's command line. */
	readonly says: string;
	/** Whether it goes into a note: then what is left empty is refused where it would be written. */
	readonly isWritten: boolean;
	/** Whether the app's command line takes the open note where it is left out. */
	readonly isFile: boolean;
	/** Whether all that follows is meant as well; of the last need alone. */
	readonly isMany?: true;
	/** Whether the verb does with the other things alone. */
	readonly mayLack?: boolean;
}

/** What a verb must be given, in the order of the usage, by its name in the app's command line. */
export type Needs = Readonly<Record<string, Need>>;

const SOUGHT = { isWritten: false, isFile: false };
const WRITTEN = { isWritten: true, isFile: false };
const READ = { isWritten: false, isFile: true };

/** Somebody who is there already. */
export const SOMEBODY: Need = { usage: 'NAME', asked: needWords.name, says: flagWords.name, ...SOUGHT };
/** The second of two people. */
export const OTHER: Need = { usage: 'OTHER', asked: needWords.other, says: flagWords.other, ...SOUGHT };
/** The name of somebody new. */
export const NEW_NAME: Need = { usage: 'NAME', asked: needWords.name, says: flagWords.name, ...WRITTEN };
/** What is to be noted. */
export const TEXT: Need = { usage: 'TEXT', asked: needWords.text, says: flagWords.text, ...WRITTEN };
/** A note, wherever it lies. */
export const FILE: Need = { usage: 'FILE', asked: needWords.file, says: flagWords.file, ...READ };
/** A note, or what is piped in. */
export const FILE_OR_PIPE: Need = { usage: 'FILE|-', asked: needWords.fileOrPipe, says: flagWords.file, ...READ };
