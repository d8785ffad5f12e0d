/** Puts the drawn parts in their places in an app. */
import type { SettingTab } from './setting-tab';
import { SettingsModal } from './settings-modal';
import { watchTooltips } from './tooltip';

interface HostApp {
	setting?: unknown;
}

/** Gives the app its settings window and the page its tooltips. */
export function installUi(app: HostApp): void {
	const { pluginTabs = [] } = (app.setting ?? {}) as { readonly pluginTabs?: readonly SettingTab[] };
	const setting = new SettingsModal(app);
	// Tabs that were added before there was a window for them.
	for (const tab of pluginTabs) setting.addSettingTab(tab);
	app.setting = setting;
	watchTooltips(document);
}
