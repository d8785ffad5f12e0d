/** The app's own commands, as far as the workbench has them. */
import { openCommandPalette } from '../ui';
import { setTheme } from '../workspace/theme';
import type { App } from './app';

export function addCoreCommands(app: App): void {
	const { workspace, commands } = app;
	commands.addCommand({
		id: 'command-palette:open',
		name: 'Open command palette',
		hotkeys: [{ modifiers: ['Mod'], key: 'p' }],
		callback: () => openCommandPalette(app),
	});
	commands.addCommand({
		id: 'app:open-settings',
		name: 'Open settings',
		hotkeys: [{ modifiers: ['Mod'], key: ',' }],
		callback: () => app.setting.open(),
	});
	commands.addCommand({
		id: 'app:toggle-left-sidebar',
		name: 'Toggle left sidebar',
		callback: () => workspace.leftSplit.toggle(),
	});
	commands.addCommand({
		id: 'app:toggle-right-sidebar',
		name: 'Toggle right sidebar',
		callback: () => workspace.rightSplit.toggle(),
	});
	commands.addCommand({
		id: 'theme:toggle-light-dark',
		name: 'Toggle light/dark mode',
		callback: () => setTheme(app, app.isDarkMode() ? 'light' : 'dark'),
	});
	commands.addCommand({
		id: 'workspace:close',
		name: 'Close current tab',
		checkCallback: (checking) => {
			const leaf = workspace.activeLeaf;
			if (leaf !== null && !checking) leaf.detach();
			return leaf !== null;
		},
	});
	commands.addCommand({
		id: 'markdown:toggle-preview',
		name: 'Toggle reading view',
		hotkeys: [{ modifiers: ['Mod'], key: 'e' }],
		checkCallback: (checking) => {
			const view = workspace.activeEditor;
			if (view !== null && !checking)
				void view
					.setMode(view.getMode() === 'source' ? 'preview' : 'source')
					.then(() => view.setEphemeralState({ focus: true }));
			return view !== null;
		},
	});
}
