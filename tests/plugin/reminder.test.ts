/** The day's reminder: once a day at the time that is set, by the system or in the app. */
import { App, Notice, type Plugin } from 'obsidian-test-mocks/obsidian';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import NurturePlugin from '../../src/main';
import { MANIFEST } from './host';

const MINUTE = 60_000;
const VAULT = {
	'People/Mara Lind.md': '---\nevery: monthly\nbirthday: 1980-11-25\n---\n- 2026-09-05 call\n',
	'People/Bob.md':
		'---\nevery: monthly\n---\n- [ ] send the book 📅 2026-11-24\n- [ ] a lamp 📅 2026-12-24\n## Interactions\n- [ ] 2026-11-23 lunch\n- 2026-11-20 call\n',
	'People/Pia.md': '---\nprivate: true\nbirthday: 1980-11-24\nevery: weekly\n---\n- 2026-09-05 call\n',
	'People/Cy.md': '---\nbirthday: 1980-12-04\n---\n',
};
const SAID = 'Mara Lind turns 46 tomorrow; 1 person, 1 plan and 1 promise today';

const notices = vi.fn();
const systems = vi.fn();
const stored = new Map<string, unknown>();
let focused = true;
class SystemNotification {
	static permission = 'granted';
	onclick: (() => void) | null = null;
	constructor(title: string, options: { readonly body: string }) {
		systems(title, options.body);
	}
}

beforeEach(() => {
	vi.useFakeTimers({ now: new Date(2026, 10, 24, 8, 0) });
	for (const spy of [notices, systems]) spy.mockClear();
	stored.clear();
	focused = true;
	vi.stubGlobal('Notification', SystemNotification);
	vi.spyOn(document, 'hasFocus').mockImplementation(() => focused);
	vi.spyOn(Notice.prototype, 'constructor__').mockImplementation((message, time) => void notices(message, time));
	vi.spyOn(App.prototype, 'loadLocalStorage').mockImplementation((key) => stored.get(key) ?? null);
	vi.spyOn(App.prototype, 'saveLocalStorage').mockImplementation((key, value) => void stored.set(key, value));
});
afterEach(() => {
	vi.unstubAllGlobals();
	vi.restoreAllMocks();
	vi.useRealTimers();
});

async function start(reminder: string, files: Readonly<Record<string, string>> = VAULT) {
	const mock = App.createConfigured__({ files: { ...files } });
	const real = new NurturePlugin(mock.asOriginalType__(), MANIFEST);
	(real as unknown as Plugin).data__ = { reminder };
	const written = ['create', 'modify', 'process', 'delete'].map((name) => vi.spyOn(mock.vault, name as 'create'));
	real.load();
	await vi.advanceTimersByTimeAsync(10);
	mock.workspace.setLayoutReady__();
	await vi.advanceTimersByTimeAsync(1000);
	return { real, written };
}

describe('the reminder', () => {
	it('comes at its time, once, and on the next day again; nothing is written', async () => {
		const { real, written } = await start('8:30');
		await vi.advanceTimersByTimeAsync(28 * MINUTE);
		expect(notices).not.toHaveBeenCalled();
		await vi.advanceTimersByTimeAsync(2 * MINUTE);
		expect(notices.mock.calls).toEqual([[SAID, 0]]);
		await vi.advanceTimersByTimeAsync(15 * 60 * MINUTE);
		window.dispatchEvent(new Event('focus'));
		expect(notices).toHaveBeenCalledTimes(1);
		await vi.advanceTimersByTimeAsync(9 * 60 * MINUTE);
		expect(notices.mock.calls.slice(1)).toEqual([
			['Mara Lind turns 46 today; 1 person, 1 plan and 1 promise today', 0],
		]);
		for (const write of written) expect(write).not.toHaveBeenCalled();
		real.unload();
	});

	it('comes once for several windows and starts of a day', async () => {
		const first = await start('07:00');
		const second = await start('07:00');
		first.real.unload();
		await start('07:00');
		second.real.unload();
		expect(notices).toHaveBeenCalledTimes(1);
	});

	it('is the system’s where nobody looks at the app and the system lets it', async () => {
		focused = false;
		await start('07:00');
		expect([systems.mock.calls, notices.mock.calls]).toEqual([[['Today', SAID]], []]);
		stored.clear();
		SystemNotification.permission = 'denied';
		await start('07:00');
		vi.stubGlobal('Notification', undefined);
		stored.clear();
		await start('07:00');
		SystemNotification.permission = 'granted';
		expect([systems.mock.calls.length, notices.mock.calls.length]).toEqual([1, 2]);
	});

	it('never comes unless a time is set, nor on a day that asks for nothing', async () => {
		await start('');
		await start('07:00', { 'People/Cy.md': '---\nbirthday: 1980-12-04\n---\n- 2026-11-20 call\n' });
		await vi.advanceTimersByTimeAsync(23 * 60 * MINUTE);
		expect([systems.mock.calls, notices.mock.calls]).toEqual([[], []]);
	});
});
