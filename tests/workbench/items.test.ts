/**
 * Plans, promises and milestones in a real browser: each button, key and command, and the note's exact text after it.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { whenReady } from './support/browser';
import { contents, textOf } from '../support/cli';
import { violations } from './support/axe';
import { due, nurturePages, run, type Bench } from './support/nurture-page';
import { pass } from './support/time';

declare const window: { workbench: Bench };

const openPage = nurturePages();

const THEO =
	'---\nevery: 6 weeks\nbirthday: 1979-12-01\n---\n## Promises\n- [ ] bring him the catalogue 📅 2026-11-25\n- [ ] copy of the specimen book #waiting 📅 2026-11-20\n\n## Interactions\n- [ ] 2026-11-24 lunch with [[Bo Lind]]\n- 2026-11-01 call\n';
const BO = '---\ntype: person\nbirthday: 11-26\nmilestones:\n  wedding: 2014-11-20\n---\n';
const MARIA = '---\ntype: person\ndied: 2023-11-27\n---\n';
const FAIR = '# Fair\n\n- [ ] posters with [[Theo Brandt]] and [[Bo Lind]]\n';
const FILES = {
	'People/Theo Brandt.md': THEO,
	'People/Bo Lind.md': BO,
	'People/Maria.md': MARIA,
	'Projects/Fair.md': FAIR,
};
const PATH = 'People/Theo Brandt.md';

async function open(
	files: Readonly<Record<string, string>> = FILES,
): Promise<{ page: Page; vault: string; becomes: (text: string, path?: string) => Promise<void> }> {
	const opened = await openPage(files);
	await due(opened.page);
	return {
		...opened,
		becomes: async (text, path = PATH) => expect.poll(() => textOf(opened.vault, path)).toBe(text),
	};
}
const item = (page: Page, words: string): Locator => page.locator('.nurture-item', { hasText: words });
const items = (page: Page): Promise<string[]> =>
	page
		.locator('.nurture-item')
		.evaluateAll((rows) =>
			rows.map((each) =>
				[...each.querySelectorAll('.nurture-item-what, .nurture-person-when, .nurture-item-who')]
					.map((part) => part.textContent)
					.join(' | '),
			),
		);
const section = (page: Page, title: string): Locator => page.locator('.nurture-section', { hasText: title });
const focused = (page: Page): Promise<string> =>
	page.evaluate(
		() =>
			document.activeElement?.querySelector('.nurture-item-what, .nurture-section-title')?.textContent ??
			document.activeElement?.getAttribute('aria-label') ??
			document.activeElement?.tagName ??
			'',
	);
const takeBack = (page: Page): Promise<void> =>
	page.locator('.notice').getByRole('button', { name: 'Undo' }).last().click();
const notice = (page: Page, words: string): Promise<void> =>
	page.locator('.notice', { hasText: words }).last().waitFor();

describe('the sections', () => {
	it('hold what is due besides people, each once with all its people', async () => {
		const { page } = await open();
		expect(await items(page)).toEqual([
			'lunch with Bo Lind | yesterday | with Theo Brandt and Bo Lind',
			'Bo Lind: wedding, 12 years | belated | on Friday, 20 November, still time for a word',
			'copy of the specimen book | 5 days past | Promised to you · Theo Brandt',
			'bring him the catalogue | today | You promised · Theo Brandt',
			'Bo Lind: birthday | tomorrow',
			'Theo Brandt turns 47 | in 6 days | Tuesday',
		]);
		await section(page, '1 more promise').click();
		await expect
			.poll(async () => (await items(page)).pop())
			.toBe('posters with Theo Brandt and Bo Lind |  | You promised · Bo Lind and Theo Brandt');
		await page.getByText('Nobody is due. Next: Theo Brandt on 13 Dec.').waitFor();
		expect(
			await page.getByRole('row', { name: 'lunch with Bo Lind yesterday with Theo Brandt and Bo Lind' }).count(),
		).toBe(1);
	});

	it('fold, say how many are in them, and are as they were after a reload', async () => {
		const { page } = await open();
		await section(page, 'This week').click();
		await expect.poll(() => item(page, 'catalogue').count()).toBe(0);
		expect(await section(page, 'This week').innerText()).toMatch(/This week\s*5/);
		expect(await section(page, 'more promise').innerText()).toMatch(/^1 more promise\s*$/);
		await pass(page, 2500);
		await page.reload();
		await whenReady(page);
		await due(page);
		expect(await section(page, 'This week').getAttribute('aria-expanded')).toBe('false');
		await section(page, 'This week').focus();
		await page.keyboard.press('ArrowRight');
		await item(page, 'catalogue').waitFor();
	});

	it('are narrowed to the people that are looked for', async () => {
		const { page } = await open();
		await page.getByRole('searchbox', { name: 'Filter people' }).fill('bo lind');
		await expect.poll(async () => (await items(page)).length).toBe(4);
		await page
			.getByRole('status')
			.filter({ hasText: '1 person, 1 plan, 1 promise and 2 milestones found.' })
			.waitFor({ state: 'attached' });
	});

	it('follow the notes, and the day', async () => {
		const { page, vault } = await open();
		writeFileSync(join(vault, PATH), THEO.replace('catalogue', 'brochure'));
		await item(page, 'bring him the brochure').waitFor({ timeout: 8000 });
		await page.clock.fastForward('24:00:00');
		await expect.poll(() => item(page, 'lunch').innerText()).toContain('24 Nov');
		expect(await item(page, 'Bo Lind: birthday').innerText()).toContain('today');
	});

	it('write nothing by being looked at', async () => {
		const { page, vault } = await open();
		const before = contents(vault);
		await page.clock.fastForward('48:00:00');
		await page.evaluate(() => window.workbench.reloadPlugin());
		expect(contents(vault)).toEqual(before);
	});
});

describe('a plan', () => {
	it('that happened becomes contact for both with what is told of it, is said, and is taken back', async () => {
		const { page, vault, becomes } = await open();
		await page.getByRole('button', { name: 'Yes: lunch with Bo Lind' }).click();
		const dialog = page.getByRole('dialog', { name: 'With Theo Brandt and Bo Lind: how was it?' });
		await dialog.getByLabel('What happened').fill('the specimen book is found');
		expect(textOf(vault, PATH)).toBe(THEO);
		await page.keyboard.press('Enter');
		await becomes(
			THEO.replace(
				'- [ ] 2026-11-24 lunch with [[Bo Lind]]',
				'- 2026-11-24 lunch with [[Bo Lind]]: the specimen book is found',
			),
		);
		await expect.poll(() => section(page, 'Did it happen').count()).toBe(0);
		await notice(page, 'Noted with Theo Brandt and Bo Lind, 24 Nov.');
		await takeBack(page);
		await becomes(THEO);
		await item(page, 'lunch').waitFor();
	});

	it('is let go, and taken back by the command', async () => {
		const { page, becomes } = await open();
		await page.getByRole('button', { name: 'Let it go: lunch with Bo Lind' }).click();
		await becomes(THEO.replace('- [ ] 2026-11-24', '- [-] 2026-11-24'));
		await notice(page, 'The plan with Theo Brandt and Bo Lind is let go.');
		expect(await run(page, 'undo')).toBe(true);
		await becomes(THEO);
	});

	it('is moved by key: the dialog shows the day that is understood, and the focus is given to what comes below', async () => {
		const { page, becomes } = await open();
		await item(page, 'lunch').focus();
		await page.keyboard.press('p');
		const dialog = page.getByRole('dialog', { name: 'Another day with Theo Brandt and Bo Lind' });
		await dialog.getByText('“lunch with Bo Lind” was planned for yesterday.').waitFor();
		await dialog.getByRole('textbox', { name: 'When' }).fill('yesterday');
		await page.keyboard.press('Enter');
		await dialog.getByText('Tuesday, 24 November 2026 is not ahead').first().waitFor();
		await dialog.getByRole('textbox', { name: 'When' }).fill('next friday');
		await dialog.getByText('Friday, 27 November 2026').waitFor();
		await page.keyboard.press('Enter');
		await becomes(THEO.replace('2026-11-24 lunch', '2026-11-27 lunch'));
		await expect.poll(() => focused(page)).toBe('This week');
		await notice(page, 'Planned with Theo Brandt and Bo Lind for 27 Nov.');
		await takeBack(page);
		await becomes(THEO);
	});

	it('is moved by a button of the row and one of the dialog, and Ctrl+Enter opens the note there', async () => {
		const { page, becomes } = await open();
		await page.getByRole('button', { name: 'Another day…: lunch with Bo Lind' }).click();
		await page.getByRole('button', { name: 'A week', exact: true }).click();
		await page.getByRole('textbox', { name: 'When' }).press('Control+Enter');
		await becomes(THEO.replace('2026-11-24 lunch', '2026-12-02 lunch'));
		await page.locator('.mod-root .workspace-tab-header', { hasText: 'Theo Brandt' }).waitFor();
	});

	it('is left as it is where its line has changed meanwhile, and that is said', async () => {
		const { page, vault } = await open();
		await page.getByRole('button', { name: 'Another day…: lunch with Bo Lind' }).click();
		const other = THEO.replace('lunch with', 'dinner with');
		writeFileSync(join(vault, PATH), other);
		await expect.poll(() => page.locator('.nurture-item-what', { hasText: 'dinner with' }).count()).toBe(1);
		await page.getByRole('textbox', { name: 'When' }).fill('tomorrow');
		await page.keyboard.press('Enter');
		await page
			.getByRole('alert')
			.getByText(`Nothing was written: this plan is no longer in ${PATH} as it was.`)
			.waitFor();
		expect(textOf(vault, PATH)).toBe(other);
	});
});

describe('a promise', () => {
	it('is ticked off in place, the focus goes on, and it is taken back', async () => {
		const { page, becomes } = await open();
		const box = page.getByRole('checkbox', { name: 'Kept: copy of the specimen book' });
		await box.focus();
		await page.keyboard.press(' ');
		const kept = THEO.replace(
			'- [ ] copy of the specimen book #waiting 📅 2026-11-20',
			'- [x] copy of the specimen book #waiting 📅 2026-11-20 ✅ 2026-11-25',
		);
		await becomes(kept);
		await expect.poll(() => focused(page)).toBe('bring him the catalogue');
		await page.getByRole('status').filter({ hasText: 'Open promises: 2.' }).waitFor({ state: 'attached' });
		await takeBack(page);
		await becomes(THEO);
		await box.waitFor();
		await box.click();
		await becomes(kept);
	});

	it('is not ticked off by a double click on the one that stood above it', async () => {
		const { page, vault } = await open();
		const { x, y, width, height } = (await page
			.getByRole('checkbox', { name: 'Kept: copy of the specimen book' })
			.boundingBox())!;
		const [left, top] = [x + width / 2, y + height / 2];
		// However slow the machine is, the second click comes at once.
		await page.clock.pauseAt('2026-11-25T09:31:00Z');
		await page.mouse.click(left, top);
		await expect
			.poll(async () => {
				await pass(page, 20);
				return item(page, 'specimen').count();
			})
			.toBe(0);
		await page.mouse.click(left, top, { clickCount: 2 });
		await page.mouse.click(left, top);
		await pass(page, 300);
		expect(textOf(vault, PATH)).toContain('- [x] copy of the specimen book');
		expect(textOf(vault, PATH)).toContain('- [ ] bring him the catalogue');
		await pass(page, 600);
		await page.mouse.click(left, top);
		await page.clock.resume();
		await expect.poll(() => textOf(vault, PATH)).toContain('- [x] bring him the catalogue');
	});

	it('is ticked off by a key on its row, in whatever note it stands', async () => {
		const { page, becomes } = await open();
		await section(page, '1 more promise').focus();
		await page.keyboard.press('ArrowRight');
		await item(page, 'posters').focus();
		await page.keyboard.press('y');
		await becomes(FAIR.replace('[ ]', '[x]'), 'Projects/Fair.md');
		await expect.poll(() => focused(page)).toBe('Later');
	});

	it('opens its note at the line, by click and by Enter', async () => {
		const { page } = await open();
		await section(page, '1 more promise').click();
		await item(page, 'posters').click();
		await page.locator('.mod-root .workspace-tab-header', { hasText: 'Fair' }).waitFor();
		await item(page, 'catalogue').focus();
		await page.keyboard.press('Enter');
		await page.locator('.mod-root .workspace-tab-header', { hasText: 'Theo Brandt' }).waitFor();
		const line = (): Promise<string> =>
			page.evaluate(() => {
				const { app } = window.workbench as unknown as {
					app: {
						workspace: {
							activeEditor: {
								editor: { getCursor(): { line: number }; getLine(line: number): string };
							} | null;
						};
					};
				};
				const editor = app.workspace.activeEditor?.editor;
				return editor?.getLine(editor.getCursor().line) ?? '';
			});
		await expect.poll(line).toBe('- [ ] bring him the catalogue 📅 2026-11-25');
	});

	it('is left as it is where its line has changed meanwhile, and the box is open again', async () => {
		const { page, vault } = await open();
		const { box, text } = {
			box: page.getByRole('checkbox', { name: 'Kept: bring him the catalogue' }),
			text: THEO.replace('bring him', 'send him'),
		};
		await box.waitFor();
		// In one go: the list has not seen the change yet.
		await page.evaluate(
			async ([path, changed]) => {
				const { app } = window.workbench as unknown as {
					app: { vault: { adapter: { write(path: string, text: string): Promise<void> } } };
				};
				const writing = app.vault.adapter.write(path as string, changed as string);
				await writing;
				document.querySelector<HTMLInputElement>('input[aria-label="Kept: bring him the catalogue"]')?.click();
			},
			[PATH, text],
		);
		await expect
			.poll(() => page.locator('.notice').allInnerTexts())
			.toEqual([
				expect.stringContaining(
					`Nothing was written: there is no task "bring him the catalogue", due Wednesday, 25 November 2026, in ${PATH} any more.`,
				),
			]);
		expect(textOf(vault, PATH)).toBe(text);
	});

	it("is added to the open person's note by the command palette, with its day in words, and taken back", async () => {
		const { page, becomes } = await open();
		await page.evaluate(() => window.workbench.openFile('People/Theo Brandt.md'));
		await page.locator('.cm-content').first().waitFor();
		await run(page, 'add-promise');
		const dialog = page.getByRole('dialog', { name: 'A promise with Theo Brandt' });
		await page.keyboard.press('Enter');
		await dialog.getByText('There is nothing to promise yet: say what.').first().waitFor();
		await page.keyboard.type('lend me the composing stick');
		await dialog.getByRole('combobox', { name: 'Whose' }).selectOption('theirs');
		await dialog.getByRole('textbox', { name: 'Due' }).fill('friday');
		await dialog.getByText('Friday, 27 November 2026').waitFor();
		await page.keyboard.press('Enter');
		await becomes(
			THEO.replace('2026-11-20\n', '2026-11-20\n- [ ] lend me the composing stick #theirs 📅 2026-11-27\n'),
		);
		await notice(page, 'Promise noted with Theo Brandt, due Friday, 27 November 2026.');
		await page.locator('.nurture-offer', { hasText: '1 more' }).click();
		await expect
			.poll(() => item(page, 'composing stick').innerText())
			.toMatch(/in 2 days\s*Promised to you · Theo Brandt/);
		await takeBack(page);
		await becomes(THEO);
	});

	it("is added from a person's menu, into a section of its own", async () => {
		const { page, becomes } = await open();
		await page.getByRole('button', { name: 'More for Bo Lind' }).first().click();
		await page.getByRole('menuitem', { name: 'Add a promise…' }).click();
		await page.getByRole('textbox', { name: 'What' }).fill('ring about the choir');
		await page.keyboard.press('Enter');
		await becomes(`${BO}\n## Promises\n\n- [ ] ring about the choir\n`, 'People/Bo Lind.md');
	});

	it("goes to its person's note where that was renamed while the dialog was open", async () => {
		const { page, vault } = await open();
		await page.getByRole('button', { name: 'More for Bo Lind' }).first().click();
		await page.getByRole('menuitem', { name: 'Add a promise…' }).click();
		await page.getByRole('textbox', { name: 'What' }).fill('ring about the choir');
		await page.evaluate(async () => {
			const { app } = window.workbench as unknown as {
				app: {
					vault: { getFileByPath(path: string): unknown; rename(file: unknown, path: string): Promise<void> };
				};
			};
			await app.vault.rename(app.vault.getFileByPath('People/Bo Lind.md'), 'People/Bo.md');
		});
		await page.keyboard.press('Enter');
		await expect
			.poll(() => textOf(vault, 'People/Bo.md'))
			.toBe(`${BO}\n## Promises\n\n- [ ] ring about the choir\n`);
		await takeBack(page);
		await expect.poll(() => textOf(vault, 'People/Bo.md')).toBe(BO);
	});

	it("asks whom it is with where nobody's note is open", async () => {
		const { page, vault } = await open();
		await run(page, 'add-promise');
		await page.locator('.prompt-input').fill('theo');
		await page.keyboard.press('Enter');
		await page.getByRole('dialog', { name: 'A promise with Theo Brandt' }).waitFor();
		await page.keyboard.press('Escape');
		expect(textOf(vault, PATH)).toBe(THEO);
	});
});

describe('the keys and the menus', () => {
	it('walk rows and buttons, and answer from there', async () => {
		const { page, becomes } = await open();
		await section(page, 'Did it happen').focus();
		const seen: string[] = [];
		for (const key of [
			'ArrowDown',
			'ArrowRight',
			'ArrowRight',
			'ArrowRight',
			'ArrowRight',
			'ArrowLeft',
			'ArrowDown',
			'ArrowDown',
		]) {
			await page.keyboard.press(key);
			seen.push(await focused(page));
		}
		expect(seen).toEqual([
			'lunch with Bo Lind',
			'Yes: lunch with Bo Lind',
			'Another day…: lunch with Bo Lind',
			'Let it go: lunch with Bo Lind',
			'More for lunch with Bo Lind',
			'Let it go: lunch with Bo Lind',
			'This week',
			'Bo Lind: wedding, 12 years',
		]);
		await page.keyboard.press('ArrowUp');
		await page.keyboard.press('ArrowUp');
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('Enter');
		await page.getByRole('dialog', { name: /how was it/ }).waitFor();
		await page.keyboard.press('Enter');
		await becomes(THEO.replace('- [ ] 2026-11-24', '- 2026-11-24'));
		await expect.poll(() => focused(page)).toBe('This week');
	});

	it('offer the same by the menu key, and log with all its people', async () => {
		const { page } = await open();
		await item(page, 'lunch').focus();
		await page.keyboard.press('.');
		expect((await page.getByRole('menuitem').allInnerTexts()).map((title) => title.trim())).toEqual([
			'Yes, it happened',
			'Move to another day…',
			'Let it go',
			'Log with details…',
			'Open at the line',
			'Open at the line in a new tab',
		]);
		await page.getByRole('menuitem', { name: 'Log with details…' }).click();
		await page.getByRole('dialog', { name: 'Log an interaction with Theo Brandt and Bo Lind' }).waitFor();
		await page.keyboard.press('Escape');
	});

	it("of a milestone are the person's", async () => {
		const { page, becomes } = await open();
		await item(page, 'turns 47').focus();
		await page.keyboard.press('l');
		await becomes(THEO.replace('- [ ] 2026-11-24', '- 2026-11-25\n- [ ] 2026-11-24'));
		await item(page, 'turns 47').click({ button: 'right' });
		expect((await page.getByRole('menuitem').allInnerTexts()).map((title) => title.trim()).slice(0, 2)).toEqual([
			'Log today',
			'Log with details…',
		]);
		await page.keyboard.press('Escape');
		await item(page, 'turns 47').click();
		await page.locator('.mod-root .workspace-tab-header', { hasText: 'Theo Brandt' }).waitFor();
	});
});

it('the settings decide how far ahead milestones are told, and whether the dead are remembered', async () => {
	const { page } = await open();
	await page.evaluate(() => (window.workbench as unknown as { openSettings(): void }).openSettings());
	await page.getByRole('textbox', { name: 'Birthdays' }).fill('many');
	await page.getByText('A whole number of days from 0 to 366 is expected.').first().waitFor();
	await page.getByRole('textbox', { name: 'Birthdays' }).fill('3');
	await page.getByLabel('Remember those who have died').first().click({ force: true });
	await page.keyboard.press('Escape');
	await expect
		.poll(async () =>
			(await items(page)).filter((words) => !/lunch|promise/i.test(words)).map((words) => words.split(' | ')[0]),
		)
		.toEqual(['Bo Lind: wedding, 12 years', 'Bo Lind: birthday', 'Maria: in memory, 3 years on']);
});

describe('the looks', () => {
	const LIST = '.workspace-leaf-content[data-type="nurture-due"]';

	for (const theme of ['light', 'dark']) {
		for (const [where, options] of [
			['320 px', { query: { theme, dock: '320' } }],
			['200 px', { query: { theme, dock: '200' } }],
			['a phone', { query: { theme, phone: '1' }, viewport: { width: 390, height: 844 }, touch: true }],
		] as const) {
			it(`have no fault that axe knows, and nothing is cut off: ${theme}, ${where}`, async () => {
				const { page } = await openPage(FILES, options);
				await due(page);
				await item(page, 'turns 47').waitFor();
				expect(await violations(page, LIST)).toEqual([]);
				const outside = await page.locator(`${LIST} .nurture-item :is(button, input)`).evaluateAll((controls) =>
					controls
						.filter((each) => {
							const [box, list] = [
								each.getBoundingClientRect(),
								each.closest('.nurture-list')?.getBoundingClientRect(),
							];
							return list === undefined || box.left < list.left || box.right > list.right;
						})
						.map((each) => each.getAttribute('aria-label')),
				);
				expect(outside).toEqual([]);
			});
		}

		it(`of the dialogs have none either: ${theme}`, async () => {
			const { page } = await openPage(FILES, { query: { theme, open: PATH } });
			await due(page);
			await run(page, 'add-promise');
			await page.getByRole('dialog').first().waitFor();
			expect(await violations(page, '.modal')).toEqual([]);
			await page.keyboard.press('Escape');
			await page.getByRole('button', { name: 'Another day…: lunch with Bo Lind' }).click();
			await page.getByRole('dialog').first().waitFor();
			expect(await violations(page, '.modal')).toEqual([]);
		});
	}

	it('give a finger 44 pixels, and a tap on the box does not open the note', async () => {
		const { page, vault } = await openPage(FILES, {
			query: { phone: '1' },
			viewport: { width: 390, height: 844 },
			touch: true,
		});
		await due(page);
		const small = await page.locator(`${LIST} .nurture-item :is(button, input)`).evaluateAll((controls) =>
			controls.flatMap((control) => {
				const { width, height } = (control.closest('label') ?? control).getBoundingClientRect();
				return Math.min(width, height) < 44
					? [`${control.getAttribute('aria-label') ?? ''} ${width}x${height}`]
					: [];
			}),
		);
		expect(small).toEqual([]);
		const label = page.locator('.nurture-tick').first();
		const box = await label.boundingBox();
		await page.touchscreen.tap((box?.x ?? 0) + 40, (box?.y ?? 0) + 40);
		await expect.poll(() => textOf(vault, PATH)).toContain('- [x] copy of the specimen book');
		expect(await page.locator('.nurture-list').isVisible()).toBe(true);
	});
});
