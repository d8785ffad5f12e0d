/** What can be done for one person, as a menu: the same from a row, a right-click, a key or a file. */
import { Menu } from 'obsidian';
import { addDays, addMonths, type Day } from '../../core/day';
import { telephones, waysToReach } from '../../core/reach';
import type { Member } from '../../core/roster';
import { balanceWords } from '../../core/words/balance';
import { briefWords } from '../../core/words/brief';
import { calendarWords } from '../../core/words/calendar';
import { dueWords } from '../../core/words/due';
import { reachWords } from '../../core/words/reach';
import { suggestedCadence } from '../../insight/rhythm';
import type { Actions } from '../actions';
import { showBelow } from '../parts/show-menu';
import type { MenuPlace } from './person-row';

/** Fills a menu with a person's actions, in sections so that other plugins' items keep apart. */
export function fillPersonMenu(menu: Menu, member: Member, actions: Actions, today: Day): void {
	const { person } = member;
	const { path } = person;
	const words = dueWords.menu;
	const add = (section: string, title: string, icon: string, act: () => unknown): void => {
		menu.addItem((item) =>
			item
				.setSection(section)
				.setTitle(title)
				.setIcon(icon)
				.onClick(() => void act()),
		);
	};
	add('nurture-log', words.logToday, 'check', () => actions.logToday(path));
	add('nurture-log', words.logWithDetails, 'message-square-plus', () => actions.logWithDetails([path]));
	add('nurture-log', words.plan, 'calendar-plus', () => actions.plan(path));
	add('nurture-log', words.addPromise, 'list-plus', () => actions.items.addPromise(path));
	if (!person.deceased) {
		add('nurture-reach', reachWords.menu.message, 'send', () => actions.reach.message(path));
		if (telephones(waysToReach(person.addresses)).length > 0)
			add('nurture-reach', reachWords.menu.call, 'phone', () => actions.reach.call(path));
	}
	add('nurture-snooze', words.snoozeWeek, 'alarm-clock', () => actions.snooze(path, addDays(today, 7)));
	add('nurture-snooze', words.snoozeMonth, 'alarm-clock', () => actions.snooze(path, addMonths(today, 1)));
	add('nurture-snooze', words.snoozeUntil, 'alarm-clock', () => actions.snooze(path, null));
	const fitting = suggestedCadence(member, today);
	if (fitting !== null)
		add('nurture-rhythm', words.takeRhythm(fitting), 'sparkles', () => actions.takeRhythm(path, fitting.every));
	add('nurture-rhythm', words.setRhythm, 'repeat', () => actions.setRhythm(path));
	add('nurture-rhythm', words.setCircle, 'circle-dot', () => actions.setCircle(path));
	if (!person.deceased)
		add('nurture-rhythm', person.paused ? words.resume : words.pause, person.paused ? 'play' : 'pause', () =>
			actions.togglePause(path),
		);
	add('nurture-open', briefWords.openBrief, 'notebook-tabs', () => actions.brief.open(path));
	add('nurture-open', calendarWords.show, 'calendar-days', () => actions.showInCalendar(path));
	add('nurture-open', balanceWords.title, 'hand-helping', () => actions.showBalance(path));
	add('nurture-open', words.open, 'file-text', () => actions.open(path, false));
	add('nurture-open', words.openInNewTab, 'file-plus', () => actions.open(path, 'tab'));
}

/** Shows a menu where it was asked for. */
export function showMenu(fill: (menu: Menu) => void, place: MenuPlace): void {
	const menu = new Menu();
	fill(menu);
	if ('event' in place) menu.showAtMouseEvent(place.event);
	else if ('point' in place) menu.showAtPosition(place.point, place.of.ownerDocument);
	else showBelow(menu, place.below, place.side);
}
