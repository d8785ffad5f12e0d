/** The vault: the mocks' tree of files over a folder on the disk, with the app's events in the app's order. */
import { TAbstractFile, TFile, TFolder, Vault } from 'obsidian-test-mocks/obsidian';
import type { DataWriteOptions } from 'obsidian';
import type { ServerAdapter } from './adapter';
import type { FolderNews, Snapshot } from './server';

const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));
function kindOf(path: string): 'data' | 'config' | 'file' {
	if (!path.startsWith('.obsidian/')) return 'file';
	return /^\.obsidian\/plugins\/[^/]+\/data\.json$/.test(path) ? 'data' : 'config';
}
const isHidden = (path: string): boolean => path.split('/').some((part) => part.startsWith('.'));

export class WorkbenchVault extends Vault {
	/** What is being done to a file; the next change of it waits. */
	private readonly turns = new Map<string, Promise<unknown>>();

	constructor(readonly disk: ServerAdapter) {
		super(disk);
		disk.onOwnChange = (path, what) => {
			if (isHidden(path)) return;
			if (what === 'removed') this.dropped(path);
			else if (what === 'folder') this.folderAt(path);
			else this.touched(path);
		};
	}

	/** Puts every file of the adapter into the tree, without events: they are told once the layout is there. */
	loadTree(): TFile[] {
		const { files, folders } = this.disk.listAll__();
		for (const folder of folders.filter((path) => !isHidden(path)).sort()) this.folderAt(folder, false);
		return files
			.filter((path) => !isHidden(path))
			.sort()
			.map((path) => this.fileAt(path));
	}

	/** Takes in a change from outside. */
	applyNews(news: FolderNews): void {
		if (news.kind === 'gone') {
			this.disk.forget(news.path);
			this.dropped(news.path);
		} else if (news.kind === 'folder') {
			this.disk.mkdirSync__(news.path);
			if (!isHidden(news.path)) this.folderAt(news.path);
		} else {
			const meta = this.disk.metaOf(news.path);
			this.disk.putRecord(news.path, {
				text: news.text,
				size: news.size,
				mtime: news.mtime,
				ctime: meta?.ctime ?? news.mtime,
			});
			if (news.kind === 'file') this.touched(news.path);
		}
	}

	/** What has changed in the folder since the page last heard of it. */
	missedNews({ folders, files }: Snapshot): FolderNews[] {
		const { files: known, folders: knownFolders } = this.disk.listAll__();
		const gone = [
			...known.filter((path) => !(path in files)),
			...knownFolders.filter((path) => !folders.includes(path)),
		];
		const changed = Object.entries(files).filter(
			([path, { mtime, size }]) =>
				this.disk.metaOf(path)?.mtime !== mtime || this.disk.metaOf(path)?.size !== size,
		);
		return [
			...gone.map((path): FolderNews => ({ kind: 'gone', path })),
			...folders
				.filter((path) => !knownFolders.includes(path))
				.map((path): FolderNews => ({ kind: 'folder', path })),
			...changed.map(([path, { text, mtime, size }]): FolderNews => ({
				kind: kindOf(path),
				path,
				text,
				mtime,
				size,
			})),
		];
	}

	override async create(path: string, data: string, options?: DataWriteOptions): Promise<TFile> {
		this.refuseTaken(path);
		await this.disk.writeRaw(path, data, options);
		return this.created(path);
	}

	override async createBinary(path: string, data: ArrayBuffer): Promise<TFile> {
		this.refuseTaken(path);
		await this.disk.writeBinaryRaw(path, data);
		return this.created(path);
	}

	override async createFolder(path: string): Promise<TFolder> {
		if (this.getAbstractFileByPath(path) !== null) throw new Error('Folder already exists.');
		await this.disk.mkdirRaw(path);
		return this.folderAt(path);
	}

	override async modify(file: TFile, data: string, options?: DataWriteOptions): Promise<void> {
		await this.inTurn(file, async () => this.put(file, data, options));
	}

	override async modifyBinary(file: TFile, data: ArrayBuffer): Promise<void> {
		await this.inTurn(file, async () => {
			await this.disk.writeBinaryRaw(file.path, data);
			this.touched(file.path);
		});
	}

	override async append(file: TFile, data: string, options?: DataWriteOptions): Promise<void> {
		await this.process(file, (text) => text + data, options);
	}

	override async process(file: TFile, fn: (data: string) => string, options?: DataWriteOptions): Promise<string> {
		return this.inTurn(file, async () => {
			const before = await this.disk.read(file.path);
			const after = fn(before);
			if (after !== before) await this.put(file, after, options);
			return after;
		});
	}

