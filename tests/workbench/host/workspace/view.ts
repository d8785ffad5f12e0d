/** `View` and `ItemView`: what plugins extend, and what the workspace makes. */
import { Component } from 'obsidian-test-mocks/obsidian';
import type { Menu } from 'obsidian';
import type { App } from '../app/app';
import { setIcon } from '../ui/icons';
import type { Scope } from '../ui/keymap';
import type { Leaf } from './leaf';

export type ViewState = Record<string, unknown>;

export interface StateResult {
	history: boolean;
}

export abstract class View extends Component {
	app: App;
	leaf: Leaf;
	containerEl: HTMLElement;
	icon = 'file';
	navigation = false;
	scope: Scope | null = null;

	constructor(leaf: Leaf) {
		super();
		this.app = leaf.app;
		this.leaf = leaf;
		this.containerEl = createDiv({ cls: 'workspace-leaf-content' });
	}

	abstract getViewType(): string;
	abstract getDisplayText(): string;

	getIcon(): string {
		return this.icon;
	}

	getState(): ViewState {
		return {};
	}

	async setState(_state: unknown, _result: StateResult): Promise<void> {
		return Promise.resolve();
	}

	getEphemeralState(): ViewState {
		return {};
	}

	setEphemeralState(_state: unknown): void {}

	onResize(): void {}

	onPaneMenu(_menu: Menu, _source: string): void {}

	async onOpen(): Promise<void> {
		return Promise.resolve();
	}

	async onClose(): Promise<void> {
		return Promise.resolve();
	}

	/** Called by the leaf once the view is in its place. */
	async begin(): Promise<void> {
		this.containerEl.dataset['type'] = this.getViewType();
		this.load();
		await this.onOpen();
	}

	async end(): Promise<void> {
		await this.onClose();
		this.unload();
		this.containerEl.remove();
	}
}

export abstract class ItemView extends View {
	contentEl: HTMLElement;
	readonly headerEl: HTMLElement;
	readonly actionsEl: HTMLElement;
	readonly titleEl: HTMLElement;
	private readonly iconEl: HTMLElement;

	constructor(leaf: Leaf) {
		super(leaf);
		this.headerEl = this.containerEl.createDiv({ cls: 'view-header' });
		const left = this.headerEl.createDiv({ cls: 'view-header-left' });
		this.iconEl = left.createDiv({ cls: 'view-header-icon' });
		const box = this.headerEl.createDiv({ cls: 'view-header-title-container mod-at-start' });
		this.titleEl = box.createDiv({ cls: 'view-header-title' });
		this.actionsEl = this.headerEl.createDiv({ cls: 'view-actions' });
		this.contentEl = this.containerEl.createDiv({ cls: 'view-content' });
	}

	addAction(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
		const button = createEl('button', {
			cls: 'clickable-icon view-action',
			attr: { 'aria-label': title, type: 'button' },
		});
		setIcon(button, icon);
		button.addEventListener('click', (event) => callback(event));
		this.actionsEl.prepend(button);
		return button;
	}

	/** Writes the view's name and icon into its header. */
	updateHeader(): void {
		this.titleEl.textContent = this.getDisplayText();
		this.iconEl.replaceChildren();
		setIcon(this.iconEl, this.getIcon());
	}

	override async begin(): Promise<void> {
		this.updateHeader();
		if (this.getViewType() !== 'empty') this.addMore();
		await super.begin();
		this.updateHeader();
	}

	/** The menu of the view, behind all its other actions. */
	private addMore(): void {
		const more = this.addAction('lucide-more-vertical', 'More options', () =>
			this.leaf.workspace.showMoreMenu(this.leaf, more),
		);
		this.actionsEl.append(more);
	}
}
