/** The workspace: finding, making, showing and removing leaves, and the events that tell of it. */
import type { TFile } from 'obsidian-test-mocks/obsidian';
import type { HoverLinkSource, KeymapContext } from 'obsidian';
import type { App } from '../app/app';
import { safely } from '../app/listen';
import { EditorSuggests } from '../editor/editor-suggest';
import { MarkdownView } from '../editor/markdown-view';
import type { Scope } from '../ui/keymap';
import { WorkspaceSidedock, type WorkspaceItem } from './items';
import type { Leaf, LeafState, OpenState } from './leaf';
import { FileView } from './file-view';
import { LayoutKeeper } from './layout';
import { openLink } from './open-link';
import { Popouts } from './popouts';
import { moreMenu, tabMenu } from './tab-menu';
import type { View } from './view';
import { WorkspaceTree, type Side } from './workspace-tree';

export type PaneType = 'tab' | 'split' | 'window';
interface SideOptions {
	readonly active?: boolean;
	readonly split?: boolean;
	readonly reveal?: boolean;
	readonly state?: LeafState['state'];
}

/** Whether a leaf shows something else in the place of what it shows. */
const takesAnother = ({ pinned, view }: Leaf): boolean => !pinned && view.navigation;

export class Workspace extends WorkspaceTree {
	activeEditor: MarkdownView | null = null;
	layoutReady = false;
	readonly hoverSources = new Map<string, HoverLinkSource>();
	readonly editorExtensions: unknown[] = [];
	readonly editorSuggest = new EditorSuggests();
	readonly layout: LayoutKeeper;
	private readonly popouts: Popouts;
	private readonly waiting: (() => unknown)[] = [];
	private readonly recentFiles: string[] = [];
	private time = 0;
	private activeFile: TFile | null = null;
	private asking = false;

	constructor(app: App, containerEl: HTMLElement) {
		super(app, containerEl);
		this.layout = new LayoutKeeper(this);
		this.popouts = new Popouts(this);
		app.viewRegistry.onRegistered = (type) => void this.rebuild(type);
		window.addEventListener('resize', () => this.onLayoutChange('resize'));
		window.addEventListener('pagehide', () =>
			this.trigger('quit', {
				add: (): void => undefined,
				addPromise: (): void => undefined,
				isEmpty: () => true,
				promise: async () => Promise.resolve(),
			}),
		);
	}

	readonly requestSaveLayout = (): void => this.layout.request();

	onLayoutReady(callback: () => unknown): void {
		if (this.layoutReady) safely(callback);
		else this.waiting.push(callback);
	}

	/** The layout is there: all who waited are called. */
	setLayoutReady(): void {
		this.layoutReady = true;
		for (const callback of this.waiting.splice(0)) safely(callback);
		this.trigger('layout-ready');
		this.trigger('layout-change');
	}

	getLeaf(where: PaneType | boolean = false, direction: 'vertical' | 'horizontal' = 'vertical'): Leaf {
		const recent = this.getMostRecentLeaf();
		if (where === false && recent !== null && takesAnother(recent)) return recent;
		if (where === 'window') return this.openPopoutLeaf();
		if (where === 'split' && recent !== null) return this.createLeafBySplit(recent, direction);
		return this.newTab(recent);
	}

	/** A leaf behind the current one of its group. */
	private newTab(beside: Leaf | null): Leaf {
		const group = beside?.parent ?? this.rootSplit.groups()[0] ?? null;
		return this.createLeafInParent(group, group === null ? 0 : group.currentTab + 1);
	}

	getUnpinnedLeaf(): Leaf {
		return this.getLeaf(false);
	}

	splitActiveLeaf(direction: 'vertical' | 'horizontal' = 'vertical'): Leaf {
		return this.getLeaf('split', direction);
	}

	async duplicateLeaf(leaf: Leaf, where: PaneType | boolean = 'tab'): Promise<Leaf> {
		const copy = this.getLeaf(where);
		await copy.setViewState(leaf.getViewState());
		return copy;
	}

	async ensureSideLeaf(
		type: string,
		side: Side,
		{ active = false, reveal = true, state }: SideOptions = {},
	): Promise<Leaf> {
		const root = side === 'left' ? this.leftSplit : this.rightSplit;
		const leaf = this.getLeavesOfType(type).find((other) => other.getRoot() === root) ?? this.sideLeaf(side);
		if (leaf.view.getViewType() !== type || state !== undefined)
			await leaf.setViewState({ type, ...(state === undefined ? {} : { state }) });
		if (reveal) await this.revealLeaf(leaf);
		if (active) this.setActiveLeaf(leaf, { focus: true });
		return leaf;
	}

