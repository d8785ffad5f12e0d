/** Taking the last change back, as long as that can be done. */
import type { Plugin } from 'obsidian';
import { commandWords } from '../../words/words';
import type { Services } from '../services';

/** Registers the command, and has a notice's offer go away once it cannot be kept. */
export function registerUndo(plugin: Plugin, { app, steps }: Services): void {
	plugin.addCommand({
		id: 'undo',
		name: commandWords.undo,
		icon: 'undo-2',
		checkCallback: (checking) => {
			const { any } = steps;
			if (any && !checking) void steps.undoLast();
			return any;
		},
	});
	for (const change of ['modify', 'delete'] as const)
		plugin.registerEvent(app.vault.on(change as 'modify', () => void steps.look()));
	plugin.register(() => steps.look.cancel());
}
