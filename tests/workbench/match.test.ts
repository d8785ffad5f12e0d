/** Who would like this, and introductions, in a real browser, by keyboard and mouse, as a person uses them. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { contents, textOf } from '../support/cli';
import { violations } from './support/axe';
import { inDock, nurturePages, run, type Bench } from './support/nurture-page';
import { pass } from './support/time';

declare const window: { workbench: Bench };

const MARA =
	'---\ninterests: [letterpress, tides]\nplace: Ghent\n---\n## Interactions\n- 2026-11-05 call: her knee is better\n';
const THEO =
	'---\ninterests: Letterpress\nplace: Ghent\n---\n## Interactions\n- 2026-09-30 coffee: about the tides\n- 2026-09-01 intro: [[Cy Marsh]]\n';
const CY =
	'---\nevery: monthly\n---\n## Interactions\n- 2026-10-10 walk with [[Theo Brandt]]\n- 2026-09-02 share: Wood type\n';
const PRIVATE = '---\ninterests: letterpress\nprivate: true\n---\n- 2026-11-05 call\n';
const NOTE = 'Old letterpress drawers.\n\nHigh tides.\n';
const FILES = {
	'People/Mara Lind.md': MARA,
	'People/Theo Brandt.md': THEO,
	'People/Cy Marsh.md': CY,
	'People/Pia Private.md': PRIVATE,
	'Notes/Wood type.md': NOTE,
	'Notes/Leek.md': 'Soup.\n',
};

const open = nurturePages();
const openNote = (page: Page, path: string): Promise<void> =>
	page.evaluate((note) => window.workbench.openFile(note), path);
const onDisk = async (vault: string, path: string, text: string): Promise<void> =>
	expect.poll(() => textOf(vault, path)).toBe(text);
const rows = (page: Page): Promise<string[]> => page.locator('.nurture-match-share').allInnerTexts();
const pairs = (page: Page): Promise<string[]> =>
	page
		.locator('.nurture-introduction:has(.nurture-introduction-name)')
		.evaluateAll((items) =>
			items.map(
				(item) =>
					`${[...item.querySelectorAll('.nurture-introduction-name')].map(({ textContent }) => textContent).join(' + ')}: ${item.querySelector('.nurture-introduction-why')?.textContent ?? ''}`,
			),
		);

/** The text in the page's clipboard, which is one of the test's own. */
async function withClipboard(page: Page, text: string): Promise<() => Promise<string>> {
	await page.evaluate((first) => {
		const held = { text: first };
		Object.assign(window, { held });
		Object.defineProperty(navigator, 'clipboard', {
			configurable: true,
			value: {
				readText: async () => Promise.resolve(held.text),
				writeText: async (next: string) => {
					held.text = next;
					return Promise.resolve();
				},
			},
		});
	}, text);
	return () => page.evaluate(() => (window as unknown as { held: { text: string } }).held.text);
}

