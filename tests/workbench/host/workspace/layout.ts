/** Keeps the layout for this tab of the browser, and brings it back with what is not in sight deferred. */
import type { WorkspaceSidedock, WorkspaceSplit } from './items';
import { Leaf, type SavedLeaf } from './leaf';
import { Tabs } from './tabs';
import type { Workspace } from './workspace';

const KEY = 'workbench-layout';
/** The layout changes in bursts; it is kept after each. */
const PAUSE = 200;

interface SavedTab extends SavedLeaf {
	readonly pinned?: boolean;
	readonly active?: boolean;
}

interface SavedGroup {
	readonly current: number;
	readonly tabs: readonly SavedTab[];
}

interface SavedDock {
	readonly collapsed: boolean;
	readonly groups: readonly SavedGroup[];
}

export interface SavedLayout {
	readonly main: readonly SavedGroup[];
	readonly left: SavedDock;
	readonly right: SavedDock;
}

export class LayoutKeeper {
	private timer = 0;

	constructor(private readonly workspace: Workspace) {
		window.addEventListener('pagehide', () => this.keep());
	}

	request(): void {
		if (!this.workspace.layoutReady || this.timer !== 0) return;
		this.timer = window.setTimeout(() => this.keep(), PAUSE);
	}

	/** Forgets what is kept, and keeps nothing more before the page is loaded anew. */
	forget(): void {
		window.sessionStorage.removeItem(KEY);
	}

	get(): SavedLayout {
		const { rootSplit, leftSplit, rightSplit } = this.workspace;
		const dock = (split: WorkspaceSidedock): SavedDock => ({
			collapsed: split.collapsed,
			groups: split.groups().map((group) => this.groupState(group)),
		});
		return {
			main: rootSplit.groups().map((group) => this.groupState(group)),
			left: dock(leftSplit),
			right: dock(rightSplit),
		};
	}

	kept(): SavedLayout | null {
		try {
			return JSON.parse(window.sessionStorage.getItem(KEY) ?? 'null') as SavedLayout | null;
		} catch {
			return null;
		}
	}

	/** Builds the layout from what is kept, or from `first` where nothing is. */
	async restore(first: SavedLayout): Promise<void> {
		const saved = this.kept() ?? first;
		const { leftSplit, rootSplit, rightSplit } = this.workspace;
		await this.fill(leftSplit, saved.left.groups);
		await this.fill(rightSplit, saved.right.groups);
		await this.fill(rootSplit, saved.main);
		if (saved.left.collapsed) leftSplit.collapse();
		if (saved.right.collapsed) rightSplit.collapse();
		for (const [side, split] of [
			['left', leftSplit],
			['right', rightSplit],
		] as const)
			document.body.classList.toggle(`is-${side}-sidedock-open`, !split.collapsed);
		this.workspace.isBuilt = true;
		for (const split of [leftSplit, rootSplit, rightSplit]) {
			for (const group of split.groups()) if (group.isShown()) await group.currentLeaf()?.loadIfDeferred();
		}
		const active =
			this.workspace.allLeaves().find((leaf) => this.activeLeaves.has(leaf)) ??
			rootSplit.groups()[0]?.currentLeaf();
		if (active) this.workspace.setActiveLeaf(active);
	}

	private readonly activeLeaves = new WeakSet<Leaf>();

	private async fill(split: WorkspaceSplit, groups: readonly SavedGroup[]): Promise<void> {
		const isMain = split === this.workspace.rootSplit;
		for (const [at, { current, tabs }] of groups.entries()) {
			let group = split.groups()[at];
			if (group === undefined) {
				group = new Tabs(this.workspace);
				split.add(group);
			}
			for (const tab of tabs) {
				const leaf = new Leaf(this.workspace.app);
				group.add(leaf);
				if (tab.type !== 'empty') await leaf.defer(tab);
				if (tab.pinned === true) leaf.setPinned(true);
				if (tab.active === true) this.activeLeaves.add(leaf);
			}
			const front = group.children[current];
			if (front !== undefined) group.select(front);
		}
		const first = split.groups()[0];
		if (isMain && first !== undefined && first.children.length === 0) first.add(new Leaf(this.workspace.app));
	}

	private groupState(group: Tabs): SavedGroup {
		const tabs = group.children.map((leaf): SavedTab => {
			const { type, state = {}, title, icon } = leaf.getViewState();
			return {
				type,
				state,
				title,
				icon,
				...(leaf.pinned ? { pinned: true } : {}),
				...(leaf === this.workspace.activeLeaf ? { active: true } : {}),
			};
		});
		return { current: group.currentTab, tabs };
	}

	private keep(): void {
		window.clearTimeout(this.timer);
		this.timer = 0;
		if (this.workspace.layoutReady) window.sessionStorage.setItem(KEY, JSON.stringify(this.get()));
	}
}
