/** *Giving and receiving*: an Obsidian view around the panel. */
import { debounce, ItemView, type ViewStateResult, type WorkspaceLeaf } from 'obsidian';
import { h, render } from 'preact';
import { balanceWords } from '../../core/words/balance';
import type { People } from '../../services/people';
import type { BalanceActions } from './balance-actions';
import { BalancePanel } from './balance-panel';
import { INITIAL_BALANCE, parseBalance, type BalanceState } from './balance-state';

export const BALANCE_VIEW_TYPE = 'nurture-balance';

/** A sync changes notes by the thousand: the picture is drawn once for those of so many milliseconds. */
const PAUSE = 100;

export class BalanceView extends ItemView {
	override navigation = false;
	private state: BalanceState = INITIAL_BALANCE;
	private shown = false;

	constructor(leaf: WorkspaceLeaf, private readonly people: People, private readonly actions: BalanceActions) {
		super(leaf);
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

	override getState(): Record<string, unknown> {
		return { ...this.state };
	}

	override async setState(state: unknown, result: ViewStateResult): Promise<void> {
		this.state = parseBalance(state);
		this.draw();
		await super.setState(state, result);
	}

	protected override async onOpen(): Promise<void> {
		this.shown = true;
		const drawSoon = debounce(() => this.draw(), PAUSE);
		this.register(() => drawSoon.cancel());
		this.register(this.people.onChange(drawSoon));
		this.draw();
		return Promise.resolve();
	}

	protected override async onClose(): Promise<void> {
		this.shown = false;
		render(null, this.contentEl);
		return Promise.resolve();
	}

	private draw(): void {
		if (!this.shown) return;
		const { people, actions, state } = this;
		render(h(BalancePanel, { members: people.list(), loaded: people.loaded, today: people.today, state, actions, onState: (change) => this.change(change) }), this.contentEl);
	}

	private change(change: Partial<BalanceState>): void {
		this.state = { ...this.state, ...change };
		this.draw();
		void this.app.workspace.requestSaveLayout();
	}
}
