/** The commands for plans and promises. Ids and names are promises to users' hotkeys: they stay. */
import type { Command } from 'obsidian';
import { commandWords } from '../core/words';
import type { ItemActions } from '../views/item-actions';

/** `onPerson` makes a callback that acts on the person whose note is open, else on one that the user is asked for. */
export function itemCommands(items: ItemActions, onPerson: (run: (path: string) => unknown) => () => void): Command[] {
	return [
		{
			id: 'add-promise',
			name: commandWords.addPromise,
			icon: 'list-plus',
			callback: onPerson((path) => items.addPromise(path)),
		},
	];
}
