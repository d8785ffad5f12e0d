/** Taking back what was written, as the user does: by the notice's button, and by the command. */
import { describe, expect, it, vi } from 'vitest';
import { registerLog } from '../../src/plugin/feature/log';
import { registerUndo } from '../../src/plugin/feature/undo';
import { featuresOf, fileOf, hostOf, openInEditor, settle, shownNotices, textOf, TODAY, type Host } from './host';

const shown = shownNotices();

const PATH = 'People/Ana.md';
const ANA = '---\nevery: 2 weeks\n---\n\n## Interactions\n\n- 2026-11-01 call: hello\n';

async function setUp(files: Record<string, string> = { [PATH]: ANA }) {
	const host: Host = hostOf(files);
	await host.people.load();
	const { services, actions, commandsOf } = featuresOf(host);
	const [command] = commandsOf(registerUndo);
	const undo = async (): Promise<void> => {
		const before = shown.length;
		command?.checkCallback?.(false);
		await vi.waitFor(() => expect(shown.length).toBeGreaterThan(before));
	};
	return { ...services, ...host, actions, commandsOf, undo, offered: () => command?.checkCallback?.(true) };
}

const last = () => shown[shown.length - 1];
async function press(): Promise<void> {
	const before = shown.length;
	last()?.button?.click();
	await vi.waitFor(() => expect(shown.length).toBeGreaterThan(before));
}

describe('the command', () => {
	it('takes back the step that is still under way, and not the one before it', async () => {
		const { app, actions, undo } = await setUp();
		await actions.logToday(PATH);
		const logged = await textOf(app, PATH);
		const pausing = actions.togglePause(PATH);
		await undo();
		await pausing;
		await vi.waitFor(() => expect(last()?.text).toBe('Took back: Ana is paused.'));
		expect(await textOf(app, PATH)).toBe(logged);
	});
});

describe('the notice', () => {
	it('takes a logged line back, and says what it was', async () => {
		const { app, actions } = await setUp();
		await actions.logToday(PATH);
		expect(last()?.text).toBe(`Noted for Ana, 24 Nov.`);
		await press();
		expect(await textOf(app, PATH)).toBe(ANA);
		expect(last()).toEqual({ text: `Took back: Noted for Ana, 24 Nov.`, button: null });
	});

	it('takes a line of the modal back', async () => {
		const { app, desk } = await setUp();
		await desk.log([{ path: PATH, day: TODAY, kind: 'call', text: 'x' }], false);
		await press();
		expect(await textOf(app, PATH)).toBe(ANA);
	});

	it('takes back the rhythm taken as it is kept, every byte', async () => {
		const text = '---\r\nevery:   "2 weeks" # or so\r\n---\r\nHello\r\n';
		const { app, actions } = await setUp({ [PATH]: text });
		await actions.takeRhythm(PATH, '5 weeks');
		expect(await textOf(app, PATH)).toBe(text.replace('2 weeks', '5 weeks'));
		expect(last()?.text).toBe('Ana: every 5 weeks.');
		await press();
		expect(await textOf(app, PATH)).toBe(text);
	});

	it.each(['snooze', 'togglePause', 'makePerson'] as const)('takes properties back: %s', async (what) => {
		const path = what === 'makePerson' ? 'Notes/Cy.md' : PATH;
		const text = '---\r\nevery:   "2 weeks" # or so\r\n---\r\nHello\r\n';
		const { app, actions } = await setUp({ [path]: text });
		await (what === 'snooze' ? actions.snooze(path, '2026-12-24') : actions[what](path));
		expect(await textOf(app, path)).not.toBe(text);
		await press();
		expect(await textOf(app, path)).toBe(text);
		expect(last()?.text).toMatch(/^Took back: /);
	});

	it('says why something cannot be taken back, and leaves it', async () => {
		const { app, actions } = await setUp();
		await actions.logToday(PATH);
		await app.vault.process(fileOf(app, PATH), (text) => text.replace(TODAY, `${TODAY} with words`));
		const before = await textOf(app, PATH);
		await press();
		expect([await textOf(app, PATH), last()?.text]).toEqual([
			before,
			'Nothing was undone: what was written in People/Ana.md has changed since.',
		]);
	});

	it('tells at once whom a snooze would not put off, and why', async () => {
		const { app, actions } = await setUp({ [PATH]: '---\npaused: true\n---\n', 'People/Bo.md': '' });
		await actions.snooze(PATH, null);
		expect(last()?.text).toBe('Ana is paused: there is nothing to put off.');
		await actions.snooze('People/Bo.md', null);
		expect(last()?.text).toBe('Bo has no rhythm: there is nothing to put off.');
		expect(await textOf(app, 'People/Bo.md')).toBe('');
	});

	it('has no button where nothing was written', async () => {
		const { actions, offered } = await setUp({ [PATH]: '---\npaused: true\nsnooze: 2026-12-24\n---\n' });
		await actions.snooze(PATH, '2026-12-24');
		expect([last()?.button, offered()]).toEqual([null, false]);
	});
});

