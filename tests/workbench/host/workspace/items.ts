/** The tree of the workspace: splits that hold groups of tabs that hold leaves. */
import { Events } from 'obsidian-test-mocks/obsidian';
import type { Leaf } from './leaf';
import type { Tabs } from './tabs';
import type { Workspace } from './workspace';

let count = 0;

export abstract class WorkspaceItem extends Events {
	readonly id: string;
	parent: WorkspaceParent | null = null;
	readonly containerEl: HTMLElement;

	constructor(
		readonly workspace: Workspace,
		cls: string,
		id?: string,
	) {
		super();
		count += 1;
		this.id = id ?? `item-${count}`;
		this.containerEl = createDiv({ cls });
	}

	/** The split of the window, or the dock, in which this stands. */
	getRoot(): WorkspaceItem {
		return this.parent === null ? this : this.parent.getRoot();
	}

	getContainer(): WorkspaceContainer {
		const root = this.getRoot();
		return root instanceof WorkspaceContainer ? root : this.workspace.rootSplit;
	}
}

export abstract class WorkspaceParent extends WorkspaceItem {
	readonly children: WorkspaceItem[] = [];

	/** Every leaf below, in order. */
	leaves(): Leaf[] {
		return this.children.flatMap((child) => (child instanceof WorkspaceParent ? child.leaves() : [child as Leaf]));
	}
}

export class WorkspaceSplit extends WorkspaceParent {
	override readonly children: (Tabs | WorkspaceSplit)[] = [];

	constructor(
		workspace: Workspace,
		readonly direction: 'vertical' | 'horizontal',
		cls: string,
	) {
		super(workspace, `workspace-split mod-${direction} ${cls}`.trim());
	}

	groups(): Tabs[] {
		return this.children.flatMap((child) => (child instanceof WorkspaceSplit ? child.groups() : [child]));
	}

	add(child: Tabs | WorkspaceSplit, after?: Tabs | WorkspaceSplit): void {
		const at = after === undefined ? this.children.length : this.children.indexOf(after) + 1;
		this.children.splice(at, 0, child);
		child.parent = this;
		if (after === undefined) this.containerEl.append(child.containerEl);
		else after.containerEl.after(child.containerEl);
	}

	remove(child: Tabs | WorkspaceSplit): void {
		const at = this.children.indexOf(child);
		if (at >= 0) this.children.splice(at, 1);
		child.parent = null;
		child.containerEl.remove();
	}
}

/** A split that fills a window. */
export class WorkspaceContainer extends WorkspaceSplit {
	get win(): Window {
		return this.containerEl.ownerDocument.defaultView ?? window;
	}

	get doc(): Document {
		return this.containerEl.ownerDocument;
	}
}

export class WorkspaceRoot extends WorkspaceContainer {}

export class WorkspaceWindow extends WorkspaceContainer {}

export class WorkspaceFloating extends WorkspaceSplit {}

/** A dock at a side; on phones a drawer. */
export class WorkspaceSidedock extends WorkspaceSplit {
	collapsed = false;
	readonly resizeEl: HTMLElement;

	constructor(
		workspace: Workspace,
		readonly side: 'left' | 'right',
	) {
		super(workspace, 'horizontal', `mod-sidedock mod-${side}-split`);
		this.resizeEl = this.containerEl.createEl('hr', { cls: 'workspace-leaf-resize-handle' });
	}

	collapse(): void {
		this.set(true);
	}

	expand(): void {
		this.set(false);
	}

	toggle(): void {
		this.set(!this.collapsed);
	}

	setSize(width: number): void {
		document.body.style.setProperty(
			this.side === 'right' ? '--workbench-dock' : '--workbench-left-dock',
			`${width}px`,
		);
		this.workspace.onLayoutChange('resize');
	}

	private set(collapsed: boolean): void {
		if (collapsed === this.collapsed) return;
		this.collapsed = collapsed;
		this.containerEl.classList.toggle('is-sidedock-collapsed', collapsed);
		document.body.classList.toggle(`is-${this.side}-sidedock-open`, !collapsed);
		if (!collapsed) for (const group of this.groups()) void group.currentLeaf()?.loadIfDeferred();
		this.workspace.onLayoutChange('resize');
	}
}

/** On phones the app has a class of its own for the docks; here they are the same. */
export class WorkspaceMobileDrawer extends WorkspaceSidedock {}
