/** The vault's folder as the app's `DataAdapter`: kept in memory, written through to the server. */
import { FileSystemAdapter } from 'obsidian-test-mocks/obsidian';
import type { DataWriteOptions } from 'obsidian';
import { change, type FileRecord, type Snapshot } from './server';

type Told = (path: string, change: 'written' | 'removed' | 'folder') => void;

interface Meta {
	ctime: number;
	mtime: number;
	size: number;
}

interface Memory {
	readonly fileMeta: Map<string, Meta>;
	readonly textFiles: Map<string, string>;
	readonly binaryFiles: Map<string, ArrayBuffer>;
}

export class ServerAdapter extends FileSystemAdapter {
	/** Told of changes made through the adapter itself, which in the app come back by its own watch. */
	onOwnChange: Told = () => undefined;
	/** Paths that the vault itself is renaming, and will tell of. */
	readonly knownRenames = new Set<string>();

	constructor(readonly name: string) {
		super('/vault');
	}

	/** Takes in the folder as it is on the disk. */
	loadSnapshot({ folders, files }: Snapshot): void {
		for (const folder of folders) this.mkdirSync__(folder);
		for (const [path, record] of Object.entries(files)) this.putRecord(path, record);
	}

	/** Notes what lies on the disk already. */
	putRecord(path: string, { text, mtime, ctime, size }: FileRecord): void {
		this.writeSync__(path, text ?? '', { mtime, ctime });
		const { fileMeta, textFiles, binaryFiles } = this.memory;
		fileMeta.set(path, { mtime, ctime, size });
		if (text !== null) return;
		textFiles.delete(path);
		binaryFiles.set(path, new ArrayBuffer(0));
	}

	/** What `stat` gives, at once. */
	metaOf(path: string): Meta | undefined {
		return this.memory.fileMeta.get(path);
	}

	/** The maps in which the mock keeps its files. */
	private get memory(): Memory {
		return this as unknown as Memory;
	}

	async writeRaw(path: string, data: string, options?: DataWriteOptions): Promise<void> {
		const { mtime, size } = await change('write', { path, text: data });
		this.writeSync__(path, data, { mtime, ...options });
		const meta = this.metaOf(path);
		if (meta !== undefined) meta.size = size;
	}

	async writeBinaryRaw(path: string, data: ArrayBuffer): Promise<void> {
		let binary = '';
		for (const byte of new Uint8Array(data)) binary += String.fromCharCode(byte);
		const { mtime } = await change('write', { path, base64: btoa(binary) });
		await super.writeBinary(path, data, { mtime });
	}

	async removeRaw(path: string): Promise<void> {
		await change('remove', { path });
		await super.remove(path);
	}

	async rmdirRaw(path: string): Promise<void> {
		await change('rmdir', { path });
		await super.rmdir(path, true);
	}

	async mkdirRaw(path: string): Promise<void> {
		await change('mkdir', { path });
		this.mkdirSync__(path);
	}

	async renameRaw(from: string, to: string): Promise<void> {
		await change('rename', { path: from, to });
		await super.rename(from, to);
	}

	/** Forgets what is gone from the disk already. */
	forget(path: string): void {
		void super.remove(path);
		void super.rmdir(path, true);
	}

	override getName(): string {
		return this.name;
	}

	override getResourcePath(path: string): string {
		return `/resource/${path.split('/').map(encodeURIComponent).join('/')}`;
	}

	override async readBinary(path: string): Promise<ArrayBuffer> {
		const response = await fetch(this.getResourcePath(path));
		if (!response.ok) throw new Error(`File not found: ${path}`);
		return response.arrayBuffer();
	}

	override async write(path: string, data: string, options?: DataWriteOptions): Promise<void> {
		await this.writeRaw(path, data, options);
		this.onOwnChange(path, 'written');
	}

	override async writeBinary(path: string, data: ArrayBuffer): Promise<void> {
		await this.writeBinaryRaw(path, data);
		this.onOwnChange(path, 'written');
	}

	override async append(path: string, data: string, options?: DataWriteOptions): Promise<void> {
		await this.write(path, ((await this.exists(path)) ? await this.read(path) : '') + data, options);
	}

	override async remove(path: string): Promise<void> {
		await this.removeRaw(path);
		this.onOwnChange(path, 'removed');
	}

	override async rmdir(path: string, _recursive: boolean): Promise<void> {
		await this.rmdirRaw(path);
		this.onOwnChange(path, 'removed');
	}

	override async mkdir(path: string): Promise<void> {
		await this.mkdirRaw(path);
		this.onOwnChange(path, 'folder');
	}

	override async rename(from: string, to: string): Promise<void> {
		await this.renameRaw(from, to);
		if (this.knownRenames.delete(from)) return;
		this.onOwnChange(from, 'removed');
		this.onOwnChange(to, 'written');
	}
}
