/**
 * A week of use on the sample vault, from Wednesday, 25 November to Tuesday, 1 December 2026, as somebody lives it with
 * the plugin:
 * tested by week.test.ts, and pictured for docs/a-week.md.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { textOf } from '../support/cli';
import { due, row, run, type Bench } from './support/nurture-page';

declare const window: { workbench: Bench; opened: string[] };

/** What a story is told with: the page, its vault, and who is shown it as it is after each scene. */
export interface Telling {
	readonly page: Page;
	readonly vault: string;
	readonly picture: (name: string) => Promise<void>;
}

const MARA = 'People/Mara Lind.md';
const MAREK = 'People/Marek Dvořák.md';
const THEO = 'People/Theo Brandt.md';
const LUCIA = 'People/Lucía Fernández Ibáñez.md';
const REVIEW = 'Reviews/Review 2026-W48.md';
const DAY = 86_400_000;

/** Waits until something is so. No matcher of the test runner: the pictures are taken without it. */
async function until(what: string, holds: () => Promise<boolean> | boolean): Promise<void> {
	for (let look = 0; look < 100; look++) {
		if (await holds()) return;
		await new Promise((go) => setTimeout(go, 100));
	}
	throw new Error(`It did not come to this: ${what}.`);
}

const openFile = (page: Page, path: string): Promise<void> =>
	page.evaluate((file) => window.workbench.openFile(file), path);

/** Waits until a note has these words, and no dialog is open any more. */
async function becomes({ page, vault }: Telling, path: string, part: string): Promise<void> {
	await until(`${path} has “${part}”`, () => existsSync(join(vault, path)) && textOf(vault, path).includes(part));
	await until('no dialog is open', async () => (await page.getByRole('dialog').count()) === 0);
}

/** The next morning, with the notices of the day before gone. */
async function nextDay(page: Page): Promise<void> {
	// Nothing is hovered over night.
	await page.mouse.move(640, 4);
	await page.clock.fastForward(DAY);
	await until('the notices are gone', async () => (await page.locator('.notice').count()) === 0);
}

/** Links to other programs are caught: none is there. */
async function catchLinks(page: Page): Promise<void> {
	await page.evaluate(() => {
		window.opened = [];
		(window as unknown as { open: (url: string) => null }).open = (url) => (window.opened.push(url), null);
	});
}

async function wednesday(telling: Telling): Promise<void> {
	const { page, picture } = telling;
	await due(page);
	await openFile(page, MARA);
	await run(page, 'open-brief');
	await page.locator('.nurture-brief-view .nurture-brief').getByText('She opened the first door for me.').waitFor();
	await picture('week-1-brief');
	await run(page, 'log-interaction');
	await page.getByLabel('What happened').fill('coffee: she prints the wedding cards herself');
	await page.keyboard.press('Enter');
	await becomes(telling, MARA, '- 2026-11-25 coffee: she prints the wedding cards herself\n');
}

async function thursday(telling: Telling): Promise<void> {
	const { page, picture } = telling;
	await run(page, 'reach-out');
	const walk = page.locator('.nurture-walk');
	await walk.getByRole('heading', { name: 'Marek Dvořák' }).waitFor();
	await picture('week-2-reach-out');
	await page.keyboard.press('w');
	const text = page.getByRole('textbox', { name: 'Message' });
	await text.waitFor();
	await until('the draft names Marek', async () => (await text.inputValue()).includes('Marek'));
	await picture('week-2-message');
	await page.keyboard.press('Escape');
	await page.keyboard.press('l');
	await page
		.getByLabel('What happened')
		.fill('letter: the first in a year, with the picture of the mandolin #gave/picture');
	await page.keyboard.press('Enter');
	await becomes(telling, MAREK, '- 2026-11-26 letter: the first in a year');
	await until('the walk has gone on', async () => (await walk.locator('h2').innerText()) !== 'Marek Dvořák');
	await page.keyboard.press('Escape');
}

async function friday(telling: Telling): Promise<void> {
	const { page, picture } = telling;
	await openFile(page, THEO);
	await run(page, 'plan');
	await page.getByRole('textbox', { name: 'What' }).fill('a walk along the Coupure');
	await page.getByRole('textbox', { name: 'When' }).fill('monday');
	await page.getByText('Monday, 30 November 2026').first().waitFor();
	await picture('week-3-plan');
	await page.keyboard.press('Enter');
	await becomes(telling, THEO, '- [ ] 2026-11-30 a walk along the Coupure\n');
	await run(page, 'add-promise');
	await page.getByRole('textbox', { name: 'What' }).fill('lend him the liquorice tin');
	await page.getByRole('textbox', { name: 'Due' }).fill('monday');
	await page.keyboard.press('Enter');
	await becomes(telling, THEO, '- [ ] lend him the liquorice tin');
}

