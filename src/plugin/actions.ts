/** Puts together, from what each feature does, all that views and other features can ask for. */
import type { App, HoverParent } from 'obsidian';
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
import { openLine, openSettingsTab, showInTab } from './shell/open';
import { previewPage } from './shell/page-preview';
import { attempt } from './shell/told';
import { ARRIVAL_VIEW_TYPE } from '../views/arrival/arrival-view';
import { BALANCE_VIEW_TYPE } from '../views/balance/balance-view';
import { CALENDAR_VIEW_TYPE } from '../views/calendar/calendar-view';
import { INTRODUCTIONS_VIEW_TYPE } from '../views/introductions/introductions-view';
import type { ViewEntry } from '../views/ports/actions';
import { PROBLEMS_VIEW_TYPE } from '../views/problems/problems-view';
import { dueWords } from '../words/app/due';
import { walkWords } from '../words/app/reach-out';
import { sortWords } from '../words/app/sort';
import { arrivalWords } from '../words/insight/arrival';
import { balanceWords } from '../words/insight/balance';
import { briefWords } from '../words/insight/brief';
import { calendarWords } from '../words/insight/calendar';
import { introductionWords } from '../words/insight/introductions';
import { problemsWords } from '../words/problems';

const VIEWS = [
	[ARRIVAL_VIEW_TYPE, arrivalWords.title, 'book-open-check'],
	[INTRODUCTIONS_VIEW_TYPE, introductionWords.title, 'users'],
	[PROBLEMS_VIEW_TYPE, problemsWords.title, 'list-x'],
	[CALENDAR_VIEW_TYPE, calendarWords.title, 'calendar-days'],
	[BALANCE_VIEW_TYPE, balanceWords.title, 'hand-helping'],
] as const;

/** Every view by its name, those of the day first. */
const viewsOf = (app: App, actions: () => FeatureActions): readonly ViewEntry[] => [
	{ title: walkWords.title, icon: 'footprints', open: async () => actions().reach.walk() },
	{ title: sortWords.title, icon: 'list-checks', open: async () => actions().sort() },
	{ title: briefWords.title, icon: 'notebook-tabs', open: async () => actions().brief.open(null) },
	...VIEWS.map(([type, title, icon]) => ({
		title,
		icon,
		open: async () => attempt(async () => showInTab(app, type)),
	})),
	{ title: dueWords.openSettings, icon: 'settings', open: () => actions().openSettings() },
];

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
		views: viewsOf(app, () => actions),
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
