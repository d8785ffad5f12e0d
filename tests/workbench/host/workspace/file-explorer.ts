/** The file explorer: the vault's tree. A click opens a note, with Mod in a new tab; the menu renames and deletes. */
import { TFile, TFolder, type TAbstractFile } from 'obsidian-test-mocks/obsidian';
import { listen } from '../app/listen';
import { setIcon } from '../ui';
import { Keymap } from '../ui/keymap';
import { explorerMenu } from './file-explorer-menu';
import { ItemView } from './view';

export const FILE_EXPLORER = 'file-explorer';

/** Many changes at once are drawn once. */
const PAUSE = 30;

const byName = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

export class FileExplorer extends ItemView {
	override icon = 'lucide-folder-closed';
	private readonly openFolders = new Set<string>();
	private timer = 0;

	getViewType(): string {
		return FILE_EXPLORER;
	}

	getDisplayText(): string {
		return 'Files';
	}

	override async onOpen(): Promise<void> {
		for (const event of ['create', 'delete', 'rename'])
			this.registerEvent(listen(this.app.vault, event, () => this.drawSoon()));
		this.registerEvent(listen(this.app.workspace, 'file-open', () => this.showActive()));
		this.register(() => window.clearTimeout(this.timer));
		this.draw();
		return Promise.resolve();
	}

	private drawSoon(): void {
		if (this.timer !== 0) return;
		this.timer = window.setTimeout(() => {
			this.timer = 0;
			this.draw();
		}, PAUSE);
	}

	private draw(): void {
		const top = createDiv({ cls: 'nav-files-container' });
		this.drawChildren(this.app.vault.getRoot(), top);
		this.contentEl.replaceChildren(top);
		this.showActive();
	}

	private drawChildren(folder: TFolder, into: HTMLElement): void {
		const order = (a: TAbstractFile, b: TAbstractFile): number =>
			Number(b instanceof TFolder) - Number(a instanceof TFolder) || byName.compare(a.name, b.name);
		for (const child of [...folder.children].sort(order)) {
			if (child instanceof TFolder) this.drawFolder(child, into);
			else if (child instanceof TFile) this.drawFile(child, into);
		}
	}

	private drawFolder(folder: TFolder, into: HTMLElement): void {
		const item = into.createDiv({ cls: 'tree-item nav-folder' });
		const self = this.row(item, folder, 'nav-folder-title');
		const arrow = self.createDiv({ cls: 'tree-item-icon collapse-icon' });
		setIcon(arrow, 'lucide-chevron-down');
		self.createDiv({ cls: 'tree-item-inner nav-folder-title-content', text: folder.name });
		const children = item.createDiv({ cls: 'tree-item-children nav-folder-children' });
		const show = (): void => {
			const isOpen = this.openFolders.has(folder.path);
			item.toggleClass('is-collapsed', !isOpen);
			arrow.toggleClass('is-collapsed', !isOpen);
			self.setAttribute('aria-expanded', String(isOpen));
			children.replaceChildren();
			if (isOpen) this.drawChildren(folder, children);
		};
		self.addEventListener('click', () => {
			if (!this.openFolders.delete(folder.path)) this.openFolders.add(folder.path);
			show();
			this.showActive();
		});
		show();
	}

	private drawFile(file: TFile, into: HTMLElement): void {
		const self = this.row(into.createDiv({ cls: 'tree-item nav-file' }), file, 'nav-file-title');
		self.createDiv({
			cls: 'tree-item-inner nav-file-title-content',
			text: file.extension === 'md' ? file.basename : file.name,
		});
		const open = (event: MouseEvent): void => {
			if (event.type === 'auxclick' && event.button !== 1) return;
			void this.app.workspace.getLeaf(Keymap.isModEvent(event)).openFile(file);
			if (document.body.hasClass('is-phone')) this.app.workspace.leftSplit.collapse();
		};
		self.addEventListener('click', open);
		self.addEventListener('auxclick', open);
		self.addEventListener('mouseover', (event) =>
			this.app.workspace.trigger('hover-link', {
				event,
				source: FILE_EXPLORER,
				hoverParent: this,
				targetEl: self,
				linktext: file.path,
				sourcePath: '',
			}),
		);
	}

	private row(item: HTMLElement, file: TAbstractFile, cls: string): HTMLElement {
		const self = item.createDiv({
			cls: `tree-item-self is-clickable ${cls}`,
			attr: { 'data-path': file.path, tabindex: '0', role: 'button' },
		});
		self.addEventListener('keydown', (event) => {
			if (event.target !== self || (event.key !== 'Enter' && event.key !== ' ')) return;
			event.preventDefault();
			self.click();
		});
		self.addEventListener('contextmenu', (event) => {
			event.preventDefault();
			explorerMenu(this.app, file).showAtMouseEvent(event);
		});
		return self;
	}

	private showActive(): void {
		const active = this.app.workspace.getActiveFile()?.path;
		for (const row of this.contentEl.querySelectorAll<HTMLElement>('.nav-file-title'))
			row.toggleClass('is-active', row.dataset['path'] === active);
	}
}
