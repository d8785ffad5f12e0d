/** The one table of commands. Ids and names are promises to users' hotkeys: they stay. */
import type { App, Command } from 'obsidian';
import { commandWords } from '../../words/words';
import type { People } from '../../services/people';
import type { PluginActions } from './actions';
import { briefCommands } from './brief-commands';
import { editorOf, insertToday, openPerson, type OnPerson, type OnSome } from '../vault/insert';
import { itemCommands } from './item-commands';
import { reachCommands } from './reach-commands';
import { attempt } from '../shell/told';
import { upkeepCommands } from './upkeep-commands';

interface Needs {
	readonly app: App;
	readonly people: People;
	readonly actions: PluginActions;
}

export function commandTable({ app, people, actions }: Needs): Command[] {
	const onPerson: OnPerson = (run) => () => {
		const path = openPerson(app, people);
		if (path === null) actions.choosePerson(run);
		else void run(path);
	};
	const onSome: OnSome = (can, run) => (checking) => {
		const open = people.member(openPerson(app, people) ?? '');
		const others = open === null ? people.list().filter(({ person }) => !can(person)) : [];
		const isOffered = open === null ? others.length < people.list().length : can(open.person);
		if (!isOffered || checking) return isOffered;
		if (open !== null) run(open.person.path);
		else actions.choosePerson(run, new Set(others.map(({ person }) => person.path)));
		return true;
	};
	return [
		{ id: 'open-due', name: commandWords.openDue, icon: 'sprout', callback: () => void actions.openDue() },
		{
			id: 'insert-interaction',
			name: commandWords.insertInteraction,
			icon: 'pencil-line',
			checkCallback: (checking) => insertInteraction(checking, { app, people, actions }),
		},
		{
			id: 'log-interaction',
			name: commandWords.logInteraction,
			icon: 'message-square-plus',
			callback: () => actions.logFromNote(openPerson(app, people)),
		},
		{
			id: 'plan',
			name: commandWords.plan,
			icon: 'calendar-plus',
			callback: onPerson((path) => actions.plan(path)),
		},
		...briefCommands({ app, people, brief: actions.brief }),
		...itemCommands(actions.items, onPerson),
		...reachCommands(actions.reach, onSome),
		{ id: 'new-person', name: commandWords.newPerson, icon: 'user-plus', callback: () => actions.newPerson() },
		{
			id: 'make-person',
			name: commandWords.makePerson,
			icon: 'user-check',
			checkCallback: (checking) => makePerson(checking, { app, people, actions }),
		},
		...upkeepCommands(actions, onPerson),
		{ id: 'undo', name: commandWords.undo, icon: 'undo-2', checkCallback: (checking) => actions.undo(checking) },
		{
			id: 'show-problems',
			name: commandWords.showProblems,
			icon: 'list-x',
			callback: () => void actions.showProblems(),
		},
	];
}

/**
 * Offered in a person's note. While the note is only being read, the line is written without being opened for words.
 */
function insertInteraction(checking: boolean, { app, people, actions }: Needs): boolean {
	const path = openPerson(app, people);
	if (path === null || checking) return path !== null;
	const view = editorOf(app, path);
	if (view === null) void actions.logToday(path);
	else void attempt(async () => insertToday(app, view, path, people));
	return true;
}

/** Offered in a Markdown note that is nobody's, once it is known who is anybody. */
function makePerson(checking: boolean, { app, people, actions }: Needs): boolean {
	const file = app.workspace.getActiveFile();
	if (file === null || file.extension !== 'md' || people.member(file.path) !== null || !people.loaded) return false;
	if (!checking) void actions.makePerson(file.path);
	return true;
}
