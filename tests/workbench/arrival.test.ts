/** The arrival report in a real browser: by keyboard, mouse and finger, and as notes change. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from './support/axe';
import { nurturePages, run, type Bench } from './support/nurture-page';

declare const window: { workbench: Bench };

const open = nurturePages();

const NOTES = {
	'People/Ana.md':
		'---\nbirthday: 1990-03-14\ntempo: monthly\n---\n- 2026-11-01 call: tides\n- [-] 2026-11-02 coffee\n',
	'People/Bo.md': '---\nevery: whenever\n---\n',
	'Daily/2026-11-20.md': 'Met [[Bo]] at the fair.\n',
	'Lists/Birthdays.md': '- [[Ana]]\n',
};
const PHONE = { query: { phone: '1' }, viewport: { width: 390, height: 844 }, touch: true } as const;

async function report(page: Page): Promise<void> {
	await run(page, 'show-arrival');
	await page.getByText('2 people · 2 contacts · 1 birthday · 0 open promises').waitFor();
	await page.getByText('“tempo” looks like a rhythm in 1 note').waitFor();
}

const activeNote = (page: Page): Promise<string | null> =>
	page.evaluate(() => {
		const { app } = window.workbench as unknown as {
			app: { workspace: { getActiveFile(): { path: string } | null } };
		};
		return app.workspace.getActiveFile()?.path ?? null;
	});

describe('the arrival report', () => {
	it('says what was read, what was not counted and what was not read', async () => {
		const { page } = await open(NOTES);
		await report(page);
		expect(await page.locator('.nurture-arrival-part').allInnerTexts()).toEqual([
			'Read from\n1 dated bullet\nfor example People/Ana.md, line 5\n1 line in a daily, meeting or other note\nfor example Daily/2026-11-20.md, line 1',
			expect.stringContaining('1 note that links to somebody and tells of no contact'),
			expect.stringContaining('One thing could not be read as it seems to be meant'),
			expect.stringContaining('If your notes mean it otherwise\nContact in other notes'),
			'Next\nOne person has no rhythm yet, and will not be due.\nSort them\nShow who is due\nChange how notes are read',
		]);
	});

	it('opens the line that a row names by a key, and leads on to the list and the problems', async () => {
		const { page } = await open(NOTES);
		await report(page);
		await page.getByRole('button', { name: '1 dated bullet' }).focus();
		await page.keyboard.press('Enter');
		await expect.poll(() => activeNote(page)).toBe('People/Ana.md');
		await report(page);
		await page.getByRole('button', { name: 'One thing could not be read' }).press('Enter');
		await page.locator('.nurture-problem').waitFor();
		await report(page);
		await page.getByRole('button', { name: 'Show who is due' }).click();
		await page.locator('.nurture-list').waitFor();
	});

	it('follows the notes', async () => {
		const { page, vault } = await open(NOTES);
		await report(page);
		writeFileSync(join(vault, 'People/Cy.md'), '- 2026-11-03 call\n');
		await page.getByText('3 people · 3 contacts · 1 birthday · 0 open promises').waitFor();
	});

	for (const theme of ['light', 'dark'])
		for (const [place, options] of [
			['a tab', {}],
			['a phone', PHONE],
		] as const)
			it(`has no fault that axe finds in ${place}, ${theme}, and is wide enough for a finger`, async () => {
				const { page } = await open(NOTES, options);
				await page.evaluate((name) => window.workbench.setTheme(name), theme);
				await report(page);
				expect(await violations(page, '.nurture-arrival')).toEqual([]);
				if (place !== 'a phone') return;
				for (const button of await page.locator('.nurture-arrival button').all())
					expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
			});
});
