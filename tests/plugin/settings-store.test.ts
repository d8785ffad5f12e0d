/** The settings on the disk: what is found there is used or named, and never lost. */
import { describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { SettingsStore, type SettingsFile } from '../../src/plugin/lifecycle/settings-store';

class MemoryFile implements SettingsFile {
	readonly saved: unknown[] = [];

	constructor(private text: string | null) {}

	async load(): Promise<unknown> {
		return Promise.resolve(this.text === null ? null : JSON.parse(this.text));
	}

	async save(data: unknown): Promise<void> {
		this.saved.push(data);
		this.text = JSON.stringify(data);
		return Promise.resolve();
	}

	async exists(): Promise<boolean> {
		return Promise.resolve(this.text !== null);
	}

	replace(text: string): void {
		this.text = text;
	}
}

const storeOf = async (text: string | null) => {
	const file = new MemoryFile(text);
	const store = new SettingsStore(file);
	const problems = await store.load();
	return { file, store, problems };
};

describe('the settings', () => {
	it('are the defaults on the first run, and nothing is written', async () => {
		const { file, store, problems } = await storeOf(null);
		expect(store.settings).toEqual(DEFAULT_SETTINGS);
		expect([store.firstRun, problems, file.saved]).toEqual([true, [], []]);
	});

	it('keep what they do not know, and write only what was changed', async () => {
		const { file, store } = await storeOf('{"fromTheFuture": [1], "soonDays": 3}');
		await store.change({ section: 'Log' });
		expect(file.saved).toEqual([{ fromTheFuture: [1], soonDays: 3, section: 'Log' }]);
		expect(store.settings).toMatchObject({ soonDays: 3, section: 'Log' });
		expect(store.firstRun).toBe(false);
	});

	it('that cannot be used are named and stay on the disk', async () => {
		const { file, store, problems } = await storeOf('{"soonDays": "many", "section": "Log"}');
		expect(problems.map(({ key }) => key)).toEqual(['soonDays']);
		expect(store.settings.soonDays).toBe(DEFAULT_SETTINGS.soonDays);
		await store.change({ section: 'Talks' });
		expect(file.saved).toEqual([{ soonDays: 'many', section: 'Talks' }]);
	});

	it.each(['{"soonDays": 3', '', '[]', '"x"'])(
		'of a broken file (%s) are the defaults, and the file stays',
		async (text) => {
			const { file, store, problems } = await storeOf(text);
			expect(store.settings).toEqual(DEFAULT_SETTINGS);
			expect(problems).toHaveLength(1);
			expect([store.firstRun, file.saved]).toEqual([false, []]);
		},
	);

	it('of a file that the app gives as nothing although it is there are no first run', async () => {
		const file = new MemoryFile('{');
		vi.spyOn(file, 'load').mockResolvedValue(null);
		const store = new SettingsStore(file);
		expect(await store.load()).toHaveLength(1);
		expect(store.firstRun).toBe(false);
	});

	it('that were assumed are stored with the first change', async () => {
		const { file, store } = await storeOf(null);
		store.assume({ peopleFolders: ['Contacts'], newNoteFolder: 'Contacts' });
		expect(store.settings.peopleFolders).toEqual(['Contacts']);
		expect(file.saved).toEqual([]);
		await store.change({ soonDays: 3 });
		expect(file.saved).toEqual([{ peopleFolders: ['Contacts'], newNoteFolder: 'Contacts', soonDays: 3 }]);
		await store.load();
		expect(store.settings).toMatchObject({ peopleFolders: ['Contacts'], soonDays: 3 });
	});

	it('are written in the order of their changes, and a failed write does not stop the next', async () => {
		const { file, store } = await storeOf(null);
		vi.spyOn(file, 'save').mockRejectedValueOnce(new Error('the disk is full'));
		const first = store.change({ soonDays: 1 });
		const second = store.change({ soonDays: 2 });
		await expect(first).rejects.toThrow('the disk is full');
		await second;
		expect(file.saved).toEqual([{ soonDays: 2 }]);
	});

	it('stay as they are while the file is half-written from outside', async () => {
		const { file, store } = await storeOf('{"soonDays": 1, "section": "Log"}');
		file.replace('{"soonDays": 2, "sec');
		expect(await store.load()).toHaveLength(1);
		await store.change({ soonDays: 3 });
		expect(file.saved).toEqual([{ soonDays: 3, section: 'Log' }]);
	});

	it('changed from outside are taken in, and told', async () => {
		const { file, store } = await storeOf('{"soonDays": 1}');
		const told = vi.fn();
		const end = store.onChange(told);
		file.replace('{"soonDays": 2}');
		await store.load();
		expect([store.settings.soonDays, told.mock.calls]).toEqual([2, [[true]]]);
		end();
		file.replace('{"soonDays": 4}');
		await store.load();
		expect(told).toHaveBeenCalledTimes(1);
	});

	it('read again as they are are told to nobody', async () => {
		const { store } = await storeOf('{"soonDays": 1}');
		const told = vi.fn();
		store.onChange(told);
		await store.load();
		expect(told).not.toHaveBeenCalled();
		await store.change({ soonDays: 2 });
		expect(told.mock.calls).toEqual([[false]]);
	});

	it('changed from outside and not yet read are kept, key by key, and taken in', async () => {
		const { file, store } = await storeOf('{"soonDays": 1, "section": "Log"}');
		const told = vi.fn();
		store.onChange(told);
		file.replace('{"soonDays": 2, "section": "Talks", "fromTheFuture": 1}');
		await store.change({ soonDays: 3 });
		expect(file.saved).toEqual([{ soonDays: 3, section: 'Talks', fromTheFuture: 1 }]);
		expect(store.settings).toMatchObject({ soonDays: 3, section: 'Talks' });
		expect(told.mock.calls).toEqual([[false], [true]]);
	});

	it('that could not be written are written with the next change', async () => {
		const { file, store } = await storeOf(null);
		vi.spyOn(file, 'save').mockRejectedValueOnce(new Error('the disk is full'));
		await expect(store.change({ section: 'Log' })).rejects.toThrow('full');
		await store.change({ soonDays: 2 });
		expect(file.saved).toEqual([{ section: 'Log', soonDays: 2 }]);
	});

	it('keep a change that is made while they are read', async () => {
		const { file, store } = await storeOf('{"soonDays": 1}');
		const before = file.load.bind(file);
		let go = (): void => undefined;
		const gate = new Promise<void>((resolve) => (go = resolve));
		vi.spyOn(file, 'load').mockImplementationOnce(async () => {
			const data = await before();
			await gate;
			return data;
		});
		const reading = store.load();
		const writing = store.change({ section: 'Log' });
		go();
		await Promise.all([reading, writing]);
		expect(store.settings.section).toBe('Log');
		await store.change({ soonDays: 3 });
		expect(file.saved.at(-1)).toEqual({ soonDays: 3, section: 'Log' });
	});

	it('keep a change that is not yet written when they are read', async () => {
		const { file, store } = await storeOf('{"soonDays": 1}');
		const before = file.save.bind(file);
		vi.spyOn(file, 'save').mockImplementationOnce(async (data) => {
			for (let turn = 0; turn < 20; turn++) await Promise.resolve();
			await before(data);
		});
		const writing = store.change({ section: 'Log' });
		await Promise.all([store.load(), writing]);
		expect(store.settings.section).toBe('Log');
	});
});
