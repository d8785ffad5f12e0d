/** The plugin's own `data.json`. */
import type { Plugin } from 'obsidian';
import type { SettingsFile } from './settings-store';

export function settingsFileOf(plugin: Plugin): SettingsFile {
	const { manifest, app } = plugin;
	const folder = manifest.dir ?? `${app.vault.configDir}/plugins/${manifest.id}`;
	return {
		load: async () => (await plugin.loadData()) as unknown,
		save: async (data) => plugin.saveData(data),
		exists: async () => app.vault.adapter.exists(`${folder}/data.json`),
	};
}
