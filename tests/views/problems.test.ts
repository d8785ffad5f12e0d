/** The list of problems: where, what, what would do; it follows the notes and keeps the focus. */
import { App, WorkspaceLeaf } from 'obsidian-test-mocks/obsidian';
import { describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { People } from '../../src/services/people';
import type { NoteStore } from '../../src/services/ports';
import { ProblemsView } from '../../src/views/problems/problems-view';

async function showing(notes: Record<string, string>) {
	const never = async (): Promise<never> => Promise.reject(new Error('not here'));
	const store: NoteStore = { list: async () => Promise.resolve(Object.keys(notes)), read: async (path) => Promise.resolve(notes[path] ?? ''), change: never, create: never };
	const people = new People(store, { today: () => '2026-11-24' }, DEFAULT_SETTINGS);
	const mock = App.createConfigured__({});
	const open = vi.fn();
	const view = new ProblemsView(WorkspaceLeaf.create2__(mock).asOriginalType3__(), people, open);
	document.body.replaceChildren(view.contentEl);
	view.load();
	await (view as unknown as { onOpen(): Promise<void> }).onOpen();
	const rows = () => [...document.querySelectorAll<HTMLElement>('.nurture-problem')];
	const summary = () => document.querySelector('[role="status"]')?.textContent ?? '';
	/** Lets what changed be drawn. */
	const drawn = async (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 120));
	return { people, view, open, rows, summary, drawn };
}

const BAD = '---\nevery: whenever\n---\n\n## Interactions\n\n- 2026-02-30 call\n';

describe('the list of problems', () => {
	it('says that it is reading, and then that all is well', async () => {
		const { people, summary, drawn } = await showing({ 'People/Ana.md': '' });
		expect(summary()).toContain('Reading');
		await people.load();
		await drawn();
		expect(summary()).toContain('Every note');
	});

	it('gives each with its line, what was found and what is expected, and opens the note there', async () => {
		const { people, rows, open, drawn } = await showing({ 'People/Ana.md': BAD });
		await people.load();
		await drawn();
		expect(rows().map(({ textContent }) => textContent)).toEqual([expect.stringContaining('Line 2'), expect.stringContaining('2026-02-30')]);
		expect(rows()[0]?.textContent).toContain('expected a rhythm such as');
		rows()[1]?.click();
		expect(open).toHaveBeenCalledWith('People/Ana.md', 7, false);
	});

	it('is walked through with the arrow keys and keeps the focus when it changes', async () => {
		const { people, rows, drawn } = await showing({ 'People/Ana.md': BAD, 'People/Bo.md': BAD });
		await people.load();
		await drawn();
		rows()[0]?.focus();
		for (let step = 0; step < 2; step++) document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }));
		expect(document.activeElement).toBe(rows()[2]);
		people.noteChanged('People/Ana.md', '');
		await drawn();
		expect(rows()).toHaveLength(2);
		expect(document.activeElement).toBe(rows()[0]);
		people.noteChanged('People/Bo.md', BAD.replace('whenever', 'monthly'));
		await drawn();
		expect(document.activeElement).toBe(rows()[0]);
	});

	it('is drawn once for a crowd of changes', async () => {
		const { people, rows, drawn } = await showing({});
		await people.load();
		const asked = vi.spyOn(people.roster, 'problems');
		for (let at = 0; at < 50; at++) people.noteChanged(`People/P${at}.md`, BAD);
		await drawn();
		expect(rows()).toHaveLength(100);
		expect(asked).toHaveBeenCalledTimes(1);
	});

	it('hears nothing more once it is unloaded', async () => {
		const { people, view, rows, drawn } = await showing({ 'People/Ana.md': BAD });
		await people.load();
		await drawn();
		view.unload();
		people.noteChanged('People/Ana.md', '');
		await drawn();
		expect(rows()).toHaveLength(2);
	});
});
