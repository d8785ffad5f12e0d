/** The whole plugin: loading, the first run, changing settings, unloading. */
import { App, Notice, type Plugin } from 'obsidian-test-mocks/obsidian';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import NurturePlugin from '../../src/main';
import { People } from '../../src/services/people';
import { MANIFEST } from './host';

beforeEach(
	() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] }),
);
afterEach(() => void vi.useRealTimers());

async function load(files: Record<string, string>, data: unknown = null) {
	const mock = App.createConfigured__({ files });
	const real = new NurturePlugin(mock.asOriginalType__(), MANIFEST);
	const plugin = real as unknown as Plugin;
	plugin.data__ = data;
	const written = ['create', 'modify', 'process', 'delete', 'rename', 'createFolder'].map((name) =>
		vi.spyOn(mock.vault, name as 'create'),
	);
	const saved = vi.spyOn(plugin, 'saveData');
	real.load();
	await vi.advanceTimersByTimeAsync(10);
	return { mock, plugin, real, written, saved };
}

async function ready(files: Record<string, string>, data?: unknown) {
	const loaded = await load(files, data);
	loaded.mock.workspace.setLayoutReady__();
	await passed(1000);
	return loaded;
}

/** Lets time go by on the clock, and what is done in slices be done: their turns are no timers. */
async function passed(milliseconds: number): Promise<void> {
	await vi.advanceTimersByTimeAsync(milliseconds);
	for (let turns = 0; turns < 50; turns++) {
		const { port1, port2 } = new MessageChannel();
		await new Promise((done) => {
			port1.onmessage = done;
			port2.postMessage(null);
		});
		port1.close();
	}
	await vi.advanceTimersByTimeAsync(milliseconds);
}

/** What notices have said since the test began. */
const noticesShown = (): unknown[] => notices.mock.calls.map(([message]) => message);
let notices = vi.spyOn(Notice.prototype, 'constructor__');
beforeEach(() => void (notices = vi.spyOn(Notice.prototype, 'constructor__')));
afterEach(() => notices.mockRestore());

const statusOf = (plugin: Plugin): string | null => plugin.statusBarItems__[0]?.textContent ?? null;

