/** The commands to reach somebody. Ids and names are promises to users' hotkeys: they stay. */
import type { Command } from 'obsidian';
import { isCallable } from '../../core/person/reach';
import { commandWords } from '../../words/words';
import type { ReachActions } from '../../views/ports/reach-actions';
import type { OnSome } from '../vault/insert';

/** Each is offered where there is somebody for it: whoever has died is written to by nobody. */
export function reachCommands(reach: ReachActions, onSome: OnSome): Command[] {
	return [
		{
			id: 'message',
			name: commandWords.message,
			icon: 'send',
			checkCallback: onSome(
				({ deceased }) => !deceased,
				(path) => reach.message(path),
			),
		},
		{
			id: 'call',
			name: commandWords.call,
			icon: 'phone',
			checkCallback: onSome(isCallable, (path) => reach.call(path)),
		},
		{ id: 'reach-out', name: commandWords.reachOut, icon: 'footprints', callback: () => void reach.walk() },
	];
}
