/** Sorting people who have no rhythm, by keys, by mouse and by finger, through the built plugin. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { textOf } from '../support/cli';
import { violations } from './support/axe';
import { due, nurturePages, run } from './support/nurture-page';

const open = nurturePages();
const PHONE = { query: { phone: '1' }, viewport: { width: 390, height: 844 }, touch: true } as const;

const SORT = '.workspace-leaf-content[data-type="nurture-sort"]';
const contacts = (days: readonly string[]): string => days.map((day) => `- ${day} call\n`).join('');
const FIVE = {
	'People/Ana Díaz.md': `---\nplace: Ghent\n---\n${contacts(['2026-10-05', '2026-09-01', '2026-08-03', '2026-07-06', '2026-06-01', '2026-05-04', '2026-04-06'])}`,
	'People/Bob Okafor.md': '- 2026-03-05 coffee: his flat\n',
	'People/Cy Müller.md': '',
	'People/Dee Park.md': '',
	'People/Eve Lin.md': '',
	'People/Fay Roy.md': '---\nevery: monthly\n---\n- 2026-11-20 call\n',
	'Journal/2026-11-02.md': 'Wrote down what [[Cy Müller]] sent.\n',
};

const heading = (page: Page) => page.locator('[data-type="nurture-sort"] h2');
const atHand = (page: Page, name: string) => expect.poll(() => heading(page).innerText()).toBe(name);
async function sort(page: Page): Promise<void> {
	await run(page, 'sort-people');
	await page.locator('[data-type="nurture-sort"] h2').waitFor();
}

describe('sorting people who have no rhythm', () => {
	it('gives each a rhythm or a circle by one key, says what is known of them, and tells what changed', async () => {
		const { page, vault } = await open(FIVE);
		await sort(page);
		await atHand(page, 'Ana Díaz');
		const card = page.locator(SORT);
		await card.getByText('about every month, 6 gaps since April 2026').waitFor();
		await card.getByText('Suggested: monthly, because you are in touch about every month.').waitFor();
		await page.keyboard.press('Enter');
		await atHand(page, 'Bob Okafor');
		await card.getByText('Suggested: yearly, because of 1 contact in the last year.').waitFor();
		await card.getByText('Ana Díaz: monthly. u takes it back.').waitFor();
		await page.keyboard.press('1');
		await atHand(page, 'Cy Müller');
		await card.getByText('in 1 note of the last year').waitFor();
		await page.keyboard.press('n');
		await atHand(page, 'Dee Park');
		await page.keyboard.press(' ');
		await atHand(page, 'Eve Lin');
		await page.keyboard.press('q');
		await atHand(page, '4 people sorted');
		await card.getByText('Left for later: 1 person').waitFor();
		await expect.poll(() => textOf(vault, 'People/Ana Díaz.md')).toContain('every: monthly\n');
		await expect.poll(() => textOf(vault, 'People/Bob Okafor.md')).toContain('circle: Inner circle\n');
		await expect.poll(() => textOf(vault, 'People/Cy Müller.md')).toContain('every: never\n');
		await expect.poll(() => textOf(vault, 'People/Eve Lin.md')).toContain('every: quarterly\n');
		expect(textOf(vault, 'People/Dee Park.md')).toBe('');
		await page.getByRole('button', { name: 'Look at the one left' }).click();
		await atHand(page, 'Dee Park');
		expect(await violations(page, SORT)).toEqual([]);
	});

	it('takes one back by u, byte by byte, and all of them by a button or as one step', async () => {
		const { page, vault } = await open(FIVE);
		await sort(page);
		const before = Object.fromEntries(Object.keys(FIVE).map((path) => [path, textOf(vault, path)]));
		const now = () => Object.fromEntries(Object.keys(FIVE).map((path) => [path, textOf(vault, path)]));
		await page.keyboard.press('y');
		await atHand(page, 'Bob Okafor');
		await page.keyboard.press('2');
		await expect.poll(() => textOf(vault, 'People/Bob Okafor.md')).toContain('circle: Close');
		await page.keyboard.press('u');
		await atHand(page, 'Bob Okafor');
		await expect.poll(() => textOf(vault, 'People/Bob Okafor.md')).toBe(before['People/Bob Okafor.md']);
		expect(textOf(vault, 'People/Ana Díaz.md')).toContain('every: yearly');
		for (const key of ['m', 'm', 'm', 'm']) await page.keyboard.press(key);
		await atHand(page, '5 people sorted');
		await page.getByText('monthly: Bob Okafor, Cy Müller, Dee Park and Eve Lin').waitFor();
		await page.getByRole('button', { name: 'Take all 5 back' }).click();
		await expect.poll(now).toEqual(before);
		await atHand(page, 'Ana Díaz');
		await page.keyboard.press('m');
		await page.keyboard.press('m');
		await expect.poll(() => textOf(vault, 'People/Bob Okafor.md')).toContain('every: monthly');
		await run(page, 'undo');
		await expect.poll(now).toEqual(before);
	});

	it('is left by Escape with its tab and its progress kept', async () => {
		const { page } = await open(FIVE);
		await sort(page);
		await page.keyboard.press('m');
		await atHand(page, 'Bob Okafor');
		await page.keyboard.press('Escape');
		await page.locator('.nurture-list').waitFor();
		await expect
			.poll(() => page.evaluate(() => document.activeElement?.closest('.nurture-walk') === null))
			.toBe(true);
		expect(await page.locator(SORT).count()).toBe(1);
		await sort(page);
		await atHand(page, 'Bob Okafor');
		await page.keyboard.press('u');
		await atHand(page, 'Ana Díaz');
	});

	it('sorts three hundred with a key each', { timeout: 120_000 }, async () => {
		const names = Array.from({ length: 300 }, (_, at) => `Person ${String(at).padStart(3, '0')}`);
		const notes = Object.fromEntries(names.map((name) => [`People/${name}.md`, `# ${name}\n`]));
		const { page, vault } = await open(notes);
		await due(page);
		await page.getByText('300 people have no rhythm yet: sort them').click();
		await heading(page).waitFor();
		for (let at = 0; at < names.length; at++) await page.keyboard.press(String((at % 4) + 1));
		await atHand(page, '300 people sorted');
		await page.getByText('Inner circle: 75 people').waitFor();
		await expect.poll(() => textOf(vault, 'People/Person 299.md'), { timeout: 30_000 }).toContain('circle: Wider');
		await page.getByRole('button', { name: 'Show who is due' }).click();
		await expect.poll(() => page.getByText('no rhythm yet').count()).toBe(0);
		await page.getByRole('row', { name: /^Today/ }).waitFor();
	});

	it('is done by a finger: buttons of 44 pixels, a swipe on and back', async () => {
		const { page, vault } = await open(FIVE, PHONE);
		await sort(page);
		const sizes = await page
			.locator(`${SORT} button`)
			.evaluateAll((all) =>
				all.map((button) => button.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height)),
			);
		expect(Math.min(...sizes)).toBeGreaterThanOrEqual(44);
		const swipe = (by: number) =>
			page.locator('.nurture-walk-person').evaluate((target, dx) => {
				const touch = (clientX: number) => new Touch({ identifier: 1, target, clientX, clientY: 200 });
				target.dispatchEvent(new TouchEvent('touchstart', { bubbles: true, touches: [touch(200)] }));
				target.dispatchEvent(new TouchEvent('touchend', { bubbles: true, changedTouches: [touch(200 + dx)] }));
			}, by);
		await swipe(-120);
		await atHand(page, 'Bob Okafor');
		await swipe(120);
		await atHand(page, 'Ana Díaz');
		await swipe(-20);
		await page.getByRole('button', { name: 'Quarterly (q)' }).tap();
		await atHand(page, 'Bob Okafor');
		await expect.poll(() => textOf(vault, 'People/Ana Díaz.md')).toContain('every: quarterly');
		expect(await violations(page, SORT)).toEqual([]);
		const wide = await page.evaluate(() => document.documentElement.scrollWidth);
		expect(wide).toBeLessThanOrEqual(390);
	});
});
