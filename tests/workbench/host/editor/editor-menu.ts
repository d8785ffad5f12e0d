/** The menu of the editor's text. */
import { Menu } from '../ui';
import type { MarkdownView } from './markdown-view';

export function showEditorMenu(view: MarkdownView, event: MouseEvent): void {
	event.preventDefault();
	const { editor, app } = view;
	const menu = new Menu();
	app.workspace.trigger('editor-menu', menu, editor, view);
	menu.addItem((item) =>
		item
			.setSection('clipboard')
			.setTitle('Copy')
			.setIcon('lucide-copy')
			.setDisabled(!editor.somethingSelected())
			.onClick(() => void navigator.clipboard.writeText(editor.getSelection())),
	);
	menu.showAtMouseEvent(event);
}
