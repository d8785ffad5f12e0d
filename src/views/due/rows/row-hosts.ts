/** What the rows of the list ask for, done by the plugin's actions. */
import { Keymap } from 'obsidian';
import type { Day } from '../../../core/time/day';
import type { Settings } from '../../../core/settings/settings';
import type { Actions } from '../../ports/actions';
import type { Item } from '../items/item';
import type { Command } from '../due-keys';
import type { Row } from './due-rows';
import type { DueState } from '../due-state';
import { fillItemMenu } from './item-menu';
import type { ItemHost } from './item-row';
import type { RowHost } from './person-row';
import { fillPersonMenu, showMenu } from './row-menu';

interface Needs {
	readonly today: Day;
	readonly settings: Settings;
	readonly state: Pick<DueState, 'sort'>;
	readonly actions: Actions;
}

/** What rows of people ask of the list. */
export function personHostOf({ today, settings, state, actions }: Needs): Omit<RowHost, 'focused'> {
	return {
		today,
		kinds: settings.kinds,
		sort: state.sort,
		open: (member, where) => void actions.open(member.person.path, where),
		log: (member) => actions.logWithDetails([member.person.path]),
		brief: (member) => void actions.brief.open(member.person.path),
		menu: (member, place) => showMenu((menu) => fillPersonMenu(menu, member, actions, today), place),
		// The brief; with Ctrl or Cmd the app's page preview.
		hover: (event, target, member) =>
			(Keymap.isModifier(event, 'Mod') ? actions : actions.brief).hover(event, target, member.person.path),
	};
}

/** What rows of items ask of the list. */
export function itemHostOf({ today, actions }: Needs, answer: ItemHost['answer']): Omit<ItemHost, 'focused'> {
	return {
		today,
		answer,
		open: (item, where) => {
			const { path, line } = item.source;
			void (line === undefined ? actions.open(path, where) : actions.items.openLine(path, line, where));
		},
		menu: (item, place) => showMenu((menu) => fillItemMenu(menu, item, { actions, today, answer }), place),
		hover: (event, target, item) => actions.hover(event, target, item.source.path),
	};
}

/** Does for a row what a key asks for. */
export function runOnRow(command: Command, row: Row, actions: Actions, answer: ItemHost['answer']): void {
	if (row.kind === 'person') forPerson(command, row.member.person.path, actions);
	if (row.kind === 'item') forItem(command, row.item, actions, answer);
}

function forPerson(command: Command, path: string, actions: Actions): void {
	if (command === 'log-today') void actions.logToday(path);
	if (command === 'log-with-details') actions.logWithDetails([path]);
	if (command === 'plan') actions.plan(path);
	if (command === 'brief') void actions.brief.open(path);
	if (command === 'snooze') void actions.snooze(path, null);
}

function forItem(command: Command, item: Item, actions: Actions, answer: ItemHost['answer']): void {
	if (item.person !== null) return forPerson(command, item.person.person.path, actions);
	if (command === 'yes' || (command === 'toggle' && item.isTicked)) void answer(item, 'yes');
	if (command === 'plan') void answer(item, 'move');
	if (command === 'log-with-details') actions.logWithDetails(item.members.map(({ person }) => person.path));
}
