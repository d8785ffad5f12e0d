/**
 * What the menus of files offer. On a person's note: what is done most, and the rest behind one item, since a menu of
 * the app is shared by all plugins and knows no public submenu. On any other note: making it a person's.
 */
import { TFile, type App, type Plugin } from 'obsidian';
import type { Member } from '../../core/people/roster';
import { commandWords } from '../../words/words';
import { matchWords } from '../../words/insight/match';
import type { People } from '../../services/people';
import { fillMenu, firstEntries, personEntries, type MenuEntry } from '../../views/due/rows/row-menu';
import { EntrySuggest } from '../../views/fields/entry-suggest';
import type { PluginActions } from './actions';
import type { MatchActions } from './match-actions';
import { attempt } from '../shell/told';

interface Needs {
	readonly app: App;
	readonly people: People;
	readonly actions: PluginActions;
	readonly matches: MatchActions;
}

export function registerFileMenu(plugin: Plugin, needs: Needs): void {
	const { app, people } = needs;
	plugin.registerEvent(
		app.workspace.on('file-menu', (menu, file) => {
			if (!(file instanceof TFile)) return;
			const member = people.member(file.path);
			if (member !== null) return fillMenu(menu, entriesOfPerson(member, file, needs));
			if (file.extension === 'md' && people.loaded) fillMenu(menu, [makePerson(file, needs)]);
			fillMenu(menu, [whoWouldLike(file, needs)]);
		}),
	);
}

function entriesOfPerson(member: Member, file: TFile, needs: Needs): MenuEntry[] {
	const { app, people, actions } = needs;
	const first = firstEntries(member, actions);
	const isShown = ({ title }: MenuEntry): boolean => first.some((other) => other.title === title);
	const rest = personEntries(member, actions, people.today).filter((entry) => !isShown(entry));
	const more: MenuEntry = {
		section: 'nurture-log',
		title: commandWords.more,
		icon: 'sprout',
		act: () => {
			const choices = [...rest, whoWouldLike(file, needs)];
			new EntrySuggest(app, commandWords.moreFor(member.person.name), choices).open();
		},
	};
	return [...first, more];
}

const makePerson = ({ path }: TFile, { actions }: Needs): MenuEntry => ({
	section: 'action',
	title: commandWords.makePerson,
	icon: 'user-check',
	act: () => actions.makePerson(path),
});

const whoWouldLike = (file: TFile, { matches }: Needs): MenuEntry => ({
	section: 'action',
	title: matchWords.commands.open,
	icon: 'gift',
	act: () => attempt(async () => matches.aboutFile(file)),
});
