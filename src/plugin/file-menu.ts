/** What the menus of files offer: a person's actions on a person's note, becoming one on any other. */
import { TFile, type App, type Plugin } from 'obsidian';
import { commandWords } from '../core/words';
import type { People } from '../services/people';
import { fillPersonMenu } from '../views/due/row-menu';
import type { PluginActions } from './actions';

export function registerFileMenu(plugin: Plugin, app: App, people: People, actions: PluginActions): void {
	plugin.registerEvent(
		app.workspace.on('file-menu', (menu, file) => {
			if (!(file instanceof TFile) || file.extension !== 'md') return;
			const member = people.member(file.path);
			if (member !== null) fillPersonMenu(menu, member, actions, people.today);
			else if (people.loaded)
				menu.addItem((item) =>
					item
						.setSection('action')
						.setTitle(commandWords.makePerson)
						.setIcon('user-check')
						.onClick(() => void actions.makePerson(file.path)),
				);
		}),
	);
}
