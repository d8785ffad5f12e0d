/** The plugin's own `data.json`. */
import type { Plugin } from 'obsidian';
import { requireText } from '../vault/known-bytes';
import type { SettingsFile } from './settings-store';

const NAME = 'data.json';

/** The file `data.json` of the plugin, by the app's own way to it. */
export function settingsFileOf(plugin: Plugin): SettingsFile {
	const {
		manifest,
		app: { vault },
	} = plugin;
	const file = `${manifest.dir ?? `${vault.configDir}/plugins/${manifest.id}`}/${NAME}`;
	const exists = async (): Promise<boolean> => vault.adapter.exists(file);
	/** Rejects if what the file says would not be the same once it is written back. */
	const requireKnown = async (): Promise<void> => {
		if (await exists())
			await requireText(NAME, await vault.adapter.read(file), async () => vault.adapter.readBinary(file));
	};
	return {
		load: async () => {
			await requireKnown();
			return (await plugin.loadData()) as unknown;
		},
		save: async (data) => {
			await requireKnown();
			await plugin.saveData(data);
		},
		exists,
	};
}
