/**
 * What happens once the workspace stands: the vault is read. Nothing is written, and nothing is shown unasked but once,
 * when a person turns the plugin on.
 */
import { debounce, requireApiVersion, type App, type Plugin } from 'obsidian';
import { likelyFolders } from '../../core/settings/likely-folder';
import type { SettingsProblem } from '../../core/settings/settings';
import { doneWords } from '../../words/words';
import { DUE_VIEW_TYPE } from '../../views/due/due-view';
import { ARRIVAL_VIEW_TYPE } from '../../views/arrival/arrival-view';
import type { People } from '../../services/people';
import { showInSidebar, showInTab } from '../shell/open';
import type { SettingsStore } from './settings-store';
import { tell } from '../../views/notices/tell';
import { attempt, tellSettingsProblems } from '../shell/told';
import type { VaultWatch } from '../vault/vault-watch';

interface Needs {
	readonly app: App;
	readonly store: SettingsStore;
	readonly problems: readonly SettingsProblem[];
	readonly watch: VaultWatch;
}

/** Settings are changed letter by letter: the vault is read anew when a pause says that it is meant. */
const RELOAD_PAUSE = 400;

/** Reads the notes once the app's layout is ready, and tells which settings could not be used. */
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
		if (store.firstRun) assumeLikelyFolder(app, store);
		plugin.register(store.onChange(reload));
		await watch.start(store.settings);
	});
}

/** Where nothing is stored, a folder that is named as one of people is taken for it, at every start. */
function assumeLikelyFolder(app: App, store: SettingsStore): void {
	const folders = app.vault.getAllFolders().map(({ path }) => path);
	const found = likelyFolders(folders, store.settings);
	if (found !== null) store.assume(found);
}

/** Under this the app keeps that the arrival report was shown: on this device, for this vault. */
const ARRIVED = 'nurture-arrived';

/** Shows what was read, the first time that anybody is there; where the app cannot remember that, never by itself. */
function showArrivalOnce(app: App, people: People): void {
	if (requireApiVersion('1.8.7')) {
		if (app.loadLocalStorage(ARRIVED) !== null) return;
	} else return;
	let isDone = false;
	const show = (): void => {
		if (isDone || !people.loaded) return;
		isDone = true;
		stop();
		if (people.list().length === 0) return;
		if (requireApiVersion('1.8.7')) app.saveLocalStorage(ARRIVED, true);
		void attempt(async () => showInTab(app, ARRIVAL_VIEW_TYPE));
	};
	const stop = people.onChange(show);
	show();
}

/**
 * When a person has turned the plugin on: shows what was read, the first time; says in which folder people are looked
 * for if that was found out, and shows the list, without taking the focus from what is being done.
 */
export function welcome(app: App, store: SettingsStore, people: People): void {
	app.workspace.onLayoutReady(() => {
		showArrivalOnce(app, people);
		const { assumedFolder } = store;
		if (assumedFolder !== null) tell(doneWords.peopleFolderFound(assumedFolder));
		if (app.workspace.getLeavesOfType(DUE_VIEW_TYPE).length > 0) return;
		void attempt(async () => showInSidebar(app, DUE_VIEW_TYPE, false));
	});
}
