/** The menu of a tab. */
import { Menu } from '../ui';
import { FileView } from './file-view';
import type { Leaf } from './leaf';

/** What a view's header offers behind its three dots. */
export function moreMenu(leaf: Leaf): Menu {
	const { workspace, view } = leaf;
	const menu = new Menu();
	view.onPaneMenu(menu as never, 'more-options');
	if (view instanceof FileView && view.file !== null)
		workspace.trigger('file-menu', menu, view.file, 'more-options', leaf);
	menu.addItem((item) =>
		item
			.setSection('pane')
			.setTitle('Split right')
			.setIcon('lucide-separator-vertical')
			.onClick(() => void workspace.duplicateLeaf(leaf, 'split')),
	);
	menu.addItem((item) =>
		item
			.setSection('pane')
			.setTitle('Move to new window')
			.setIcon('lucide-picture-in-picture-2')
			.onClick(() => workspace.moveLeafToPopout(leaf)),
	);
	return menu;
}

export function tabMenu(leaf: Leaf): Menu {
	const { workspace } = leaf;
	const menu = new Menu();
	menu.addItem((item) =>
		item
			.setSection('close')
			.setTitle('Close')
			.setIcon('lucide-x')
			.onClick(() => leaf.detach()),
	);
	menu.addItem((item) =>
		item
			.setSection('close')
			.setTitle('Close others')
			.onClick(() => {
				for (const other of [...(leaf.parent?.children ?? [])]) if (other !== leaf) other.detach();
			}),
	);
	menu.addItem((item) =>
		item
			.setSection('pane')
			.setTitle(leaf.pinned ? 'Unpin' : 'Pin')
			.setIcon('lucide-pin')
			.onClick(() => leaf.togglePinned()),
	);
	menu.addItem((item) =>
		item
			.setSection('pane')
			.setTitle('Move to new window')
			.setIcon('lucide-picture-in-picture-2')
			.onClick(() => workspace.moveLeafToPopout(leaf)),
	);
	leaf.view.onPaneMenu(menu as never, 'tab-header');
	if (leaf.view instanceof FileView && leaf.view.file !== null)
		workspace.trigger('file-menu', menu, leaf.view.file, 'tab-header', leaf);
	return menu;
}
