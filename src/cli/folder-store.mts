/** A folder of Markdown files as a note store: atomic writes, no way out of the folder, nothing re-encoded. */
import { statSync } from 'node:fs';
import { access, constants, lstat, mkdir, readdir, realpath } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { isWhole, textOfBytes } from '../core/text/utf8';
import { addTo } from '../core/text/lists';
import { foldPath } from '../core/text/vault-path';
import { faults } from '../words/words';
import { terminalWords } from '../words/terminal';
import { Refusal, type Change, type NoteStore, type Unread } from '../services/ports';
import { faultOf, readPlain } from './plain-file.mts';
import { createFile, isUnfinished, replaceFile, sweep } from './safe-write.mts';
import { systemCode, why } from './system-error.mts';
import { alone } from './write-lock.mts';

const SKIPPED = new Set(['node_modules']);

/** Bytes as text, BOM kept. Refused if they are not UTF-8: written back they would not be the same. */
export function decodeUtf8(bytes: Uint8Array, path: string): string {
	const text = textOfBytes(bytes);
	if (text === null) throw new Refusal(faults.unreadable(path, terminalWords.notUtf8));
	return text;
}

/** The coarsest clock of a disk, in milliseconds. */
const TICK = 2000;

/** So many notes are made while others wait for the folder. */
const AT_A_TIME = 100;

/** What is found below the vault's folder: notes, folders, what cannot be looked into, and what a write left. */
interface Found {
	readonly notes: string[];
	readonly folders: string[];
	readonly closed: Unread[];
	readonly leftIn: Set<string>;
}

/** The notes of a folder on the disk, written whole or not at all. */
export class FolderStore implements NoteStore {
	#shut: readonly Unread[] = [];
	/** Folders in which a write that was killed has left something. */
	#leftIn = new Set<string>();
	/** Folders that this run has cleaned up: to look at ten thousand names for each of as many writes takes long. */
	readonly #swept = new Set<string>();

	readonly #root: string;

	/** `root` is the vault's folder; it must exist. */
	constructor(root: string) {
		this.#root = root;
	}

	/**
	 * Notes below the folder. Hidden folders, and links to anything but a file of the vault, are passed over. Rejects
	 * with a `Refusal` if the folder itself cannot be looked into.
	 */
	async list(): Promise<string[]> {
		const { notes, closed, leftIn } = await this.#walk();
		this.#shut = closed;
		this.#leftIn = leftIn;
		return notes.sort();
	}

	/** The folders below it, with the same ones passed over. */
	async folders(): Promise<string[]> {
		return (await this.#walk()).folders;
	}

	closed(): readonly Unread[] {
		return this.#shut;
	}

	async #walk(): Promise<Found> {
		const found: Found = { notes: [], folders: [], closed: [], leftIn: new Set() };
		await this.#walkInto('', found);
		return found;
	}

	async #walkInto(folder: string, found: Found): Promise<void> {
		for (const entry of await this.#entries(folder, found)) {
			const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
			if (isUnfinished(entry.name)) found.leftIn.add(folder);
			if (entry.name.startsWith('.') || SKIPPED.has(entry.name)) continue;
			if (entry.isDirectory()) {
				found.folders.push(path);
				await this.#walkInto(path, found);
			} else if (/\.md$/i.test(entry.name)) {
				const isLink = entry.isSymbolicLink();
				const fault = isLink ? null : faultOf(entry);
				if (fault !== null) found.closed.push({ path, error: new Refusal(faults.unreadable(path, fault)) });
				else if (!isLink || (await this.#isInside(path))) found.notes.push(path);
			}
		}
	}

	async #entries(folder: string, { closed }: Found) {
		return readdir(join(this.#root, folder), { withFileTypes: true }).catch((error: unknown) => {
			const refusal = new Refusal(faults.unreadable(folder === '' ? this.#root : folder, why(error)));
			if (folder === '') throw refusal;
			// One that went away meanwhile holds nothing.
			if (!['ENOENT', 'ENOTDIR'].includes(systemCode(error)))
				closed.push({ path: folder, error: refusal, isFolder: true });
			return [];
		});
	}

	stamp(path: string): string | null {
		try {
			const { mtimeMs, ctimeMs, size, ino } = statSync(join(this.#root, path));
			// A second write within one tick of the disk's clock would not be seen.
			return Date.now() - Math.max(mtimeMs, ctimeMs) < TICK ? null : [mtimeMs, ctimeMs, size, ino].join(' ');
		} catch {
			// It is gone, or may not be looked at: whoever reads it says so.
			return null;
		}
	}

	async read(path: string): Promise<string> {
		const file = await this.#inside(path);
		try {
			return decodeUtf8(readPlain(file).bytes, path);
		} catch (error) {
			throw error instanceof Refusal ? error : new Refusal(faults.unreadable(path, why(error)));
		}
	}

	async change(path: string, change: Change): Promise<void> {
		const file = await this.#inside(path);
		await refusing(path, async () => {
			await access(file, constants.W_OK);
			await this.#writing(dirname(file), async () => {
				const { bytes, stats } = readPlain(file);
				const text = textOfBytes(bytes);
				if (text === null) throw new Refusal(faults.notUtf8(path));
				const changed = change(text);
				if (changed === null || changed === text) return;
				requireWhole(path, changed);
				await replaceFile(file, changed, stats, () => {
					if (!readPlain(file).bytes.equals(bytes)) throw new Refusal(faults.changed(path));
				});
			});
		});
	}

	async create(path: string, text: string): Promise<void> {
		if (path.split('/').some((part) => part === '..' || part === '')) throw new Refusal(faults.outside(path));
		const name = basename(path);
		const exists = (other: string): Refusal =>
			new Refusal(faults.exists(dirname(path) === '.' ? other : `${dirname(path)}/${other}`));
		await refusing(path, async () => {
			requireWhole(path, text);
			await this.#makeFolder(dirname(path));
			const folder = await this.#inside(dirname(path));
			await this.#writing(folder, async () => {
				const clash = (await readdir(folder)).find((other) => foldPath(other) === foldPath(name));
				if (clash !== undefined) throw exists(clash);
				await createFile(join(folder, name), text).catch((error: unknown) => {
					throw systemCode(error) === 'EEXIST' ? exists(name) : error;
				});
			});
		});
	}

