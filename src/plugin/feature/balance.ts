/** Giving and receiving: its view, and the commands that open it. */
import type { App, Plugin } from 'obsidian';
import { balanceWords } from '../../words/insight/balance';
import { BALANCE_VIEW_TYPE, BalanceView } from '../../views/balance/balance-view';
import type { BalanceActions } from '../../views/ports/balance-actions';
import type { FeatureActions, Services } from '../services';
import { showInTab } from '../shell/open';
import { onPerson } from '../shell/person-at-hand';
import { attempt } from '../shell/told';
import { calendarActions } from './calendar';

/** Shows giving and receiving with everybody, or with one person. By what time it is shown stays as it was. */
export async function showBalance(app: App, path: string | null): Promise<void> {
	await attempt(async () =>
		showInTab(app, BALANCE_VIEW_TYPE, {
			...app.workspace.getLeavesOfType(BALANCE_VIEW_TYPE)[0]?.getViewState().state,
			who: path,
		}),
	);
}

/** Registers the view and its commands. Ids and names are promises to users' hotkeys: they stay. */
export function registerBalance(plugin: Plugin, services: Services, actions: FeatureActions): void {
	const balance: BalanceActions = {
		...calendarActions(services, actions),
		open: async (path, where) => actions.open(path, where),
	};
	plugin.registerView(BALANCE_VIEW_TYPE, (leaf) => new BalanceView(leaf, services.people, balance));
	plugin.addCommand({
		id: 'open-balance',
		name: balanceWords.command,
		icon: 'hand-helping',
		callback: () => void showBalance(services.app, null),
	});
	plugin.addCommand({
		id: 'open-balance-person',
		name: balanceWords.commandPerson,
		icon: 'hand-helping',
		callback: onPerson(services, async (path) => showBalance(services.app, path)),
	});
}
