/**
 * The commands that ask who would like something and who should meet. Ids and names are promises to users' hotkeys:
 * they stay.
 */
import { type App, type Command, type Menu, type Plugin } from 'obsidian';
import { introductionWords } from '../../words/insight/introductions';
import { matchWords } from '../../words/insight/match';
import type { MatchActions } from './match-actions';
import type { PluginIntroductionActions } from './introduction-actions';
import { attempt } from '../shell/told';

export function matchCommands(matches: MatchActions, introductions: PluginIntroductionActions): Command[] {
	return [
		{
			id: 'who-would-like',
			name: matchWords.commands.open,
			icon: 'gift',
			checkCallback: (checking) => matches.aboutOpen(checking),
		},
		{
			id: 'who-would-like-clipboard',
			name: matchWords.commands.clipboard,
			icon: 'clipboard-paste',
			callback: () => void matches.aboutClipboard(),
		},
		{
			id: 'suggest-introductions',
			name: introductionWords.command,
			icon: 'users',
			callback: () => void introductions.show(),
		},
	];
}

/** Offers the question in the menus of a selection in the editor and of links to the web. */
export function registerMatchMenu(plugin: Plugin, app: App, matches: MatchActions): void {
	const offer = (menu: Menu, section: string, ask: () => Promise<void> | void): void => {
		menu.addItem((item) =>
			item
				.setSection(section)
				.setTitle(matchWords.commands.open)
				.setIcon('gift')
				.onClick(() => void attempt(async () => ask())),
		);
	};
	plugin.registerEvent(
		app.workspace.on('editor-menu', (menu, editor, { file }) => {
			const selection = editor.getSelection();
			if (selection.trim() !== '')
				offer(menu, 'selection', () => matches.aboutText(selection, file?.path ?? null));
		}),
	);
	plugin.registerEvent(
		app.workspace.on('url-menu', (menu, url) => offer(menu, 'open', () => matches.aboutText(url, null))),
	);
}
