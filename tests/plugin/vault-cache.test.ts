/** What the app keeps of the notes from one start to the next: the same list, no note read, and nothing ever wrong. */
import 'fake-indexeddb/auto';
import { createStore, get, keys, set } from 'idb-keyval';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings/settings';
import { VaultCache } from '../../src/plugin/vault/vault-cache';
import { VaultWatch } from '../../src/plugin/vault/vault-watch';
import { People } from '../../src/services/people';
import { KeptReadings } from '../../src/services/reading/kept-readings';
import { hostOf, type Host } from './host';

const [ANA, BO, DAY] = ['People/Ana.md', 'People/Bo.md', '2026-11-20.md'];
const NOTE = '---\nevery: 2 weeks\n---\n- 2026-11-01 call: the harvest\n';
const FILES = {
	[ANA]: NOTE,
	[BO]: '---\nevery: 3 weeks\n---\n- 2026-11-02 call: with [[Ana]]\n',
	[DAY]: 'Lunch with [[Ana]]\n',
};

let database = '';
let count = 0;
beforeEach(() => {
	database = `nurture-test-${(count += 1)}`;
});

interface Started {
	readonly people: People;
	readonly watch: VaultWatch;
	readonly read: readonly string[];
	readonly told: readonly string[];
}

/** Starts over the notes of a host, and waits until it is quiet: all is looked at again, and kept. */
async function start(host: Host, grammar = 'one', settings: Settings = DEFAULT_SETTINGS): Promise<Started> {
	const [read, told]: [string[], string[]] = [[], []];
	const notes = Object.create(host.notes, {
		list: { value: async () => host.notes.list() },
		stamp: { value: (path: string) => host.notes.stamp(path) },
		read: {
			value: async (path: string) => {
				read.push(path);
				return host.notes.read(path);
			},
		},
	}) as typeof host.notes;
	const people = new People(notes, host.clock, settings);
	const readings = new KeptReadings(new VaultCache(database, () => told.push('broken')));
	const watch = new VaultWatch(host.app, people, notes, {
		onUnread: vi.fn(),
		cache: { readings, grammar, onFull: (error) => told.push(String(error)) },
	});
	watch.load();
	await watch.start(settings);
	return { people, watch, read, told };
}

const quiet = async (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 3600));
const list = ({ people }: Started): unknown =>
	people
		.list()
		.map(({ person, history }) => [
			person.path,
			person.every,
			history.interactions.map(({ date, said }) => `${date} ${said}`),
		]);
const store = () => createStore(database, 'readings');

/** Starts, waits until all is kept, and stops. */
async function once(host: Host): Promise<unknown> {
	const first = await start(host);
	await quiet();
	first.watch.unload();
	return list(first);
}

describe('the second start', () => {
	it('gives the same list, and reads no note for it', async () => {
		const host = hostOf(FILES);
		const first = await once(host);
		const second = await start(host);
		expect(second.read).toEqual([]);
		expect(list(second)).toEqual(first);
		await quiet();
		expect([...second.read].sort()).toEqual([DAY, ANA, BO].sort());
		second.watch.unload();
	});

	it('puts right a note that has changed unseen', async () => {
		const host = hostOf(FILES);
		await once(host);
		const real = host.notes.read.bind(host.notes);
		vi.spyOn(host.notes, 'read').mockImplementation(async (path) =>
			path === ANA ? NOTE.replace('2 weeks', '5 weeks') : real(path),
		);
		const second = await start(host);
		expect(second.people.member(ANA)?.person.every).toBe('2 weeks');
		await quiet();
		expect(second.people.member(ANA)?.person.every).toBe('5 weeks');
		second.watch.unload();
	});

	it('reads what has changed, and what another grammar has kept', async () => {
		const host = hostOf(FILES);
		await once(host);
		const file = host.app.vault.getFileByPath(ANA);
		if (file === null) throw new Error(ANA);
		await host.app.vault.modify(file, `${NOTE}- 2026-11-09 call\n`);
		file.stat.mtime += 1000;
		const second = await start(host);
		expect(second.read).toEqual([ANA]);
		second.watch.unload();
		const third = await start(host, 'another');
		expect([...third.read].sort()).toEqual([DAY, ANA, BO].sort());
		third.watch.unload();
	});
});

describe('what is kept', () => {
	it('is nothing of somebody who is private', async () => {
		const host = hostOf({
			...FILES,
			'People/Pia.md': '---\nprivate: true\n---\n- 2026-11-01 call: the quincunx\n',
			'x.md': '- 2026-11-02 lunch with [[Pia]]\n',
		});
		await once(host);
		expect(await keys(store())).toEqual(['', DAY, ANA, BO].sort());
	});

	it('is dropped where it is broken: every note is read, and it is told', async () => {
		const host = hostOf(FILES);
		const first = await once(host);
		const stored = await get<string[]>(ANA, store());
		await set(
			ANA,
			stored?.map((text) => text.replace('harvest', 'robbery')),
			store(),
		);
		const second = await start(host);
		expect([second.told, list(second)]).toEqual([['broken'], first]);
		second.watch.unload();
	});

	it('is done without where there can be none', async () => {
		const host = hostOf(FILES);
		const open = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
			throw new Error('forbidden');
		});
		const only = await start(host);
		await quiet();
		expect([only.people.list().length, only.told.includes('broken')]).toEqual([2, true]);
		only.watch.unload();
		open.mockRestore();
	});
});
