/** Stands in for the list of who is due until it is there. */
import { ItemView, type WorkspaceLeaf } from 'obsidian';
import type { People } from '../services/people';
import type { Actions } from '../views/actions';

export const DUE_VIEW_TYPE = 'nurture-due';

export class DueView extends ItemView {
	constructor(leaf: WorkspaceLeaf, protected readonly people: People, protected readonly actions: Actions) {
		super(leaf);
	}

	getViewType(): string {
		return DUE_VIEW_TYPE;
	}

	getDisplayText(): string {
		return 'Due to nurture';
	}
}
