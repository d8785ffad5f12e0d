/** The commands: a table without slips, and the one that writes into an open note. */
import type { Command } from 'obsidian';
import { Notice } from 'obsidian-test-mocks/obsidian';
import { describe, expect, it, vi } from 'vitest';
import NurturePlugin from '../../src/main';
import { registerLog } from '../../src/plugin/feature/log';
import { registerPerson } from '../../src/plugin/feature/person';
import { PluginLogDesk } from '../../src/plugin/shell/log-desk';
import { Steps } from '../../src/plugin/shell/steps';
import { loggedWords, tellDone } from '../../src/plugin/shell/told';
import { Upkeep } from '../../src/services/upkeep';
import { featuresOf, hostOf, MANIFEST, openInEditor, settle, textOf, TODAY, type Host } from './host';

async function setUp(host: Host) {
	await host.people.load();
	const { actions, commandsOf } = featuresOf(host);
	const commands = commandsOf(registerLog, registerPerson);
	const command = (id: string) =>
		commands.find((other) => other.id === id) ??
		(() => {
			throw new Error(id);
		})();
	return { actions, command };
}

/** Every command that the loaded plugin has added. */
async function allCommands(): Promise<Command[]> {
	const add = vi.spyOn(NurturePlugin.prototype, 'addCommand');
	const plugin = new NurturePlugin(hostOf({}).app, MANIFEST);
	plugin.load();
	await settle();
	plugin.unload();
	const commands = add.mock.calls.map(([command]) => command);
	add.mockRestore();
	return commands;
}

describe('the table of commands', () => {
	it("has each id and each name once, in the app's manners", async () => {
		const table = await allCommands();
		const ids = table.map(({ id }) => id);
		const names = table.map(({ name }) => name);
		expect(new Set(ids).size).toBe(ids.length);
		expect(new Set(names).size).toBe(names.length);
		for (const { id, name, hotkeys } of table) {
			expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
			expect(id).not.toContain('nurture');
			expect(name).toMatch(/^[A-Z](?:[^A-Z]|\bI\b)*$/);
			expect(hotkeys).toBeUndefined();
		}
	});

	it('keeps its promises to hotkeys', async () => {
		const table = await allCommands();
		expect(table.map(({ id }) => id)).toEqual(
			expect.arrayContaining([
				'open-due',
				'insert-interaction',
				'log-interaction',
				'plan',
				'new-person',
				'make-person',
				'snooze',
				'set-rhythm',
				'set-circle',
				'toggle-pause',
				'undo',
				'show-arrival',
				'show-problems',
			]),
		);
	});
});

describe("inserting today's interaction", () => {
	const TEXT = '---\nevery: 2 weeks\n---\n\n## Interactions\n\n- 2026-11-01 call: hello\n';
	const WITH = `---\nevery: 2 weeks\n---\n\n## Interactions\n\n- ${TODAY} \n- 2026-11-01 call: hello\n`;

	it('writes one line, puts the cursor behind the date, and is taken back by one undo', async () => {
		const host = hostOf({ 'People/Ana.md': TEXT });
		const view = await openInEditor(host, 'People/Ana.md');
		const { command } = await setUp(host);
		expect(command('insert-interaction').checkCallback?.(true)).toBe(true);
		expect(view.editor.getValue()).toBe(TEXT);
		command('insert-interaction').checkCallback?.(false);
		expect(view.editor.getValue()).toBe(WITH);
		expect(view.editor.getCursor()).toEqual({ line: 6, ch: `- ${TODAY} `.length });
		expect(view.editor.hasFocus()).toBe(true);
		view.editor.undo();
		expect(view.editor.getValue()).toBe(TEXT);
	});

	it('writes into the file while the note is only being read', async () => {
		const host = hostOf({ 'People/Ana.md': TEXT });
		const view = await openInEditor(host, 'People/Ana.md');
		vi.spyOn(view, 'getMode').mockReturnValue('preview');
		const { command } = await setUp(host);
		command('insert-interaction').checkCallback?.(false);
		await vi.waitFor(async () =>
			expect(await textOf(host.app, 'People/Ana.md')).toBe(WITH.replace(`${TODAY} \n`, `${TODAY}\n`)),
		);
	});

	it("is offered in a person's note only", async () => {
		const host = hostOf({ 'Notes/Shopping.md': TEXT });
		await openInEditor(host, 'Notes/Shopping.md');
		const { command } = await setUp(host);
		expect(command('insert-interaction').checkCallback?.(true)).toBe(false);
		expect(command('make-person').checkCallback?.(true)).toBe(true);
	});

	it('makes nobody a person before it is known who is one', async () => {
		const host = hostOf({ 'People/Ana.md': TEXT });
		await openInEditor(host, 'People/Ana.md');
		const makePerson = featuresOf(host)
			.commandsOf(registerPerson)
			.find(({ id }) => id === 'make-person');
		expect(makePerson?.checkCallback?.(true)).toBe(false);
	});

	it('writes nothing where something left open would swallow the line', async () => {
		const text = '## Interactions\n\n```\nnever closed\n';
		const host = hostOf({ 'People/Ana.md': text });
		const view = await openInEditor(host, 'People/Ana.md');
		const { command } = await setUp(host);
		command('insert-interaction').checkCallback?.(false);
		expect(view.editor.getValue()).toBe(text);
	});
});