	override async delete(file: TAbstractFile): Promise<void> {
		await this.inTurn(file, async () =>
			file instanceof TFolder ? this.disk.rmdirRaw(file.path) : this.disk.removeRaw(file.path),
		);
		this.dropped(file.path);
	}

	override async trash(file: TAbstractFile, _system: boolean): Promise<void> {
		await this.delete(file);
	}

	override async copy(file: TFile, path: string): Promise<TFile> {
		return this.create(path, await this.disk.read(file.path));
	}

	override async rename(file: TAbstractFile, path: string): Promise<void> {
		if (path === file.path) return;
		if (this.getAbstractFileByPathInsensitive__(path) !== null && path.toLowerCase() !== file.path.toLowerCase())
			throw new Error('Destination file already exists!');
		if (parentOf(path) !== '' && this.getFolderByPath(parentOf(path)) === null)
			throw new Error(`ENOENT: no such folder, '${parentOf(path)}'`);
		const inside: TAbstractFile[] = [];
		if (file instanceof TFolder) Vault.recurseChildren(file, (child) => inside.push(child));
		const before = inside.map((child) => child.path);
		await this.inTurn(file, async () => {
			this.disk.knownRenames.add(file.path);
			await super.rename(file, path);
		});
		inside.forEach((child, at) => this.trigger('rename', child, before[at]));
	}

	override getName(): string {
		return this.disk.getName();
	}

	override getResourcePath(file: TFile): string {
		return this.disk.getResourcePath(file.path);
	}

	/** A setting of the app, as in its own file. */
	getConfig(key: string): unknown {
		return this.getConfig__(key);
	}

	/** The tree knows the root as `/`; the app answers to the empty path as well. */
	override getAbstractFileByPath(path: string): TAbstractFile | null {
		return super.getAbstractFileByPath(path === '' ? '/' : path);
	}

	override getFolderByPath(path: string): TFolder | null {
		return super.getFolderByPath(path === '' ? '/' : path);
	}

	override getAllFolders(includeRoot = false): TFolder[] {
		return super.getAllFolders().filter((folder) => includeRoot || !folder.isRoot());
	}

	private refuseTaken(path: string): void {
		if (this.getAbstractFileByPathInsensitive__(path) !== null) throw new Error('File already exists.');
		if (parentOf(path) !== '' && this.getFolderByPath(parentOf(path)) === null)
			throw new Error(`ENOENT: no such file or directory, open '${path}'`);
	}

	private async put(file: TFile, data: string, options?: DataWriteOptions): Promise<void> {
		if (file.deleted__) throw new Error(`File not found: ${file.path}`);
		await this.disk.writeRaw(file.path, data, options);
		this.touched(file.path);
	}

	private async inTurn<T>(file: TAbstractFile, run: () => Promise<T>): Promise<T> {
		const turn = (this.turns.get(file.path) ?? Promise.resolve()).then(run);
		const settled = turn.catch(() => undefined);
		this.turns.set(file.path, settled);
		try {
			return await turn;
		} finally {
			if (this.turns.get(file.path) === settled) this.turns.delete(file.path);
		}
	}

	private created(path: string): TFile {
		const file = this.fileAt(path);
		this.trigger('create', file);
		return file;
	}

	/** The file at `path` has been written: it is new, or changed. */
	private touched(path: string): void {
		const file = this.getFileByPath(path);
		if (file === null) {
			if (parentOf(path) !== '') this.folderAt(parentOf(path));
			this.created(path);
		} else {
			this.stamp(file);
			this.trigger('modify', file);
		}
	}

	private dropped(path: string): void {
		const file = this.getAbstractFileByPath(path);
		if (file === null || path === '/') return;
		if (file instanceof TFolder) for (const child of [...file.children]) this.dropped(child.path);
		this.deleteVaultAbstractFile__(path);
		this.trigger('delete', file);
	}

	private fileAt(path: string): TFile {
		const file = TFile.create__(this, path);
		this.stamp(file);
		this.setVaultAbstractFile__(path, file);
		return file;
	}

	private stamp(file: TFile): void {
		const meta = this.disk.metaOf(file.path);
		if (meta !== undefined) file.stat = { ctime: meta.ctime, mtime: meta.mtime, size: meta.size };
	}

	private folderAt(path: string, tell = true): TFolder {
		const there = this.getFolderByPath(path);
		if (there !== null) return there;
		if (parentOf(path) !== '') this.folderAt(parentOf(path), tell);
		const folder = TFolder.create__(this, path);
		this.setVaultAbstractFile__(path, folder);
		if (tell) this.trigger('create', folder);
		return folder;
	}
}
