/** What a note says of somebody in its own words: neither property nor heading, nor anything that has a day. */
import type { NoteText } from '../markdown/note-text';
import { seenLine } from '../markdown/seen-text';
import type { NoteEntry } from './entries';

/** Who somebody is to you is said in the first lines. */
const MOST_CHARACTERS = 1500;

/** The lines of the sections of dated headings, from 0. */
function datedSections(note: NoteText, entries: readonly NoteEntry[]): ReadonlySet<number> {
	const dated = new Set(entries.filter(({ form }) => form === 'heading').map(({ line }) => line - 1));
	const lines = new Set<number>();
	if (dated.size === 0) return lines;
	let until = 0;
	for (const heading of note.headings) {
		if (!dated.has(heading.line)) continue;
		for (let at = Math.max(heading.line, until); at < heading.end; at++) lines.add(at);
		until = Math.max(until, heading.end);
	}
	return lines;
}

/**
 * The lines of text and the items of a note that tell of no day and are no task, at most 1,500 characters of them.
 * `told` are the dated lines with what is nested in them, `others` what else is read as something of its own: gift
 * ideas, what to ask. Both count from 0.
 */
export function readRemarks(
	note: NoteText,
	entries: readonly NoteEntry[],
	told: ReadonlySet<number>,
	others: ReadonlySet<number>,
): string {
	const dated = datedSections(note, entries);
	const tasks = new Set(note.items.filter(({ task }) => task !== null).map(({ line }) => line));
	let remarks = '';
	for (const [at, line] of note.lines.entries()) {
		if (line.role !== 'text' && line.role !== 'item') continue;
		if (told.has(at) || others.has(at) || dated.has(at) || tasks.has(at)) continue;
		remarks += `${seenLine(line).trim().slice(0, MOST_CHARACTERS)}\n`;
		if (remarks.length >= MOST_CHARACTERS) break;
	}
	return remarks.slice(0, MOST_CHARACTERS).trim();
}
