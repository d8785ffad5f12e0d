/** What the menu of a file offers. */
import { App, Menu, type Plugin } from 'obsidian-test-mocks/obsidian';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import NurturePlugin from '../../src/main';
import { EntrySuggest } from '../../src/views/fields/entry-suggest';
import { MANIFEST } from './host';

beforeEach(
	() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] }),
);
afterEach(() => void vi.useRealTimers());

interface Item {
	readonly title: string;
	readonly click: () => void;
}

/** The items that the loaded plugin puts into the menu of a file. */
async function menuOf(path: string): Promise<Item[]> {
	const files = { 'People/Ana.md': '---\nevery: 1 week\n---\n', 'Notes/Soup.md': 'leek', 'a.pdf': '' };
	const mock = App.createConfigured__({ files });
	const real = new NurturePlugin(mock.asOriginalType__(), MANIFEST);
	(real as unknown as Plugin).data__ = {};
	real.load();
	await vi.advanceTimersByTimeAsync(10);
	mock.workspace.setLayoutReady__();
	await vi.advanceTimersByTimeAsync(1000);
	const items: Item[] = [];
	const item = (): unknown => {
		const made = { title: '', click: (): void => undefined };
		items.push(made);
		const chain = {
			setSection: () => chain,
			setIcon: () => chain,
			setTitle: (title: string) => ((made.title = title), chain),
			onClick: (click: () => void) => ((made.click = click), chain),
		};
		return chain;
	};
	const menu = { addItem: (fill: (one: unknown) => void) => fill(item()) } as unknown as Menu;
	mock.workspace.trigger('file-menu', menu, mock.vault.getFileByPath(path), 'file-explorer-context-menu');
	return items;
}

const titles = (items: readonly Item[]): string[] => items.map(({ title }) => title);

describe('the menu of a file', () => {
	it('offers on a note of a person what is done most, and the rest behind one item', async () => {
		const items = await menuOf('People/Ana.md');
		expect(titles(items)).toEqual(['Log with details…', 'Plan…', 'Open the brief', 'Nurture…']);
		const open = vi.spyOn(EntrySuggest.prototype, 'open').mockReturnValue(undefined);
		items.at(-1)?.click();
		const [choices] = open.mock.contexts as EntrySuggest[];
		expect(choices?.getItems().map(({ title }) => title)).toEqual([
			'Log today',
			'Add a promise…',
			'Message…',
			'Snooze for a week',
			'Snooze for a month',
			'Snooze until…',
			'Set rhythm…',
			'Set circle…',
			'Pause',
			'Show in calendar',
			'Giving and receiving',
			'Open',
			'Open in new tab',
			'Who would like this?',
		]);
		open.mockRestore();
	});

	it('offers on any other note to make it a person, and on any file whom it would please', async () => {
		expect(titles(await menuOf('Notes/Soup.md'))).toEqual(['Make this note a person', 'Who would like this?']);
		expect(titles(await menuOf('a.pdf'))).toEqual(['Who would like this?']);
	});
});
