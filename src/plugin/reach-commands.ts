/** The commands to reach somebody. Ids and names are promises to users' hotkeys: they stay. */
import type { Command } from 'obsidian';
import { commandWords } from '../core/words';
import type { ReachActions } from '../views/reach-actions';
import type { OnPerson } from './insert';

export function reachCommands(reach: ReachActions, onPerson: OnPerson): Command[] {
	return [
		{ id: 'message', name: commandWords.message, icon: 'send', callback: onPerson((path) => reach.message(path)) },
		{ id: 'call', name: commandWords.call, icon: 'phone', callback: onPerson((path) => reach.call(path)) },
		{ id: 'reach-out', name: commandWords.reachOut, icon: 'footprints', callback: () => void reach.walk() },
	];
}
