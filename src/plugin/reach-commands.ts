/** The commands to reach somebody. Ids and names are promises to users' hotkeys: they stay. */
import type { Command } from 'obsidian';
import { commandWords } from '../core/words';
import type { ReachActions } from '../views/reach-actions';

/** `onPerson` makes a callback that acts on the person whose note is open, else on one that the user is asked for. */
export function reachCommands(
	reach: ReachActions,
	onPerson: (run: (path: string) => unknown) => () => void,
): Command[] {
	return [
		{ id: 'message', name: commandWords.message, icon: 'send', callback: onPerson((path) => reach.message(path)) },
		{ id: 'call', name: commandWords.call, icon: 'phone', callback: onPerson((path) => reach.call(path)) },
		{ id: 'reach-out', name: commandWords.reachOut, icon: 'footprints', callback: () => void reach.walk() },
	];
}
