/** Files in the system's folder for caches that are their owner's alone. */
import {
	chmodSync,
	closeSync,
	constants,
	existsSync,
	fstatSync,
	lstatSync,
	mkdirSync,
	openSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	type Stats,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { systemCode } from './system-error.mts';

/** A larger file is none of ours. */
const LONGEST = 1024 * 1024 * 1024;
/** In milliseconds: a cache that was not written for so long is of a vault that is hardly used. */
const OLDEST = 90 * 24 * 60 * 60_000;
/** So long no write takes. */
const LONGEST_WRITE = 60 * 60_000;
const UNFINISHED = /^\.nurture-\d+-[0-9a-f]+\.tmp$/;
const CACHE = /^[0-9a-f]{32}\.cache$/;

/** Where the system knows no rights of others, everything is one's own. */
const isOwn = ({ uid }: Stats): boolean => process.getuid === undefined || uid === process.getuid();
const isClosed = ({ mode }: Stats): boolean => process.getuid === undefined || (mode & 0o077) === 0;

/** What a file holds; null where there is none. Throws for what is somebody else's, or open to others. */
export function readOwn(file: string): Buffer | null {
	let handle: number;
	try {
		handle = openSync(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
	} catch (error) {
		if (systemCode(error) === 'ENOENT') return null;
		throw error;
	}
	try {
		const stats = fstatSync(handle);
		if (!stats.isFile() || !isOwn(stats) || !isClosed(stats) || stats.size > LONGEST) throw new Error(file);
		return readFileSync(handle);
	} finally {
		closeSync(handle);
	}
}

/** Makes a folder that nobody else may look into. Throws where it is somebody else's. */
export function makeOwnFolder(folder: string): void {
	makeFolder(folder);
	const stats = lstatSync(folder);
	if (!stats.isDirectory() || !isOwn(stats)) throw Object.assign(new Error(folder), { code: 'EACCES' });
	if (!isClosed(stats)) chmodSync(folder, 0o700);
}

/** Makes a folder and those above it. Node's own way goes on for ever where the system makes none, as below `/proc`. */
function makeFolder(folder: string): void {
	try {
		mkdirSync(folder, 0o700);
	} catch (error) {
		if (systemCode(error) === 'EEXIST') return;
		if (systemCode(error) !== 'ENOENT' || existsSync(dirname(folder)) || dirname(folder) === folder) throw error;
		makeFolder(dirname(folder));
		mkdirSync(folder, 0o700);
	}
}

/** Throws a file away, if it is there and may be thrown away. */
export function removeFile(file: string): void {
	try {
		rmSync(file, { force: true });
	} catch {
		// It is found broken again, or written over.
	}
}

/** Throws away what nobody has written for long, and what processes that were killed have left. */
export function sweepCaches(folder: string): void {
	for (const name of readdirSync(folder)) {
		const longest = CACHE.test(name) ? OLDEST : LONGEST_WRITE;
		if (!CACHE.test(name) && !UNFINISHED.test(name)) continue;
		const stats = statSync(join(folder, name), { throwIfNoEntry: false });
		if (stats !== undefined && Date.now() - stats.mtimeMs > longest) removeFile(join(folder, name));
	}
}
