/** A folder of Markdown files as a note store: atomic writes, no way out of the folder, nothing re-encoded. */
import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { access, lstat, mkdir, open, readdir, readFile, realpath, rename, stat, unlink, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { faults } from '../core/words';
import { terminalWords } from '../core/words/terminal';
import { Refusal, type Change, type NoteStore } from '../services/ports';

const SKIPPED = new Set(['node_modules']);

/** Bytes as text, BOM kept. Refused if they are not UTF-8: written back they would not be the same. */
export function decodeUtf8(bytes: Uint8Array, path: string): string {
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		throw new Refusal(faults.unreadable(path, terminalWords.notUtf8));
	}
}

/** The reason in a system error, as words. */
function why(error: unknown): string {
	const code = error instanceof Error && 'code' in error ? error.code : undefined;
	const known: Readonly<Record<string, string>> = { ENOENT: 'it is not there', EACCES: 'it may not be read or written', EPERM: 'it may not be read or written', EISDIR: 'it is a folder', EROFS: 'the disk is read-only', ENOSPC: 'the disk is full', ELOOP: 'its links go in a circle' };
	return typeof code === 'string' && Object.hasOwn(known, code) ? known[code] ?? code : error instanceof Error ? error.message : String(error);
}

export class FolderStore implements NoteStore {
	/** `root` is the vault's folder; it must exist. */
	constructor(private readonly root: string) {}

	/** Notes below the folder. Links, hidden folders and folders that cannot be read are passed over. */
	async list(): Promise<string[]> {
		const found: string[] = [];
		const walk = async (folder: string): Promise<void> => {
			const entries = await readdir(join(this.root, folder), { withFileTypes: true }).catch(() => []);
			for (const entry of entries) {
				const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
				if (entry.name.startsWith('.') || SKIPPED.has(entry.name)) continue;
				if (entry.isDirectory()) await walk(path);
				else if ((entry.isFile() || (entry.isSymbolicLink() && await this.isInside(path))) && /\.md$/i.test(entry.name)) found.push(path);
			}
		};
		await walk('');
		return found.sort();
	}

	async read(path: string): Promise<string> {
		const file = await this.inside(path);
		const bytes = await readFile(file).catch((error: unknown) => {
			throw new Refusal(faults.unreadable(path, why(error)));
		});
		return decodeUtf8(bytes, path);
	}

	async change(path: string, change: Change): Promise<void> {
		const file = await this.inside(path);
		try {
			await access(file, constants.W_OK);
			const before = await stat(file);
			const bytes = await readFile(file);
			const text = decodeUtf8(bytes, path);
			const changed = change(text);
			if (changed === null || changed === text) return;
			await this.replace(file, path, changed, before.mode, async () => {
				const now = await readFile(file);
				if (!now.equals(bytes)) throw new Refusal(faults.changed(path));
			});
		} catch (error) {
			throw error instanceof Refusal ? error : new Refusal(faults.unwritten(path, why(error)));
		}
	}

	async create(path: string, text: string): Promise<void> {
		if (path.split('/').some((part) => part === '..' || part === '')) throw new Refusal(faults.outside(path));
		const folder = join(this.root, dirname(path));
		try {
			await this.makeFolder(dirname(path));
			const clash = (await readdir(folder)).find((name) => name.normalize('NFC').toLowerCase() === basename(path).normalize('NFC').toLowerCase());
			if (clash !== undefined) throw new Refusal(faults.exists(dirname(path) === '.' ? clash : `${dirname(path)}/${clash}`));
			const handle = await open(join(folder, basename(path)), 'wx');
			await writeAndSync(handle, text);
			await syncFolder(folder);
		} catch (error) {
			throw error instanceof Refusal ? error : new Refusal(faults.unwritten(path, why(error)));
		}
	}

	/** Makes a folder part by part, so that none is made behind a link that leads out of the vault. */
	private async makeFolder(folder: string): Promise<void> {
		if (folder === '.') return;
		let at = '';
		for (const part of folder.split('/')) {
			at = at === '' ? part : `${at}/${part}`;
			await mkdir(join(this.root, at)).catch((error: unknown) => {
				if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
			});
			await this.inside(at);
		}
	}

	/** A new file beside the old one, written through, then put in its place; `verify` runs at the last moment. */
	private async replace(file: string, path: string, text: string, mode: number, verify: () => Promise<void>): Promise<void> {
		const temporary = join(dirname(file), `.${basename(file).slice(0, 60)}.${randomBytes(6).toString('hex')}.tmp`);
		const handle = await open(temporary, 'wx', mode & 0o7777);
		try {
			await handle.chmod(mode & 0o7777);
			await writeAndSync(handle, text);
			await verify();
			await rename(temporary, file);
		} catch (error) {
			await unlink(temporary).catch(() => undefined);
			throw error instanceof Refusal ? error : new Refusal(faults.unwritten(path, why(error)));
		}
		await syncFolder(dirname(file));
	}

	private async isInside(path: string): Promise<boolean> {
		return this.inside(path).then(async (file) => (await lstat(file)).isFile(), () => false);
	}

	/** The real path of a file. Refused if it lies outside of the vault, by `..` or by a link. */
	private async inside(path: string): Promise<string> {
		const root = await realpath(this.root);
		const real = await realpath(join(this.root, path)).catch((error: unknown) => {
			throw new Refusal(faults.unreadable(path, why(error)));
		});
		if (real !== root && !real.startsWith(root.endsWith(sep) ? root : root + sep)) throw new Refusal(faults.outside(path));
		return real;
	}
}

async function writeAndSync(handle: FileHandle, text: string): Promise<void> {
	try {
		await handle.writeFile(text, 'utf8');
		await handle.sync();
	} finally {
		await handle.close();
	}
}

/** Makes a rename or a new file last through a power cut, where the system can. */
async function syncFolder(folder: string): Promise<void> {
	const handle = await open(folder, 'r').catch(() => null);
	await handle?.sync().catch(() => undefined);
	await handle?.close();
}
