/** The reminder: once a day, at the time that is set, it says what the day asks for. It writes into no note. */
import { Notice, requireApiVersion, type Plugin } from 'obsidian';
import type { People } from '../../services/people';
import { todayOf } from '../../services/today';
import type { KeptPortion } from '../../insight/rhythm/portion';
import { listedPortion } from '../../views/due/due-view';
import { putAside } from '../../views/notices/notice-place';
import { todayWords } from '../../words/app/today';
import { timeOfDay } from './clock';

const MINUTE = 60_000;
/** More days of note than these are left to the list. */
const MOST_NAMED = 3;
/** Under this the app keeps the last day that was told: on this device, for this vault. */
const KEPT = 'nurture-reminded';

/**
 * Reminds once the time has come, or as soon as the app runs after it; on a day that asks for nothing, not at all.
 * Several windows of one device remind once. `open` shows the list.
 */
export function registerReminder(plugin: Plugin, people: People, open: () => void): void {
	const { app } = plugin;
	let told: unknown = null;
	const check = (): void => {
		const { settings, today, loaded } = people;
		// Asked at every change of a note: what is told already is known without asking the app.
		if (settings.reminder === '' || !loaded || told === today || timeOfDay() < settings.reminder) return;
		if (requireApiVersion('1.8.7')) told = app.loadLocalStorage(KEPT);
		if (told === today) return;
		told = today;
		if (requireApiVersion('1.8.7')) app.saveLocalStorage(KEPT, today);
		const sentence = reminderOf(people, listedPortion(app.workspace, today));
		if (sentence !== '') remind(sentence, open);
	};
	plugin.registerInterval(window.setInterval(check, MINUTE));
	plugin.registerDomEvent(window, 'focus', check);
	plugin.register(people.onChange(check));
	check();
}

/** What is said of today, with the portion as the list shows it; `''` where it asks for nothing. */
function reminderOf(people: People, kept: KeptPortion | null): string {
	const { today, settings } = people;
	const { people: left, plans, promises, milestones } = todayOf(people.list(), today, settings, kept);
	const near = milestones.filter(({ inDays, precision }) => (inDays === 0 || inDays === 1) && precision === 'day');
	const named = near.slice(0, MOST_NAMED).map((one) => [one.member.person.name, one] as const);
	return todayWords.remind(named, left.length, { plans: plans.length, promises: promises.length }, today);
}

/** By the system where nobody looks at the app and the system may be asked; else in the app, until it is clicked. */
function remind(sentence: string, open: () => void): void {
	const { Notification } = window;
	if (activeDocument.hasFocus() || Notification?.permission !== 'granted') {
		putAside(new Notice(sentence, 0));
		return;
	}
	const shown = new Notification(todayWords.title, { body: sentence, tag: KEPT });
	shown.onclick = () => {
		window.focus();
		open();
	};
}
