/** What is told of a line that could not be read as it seems to be meant. */
import { cut } from './cut';

/** Something in a note that could not be read as it seems to be meant. Reported, never thrown. */
export interface Problem {
	/** The note, from the vault's root. */
	readonly path: string;
	/** The line in the note, from 1. */
	readonly line: number;
	/** What stands there, shortened to one readable piece. */
	readonly found: string;
	/** What could stand there instead, as a phrase that follows "expected". */
	readonly expected: string;
	/** `error`: something is not counted because of it. `warning`: it is counted, perhaps otherwise than meant. */
	readonly severity: 'error' | 'warning';
}

/** What a parser found wrong, before it is known in which note. */
export type LineProblem = Omit<Problem, 'path'>;

const LONGEST = 80;

/** One line's worth of a text for a message: blanks folded, cut at 80 characters with an ellipsis. */
export function excerpt(text: string): string {
	const folded = text
		.slice(0, 4 * LONGEST)
		.replace(/\s+/g, ' ')
		.trim();
	return cut(folded, LONGEST);
}
