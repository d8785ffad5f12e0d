/** The commands for plans and promises. Ids and names are promises to users' hotkeys: they stay. */
import type { Command } from 'obsidian';
import { commandWords } from '../../words/words';
import type { ItemActions } from '../../views/ports/item-actions';
import type { OnPerson } from '../vault/insert';

export function itemCommands(items: ItemActions, onPerson: OnPerson): Command[] {
	return [
		{
			id: 'add-promise',
			name: commandWords.addPromise,
			icon: 'list-plus',
			callback: onPerson((path) => items.addPromise(path)),
		},
	];
}
