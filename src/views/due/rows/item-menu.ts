/** What can be done for a plan, a promise or a milestone, as a menu. */
import type { Menu } from 'obsidian';
import type { Day } from '../../../core/time/day';
import { itemWords } from '../../../words/app/items';
import type { Actions } from '../../ports/actions';
import type { Answer, Item } from '../items/item';
import { fillPersonMenu } from './row-menu';

interface Needs {
	readonly actions: Actions;
	readonly today: Day;
	readonly answer: (item: Item, answer: Answer) => unknown;
}

/** Fills a menu with what can be done for an item; that of one person's item is that person's. */
export function fillItemMenu(menu: Menu, item: Item, { actions, today, answer }: Needs): void {
	if (item.person !== null) return fillPersonMenu(menu, item.person, actions, today);
	const add = (section: string, title: string, icon: string, act: () => unknown): void => {
		menu.addItem((entry) =>
			entry
				.setSection(section)
				.setTitle(title)
				.setIcon(icon)
				.onClick(() => void act()),
		);
	};
	for (const known of item.answers) add('nurture-answer', known.title, known.icon, () => answer(item, known.answer));
	const { path, line = 1 } = item.source;
	add('nurture-log', itemWords.menu.logWithDetails, 'message-square-plus', () =>
		actions.logWithDetails(item.members.map(({ person }) => person.path)),
	);
	add('nurture-open', itemWords.menu.openLine, 'file-text', () => actions.items.openLine(path, line, false));
	add('nurture-open', itemWords.menu.openLineInNewTab, 'file-plus', () => actions.items.openLine(path, line, 'tab'));
}