	/** Brings a leaf into sight, and waits until its view is there. */
	async revealLeaf(leaf: Leaf): Promise<void> {
		const root = leaf.getRoot();
		if (root instanceof WorkspaceSidedock) root.expand();
		leaf.parent?.select(leaf);
		await leaf.loadIfDeferred();
		this.setActiveLeaf(leaf);
	}

	setActiveLeaf(leaf: Leaf, params: { focus?: boolean } | boolean = {}, focusToo = false): void {
		const focus = typeof params === 'boolean' ? focusToo : params.focus === true;
		leaf.parent?.select(leaf);
		const before = this.activeLeaf;
		this.time += 1;
		leaf.activeTime = this.time;
		if (before !== leaf) {
			this.activeLeaf = leaf;
			before?.containerEl.removeClass('mod-active');
			before?.tabHeaderEl.removeClass('mod-active');
			leaf.containerEl.addClass('mod-active');
			leaf.tabHeaderEl.addClass('mod-active');
		}
		this.refreshActive();
		if (before !== leaf) this.trigger('active-leaf-change', leaf);
		if (focus) leaf.view.setEphemeralState({ focus: true });
		if (before !== leaf) this.requestSaveLayout();
	}

	/** Sees whether the active file or editor is another one now. */
	refreshActive(): void {
		const view = this.activeLeaf?.view;
		this.activeEditor = view instanceof MarkdownView && view.file !== null ? view : null;
		const file = this.getActiveFile();
		if (file === this.activeFile) return;
		this.activeFile = file;
		if (file !== null) this.recentFiles.unshift(file.path);
		this.trigger('file-open', file);
	}

	getActiveFile(): TFile | null {
		const view = this.activeLeaf?.view;
		if (view instanceof FileView && view.file !== null) return view.file;
		const recent = this.getMostRecentLeaf()?.view;
		return recent instanceof FileView ? recent.file : null;
	}

	getActiveViewOfType<T extends View>(type: abstract new (...args: never[]) => T): T | null {
		const view = this.activeLeaf?.view;
		return view instanceof type ? view : null;
	}

	getLastOpenFiles(): string[] {
		return [...new Set(this.recentFiles)].slice(0, 10);
	}

	async openLinkText(
		link: string,
		source: string,
		where: PaneType | boolean = false,
		openState: OpenState = {},
	): Promise<void> {
		await openLink(this.app, { link, source, where }, openState);
	}

	openPopoutLeaf(): Leaf {
		return this.popouts.open();
	}

	moveLeafToPopout(leaf: Leaf): unknown {
		return this.popouts.move(leaf);
	}

	removeLeaf(leaf: Leaf): void {
		const group = leaf.parent;
		if (group === null) return;
		this.takeOut(leaf);
		void leaf.view.end();
		if (this.activeLeaf === leaf) {
			this.activeLeaf = null;
			const next = group.currentLeaf() ?? this.getMostRecentLeaf();
			if (next !== null) this.setActiveLeaf(next);
			else this.trigger('active-leaf-change', null);
		}
		this.onLayoutChange('layout');
	}

	showTabMenu(leaf: Leaf, event: MouseEvent): void {
		event.preventDefault();
		tabMenu(leaf).showAtMouseEvent(event);
	}

	/** The menu behind the three dots of a view's header. */
	showMoreMenu(leaf: Leaf, button: HTMLElement): void {
		const { left, bottom } = button.getBoundingClientRect();
		moreMenu(leaf).showAtPosition({ x: left, y: bottom }, button.doc);
	}

	/** A view's plugin has gone: its leaves keep their place and say so. */
	forgetType(type: string): void {
		this.app.viewRegistry.unregister(type);
		void this.rebuild(type);
	}

	updateOptions(): void {
		for (const leaf of this.allLeaves()) if (leaf.view instanceof MarkdownView) leaf.view.updateExtensions();
	}

	handleLinkContextMenu(): boolean {
		return false;
	}

	/** Keys go to the active view first, unless a dialog has them. */
	askActiveView(event: KeyboardEvent, context: KeymapContext): unknown {
		const scope: Scope | null | undefined = this.activeLeaf?.view.scope;
		if (scope === null || scope === undefined || this.asking) return undefined;
		this.asking = true;
		try {
			return scope.handleKey(event, context);
		} finally {
			this.asking = false;
		}
	}

	onLayoutChange(what: 'select' | 'layout' | 'resize'): void {
		if (!this.isBuilt) return;
		this.requestSaveLayout();
		if (what !== 'resize') this.trigger('layout-change');
		this.trigger('resize');
		for (const leaf of this.allLeaves())
			if (leaf.parent?.currentLeaf() === leaf && leaf.parent.isShown()) leaf.onResize();
	}

	private async rebuild(type: string): Promise<void> {
		for (const leaf of this.getLeavesOfType(type)) await leaf.rebuild();
	}

	protected closeWindow(root: WorkspaceItem): boolean {
		return this.popouts.closed(root);
	}
}