describe('the plugin', () => {
	it('reads nothing before the layout is ready', async () => {
		const { mock, plugin } = await load({ 'People/Ana.md': '---\nevery: 1 week\n---\n' }, {});
		const read = vi.spyOn(mock.vault, 'cachedRead');
		await vi.advanceTimersByTimeAsync(5000);
		expect(read).not.toHaveBeenCalled();
		expect(statusOf(plugin)).toBe('');
		mock.workspace.setLayoutReady__();
		await vi.advanceTimersByTimeAsync(1000);
		expect(read).toHaveBeenCalled();
		expect(statusOf(plugin)).toBe('0 of 1 today');
	});

	it('offers its commands under these names, with these pictures, in this order', async () => {
		const { plugin } = await load({}, {});
		const told = [...plugin.commands__.values()].map(({ id, name, icon }) => `${id} | ${name} | ${icon ?? ''}`);
		expect(told).toEqual([
			'open-due | Open who is due | sprout',
			"insert-interaction | Insert today's interaction | pencil-line",
			'log-interaction | Log an interaction… | message-square-plus',
			'plan | Plan… | calendar-plus',
			"insert-today | Insert today's people | calendar-check",
			'open-brief | Open the brief | notebook-tabs',
			'add-promise | Add a promise… | list-plus',
			'message | Message… | send',
			'call | Call… | phone',
			'reach-out | Reach out | footprints',
			'new-person | New person… | user-plus',
			'make-person | Make this note a person | user-check',
			'snooze | Snooze… | alarm-clock',
			'set-rhythm | Set rhythm… | repeat',
			'set-circle | Set circle… | circle-dot',
			'toggle-pause | Pause or resume | pause',
			'sort-people | Sort people without a rhythm | list-checks',
			'undo | Undo the last change | undo-2',
			'show-arrival | Show what was read in this vault | book-open-check',
			'show-problems | Show problems in my notes | list-x',
			'open-calendar | Open the contact calendar | calendar-days',
			'who-would-like | Who would like this? | gift',
			'who-would-like-clipboard | Who would like what I copied? | clipboard-paste',
			'suggest-introductions | Suggest introductions | users',
			'open-balance | Open giving and receiving | hand-helping',
			'open-balance-person | Open giving and receiving with a person | hand-helping',
			'write-review | Write a review… | book-heart',
		]);
	});

	it('registers each of its views once', async () => {
		const register = vi.spyOn(NurturePlugin.prototype, 'registerView');
		await load({}, {});
		expect(register.mock.calls.map(([type]) => type).sort()).toEqual([
			'nurture-arrival',
			'nurture-balance',
			'nurture-brief',
			'nurture-calendar',
			'nurture-due',
			'nurture-introductions',
			'nurture-problems',
			'nurture-reach-out',
			'nurture-sort',
		]);
		register.mockRestore();
	});

	it('writes nothing: not on loading, not by itself later, not on unloading', async () => {
		const { real, written, saved } = await ready(
			{ 'People/Ana.md': '---\nevery: 1 week\n---\n', 'crm/x.md': '' },
			null,
		);
		await vi.advanceTimersByTimeAsync(49 * 60 * 60_000);
		real.unload();
		for (const write of written) expect(write).not.toHaveBeenCalled();
		expect(saved).not.toHaveBeenCalled();
	});

	it('goes on where a name of its command line is taken', async () => {
		const taken = vi.spyOn(NurturePlugin.prototype, 'registerCliHandler').mockImplementation((command) => {
			if (command === 'nurture' || command === 'nurture:log') throw new Error(`"${command}" is taken`);
		});
		const { plugin } = await ready({ 'People/Ana.md': '---\nevery: 1 week\n---\n' }, {});
		expect(taken.mock.calls.map(([command]) => command)).toContain('nurture:due');
		expect(statusOf(plugin)).toBe('0 of 1 today');
		expect(plugin.settingTabs__).toHaveLength(1);
		taken.mockRestore();
	});

	it('finds a likely folder of people where nothing is stored, and shows the list once it is turned on', async () => {
		const { mock, plugin, real } = await ready({ 'Stuff/Contacts/Ana.md': '---\nevery: 1 week\n---\n' }, null);
		expect(statusOf(plugin)).toBe('0 of 1 today');
		expect(noticesShown()).toEqual([]);
		expect(mock.workspace.getLeavesOfType('nurture-due')).toHaveLength(0);
		real.onUserEnable();
		await vi.advanceTimersByTimeAsync(10);
		expect(noticesShown()).toEqual([
			'Nurture looks for people in your folder "Stuff/Contacts". You can change that in its settings.',
		]);
		expect(mock.workspace.getLeavesOfType('nurture-due')).toHaveLength(1);
	});

	it('shows what was read once it is turned on where somebody is there, and never again', async () => {
		const kept = new Map<string, unknown>();
		const load = vi.spyOn(App.prototype, 'loadLocalStorage').mockImplementation((key) => kept.get(key) ?? null);
		const save = vi
			.spyOn(App.prototype, 'saveLocalStorage')
			.mockImplementation((key, value) => void kept.set(key, value));
		const shown = async (files: Record<string, string>): Promise<number> => {
			const { mock, real, saved } = await ready(files, {});
			real.onUserEnable();
			await vi.advanceTimersByTimeAsync(1000);
			expect(saved).not.toHaveBeenCalled();
			const { length } = mock.workspace.getLeavesOfType('nurture-arrival');
			real.unload();
			return length;
		};
		expect(await shown({ 'Soup.md': 'salt' })).toBe(0);
		expect(await shown({ 'People/Ana.md': '' })).toBe(1);
		expect(await shown({ 'People/Ana.md': '' })).toBe(0);
		load.mockRestore();
		save.mockRestore();
	});

	it('opens no list that was closed, and says nothing twice, however often it starts with nothing stored', async () => {
		for (let start = 0; start < 3; start++) {
			const { mock, real, saved } = await ready({ 'Contacts/Ana.md': '---\nevery: 1 week\n---\n' }, null);
			expect(mock.workspace.getLeavesOfType('nurture-due')).toHaveLength(0);
			expect(noticesShown()).toEqual([]);
			expect(saved).not.toHaveBeenCalled();
			real.unload();
		}
	});

	it('shows the list also where settings are stored, once it is turned on', async () => {
		const { mock, real } = await ready({ 'Contacts/Ana.md': '' }, { soonDays: 7 });
		real.onUserEnable();
		await vi.advanceTimersByTimeAsync(10);
		expect(mock.workspace.getLeavesOfType('nurture-due')).toHaveLength(1);
		expect(noticesShown()).toEqual([]);
	});

	it('reads the vault also where the list cannot be shown on the first run', async () => {
		const { mock, plugin, real } = await load({ 'People/Ana.md': '---\nevery: 1 week\n---\n' }, null);
		vi.spyOn(mock.workspace, 'getRightLeaf').mockImplementation(() => {
			throw new Error('no sidebar');
		});
		mock.workspace.setLayoutReady__();
		await vi.advanceTimersByTimeAsync(1000);
		real.onUserEnable();
		expect(statusOf(plugin)).toBe('0 of 1 today');
	});

	it('does neither on any other run', async () => {
		const { mock, plugin } = await ready({ 'Contacts/Ana.md': '---\nevery: 1 week\n---\n' }, { soonDays: 7 });
		expect(statusOf(plugin)).toBe('Nobody due');
		expect(mock.workspace.getLeavesOfType('nurture-due')).toHaveLength(0);
	});

	it('reads the vault anew when the settings change from outside', async () => {
		const { plugin, real } = await ready({ 'Contacts/Ana.md': '---\nevery: 1 week\n---\n' }, { soonDays: 7 });
		plugin.data__ = { peopleFolders: ['Contacts'] };
		await real.onExternalSettingsChange();
		await vi.advanceTimersByTimeAsync(2000);
		expect(statusOf(plugin)).toBe('0 of 1 today');
	});

	it('counts a crowd of changed notes once, not once a note', async () => {
		const notes = Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`People/P${at}.md`, '']));
		const { mock, plugin } = await ready(notes, {});
		const count = vi.spyOn(People.prototype, 'list');
		for (const file of mock.vault.getMarkdownFiles()) await mock.vault.modify(file, '---\nevery: 1 week\n---\n');
		await passed(1000);
		expect(statusOf(plugin)).toBe('0 of 5 today');
		expect(count.mock.calls.length).toBeLessThan(5);
		count.mockRestore();
	});

	it('counts anew at midnight', async () => {
		vi.setSystemTime(new Date(2026, 10, 24, 22));
		const { plugin } = await ready(
			{ 'People/Ana.md': '---\nevery: 1 week\n---\n\n## Interactions\n\n- 2026-11-18 call\n' },
			{},
		);
		expect(statusOf(plugin)).toBe('Nobody due');
		await vi.advanceTimersByTimeAsync(2 * 60 * 60_000 + 5000);
		expect(statusOf(plugin)).toBe('0 of 1 today');
	});

	it('takes back what it wrote in a note that has been renamed since, and the list follows', async () => {
		vi.setSystemTime(new Date(2026, 10, 24, 12));
		const before = '---\nevery: 1 week\n---\n';
		const { mock, plugin } = await ready({ 'People/Ana.md': before }, {});
		const file =
			mock.vault.getFileByPath('People/Ana.md') ??
			(() => {
				throw new Error('no Ana');
			})();
		vi.spyOn(mock.workspace, 'getActiveFile').mockReturnValue(file);
		const run = async (id: string): Promise<unknown> => {
			const command = plugin.commands__.get(id);
			const done: unknown = command?.callback?.() ?? command?.checkCallback?.(false);
			await vi.advanceTimersByTimeAsync(1000);
			return done;
		};
		await run('toggle-pause');
		expect(statusOf(plugin)).toBe('Nobody due');
		await mock.vault.rename(file, 'People/Ana Díaz.md');
		await vi.advanceTimersByTimeAsync(1000);
		expect(await run('undo')).toBe(true);
		expect([await mock.vault.read(file), statusOf(plugin)]).toEqual([before, '0 of 1 today']);
		expect(await run('undo')).toBe(false);
	});

	it('leaves nothing running behind', async () => {
		const { mock, real } = await ready({ 'People/Ana.md': '' }, {});
		real.unload();
		expect(vi.getTimerCount()).toBe(0);
		const read = vi.spyOn(mock.vault, 'cachedRead');
		await mock.vault.create('People/Bo.md', '');
		await vi.advanceTimersByTimeAsync(1000);
		expect(read).not.toHaveBeenCalled();
	});

	it('can be unloaded before the layout is ready', async () => {
		const { mock, real } = await load({ 'People/Ana.md': '' }, {});
		real.unload();
		const read = vi.spyOn(mock.vault, 'cachedRead');
		mock.workspace.setLayoutReady__();
		await vi.advanceTimersByTimeAsync(1000);
		expect(read).not.toHaveBeenCalled();
		expect(vi.getTimerCount()).toBe(0);
	});
});
