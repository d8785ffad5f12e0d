/** The rows of the list and the menu above it, by mouse, keys and finger. */
import { expect, it } from 'vitest';
import { violations } from './support/axe';
import { due, nurturePages, row } from './support/nurture-page';

const open = nurturePages();
const NOTES = {
	'People/Ana Díaz.md': '---\nevery: 3 weeks\n---\n- 2026-10-14 call: her knee\n',
	'People/Bo Lind.md': '---\nevery: 2 weeks\n---\n- 2026-10-20 coffee\n',
};

for (const theme of ['light', 'dark'])
	it(`rows show what is done most while they are pointed at or have the focus: ${theme}`, async () => {
		const { page } = await open(NOTES, { query: { theme } });
		await due(page);
		const log = row(page, 'Ana Díaz').getByRole('button', { name: 'Log with Ana Díaz' });
		expect(await log.isVisible()).toBe(false);
		await row(page, 'Ana Díaz').hover();
		expect(await log.isVisible()).toBe(true);
		await page.mouse.move(5, 5);
		await row(page, 'Bo Lind').focus();
		expect(await log.isVisible()).toBe(false);
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('ArrowRight');
		expect(await violations(page, '.nurture-due')).toEqual([]);
		await page.keyboard.press('Enter');
		await expect.poll(() => page.locator('.nurture-brief-name').innerText()).toBe('Bo Lind');
		await due(page);
		await row(page, 'Ana Díaz').hover();
		await log.click();
		await page.getByRole('dialog', { name: 'Log an interaction with Ana Díaz' }).waitFor();
	});

it('the menu above the list leads to every view by its name, also by finger', async () => {
	const phone = { query: { phone: '1' }, viewport: { width: 390, height: 844 }, touch: true } as const;
	const { page } = await open(NOTES, phone);
	await due(page);
	await page.getByRole('button', { name: 'Show another view' }).tap();
	expect(await page.getByRole('menuitem').allInnerTexts()).toEqual([
		'Reach out',
		'Sort people',
		'Brief',
		'What Nurture read',
		'Introductions',
		'Problems in my notes',
		'Contact calendar',
		'Giving and receiving',
		'Settings',
	]);
	await page.getByRole('menuitem', { name: 'Contact calendar' }).tap();
	await page.locator('.workspace-leaf-content[data-type="nurture-calendar"]').waitFor();
	expect(await row(page, 'Ana Díaz').getByRole('button', { name: 'Log with Ana Díaz' }).isVisible()).toBe(false);
});
