/** Whatever happens in the vault, in whatever order it is read: in the end the people are those of the notes. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { VaultWatch } from '../../src/plugin/vault/vault-watch';
import { People } from '../../src/services/people';
import type { NoteStore } from '../../src/services/ports';
import { fileOf, hostOf, type Host } from './host';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const summary = (people: People) => people.list().map(({ person }) => [person.path, person.every]);
const note = (every: string): string => `---\nevery: ${every}\n---\n`;

function start(host: Host, notes: NoteStore = host.notes, onUnread = vi.fn()) {
	const people = new People(notes, host.clock, DEFAULT_SETTINGS);
	const watch = new VaultWatch(host.app, people, notes, { onUnread });
	watch.load();
	const started = watch.start(DEFAULT_SETTINGS);
	return { people, watch, started, onUnread };
}

async function running(files: Record<string, string>) {
	const host = hostOf(files);
	const { people, watch, started } = start(host);
	await vi.runAllTimersAsync();
	await started;
	return { ...host, people, watch };
}

/** The same notes, of which reading waits for something each time. */
function slowly(notes: NoteStore, wait: (path: string) => Promise<unknown>): NoteStore {
	const read = async (path: string): Promise<string> => {
		const text = await notes.read(path);
		await wait(path);
		return text;
	};
	return new Proxy(notes, {
		get: (target, name) => {
			if (name === 'read') return read;
			const value: unknown = Reflect.get(target, name);
			return typeof value === 'function' ? (value.bind(target) as unknown) : value;
		},
	});
}

const rest = async (): Promise<void> => vi.advanceTimersByTimeAsync(2000).then(() => undefined);

describe('the watch over the vault', () => {
	it('reads the vault once it is started and follows every change', async () => {
		const { app, people } = await running({ 'People/Ana.md': note('1 week') });
		expect(summary(people)).toEqual([['People/Ana.md', '1 week']]);
		await app.vault.create('People/Bo.md', note('2 weeks'));
		await app.vault.modify(fileOf(app, 'People/Ana.md'), note('3 weeks'));
		await rest();
		expect(summary(people)).toEqual([
			['People/Ana.md', '3 weeks'],
			['People/Bo.md', '2 weeks'],
		]);
		await app.vault.rename(fileOf(app, 'People/Bo.md'), 'People/Cy.md');
		await app.vault.delete(fileOf(app, 'People/Ana.md'));
		await rest();
		expect(summary(people)).toEqual([['People/Cy.md', '2 weeks']]);
	});

	it('follows folders that are renamed and deleted', async () => {
		const { app, people } = await running({ 'People/Friends/Ana.md': '', 'People/Friends/Old/Bo.md': '' });
		const folder = app.vault.getFolderByPath('People/Friends');
		if (folder === null) throw new Error('no folder');
		await app.vault.rename(folder, 'People/Others');
		await rest();
		expect(summary(people).map(([path]) => path)).toEqual(['People/Others/Ana.md', 'People/Others/Old/Bo.md']);
		await app.vault.delete(folder, true);
		await rest();
		expect(summary(people)).toEqual([]);
	});

	it("forgets what the notes of a deleted folder told, people's or not, where only the folder is told of", async () => {
		const { app, people } = await running({ 'People/Ana.md': '', 'Journal/2026/2026-11-20.md': 'Saw [[Ana]].' });
		const last = (): string | null | undefined => people.member('People/Ana.md')?.history.last;
		expect(last()).toBe('2026-11-20');
		app.vault.trigger('delete', app.vault.getFolderByPath('Journal'));
		await rest();
		expect(last()).toBe(null);
	});

	it('reads the vault anew once daily notes are named otherwise, when the next note is opened', async () => {
		const host = hostOf({ 'People/Ana.md': '', 'Journal/2026-324.md': 'Saw [[Ana]].' });
		let formats = ['YYYY-MM-DD'];
		const people = new People(host.notes, host.clock, DEFAULT_SETTINGS, async () =>
			Promise.resolve({ dailyFormats: formats, templateFolders: [] }),
		);
		const watch = new VaultWatch(host.app, people, host.notes, { onUnread: vi.fn() });
		const last = (): string | null | undefined => people.member('People/Ana.md')?.history.last;
		watch.load();
		void watch.start(DEFAULT_SETTINGS);
		await vi.runAllTimersAsync();
		const load = vi.spyOn(people, 'load');
		host.app.workspace.trigger('file-open', null);
		await rest();
		expect([last(), load.mock.calls.length]).toEqual([null, 0]);
		formats = ['YYYY-DDDD'];
		host.app.workspace.trigger('file-open', null);
		await rest();
		expect([last(), load.mock.calls.length]).toEqual(['2026-11-20', 1]);
	});

	it('lets a note go that moves out of reach, and takes one in that comes', async () => {
		const { app, people } = await running({ 'People/Ana.md': '', 'Notes/Bo.md': '' });
		await app.vault.rename(fileOf(app, 'People/Ana.md'), 'People/Ana.txt');
		await app.vault.rename(fileOf(app, 'Notes/Bo.md'), 'People/Bo.md');
		await rest();
		expect(summary(people)).toEqual([['People/Bo.md', null]]);
	});

	it('reads a note once for a burst of changes', async () => {
		const { app, notes, people } = await running({ 'People/Ana.md': '' });
		const read = vi.spyOn(notes, 'read');
		const spied = new VaultWatch(app, people, notes, { onUnread: vi.fn() });
		spied.load();
		const started = spied.start(DEFAULT_SETTINGS);
		await vi.runAllTimersAsync();
		await started;
		spied.unload();
		read.mockClear();
		for (let time = 0; time < 20; time++)
			await app.vault.modify(fileOf(app, 'People/Ana.md'), note(`${time + 1} weeks`));
		await rest();
		expect(read).toHaveBeenCalledTimes(1);
		expect(summary(people)).toEqual([['People/Ana.md', '20 weeks']]);
	});

	it('never has a renamed person missing', async () => {
		const { app, people } = await running({ 'People/Ana.md': '' });
		const counts: number[] = [];
		people.onChange(() => counts.push(people.list().length));
		await app.vault.rename(fileOf(app, 'People/Ana.md'), 'People/Anna.md');
		await rest();
		expect(counts.length).toBeGreaterThan(0);
		expect(counts.every((count) => count === 1)).toBe(true);
	});

	it('notices what changes while the vault is first read', async () => {
		const host = hostOf({ 'People/Ana.md': note('1 week'), 'People/Bo.md': '' });
		let release = (): void => undefined;
		const gate = new Promise<void>((resolve) => (release = resolve));
		const notes = slowly(host.notes, async () => {
			await gate;
		});
		const { people, started } = start(host, notes);
		await vi.advanceTimersByTimeAsync(1);
		await host.app.vault.modify(fileOf(host.app, 'People/Ana.md'), note('9 weeks'));
		await host.app.vault.delete(fileOf(host.app, 'People/Bo.md'));
		await host.app.vault.create('People/Cy.md', '');
		release();
		await rest();
		await started;
		await rest();
		expect(summary(people)).toEqual([
			['People/Ana.md', '9 weeks'],
			['People/Cy.md', null],
		]);
	});

	it('keeps no ghost of a note that is renamed and then deleted while the vault is read', async () => {
		const host = hostOf({ 'People/Ana.md': '', 'People/Bo.md': '' });
		let release = (): void => undefined;
		const gate = new Promise<void>((resolve) => (release = resolve));
		const notes = slowly(host.notes, async (path) => {
			if (path === 'People/Bo.md') await gate;
		});
		const { people, started } = start(host, notes);
		await vi.advanceTimersByTimeAsync(1);
		const ana = fileOf(host.app, 'People/Ana.md');
		await host.app.vault.rename(ana, 'People/Anna.md');
		await host.app.vault.delete(ana);
		release();
		await rest();
		await started;
		await rest();
		expect(summary(people)).toEqual([['People/Bo.md', null]]);
	});

	it('says which notes could not be read', async () => {
		const host = hostOf({ 'People/Ana.md': '', 'People/Bo.md': '' });
		const read = vi.spyOn(host.app.vault, 'cachedRead');
		read.mockRejectedValueOnce(new Error('not now'));
		const { people, started, onUnread } = start(host);
		await rest();
		await started;
		expect(onUnread).toHaveBeenCalledWith(['People/Ana.md']);
		expect(summary(people)).toHaveLength(1);
	});

	it('writes nothing, and hears nothing more once it is unloaded', async () => {
		const { app, people, watch } = await running({ 'People/Ana.md': note('1 week') });
		const write = vi.spyOn(app.vault.adapter, 'write');
		await rest();
		expect(write).not.toHaveBeenCalled();
		watch.unload();
		await app.vault.modify(fileOf(app, 'People/Ana.md'), note('2 weeks'));
		await rest();
		expect(summary(people)).toEqual([['People/Ana.md', '1 week']]);
		expect(vi.getTimerCount()).toBe(0);
	});
});

