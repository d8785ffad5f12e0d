/** *Giving and receiving*: an Obsidian view around the panel. */
import { ItemView, type ViewStateResult, type WorkspaceLeaf } from 'obsidian';
import { h, render } from 'preact';
import { balanceWords } from '../../core/words/balance';
import type { People } from '../../services/people';
import { renamed } from '../calendar/calendar-state';
import { FrameDraw } from '../parts/frame-draw';
import type { BalanceActions } from './balance-actions';
import { BalancePanel } from './balance-panel';
import { INITIAL_BALANCE, parseBalance, type BalanceState } from './balance-state';

export const BALANCE_VIEW_TYPE = 'nurture-balance';

export class BalanceView extends ItemView {
	override navigation = false;
	private remembered: BalanceState = INITIAL_BALANCE;
	private readonly frame = new FrameDraw(() => this.contentEl, () => this.draw());
	/** Counts the windows the view has been in: in a new one everything is built anew. */
	private windows = 0;

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
		return { ...this.remembered };
	}

	override async setState(state: unknown, result: ViewStateResult): Promise<void> {
		this.remembered = parseBalance(state);
		this.frame.now();
		await super.setState(state, result);
	}

	protected override async onOpen(): Promise<void> {
		this.register(this.people.onChange(() => this.frame.soon()));
		this.register(this.contentEl.onWindowMigrated(() => {
			this.windows += 1;
			this.frame.soon();
		}));
		// The people follow a moment later, and only then it is drawn again: until then nobody is missed.
		this.registerEvent(this.app.vault.on('rename', ({ path }, from) => {
			const state = renamed(this.remembered, from, path);
			if (state === this.remembered) return;
			this.remembered = state;
			void this.app.workspace.requestSaveLayout();
		}));
		this.frame.start();
		return Promise.resolve();
	}

	protected override async onClose(): Promise<void> {
		this.frame.stop();
		render(null, this.contentEl);
		return Promise.resolve();
	}

	private draw(): void {
		const { people, actions, remembered: state, contentEl } = this;
		render(h(BalancePanel, {
			key: this.windows,
			members: people.list(),
			member: state.who === null ? null : people.member(state.who),
			loaded: people.loaded,
			settings: people.settings,
			today: people.today,
			rtl: contentEl.win.getComputedStyle(contentEl).direction === 'rtl',
			state,
			onState: (change) => this.change(change),
			actions,
		}), contentEl);
	}

	private change(change: Partial<BalanceState>): void {
		this.remembered = { ...this.remembered, ...change };
		this.frame.now();
		void this.app.workspace.requestSaveLayout();
	}
}
