/** *Giving and receiving*: an Obsidian view around the panel. */
import type { WorkspaceLeaf } from 'obsidian';
import { h, type ComponentChild } from 'preact';
import { balanceWords } from '../../words/insight/balance';
import type { People } from '../../services/people';
import { WhoView } from '../calendar/who-view';
import { isRightToLeft } from '../parts/right-to-left';
import type { BalanceActions } from '../ports/balance-actions';
import { BalancePanel } from './balance-panel';
import { INITIAL_BALANCE, parseBalance, type BalanceState } from './balance-state';

export const BALANCE_VIEW_TYPE = 'nurture-balance';

/** *Giving and receiving* as a tab of the app. */
export class BalanceView extends WhoView<BalanceState> {
	readonly #actions: BalanceActions;

	constructor(leaf: WorkspaceLeaf, people: People, actions: BalanceActions) {
		super(leaf, people, INITIAL_BALANCE, parseBalance);
		this.#actions = actions;
	}

	getViewType(): string {
		return BALANCE_VIEW_TYPE;
	}

	getDisplayText(): string {
		return balanceWords.title;
	}

	override getIcon(): string {
		return 'hand-helping';
	}

	protected panel(): ComponentChild {
		const actions = this.#actions;
		const { people, remembered: state, contentEl } = this;
		return h(BalancePanel, {
			members: people.list(),
			member: state.who === null ? null : people.member(state.who),
			loaded: people.loaded,
			settings: people.settings,
			today: people.today,
			rtl: isRightToLeft(contentEl),
			state,
			onState: (change) => this.remember({ ...this.remembered, ...change }),
			actions,
		});
	}
}
