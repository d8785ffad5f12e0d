/** The contacts of a day or a month to choose from: each opens the note that tells of it, at its line. */
import { Menu } from 'obsidian';
import { cut } from '../../core/text/cut';
import { toldSources } from '../../core/people/history';
import { kindIcon, type Kind } from '../../core/settings/kinds';
import type { Encounter } from '../../insight/contact/encounters';
import { openIn } from '../parts/open-in';
import { showBelow } from '../parts/show-menu';
import type { CalendarActions } from '../ports/calendar-actions';

/** More than these are no menu any more: they are found by typing. */
const MOST = 20;
/** A menu is as wide as its longest line. */
const LONGEST = 70;

/** A part of a menu: what it is called, and its contacts with their words. */
export interface EncounterGroup {
	readonly title: string;
	readonly encounters: readonly Encounter[];
	readonly words: (encounter: Encounter) => string;
}

interface Needs {
	readonly actions: Pick<CalendarActions, 'openLine' | 'chooseLine'>;
	readonly kinds: readonly Kind[];
}

/** Lets a contact be chosen below an element. Nothing happens where there is none. */
export function showEncounters(
	groups: readonly EncounterGroup[],
	below: HTMLElement | SVGElement,
	{ actions, kinds }: Needs,
): void {
	const filled = groups.filter(({ encounters }) => encounters.length > 0);
	const lines = filled.flatMap(({ encounters, words }) =>
		encounters.map((encounter) => ({ encounter, words: words(encounter) })),
	);
	const open = ({ contact, members }: Encounter, event?: MouseEvent | KeyboardEvent): void => {
		// A note that is not told is not opened either: that of the person is.
		const [{ path, line } = { path: members[0]?.person.path ?? '', line: 1 }] = toldSources(contact);
		void actions.openLine(path, line, event === undefined ? false : openIn(event));
	};
	if (lines.length === 0) return;
	if (lines.length > MOST) {
		actions.chooseLine(
			lines.map(({ words }) => words),
			(at) => {
				if (lines[at] !== undefined) open(lines[at].encounter);
			},
		);
		return;
	}
	const menu = new Menu();
	filled.forEach(({ title, encounters, words }, at) => {
		menu.addItem((item) => item.setSection(`nurture-${at}`).setIsLabel(true).setTitle(title));
		for (const encounter of encounters) {
			menu.addItem((item) =>
				item
					.setSection(`nurture-${at}`)
					.setTitle(cut(words(encounter), LONGEST))
					.setIcon(kindIcon(kinds, encounter.contact.kind))
					.onClick((event) => open(encounter, event)),
			);
		}
	});
	showBelow(menu, below);
}
