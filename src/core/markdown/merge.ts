/**
 * A merge that is not settled: git's marks around the two sides of a conflict. Whoever settles it throws one side away,
 * and what was written meanwhile may go with it.
 */
import { scanNote } from './note-scanner';
import type { NoteText } from './note-text';
import { problemAt, type LineProblem } from './problem';

const OURS = /^(<{7,40})(?: |$)/;

/**
 * The line, from 0, where an unsettled merge begins; null if there is none. A merge is three lines in this order, as
 * git writes them: `<<<<<<<`, `=======`, `>>>>>>>`, of one length; jj has `%%%%%%%` or `+++++++` and words in the
 * middle. Without the middle it is no more settled. In a code block they are an example. Linear.
 */
function mergeLine({ lines }: Pick<NoteText, 'lines'>): number | null {
	let begin: number | null = null;
	let size = 0;
	for (const [line, { text, role }] of lines.entries()) {
		const ours = role === 'quiet' ? undefined : OURS.exec(text)?.[1];
		if (ours !== undefined) [begin, size] = [line, ours.length];
		else if (begin === null) continue;
		else if (isTheirs(text, size)) return begin;
	}
	return null;
}

function isTheirs(text: string, size: number): boolean {
	return text.startsWith('>'.repeat(size)) && (text.length === size || text[size] === ' ');
}

/** The same of a note's text. */
export const unsettledMerge = (text: string): number | null =>
	text.includes('<<<<<<<') ? mergeLine(scanNote(text)) : null;

/** What is told of a note with an unsettled merge: one problem, at the line where it begins. */
export function mergeProblem(note: NoteText): LineProblem[] {
	const line = note.text.includes('<<<<<<<') ? mergeLine(note) : null;
	return line === null ? [] : [problemAt(line + 1, 'unsettled-merge', note.lines[line]?.text ?? '')];
}
