/** The contact calendar: its view, and the command that opens it. */
import type { App, Plugin } from 'obsidian';
import { calendarWords } from '../../words/insight/calendar';
import { CALENDAR_VIEW_TYPE, CalendarView } from '../../views/calendar/calendar-view';
import { LineSuggest } from '../../views/fields/line-suggest';
import type { CalendarActions } from '../../views/ports/calendar-actions';
import type { FeatureActions, Services } from '../services';
import { openLine, showInTab } from '../shell/open';
import { choosePerson } from '../shell/person-at-hand';
import { attempt } from '../shell/told';

/** Shows everybody in the calendar, or one person. */
export async function showInCalendar(app: App, path: string | null): Promise<void> {
	await attempt(async () => showInTab(app, CALENDAR_VIEW_TYPE, path === null ? undefined : { who: path }));
}

/** What the calendar asks for; giving and receiving asks for the same. */
export function calendarActions(services: Services, actions: FeatureActions): CalendarActions {
	const { app } = services;
	return {
		openLine: (path, line, where) => void openLine(app, path, line, where),
		choosePerson: (run) => choosePerson(services, run),
		chooseLine: (lines, run) => new LineSuggest(app, calendarWords.choose, lines, run).open(),
		logWithDetails: (paths) => actions.logWithDetails(paths),
		newPerson: () => actions.newPerson(),
		openSettings: () => actions.openSettings(),
		savePicture: async (name, svg) => savePicture(services, name, svg),
	};
}

/** Registers the view and its command. Ids and names are promises to users' hotkeys: they stay. */
export function registerCalendar(plugin: Plugin, services: Services, actions: FeatureActions): void {
	const calendar = calendarActions(services, actions);
	plugin.registerView(CALENDAR_VIEW_TYPE, (leaf) => new CalendarView(leaf, services.people, calendar));
	plugin.addCommand({
		id: 'open-calendar',
		name: calendarWords.open,
		icon: 'calendar-days',
		callback: () => void showInCalendar(services.app, null),
	});
}

/** Where the app puts attachments, under a name that is free. One step: taken back, the file goes to the trash. */
async function savePicture({ app, notes, steps }: Services, name: string, svg: string): Promise<void> {
	await attempt(async () => {
		await steps.run(async () => {
			const path = await app.fileManager.getAvailablePathForAttachment(`${name}.svg`);
			await notes.create(path, svg);
			return path;
		}, calendarWords.saved);
	});
}
