/** Notes that are open in an editor: finding them, and changing them so that cursor and undo survive. */
import { MarkdownView, type App, type Editor, type TFile } from 'obsidian';
import type { TextEdit } from '../core/edit';
import { smallestEdit } from '../core/place';

/** The view in which a note is being edited, the active one first; null if there is none (reading views do not count). */
export function editedView(app: App, file: TFile): MarkdownView | null {
	const isEditing = (view: unknown): view is MarkdownView => view instanceof MarkdownView && view.file?.path === file.path && view.getMode() === 'source';
	const active = app.workspace.getActiveViewOfType(MarkdownView);
	if (isEditing(active)) return active;
	return app.workspace.getLeavesOfType('markdown').map(({ view }) => view).find(isEditing) ?? null;
}

/** Makes one edit, as one step of undo. */
export function applyToEditor(editor: Editor, { from, to, insert }: TextEdit): void {
	editor.transaction({ changes: [{ from: editor.offsetToPos(from), to: editor.offsetToPos(to), text: insert }] });
}

export function replaceInEditor(editor: Editor, before: string, after: string): void {
	applyToEditor(editor, smallestEdit(before, after));
}