describe('the command', () => {
	it('is there when there is something to take back, and goes back step by step', async () => {
		const { app, actions, undo, offered } = await setUp();
		expect(offered()).toBe(false);
		await actions.logToday(PATH);
		await actions.snooze(PATH, '2026-12-24');
		expect(offered()).toBe(true);
		await undo();
		expect(last()?.text).toBe('Took back: Ana rests until Thursday, 24 December 2026.');
		await undo();
		expect([await textOf(app, PATH), offered()]).toEqual([ANA, false]);
	});

	it('says why the last change cannot be taken back, and goes on with the one before', async () => {
		const { app, actions, undo, offered } = await setUp();
		await actions.snooze(PATH, '2026-12-24');
		await actions.logToday(PATH);
		await app.vault.process(fileOf(app, PATH), (text) => text.replace(TODAY, `${TODAY} with words`));
		await undo();
		expect(last()?.text).toBe(
			'Nothing was undone: what was written in People/Ana.md has changed since. “Undo the last change” goes on with: Ana rests until Thursday, 24 December 2026.',
		);
		await undo();
		expect(last()?.text).toBe('Took back: Ana rests until Thursday, 24 December 2026.');
		expect([await textOf(app, PATH), offered()]).toEqual([
			ANA.replace('- 2026-11-01', `- ${TODAY} with words\n- 2026-11-01`),
			true,
		]);
	});

	it('leaves what is taken back by the button alone', async () => {
		const { actions, undo, offered } = await setUp();
		await actions.logToday(PATH);
		const { button } = last() ?? {};
		await undo();
		button?.click();
		await vi.waitFor(() => expect(last()?.text).toContain('taken back already'));
		expect(offered()).toBe(false);
	});

	it("puts a new person's note into the user's trash, unless it has been written on", async () => {
		const { app, people, steps, undo } = await setUp();
		const trash = vi.spyOn(app.fileManager, 'trashFile').mockImplementation(async (file) => app.vault.delete(file));
		await steps.run(
			async () => people.create({ name: 'Cy' }),
			() => 'Cy has a note now.',
		);
		const text = await textOf(app, 'People/Cy.md');
		await app.vault.modify(fileOf(app, 'People/Cy.md'), `${text}x`);
		await undo();
		expect([last()?.text, trash.mock.calls.length]).toEqual([
			'Nothing was undone: what was written in People/Cy.md has changed since.',
			0,
		]);
		await app.vault.modify(fileOf(app, 'People/Cy.md'), text);
		await undo();
		expect([last()?.text, trash.mock.calls.length]).toEqual(['Took back: Cy has a note now.', 1]);
		expect(app.vault.getFileByPath('People/Cy.md')).toBeNull();
	});

	it('goes through the editor of an open note, and keeps what is typed there', async () => {
		const host = await setUp();
		const view = await openInEditor(host, PATH);
		await host.actions.logToday(PATH);
		view.editor.setValue(`${view.editor.getValue()}typed`);
		await host.undo();
		expect(view.editor.getValue()).toBe(`${ANA}typed`);
		expect(await textOf(host.app, PATH)).toBe(`${ANA}typed`);
	});

	it('leaves to the editor what was inserted there', async () => {
		const host = await setUp();
		await openInEditor(host, PATH);
		host.commandsOf(registerLog)
			.find(({ id }) => id === 'insert-interaction')
			?.checkCallback?.(false);
		await settle();
		expect(host.offered()).toBe(false);
	});
});
