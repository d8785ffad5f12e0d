/**
 * Changes of a task that is there already: found in the text at hand, its own line rewritten, every other byte kept.
 */
import { applyEdit, type TextEdit } from './edit';
import type { ListItem, NoteText } from '../markdown/note-text';

/** What changed in the line of a task. */
export interface TaskChange {
	readonly edit: TextEdit;
	/** What stood where the edit inserts, to take it back. */
	readonly was: string;
	/** The note after the edit. */
	readonly text: string;
	/** The task's line, from 1. */
	readonly line: number;
}

/**
 * Why a task was left as it is. `gone`: no task has these words and this day; `several`: more than one has, and none in
 * the line told; `already`: it is as it should become; `recurring`: another tool makes the next one of it; `form`: its
 * date cannot be written anew; `words`: with what is to be added it would be read as something else.
 */
export type TaskFault = 'gone' | 'several' | 'already' | 'recurring' | 'form' | 'words';

/** The change of a task's line, or why it was not made. */
export type TaskResult =
	{ readonly ok: true; readonly change: TaskChange } | { readonly ok: false; readonly fault: TaskFault };

/** Of the items that could be meant the only one, or the one that stands in this line (from 1). */
export function theOne(found: readonly ListItem[], line: number): ListItem | 'gone' | 'several' {
	const [first, ...others] = found;
	if (first === undefined) return 'gone';
	return others.length === 0 ? first : (found.find((item) => item.line + 1 === line) ?? 'several');
}

/** Rewrites what follows an item's bullet, task brackets included. */
export function rewriteItem(
	note: NoteText,
	{ line, indent, mark, gap, task }: ListItem,
	rewrite: (content: string) => string,
): TaskResult {
	const { from = 0, to = 0 } = note.lines[line] ?? {};
	const start = from + indent.length + mark.length + gap.length;
	const was = note.text.slice(start, to);
	// `TODO send it` is a task of an outliner, with states and logs of its own.
	if (task !== null && !was.startsWith('[')) return { ok: false, fault: 'form' };
	const edit = { from: start, to, insert: rewrite(was) };
	return { ok: true, change: { edit, was, text: applyEdit(note.text, edit), line: line + 1 } };
}