async function saturday(telling: Telling): Promise<void> {
	const { page, picture } = telling;
	await openFile(page, 'Notes/Wood type.md');
	await run(page, 'who-would-like');
	const lucia = page.locator('.nurture-match-share', { hasText: 'Lucía' });
	await lucia.getByText('letterpress (interest)').waitFor();
	await picture('week-4-who-would-like-this');
	await lucia.click();
	await page.getByLabel('What happened').press('Enter');
	await becomes(telling, LUCIA, '- 2026-11-28 share: sent [[Wood type]]\n');
}

async function sunday(telling: Telling): Promise<void> {
	const { page, picture } = telling;
	await run(page, 'suggest-introductions');
	await page.getByRole('button', { name: 'Introduce Marek Dvořák and Theo Brandt' }).waitFor();
	await picture('week-5-introductions');
	await page.getByRole('button', { name: 'Introduce Marek Dvořák and Theo Brandt' }).click();
	await page.getByRole('textbox', { name: 'About' }).press('Enter');
	await becomes(telling, THEO, '- 2026-11-29 intro: [[Marek Dvořák]]');
	await becomes(telling, MAREK, '- 2026-11-29 intro: [[Theo Brandt]]');
}

async function monday(telling: Telling): Promise<void> {
	const { page, picture } = telling;
	await openFile(page, THEO);
	await due(page);
	await page.getByRole('button', { name: 'Yes: a walk along the Coupure' }).scrollIntoViewIfNeeded();
	await picture('week-6-did-it-happen');
	await page.getByRole('button', { name: 'Yes: a walk along the Coupure' }).click();
	await page.getByLabel('What happened').fill('the herons are back');
	await page.keyboard.press('Enter');
	await becomes(telling, THEO, '\n- 2026-11-30 a walk along the Coupure: the herons are back\n');
	// What has slid to where the plan was takes no press at once.
	await page.waitForTimeout(600);
	// It has no day: it stands with what can wait.
	const filter = page.getByRole('searchbox', { name: 'Filter people' });
	await filter.fill('Theo');
	await page.locator('.nurture-section', { hasText: /^\d+ (?:more )?promise/ }).click();
	await page.getByRole('checkbox', { name: 'Kept: lend him the liquorice tin' }).click();
	await filter.fill('');
	await becomes(telling, THEO, '- [x] lend him the liquorice tin');
	await until('Mara is off the list', async () => (await row(page, 'Mara Lind').count()) === 0);
}

async function tuesday(telling: Telling): Promise<void> {
	const { page, vault, picture } = telling;
	await run(page, 'open-balance');
	await page.locator('.nurture-balance-summary').waitFor();
	await picture('week-7-giving-and-receiving');
	await run(page, 'write-review');
	await page.getByRole('dialog').getByRole('combobox').first().selectOption('last-week');
	await page.getByRole('button', { name: 'Write the review' }).click();
	await becomes(telling, REVIEW, '[[Mara Lind]]');
	await page.locator('.mod-root .workspace-tab-header', { hasText: 'Review 2026' }).waitFor();
	await page.getByRole('dialog').waitFor({ state: 'detached' });
	await picture('week-7-review');
	const review = textOf(vault, REVIEW);
	// The week before was Monday, 23 to Sunday, 29 November: the walk of Monday is not in it.
	await until(
		'the review tells of the week',
		() =>
			['[[Mara Lind]]', '[[Marek Dvořák]]', '[[Lucía Fernández Ibáñez]]'].every((told) =>
				review.includes(told),
			) && !review.includes('Coupure'),
	);
	await run(page, 'undo');
	await until('the review is taken back', () => !existsSync(join(vault, REVIEW)));
}

/** Lives the week on a page over the sample vault whose clock stands on its first morning. */
export async function aWeek(telling: Telling): Promise<void> {
	const { page } = telling;
	await catchLinks(page);
	const days = [wednesday, thursday, friday, saturday, sunday, monday, tuesday];
	for (const day of days) {
		await day(telling);
		await nextDay(page);
	}
	await until(
		'nothing was opened, since nobody clicked to',
		async () => (await page.evaluate(() => window.opened.length)) === 0,
	);
}
