/** The lock that keeps two programs from writing into one folder at once. */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FolderStore } from '../../src/cli/folder-store.mts';
import { isRunning } from '../../src/cli/process-alive.mts';
import { alone, lockRoom } from '../../src/cli/write-lock.mts';
import { contents, folder } from '../support/cli';

/** The number of a process that is no more. */
const deadProcess = (): number => Number(execFileSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' }));

/** Leaves a ticket as a process does that is killed with it. */
async function leave(root: string, ticket: string): Promise<string> {
	const room = await lockRoom(root);
	mkdirSync(room, { recursive: true });
	writeFileSync(join(room, ticket), '');
	return room;
}

/** Holds the lock of a folder until it is let go. */
async function hold(root: string): Promise<() => Promise<void>> {
	let letGo = (): void => undefined;
	let held: Promise<void> = Promise.resolve();
	await new Promise<void>((begun) => {
		held = alone(root, async () => {
			begun();
			return new Promise<void>((end) => (letGo = end));
		});
	});
	return async () => {
		letGo();
		await held;
	};
}

/** Waits until the tickets in a room are so many. */
async function until(room: string, count: number): Promise<void> {
	while ((existsSync(room) ? readdirSync(room) : []).length !== count) await new Promise(setImmediate);
}

describe('the lock of a folder', () => {
	it('lets one in at a time, each in their turn, and leaves nothing', async () => {
		const root = folder();
		const told: string[] = [];
		const write = async (name: string): Promise<void> =>
			alone(root, async () => {
				told.push(`${name} in`);
				await new Promise(setImmediate);
				told.push(`${name} out`);
			});
		await Promise.all(Array.from({ length: 20 }, async (_, at) => write(String(at))));
		expect(told.filter((_, at) => at % 2 === 0).map((word) => word.replace('in', 'out'))).toEqual(
			told.filter((_, at) => at % 2 === 1),
		);
		expect([told.length, existsSync(await lockRoom(root)), readdirSync(root)]).toEqual([40, false, []]);
	});

	it('is the same by whatever path the folder is reached, and no other folder’s', async () => {
		const root = folder({ 'vault/People/a.md': '' });
		symlinkSync('vault', join(root, 'link'));
		const room = await lockRoom(join(root, 'vault/People'));
		expect(await lockRoom(join(root, 'link/People/../People'))).toBe(room);
		expect(await lockRoom(join(root, 'vault'))).not.toBe(room);
	});

	it('is given back by a task that fails', async () => {
		const root = folder();
		await expect(alone(root, async () => Promise.reject(new Error('no')))).rejects.toThrow('no');
		expect(existsSync(await lockRoom(root))).toBe(false);
	});

	it('is waited for, and then refused in a sentence', async () => {
		const root = folder();
		let done = false;
		const letGo = await hold(root);
		const waiting = alone(root, async () => Promise.resolve((done = true)));
		await expect(alone(root, async () => Promise.resolve(), 20)).rejects.toThrow(
			'another run of nurture has been writing there all the while, so try again in a moment',
		);
		expect(done).toBe(false);
		await letGo();
		await waiting;
		expect([done, existsSync(await lockRoom(root))]).toEqual([true, false]);
	});

	it('is held against every write into the folder, and none into others', async () => {
		const root = folder({ 'a.md': 'one\n', 'D/b.md': 'one\n' });
		const store = new FolderStore(root);
		const letGo = await hold(root);
		const room = await lockRoom(root);
		const writes = [store.change('a.md', (text) => `${text}two\n`), store.create('c.md', 'new')];
		await store.change('D/b.md', (text) => `${text}two\n`);
		await until(room, 3);
		expect(contents(root)).toEqual({ 'a.md': 'one\n', 'D/b.md': 'one\ntwo\n' });
		await letGo();
		await Promise.all(writes);
		expect(contents(root)).toEqual({ 'a.md': 'one\ntwo\n', 'c.md': 'new', 'D/b.md': 'one\ntwo\n' });
	});

	it('makes but one note where several programs make it, in whatever case', async () => {
		const root = folder();
		const names = ['Zo\u00eb', 'Zoe\u0308', 'ZO\u00cb', 'zo\u00eb'];
		const made = await Promise.allSettled(
			names.map(async (name) => new FolderStore(root).create(`People/${name}.md`, name)),
		);
		const [one] = Object.values(contents(root));
		expect(made.map(({ status }) => status === 'fulfilled')).toEqual(names.map((name) => name === one));
	});

	it.each(['1', 'next'])('is not held by a process that was killed with its ticket (%s)', async (number) => {
		const root = folder();
		const room = await leave(root, `${number}.${deadProcess()}.0123456789ab`);
		expect(await alone(root, async () => Promise.resolve('done'), 0)).toBe('done');
		expect(existsSync(room)).toBe(false);
	});

	it('is not held by a process that has but the number of one that was killed', async () => {
		const root = folder();
		const ticket = `1.${process.pid}.0123456789ab`;
		const room = await leave(root, ticket);
		await expect(alone(root, async () => Promise.resolve(), 0)).rejects.toThrow('another run of nurture');
		const longAgo = Date.now() / 1000 - 120;
		utimesSync(join(room, ticket), longAgo, longAgo);
		expect(await alone(root, async () => Promise.resolve('done'), 0)).toBe('done');
	});

	it('has room for files of others, which stay', async () => {
		const root = folder();
		const room = await leave(root, 'what is this');
		await leave(root, '0.0.zz');
		expect(await alone(root, async () => Promise.resolve('done'), 0)).toBe('done');
		expect(readdirSync(room).sort()).toEqual(['0.0.zz', 'what is this']);
	});
});

describe('a process', () => {
	it('runs until it has ended, whether its parent has taken note of that or not', async () => {
		expect([isRunning(process.pid), isRunning(process.ppid), isRunning(deadProcess())]).toEqual([
			true,
			true,
			false,
		]);
		// The shell becomes a program that never asks how its child has ended.
		const parent = spawn('sh', ['-c', 'true & echo $!; exec sleep 60']);
		const child = await new Promise<number>((tell) => {
			parent.stdout.on('data', (pid: Buffer) => tell(Number(pid.toString())));
		});
		while (isRunning(child)) await new Promise(setImmediate);
		parent.kill('SIGKILL');
		expect(isRunning(child)).toBe(false);
	});
});
