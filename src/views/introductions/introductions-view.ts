/** *Introductions*: an Obsidian view around the panel. */
import type { WorkspaceLeaf } from 'obsidian';
import { h, type ComponentChild } from 'preact';
import { introductionWords } from '../../words/insight/introductions';
import { introductionLedger, type IntroductionLedger } from '../../insight/introductions/ledger';
import { introductions } from '../../insight/introductions/introductions';
import type { Member } from '../../core/people/roster';
import type { People } from '../../services/people';
import { PanelView } from '../parts/panel-view';
import type { IntroductionActions } from '../ports/introduction-actions';
import { IntroductionsPanel } from './introductions-panel';

export const INTRODUCTIONS_VIEW_TYPE = 'nurture-introductions';

/** Introductions as a tab of the app. */
export class IntroductionsView extends PanelView {
	override icon = 'users';
	/** The ledger of a list of members, which is another list once something has changed. */
	#told: { readonly members: readonly Member[]; readonly ledger: IntroductionLedger } | null = null;
	readonly #actions: IntroductionActions;

	constructor(leaf: WorkspaceLeaf, people: People, actions: IntroductionActions) {
		super(leaf, people);
		this.#actions = actions;
	}

	getViewType(): string {
		return INTRODUCTIONS_VIEW_TYPE;
	}

	getDisplayText(): string {
		return introductionWords.title;
	}

	protected panel(): ComponentChild {
		const actions = this.#actions;
		const { people } = this;
		const members = people.loaded ? people.list() : [];
		if (this.#told?.members !== members)
			this.#told = { members, ledger: introductionLedger(members, people.settings.kinds) };
		return h(IntroductionsPanel, {
			loaded: people.loaded,
			pairs: introductions(members, people.today, people.settings),
			ledger: this.#told.ledger,
			today: people.today,
			actions,
		});
	}
}
