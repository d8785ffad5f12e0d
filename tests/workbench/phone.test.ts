/** A phone, by finger: the list in its drawer, and what is opened from there. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { due, nurturePages, row, run } from './support/nurture-page';
import { pass } from './support/time';

const open = nurturePages();

const PHONE = { query: { phone: '1' }, viewport: { width: 390, height: 844 }, touch: true } as const;
const NOTES = {
	'People/Ana Díaz.md': '---\nevery: 3 weeks\n---\n- 2026-05-05 call: her knee\n- 2026-10-14 coffee\n',
	'People/Bo Lind.md': '---\nevery: 3 weeks\n---\n- 2026-10-20 call\n- [ ] send the catalogue 📅 2026-11-27\n',
};

/** What lies on top in the middle of the screen. */
const onTop = (page: Page, selector: string): Promise<boolean> =>
	page.evaluate((found) => document.elementFromPoint(195, 400)?.closest(found) !== null, selector);
const drawer = (page: Page) => page.locator('.mod-right-split');

async function choose(page: Page, name: string, item: string): Promise<void> {
	await row(page, name)
		.getByRole('button', { name: `More for ${name}` })
		.tap();
	await page.getByRole('menuitem', { name: item }).tap();
}

describe('on a phone', () => {
	it("a tap on a row's button opens its menu, and shows no brief and no page as a mouse would", async () => {
		const { page } = await open(NOTES, PHONE);
		await due(page);
		await row(page, 'Ana Díaz').getByRole('button', { name: 'More for Ana Díaz' }).tap();
		await page.getByRole('menuitem', { name: 'Show in calendar' }).waitFor();
		await pass(page, 800);
		expect(await page.locator('.hover-popover').count()).toBe(0);
	});

	for (const [what, name] of [
		['person', 'Ana Díaz'],
		['promise', 'send the catalogue'],
	] as const) {
		it(`a tap on a ${what} opens the note before the drawer, and nothing over it`, async () => {
			const { page } = await open(NOTES, PHONE);
			await due(page);
			await page.locator('.nurture-row', { hasText: name }).first().tap();
			await expect.poll(() => drawer(page).isVisible()).toBe(false);
			await page.locator('.mod-root .workspace-leaf-content[data-type="markdown"]').waitFor();
			await pass(page, 600);
			expect(await page.locator('.hover-popover').count()).toBe(0);
		});
	}

	it('the calendar of a person opens before the drawer', async () => {
		const { page } = await open(NOTES, PHONE);
		await due(page);
		await choose(page, 'Ana Díaz', 'Show in calendar');
		await page.getByText('2 contacts with Ana Díaz').waitFor();
		await expect.poll(() => onTop(page, '.nurture-calendar')).toBe(true);
		expect(await drawer(page).isVisible()).toBe(false);
	});

	for (const [command, view] of [
		['reach-out', 'nurture-reach-out'],
		['suggest-introductions', 'nurture-introductions'],
		['show-arrival', 'nurture-arrival'],
		['show-problems', 'nurture-problems'],
	] as const) {
		it(`so does what the command ${command} shows`, async () => {
			const { page } = await open(NOTES, PHONE);
			await due(page);
			await run(page, command);
			await expect.poll(() => onTop(page, `[data-type="${view}"]`)).toBe(true);
		});
	}

	it('the brief of a person opens in the drawer, in front', async () => {
		const { page } = await open(NOTES, PHONE);
		await due(page);
		await choose(page, 'Bo Lind', 'Open the brief');
		await expect.poll(() => onTop(page, '[data-type="nurture-brief"]')).toBe(true);
		expect(await page.locator('.nurture-brief-name').innerText()).toBe('Bo Lind');
	});

	it('what the calendar tells of a day stays below the drawer', async () => {
		const { page } = await open(NOTES, PHONE);
		await run(page, 'open-calendar');
		const square = page.locator('[data-day="2026-05-05"]');
		await square.scrollIntoViewIfNeeded();
		await square.tap();
		const tip = page.locator('.nurture-day-tip');
		await tip.waitFor();
		const box = await tip.boundingBox();
		await run(page, 'open-due');
		await expect.poll(() => drawer(page).isVisible()).toBe(true);
		// It takes no pointer, so that the page would not tell what is seen there.
		await page.addStyleTag({ content: '.nurture-day-tip { pointer-events: auto !important; }' });
		const at = [(box?.x ?? 0) + 10, (box?.y ?? 0) + 10] as const;
		expect(
			await page.evaluate(([x, y]) => document.elementFromPoint(x, y)?.closest('.mod-right-split') !== null, at),
		).toBe(true);
	});
});
