/** The menu of a file or folder in the explorer, and the box in which a new name is written. */
import { TFile, TFolder, type TAbstractFile } from 'obsidian-test-mocks/obsidian';
import type { App } from '../app/app';
import { Menu, Modal, Notice, Setting } from '../ui';

class RenameModal extends Modal {
	private name: string;

	constructor(
		private readonly host: App,
		private readonly file: TAbstractFile,
	) {
		super(host as never);
		this.name = file instanceof TFile && file.extension === 'md' ? file.basename : file.name;
	}

	override onOpen(): void {
		this.setTitle('Rename');
		new Setting(this.contentEl).setName('New name').addText((text) => {
			text.setValue(this.name).onChange((value) => {
				this.name = value.trim();
			});
			text.inputEl.addEventListener('keydown', (event) => {
				if (event.key === 'Enter') void this.rename();
			});
			text.inputEl.select();
		});
		new Setting(this.contentEl).addButton((button) =>
			button
				.setButtonText('Rename')
				.setCta()
				.onClick(() => void this.rename()),
		);
	}

	private async rename(): Promise<void> {
		const { file } = this;
		const folder = file.parent === null || file.parent.isRoot() ? '' : `${file.parent.path}/`;
		const ending = file instanceof TFile && file.extension === 'md' ? '.md' : '';
		this.close();
		if (this.name === '') return;
		try {
			await this.host.fileManager.renameFile(file, `${folder}${this.name}${ending}`);
		} catch (error) {
			new Notice(String(error));
		}
	}
}

export function explorerMenu(app: App, file: TAbstractFile): Menu {
	const menu = new Menu();
	if (file instanceof TFile) {
		menu.addItem((item) =>
			item
				.setSection('open')
				.setTitle('Open in new tab')
				.setIcon('lucide-file-plus')
				.onClick(() => void app.workspace.getLeaf('tab').openFile(file)),
		);
		menu.addItem((item) =>
			item
				.setSection('open')
				.setTitle('Open to the right')
				.setIcon('lucide-separator-vertical')
				.onClick(() => void app.workspace.getLeaf('split').openFile(file)),
		);
		menu.addItem((item) =>
			item
				.setSection('open')
				.setTitle('Open in new window')
				.setIcon('lucide-picture-in-picture-2')
				.onClick(() => void app.workspace.getLeaf('window').openFile(file)),
		);
	} else if (file instanceof TFolder) {
		menu.addItem((item) =>
			item
				.setSection('action')
				.setTitle('New note')
				.setIcon('lucide-edit')
				.onClick(() => void newNote(app, file)),
		);
	}
	app.workspace.trigger('file-menu', menu, file, 'file-explorer-context-menu', null);
	menu.addItem((item) =>
		item
			.setSection('danger')
			.setTitle('Rename…')
			.setIcon('lucide-edit-3')
			.onClick(() => new RenameModal(app, file).open()),
	);
	menu.addItem((item) =>
		item
			.setSection('danger')
			.setTitle('Delete')
			.setIcon('lucide-trash-2')
			.setWarning(true)
			.onClick(() => void app.fileManager.trashFile(file)),
	);
	return menu;
}

async function newNote(app: App, folder: TFolder): Promise<void> {
	const path = app.vault.getAvailablePath__(`${folder.getParentPrefix__()}Untitled`, 'md');
	const file = await app.vault.create(path, '');
	await app.workspace.getLeaf(false).openFile(file);
}