describe('who would like this', () => {
	it('lists people for the open note with the reasons; Enter notes that it was sent, undo takes it back', async () => {
		const { page, vault } = await open(FILES);
		const before = contents(vault);
		await openNote(page, 'Notes/Wood type.md');
		await run(page, 'who-would-like');
		await page.getByText('3 people would like this.').waitFor();
		expect(await rows(page)).toEqual([
			'Mara Lind\nletterpress (interest), tides (interest)',
			'Theo Brandt\nLetterpress (interest), tides (you talked about it on 30 Sep)',
			'Cy Marsh\nWood (you talked about it on 2 Sep), type (you talked about it on 2 Sep)\nhad it already, on 2 Sep',
		]);
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await page.getByText('Log an interaction with Theo Brandt').waitFor();
		expect(await page.getByLabel('What happened').inputValue()).toBe('sent [[Wood type]]');
		expect(await page.getByRole('combobox', { name: 'Kind' }).inputValue()).toBe('share');
		expect(contents(vault)).toEqual(before);
		await page.getByLabel('What happened').press('Enter');
		await onDisk(
			vault,
			'People/Theo Brandt.md',
			THEO.replace('- 2026-09-30', '- 2026-11-25 share: sent [[Wood type]]\n- 2026-09-30'),
		);
		await page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
		await onDisk(vault, 'People/Theo Brandt.md', THEO);
		expect(contents(vault)).toEqual(before);
	});

	it('asks about the selection where there is one, and copies a message', async () => {
		const { page } = await open(FILES);
		const clipboard = await withClipboard(page, '');
		await openNote(page, 'Notes/Wood type.md');
		await page.locator('.cm-content').first().click();
		await page.keyboard.press('Control+End');
		await page.keyboard.press('Shift+ArrowUp');
		await page.keyboard.press('Shift+Home');
		await run(page, 'who-would-like');
		await expect
			.poll(() => rows(page))
			.toEqual(['Mara Lind\ntides (interest)', 'Theo Brandt\ntides (you talked about it on 30 Sep)']);
		await page.keyboard.press('c');
		await expect.poll(clipboard).toBe('This reminded me of you: High tides.');
		await page.getByText('Copied: This reminded me of you: High tides.').waitFor();
		await page.getByRole('button', { name: 'Copy a message to Theo Brandt' }).click();
		await page.keyboard.press('Escape');
		await expect.poll(() => page.locator('.nurture-match').count()).toBe(0);
	});

	it('asks about an address that was copied, and asks nobody on the network', async () => {
		const { page, vault } = await open(FILES);
		const asked: string[] = [];
		page.on('request', (request) => asked.push(request.url()));
		await withClipboard(page, 'https://example.org/blog/letterpress-revival?utm=1');
		await run(page, 'who-would-like-clipboard');
		await expect.poll(async () => (await rows(page)).length).toBe(2);
		await page.keyboard.press('Enter');
		await page.getByLabel('What happened').press('Enter');
		await expect
			.poll(() => textOf(vault, 'People/Mara Lind.md') + textOf(vault, 'People/Theo Brandt.md'))
			.toContain('- 2026-11-25 share: sent https://example.org/blog/letterpress-revival?utm=1\n');
		expect(asked.filter((url) => url.includes('example.org'))).toEqual([]);
		expect(asked.filter((url) => new URL(url).host !== new URL(page.url()).host)).toEqual([]);
	});

	it('asks about what is selected in a note that is being read', async () => {
		const { page } = await open(FILES);
		await openNote(page, 'Notes/Wood type.md');
		await page.getByRole('button', { name: 'Read', exact: true }).click();
		await page.locator('.markdown-preview-view p', { hasText: 'tides' }).click({ clickCount: 3 });
		await run(page, 'who-would-like');
		await expect
			.poll(() => rows(page))
			.toEqual(['Mara Lind\ntides (interest)', 'Theo Brandt\ntides (you talked about it on 30 Sep)']);
	});

	it('asks about a file that is no note by its name, and links it where it was sent', async () => {
		const { page, vault } = await open({ ...FILES, 'Files/Letterpress specimen.pdf': '%PDF-1.4' });
		await page.evaluate(() => {
			const { app } = window.workbench as unknown as {
				app: {
					vault: { getAbstractFileByPath(path: string): unknown };
					workspace: { trigger(name: string, menu: unknown, file: unknown, source: string): void };
				};
			};
			const asked: (() => void)[] = [];
			const item = {
				title: '',
				setSection: () => item,
				setTitle: (title: string) => ((item.title = title), item),
				setIcon: () => item,
				onClick: (ask: () => void) => (item.title === 'Who would like this?' && asked.push(ask), item),
			};
			app.workspace.trigger(
				'file-menu',
				{ addItem: (fill: (one: unknown) => void) => fill(item) },
				app.vault.getAbstractFileByPath('Files/Letterpress specimen.pdf'),
				'file-explorer-context-menu',
			);
			asked.forEach((ask) => ask());
		});
		await expect
			.poll(() => rows(page))
			.toEqual(['Theo Brandt\nLetterpress (interest)', 'Mara Lind\nletterpress (interest)']);
		await page.locator('.nurture-match-share').last().click();
		await page.getByLabel('What happened').press('Enter');
		await onDisk(
			vault,
			'People/Mara Lind.md',
			MARA.replace('- 2026-11-05', '- 2026-11-25 share: sent [[Letterpress specimen.pdf]]\n- 2026-11-05'),
		);
	});

	it('writes a message that tells of it, and offers to note that on coming back', async () => {
		const mara = MARA.replace('place', 'email: mara@example.org\nplace').replace(
			'- 2026-11-05',
			'- 2026-11-25 call: her knee\n- 2026-11-05',
		);
		const { page, vault } = await open({ ...FILES, 'People/Mara Lind.md': mara });
		const before = contents(vault);
		await page.evaluate(() => {
			Object.assign(window, { opened: [] });
			(window as unknown as { open: (url: string) => null }).open = (url) => (
				(window as unknown as { opened: string[] }).opened.push(url),
				null
			);
		});
		await openNote(page, 'People/Mara Lind.md');
		await run(page, 'message');
		await page.getByRole('textbox', { name: 'Message' }).fill('Half a letter');
		await page.keyboard.press('Escape');
		await openNote(page, 'Notes/Wood type.md');
		await run(page, 'who-would-like');
		await page.getByText('3 people would like this.').waitFor();
		await page.keyboard.press('m');
		await page.getByRole('dialog', { name: 'Message to Mara Lind' }).waitFor();
		expect(await page.getByRole('textbox', { name: 'Message' }).inputValue()).toBe(
			'Hi Mara,\n\nthis reminded me of you: Wood type',
		);
		await page.getByRole('button', { name: 'Open the mail' }).click();
		await expect
			.poll(() => page.evaluate(() => (window as unknown as { opened: string[] }).opened))
			.toEqual([
				'mailto:mara@example.org?body=Hi%20Mara%2C%0D%0A%0D%0Athis%20reminded%20me%20of%20you%3A%20Wood%20type',
			]);
		expect(contents(vault)).toEqual(before);
		await page.evaluate('window.dispatchEvent(new Event("focus"))');
		await page
			.locator('.notice', { hasText: 'Did you write to Mara Lind?' })
			.getByRole('button', { name: 'Log it' })
			.click();
		await page.getByLabel('What happened').press('Enter');
		await onDisk(
			vault,
			'People/Mara Lind.md',
			mara.replace('- 2026-11-25 call', '- 2026-11-25 share: sent [[Wood type]]\n- 2026-11-25 call'),
		);
		await openNote(page, 'People/Mara Lind.md');
		await run(page, 'message');
		expect(await page.getByRole('textbox', { name: 'Message' }).inputValue()).toBe('Half a letter');
	});

	it('says whose note is meant where two have one name', async () => {
		const { page, vault } = await open({
			'People/Family/Ana.md': THEO,
			'People/Work/Ana.md': MARA,
			'People/Bo.md': '---\ninterests: letterpress\n---\n',
			'Notes/Wood type.md': NOTE,
		});
		await openNote(page, 'Notes/Wood type.md');
		await run(page, 'who-would-like');
		await expect
			.poll(async () => (await rows(page)).map((text) => text.split('\n').slice(0, 2)))
			.toEqual([
				['Ana', 'Work'],
				['Ana', 'Family'],
				['Bo', 'letterpress (interest)'],
			]);
		await page.keyboard.press('Enter');
		await page.getByLabel('What happened').press('Enter');
		await onDisk(
			vault,
			'People/Work/Ana.md',
			MARA.replace('- 2026-11-05', '- 2026-11-25 share: sent [[Wood type]]\n- 2026-11-05'),
		);
		expect(textOf(vault, 'People/Family/Ana.md')).toBe(THEO);
	});

	it('notes what was copied as a quotation, of which nothing becomes a link or a tag', async () => {
		const { page, vault } = await open(FILES);
		await withClipboard(page, 'On letterpress #received/gift, see [[Wood type]] and #tags');
		await run(page, 'who-would-like-clipboard');
		await page.getByRole('button', { name: 'Mara Lind', exact: false }).first().click();
		await page.getByLabel('What happened').press('Enter');
		await onDisk(
			vault,
			'People/Mara Lind.md',
			MARA.replace(
				'- 2026-11-05',
				'- 2026-11-25 share: sent “On letterpress received/gift, see Wood type and tags”\n- 2026-11-05',
			),
		);
	});

	it('names a note that is gone meanwhile as it was called', async () => {
		const { page, vault } = await open(FILES);
		await openNote(page, 'Notes/Wood type.md');
		await run(page, 'who-would-like');
		await page.getByText('3 people would like this.').waitFor();
		rmSync(join(vault, 'Notes/Wood type.md'));
		await page.locator('.workspace-tab-header', { hasText: 'Wood type' }).waitFor({ state: 'detached' });
		await page.locator('.nurture-match-share').first().click();
		await expect.poll(() => page.getByLabel('What happened').inputValue()).toBe('sent [[Wood type]]');
	});

	it('is offered in the menu of a selection, and of a link to the web', async () => {
		const { page } = await open(FILES);
		await openNote(page, 'Notes/Wood type.md');
		await page.locator('.cm-content').first().click();
		await page.keyboard.press('Control+End');
		await page.keyboard.press('Shift+ArrowUp');
		await page.keyboard.press('Shift+Home');
		await page.locator('.cm-line', { hasText: 'tides' }).click({ button: 'right', position: { x: 20, y: 10 } });
		await page.getByRole('menuitem', { name: 'Who would like this?' }).click();
		await expect
			.poll(() => rows(page))
			.toEqual(['Mara Lind\ntides (interest)', 'Theo Brandt\ntides (you talked about it on 30 Sep)']);
		await page.keyboard.press('Escape');
		await page.evaluate(() => {
			const { workspace } = (
				window.workbench as unknown as {
					app: { workspace: { trigger(name: string, menu: unknown, url: string): void } };
				}
			).app;
			const item = {
				setSection: () => item,
				setTitle: () => item,
				setIcon: () => item,
				onClick: (ask: () => void) => (ask(), item),
			};
			workspace.trigger(
				'url-menu',
				{ addItem: (fill: (one: unknown) => void) => fill(item) },
				'https://example.org/letterpress-revival',
			);
		});
		await expect.poll(async () => (await rows(page)).length).toBe(2);
	});

	it('says so where nobody comes to mind, where nothing was copied, and is not offered without a note', async () => {
		const { page } = await open(FILES);
		await withClipboard(page, '  ');
		expect(await run(page, 'who-would-like')).toBe(false);
		await run(page, 'who-would-like-clipboard');
		await page.getByText('There is no text in the clipboard').waitFor();
		await openNote(page, 'Notes/Leek.md');
		await run(page, 'who-would-like');
		await page.getByText('Nobody comes to mind').waitFor();
	});
});

