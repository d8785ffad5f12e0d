/** The sidebar *Due to nurture*: an Obsidian view around the panel. */
import { ItemView, type ViewStateResult, type WorkspaceLeaf } from 'obsidian';
import { h, render } from 'preact';
import { dueWords } from '../../core/words/due';
import type { People } from '../../services/people';
import type { Actions } from '../actions';
import { keptPortion } from './due-model';
import { DuePanel } from './due-panel';
import { INITIAL_STATE, parseState, type DueState } from './due-state';

export const DUE_VIEW_TYPE = 'nurture-due';

export class DueView extends ItemView {
	override navigation = false;
	private remembered: DueState = INITIAL_STATE;
	private shown = false;
	private frame: { readonly win: Window; readonly id: number } | null = null;
	/** Counts the windows the view has been in: in a new one everything is built anew, with that window's observers. */
	private windows = 0;

	constructor(leaf: WorkspaceLeaf, private readonly people: People, private readonly actions: Actions) {
		super(leaf);
	}

	getViewType(): string {
		return DUE_VIEW_TYPE;
	}

	getDisplayText(): string {
		return dueWords.title;
	}

	override getIcon(): string {
		return 'sprout';
	}

	override getState(): Record<string, unknown> {
		return { ...this.remembered };
	}

	override async setState(state: unknown, result: ViewStateResult): Promise<void> {
		this.remembered = parseState(state);
		this.draw();
		await super.setState(state, result);
	}

	protected override async onOpen(): Promise<void> {
		this.shown = true;
		this.addAction('message-square-plus', dueWords.logInteraction, () => this.actions.logWithDetails([]));
		this.addAction('user-plus', dueWords.newPerson, () => this.actions.newPerson());
		this.register(this.people.onChange(() => this.drawSoon()));
		this.register(this.contentEl.onWindowMigrated(() => {
			this.windows += 1;
			this.drawSoon();
		}));
		this.draw();
	}

	protected override async onClose(): Promise<void> {
		this.shown = false;
		this.cancelFrame();
		render(null, this.contentEl);
	}

	/** Draws once in the next frame, however much changes until then. */
	private drawSoon(): void {
		const { win } = this.contentEl;
		if (this.frame?.win === win || !this.shown) return;
		this.cancelFrame();
		this.frame = { win, id: win.requestAnimationFrame(() => {
			this.frame = null;
			this.draw();
		}) };
	}

	private cancelFrame(): void {
		this.frame?.win.cancelAnimationFrame(this.frame.id);
		this.frame = null;
	}

	private draw(): void {
		if (!this.shown) return;
		const { people, actions } = this;
		const members = people.list();
		// Once a day, and only of notes that have been read. It goes with the state of the view, which the app stores in its own time.
		if (people.loaded) this.remembered = { ...this.remembered, portion: keptPortion(members, people.today, people.settings, this.remembered.portion) };
		render(h(DuePanel, {
			key: this.windows,
			members,
			loaded: people.loaded,
			settings: people.settings,
			today: people.today,
			state: this.remembered,
			onState: (state) => this.remember(state),
			actions,
		}), this.contentEl);
	}

	private remember(state: DueState): void {
		this.remembered = state;
		this.draw();
		void this.app.workspace.requestSaveLayout();
	}
}
