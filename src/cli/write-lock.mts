/**
 * One writer at a time in a folder, among all programs of this user on this machine.
 *
 * This is Lamport's bakery: who comes draws a number higher than all others and waits until nobody has a lower one.
 * Numbers are empty files. Each has a name of its own that says whose process it is, so that one left by a process that
 * was killed can be thrown away by anybody, at any time, with no harm: there is no lock that could be taken from two
 * who both take it for left. They lie apart from the vault, where nothing carries them to other machines.
 */
import { createHash, randomBytes } from 'node:crypto';
import { lstat, mkdir, open, readdir, realpath, rmdir, stat, unlink } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { terminalWords } from '../words/terminal';
import { isRunning } from './process-alive.mts';
import { systemCode } from './system-error.mts';

/** As long as this one waits for others, in milliseconds. Each of them takes a few. */
const PATIENCE = 10_000;
/** Nobody writes as long as this: the process has stopped, or another one has its number. */
const LONGEST = 60_000;
/** The time between two looks, and what chance may add. */
const [LOOK, CHANCE] = [3, 7];

/** `12.4711.5f3a9c01b2d4`: a number, the process, and what tells its tickets apart. While it is drawn, it is `next`. */
const TICKET = /^(\d{1,15}|next)\.(\d{1,10})\.[0-9a-f]{12}$/;
const numberOf = (ticket: string): number => Number(TICKET.exec(ticket)?.[1] ?? 0) || 0;
const isDrawing = (ticket: string): boolean => ticket.startsWith('next.');

/**
 * Does a task while nobody else does one in the same folder, which must be there. Rejects with an error in words, the
 * task not begun, if the others do not come to an end or there is no place for a lock.
 */
export async function alone<T>(folder: string, task: () => Promise<T>, patience = PATIENCE): Promise<T> {
	const room = await lockRoom(folder);
	const ticket = await draw(room);
	try {
		const until = Date.now() + patience;
		while (!(await isOwnTurn(room, ticket))) {
			if (Date.now() > until) throw new Error(terminalWords.othersWrite);
			await pause(LOOK + Math.random() * CHANCE);
		}
		return await task();
	} finally {
		await discard(join(room, ticket));
		// Goes only if nobody else is there.
		await rmdir(room).catch(() => undefined);
	}
}

/** Where the tickets for a folder lie while there are any: one place, by whatever path the folder is reached. */
export async function lockRoom(folder: string): Promise<string> {
	const real = await realpath(folder);
	return join(await lockFolder(), createHash('sha256').update(real).digest('hex').slice(0, 24));
}

/**
 * Draws a ticket. Others see `next` until its number can be seen too: whoever has looked at the numbers before that
 * waits for it, as it could be the lower one.
 */
async function draw(room: string): Promise<string> {
	const own = `${process.pid}.${randomBytes(6).toString('hex')}`;
	const drawing = join(room, `next.${own}`);
	await put(room, drawing);
	try {
		const ticket = `${Math.max(0, ...(await readdir(room)).map(numberOf)) + 1}.${own}`;
		await put(room, join(room, ticket));
		return ticket;
	} finally {
		await discard(drawing);
	}
}

/** Makes an empty file in the room, and the room, which whoever was the last in it may be taking away just now. */
async function put(room: string, file: string): Promise<void> {
	for (let tries = 1; ; tries += 1) {
		try {
			await mkdir(room).catch(unless('EEXIST'));
			await (await open(file, 'wx')).close();
			return;
		} catch (error) {
			if (tries > 50) throw error;
			unless('ENOENT')(error);
		}
	}
}

/** Throws an error of the system again, unless it is this one. */
const unless =
	(code: string) =>
	(error: unknown): void => {
		if (systemCode(error) !== code) throw error;
	};

/** Two looks, in this order: who had not done drawing at the first look has a number at the second, or a higher one. */
async function isOwnTurn(room: string, ticket: string): Promise<boolean> {
	if ((await held(room)).some(isDrawing)) return false;
	const own = numberOf(ticket);
	return (await held(room)).every((other) => {
		const number = numberOf(other);
		return isDrawing(other) || number > own || (number === own && other >= ticket);
	});
}

/** The tickets in a room; those that were left there are thrown away. */
async function held(room: string): Promise<string[]> {
	const tickets = (await readdir(room)).filter((name) => TICKET.test(name));
	const areHeld = await Promise.all(tickets.map(async (ticket) => isHeld(room, ticket)));
	return tickets.filter((_, at) => areHeld[at]);
}

async function isHeld(room: string, ticket: string): Promise<boolean> {
	const file = join(room, ticket);
	const made = await stat(file).catch(() => null);
	if (made === null) return false;
	const pid = Number(TICKET.exec(ticket)?.[2]);
	if (isRunning(pid) && Date.now() - made.mtimeMs < LONGEST) return true;
	await discard(file);
	return false;
}

const discard = async (file: string): Promise<void> => unlink(file).catch(() => undefined);

/**
 * The folder of all locks of this user: the first place that can be had, and the same for every program, whatever
 * `TMPDIR` or `HOME` it was started with.
 */
async function lockFolder(): Promise<string> {
	const uid = process.getuid?.();
	const places = uid === undefined ? [tmpdir(), homedir()] : ['/tmp', tmpdir(), homedir()];
	for (const place of places) {
		const folder = join(place, uid === undefined ? '.nurture-locks' : `.nurture-locks-${uid}`);
		await mkdir(folder, { mode: 0o700 }).catch(() => undefined);
		const found = await lstat(folder).catch(() => null);
		// Others may make folders in a place that all share: one of theirs is not to be trusted.
		const isOwn = uid === undefined || (found?.uid === uid && (found.mode & 0o022) === 0);
		if (found?.isDirectory() === true && isOwn) return folder;
	}
	throw new Error(terminalWords.noLockFolder);
}
