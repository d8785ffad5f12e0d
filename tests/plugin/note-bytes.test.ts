/** Notes that are not UTF-8: the app reads them, without a word, as something else than they are. */
import { describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { insertToday } from '../../src/plugin/vault/insert';
import { settingsFileOf } from '../../src/plugin/lifecycle/settings-file';
import { SettingsStore } from '../../src/plugin/lifecycle/settings-store';
import { TwinNotes } from '../../src/services/twin-notes';
import { Refusal } from '../../src/services/ports';
import { Upkeep } from '../../src/services/upkeep';
import { fileOf, hostOf, openInEditor, textOf, type Host } from './host';

const ANA = 'People/Ana.md';
const NOTE = '---\nevery: 3 weeks\n---\n## Interactions\n- 2026-11-20 coffee with S\xf8ren\n';
const LATIN = Buffer.from(NOTE, 'latin1');
const UTF8 = Buffer.from(NOTE);
const ADVICE = `${ANA} could not be read: it is not UTF-8 text. Save it as UTF-8 in a text editor first.`;

/** Puts bytes on the disk, which the app reads and writes in its way. Gives what lies there by now. */
function withBytes({ mock }: Host, files: Readonly<Record<string, Uint8Array>>): Map<string, Buffer> {
	const { adapter } = mock.vault;
	const disk = new Map(Object.entries(files).map(([path, bytes]) => [path, Buffer.from(bytes)]));
	const [read, write] = [adapter.read.bind(adapter), adapter.write.bind(adapter)];
	vi.spyOn(adapter, 'read').mockImplementation(async (path) => disk.get(path)?.toString('utf8') ?? read(path));
	vi.spyOn(adapter, 'readBinary').mockImplementation(async (path) =>
		Promise.resolve(Uint8Array.from(disk.get(path) ?? []).buffer),
	);
	vi.spyOn(adapter, 'write').mockImplementation(async (path, text, options) => {
		if (disk.has(path)) disk.set(path, Buffer.from(text));
		await write(path, text, options);
	});
	return disk;
}

async function hostWith(
	bytes: Uint8Array,
	settings = DEFAULT_SETTINGS,
): Promise<{ host: Host; disk: Map<string, Buffer> }> {
	const host = hostOf({ [ANA]: '' }, settings);
	const disk = withBytes(host, { [ANA]: bytes });
	await host.people.load();
	return { host, disk };
}

const log = async ({ people }: Host): Promise<unknown> =>
	people.log({ path: ANA, day: '2026-11-24', kind: null, text: 'tea' });

describe('a note that is not UTF-8', () => {
	it.each([
		['Latin-1', LATIN],
		['UTF-16', Buffer.from(NOTE, 'utf16le')],
		['UTF-16 with a mark', Buffer.from(`\uFEFF${NOTE}`, 'utf16le')],
		['UTF-16, high byte first', Buffer.from(NOTE, 'utf16le').swap16()],
		['cut off within a character', UTF8.subarray(0, UTF8.indexOf(0xc3) + 1)],
		['filled up with NULs', Buffer.concat([UTF8, Buffer.alloc(512)])],
	])('is not written, and what to do is said: %s', async (_, bytes) => {
		const { host, disk } = await hostWith(bytes);
		await expect(host.notes.change(ANA, (text) => `${text}tea\n`)).rejects.toThrow(ADVICE);
		await expect(new Upkeep(host.people, host.ledger).snooze(ANA, '2026-12-01')).rejects.toThrow(ADVICE);
		expect(disk.get(ANA)).toEqual(bytes);
	});

	it('is listed all the same, and refuses to be logged in', async () => {
		const { host, disk } = await hostWith(LATIN);
		expect(host.people.list().map(({ person }) => person.name)).toEqual(['Ana']);
		await expect(log(host)).rejects.toBeInstanceOf(Refusal);
		expect([disk.get(ANA), host.ledger.last]).toEqual([LATIN, null]);
	});

	it('is not saved by us while it is open, and no line is put into its editor', async () => {
		const { host, disk } = await hostWith(LATIN);
		const view = await openInEditor(host, ANA);
		view.editor.setValue(`${view.editor.getValue()}typed\n`);
		const before = view.editor.getValue();
		await expect(host.notes.change(ANA, (text) => `${text}tea\n`)).rejects.toThrow(ADVICE);
		await expect(insertToday(host.app, view, ANA, host.people)).rejects.toThrow(ADVICE);
		expect([disk.get(ANA), view.editor.getValue()]).toEqual([LATIN, before]);
	});

	it('is written as soon as it was saved as UTF-8, with what stands for nothing too', async () => {
		const { host, disk } = await hostWith(LATIN);
		disk.set(ANA, Buffer.from(`${NOTE}\uFFFD\0\n`));
		await log(host);
		expect(disk.get(ANA)?.toString()).toBe(
			`${NOTE.replace('- 2026-11-20', '- 2026-11-24 tea\n- 2026-11-20')}\uFFFD\0\n`,
		);
	});

	it('is not written if it became one between the look and the write', async () => {
		const { host, disk } = await hostWith(UTF8);
		const process = host.app.vault.process.bind(host.app.vault);
		vi.spyOn(host.app.vault, 'process').mockImplementation(async (file, change) => {
			disk.set(ANA, LATIN);
			return process(file, change);
		});
		await expect(log(host)).rejects.toThrow(`Nothing was written: ${ANA} changed in the meantime. Try again.`);
		expect(disk.get(ANA)).toEqual(LATIN);
	});

	it('is neither put away for another note of the person nor written into that one', async () => {
		const copy = 'People/Ana 1.md';
		const host = hostOf({ [ANA]: NOTE, [copy]: '' });
		const disk = withBytes(host, { [ANA]: UTF8, [copy]: Buffer.from(`${NOTE}- 2026-11-19 S\xf8ren\n`, 'latin1') });
		const copies = new TwinNotes(host.people, host.ledger);
		await host.people.load();
		const kept = { path: ANA, text: NOTE };
		const other = { path: copy, text: await textOf(host.app, copy) };
		const comparison = { kind: 'mergeable' as const, text: `${NOTE}- 2026-11-19 S\uFFFDren\n`, added: [] };
		await expect(copies.join({ kept, copy: other, comparison })).rejects.toThrow(
			`${copy} could not be read: it is not UTF-8 text.`,
		);
		expect([disk.get(ANA), fileOf(host.app, copy).path]).toEqual([UTF8, copy]);
	});

	it('is no template for others', async () => {
		const host = hostOf({ 'Person.md': '' }, { ...DEFAULT_SETTINGS, template: 'Person' });
		const disk = withBytes(host, { 'Person.md': Buffer.from('# S\xf8ren\n', 'latin1') });
		const why = 'The template could not be read: it is not UTF-8 text. Save it as UTF-8 in a text editor first.';
		await expect(host.people.create({ name: 'Bo' })).rejects.toThrow(why);
		disk.set('Person.md', Buffer.from('# {{name}}\n', 'utf16le'));
		await expect(host.people.create({ name: 'Bo' })).rejects.toThrow(why);
		expect(host.app.vault.getMarkdownFiles().map(({ path }) => path)).toEqual(['Person.md']);
	});
});

describe('half an emoji', () => {
	const why = (path: string): string =>
		`Nothing was written to ${path}: a character in these words is broken, such as half an emoji. Type it anew.`;

	it('comes into no note, open or not, and into no property', async () => {
		const circles = [{ name: 'Close \ude00', every: 'monthly' }];
		const { host, disk } = await hostWith(UTF8, { ...DEFAULT_SETTINGS, circles });
		await expect(host.notes.change(ANA, (text) => `${text}\ud83d\n`)).rejects.toThrow(why(ANA));
		await expect(new Upkeep(host.people, host.ledger).setCircle(ANA, 'Close \ude00')).rejects.toThrow(why(ANA));
		await expect(host.notes.create('People/Bo.md', '\ud83d')).rejects.toThrow(why('People/Bo.md'));
		const view = await openInEditor(host, ANA);
		await expect(host.notes.change(ANA, (text) => `${text}\ud83d\n`)).rejects.toThrow(why(ANA));
		expect([disk.get(ANA), view.editor.getValue()]).toEqual([UTF8, NOTE]);
	});
});

describe('a note of more bytes than anybody has written', () => {
	it('is told to be unread, and not waited for', async () => {
		const host = hostOf({ [ANA]: NOTE });
		fileOf(host.app, ANA).stat.size = 3_000_000_000;
		expect((await host.people.load()).unread.map(({ error }) => String(error))).toEqual([
			`Refusal: ${ANA} could not be read: it is larger than 20 MB.`,
		]);
	});
});

describe('two notes that differ in how they compose an accent', () => {
	it('are each read and written by their own path', async () => {
		const [one, two] = ['People/Zo\u00eb.md', 'People/Zoe\u0308.md'];
		const host = hostOf({ [one]: 'one\n', [two]: 'two\n' });
		await host.notes.change(two, (text) => `${text}more\n`);
		expect([await host.notes.read(one), await host.notes.read(two)]).toEqual(['one\n', 'two\nmore\n']);
	});
});

describe('settings that are not UTF-8', () => {
	const FILE = '.obsidian/plugins/nurture/data.json';

	it('are told and not used, and no change overwrites them', async () => {
		const host = hostOf({});
		const bytes = Buffer.from('{ "newNoteFolder": "S\xf8ren", "fromTheFuture": 1 }', 'latin1');
		const disk = withBytes(host, { [FILE]: bytes });
		vi.spyOn(host.mock.vault.adapter, 'exists').mockImplementation(async (path) => Promise.resolve(disk.has(path)));
		const saved = vi.fn(async () => Promise.resolve());
		const store = new SettingsStore(
			settingsFileOf({
				app: host.app,
				manifest: { id: 'nurture', dir: '.obsidian/plugins/nurture' },
				loadData: async () => JSON.parse(await host.mock.vault.adapter.read(FILE)) as unknown,
				saveData: saved,
			} as never),
		);
		expect((await store.load()).map(({ key }) => key)).toEqual(['data.json']);
		expect([store.settings.newNoteFolder, store.firstRun]).toEqual([DEFAULT_SETTINGS.newNoteFolder, false]);
		await expect(store.change({ section: 'Talks' })).rejects.toThrow(
			'data.json could not be read: it is not UTF-8 text. Save it as UTF-8 in a text editor first.',
		);
		expect(saved).not.toHaveBeenCalled();
		disk.set(FILE, Buffer.from('{ "newNoteFolder": "S\xf8ren" }'));
		await store.change({ section: 'Log' });
		expect(saved).toHaveBeenCalledWith({ newNoteFolder: 'S\xf8ren', section: 'Log' });
	});
});
