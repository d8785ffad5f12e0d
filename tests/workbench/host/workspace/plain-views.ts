/** The views of leaves that show nothing of a plugin's: empty ones, waiting ones, and ones whose plugin is away. */
import { ItemView, View, type ViewState } from './view';
import type { Leaf, SavedLeaf } from './leaf';

export class EmptyView extends ItemView {
	override icon = 'lucide-file';
	override navigation = true;

	getViewType(): string {
		return 'empty';
	}

	getDisplayText(): string {
		return 'New tab';
	}

	override async onOpen(): Promise<void> {
		this.contentEl.createDiv({ cls: 'empty-state', text: 'Choose a note on the left.' });
		return Promise.resolve();
	}
}

/** Stands in for a view that has not been looked at yet. */
export class DeferredView extends View {
	override navigation = true;

	constructor(
		leaf: Leaf,
		readonly saved: SavedLeaf,
	) {
		super(leaf);
		this.icon = saved.icon;
	}

	getViewType(): string {
		return this.saved.type;
	}

	getDisplayText(): string {
		return this.saved.title;
	}

	override getState(): ViewState {
		return this.saved.state;
	}
}

/** Keeps the state of a view whose plugin is away, until it comes back. */
export class UnknownView extends ItemView {
	constructor(
		leaf: Leaf,
		readonly saved: SavedLeaf,
	) {
		super(leaf);
		this.icon = 'lucide-ghost';
	}

	getViewType(): string {
		return this.saved.type;
	}

	getDisplayText(): string {
		return 'Plugin no longer active';
	}

	override getState(): ViewState {
		return this.saved.state;
	}

	override async onOpen(): Promise<void> {
		this.contentEl.createDiv({ cls: 'empty-state', text: 'The plugin that made this view is not active.' });
		return Promise.resolve();
	}
}