describe('introductions', () => {
	it('are suggested with the reason, and noted in both notes as one step', async () => {
		const { page, vault } = await open(FILES);
		const before = contents(vault);
		const clipboard = await withClipboard(page, '');
		await run(page, 'suggest-introductions');
		await expect.poll(() => pairs(page)).toEqual(['Mara Lind + Theo Brandt: letterpress, also in Ghent']);
		await page.getByRole('button', { name: 'Introduce Mara Lind and Theo Brandt' }).click();
		await page.getByRole('textbox', { name: 'Message' }).fill('Dear both');
		await page.getByRole('button', { name: 'Copy the message' }).click();
		await expect.poll(clipboard).toBe('Dear both');
		expect(contents(vault)).toEqual(before);
		await page.getByRole('textbox', { name: 'About' }).fill('letterpress');
		await page.keyboard.press('Enter');
		await onDisk(
			vault,
			'People/Mara Lind.md',
			MARA.replace('- 2026-11-05', '- 2026-11-25 intro: [[Theo Brandt]], letterpress\n- 2026-11-05'),
		);
		await onDisk(
			vault,
			'People/Theo Brandt.md',
			THEO.replace('- 2026-09-30', '- 2026-11-25 intro: [[Mara Lind]], letterpress\n- 2026-09-30'),
		);
		await page.getByText('Nobody to introduce just now').waitFor();
		await expect
			.poll(() => page.locator('.nurture-introduction-told').allInnerTexts())
			.toEqual(
				expect.arrayContaining([
					expect.stringMatching(/Mara Lind and Theo Brandt\s+25 Nov\s+nothing heard of it yet/),
					expect.stringMatching(/Theo Brandt and Cy Marsh\s+1 Sep\s+in touch on 10 Oct/),
				]),
			);
		await page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
		await expect.poll(() => contents(vault)).toEqual(before);
		await expect.poll(() => pairs(page)).toEqual(['Mara Lind + Theo Brandt: letterpress, also in Ghent']);
	});

	it('are drafted to people as they are called', async () => {
		const { page } = await open({
			'People/Dr. Mara Lind.md': MARA,
			'People/Theo Brandt.md': THEO.replace('place', 'nickname: Teddy\nplace'),
		});
		await run(page, 'suggest-introductions');
		await page.getByRole('button', { name: 'Introduce Dr. Mara Lind and Theo Brandt' }).click();
		expect(await page.getByRole('textbox', { name: 'Message' }).inputValue()).toBe(
			'Dear Mara, dear Teddy,\n\nI think you would enjoy knowing each other: letterpress, also in Ghent. I leave the rest to you.',
		);
	});

	it('are noted in none where one note cannot take it', async () => {
		const { page, vault } = await open({
			...FILES,
			'People/Theo Brandt.md': '---\ninterests: letterpress\nlast-contact: 2026-11-01\n---\n%% never closed\n',
		});
		const before = contents(vault);
		await run(page, 'suggest-introductions');
		await page.getByRole('button', { name: 'Introduce Mara Lind and Theo Brandt' }).click();
		await page.getByRole('textbox', { name: 'About' }).press('Enter');
		await page.getByRole('alert').getByText('is never closed').waitFor();
		expect(contents(vault)).toEqual(before);
	});

	it('are never suggested again where that is wished, and undo takes it back', async () => {
		const { page, vault } = await open(FILES);
		await run(page, 'suggest-introductions');
		await page.getByRole('button', { name: 'Never suggest Mara Lind and Theo Brandt again' }).click();
		await expect
			.poll(() => textOf(vault, 'People/Mara Lind.md'))
			.toContain('never-introduce:\n  - "[[Theo Brandt]]"\n');
		await page.getByText('Nobody to introduce just now').waitFor();
		await page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
		await onDisk(vault, 'People/Mara Lind.md', MARA);
		await expect.poll(() => pairs(page)).toHaveLength(1);
	});

	it('are walked by arrow keys, and open either note', async () => {
		const { page } = await open({
			...FILES,
			'People/Jun Abe.md': '---\ninterests: letterpress\n---\n- 2026-11-01 call\n',
		});
		await run(page, 'suggest-introductions');
		await expect.poll(() => pairs(page)).toHaveLength(3);
		await page.locator('.nurture-introduction-name').first().focus();
		await page.keyboard.press('End');
		await page.keyboard.press('ArrowUp');
		const name = await page.evaluate(() => document.activeElement?.textContent);
		expect(await page.locator('.nurture-introductions-list').first().locator('button[tabindex="0"]').count()).toBe(
			4,
		);
		await page.keyboard.press('Enter');
		await page.locator('.mod-root .workspace-tab-header', { hasText: name ?? '' }).waitFor();
	});

	it('keep the place of the keyboard when one of them is done with', async () => {
		const { page } = await open({
			...FILES,
			'People/Jun Abe.md': '---\ninterests: letterpress\n---\n- 2026-11-01 call\n',
		});
		const focused = (): Promise<string> =>
			page.evaluate(
				() =>
					`${document.activeElement?.textContent ?? ''} of ${document.activeElement?.closest('li')?.querySelector('.nurture-introduction-who')?.textContent ?? 'none'}`,
			);
		await run(page, 'suggest-introductions');
		await expect
			.poll(() => pairs(page))
			.toEqual([
				'Mara Lind + Theo Brandt: letterpress, also in Ghent',
				'Jun Abe + Mara Lind: letterpress',
				'Jun Abe + Theo Brandt: letterpress',
			]);
		await page.getByRole('button', { name: 'Never suggest Jun Abe and Mara Lind again' }).press('Enter');
		await expect.poll(focused).toBe('Jun Abe of Jun Abe · Theo Brandt');
		await pass(page, 600); // So long nothing is done by a press on what has just moved there.
		await page.getByRole('button', { name: 'Introduce Jun Abe and Theo Brandt' }).press('Enter');
		await page.getByRole('textbox', { name: 'About' }).press('Enter');
		await expect.poll(focused).toBe('Mara Lind of Mara Lind · Theo Brandt');
		await pass(page, 600);
		await page.getByRole('button', { name: 'Never suggest Mara Lind and Theo Brandt again' }).press('Enter');
		await expect.poll(focused).toMatch(/^Nobody to introduce just now/);
	});

	it('are shown by thirty where very many were made', async () => {
		const many = Array.from(
			{ length: 40 },
			(_, at) =>
				`- 2025-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + Math.floor(at / 12)).padStart(2, '0')} intro: [[Theo Brandt]]\n`,
		).join('');
		const { page } = await open({ ...FILES, 'People/Mara Lind.md': MARA + many });
		await run(page, 'suggest-introductions');
		await expect.poll(() => page.locator('.nurture-introduction-told').count()).toBe(30);
		await page.getByRole('button', { name: 'Show 11 more' }).click();
		await expect.poll(() => page.locator('.nurture-introduction-told').count()).toBe(41);
	});

	it('say something true where there is nothing', async () => {
		const { page } = await open({ 'Soup.md': 'leek' });
		await run(page, 'suggest-introductions');
		await page.getByText('Nobody to introduce just now').waitFor();
		await page.getByText('No introduction is promised.').waitFor();
		await page.getByText('No introduction is noted yet.').waitFor();
	});
});