	/** As many at a time as nobody waits long for. */
	async createAll(
		notes: readonly { readonly path: string; readonly text: string }[],
		done: (path: string, error: unknown) => void,
	): Promise<void> {
		const byFolder = new Map<string, { readonly path: string; readonly text: string }[]>();
		for (const note of notes) addTo(byFolder, dirname(note.path), note);
		for (const [folder, own] of byFolder)
			for (let at = 0; at < own.length; at += AT_A_TIME)
				await this.#createIn(folder, own.slice(at, at + AT_A_TIME), done);
	}

	async #createIn(
		path: string,
		notes: readonly { readonly path: string; readonly text: string }[],
		done: (path: string, error: unknown) => void,
	): Promise<void> {
		const failed = new Map<string, unknown>();
		const task = async (): Promise<void> => {
			await this.#makeFolder(path);
			const folder = await this.#inside(path);
			await this.#writing(folder, async () => {
				const taken = new Set((await readdir(folder)).map(foldPath));
				for (const note of notes) {
					const name = basename(note.path);
					await refusing(note.path, async () => {
						requireWhole(note.path, note.text);
						if (taken.has(foldPath(name))) throw new Refusal(faults.exists(note.path));
						await createFile(join(folder, name), note.text);
						taken.add(foldPath(name));
					}).catch((error: unknown) => failed.set(note.path, error));
				}
			});
		};
		const whole = await task().then(
			() => null,
			(error: unknown) => new Refusal(faults.unwritten(path, why(error))),
		);
		for (const note of notes) done(note.path, failed.get(note.path) ?? whole);
	}

	/** Writes while nobody else does in this folder, and cleans up behind those who were killed at it. */
	async #writing(folder: string, task: () => Promise<void>): Promise<void> {
		await alone(folder, async () => {
			for (const left of [folder, ...[...this.#leftIn].map((path) => join(this.#root, path))])
				if (!this.#swept.has(left)) await sweep(left);
			this.#swept.add(folder);
			this.#leftIn.clear();
			await task();
		});
	}

	/** Makes a folder part by part, so that none is made behind a link that leads out of the vault. */
	async #makeFolder(folder: string): Promise<void> {
		if (folder === '.') return;
		let at = '';
		for (const part of folder.split('/')) {
			at = at === '' ? part : `${at}/${part}`;
			await mkdir(join(this.#root, at)).catch((error: unknown) => {
				if (systemCode(error) !== 'EEXIST') throw error;
			});
			await this.#inside(at);
		}
	}

	async #isInside(path: string): Promise<boolean> {
		return this.#inside(path).then(
			async (file) => (await lstat(file)).isFile(),
			() => false,
		);
	}

	/** The real path of a file. Refused if it lies outside of the vault, by `..` or by a link. */
	async #inside(path: string): Promise<string> {
		const root = await realpath(this.#root);
		const real = await realpath(join(this.#root, path)).catch((error: unknown) => {
			throw new Refusal(faults.unreadable(path, why(error)));
		});
		if (real !== root && !real.startsWith(root.endsWith(sep) ? root : root + sep))
			throw new Refusal(faults.outside(path));
		return real;
	}
}

function requireWhole(path: string, text: string): void {
	if (!isWhole(text)) throw new Refusal(faults.brokenCharacter(path));
}

/** Does it; what goes wrong is a refusal that names the note. */
async function refusing(path: string, task: () => Promise<void>): Promise<void> {
	try {
		await task();
	} catch (error) {
		throw error instanceof Refusal ? error : new Refusal(faults.unwritten(path, why(error)));
	}
}
