/** Notes that are open in an editor: finding them, and changing them so that cursor and undo survive. */
import { MarkdownView, type App, type Editor, type TFile } from 'obsidian';
import type { TextEdit } from '../../core/edit/edit';

/**
 * The view in which a note is being edited, the active one first; null if there is none (reading views do not count).
 */
export function editedView(app: App, file: TFile): MarkdownView | null {
	const isEditing = (view: unknown): view is MarkdownView =>
		view instanceof MarkdownView && view.file?.path === file.path && view.getMode() === 'source';
	const active = app.workspace.getActiveViewOfType(MarkdownView);
	if (isEditing(active)) return active;
	return (
		app.workspace
			.getLeavesOfType('markdown')
			.map(({ view }) => view)
			.find(isEditing) ?? null
	);
}

/** The smallest single replacement that makes one text of another; it never parts the two halves of an emoji. */
export function smallestEdit(before: string, after: string): TextEdit {
	const shorter = Math.min(before.length, after.length);
	let from = 0;
	while (from < shorter && before.charCodeAt(from) === after.charCodeAt(from)) from += 1;
	if (from > 0 && isHighSurrogate(before.charCodeAt(from - 1))) from -= 1;
	let tail = 0;
	while (
		tail < shorter - from &&
		before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
	)
		tail += 1;
	if (tail > 0 && isLowSurrogate(before.charCodeAt(before.length - tail))) tail -= 1;
	return { from, to: before.length - tail, insert: after.slice(from, after.length - tail) };
}

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** Makes one edit, as one step of undo. */
export function applyToEditor(editor: Editor, { from, to, insert }: TextEdit): void {
	editor.transaction({ changes: [{ from: editor.offsetToPos(from), to: editor.offsetToPos(to), text: insert }] });
}

/** Puts a new text into an editor by its smallest change, so that cursor and folds stay. */
export function replaceInEditor(editor: Editor, before: string, after: string): void {
	applyToEditor(editor, smallestEdit(before, after));
}
