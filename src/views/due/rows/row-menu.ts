/** What can be done for one person, as a menu: the same from a row, a right-click or a key. */
import { Menu } from 'obsidian';
import { addDays, addMonths, type Day } from '../../../core/time/day';
import { isCallable } from '../../../core/person/reach';
import type { Member } from '../../../core/people/roster';
import { canBePutOff } from '../../../core/people/standing';
import { balanceWords } from '../../../words/insight/balance';
import { briefWords } from '../../../words/insight/brief';
import { calendarWords } from '../../../words/insight/calendar';
import { dueWords } from '../../../words/app/due';
import { reachWords } from '../../../words/app/reach';
import { suggestedCadence } from '../../../insight/rhythm/rhythm';
import type { Actions } from '../../ports/actions';
import { showBelow } from '../../parts/show-menu';

/** Where a menu opens: at the mouse, at a finger, or below an element. */
export type MenuPlace =
	| { readonly event: MouseEvent }
	| { readonly point: { x: number; y: number }; readonly of: HTMLElement }
	| { readonly below: HTMLElement; readonly side: 'start' | 'end' };

/** Something that can be done, as a menu or a list of choices shows it. */
export interface MenuEntry {
	/** Entries of one section stand together; other plugins' stand apart. */
	readonly section: string;
	readonly title: string;
	readonly icon: string;
	readonly act: () => unknown;
}

const entry = (section: string, title: string, icon: string, act: () => unknown): MenuEntry => ({
	section: `nurture-${section}`,
	title,
	icon,
	act,
});

const detailsEntry = (path: string, actions: Actions): MenuEntry =>
	entry('log', dueWords.menu.logWithDetails, 'message-square-plus', () => actions.logWithDetails([path]));

const planEntry = (path: string, actions: Actions): MenuEntry =>
	entry('log', dueWords.menu.plan, 'calendar-plus', () => actions.plan(path));

/** All that can be done for a person, in the order of a menu. */
export function personEntries(member: Member, actions: Actions, today: Day): MenuEntry[] {
	return [
		...writingEntries(member, actions),
		...(canBePutOff(member) ? snoozeEntries(member, actions, today) : []),
		...(member.person.deceased ? [] : rhythmEntries(member, actions, today)),
		...openingEntries(member, actions),
	];
}

/** Writing into the note, and to the person. */
function writingEntries({ person }: Member, actions: Actions): MenuEntry[] {
	const { path, deceased } = person;
	const words = dueWords.menu;
	const log = [
		entry('log', words.logToday, 'check', () => actions.logToday(path)),
		detailsEntry(path, actions),
		...(deceased ? [] : [planEntry(path, actions)]),
		entry('log', words.addPromise, 'list-plus', () => actions.items.addPromise(path)),
	];
	if (deceased) return log;
	const message = entry('reach', reachWords.menu.message, 'send', () => actions.reach.message(path));
	const call = entry('reach', reachWords.menu.call, 'phone', () => actions.reach.call(path));
	return [...log, message, ...(isCallable(person) ? [call] : [])];
}

function snoozeEntries({ person: { path } }: Member, actions: Actions, today: Day): MenuEntry[] {
	const words = dueWords.menu;
	const until = (title: string, day: Day | null): MenuEntry =>
		entry('snooze', title, 'alarm-clock', () => actions.snooze(path, day));
	return [
		until(words.snoozeWeek, addDays(today, 7)),
		until(words.snoozeMonth, addMonths(today, 1)),
		until(words.snoozeUntil, null),
	];
}

function rhythmEntries(member: Member, actions: Actions, today: Day): MenuEntry[] {
	const { path, paused } = member.person;
	const words = dueWords.menu;
	const fitting = suggestedCadence(member, today);
	const take =
		fitting &&
		entry('rhythm', words.takeRhythm(fitting), 'sparkles', () => actions.takeRhythm(path, fitting.every));
	const title = paused ? words.resume : words.pause;
	const pause = entry('rhythm', title, paused ? 'play' : 'pause', () => actions.togglePause(path));
	return [
		...(take === null ? [] : [take]),
		entry('rhythm', words.setRhythm, 'repeat', () => actions.setRhythm(path)),
		entry('rhythm', words.setCircle, 'circle-dot', () => actions.setCircle(path)),
		pause,
	];
}

function openingEntries({ person: { path } }: Member, actions: Actions): MenuEntry[] {
	const words = dueWords.menu;
	return [
		entry('open', briefWords.openBrief, 'notebook-tabs', () => actions.brief.open(path)),
		entry('open', calendarWords.show, 'calendar-days', () => actions.showInCalendar(path)),
		entry('open', balanceWords.title, 'hand-helping', () => actions.showBalance(path)),
		entry('open', words.open, 'file-text', () => actions.open(path, false)),
		entry('open', words.openInNewTab, 'file-plus', () => actions.open(path, 'tab')),
	];
}

/** The few things done most for a person whose note is at hand. */
export function firstEntries({ person: { path, deceased } }: Member, actions: Actions): MenuEntry[] {
	return [
		detailsEntry(path, actions),
		...(deceased ? [] : [planEntry(path, actions)]),
		entry('log', briefWords.openBrief, 'notebook-tabs', () => actions.brief.open(path)),
	];
}

/** Puts entries into a menu, in sections so that other plugins' items keep apart. */
export function fillMenu(menu: Menu, entries: readonly MenuEntry[]): void {
	for (const { section, title, icon, act } of entries)
		menu.addItem((item) =>
			item
				.setSection(section)
				.setTitle(title)
				.setIcon(icon)
				.onClick(() => void act()),
		);
}

/** Fills a menu with a person's actions. */
export const fillPersonMenu = (menu: Menu, member: Member, actions: Actions, today: Day): void =>
	fillMenu(menu, personEntries(member, actions, today));

/** Shows a menu where it was asked for. */
export function showMenu(fill: (menu: Menu) => void, place: MenuPlace): void {
	const menu = new Menu();
	fill(menu);
	if ('event' in place) menu.showAtMouseEvent(place.event);
	else if ('point' in place) menu.showAtPosition(place.point, place.of.ownerDocument);
	else showBelow(menu, place.below, place.side);
}
