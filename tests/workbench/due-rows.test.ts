/** The rows of the list and the menu above it, by mouse, keys and finger. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { violations } from './support/axe';
import { due, nurturePages, row } from './support/nurture-page';
import { pass } from './support/time';

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

const WEEK = {
	'People/Ana Díaz.md': '---\nevery: 3 weeks\n---\n- 2026-10-14 call: her knee\n',
	'People/Work/Ana Díaz.md': '---\ntype: person\nbirthday: 1980-11-27\n---\n',
	'People/Bo Lind.md': `---\nevery: 2 weeks\n---\n- 2026-11-14 coffee\n${[1, 2, 3, 4, 5, 6]
		.map((at) => `- [ ] thing ${String(at)} 📅 2026-11-0${String(at)}\n`)
		.join('')}- [ ] some day\n`,
};

const listed = (page: Page): Promise<string[]> =>
	page
		.locator('.nurture-row')
		.evaluateAll((rows) =>
			rows.map((each) =>
				[
					...each.querySelectorAll(
						'.nurture-section-title, .nurture-person-name, .nurture-item-what, .nurture-offer-cell',
					),
				]
					.map((part) => part.textContent)
					.join(),
			),
		);

for (const theme of ['light', 'dark'])
	it(`what the day asks for stands above what can wait, of this week five things, by keys: ${theme}`, async () => {
		const { page } = await open(WEEK, { query: { theme, dock: '300' } });
		await due(page);
		const first = [
			'Today',
			'Ana Díaz People',
			'This week',
			'thing 1',
			'thing 2',
			'thing 3',
			'Ana Díaz (Work) turns 46',
			'Bo Lind',
		];
		const rest = ['1 person has no rhythm yet: sort them', '1 more promise', 'No rhythm'];
		await expect.poll(() => listed(page)).toEqual([...first, '3 more', ...rest]);
		await row(page, 'Ana Díaz').first().focus();
		await page.keyboard.press('End');
		for (let up = 0; up < rest.length; up++) await page.keyboard.press('ArrowUp');
		await page.keyboard.press('Enter');
		await expect
			.poll(() => page.evaluate(() => document.activeElement?.querySelector('.nurture-item-what')?.textContent))
			.toBe('thing 4');
		expect(await listed(page)).toHaveLength(first.length + 3 + rest.length);
		await pass(page, 600);
		await page.keyboard.press('/');
		await page.keyboard.type('bo');
		await expect.poll(() => page.getByText('some day').count()).toBe(1);
		expect(await violations(page, '.nurture-due')).toEqual([]);
	});

it('the header is one row under a finger; its filter opens, and shut it shows everybody', async () => {
	const phone = { query: { phone: '1' }, viewport: { width: 390, height: 844 }, touch: true } as const;
	const { page } = await open(WEEK, phone);
	await due(page);
	const tops = await page
		.locator('.nurture-toolbar button')
		.evaluateAll((buttons) => buttons.map((button) => Math.round(button.getBoundingClientRect().top)));
	expect(new Set(tops).size).toBe(1);
	const top = async (): Promise<number> => (await page.locator('.nurture-list').boundingBox())?.y ?? 0;
	const before = await top();
	await page.getByRole('button', { name: 'Filter the list' }).tap();
	await page.getByRole('searchbox', { name: 'Filter people' }).fill('zzz');
	await page.getByText('Nobody matches').first().waitFor();
	await page.getByRole('button', { name: 'Show everybody' }).tap();
	await row(page, 'Bo Lind').waitFor();
	await expect.poll(top).toBe(before);
	expect(await violations(page, '.nurture-due')).toEqual([]);
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
