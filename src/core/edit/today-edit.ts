/** Tasks of the day into a note: text to text. Every byte that is not theirs, or the placeholder's, stays. */
import { isOfToday, TODAY_MARK } from '../markdown/own-marks';
import type { NoteLine, NoteText } from '../markdown/note-text';

/** What a template asks for today's people with, alone in a line. */
export const TODAY_PLACEHOLDER = '{{nurture:today}}';
const IN_LINE = /^\s*(?:[-*+] (?:\[ \] )?)?\{\{nurture:today\}\}\s*$/;

/** The line of the placeholder, from 0; -1: there is none. In code it is an example. */
export const placeholderLine = ({ lines }: NoteText): number =>
	lines.findIndex(({ text, role }) => role !== 'quiet' && role !== 'frontmatter' && IN_LINE.test(text));

/** The line that tasks of the day go into, or behind where it says something. */
function lineFor(note: NoteText, cursor: number): NoteLine {
	const { lines, items } = note;
	const held = placeholderLine(note);
	const before = items.filter(({ task, text }) => task !== null && isOfToday(text)).pop();
	const line = lines[held === -1 ? (before?.end ?? cursor + 1) - 1 : held];
	const isOpen = line !== undefined && line.role !== 'frontmatter' && line.role !== 'quiet';
	return isOpen ? line : (lines[lines.length - 1] as NoteLine);
}

/**
 * Puts tasks, each as it stands behind its box, into a note: in the place of the placeholder, which goes where there
 * are no tasks; else below the tasks of the day that are there, else at the line `cursor` (from 0), else at the end.
 */
export function insertTasks(note: NoteText, tasks: readonly string[], cursor: number): string {
	const { text, eol } = note;
	const line = lineFor(note, cursor);
	const put = tasks.map((task) => `- [ ] ${task} ${TODAY_MARK}`).join(eol);
	const isTaken = line.role === 'blank' || IN_LINE.test(line.text);
	return (
		text.slice(0, isTaken ? line.from : line.to) +
		(isTaken ? put : eol + put) +
		text.slice(put === '' ? line.next : line.to)
	);
}
