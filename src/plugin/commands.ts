/** The one table of commands. Ids and names are promises to users' hotkeys: they stay. */
import type { App, Command } from 'obsidian';
import { commandWords } from '../core/words';
import type { People } from '../services/people';
import type { PluginActions } from './actions';
import { openPerson, openPersonView, insertToday } from './insert';
import { attempt } from './told';

type Needs = { readonly app: App; readonly people: People; readonly actions: PluginActions };

export function commandTable({ app, people, actions }: Needs): Command[] {
	return [
		{ id: 'open-due', name: commandWords.openDue, icon: 'sprout', callback: () => void actions.openDue() },
		{ id: 'insert-interaction', name: commandWords.insertInteraction, icon: 'pencil-line', checkCallback: (checking) => insertInteraction(checking, { app, people, actions }) },
	];
}

/** Offered in a person's note. While the note is only being read, the line is written without being opened for words. */
function insertInteraction(checking: boolean, { app, people, actions }: Needs): boolean {
	const path = openPerson(app, people);
	if (path === null || checking) return path !== null;
	const view = openPersonView(app, people);
	if (view?.getMode() === 'source') void attempt(() => insertToday(view.editor, path, people));
	else void actions.logToday(path);
	return true;
}
