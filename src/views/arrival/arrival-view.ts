/** *What Nurture read*: an Obsidian view around the panel. */
import { debounce, type WorkspaceLeaf } from 'obsidian';
import { h, type ComponentChild } from 'preact';
import type { ArrivalReport } from '../../services/arrival';
import type { People } from '../../services/people';
import { arrivalWords } from '../../words/insight/arrival';
import { PanelView } from '../parts/panel-view';
import type { ArrivalActions } from '../ports/arrival-actions';
import type { SettingsHost } from '../ports/settings-host';
import { ArrivalPanel } from './arrival-panel';

export const ARRIVAL_VIEW_TYPE = 'nurture-arrival';

/** Notes change letter by letter: the report is made anew when a pause says that one is done. */
const PAUSE = 1000;

/** What the view shows, and where what it shows is set. */
interface ArrivalSource {
	readonly find: () => Promise<ArrivalReport>;
	readonly settings: SettingsHost;
}

/** The arrival report as a tab of the app. */
export class ArrivalView extends PanelView {
	override icon = 'book-open-check';
	/** Null until the vault has been read and looked through. */
	#report: ArrivalReport | null = null;
	readonly #lookSoon = debounce(() => void this.#look(), PAUSE, true);
	readonly #find: ArrivalSource['find'];
	readonly #settings: SettingsHost;
	readonly #actions: ArrivalActions;

	constructor(leaf: WorkspaceLeaf, people: People, { find, settings }: ArrivalSource, actions: ArrivalActions) {
		super(leaf, people);
		this.#find = find;
		this.#settings = settings;
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
		this.register(this.#settings.onChange(() => this.frame.soon()));
		await super.onOpen();
		void this.#look();
	}

	protected panel(): ComponentChild {
		return h(ArrivalPanel, { report: this.#report, settings: this.#settings.settings, actions: this.#actions });
	}

	async #look(): Promise<void> {
		if (!this.people.loaded) return;
		this.#report = await this.#find();
		this.frame.soon();
	}
}
