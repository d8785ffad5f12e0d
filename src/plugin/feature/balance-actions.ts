/** Does what giving and receiving asks for. Every failure is told, in one sentence. */
import type { App } from 'obsidian';
import type { People } from '../../services/people';
import type { NoteStore } from '../../services/ports';
import type { OpenIn } from '../../views/ports/actions';
import type { BalanceActions } from '../../views/ports/balance-actions';
import type { PluginActions } from './actions';
import { PluginCalendarActions } from './calendar-actions';
import { openPerson } from '../vault/insert';
import type { Steps } from '../shell/steps';

interface Services {
	readonly people: People;
	readonly actions: PluginActions;
	readonly notes: NoteStore;
	readonly steps: Steps;
}

export class PluginBalanceActions extends PluginCalendarActions implements BalanceActions {
	private readonly people: People;

	constructor(app: App, { people, actions, notes, steps }: Services) {
		super(app, actions, notes, steps);
		this.people = people;
	}

	async open(path: string, where: OpenIn): Promise<void> {
		await this.actions.open(path, where);
	}

	/** Of the person whose note is open, else of one who is asked for. */
	showPerson(): void {
		const path = openPerson(this.app, this.people);
		if (path === null) this.choosePerson((chosen) => this.actions.showBalance(chosen));
		else void this.actions.showBalance(path);
	}
}
