/** *What Nurture read*: an Obsidian view around the panel. */
import { debounce, type WorkspaceLeaf } from 'obsidian';
import { h, type ComponentChild } from 'preact';
import { arrivalOf, type Arrival } from '../../insight/arrival/arrival';
import type { Member } from '../../core/people/roster';
import type { ArrivalReport } from '../../services/arrival';
import type { People } from '../../services/people';
import { arrivalWords } from '../../words/insight/arrival';
import { PanelView } from '../parts/panel-view';
import type { ArrivalActions } from '../ports/arrival-actions';
import { ArrivalPanel } from './arrival-panel';

export const ARRIVAL_VIEW_TYPE = 'nurture-arrival';

/** Notes change letter by letter: what was not read is looked for anew when a pause says that one is done. */
const PAUSE = 1000;

/** The arrival report as a tab of the app. */
export class ArrivalView extends PanelView {
	override icon = 'book-open-check';
	#counted: { readonly members: readonly Member[]; readonly arrival: Arrival } | null = null;
	#notRead: ArrivalReport['notRead'] | null = null;
	readonly #lookSoon = debounce(() => void this.#look(), PAUSE, true);
	readonly #find: () => Promise<ArrivalReport>;
	readonly #actions: ArrivalActions;

	constructor(leaf: WorkspaceLeaf, people: People, find: () => Promise<ArrivalReport>, actions: ArrivalActions) {
		super(leaf, people);
		this.#find = find;
		this.#actions = actions;
	}

	getViewType(): string {
		return ARRIVAL_VIEW_TYPE;
	}

	getDisplayText(): string {
		return arrivalWords.title;
	}

	protected override async onOpen(): Promise<void> {
		this.contentEl.addClass('nurture-arrival');
		this.register(() => this.#lookSoon.cancel());
		this.register(this.people.onChange(this.#lookSoon));
		await super.onOpen();
		void this.#look();
	}

	protected panel(): ComponentChild {
		const { people } = this;
		const members = people.loaded ? people.list() : [];
		if (this.#counted?.members !== members)
			this.#counted = { members, arrival: arrivalOf(members, people.settings) };
		return h(ArrivalPanel, {
			loaded: people.loaded,
			arrival: this.#counted.arrival,
			notRead: this.#notRead,
			problems: people.loaded ? people.roster.problems(people.today).length : 0,
			actions: this.#actions,
		});
	}

	async #look(): Promise<void> {
		if (!this.people.loaded) return;
		this.#notRead = (await this.#find()).notRead;
		this.frame.soon();
	}
}
