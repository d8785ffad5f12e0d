/**
 * What the menus of files offer. On a person's note: what is done most, and the rest behind one item, since a menu of
 * the app is shared by all plugins and knows no public submenu. On any other note: making it a person's.
 */
import { TFile, type Plugin } from 'obsidian';
import type { Member } from '../../core/people/roster';
import { commandWords } from '../../words/words';
import { fillMenu, firstEntries, personEntries, type MenuEntry } from '../../views/due/rows/row-menu';
import { EntrySuggest } from '../../views/fields/entry-suggest';
import type { FeatureActions, Services } from '../services';
import { whoWouldLike } from './match';
import { makePersonEntry } from './person';

/** Registers the menu of files. */
export function registerFileMenu(plugin: Plugin, services: Services, actions: FeatureActions): void {
	const { app, people } = services;
	plugin.registerEvent(
		app.workspace.on('file-menu', (menu, file) => {
			if (!(file instanceof TFile)) return;
			const member = people.member(file.path);
			if (member !== null) return fillMenu(menu, entriesOfPerson(member, file, services, actions));
			if (file.extension === 'md' && people.loaded) fillMenu(menu, [makePersonEntry(file, actions)]);
			fillMenu(menu, [whoWouldLike(file, actions)]);
		}),
	);
}

function entriesOfPerson(member: Member, file: TFile, { app, people }: Services, actions: FeatureActions): MenuEntry[] {
	const first = firstEntries(member, actions);
	const isShown = ({ title }: MenuEntry): boolean => first.some((other) => other.title === title);
	const rest = personEntries(member, actions, people.today).filter((entry) => !isShown(entry));
	const more: MenuEntry = {
		section: 'nurture-log',
		title: commandWords.more,
		icon: 'sprout',
		act: () => {
			const choices = [...rest, whoWouldLike(file, actions)];
			new EntrySuggest(app, commandWords.moreFor(member.person.name), choices).open();
		},
	};
	return [...first, more];
}