/** A small generator of numbers that gives the same ones for the same seed. */
function numbers(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return state % below;
	};
}

describe('in any order', () => {
	it.each(Array.from({ length: 25 }, (_, seed) => seed + 1))(
		'events and readings come to the same people (%i)',
		async (seed) => {
			const host = hostOf({
				'People/a.md': note('1 week'),
				'People/b.md': note('2 weeks'),
				'People/Sub/c.md': '',
				'Notes/d.md': '',
			});
			const pick = numbers(seed);
			const slow = slowly(host.notes, async () => {
				await new Promise((resolve) => setTimeout(resolve, pick(300)));
			});
			const { people } = start(host, slow);
			const { vault } = host.app;
			const free = ['People/a.md', 'People/b.md', 'People/e.md', 'Notes/d.md', 'People/Sub/c.md', 'People/f.txt'];
			for (let step = 0; step < 60; step++) {
				const files = vault.getFiles();
				const file = files[pick(files.length || 1)];
				const path = free[pick(free.length)] ?? '';
				const act = pick(5);
				if (act === 0 && vault.getFileByPath(path) === null) await vault.create(path, note(`${step + 1} days`));
				else if (act === 1 && file) await vault.delete(file);
				else if (act === 2 && file && vault.getFileByPath(path) === null) await vault.rename(file, path);
				else if (file) await vault.modify(file, note(`${step + 1} days`));
				await vi.advanceTimersByTimeAsync(pick(120));
			}
			await vi.advanceTimersByTimeAsync(5000);
			const fresh = new People(host.notes, host.clock, DEFAULT_SETTINGS);
			await fresh.load();
			expect(summary(people)).toEqual(summary(fresh));
		},
	);
});
