/** What happens once the workspace stands: the first run is noticed and the vault is read. Nothing is written. */
import { debounce, type App, type Plugin } from 'obsidian';
import { likelyFolders } from '../core/likely-folder';
import type { SettingsProblem } from '../core/settings';
import { doneWords } from '../core/words';
import { DUE_VIEW_TYPE } from '../views/due/due-view';
import { showInSidebar } from './open';
import type { SettingsStore } from './settings-store';
import { attempt, tell, tellSettingsProblems } from './told';
import type { VaultWatch } from './vault-watch';

interface Needs {
	readonly app: App;
	readonly store: SettingsStore;
	readonly problems: readonly SettingsProblem[];
	readonly watch: VaultWatch;
}

/** Settings are changed letter by letter: the vault is read anew when a pause says that it is meant. */
const RELOAD_PAUSE = 400;

export function startWhenReady(plugin: Plugin, { app, store, problems, watch }: Needs): void {
	const reload = debounce(() => void watch.reload(store.settings), RELOAD_PAUSE, true);
	let unloaded = false;
	plugin.register(() => {
		unloaded = true;
		reload.cancel();
	});
	app.workspace.onLayoutReady(async () => {
		if (unloaded) return;
		tellSettingsProblems(problems);
		if (store.firstRun) await attempt(async () => welcome(app, store));
		plugin.register(store.onChange(reload));
		await watch.start(store.settings);
	});
}

/** Looks for the folder of people and shows the list, without taking the focus from what the user is doing. */
async function welcome(app: App, store: SettingsStore): Promise<void> {
	const found = likelyFolders(
		app.vault.getAllFolders().map(({ path }) => path),
		store.settings,
	);
	if (found !== null) {
		store.assume(found);
		tell(doneWords.peopleFolderFound(found.newNoteFolder));
	}
	if (app.workspace.getLeavesOfType(DUE_VIEW_TYPE).length === 0) await showInSidebar(app, DUE_VIEW_TYPE, false);
}
