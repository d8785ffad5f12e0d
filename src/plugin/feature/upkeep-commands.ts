/** The commands for what is kept about a person. Ids and names are promises to users' hotkeys: they stay. */
import type { Command } from 'obsidian';
import { commandWords } from '../../words/words';
import type { PluginActions } from './actions';
import type { OnPerson } from '../vault/insert';

export function upkeepCommands(actions: PluginActions, onPerson: OnPerson): Command[] {
	return [
		{
			id: 'snooze',
			name: commandWords.snooze,
			icon: 'alarm-clock',
			callback: onPerson((path) => actions.snooze(path, null)),
		},
		{
			id: 'set-rhythm',
			name: commandWords.setRhythm,
			icon: 'repeat',
			callback: onPerson((path) => actions.setRhythm(path)),
		},
		{
			id: 'set-circle',
			name: commandWords.setCircle,
			icon: 'circle-dot',
			callback: onPerson((path) => actions.setCircle(path)),
		},
		{
			id: 'toggle-pause',
			name: commandWords.togglePause,
			icon: 'pause',
			callback: onPerson((path) => actions.togglePause(path)),
		},
	];
}
