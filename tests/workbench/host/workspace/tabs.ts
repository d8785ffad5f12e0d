/** A group of tabs: one leaf is in front, the others wait behind their headers. */
import { WorkspaceParent, WorkspaceSidedock } from './items';
import type { Leaf } from './leaf';
import type { Workspace } from './workspace';

export class Tabs extends WorkspaceParent {
	override readonly children: Leaf[] = [];
	readonly headerEl: HTMLElement;
	readonly innerEl: HTMLElement;
	private readonly bodyEl: HTMLElement;
	private current: Leaf | null = null;

	constructor(workspace: Workspace) {
		super(workspace, 'workspace-tabs');
		this.headerEl = this.containerEl.createDiv({ cls: 'workspace-tab-header-container' });
		this.innerEl = this.headerEl.createDiv({
			cls: 'workspace-tab-header-container-inner',
			attr: { role: 'tablist' },
		});
		this.headerEl.createDiv({ cls: 'workspace-tab-header-spacer' });
		this.bodyEl = this.containerEl.createDiv({ cls: 'workspace-tab-container' });
		this.innerEl.addEventListener('keydown', (event) => this.onKey(event));
	}

	get currentTab(): number {
		return this.current === null ? -1 : this.children.indexOf(this.current);
	}

	currentLeaf(): Leaf | null {
		return this.current;
	}

	add(leaf: Leaf, index = this.children.length): void {
		const before = this.children[index];
		this.children.splice(index, 0, leaf);
		leaf.parent = this;
		if (before === undefined) {
			this.innerEl.append(leaf.tabHeaderEl);
			this.bodyEl.append(leaf.containerEl);
		} else {
			before.tabHeaderEl.before(leaf.tabHeaderEl);
			before.containerEl.before(leaf.containerEl);
		}
		leaf.setFront(false);
		if (this.current === null) this.select(leaf);
	}

	remove(leaf: Leaf): void {
		const at = this.children.indexOf(leaf);
		if (at < 0) return;
		this.children.splice(at, 1);
		leaf.tabHeaderEl.remove();
		leaf.containerEl.remove();
		leaf.parent = null;
		if (this.current !== leaf) return;
		this.current = null;
		const next = this.children[Math.min(at, this.children.length - 1)];
		if (next !== undefined) this.select(next);
	}

	/** Brings a leaf to the front. */
	select(leaf: Leaf): void {
		if (this.current === leaf) return;
		this.current?.setFront(false);
		this.current = leaf;
		leaf.setFront(true);
		if (this.isShown()) void leaf.loadIfDeferred();
		this.workspace.onLayoutChange('select');
	}

	selectTab(leaf: Leaf): void {
		this.select(leaf);
	}

	/** Whether the front of this group can be seen. */
	isShown(): boolean {
		const root = this.getRoot();
		return this.workspace.isBuilt && !(root instanceof WorkspaceSidedock && root.collapsed);
	}

	private onKey(event: KeyboardEvent): void {
		const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
		const at = this.children.findIndex((leaf) => leaf.tabHeaderEl === event.target);
		if (at < 0) return;
		const leaf = this.children[step === undefined ? at : (at + step + this.children.length) % this.children.length];
		if (leaf === undefined || (step === undefined && event.key !== 'Enter' && event.key !== ' ')) return;
		event.preventDefault();
		this.workspace.setActiveLeaf(leaf, { focus: step === undefined });
		if (step !== undefined) leaf.tabHeaderEl.focus();
	}
}
