/** Writes today's interaction into the note that is open in an editor, ready to be written on. */
import type { App, MarkdownView } from 'obsidian';
import { mayBeLossy } from '../../core/text/utf8';
import type { People } from '../../services/people';
import { knownText } from './known-bytes';
import { applyToEditor, editedView } from './open-editor';

/** The editor of a person's note, in whatever leaf it is; null while the note is only being read. */
export function editorOf(app: App, path: string): MarkdownView | null {
	const file = app.vault.getFileByPath(path);
	return file === null ? null : editedView(app, file);
}

/**
 * Puts the line into the editor as one step of undo, the cursor behind its date, before it comes back where no bytes
 * can be lost. Refuses as logging does.
 */
export async function insertToday(app: App, view: MarkdownView, path: string, people: People): Promise<void> {
	const file = app.vault.getFileByPath(path);
	// What the editor does not show right will be lost when the app saves it.
	if (file !== null && mayBeLossy(view.editor.getValue())) await knownText(app, file);
	insertLine(app, view, path, people);
}

function insertLine(app: App, { editor, leaf }: MarkdownView, path: string, people: People): void {
	const { edit, line, column } = people.planLog(
		editor.getValue(),
		{ path, day: people.today, kind: null, text: '' },
		'open',
	);
	applyToEditor(editor, edit);
	const cursor = { line: line - 1, ch: column };
	app.workspace.setActiveLeaf(leaf, { focus: true });
	editor.setCursor(cursor);
	editor.scrollIntoView({ from: cursor, to: cursor }, true);
	editor.focus();
}
