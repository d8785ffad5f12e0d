/** Puts together, from what each feature does, all that views and other features can ask for. */
import type { HoverParent } from 'obsidian';
import { showBalance } from './feature/balance';
import { PluginBriefActions } from './feature/brief';
import { showInCalendar } from './feature/calendar';
import { openDue } from './feature/due';
import { PluginItemActions } from './feature/items';
import { LogActions } from './feature/log';
import { MatchActions } from './feature/match';
import { PersonActions } from './feature/person';
import { PluginReach } from './feature/walks/reach-out';
import { openSort } from './feature/walks/sort';
import type { FeatureActions, Services } from './services';
import { openLine, openSettingsTab } from './shell/open';
import { previewPage } from './shell/page-preview';

/** Every failure is told here or in the dialog that asked, in one sentence. */
export function actionsOf(services: Services, pluginId: string): FeatureActions {
	const { app } = services;
	const log = new LogActions(services);
	const person = new PersonActions(services);
	const reach = new PluginReach(services);
	/** One for all rows: a new preview takes the place of the one before, and none is opened twice for one row. */
	const hoverParent: HoverParent = { hoverPopover: null };
	const actions: FeatureActions = {
		open: async (path, where) => openLine(app, path, undefined, where),
		openSettings: () => void openSettingsTab(app, pluginId),
		hover: (event, target, path) => previewPage(app, hoverParent, { event, target, path }),
		logToday: async (path) => log.logToday(path),
		logWithDetails: (paths, mayBeBare) => log.logWithDetails(paths, mayBeBare),
		plan: (path) => log.plan(path),
		newPerson: () => person.newPerson(),
		sort: async () => openSort(app),
		showDue: async () => openDue(app, true),
		makePerson: async (path) => person.makePerson(path),
		snooze: async (path, until) => person.snooze(path, until),
		setRhythm: (path) => person.setRhythm(path),
		takeRhythm: async (path, every) => person.takeRhythm(path, every),
		setCircle: (path) => person.setCircle(path),
		togglePause: async (path) => person.togglePause(path),
		showInCalendar: async (path) => showInCalendar(app, path),
		showBalance: async (path) => showBalance(app, path),
		items: new PluginItemActions(services),
		brief: new PluginBriefActions(services, () => actions, hoverParent),
		reach,
		matches: new MatchActions(services, reach),
	};
	return actions;
}
