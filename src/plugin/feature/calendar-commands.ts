/** The commands of the contact calendar. Ids and names are promises to users' hotkeys: they stay. */
import type { Command } from 'obsidian';
import { calendarWords } from '../../words/insight/calendar';
import type { PluginActions } from './actions';

export function calendarCommands(actions: PluginActions): Command[] {
	return [
		{
			id: 'open-calendar',
			name: calendarWords.open,
			icon: 'calendar-days',
			callback: () => void actions.showInCalendar(null),
		},
	];
}
