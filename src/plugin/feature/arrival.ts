/** The arrival report: what was read in this vault, and what was not. */
import type { App, Plugin } from 'obsidian';
import { arrivalReport } from '../../services/arrival';
import { ARRIVAL_VIEW_TYPE, ArrivalView } from '../../views/arrival/arrival-view';
import type { ArrivalActions } from '../../views/ports/arrival-actions';
import { PROBLEMS_VIEW_TYPE } from '../../views/problems/problems-view';
import { arrivalWords } from '../../words/insight/arrival';
import type { FeatureActions, Services } from '../services';
import { openLine, openSettingsTab, showInTab } from '../shell/open';
import { attempt } from '../shell/told';

const pause = async (): Promise<void> => new Promise((go) => window.setTimeout(go, 0));

/** Registers the view and its command. Ids and names are promises to users' hotkeys: they stay. */
export function registerArrival(
	plugin: Plugin,
	{ app, people, notes, settings }: Services,
	features: FeatureActions,
): void {
	const actions: ArrivalActions = {
		open: async (path, line) => openLine(app, path, line),
		showDue: async () => features.showDue(),
		sort: async () => features.sort(),
		showProblems: async () => void (await attempt(async () => showInTab(app, PROBLEMS_VIEW_TYPE))),
		change: async (patch) => void (await attempt(async () => settings.change(patch))),
		openSettings: () => void openSettingsTab(app, plugin.manifest.id),
	};
	const find = async () => arrivalReport(people, notes, pause);
	plugin.registerView(ARRIVAL_VIEW_TYPE, (leaf) => new ArrivalView(leaf, people, { find, settings }, actions));
	plugin.addCommand({
		id: 'show-arrival',
		name: arrivalWords.command,
		icon: 'book-open-check',
		callback: () => void showArrival(app),
	});
}

async function showArrival(app: App): Promise<void> {
	await attempt(async () => showInTab(app, ARRIVAL_VIEW_TYPE));
}
