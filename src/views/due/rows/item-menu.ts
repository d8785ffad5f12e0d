/** What can be done for a plan, a promise or a milestone, as a menu. */
import type { Menu } from 'obsidian';
import type { Day } from '../../../core/time/day';
import { itemWords } from '../../../words/app/items';
import { planWords } from '../../../words/app/plans';
import { promiseWords } from '../../../words/app/promises';
import type { Actions } from '../../ports/actions';
import { lineOf, type Item } from '../due-items';
import type { Answer } from './item-row';
import { fillPersonMenu } from './row-menu';

interface Needs {
	readonly actions: Actions;
	readonly today: Day;
	readonly answer: (item: Item, answer: Answer) => unknown;
}

/** Fills a menu with what can be done for an item; that of a milestone is its person's. */
export function fillItemMenu(menu: Menu, item: Item, { actions, today, answer }: Needs): void {
	if (item.kind === 'milestone') return fillPersonMenu(menu, item.milestone.member, actions, today);
	const add = (section: string, title: string, icon: string, act: () => unknown): void => {
		menu.addItem((entry) =>
			entry
				.setSection(section)
				.setTitle(title)
				.setIcon(icon)
				.onClick(() => void act()),
		);
	};
	if (item.kind === 'promise') add('nurture-answer', promiseWords.menuTick, 'check', () => answer(item, 'yes'));
	else {
		add('nurture-answer', planWords.menu.yes, 'check', () => answer(item, 'yes'));
		add('nurture-answer', planWords.menu.move, 'calendar-clock', () => answer(item, 'move'));
		add('nurture-answer', planWords.menu.drop, 'calendar-x', () => answer(item, 'drop'));
	}
	const { path, line = 1 } = lineOf(item);
	add('nurture-log', itemWords.menu.logWithDetails, 'message-square-plus', () =>
		actions.logWithDetails(item.members.map(({ person }) => person.path)),
	);
	add('nurture-open', itemWords.menu.openLine, 'file-text', () => actions.items.openLine(path, line, false));
	add('nurture-open', itemWords.menu.openLineInNewTab, 'file-plus', () => actions.items.openLine(path, line, 'tab'));
}
