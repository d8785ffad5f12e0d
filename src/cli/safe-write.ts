/** Files written whole or not at all. Errors are the system's own. */
import { randomBytes } from 'node:crypto';
import { open, rename, unlink, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Whose a file is and who may do what with it: what `stat` tells. */
export interface Rights {
	readonly mode: number;
	readonly uid: number;
	readonly gid: number;
}

/** Names of files may be 255 bytes long; a character of this many takes at most four. */
const NAME_PART = 40;

/**
 * Puts a new file, written through to the disk, in the place of an old one. It keeps the old one's mode, and its owner
 * where the system allows. `verify` runs at the last moment and may reject: then the old file stays and no other is
 * left.
 */
export async function replaceFile(
	file: string,
	text: string,
	rights: Rights,
	verify: () => Promise<void>,
): Promise<void> {
	const temporary = join(
		dirname(file),
		`.${[...basename(file)].slice(0, NAME_PART).join('')}.tmp-${randomBytes(6).toString('hex')}`,
	);
	// Nobody else may read it before it has the rights of the old one.
	const handle = await open(temporary, 'wx', 0o600);
	try {
		await fill(handle, text, rights);
		await verify();
		await rename(temporary, file);
	} catch (error) {
		await unlink(temporary).catch(() => undefined);
		throw error;
	}
	await syncFolder(dirname(file));
}

/** Makes a file that must not be there yet, else rejects with `EEXIST`. One that could not be filled does not stay. */
export async function createFile(file: string, text: string): Promise<void> {
	const handle = await open(file, 'wx');
	try {
		await fill(handle, text);
	} catch (error) {
		await unlink(file).catch(() => undefined);
		throw error;
	}
	await syncFolder(dirname(file));
}

async function fill(handle: FileHandle, text: string, rights?: Rights): Promise<void> {
	try {
		if (rights !== undefined) {
			// The owner first: to change it takes special bits of the mode away.
			await handle.chown(rights.uid, rights.gid).catch(() => undefined);
			await handle.chmod(rights.mode & 0o7777);
		}
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
