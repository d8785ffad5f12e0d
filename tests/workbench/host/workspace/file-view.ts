/** Views of one file; and of one text file, saved a moment after the last change. */
import { TFile } from 'obsidian-test-mocks/obsidian';
import { listen } from '../app/listen';
import { mergedText } from '../editor/smallest-change';
import { ItemView, type StateResult, type ViewState } from './view';
import type { Leaf } from './leaf';

/** A pause in typing that is long enough for a save. */
const SAVE_PAUSE = 300;

export abstract class FileView extends ItemView {
	file: TFile | null = null;
	allowNoFile = false;
	override navigation = true;

	constructor(leaf: Leaf) {
		super(leaf);
		const { vault } = this.app;
		this.registerEvent(
			listen(vault, 'rename', (file: TFile) => {
				if (file === this.file) void this.onRename(file);
			}),
		);
		this.registerEvent(
			listen(vault, 'delete', (file: unknown) => {
				if (file === this.file) void this.fileGone();
			}),
		);
	}

	getDisplayText(): string {
		return this.file?.basename ?? 'No file';
	}

	override getState(): ViewState {
		return this.file === null ? {} : { file: this.file.path };
	}

	override async setState(state: unknown, result: StateResult): Promise<void> {
		const path = (state as { file?: unknown } | null)?.file;
		const file = typeof path === 'string' ? this.app.vault.getFileByPath(path) : null;
		if (file !== null && file !== this.file) await this.loadFile(file);
		await super.setState(state, result);
	}

	async loadFile(file: TFile | null): Promise<void> {
		if (this.file !== null) await this.onUnloadFile(this.file);
		this.file = file;
		if (file !== null) await this.onLoadFile(file);
		this.updateHeader();
		this.leaf.updateHeader();
		if (this.app.workspace.activeLeaf === this.leaf) this.app.workspace.refreshActive();
	}

	async onLoadFile(_file: TFile): Promise<void> {
		return Promise.resolve();
	}

	async onUnloadFile(_file: TFile): Promise<void> {
		return Promise.resolve();
	}

	async onRename(_file: TFile): Promise<void> {
		this.updateHeader();
		this.leaf.updateHeader();
		return Promise.resolve();
	}

	canAcceptExtension(extension: string): boolean {
		return this.app.viewRegistry.getTypeByExtension(extension) === this.getViewType();
	}

	override async onClose(): Promise<void> {
		if (this.file !== null) await this.onUnloadFile(this.file);
		this.file = null;
	}

	/** The file is gone: so is the view. */
	protected async fileGone(): Promise<void> {
		this.file = null;
		await this.leaf.setViewState({ type: 'empty' });
	}
}

export abstract class EditableFileView extends FileView {}

export abstract class TextFileView extends EditableFileView {
	data = '';
	/** What was last read or written: what differs from it is not saved yet. */
	lastSavedData: string | null = null;
	private timer = 0;

	constructor(leaf: Leaf) {
		super(leaf);
		this.registerEvent(
			listen(this.app.vault, 'modify', (file: TFile) => {
				if (file === this.file) void this.fileChanged(file);
			}),
		);
	}

	readonly requestSave = (): void => {
		window.clearTimeout(this.timer);
		this.timer = window.setTimeout(() => void this.save(), SAVE_PAUSE);
	};

	abstract getViewData(): string;
	abstract setViewData(data: string, clear: boolean): void;
	abstract clear(): void;

	/** True while there is something to save. */
	get isDirty(): boolean {
		return this.file !== null && this.lastSavedData !== null && this.getViewData() !== this.data;
	}

	async save(clear = false): Promise<void> {
		window.clearTimeout(this.timer);
		const { file } = this;
		if (file !== null && !file.deleted__ && this.isDirty) {
			const text = this.getViewData();
			this.data = text;
			this.lastSavedData = text;
			await this.app.vault.modify(file, text);
		}
		if (clear) this.clear();
	}

	override async onLoadFile(file: TFile): Promise<void> {
		const text = await this.app.vault.read(file);
		this.lastSavedData = text;
		this.setViewData(text, true);
		this.data = this.getViewData();
	}

	override async onUnloadFile(_file: TFile): Promise<void> {
		await this.save(true);
		this.lastSavedData = null;
	}

	protected override async fileGone(): Promise<void> {
		window.clearTimeout(this.timer);
		this.data = this.getViewData();
		await super.fileGone();
	}

	/**
	 * The file was written, by this view or by others: others' text is shown unless it would undo what is being typed.
	 */
	private async fileChanged(file: TFile): Promise<void> {
		const text = await this.app.vault.read(file);
		if (file !== this.file || text === this.lastSavedData) return;
		const mine = this.getViewData();
		const merged = this.isDirty ? mergedText(this.data, mine, text.replace(/\r\n?/g, '\n')) : text;
		if (merged === null) return;
		this.lastSavedData = text;
		this.setViewData(merged, false);
		this.data = text.replace(/\r\n?/g, '\n');
		if (this.isDirty) this.requestSave();
	}
}