describe('the looks', () => {
	for (const theme of ['light', 'dark']) {
		for (const [where, options] of [
			['a desktop', { query: { theme } }],
			['320 px', { query: { theme, dock: '320' } }],
			['a phone', { query: { theme, phone: '1' }, viewport: { width: 390, height: 844 }, touch: true }],
		] as const) {
			it(`have no fault that axe knows, ${theme}, ${where}`, async () => {
				const { page } = await open(FILES, options);
				await openNote(page, 'Notes/Wood type.md');
				await run(page, 'who-would-like');
				await page.getByText('3 people would like this.').waitFor();
				expect(await violations(page, '.modal')).toEqual([]);
				await page.keyboard.press('Escape');
				if (where === '320 px') await inDock(page, 'nurture-introductions');
				else await run(page, 'suggest-introductions');
				await expect.poll(() => pairs(page)).toHaveLength(1);
				expect(
					await page
						.locator('[data-type="nurture-introductions"] .view-content')
						.evaluate((element) => element.scrollWidth - element.clientWidth),
				).toBe(0);
				expect(await violations(page, '.workspace-leaf-content[data-type="nurture-introductions"]')).toEqual(
					[],
				);
				if (where === 'a phone') {
					const small = await page.evaluate(() =>
						[...document.querySelectorAll('[data-type="nurture-introductions"] button')]
							.filter((element) => element.getClientRects().length > 0)
							.flatMap((element) => {
								const { width, height } = element.getBoundingClientRect();
								return Math.min(width, height) < 44
									? [`${element.outerHTML.slice(0, 90)} ${width}x${height}`]
									: [];
							}),
					);
					expect(small).toEqual([]);
				}
				await page.getByRole('button', { name: 'Introduce Mara Lind and Theo Brandt' }).click();
				await page.getByRole('textbox', { name: 'Message' }).waitFor();
				expect(await violations(page, '.modal')).toEqual([]);
			});
		}
	}
});
