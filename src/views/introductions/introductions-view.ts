/** *Introductions*: an Obsidian view around the panel. */
import { ItemView, type WorkspaceLeaf } from 'obsidian';
import { h, render } from 'preact';
import { introductionWords } from '../../core/words/introductions';
import { introductionLedger, type IntroductionLedger } from '../../insight/introduction-ledger';
import { introductions } from '../../insight/introductions';
import type { Member } from '../../core/roster';
import type { People } from '../../services/people';
import type { IntroductionActions } from './introduction-actions';
import { IntroductionsPanel } from './introductions-panel';

export const INTRODUCTIONS_VIEW_TYPE = 'nurture-introductions';

export class IntroductionsView extends ItemView {
	override navigation = false;
	override icon = 'users';
	private frame: { readonly win: Window; readonly id: number } | null = null;
	private isShown = false;
	/** The ledger of a list of members, which is another list once something has changed. */
	private told: { readonly members: readonly Member[]; readonly ledger: IntroductionLedger } | null = null;

	constructor(leaf: WorkspaceLeaf, private readonly people: People, private readonly actions: IntroductionActions) {
		super(leaf);
	}

	getViewType(): string {
		return INTRODUCTIONS_VIEW_TYPE;
	}

	getDisplayText(): string {
		return introductionWords.title;
	}

	protected override async onOpen(): Promise<void> {
		this.isShown = true;
		this.register(this.people.onChange(() => this.drawSoon()));
		this.draw();
		return Promise.resolve();
	}

	protected override async onClose(): Promise<void> {
		this.isShown = false;
		this.frame?.win.cancelAnimationFrame(this.frame.id);
		this.frame = null;
		render(null, this.contentEl);
		return Promise.resolve();
	}

	/** Draws once in the next frame, however much changes until then. */
	private drawSoon(): void {
		if (this.frame !== null || !this.isShown) return;
		const { win } = this.contentEl;
		this.frame = { win, id: win.requestAnimationFrame(() => {
			this.frame = null;
			this.draw();
		}) };
	}

	private draw(): void {
		if (!this.isShown) return;
		const { people, actions } = this;
		const members = people.loaded ? people.list() : [];
		if (this.told?.members !== members) this.told = { members, ledger: introductionLedger(members, people.settings.kinds) };
		render(h(IntroductionsPanel, { loaded: people.loaded, pairs: introductions(members, people.today, people.settings), ledger: this.told.ledger, today: people.today, actions }), this.contentEl);
	}
}
