/** Today's people in the open note: by command, and in the place of a daily template's placeholder. */
import { describe, expect, it, vi } from 'vitest';
import { registerToday } from '../../src/plugin/feature/today';
import { featuresOf, fileOf, hostOf, openInEditor, settle, shownNotices, textOf, type Host } from './host';

const notices = shownNotices();
const DAILY = '2026-11-24.md';
const ANA = { 'People/Ana.md': '---\nevery: monthly\n---\n- 2026-09-05 call\n' };
const TASK = '- [ ] [[Ana]] %%nurture%%';

async function open(path: string, text: string) {
	const host = hostOf({ ...ANA, [path]: text });
	await host.people.load();
	const { commandsOf } = featuresOf(host);
	const [command] = commandsOf(registerToday);
	const view = await openInEditor(host, path);
	return { host, view, command };
}
const done = async (host: Host, path: string, text: string): Promise<void> => {
	await settle();
	await vi.waitFor(async () => expect(await textOf(host.app, path)).toBe(text));
};

/** Presses the button of the notice that says what was put there. */
const takeBack = async (): Promise<void> => {
	await vi.waitFor(() => expect(notices.map(({ text }) => text)).toEqual(['1 task of today put into the note.']));
	notices[0]?.button?.click();
};

describe('the command', () => {
	it('puts them at the cursor, says how many, and takes them back as one step', async () => {
		const { host, view, command } = await open(DAILY, '# Day\n\nlater\n');
		view.editor.setCursor(1);
		expect(command?.checkCallback?.(true)).toBe(true);
		command?.checkCallback?.(false);
		await done(host, DAILY, `# Day\n${TASK}\nlater\n`);
		await takeBack();
		await done(host, DAILY, '# Day\n\nlater\n');
	});

	it('adds nobody twice, and says so', async () => {
		const { host, command } = await open(DAILY, `${TASK}\n`);
		command?.checkCallback?.(false);
		await settle();
		await vi.waitFor(() =>
			expect(notices.map(({ text }) => text)).toEqual(['Everybody of today is in this note already.']),
		);
		expect(await textOf(host.app, DAILY)).toBe(`${TASK}\n`);
	});

	it('is not offered in the note of a person', async () => {
		const { command } = await open('People/Bo.md', '');
		expect(command?.checkCallback?.(true)).toBe(false);
	});
});

describe('a placeholder', () => {
	it('is filled once in the note of today that is open, and stays where that is taken back', async () => {
		const { host } = await open(DAILY, '# Day\n{{nurture:today}}\n');
		host.mock.workspace.trigger('file-open', fileOf(host.app, DAILY));
		await done(host, DAILY, `# Day\n${TASK}\n`);
		await takeBack();
		await done(host, DAILY, '# Day\n{{nurture:today}}\n');
		host.mock.workspace.trigger('file-open', fileOf(host.app, DAILY));
		await settle();
		expect(await textOf(host.app, DAILY)).toBe('# Day\n{{nurture:today}}\n');
	});

	it('stays in any other note', async () => {
		const { host } = await open('2026-11-23.md', '{{nurture:today}}\n');
		host.mock.workspace.trigger('file-open', fileOf(host.app, '2026-11-23.md'));
		await settle();
		expect(await textOf(host.app, '2026-11-23.md')).toBe('{{nurture:today}}\n');
		expect(notices).toEqual([]);
	});
});
