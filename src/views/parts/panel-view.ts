/**
 * Obsidian views around a panel: what the people are makes the panel, drawn once a frame, in whatever window the view
 * is.
 */
import { ItemView, type ViewStateResult, type WorkspaceLeaf } from 'obsidian';
import { Fragment, h, render, type ComponentChild } from 'preact';
import type { People } from '../../services/people';
import { FrameDraw } from './frame-draw';

/** A view that draws a panel of Preact, anew whenever the people or the day are others. */
export abstract class PanelView extends ItemView {
	override navigation = false;
	protected readonly frame = new FrameDraw(
		() => this.contentEl,
		() => this.#draw(),
	);
	/** Counts the windows the view has been in: in a new one everything is built anew, with that window's observers. */
	#windows = 0;

	constructor(
		leaf: WorkspaceLeaf,
		protected readonly people: People,
	) {
		super(leaf);
	}

	/** The panel as it is now. */
	protected abstract panel(): ComponentChild;

	protected override async onOpen(): Promise<void> {
		this.register(this.people.onChange(() => this.frame.soon()));
		this.register(
			this.contentEl.onWindowMigrated(() => {
				this.#windows += 1;
				this.frame.soon();
			}),
		);
		this.frame.start();
		return Promise.resolve();
	}

	protected override async onClose(): Promise<void> {
		this.frame.stop();
		render(null, this.contentEl);
		return Promise.resolve();
	}

	#draw(): void {
		render(h(Fragment, { key: this.#windows }, this.panel()), this.contentEl);
	}
}

/** A view whose state the workspace keeps. */
export abstract class RememberingView<State extends object> extends PanelView {
	readonly #parse: (stored: unknown) => State;

	/** `parse` makes a state of whatever the workspace file held. */
	constructor(
		leaf: WorkspaceLeaf,
		people: People,
		protected remembered: State,
		parse: (stored: unknown) => State,
	) {
		super(leaf, people);
		this.#parse = parse;
	}

	override getState(): Record<string, unknown> {
		return Object.fromEntries(Object.entries(this.remembered));
	}

	override async setState(state: unknown, result: ViewStateResult): Promise<void> {
		this.remembered = this.#parse(state);
		this.frame.now();
		await super.setState(state, result);
	}

	/** Takes another state and draws it. */
	protected remember(state: State): void {
		this.follow(state);
		this.frame.now();
	}

	/** Takes another state that looks the same: the paths of notes that have moved. */
	protected follow(state: State): void {
		if (state === this.remembered) return;
		this.remembered = state;
		void this.app.workspace.requestSaveLayout();
	}
}
