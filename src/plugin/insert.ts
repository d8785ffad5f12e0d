/** Writes today's interaction into the note that is open in an editor, ready to be written on. */
import { MarkdownView, type App, type Editor } from 'obsidian';
import type { People } from '../services/people';
import { applyToEditor } from './open-editor';

/** The view of a person's note that is at hand, or null. */
export function openPersonView(app: App, people: People): MarkdownView | null {
	const view = app.workspace.getActiveViewOfType(MarkdownView);
	return view?.file && people.member(view.file.path) !== null ? view : null;
}

/** The person whose note is at hand, in whatever view it is open. */
export function openPerson(app: App, people: People): string | null {
	const file = app.workspace.getActiveFile();
	return file !== null && people.member(file.path) !== null ? file.path : null;
}

/** Puts the line into the editor as one step of undo, the cursor behind its date. Refuses as logging does. */
export function insertToday(editor: Editor, path: string, people: People): void {
	const { edit, line, column } = people.planLog(editor.getValue(), { path, day: people.today, kind: null, text: '' }, 'open');
	applyToEditor(editor, edit);
	const cursor = { line: line - 1, ch: column };
	editor.setCursor(cursor);
	editor.scrollIntoView({ from: cursor, to: cursor }, true);
	editor.focus();
}
