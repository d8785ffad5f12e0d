/** A folder of Markdown files as a note store: atomic writes, no way out of the folder, nothing re-encoded. */
import { constants, statSync } from 'node:fs';
import { access, lstat, mkdir, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { dayOf, type Day } from '../core/day';
import { foldPath } from '../core/vault-path';
import { faults } from '../core/words';
import { terminalWords } from '../core/words/terminal';
import { Refusal, type Change, type NoteStore } from '../services/ports';
import { createFile, replaceFile } from './safe-write';
import { systemCode, why } from './system-error';

const SKIPPED = new Set(['node_modules']);

/** Bytes as text, BOM kept. Refused if they are not UTF-8: written back they would not be the same. */
export function decodeUtf8(bytes: Uint8Array, path: string): string {
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		throw new Refusal(faults.unreadable(path, terminalWords.notUtf8));
	}
}

export class FolderStore implements NoteStore {
	/** `root` is the vault's folder; it must exist. */
	constructor(private readonly root: string) {}

	/**
	 * Notes below the folder. Hidden folders, folders that cannot be read, and links to anything but a file of the
	 * vault are passed over.
	 */
	async list(): Promise<string[]> {
		return (await this.walk()).notes.sort();
	}

	/** The folders below it, with the same ones passed over. */
	async folders(): Promise<string[]> {
		return (await this.walk()).folders;
	}

	private async walk(): Promise<{ notes: string[]; folders: string[] }> {
		const found: { notes: string[]; folders: string[] } = { notes: [], folders: [] };
		const walk = async (folder: string): Promise<void> => {
			const entries = await readdir(join(this.root, folder), { withFileTypes: true }).catch(() => []);
			for (const entry of entries) {
				const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
				if (entry.name.startsWith('.') || SKIPPED.has(entry.name)) continue;
				if (entry.isDirectory()) {
					found.folders.push(path);
					await walk(path);
				} else if (
					(entry.isFile() || (entry.isSymbolicLink() && (await this.isInside(path)))) &&
					/\.md$/i.test(entry.name)
				)
					found.notes.push(path);
			}
		};
		await walk('');
		return found;
	}

	async read(path: string): Promise<string> {
		const file = await this.inside(path);
		const bytes = await readFile(file).catch((error: unknown) => {
			throw new Refusal(faults.unreadable(path, why(error)));
		});
		return decodeUtf8(bytes, path);
	}

	modified(path: string): Day | null {
		const found = statSync(join(this.root, path), { throwIfNoEntry: false });
		return found === undefined ? null : dayOf(found.mtime);
	}

	async change(path: string, change: Change): Promise<void> {
		const file = await this.inside(path);
		await refusing(path, async () => {
			await access(file, constants.W_OK);
			const before = await stat(file);
			const bytes = await readFile(file);
			const text = decodeUtf8(bytes, path);
			const changed = change(text);
			if (changed === null || changed === text) return;
			await replaceFile(file, changed, before, async () => {
				if (!(await readFile(file)).equals(bytes)) throw new Refusal(faults.changed(path));
			});
		});
	}

	async create(path: string, text: string): Promise<void> {
		if (path.split('/').some((part) => part === '..' || part === '')) throw new Refusal(faults.outside(path));
		const folder = join(this.root, dirname(path));
		const exists = (name: string): Refusal =>
			new Refusal(faults.exists(dirname(path) === '.' ? name : `${dirname(path)}/${name}`));
		await refusing(path, async () => {
			await this.makeFolder(dirname(path));
			const clash = (await readdir(folder)).find((name) => foldPath(name) === foldPath(basename(path)));
			if (clash !== undefined) throw exists(clash);
			await createFile(join(folder, basename(path)), text).catch((error: unknown) => {
				throw systemCode(error) === 'EEXIST' ? exists(basename(path)) : error;
			});
		});
	}

	/** Makes a folder part by part, so that none is made behind a link that leads out of the vault. */
	private async makeFolder(folder: string): Promise<void> {
		if (folder === '.') return;
		let at = '';
		for (const part of folder.split('/')) {
			at = at === '' ? part : `${at}/${part}`;
			await mkdir(join(this.root, at)).catch((error: unknown) => {
				if (systemCode(error) !== 'EEXIST') throw error;
			});
			await this.inside(at);
		}
	}

	private async isInside(path: string): Promise<boolean> {
		return this.inside(path).then(
			async (file) => (await lstat(file)).isFile(),
			() => false,
		);
	}

	/** The real path of a file. Refused if it lies outside of the vault, by `..` or by a link. */
	private async inside(path: string): Promise<string> {
		const root = await realpath(this.root);
		const real = await realpath(join(this.root, path)).catch((error: unknown) => {
			throw new Refusal(faults.unreadable(path, why(error)));
		});
		if (real !== root && !real.startsWith(root.endsWith(sep) ? root : root + sep))
			throw new Refusal(faults.outside(path));
		return real;
	}
}

/** Does it; what goes wrong is a refusal that names the note. */
async function refusing(path: string, task: () => Promise<void>): Promise<void> {
	try {
		await task();
	} catch (error) {
		throw error instanceof Refusal ? error : new Refusal(faults.unwritten(path, why(error)));
	}
}
