/** *Sort people* where what was chosen cannot be taken back: the walk tells what the notes say. */
import { App, WorkspaceLeaf } from 'obsidian-test-mocks/obsidian';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { People } from '../../src/services/people';
import { KeptSort, SortView } from '../../src/views/sort/sort-view';
import { FixedClock, MemoryStore } from '../support/ports';
import { frame } from './due-host';

async function openSort() {
	const app = App.createConfigured__();
	const store = new MemoryStore({ 'People/Ana.md': '', 'People/Bob.md': '' });
	const people = new People(store, new FixedClock('2026-11-25'), DEFAULT_SETTINGS);
	await people.load();
	const actions = {
		open: vi.fn(),
		showDue: vi.fn(),
		begin: vi.fn(),
		choose: vi.fn(async (path: string): Promise<boolean> => {
			people.noteChanged(path, '---\nevery: monthly\n---\n');
			return Promise.resolve(true);
		}),
		takeBack: vi.fn(async () => Promise.resolve(false)),
		takeAllBack: vi.fn(async () => Promise.resolve(false)),
	};
	const leaf = WorkspaceLeaf.create2__(app).asOriginalType3__();
	const view = new SortView(leaf, people, actions, new KeptSort());
	document.body.replaceChildren(view.containerEl);
	view.load();
	await (view as unknown as { onOpen(): Promise<void> }).onOpen();
	onTestFinished(async () => (view as unknown as { onClose(): Promise<void> }).onClose());
	const el = view.contentEl;
	const press = async (key: string): Promise<void> => {
		el.querySelector('h2')?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
		await frame();
		await frame();
	};
	const click = async (text: string): Promise<void> => {
		[...el.querySelectorAll('button')].find(({ textContent }) => textContent === text)?.click();
		await frame();
		await frame();
	};
	await frame();
	return { press, click, heading: () => el.querySelector('h2')?.textContent, text: () => el.textContent ?? '' };
}

describe('sorting people, where nothing can be taken back', () => {
	it('still tells the rhythm of whom it could not be taken from', async () => {
		const { press, heading, text } = await openSort();
		await press('m');
		await press('m');
		expect(heading()).toBe('2 people sorted');
		await press('u');
		expect(heading()).toBe('Bob');
		await press(' ');
		expect(heading()).toBe('2 people sorted');
		expect(text()).not.toContain('Left for later');
	});

	it('stays at the end if all of it could not be', async () => {
		const { press, click, heading, text } = await openSort();
		await press('m');
		await press('m');
		await click('Take all 2 back');
		expect(heading()).toBe('2 people sorted');
		expect(text()).toContain('monthly: Ana and Bob');
	});
});
