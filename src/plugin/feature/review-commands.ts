/**
 * Registers the review, and giving and receiving: a view and its commands. Ids and names are promises to users'
 * hotkeys: they stay.
 */
import type { Plugin } from 'obsidian';
import { balanceWords } from '../../words/insight/balance';
import { reviewWords } from '../../words/insight/review';
import type { People } from '../../services/people';
import type { NoteStore } from '../../services/ports';
import { BALANCE_VIEW_TYPE, BalanceView } from '../../views/balance/balance-view';
import type { PluginActions } from './actions';
import { PluginBalanceActions } from './balance-actions';
import { PluginReviewActions } from './review-actions';
import type { Steps } from '../shell/steps';

interface Needs {
	readonly people: People;
	readonly notes: NoteStore;
	readonly steps: Steps;
	readonly actions: PluginActions;
}

export function registerReview(plugin: Plugin, { people, notes, steps, actions }: Needs): void {
	const reviews = new PluginReviewActions(plugin.app, people, notes, steps);
	const balance = new PluginBalanceActions(plugin.app, { people, actions, notes, steps });
	plugin.registerView(BALANCE_VIEW_TYPE, (leaf) => new BalanceView(leaf, people, balance));
	plugin.addCommand({
		id: 'open-balance',
		name: balanceWords.command,
		icon: 'hand-helping',
		callback: () => void actions.showBalance(null),
	});
	plugin.addCommand({
		id: 'open-balance-person',
		name: balanceWords.commandPerson,
		icon: 'hand-helping',
		callback: () => balance.showPerson(),
	});
	plugin.addCommand({
		id: 'write-review',
		name: reviewWords.command,
		icon: 'book-heart',
		callback: () => void reviews.ask(),
	});
}
