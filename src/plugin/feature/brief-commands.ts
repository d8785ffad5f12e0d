/** The commands for the brief. Ids and names are promises to users' hotkeys: they stay. */
import type { App, Command } from 'obsidian';
import { briefWords } from '../../words/insight/brief';
import type { People } from '../../services/people';
import type { BriefActions } from '../../views/ports/brief-actions';
import { openPerson } from '../vault/insert';

export function briefCommands({
	app,
	people,
	brief,
}: {
	readonly app: App;
	readonly people: People;
	readonly brief: BriefActions;
}): Command[] {
	return [
		{
			id: 'open-brief',
			name: briefWords.openBrief,
			icon: 'notebook-tabs',
			callback: () => void brief.open(openPerson(app, people)),
		},
	];
}
