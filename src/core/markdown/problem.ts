/** What is told of a line that could not be read as it seems to be meant. */
import { cut } from '../text/cut';
import { EXPECTED } from '../../words/expected';

/**
 * What can be wrong, by a name that stays whatever the sentences say: fixes are found by it, and `check --json` gives
 * it. `error`: something is not counted because of it. `warning`: it is counted, perhaps otherwise than meant.
 */
const SEVERITIES = {
	rhythm: 'error',
	circle: 'warning',
	date: 'warning',
	'no-such-day': 'error',
	'ambiguous-date': 'error',
	'vague-date': 'error',
	'daily-format': 'error',
	'undated-interaction': 'error',
	birthday: 'warning',
	'birthday-ahead': 'warning',
	'day-ahead': 'warning',
	milestone: 'warning',
	death: 'warning',
	'death-before-birth': 'warning',
	'yes-or-no': 'warning',
	private: 'warning',
	'private-key': 'warning',
	'private-unread': 'warning',
	'promise-day': 'warning',
	yaml: 'error',
	'long-properties': 'error',
	'no-properties': 'error',
	placeholder: 'error',
	'template-folder': 'warning',
	'unsettled-merge': 'error',
	link: 'warning',
	twins: 'warning',
	copy: 'warning',
	'shared-address': 'warning',
	'unreadable-note': 'error',
	'unreadable-folder': 'error',
} as const satisfies Readonly<Record<string, 'error' | 'warning'>>;

/** What is wrong, in a word that programs compare. */
export type ProblemCode = keyof typeof SEVERITIES;

const SENTENCES: Readonly<Record<ProblemCode, string>> = EXPECTED;

/** Something in a note that could not be read as it seems to be meant. Reported, never thrown. */
export interface Problem {
	/** The note, from the vault's root. */
	readonly path: string;
	/** The line in the note, from 1. */
	readonly line: number;
	readonly code: ProblemCode;
	/** What stands there, shortened to one readable piece. */
	readonly found: string;
	/** What could stand there instead, as a phrase that follows "expected". */
	readonly expected: string;
	readonly severity: 'error' | 'warning';
}

/** What a parser found wrong, before it is known in which note. */
export type LineProblem = Omit<Problem, 'path'>;

/** A problem at a line, from 1. `expected`: where more can be said of it than of all with its code. */
export function problemAt(
	line: number,
	code: ProblemCode,
	found: string,
	expected: string = SENTENCES[code],
): LineProblem {
	return { line, code, found: excerpt(found), expected, severity: SEVERITIES[code] };
}

const LONGEST = 80;

/** One line's worth of a text for a message: blanks folded, cut at 80 characters with an ellipsis. */
export function excerpt(text: string): string {
	const folded = text
		.slice(0, 4 * LONGEST)
		.replace(/\s+/g, ' ')
		.trim();
	return cut(folded, LONGEST);
}
