/** A leaf: the place of one view, with its tab. */
import type { TFile } from 'obsidian-test-mocks/obsidian';
import type { App } from '../app/app';
import { setIcon } from '../ui/icons';
import { WorkspaceItem } from './items';
import { DeferredView, EmptyView, UnknownView } from './plain-views';
import type { Tabs } from './tabs';
import type { View, ViewState } from './view';

export interface LeafState {
	readonly type: string;
	readonly state?: ViewState;
	readonly active?: boolean;
	readonly pinned?: boolean;
	readonly group?: Leaf;
}

/** What the layout keeps of a leaf. */
export interface SavedLeaf {
	readonly type: string;
	readonly state: ViewState;
	readonly title: string;
	readonly icon: string;
}

export interface OpenState {
	readonly state?: ViewState;
	readonly eState?: ViewState;
	readonly active?: boolean;
	readonly group?: Leaf;
}

export class Leaf extends WorkspaceItem {
	declare parent: Tabs | null;
	view: View;
	pinned = false;
	hoverPopover: unknown = null;
	/** When the leaf was last active, as a count. */
	activeTime = 0;
	readonly tabHeaderEl: HTMLElement;
	private readonly iconEl: HTMLElement;
	private readonly labelEl: HTMLElement;
	private turn = 0;

	constructor(readonly app: App) {
		super(app.workspace, 'workspace-leaf');
		this.tabHeaderEl = createDiv({ cls: 'workspace-tab-header tappable', attr: { role: 'tab', tabindex: '0' } });
		const inner = this.tabHeaderEl.createDiv({ cls: 'workspace-tab-header-inner' });
		this.iconEl = inner.createDiv({ cls: 'workspace-tab-header-inner-icon' });
		this.labelEl = inner.createDiv({ cls: 'workspace-tab-header-inner-title' });
		const close = inner.createDiv({
			cls: 'workspace-tab-header-inner-close-button',
			attr: { 'aria-label': 'Close' },
		});
		setIcon(close, 'lucide-x');
		close.addEventListener('click', (event) => {
			event.stopPropagation();
			this.detach();
		});
		this.tabHeaderEl.addEventListener('click', () => this.workspace.setActiveLeaf(this, { focus: true }));
		this.tabHeaderEl.addEventListener('auxclick', (event) => {
			if (event.button === 1) this.detach();
		});
		this.tabHeaderEl.addEventListener('contextmenu', (event) => this.workspace.showTabMenu(this, event));
		for (const type of ['mousedown', 'focusin'] as const)
			this.containerEl.addEventListener(type, () => this.workspace.setActiveLeaf(this), true);
		this.view = new EmptyView(this);
		this.containerEl.append(this.view.containerEl);
		void this.view.begin();
		this.updateHeader();
	}

	get isDeferred(): boolean {
		return this.view instanceof DeferredView;
	}

	/** Shows `view` here in place of what was. */
	async open(view: View): Promise<View> {
		const before = this.view;
		this.view = view;
		await before.end();
		this.containerEl.replaceChildren(view.containerEl);
		await view.begin();
		this.updateHeader();
		return view;
	}

	async setViewState(viewState: LeafState, eState?: unknown): Promise<void> {
		this.turn += 1;
		const { turn } = this;
		const { type, state = {}, pinned, active = false } = viewState;
		if (pinned !== undefined) this.setPinned(pinned);
		if (this.isDeferred || this.view instanceof UnknownView || this.view.getViewType() !== type)
			await this.open(this.make(type, state));
		if (turn !== this.turn) return;
		await this.view.setState(state, { history: false });
		if (active) this.workspace.setActiveLeaf(this, { focus: true });
		if (eState !== undefined) this.view.setEphemeralState(eState);
		this.updateHeader();
		this.workspace.onLayoutChange('layout');
	}

	getViewState(): LeafState & { title: string; icon: string } {
		const { view } = this;
		return {
			type: view.getViewType(),
			state: view.getState(),
			...(this.pinned ? { pinned: true } : {}),
			icon: view.getIcon(),
			title: view.getDisplayText(),
		};
	}

	/** Shows what is kept of a view, without making it. */
	async defer(saved: SavedLeaf): Promise<void> {
		await this.open(new DeferredView(this, saved));
	}

	async loadIfDeferred(): Promise<void> {
		const { view } = this;
		if (view instanceof DeferredView) await this.setViewState({ type: view.saved.type, state: view.saved.state });
	}

	/** The plugin of this leaf's view has gone, or come back. */
	async rebuild(): Promise<void> {
		const { type, state = {}, title, icon } = this.getViewState();
		const saved = { type, state, title, icon };
		if (this.app.viewRegistry.find(type) === null) await this.open(new UnknownView(this, saved));
		else if (this.view instanceof UnknownView) {
			await this.defer(saved);
			if (this.parent?.currentLeaf() === this && this.parent.isShown()) await this.loadIfDeferred();
		}
	}

	async openFile(file: TFile, openState: OpenState = {}): Promise<void> {
		const type = this.app.viewRegistry.getTypeByExtension(file.extension) ?? 'empty';
		await this.setViewState(
			{ type, state: { ...openState.state, file: file.path }, active: openState.active ?? true },
			openState.eState,
		);
	}

	detach(): void {
		this.workspace.removeLeaf(this);
	}

	setPinned(pinned: boolean): void {
		this.pinned = pinned;
		this.tabHeaderEl.classList.toggle('is-pinned', pinned);
		this.trigger('pinned-change', pinned);
	}

	togglePinned(): void {
		this.setPinned(!this.pinned);
	}

	getEphemeralState(): ViewState {
		return this.view.getEphemeralState();
	}

	setEphemeralState(state: unknown): void {
		this.view.setEphemeralState(state);
	}

	getDisplayText(): string {
		return this.view.getDisplayText();
	}

	getIcon(): string {
		return this.view.getIcon();
	}

	onResize(): void {
		this.view.onResize();
	}

	setGroup(): void {}

	setGroupMember(): void {}

	/** Whether the leaf is the one in front of its tabs. */
	setFront(isFront: boolean): void {
		this.containerEl.style.display = isFront ? '' : 'none';
		this.tabHeaderEl.classList.toggle('is-active', isFront);
		this.tabHeaderEl.setAttribute('aria-selected', String(isFront));
	}

	updateHeader(): void {
		const title = this.getDisplayText();
		this.labelEl.textContent = title;
		this.tabHeaderEl.setAttribute('aria-label', title);
		this.tabHeaderEl.dataset['type'] = this.view.getViewType();
		this.iconEl.replaceChildren();
		setIcon(this.iconEl, this.getIcon());
	}

	private make(type: string, state: ViewState): View {
		if (type === 'empty') return new EmptyView(this);
		const make = this.app.viewRegistry.find(type);
		return make === null ? new UnknownView(this, { type, state, title: type, icon: 'lucide-ghost' }) : make(this);
	}
}
