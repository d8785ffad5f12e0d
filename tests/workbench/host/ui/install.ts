/** Puts the drawn parts in their places in an app. */
import type { App } from 'obsidian';
import { rootScope } from './keymap';
import { openCommandPalette, type AppWithCommands } from './palette';
import type { SettingTab } from './setting-tab';
import { SettingsModal } from './settings-modal';
import { watchTooltips } from './tooltip';

export interface HostApp extends AppWithCommands {
	/** Tabs that were added before there was a window for them are taken over. */
	setting?: { readonly pluginTabs?: readonly unknown[] };
}

export function installUi(app: HostApp): SettingsModal {
	const earlier = (app.setting?.pluginTabs ?? []) as readonly SettingTab[];
	const setting = new SettingsModal(app as unknown as App);
	for (const tab of earlier) setting.addSettingTab(tab);
	Object.assign(app, { setting });
	watchTooltips(document);
	const on = (key: string, run: () => void): void => void rootScope.register(['Mod'], key, () => {
		run();
		return false;
	});
	on('p', () => openCommandPalette(app));
	on(',', () => setting.open());
	return setting;
}
