/** Nurture's notices in a real browser: where they stand, and how long an offer to undo is there. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { textOf } from '../support/cli';
import { due, nurturePages, row, run } from './support/nurture-page';

const openPage = nurturePages();
const late = (since: string): string => `---\nevery: weekly\n---\nA friend.\n\n## Interactions\n- ${since} call\n`;
const NOTES = Object.fromEntries(
	Array.from({ length: 30 }, (_, at) => [`People/P${10 + at}.md`, late(`2026-10-${10 + (at % 20)}`)]),
);
const offers = (page: Page) => page.locator('.notice', { has: page.getByRole('button', { name: 'Undo' }) });

async function log(page: Page, name: string): Promise<void> {
	await row(page, name).focus();
	await page.keyboard.press('l');
	await page.locator('.notice', { hasText: `Noted for ${name}` }).waitFor();
}

describe('an offer to undo', () => {
	it('is there once, for what was done last', async () => {
		const { page } = await openPage(NOTES);
		await due(page);
		await log(page, 'P10');
		await log(page, 'P11');
		await expect.poll(() => offers(page).allInnerTexts()).toEqual([expect.stringContaining('Noted for P11')]);
	});

	it('goes away with the change, also where that is taken back elsewhere', async () => {
		const { page } = await openPage(NOTES);
		await due(page);
		await log(page, 'P10');
		expect(await run(page, 'undo')).toBe(true);
		await page.locator('.notice', { hasText: 'Took back' }).waitFor();
		await expect.poll(() => offers(page).count()).toBe(0);
	});

	it('goes away where the note says something else by now, and stays where only something beside it has changed', async () => {
		const { page, vault } = await openPage(NOTES);
		await due(page);
		await log(page, 'P10');
		const logged = textOf(vault, 'People/P10.md');
		expect(logged).toContain('- 2026-11-25\n');
		writeFileSync(join(vault, 'People/P10.md'), logged.replace('A friend', 'An old friend'));
		await page.waitForTimeout(1000);
		expect(await offers(page).count()).toBe(1);
		writeFileSync(join(vault, 'People/P10.md'), logged.replace('- 2026-11-25\n', '- 2026-11-25 tea\n'));
		await expect.poll(() => offers(page).count()).toBe(0);
	});
});

describe('a notice', () => {
	/** Whether any notice lies over the list, and over any other notice. */
	const overlaps = (page: Page): Promise<boolean[]> =>
		page.evaluate(() => {
			const boxes = [...document.querySelectorAll('.notice')].map((el) => el.getBoundingClientRect());
			const meet = (a: DOMRect, b: DOMRect): boolean =>
				a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
			const list = document.querySelector('.nurture-list')?.getBoundingClientRect();
			return [
				boxes.some((box) => list === undefined || meet(box, list)),
				boxes.some((box, at) => boxes.slice(at + 1).some((other) => meet(box, other))),
			];
		});

	it('covers no button of a dialog that is opened over it on a phone', async () => {
		const { page } = await openPage(NOTES, {
			query: { phone: '1' },
			viewport: { width: 390, height: 844 },
			touch: true,
		});
		await due(page);
		await log(page, 'P10');
		await run(page, 'log-interaction');
		const button = page.getByRole('dialog').getByRole('button', { name: 'Write', exact: true });
		await button.waitFor();
		await expect
			.poll(async () =>
				button.evaluate((el) => {
					el.scrollIntoView({ block: 'end' });
					const at = el.getBoundingClientRect();
					const over = document.elementFromPoint(at.left + at.width / 2, at.bottom - 2);
					return over === el || el.contains(over);
				}),
			)
			.toBe(true);
	});

	for (const [where, options] of [
		['a desktop', {}],
		['a narrow window', { viewport: { width: 640, height: 600 } }],
		['a phone', { query: { phone: '1' }, viewport: { width: 390, height: 844 }, touch: true }],
	] as const) {
		it(`covers no row of the list and no other notice, on ${where}; the room it takes is given back`, async () => {
			const { page } = await openPage(NOTES, options);
			await due(page);
			await row(page, 'P10').waitFor();
			const height = (): Promise<number> =>
				page.locator('.nurture-list').evaluate((el) => Math.round(el.getBoundingClientRect().height));
			const before = await height();
			await log(page, 'P10');
			expect(await run(page, 'undo')).toBe(true);
			await log(page, 'P11');
			expect(await page.locator('.notice').count()).toBeGreaterThan(1);
			await expect.poll(() => overlaps(page)).toEqual([false, false]);
			await page.clock.runFor(15_000);
			await expect.poll(() => page.locator('.notice').count()).toBe(0);
			await expect.poll(height).toBe(before);
		});
	}

	it('covers no button of the walk on a small phone, nor of a view that is opened while it is there', async () => {
		const { page } = await openPage(
			{ ...NOTES, 'People/Odd.md': '---\nevery: 3 wekes\n---\n' },
			{ query: { phone: '1' }, viewport: { width: 320, height: 640 }, touch: true },
		);
		const covered = (type: string): Promise<boolean[]> =>
			page.evaluate((view) => {
				const top = Math.min(
					...[...document.querySelectorAll('.notice')].map((el) => el.getBoundingClientRect().top),
				);
				const content = document.querySelector(`[data-type="${view}"] > .view-content`);
				const shown = content === null ? 0 : content.getBoundingClientRect().top + content.clientHeight;
				return [Number.isFinite(top), shown > top];
			}, type);
		await run(page, 'reach-out');
		await page.getByRole('button', { name: /^Reached/ }).click();
		await page.locator('.notice', { hasText: 'Noted for' }).waitFor();
		await expect.poll(() => covered('nurture-reach-out')).toEqual([true, false]);
		await run(page, 'show-problems');
		await page.locator('.nurture-problem-row').first().waitFor();
		await expect.poll(() => covered('nurture-problems')).toEqual([true, false]);
	});
});
