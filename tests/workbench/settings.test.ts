/**
 * The settings tab in a page that asks for its rows whenever it is opened, and in one that draws those it was last told
 * (the app's typings say both): what is shown is what is stored, and one key changes that alone.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { nurturePages } from './support/nurture-page';

const DATA = '.obsidian/plugins/nurture/data.json';
const open = nurturePages();

const stored = (vault: string): unknown => JSON.parse(readFileSync(join(vault, DATA), 'utf8'));
const folders = (page: Page) => page.getByRole('textbox', { name: 'Folders of people' });
const openSettings = (page: Page): Promise<void> =>
	page.evaluate(() => (window as unknown as { workbench: { openSettings(): void } }).workbench.openSettings());
const current = (page: Page): Promise<readonly string[]> =>
	page.evaluate(
		() =>
			(window as unknown as { workbench: { plugin: { store: { settings: { peopleFolders: string[] } } } } })
				.workbench.plugin.store.settings.peopleFolders,
	);

for (const settings of ['asked', 'stored']) {
	describe(`the settings, the rows being ${settings}`, () => {
		it('show what another device has stored meanwhile, and one key changes that alone', async () => {
			const { page, vault } = await open(
				{ [DATA]: '{"peopleFolders":["People"],"other":1}', 'People/Ana.md': '' },
				{ query: { settings } },
			);
			await expect
				.poll(() => {
					writeFileSync(join(vault, DATA), '{"peopleFolders":["People","Clients","Family"],"other":1}');
					return current(page);
				})
				.toEqual(['People', 'Clients', 'Family']);
			await openSettings(page);
			await expect.poll(() => folders(page).inputValue()).toBe('People\nClients\nFamily');
			await folders(page).press('Control+End');
			await folders(page).pressSequentially('s');
			await expect
				.poll(() => stored(vault))
				.toEqual({ peopleFolders: ['People', 'Clients', 'Familys'], other: 1 });
		});

		it('show what was changed in them before, when they are opened again', async () => {
			const { page } = await open({ [DATA]: '{"peopleFolders":["People"]}' }, { query: { settings } });
			await openSettings(page);
			await folders(page).fill('People\nFriends');
			await page.getByRole('textbox', { name: 'Name of the circle 1' }).fill('Dearest');
			await page.keyboard.press('Escape');
			await page.getByRole('dialog').waitFor({ state: 'detached' });
			await openSettings(page);
			await expect.poll(() => folders(page).inputValue()).toBe('People\nFriends');
			expect(await page.getByRole('textbox', { name: 'Name of the circle 1' }).inputValue()).toBe('Dearest');
		});

		it('show the folder that was found where nothing is stored', async () => {
			const { page } = await open({ 'Contacts/Ana.md': '' }, { query: { settings } });
			await expect.poll(() => current(page)).toEqual(['Contacts']);
			await openSettings(page);
			await expect.poll(() => folders(page).inputValue()).toBe('Contacts');
		});
	});
}
