/** The line to log in a browser: what it suggests, by keys alone and by finger; whom it asks about; one undo. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { contents, textOf } from '../support/cli';
import { violations } from './support/axe';
import { nurturePages, run } from './support/nurture-page';

const open = nurturePages();
const NOTES = {
	'People/Anna Berg.md': '## Interactions\n- 2026-10-01 call\n',
	'People/Anna Zorn.md': '## Interactions\n- 2026-11-01 call\n',
	'People/Bob.md': '## Interactions\n',
};
const line = (page: Page) => page.getByRole('combobox', { name: 'What happened' });
const suggested = (page: Page) => page.getByRole('listbox', { name: 'Suggestions' });
const options = (page: Page): Promise<string[]> => suggested(page).getByRole('option').allTextContents();

async function dialog(page: Page): Promise<void> {
	await run(page, 'log-interaction');
	await line(page).waitFor();
}

describe('the line to log', () => {
	it('suggests people, tells two of one name apart, and takes one by keys alone', async () => {
		const { page, vault } = await open(NOTES);
		await dialog(page);
		await page.keyboard.type('ann');
		await expect.poll(() => options(page)).toEqual(['Anna Zornlast contact 1 Nov', 'Anna Berglast contact 1 Oct']);
		const chosen = suggested(page).getByRole('option', { selected: true });
		expect(await chosen.textContent()).toContain('Anna Zorn');
		expect(await line(page).getAttribute('aria-activedescendant')).toBe(await chosen.getAttribute('id'));
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await expect.poll(() => line(page).inputValue()).toBe('Anna Berg ');
		await page.keyboard.type('cof');
		await page.keyboard.press('Tab');
		await page.keyboard.type('last tu');
		await suggested(page).getByRole('option', { name: 'last tuesday Tuesday, 24 November 2026' }).waitFor();
		await page.keyboard.press('Enter');
		await expect.poll(() => line(page).inputValue()).toBe('Anna Berg coffee last tuesday ');
		await page.keyboard.press('Enter');
		await expect.poll(() => textOf(vault, 'People/Anna Berg.md')).toContain('- 2026-11-24 coffee\n');
	});

	it('closes the suggestions alone with Escape, and the dialog with the next', async () => {
		const { page } = await open(NOTES);
		await dialog(page);
		await page.keyboard.type('ann');
		await suggested(page).getByRole('option').first().waitFor();
		await page.keyboard.press('Escape');
		await expect.poll(() => suggested(page).count()).toBe(0);
		expect(await line(page).getAttribute('aria-expanded')).toBe('false');
		expect(await line(page).inputValue()).toBe('ann');
		await page.keyboard.press('Escape');
		await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
	});

	it('asks which of two is meant, and writes nothing before that', async () => {
		const { page, vault } = await open(NOTES);
		const before = contents(vault);
		await dialog(page);
		await page.keyboard.type('Bob, Anna coffee ');
		await expect
			.poll(() => options(page))
			.toEqual(['Anna Berglast contact 1 Oct', 'Anna Zornlast contact 1 Nov', '"Anna" is no name']);
		await page.keyboard.press('Enter');
		await page.getByText('"Anna" could be 2 people').first().waitFor();
		expect(contents(vault)).toEqual(before);
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await page.keyboard.press('Enter');
		await expect.poll(() => textOf(vault, 'People/Anna Zorn.md')).toContain('- 2026-11-25 coffee with [[Bob]]\n');
		expect(textOf(vault, 'People/Bob.md')).toContain('- 2026-11-25 coffee with [[Anna Zorn]]\n');
	});

	it('makes somebody new with the line, and one undo takes both back', async () => {
		const { page, vault } = await open(NOTES);
		const before = contents(vault);
		await dialog(page);
		await page.keyboard.type('Bob, Zed');
		await suggested(page).getByRole('option', { name: 'Make Zed' }).waitFor();
		await page.keyboard.press('Enter');
		await page.getByText('Zed (new)').waitFor();
		await page.keyboard.type('coffee yesterday');
		await page.keyboard.press('Enter');
		await expect.poll(() => textOf(vault, 'People/Bob.md')).toContain('- 2026-11-24 coffee with [[Zed]]\n');
		await expect.poll(() => textOf(vault, 'People/Zed.md')).toContain('- 2026-11-24 coffee with [[Bob]]\n');
		await page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
		await expect.poll(() => textOf(vault, 'People/Bob.md')).toBe(NOTES['People/Bob.md']);
		await expect.poll(() => Object.keys(contents(vault)).filter((path) => path.includes('Zed'))).toEqual([]);
		expect(contents(vault)).toMatchObject({ 'People/Bob.md': before['People/Bob.md'] });
	});

	it('keeps a question in its place, and asks for no day', async () => {
		const { page, vault } = await open(NOTES);
		await dialog(page);
		await page.keyboard.type('Bob ask: how was the exam');
		await page.getByText('- how was the exam #ask').waitFor();
		expect(await page.getByRole('textbox', { name: 'When' }).isVisible()).toBe(false);
		await page.keyboard.press('Enter');
		await expect.poll(() => textOf(vault, 'People/Bob.md')).toContain('## To ask\n\n- how was the exam #ask\n');
	});

	for (const theme of ['light', 'dark'])
		it(`is free of what axe finds fault with, ${theme}, open and asking`, async () => {
			const { page } = await open(NOTES, { viewport: { width: 600, height: 800 } });
			await page.evaluate(
				(name) => (window as never as { workbench: { setTheme(name: string): void } }).workbench.setTheme(name),
				theme,
			);
			await dialog(page);
			await page.keyboard.type('an');
			await suggested(page).getByRole('option').first().waitFor();
			expect(await violations(page, '.modal')).toEqual([]);
			await line(page).fill('Bob, Zed coffee ');
			await suggested(page).getByRole('option', { name: 'Make Zed' }).waitFor();
			expect(await violations(page, '.modal')).toEqual([]);
		});

	it('works by finger on a phone, each suggestion large enough', async () => {
		const { page, vault } = await open(NOTES, {
			query: { phone: '1' },
			viewport: { width: 390, height: 844 },
			touch: true,
		});
		await page.evaluate(() =>
			(window as never as { workbench: { setTheme(name: string): void } }).workbench.setTheme('dark'),
		);
		await dialog(page);
		await page.keyboard.type('coffee with ann');
		const option = suggested(page).getByRole('option', { name: 'Anna Berg' });
		await option.waitFor();
		for (const box of await suggested(page)
			.getByRole('option')
			.evaluateAll((all) => all.map((el) => el.getBoundingClientRect())))
			expect(box.height).toBeGreaterThanOrEqual(44);
		await option.tap();
		await expect.poll(() => line(page).inputValue()).toBe('coffee with Anna Berg ');
		expect(await violations(page, '.modal')).toEqual([]);
		await page.getByRole('button', { name: 'Write', exact: true }).tap();
		await expect.poll(() => textOf(vault, 'People/Anna Berg.md')).toContain('- 2026-11-25 coffee\n');
	});
});
