/** Files written whole or not at all. Errors are the system's own. */
import { randomBytes } from 'node:crypto';
import { lstatSync, renameSync } from 'node:fs';
import { link, lstat, open, readdir, unlink, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isRunning } from './process-alive.mts';
import { systemCode } from './system-error.mts';

/** Whose a file is and who may do what with it: what `stat` tells. */
export interface Rights {
	readonly mode: number;
	readonly uid: number;
	readonly gid: number;
}

/** A file on its way into its place: `.nurture-4711-5f3a9c01b2d4.tmp`, with the process that fills it. */
const UNFINISHED = /^\.nurture-(\d{1,10})-[0-9a-f]{12}\.tmp$/;
/** Nobody fills a file as long as this, in milliseconds: another process has the number. */
const LONGEST = 10 * 60_000;

/** What file systems without hard links answer. */
const NO_LINKS = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK', 'EINVAL']);

/**
 * Puts a new file, written through to the disk, in the place of an old one. It keeps the old one's mode, and its owner
 * where the system allows. `verify` runs right before and may throw: then the old file stays and no other is left.
 */
export async function replaceFile(file: string, text: string, rights: Rights, verify: () => void): Promise<void> {
	await throughAnother(file, { text, rights }, (temporary) => {
		// Nothing is awaited between the two.
		verify();
		renameSync(temporary, file);
	});
}

/** Makes a file, whole from the first moment. It must not be there yet, else rejects with `EEXIST`. */
export async function createFile(file: string, text: string): Promise<void> {
	await throughAnother(file, { text, rights: null }, async (temporary) => {
		await link(temporary, file).catch((error: unknown) => {
			if (!NO_LINKS.has(systemCode(error))) throw error;
			// Whoever else comes from here waits for the lock.
			if (lstatSync(file, { throwIfNoEntry: false }) !== undefined)
				throw Object.assign(new Error(basename(file)), { code: 'EEXIST' });
			renameSync(temporary, file);
		});
	});
}

/** What a file is to hold, and whose it is to be; null: as any new file. */
interface Content {
	readonly text: string;
	readonly rights: Rights | null;
}

/** Fills a hidden file in the same folder and hands it to `place`. Afterwards it is gone, whatever happens. */
async function throughAnother(
	file: string,
	content: Content,
	place: (temporary: string) => void | Promise<void>,
): Promise<void> {
	const folder = dirname(file);
	const temporary = join(folder, `.nurture-${process.pid}-${randomBytes(6).toString('hex')}.tmp`);
	// Nobody else may read it before it has the rights of the old one.
	const handle = await open(temporary, 'wx', content.rights === null ? 0o666 : 0o600);
	try {
		await fill(handle, content);
		await place(temporary);
	} finally {
		await unlink(temporary).catch(() => undefined);
	}
	await syncFolder(folder);
}

async function fill(handle: FileHandle, { text, rights }: Content): Promise<void> {
	try {
		if (rights !== null) {
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

/** Whether a name is one that only files on their way have. */
export const isUnfinished = (name: string): boolean => UNFINISHED.test(name);

/** Throws away what processes that were killed have left in a folder. What cannot be seen or thrown away stays. */
export async function sweep(folder: string): Promise<void> {
	const names = await readdir(folder).catch(() => []);
	for (const name of names.filter(isUnfinished)) {
		const file = join(folder, name);
		const found = await lstat(file).catch(() => null);
		if (found?.isFile() === true && isLeft(name, found.mtimeMs)) await unlink(file).catch(() => undefined);
	}
}

function isLeft(name: string, modified: number): boolean {
	const pid = Number(UNFINISHED.exec(name)?.[1]);
	return !isRunning(pid) || Date.now() - modified > LONGEST;
}
