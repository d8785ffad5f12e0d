/** Giving and receiving, and the review as a note, in a real browser: by keyboard, mouse and finger. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { whenReady } from './support/browser';
import { contents, textOf } from '../support/cli';
import { violations } from './support/axe';
import { due, inDock, nurturePages, rename, run, type Bench } from './support/nurture-page';
import { savesPicture } from './support/saved-picture';
import { pass } from './support/time';

declare const window: { workbench: Bench };

const open = nurturePages();

const ANA = [
	'---',
	'gift-ideas: [a tide atlas, socks]',
	'---',
	'## Interactions',
	'- 2026-11-20 call: about her move #gave/advice',
	'- 2026-11-02 lunch #received/referral',
	'- 2026-10-05 call #gave/cake and #received/listening',
	'- 2026-09-05 coffee #received',
	'- 2026-09-01 coffee #received/advice',
	'- 2026-08 gift: a warm scarf #gave',
	'- 2025-12-24 gift: a tin of tea',
	'- 2024-03-04 call #gave/advice',
	'',
].join('\n');
const BO =
	'## Interactions\n- 2026-11-20 call #received/advice\n- 2026-10-10 call #received/referral\n- 2026-07-10 call #received/gardening\n';
const NOTES = { 'People/Ana Díaz.md': ANA, 'People/Bo Lind.md': BO, 'Journal.md': '# My journal\n' };
const PHONE = { query: { phone: '1' }, viewport: { width: 390, height: 844 }, touch: true } as const;

async function balance(page: Page): Promise<void> {
	await run(page, 'open-balance');
	await page.locator('.nurture-balance').waitFor();
}

const openNote = (page: Page, path: string): Promise<void> =>
	page.evaluate((note) => window.workbench.openFile(note), path);
const summary = (page: Page) => page.locator('.nurture-balance-summary');
const tip = (page: Page): Promise<string> => page.locator('.nurture-balance-tip').innerText();
const focused = (page: Page): Promise<string | null> =>
	page.evaluate(
		() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? null,
	);
const cursorLine = (page: Page): Promise<number | undefined> =>
	page.evaluate(
		() =>
			(
				window.workbench as unknown as {
					app: { workspace: { activeEditor: { editor: { getCursor(): { line: number } } } | null } };
				}
			).app.workspace.activeEditor?.editor.getCursor().line,
	);

describe('giving and receiving', () => {
	it('tells of everybody in one sentence and one voice, and is walked by keys from one tab stop', async () => {
		const { page } = await open(NOTES);
		await balance(page);
		expect(await summary(page).innerText()).toBe('Dec 2025 to Nov 2026, tagged: given 3 times, received 7 times.');
		expect(await page.locator('.nurture-balance-voice').allInnerTexts()).toEqual([
			'You may have something to give: Bo Lind',
		]);
		await page.getByRole('button', { name: 'Bo Lind', exact: true }).focus();
		await page.keyboard.press('Tab');
		expect(await focused(page)).toBe(
			'Nov 2026, tagged: given once (intellectual 1), received twice (intellectual 1, social 1).',
		);
		await page.keyboard.press('ArrowLeft');
		expect(await focused(page)).toBe(
			'Oct 2026, tagged: given once (cake 1), received twice (emotional 1, social 1).',
		);
		expect(await tip(page)).toBe(await focused(page));
		await page.keyboard.press('Home');
		expect(await focused(page)).toBe('Dec 2025: nothing is noted as given or received.');
		await page.keyboard.press('Enter');
		await expect.poll(() => page.getByRole('menu').count()).toBe(0);
		await page.keyboard.press('End');
		await page.keyboard.press('ArrowLeft');
		await page.keyboard.press('Enter');
		expect((await page.locator('.menu .menu-item').allInnerTexts()).map((text) => text.trim())).toEqual([
			'Oct 2026',
			'10 Oct: Bo Lind, call',
			'5 Oct: Ana Díaz, call: call and',
		]);
		await page.keyboard.press('Escape');
		await expect.poll(() => focused(page)).toMatch(/^Oct 2026/);
		await page.keyboard.press('Tab');
		expect(await focused(page)).toBe('As a table');
		await page.keyboard.press('Enter');
		expect(await page.getByRole('row', { name: /^Nov 2026/ }).innerText()).toMatch(/Nov 2026\s+1\s+2/);
		await page.keyboard.press('Tab');
		expect(await focused(page)).toBe('Ana Díaz a warm scarf, August');
		// Which way this one went, the line does not say: it has a list of its own.
		await page.keyboard.press('Tab');
		expect(await focused(page)).toBe('Ana Díaz a tin of tea, 24 Dec 2025');
		await page.keyboard.press('Tab');
		await page.keyboard.press('ArrowDown');
		expect(await focused(page)).toBe('Ana Díaz socks');
		expect(await page.locator('.nurture-balance').innerText()).not.toMatch(/score|debt|owe|%/i);
	});

	it('shows the person whose note is open, kinds and gifts, and opens the lines that tell of them', async () => {
		const { page } = await open(NOTES);
		await openNote(page, 'People/Ana Díaz.md');
		await run(page, 'open-balance-person');
		await summary(page).getByText('Dec 2025 to Nov 2026, tagged: given 3 times, received 4 times.').waitFor();
		await expect.poll(() => page.locator('.nurture-balance-voice').count()).toBe(0);
		expect(
			(await page.locator('.nurture-balance-table.mod-kinds tbody tr').allInnerTexts()).map((row) =>
				row.split(/\s+/).join(' '),
			),
		).toEqual(['emotional 0 1', 'intellectual 1 1', 'social 0 1', 'cake 1 0', 'unnamed 1 1']);
		await page.getByRole('button', { name: 'Years' }).click();
		await summary(page).getByText('2024 to 2026, tagged: given 4 times, received 4 times.').waitFor();
		await page.getByRole('button', { name: 'a warm scarf, August' }).click();
		await page.locator('.mod-root .workspace-tab-header.is-active', { hasText: 'Ana Díaz' }).waitFor();
		await expect.poll(() => cursorLine(page)).toBe(9);
	});

	it('asks for a person where none is open, says what it may, and goes back to everybody', async () => {
		const { page } = await open(NOTES);
		await run(page, 'open-balance-person');
		await page.locator('.prompt-input').fill('bo');
		await page.keyboard.press('Enter');
		expect(await page.locator('.nurture-balance-voice').innerText()).toBe('You may have something to give.');
		await page.getByRole('button', { name: 'Giving and receiving with: Bo Lind. Choose a person' }).click();
		await page.locator('.prompt-input').fill('ana');
		await page.keyboard.press('Enter');
		await page.getByRole('button', { name: 'Open the note of Ana Díaz' }).waitFor();
		await page.getByRole('button', { name: 'Show everybody' }).click();
		await summary(page).getByText('given 3 times, received 7 times').waitFor();
	});

	it('is in the menu of a row, follows a new name, and comes back after a reload as it was', async () => {
		const { page } = await open(NOTES);
		await due(page);
		await page.getByText('No rhythm', { exact: true }).click();
		await page.getByRole('button', { name: 'More for Ana Díaz' }).click();
		await page.getByRole('menuitem', { name: 'Giving and receiving' }).click();
		await page.getByRole('button', { name: 'Quarters' }).click();
		await summary(page).getByText('Q1 2025 to Q4 2026, tagged: given 3 times, received 4 times.').waitFor();
		await page.evaluate(async () => {
			const { app } = window.workbench as unknown as {
				app: {
					vault: { getFileByPath(path: string): unknown };
					fileManager: { renameFile(file: unknown, to: string): Promise<void> };
				};
			};
			await app.fileManager.renameFile(app.vault.getFileByPath('People/Ana Díaz.md'), 'People/Anna Díaz.md');
		});
		await page.getByRole('button', { name: 'Open the note of Anna Díaz' }).waitFor();
		await pass(page, 2500);
		await page.reload();
		await whenReady(page);
		await page.getByRole('button', { name: 'Open the note of Anna Díaz' }).waitFor();
		await summary(page).getByText('Q1 2025 to Q4 2026').waitFor();
	});

	it('writes its picture as a new file, and takes it back', async () => {
		const { page, vault } = await open(NOTES);
		await balance(page);
		await savesPicture(
			page,
			vault,
			'Giving and receiving 2025-2026.svg',
			'Dec 2025 to Nov 2026, tagged: given 3 times, received 7 times.',
		);
	});

	it('says what to write where nothing is noted, and what to do where nobody is', async () => {
		const { page } = await open({ 'People/Ana.md': '---\nevery: 3 weeks\n---\n- 2026-11-20 call\n' });
		await balance(page);
		await page.getByText('Nothing is noted as given or received yet.').waitFor();
		const { page: bare } = await open({ 'Soup.md': 'leek' });
		await balance(bare);
		await bare.locator('.nurture-balance').getByText('Nobody here yet').waitFor();
	});

	it('mirrors in a layout from right to left', async () => {
		const { page } = await open(NOTES);
		await page.evaluate(() => {
			document.documentElement.dir = 'rtl';
			document.body.classList.add('mod-rtl');
		});
		await balance(page);
		const left = async (at: number): Promise<number> =>
			(await page.locator(`[data-at="${at}"]`).boundingBox())?.x ?? NaN;
		expect((await left(11)) < (await left(10))).toBe(true);
		await page.locator('[data-at="11"]').focus();
		await page.keyboard.press('ArrowRight');
		expect(await focused(page)).toMatch(/^Oct 2026/);
	});
});

/** Opens the modal, with what will be written in it. */
async function review(page: Page): Promise<void> {
	await run(page, 'write-review');
	await page.locator('.nurture-review-preview', { hasText: 'Review of' }).waitFor();
}

