/** The contact calendar in a real browser: by keyboard, mouse and finger, as a picture, a table and a file. */
import { readdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { whenReady } from './support/browser';
import { violations } from './support/axe';
import { due, inDock, nurturePages, rename, row, run, type Bench } from './support/nurture-page';
import { savesPicture } from './support/saved-picture';
import { pass } from './support/time';

declare const window: { workbench: Bench };

const open = nurturePages();

const ANA =
	'---\nevery: 3 weeks\n---\n## Interactions\n- 2026-05-05 call: her knee\n- 2026-05 letters\n- 2026-05-06 lunch with [[Bo Lind]]\n- 2024-02-29 coffee\n';
const NOTES = { 'People/Ana Díaz.md': ANA, 'People/Bo Lind.md': '---\nevery: 3 weeks\n---\n- 2026-11-20 call\n' };
const PHONE = { query: { phone: '1' }, viewport: { width: 390, height: 844 }, touch: true } as const;

async function calendar(page: Page): Promise<void> {
	await run(page, 'open-calendar');
	await page.locator('.nurture-calendar').waitFor();
}

const day = (page: Page, date: string) => page.locator(`[data-day="${date}"]`);
const focused = (page: Page): Promise<string | null> =>
	page.evaluate(() => document.activeElement?.getAttribute('data-day') ?? null);
const tip = (page: Page) => page.locator('.nurture-day-tip');

describe('the contact calendar', () => {
	it('is walked by keys from one tab stop, tells each day, and opens a contact at its line', async () => {
		const { page } = await open(NOTES);
		await calendar(page);
		await page
			.getByText('In 2026: 4 contacts with 2 people, most in May. Of one only the month is known.')
			.waitFor();
		await page.getByRole('button', { name: 'Save as picture' }).focus();
		await page.keyboard.press('Tab');
		expect(await focused(page)).toBe('2026-11-25');
		await tip(page).getByText('Wednesday, 25 November 2026').waitFor();
		for (const key of [
			'Control+Home',
			'PageDown',
			'PageDown',
			'PageDown',
			'PageDown',
			'ArrowDown',
			'ArrowDown',
			'ArrowDown',
			'ArrowDown',
		])
			await page.keyboard.press(key);
		expect(await focused(page)).toBe('2026-05-05');
		await tip(page).getByText('Ana Díaz call: her knee').waitFor();
		await page.keyboard.press('Escape');
		await expect.poll(() => tip(page).count()).toBe(0);
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('ArrowLeft');
		expect(
			await page
				.getByRole('gridcell', { name: 'Tuesday, 5 May 2026: 1 contact. Ana Díaz, call: her knee' })
				.count(),
		).toBe(1);
		await page.keyboard.press('Enter');
		expect((await page.locator('.menu .menu-item').allInnerTexts()).map((text) => text.trim())).toEqual([
			'Tuesday, 5 May 2026',
			'Ana Díaz, call: her knee',
			'In May 2026, day not known',
			'Ana Díaz, letters',
		]);
		await page.keyboard.press('Escape');
		await expect.poll(() => focused(page)).toBe('2026-05-05');
		await page.keyboard.press('Enter');
		await page.getByRole('menuitem', { name: 'Ana Díaz, letters' }).click();
		await page.locator('.mod-root .workspace-tab-header.is-active', { hasText: 'Ana Díaz' }).waitFor();
		await expect
			.poll(() =>
				page.evaluate(
					() =>
						(
							window.workbench as unknown as {
								app: {
									workspace: { activeEditor: { editor: { getCursor(): { line: number } } } | null };
								};
							}
						).app.workspace.activeEditor?.editor.getCursor().line,
				),
			)
			.toBe(5);
	});

	it('tells a day under the mouse, and goes with it', async () => {
		const { page } = await open(NOTES);
		await calendar(page);
		await day(page, '2026-05-06').hover();
		await tip(page).getByText('Ana Díaz and Bo Lind meet: lunch with Bo Lind').waitFor();
		await day(page, '2026-05-07').hover();
		await tip(page).getByText('No contact noted').waitFor();
		await page.locator('.nurture-calendar-summary').hover();
		await expect.poll(() => tip(page).count()).toBe(0);
		await day(page, '2026-05-06').click();
		await page.getByRole('menuitem', { name: 'Ana Díaz and Bo Lind, meet: lunch with Bo Lind' }).waitFor();
	});

	it("shows one person from the row's menu, and the other one by choice", async () => {
		const { page } = await open(NOTES);
		await due(page);
		await page.getByRole('button', { name: 'More for Ana Díaz' }).click();
		await page.getByRole('menuitem', { name: 'Show in calendar' }).click();
		await page.getByText('In 2026: 3 contacts with Ana Díaz.').waitFor();
		await page.getByRole('button', { name: 'Contacts with: Ana Díaz. Choose a person' }).click();
		await page.locator('.prompt-input').fill('bo');
		await page.keyboard.press('Enter');
		await page.getByText('In 2026: 2 contacts with Bo Lind').waitFor();
		await page.getByRole('button', { name: 'Show everybody' }).click();
		await page.getByText('In 2026: 4 contacts with 2 people').waitFor();
	});

	it('follows the chosen person under a new name, and comes back after a reload as it was', async () => {
		const { page } = await open(NOTES);
		await due(page);
		await page.getByRole('button', { name: 'More for Ana Díaz' }).click();
		await page.getByRole('menuitem', { name: 'Show in calendar' }).click();
		await page.getByText('3 contacts with Ana Díaz').waitFor();
		await rename(page, 'People/Ana Díaz.md', 'People/Anna Díaz.md');
		await page.getByText('3 contacts with Anna Díaz').waitFor();
		await page.getByRole('button', { name: 'Previous year' }).click();
		await page.getByText('No contact with Anna Díaz noted in 2025.').waitFor();
		await pass(page, 2500);
		await page.reload();
		await whenReady(page);
		await page.getByText('No contact with Anna Díaz noted in 2025.').waitFor();
	});

	it('leads from all years to a month, and is of the new year after midnight', async () => {
		const { page } = await open(NOTES, { clock: '2026-12-31T23:58:00' });
		await calendar(page);
		await page.getByRole('button', { name: 'All years' }).click();
		await page.getByText('Since 2024: 5 contacts with 2 people, most in 2026.').waitFor();
		await page.getByRole('gridcell', { name: 'February 2024: 1 contact' }).focus();
		await page.keyboard.press('Enter');
		await expect.poll(() => focused(page)).toBe('2024-02-29');
		await page.keyboard.press('Shift+PageDown');
		await page.keyboard.press('Shift+PageDown');
		await expect.poll(() => focused(page)).toBe('2026-02-28');
		await page.clock.fastForward('03:00');
		await page.getByText('No contact noted in 2027.').waitFor();
	});

	it('is a table that can be read, whose months open their contacts', async () => {
		const { page } = await open(NOTES);
		await calendar(page);
		await page.getByRole('button', { name: 'As a table' }).click();
		expect(await page.getByRole('row', { name: /^May/ }).innerText()).toMatch(/May\s+3\s+2\s+Ana Díaz 3, Bo Lind/);
		await page.getByRole('button', { name: 'May', exact: true }).click();
		await page.getByRole('menuitem', { name: '5 May: Ana Díaz, call: her knee' }).waitFor();
	});

	it('writes its picture as a new file, never over another, and takes it back', async () => {
		const { page, vault } = await open({
			...NOTES,
			'Contact 2026.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
		});
		await calendar(page);
		await savesPicture(page, vault, 'Contact 2026 1.svg', 'In 2026: 4 contacts with 2 people, most in May.');
	});

	it('tells a day under a finger, and opens it at the second tap', async () => {
		const { page } = await open(NOTES, PHONE);
		await calendar(page);
		await day(page, '2026-05-05').scrollIntoViewIfNeeded();
		await day(page, '2026-05-05').tap();
		await tip(page).getByText('Tap again to open').waitFor();
		await expect.poll(() => page.getByRole('menu').count()).toBe(0);
		await day(page, '2026-05-05').tap();
		await page.getByRole('menuitem', { name: 'Ana Díaz, call: her knee' }).waitFor();
	});

	it('says what to do in an empty vault, and writes nothing there or anywhere', async () => {
		const { page, vault } = await open({ 'Soup.md': 'leek' });
		await calendar(page);
		await page.locator('.nurture-calendar').getByText('Nobody here yet').waitFor();
		expect(readdirSync(vault).filter((name) => !name.startsWith('.'))).toEqual(['Soup.md']);
	});
});

describe("a person's row", () => {
	it('says the last twelve months to those who do not see the picture, which narrow docks leave out', async () => {
		const { page } = await open(NOTES, { query: { dock: '320' } });
		await due(page);
		const described = await row(page, 'Ana Díaz').evaluate((element) =>
			(element.getAttribute('aria-describedby') ?? '')
				.split(' ')
				.map((id) => document.getElementById(id)?.textContent)
				.join(' '),
		);
		expect(described).toBe('8.4 times their rhythm 3 contacts in the last twelve months');
		expect(await row(page, 'Ana Díaz').locator('.nurture-sparkline').isVisible()).toBe(false);
	});
});

describe('the looks', () => {
	/** What reaches beyond the sides of the view. */
	const wider = (page: Page): Promise<boolean> =>
		page.evaluate(() => {
			const content = document.querySelector('[data-type="nurture-calendar"] .view-content');
			return content === null || content.scrollWidth > content.clientWidth;
		});

	for (const theme of ['light', 'dark']) {
		for (const [where, options] of [
			['a tab', { query: { theme } }],
			['320 px', { query: { theme, dock: '320' } }],
			['a phone', { ...PHONE, query: { theme, phone: '1' } }],
		] as const) {
			it(`have no fault that axe knows and fit, ${theme}, ${where}`, async () => {
				const { page } = await open(null, options);
				if (where === '320 px') await inDock(page, 'nurture-calendar');
				else await calendar(page);
				await day(page, '2026-11-25').focus();
				await tip(page).waitFor();
				for (const step of [null, 'As a table', 'All years', 'As a table'] as const) {
					if (step !== null) await page.getByRole('button', { name: step }).click();
					// Beside the tab only the first picture is asked for faults: the others are built of the same
					// parts.
					expect([
						step,
						step === null || where === 'a tab' ? await violations(page, '.nurture-calendar') : [],
						await wider(page),
					]).toEqual([step, [], false]);
				}
			});
		}
	}

	it('mirror in a layout from right to left', async () => {
		const { page } = await open(NOTES);
		await page.evaluate(() => {
			document.documentElement.dir = 'rtl';
			document.body.classList.add('mod-rtl');
		});
		await calendar(page);
		const left = async (date: string): Promise<number> => (await day(page, date).boundingBox())?.x ?? NaN;
		expect((await left('2026-05-20')) < (await left('2026-05-06'))).toBe(true);
		expect((await left('2026-02-10')) < (await left('2026-01-10'))).toBe(true);
		await day(page, '2026-05-06').focus();
		await page.keyboard.press('ArrowLeft');
		expect(await focused(page)).toBe('2026-05-13');
	});

	it('have targets of 44 px on a phone, days aside, which lists and months stand in for', async () => {
		const { page } = await open(NOTES, PHONE);
		await calendar(page);
		for (const step of [null, 'As a table'] as const) {
			if (step !== null) await page.getByRole('button', { name: step }).tap();
			const small = await page.evaluate(() =>
				[...document.querySelectorAll('.nurture-calendar :is(button, [data-month])')].flatMap((element) => {
					const { width, height } = element.getBoundingClientRect();
					return Math.min(width, height) < 43.9
						? [`${element.outerHTML.slice(0, 90)} ${width}x${height}`]
						: [];
				}),
			);
			expect(small).toEqual([]);
		}
	});
});
