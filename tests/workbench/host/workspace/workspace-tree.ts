/** The tree of the workspace: its splits and docks, and the leaves in them: finding, making, taking out. */
import { Events } from 'obsidian-test-mocks/obsidian';
import type { App } from '../app/app';
import { Ribbon, StatusBar } from './bars';
import { WorkspaceFloating, WorkspaceRoot, WorkspaceSidedock, type WorkspaceItem } from './items';
import { Leaf } from './leaf';
import { Tabs } from './tabs';
import type { Workspace } from './workspace';

export type Side = 'left' | 'right';

/** The group of tabs that a new leaf goes into. */
function groupIn(parent: WorkspaceItem | null): Tabs | undefined {
	if (parent instanceof Tabs) return parent;
	const isSplit = parent instanceof WorkspaceRoot || parent instanceof WorkspaceSidedock;
	return isSplit ? parent.groups()[0] : undefined;
}

export abstract class WorkspaceTree extends Events {
	activeLeaf: Leaf | null = null;
	/** False until the layout is there: nothing in it is loaded before. */
	isBuilt = false;
	readonly rootSplit: WorkspaceRoot;
	readonly leftSplit: WorkspaceSidedock;
	readonly rightSplit: WorkspaceSidedock;
	readonly floatingSplit: WorkspaceFloating;
	readonly ribbon = new Ribbon();
	readonly leftRibbon = this.ribbon;
	readonly rightRibbon = new Ribbon();
	readonly statusBar = new StatusBar();

	constructor(
		readonly app: App,
		readonly containerEl: HTMLElement,
	) {
		super();
		const self = this as unknown as Workspace;
		this.leftSplit = new WorkspaceSidedock(self, 'left');
		this.rootSplit = new WorkspaceRoot(self, 'vertical', 'mod-root');
		this.rightSplit = new WorkspaceSidedock(self, 'right');
		this.floatingSplit = new WorkspaceFloating(self, 'vertical', 'mod-floating');
		for (const split of [this.leftSplit, this.rootSplit, this.rightSplit]) split.add(new Tabs(self));
		containerEl.append(
			this.ribbon.containerEl,
			this.leftSplit.containerEl,
			this.rootSplit.containerEl,
			this.rightSplit.containerEl,
		);
	}

	/** Something about the tree has changed. */
	abstract onLayoutChange(what: 'select' | 'layout' | 'resize'): void;

	/** Closes the window whose split this is; false if it is none. */
	protected abstract closeWindow(root: WorkspaceItem): boolean;

	iterateRootLeaves(callback: (leaf: Leaf) => unknown): void {
		for (const leaf of [...this.rootSplit.leaves(), ...this.floatingSplit.leaves()]) callback(leaf);
	}

	iterateAllLeaves(callback: (leaf: Leaf) => unknown): void {
		for (const leaf of this.allLeaves()) callback(leaf);
	}

	allLeaves(): Leaf[] {
		return [this.rootSplit, this.floatingSplit, this.leftSplit, this.rightSplit].flatMap((split) => split.leaves());
	}

	getLeavesOfType(type: string): Leaf[] {
		return this.allLeaves().filter((leaf) => leaf.view.getViewType() === type);
	}

	getLeafById(id: string): Leaf | null {
		return this.allLeaves().find((leaf) => leaf.id === id) ?? null;
	}

	detachLeavesOfType(type: string): void {
		for (const leaf of this.getLeavesOfType(type)) leaf.detach();
	}

	getMostRecentLeaf(root: WorkspaceItem = this.rootSplit): Leaf | null {
		const leaves =
			root === this.rootSplit
				? [...this.rootSplit.leaves(), ...this.floatingSplit.leaves()]
				: this.allLeaves().filter((leaf) => leaf.getRoot() === root);
		return leaves.sort((a, b) => b.activeTime - a.activeTime)[0] ?? null;
	}

	getGroupLeaves(): Leaf[] {
		return [];
	}

	createLeafBySplit(leaf: Leaf, _direction: 'vertical' | 'horizontal' = 'vertical'): Leaf {
		const group = new Tabs(this as unknown as Workspace);
		const split = leaf.parent?.parent as WorkspaceRoot | null | undefined;
		(split ?? this.rootSplit).add(group, leaf.parent ?? undefined);
		return this.createLeafInParent(group, 0);
	}

	createLeafInParent(parent: WorkspaceItem | null, index: number): Leaf {
		const leaf = new Leaf(this.app);
		this.groupOr(groupIn(parent)).add(leaf, index);
		this.onLayoutChange('layout');
		return leaf;
	}

	getLeftLeaf(_split: boolean): Leaf {
		return this.sideLeaf('left');
	}

	getRightLeaf(_split: boolean): Leaf {
		return this.sideLeaf('right');
	}

	protected sideLeaf(side: Side): Leaf {
		const split = side === 'left' ? this.leftSplit : this.rightSplit;
		return this.createLeafInParent(split.groups()[0] ?? null, Number.MAX_SAFE_INTEGER);
	}

	private groupOr(group: Tabs | undefined): Tabs {
		const there = group ?? this.rootSplit.groups()[0];
		if (there !== undefined) return there;
		const made = new Tabs(this as unknown as Workspace);
		this.rootSplit.add(made);
		return made;
	}

	/** Takes a leaf from its place, with its view. */
	takeOut(leaf: Leaf): void {
		const group = leaf.parent;
		const root = leaf.getRoot();
		group?.remove(leaf);
		if (group?.children.length === 0) this.dropEmpty(group, root);
	}

	/** An empty group goes, but for the last of a split: the main one shows a leaf without a view. */
	private dropEmpty(group: Tabs, root: WorkspaceItem): void {
		if (this.closeWindow(root)) return;
		const split = group.parent as WorkspaceRoot | null;
		if (split !== null && split.children.length > 1) {
			split.remove(group);
			this.keepToggles(group);
		} else if (root === this.rootSplit) group.add(new Leaf(this.app));
	}

	/** The buttons of the docks stand in the first group of tabs, whichever it is. */
	private keepToggles(gone: Tabs): void {
		const header = this.rootSplit.groups()[0]?.headerEl;
		for (const toggle of gone.headerEl.querySelectorAll('.sidebar-toggle-button')) {
			if (toggle.hasClass('mod-left')) header?.prepend(toggle);
			else header?.append(toggle);
		}
	}
}