const place = (page: Page) => page.locator('.nurture-review-place');
const write = (page: Page): Promise<void> => page.getByRole('button', { name: 'Write the review' }).click();
const outside = (text: string): string[] => text.split(/%% nurture:review start [\s\S]*?%% nurture:review end %%/);

describe('the review as a note', () => {
	it("is written by keyboard, ready for the user's words, anew only in its own part, and taken back", async () => {
		const { page, vault } = await open({ ...NOTES, 'Reviews/Review 2026-10.md': 'October.\n' });
		await review(page);
		expect(await place(page).innerText()).toBe('Makes the note Reviews/Review 2026-11.md.');
		expect(await focused(page)).toContain('This month');
		await page.keyboard.press('Control+Enter');
		await page.locator('.notice', { hasText: 'Wrote Review 2026-11.' }).waitFor();
		const path = 'Reviews/Review 2026-11.md';
		expect(textOf(vault, path)).toContain('- [[Ana Díaz]]: 1 call, 1 meeting; last on 20 Nov');
		await page.getByRole('dialog').waitFor({ state: 'detached' });
		await expect.poll(() => cursorLine(page)).toBeGreaterThan(20);
		await page.keyboard.type('A kind month.');
		await expect.poll(() => textOf(vault, path)).toMatch(/## In my own words\n\nA kind month\.$/);
		const mine = textOf(vault, path);
		await page
			.locator('.notice')
			.evaluateAll((notices) => (notices as HTMLElement[]).forEach((notice) => notice.click()));

		await review(page);
		await place(page).getByText(`Writes its own part of ${path} anew. Your words there stay.`).waitFor();
		await write(page);
		await page.locator('.notice', { hasText: 'Review 2026-11 says this already.' }).waitFor();
		expect(textOf(vault, path)).toBe(mine);

		await page.evaluate(async () => {
			const { app } = window.workbench as unknown as {
				app: {
					vault: {
						getFileByPath(path: string): unknown;
						process(file: unknown, change: (text: string) => string): Promise<string>;
					};
				};
			};
			await app.vault.process(
				app.vault.getFileByPath('People/Bo Lind.md'),
				(text) => `${text}- 2026-11-24 lunch\n`,
			);
		});
		await pass(page, 500);
		await review(page);
		await write(page);
		await expect.poll(() => textOf(vault, path)).toContain('- [[Bo Lind]]: 1 call, 1 meeting; last on 24 Nov');
		expect(outside(textOf(vault, path))).toEqual(outside(mine));
		await page
			.locator('.notice', { hasText: 'Wrote Review 2026-11.' })
			.getByRole('button', { name: 'Undo' })
			.click();
		await expect.poll(() => textOf(vault, path)).toBe(mine);
	});

	it('is of the week, month or year of any day, and goes into the open note where that is asked', async () => {
		const { page, vault } = await open(NOTES);
		await openNote(page, 'Journal.md');
		await review(page);
		for (const [choice, says] of [
			['This week', 'Review 2026-W48'],
			['Last month', 'Review 2026-10'],
			['Last year', 'Review 2025'],
		] as const) {
			await page.getByLabel('Which time').selectOption({ label: choice });
			await place(page).getByText(`Makes the note Reviews/${says}.md.`).waitFor();
		}
		await page.getByLabel('Which time').selectOption({ label: 'The month of a day…' });
		expect(await place(page).innerText()).toBe('');
		await write(page);
		await page.getByRole('alert').getByText('Say which day: one up to today.').waitFor();
		await page.getByLabel('Day', { exact: true }).fill('2026-12-01');
		await page.getByText('That day is still to come: choose one up to today.').first().waitFor();
		await page.getByLabel('Day', { exact: true }).fill('2024-03-10');
		await place(page).getByText('Makes the note Reviews/Review 2024-03.md.').waitFor();
		await page.getByLabel('Where').selectOption({ label: 'The open note, Journal' });
		await place(page).getByText('Adds the review at the end of Journal.md. What is there stays.').waitFor();
		await write(page);
		await expect
			.poll(() => textOf(vault, 'Journal.md'))
			.toMatch(/^# My journal\n\n%% nurture:review start [0-9a-f]{8} %%\n\n## Review of March 2024\n/);
		await page.locator('.notice', { hasText: 'Wrote Journal.' }).getByRole('button', { name: 'Undo' }).click();
		await expect.poll(() => textOf(vault, 'Journal.md')).toBe('# My journal\n');
	});

	it('says whose place it takes before it writes over the review of another time', async () => {
		const { page, vault } = await open(NOTES);
		await openNote(page, 'Journal.md');
		const into = async (choice: string): Promise<void> => {
			await review(page);
			await page.getByLabel('Which time').selectOption({ label: choice });
			await page.getByLabel('Where').selectOption({ label: 'The open note, Journal' });
		};
		await into('This month');
		await place(page).getByText('Adds the review at the end of Journal.md.').waitFor();
		await write(page);
		await expect.poll(() => textOf(vault, 'Journal.md')).toContain('## Review of November 2026');
		const before = textOf(vault, 'Journal.md');
		await page.getByRole('dialog').waitFor({ state: 'detached' });
		// The first notice is put away, so that the button below is the second's.
		await page
			.locator('.notice')
			.first()
			.click({ position: { x: 4, y: 4 } });
		await into('Last month');
		await place(page)
			.getByText('Takes the place of “Review of November 2026” in Journal.md. Your words there stay.', {
				exact: true,
			})
			.waitFor();
		expect(textOf(vault, 'Journal.md')).toBe(before);
		await write(page);
		await expect.poll(() => textOf(vault, 'Journal.md')).toContain('## Review of October 2026');
		expect(outside(textOf(vault, 'Journal.md'))).toEqual(outside(before));
		await page.locator('.notice').getByRole('button', { name: 'Undo' }).last().click();
		await expect.poll(() => textOf(vault, 'Journal.md')).toBe(before);
	});

	it('shows the new month once midnight has passed, and follows the open note to its new name', async () => {
		const { page, vault } = await open(NOTES, { clock: '2026-11-30T23:59:00' });
		await openNote(page, 'Journal.md');
		await review(page);
		await place(page).getByText('Makes the note Reviews/Review 2026-11.md.').waitFor();
		await page.clock.fastForward('03:00');
		await place(page).getByText('Makes the note Reviews/Review 2026-12.md.').waitFor();
		await page.getByLabel('Where').selectOption({ label: 'The open note, Journal' });
		await place(page).getByText('Adds the review at the end of Journal.md.').waitFor();
		await rename(page, 'Journal.md', 'Diary.md');
		await place(page).getByText('Adds the review at the end of Diary.md.').waitFor();
		await page
			.getByLabel('Where')
			.locator('option', { hasText: 'The open note, Diary' })
			.waitFor({ state: 'attached' });
		await write(page);
		await expect.poll(() => textOf(vault, 'Diary.md')).toContain('## Review of December 2026');
		expect(existsSync(join(vault, 'Journal.md'))).toBe(false);
	});

	it('is refused in one sentence where its part was changed by hand, and nothing is written', async () => {
		const { page, vault } = await open({
			...NOTES,
			'Reviews/Review 2026-11.md': '%% nurture:review start 00000000 %%\nmine\n%% nurture:review end %%\n',
		});
		const before = contents(vault);
		await run(page, 'write-review');
		const sentence =
			/^Nothing was written: the review's own part of Reviews\/Review 2026-11\.md was changed by hand\./;
		await place(page).getByText(sentence).waitFor();
		await write(page);
		await page.getByRole('alert').getByText(sentence).waitFor();
		expect(contents(vault)).toEqual(before);
	});

	it('goes into the folder of the settings', async () => {
		const { page, vault } = await open(NOTES);
		await page.evaluate(() => (window.workbench as unknown as { openSettings(): void }).openSettings());
		await page.getByLabel('Folder for reviews').fill('Journal/Months');
		await page.getByText('There is no folder Journal/Months yet.').waitFor();
		// Settings are taken over once the typing has paused.
		await pass(page, 1500);
		await page.keyboard.press('Escape');
		await review(page);
		await place(page).getByText('Makes the note Journal/Months/Review 2026-11.md.').waitFor();
		await write(page);
		await expect.poll(() => existsSync(join(vault, 'Journal/Months/Review 2026-11.md'))).toBe(true);
	});
});

describe('the looks', () => {
	/** What reaches beyond the sides of the view. */
	const wider = (page: Page): Promise<boolean> =>
		page.evaluate(() => {
			const content = document.querySelector('[data-type="nurture-balance"] .view-content');
			return content === null || content.scrollWidth > content.clientWidth;
		});

	for (const theme of ['light', 'dark']) {
		for (const [where, options] of [
			['a tab', { query: { theme } }],
			['320 px', { query: { theme, dock: '320' } }],
			['a phone', { ...PHONE, query: { theme, phone: '1' } }],
		] as const) {
			it(`have no fault that axe knows and fit, ${theme}, ${where}`, async () => {
				const { page } = await open(NOTES, options);
				if (where === '320 px') await inDock(page, 'nurture-balance');
				else await balance(page);
				await page.locator('[data-at="11"]').focus();
				await page.getByText('As a table').click();
				expect([await violations(page, '.nurture-balance'), await wider(page)]).toEqual([[], false]);
				await review(page);
				await page.getByLabel('Which time').selectOption({ label: 'Since a day…' });
				await page.getByLabel('Day', { exact: true }).fill('2026-10-01');
				await place(page).getByText('Makes the note').waitFor();
				expect(await violations(page, '.modal')).toEqual([]);
			});
		}
	}

	it('have targets of 44 px on a phone, the times of the picture aside, for which the table stands in', async () => {
		const { page } = await open(NOTES, PHONE);
		await balance(page);
		await page.locator('[data-at="11"]').tap();
		await page.getByRole('menuitem', { name: '20 Nov: Ana Díaz, call: about her move' }).waitFor();
		await page.keyboard.press('Escape');
		const small = await page.evaluate(() =>
			[...document.querySelectorAll('.nurture-balance :is(button, summary)')].flatMap((element) => {
				const { width, height } = element.getBoundingClientRect();
				return Math.min(width, height) < 43.9 ? [`${element.outerHTML.slice(0, 90)} ${width}x${height}`] : [];
			}),
		);
		expect(small).toEqual([]);
	});
});