describe('a logged line', () => {
	it('is not asked for again where its note cannot be opened', async () => {
		const host = hostOf({ 'People/Ana.md': '' });
		await host.people.load();
		vi.spyOn(host.app.workspace, 'getLeaf').mockImplementation(() => {
			throw new Error('no leaf');
		});
		const desk = new PluginLogDesk(host.app, host.people, host.notes, new Steps(host.ledger));
		await desk.log([{ path: 'People/Ana.md', day: TODAY, kind: null, text: 'hello' }], true);
		expect(await textOf(host.app, 'People/Ana.md')).toContain('hello');
	});

	it('is taken back once, however often the button is pressed', () => {
		const undo = vi.fn(async () => Promise.resolve());
		const made = vi.spyOn(globalThis, 'createFragment');
		tellDone('Noted.', undo);
		const button = (made.mock.results[0]?.value as DocumentFragment).querySelector('button');
		button?.click();
		button?.click();
		expect(undo).toHaveBeenCalledTimes(1);
		made.mockRestore();
	});

	it('is taken back with the focus where it was before', () => {
		const before = document.body.createEl('input');
		const made = vi.spyOn(globalThis, 'createFragment');
		tellDone('Noted.', async () => Promise.resolve());
		const notice = document.body.createDiv();
		notice.append(made.mock.results[0]?.value as DocumentFragment);
		const hide = vi.spyOn(Notice.prototype, 'hide').mockImplementation(() => notice.remove());
		before.focus();
		const button = notice.querySelector('button');
		button?.focus();
		button?.click();
		expect(document.activeElement).toBe(before);
		before.remove();
		made.mockRestore();
		hide.mockRestore();
	});

	it('is told by its words: no bullet, no second date, no Markdown', async () => {
		const { people } = hostOf({ 'People/Maya.md': '' });
		await people.load();
		const said = (kind: string | null, text: string) =>
			loggedWords(people, [{ path: 'People/Maya.md', day: TODAY, kind, text }]);
		expect(said(null, '')).toBe('Noted for Maya, 24 Nov.');
		expect(said(null, 'coffee with [[Bo Lind|Bo]], *her* knee')).toBe(
			'Noted for Maya, 24 Nov: coffee with Bo, her knee',
		);
		expect(said('call', 'about the tides #gave/time')).toBe('Noted for Maya, 24 Nov: call, about the tides');
		expect(said('call', '')).toBe('Noted for Maya, 24 Nov: call');
	});
});

describe('what is kept about a person', () => {
	it('is written as properties, and a person is made of a note', async () => {
		const host = hostOf({
			'Notes/Ana.md': 'Hello',
			'People/Bo.md': '---\nstatus: paused\ncadence: monthly\n---\n',
		});
		const { actions } = await setUp(host);
		await actions.makePerson('Notes/Ana.md');
		expect(await textOf(host.app, 'Notes/Ana.md')).toContain('type: person');
		expect(host.people.member('Notes/Ana.md')).not.toBeNull();
		expect(host.people.member('People/Bo.md')?.standing.status).toBe('paused');
		await actions.togglePause('People/Bo.md');
		expect(host.people.member('People/Bo.md')?.person.paused).toBe(false);
		await actions.snooze('People/Bo.md', '2026-12-01');
		expect(host.people.member('People/Bo.md')?.standing).toMatchObject({ status: 'snoozed', due: '2026-12-01' });
		await actions.togglePause('People/Bo.md');
		expect(host.people.member('People/Bo.md')?.standing.status).toBe('paused');
	});

	it('is said to stand in the text where a property cannot change it', async () => {
		const host = hostOf({ 'People/Bo.md': 'snooze:: 2027-01-01\n' });
		const { people, notes } = host;
		await people.load();
		const upkeep = new Upkeep(people, notes);
		await expect(upkeep.snooze('People/Bo.md', null)).rejects.toThrow('change it there');
		await upkeep.snooze('People/Bo.md', '2026-12-24');
		expect(people.member('People/Bo.md')?.person.snooze).toBe('2026-12-24');
	});
});
