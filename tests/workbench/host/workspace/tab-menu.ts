/** The menu of a tab. */
import { Menu } from '../ui';
import { FileView } from './file-view';
import type { Leaf } from './leaf';

export function tabMenu(leaf: Leaf): Menu {
	const { workspace } = leaf;
	const menu = new Menu();
	menu.addItem((item) => item.setSection('close').setTitle('Close').setIcon('lucide-x').onClick(() => leaf.detach()));
	menu.addItem((item) => item.setSection('close').setTitle('Close others').onClick(() => {
		for (const other of [...(leaf.parent?.children ?? [])]) if (other !== leaf) other.detach();
	}));
	menu.addItem((item) => item.setSection('pane').setTitle(leaf.pinned ? 'Unpin' : 'Pin').setIcon('lucide-pin').onClick(() => leaf.togglePinned()));
	menu.addItem((item) => item.setSection('pane').setTitle('Move to new window').setIcon('lucide-picture-in-picture-2').onClick(() => workspace.moveLeafToPopout(leaf)));
	leaf.view.onPaneMenu(menu as never, 'tab-header');
	if (leaf.view instanceof FileView && leaf.view.file !== null) workspace.trigger('file-menu', menu, leaf.view.file, 'tab-header', leaf);
	return menu;
}
