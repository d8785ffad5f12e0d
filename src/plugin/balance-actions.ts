/** Shows giving and receiving, and does what it asks for. Every failure is told, in one sentence. */
import type { App } from 'obsidian';
import type { People } from '../services/people';
import type { NoteStore } from '../services/ports';
import type { OpenIn } from '../views/actions';
import type { BalanceActions } from '../views/balance/balance-actions';
import { BALANCE_VIEW_TYPE } from '../views/balance/balance-view';
import type { PluginActions } from './actions';
import { PluginCalendarActions } from './calendar-actions';
import { openPerson } from './insert';
import { showInTab } from './open';
import type { Steps } from './steps';
import { attempt } from './told';

export class PluginBalanceActions extends PluginCalendarActions implements BalanceActions {
	constructor(app: App, private readonly people: People, actions: PluginActions, notes: NoteStore, steps: Steps) {
		super(app, actions, notes, steps);
	}

	async open(path: string, where: OpenIn): Promise<void> {
		await this.actions.open(path, where);
	}

	/** Of one person; of everybody for null. By what time stays as it was. */
	async show(who: string | null): Promise<void> {
		await attempt(async () => {
			const shown = this.app.workspace.getLeavesOfType(BALANCE_VIEW_TYPE)[0]?.getViewState().state;
			await showInTab(this.app, BALANCE_VIEW_TYPE, { ...shown, who });
		});
	}

	/** Of the person whose note is open, else of one who is asked for. */
	showPerson(): void {
		const path = openPerson(this.app, this.people);
		if (path === null) this.choosePerson((chosen) => this.show(chosen));
		else void this.show(path);
	}
}
