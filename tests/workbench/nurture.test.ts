/** The built plugin in a real browser, by keyboard and mouse, as a person uses it. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { whenReady } from './support/browser';
import { contents, textOf } from '../support/cli';
import { violations } from './support/axe';
import { due, nurturePages, rename, row, run, type Bench } from './support/nurture-page';
import { hearsOfAll, pass } from './support/time';

const ANA =
	'---\nevery: 3 weeks\ncircle: Close\nwhy: she asks the second question\n---\n## Interactions\n- 2026-10-14 coffee: she moves to Lisbon\n';
const BOB = '---\nevery: 2 weeks\ntags: [person/work]\n---\n## Interactions\n- 2026-11-20 call: about the flat\n';
const CY = '---\nevery: monthly\n---\n## Interactions\n- 2026-10-29 letter\n';

declare const window: { workbench: Bench };

const open = nurturePages();

const three = { 'People/Ana Díaz.md': ANA, 'People/Bob Okafor.md': BOB, 'People/Cy Müller.md': CY };
const names = (page: Page): Promise<string[]> => page.locator('.nurture-person .nurture-person-name').allTextContents();
const onDisk = async (vault: string, path: string, text: string): Promise<void> =>
	expect.poll(() => textOf(vault, path)).toBe(text);

describe('the list', () => {
	it('shows who is due first, then this week, with standing and last words', async () => {
		const { page } = await open(three);
		await due(page);
		expect(await names(page)).toEqual(['Ana Díaz', 'Cy Müller']);
		await expect
			.poll(() => row(page, 'Ana Díaz').innerText())
			.toMatch(/3 weeks past[\s\S]*she asks the second question[\s\S]*she moves to Lisbon[\s\S]*14 Oct/);
		expect(await page.locator('.status-bar').innerText()).toContain('0 of 1 today');
	});

	it('is walked by arrows; Enter opens, and a screen reader hears name and standing', async () => {
		const { page } = await open(three);
		await due(page);
		await row(page, 'Ana Díaz').focus();
		expect(await page.getByRole('row', { name: /Ana Díaz 3 weeks past/ }).count()).toBe(1);
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('ArrowDown');
		await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('Cy Müller');
		await page.keyboard.press('Enter');
		await page.locator('.workspace-tab-header.is-active', { hasText: 'Cy Müller' }).waitFor();
	});

	it('opens a note by click, and in a new tab with Ctrl', async () => {
		const { page } = await open(three);
		await due(page);
		await row(page, 'Ana Díaz').click();
		await page.locator('.mod-root .workspace-tab-header', { hasText: 'Ana Díaz' }).waitFor();
		await row(page, 'Cy Müller').click({ modifiers: ['Control'] });
		await page.locator('.mod-root .workspace-tab-header', { hasText: 'Cy Müller' }).waitFor();
		expect(await page.locator('.mod-root .workspace-tab-header', { hasText: 'Ana Díaz' }).count()).toBe(1);
	});

	it('filters, and says so where nothing matches', async () => {
		const { page } = await open(three);
		await due(page);
		await page.getByRole('searchbox', { name: 'Filter people' }).fill('diaz');
		await expect.poll(() => names(page)).toEqual(['Ana Díaz']);
		await page.getByRole('searchbox', { name: 'Filter people' }).fill('zzz');
		await page.getByText('Nobody matches', { exact: true }).waitFor();
		await page.getByRole('button', { name: 'Clear the filters' }).click();
		await expect.poll(() => names(page)).toEqual(['Ana Díaz', 'Cy Müller']);
	});

	it('offers one menu by the button and by the right mouse button', async () => {
		const { page } = await open(three);
		await due(page);
		await page.getByRole('button', { name: 'More for Ana Díaz' }).click();
		const titles = await page.getByRole('menuitem').allInnerTexts();
		expect(titles.map((title) => title.trim())).toEqual(
			expect.arrayContaining([
				'Log today',
				'Log with details…',
				'Plan…',
				'Add a promise…',
				'Snooze for a week',
				'Snooze for a month',
				'Snooze until…',
				'Set rhythm…',
				'Set circle…',
				'Pause',
				'Open',
				'Open in new tab',
			]),
		);
		await page.keyboard.press('Escape');
		await row(page, 'Ana Díaz').click({ button: 'right' });
		expect(await page.getByRole('menuitem').allInnerTexts()).toEqual(titles);
		await page.keyboard.press('Escape');
		await expect.poll(() => page.getByRole('menu').count()).toBe(0);
	});

	it('says what to do in an empty vault, and who is next where nobody is due', async () => {
		const { page } = await open({ 'Recipes/Soup.md': 'leek' });
		await due(page);
		await page.getByText('Nobody here yet').waitFor();
		const { page: other } = await open({ 'People/Bob Okafor.md': BOB });
		await due(other);
		await other.getByText('Nobody is due. Next: Bob Okafor on 4 Dec.').waitFor();
	});
});

describe('logging', () => {
	it('by a key writes exactly one line, moves the person off the list, and can be taken back', async () => {
		const { page, vault } = await open(three);
		const before = contents(vault);
		await due(page);
		await row(page, 'Ana Díaz').focus();
		await page.keyboard.press('l');
		const logged = ANA.replace('- 2026-10-14', '- 2026-11-25\n- 2026-10-14');
		await onDisk(vault, 'People/Ana Díaz.md', logged);
		await expect.poll(() => names(page)).toEqual(['Cy Müller']);
		expect({ ...contents(vault), 'People/Ana Díaz.md': ANA }).toMatchObject(before);
		await page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
		await onDisk(vault, 'People/Ana Díaz.md', ANA);
		await expect.poll(() => names(page)).toEqual(['Ana Díaz', 'Cy Müller']);
	});

	it('takes everybody, the day and the words from one line, by keyboard alone', async () => {
		const { page, vault } = await open(three);
		await run(page, 'log-interaction');
		const dialog = page.getByRole('dialog', { name: 'Log an interaction' });
		await dialog.waitFor();
		await page.keyboard.type('ana, cy muller coffee last tuesday: the tides');
		await dialog.getByText('Tuesday, 24 November 2026').waitFor();
		await dialog.getByText('- 2026-11-24 coffee: the tides with [[Cy Müller]]').waitFor();
		await page.keyboard.press('Enter');
		await onDisk(
			vault,
			'People/Ana Díaz.md',
			ANA.replace('- 2026-10-14', '- 2026-11-24 coffee: the tides with [[Cy Müller]]\n- 2026-10-14'),
		);
		await expect
			.poll(() => textOf(vault, 'People/Cy Müller.md'))
			.toContain('- 2026-11-24 coffee: the tides with [[Ana Díaz]]\n');
		await expect.poll(() => dialog.count()).toBe(0);
	});

	it('with details takes a date in words, a kind, and several people', async () => {
		const { page, vault } = await open(three);
		await due(page);
		await row(page, 'Ana Díaz').focus();
		await page.keyboard.press('Shift+L');
		await page.getByRole('textbox', { name: 'When' }).fill('last tuesday');
		await page.getByText('Tuesday, 24 November 2026').first().waitFor();
		await page.getByRole('combobox', { name: 'Kind' }).selectOption('call');
		await page.getByLabel('What happened').fill('about the tides');
		await page.keyboard.press('Enter');
		await onDisk(
			vault,
			'People/Ana Díaz.md',
			ANA.replace('- 2026-10-14', '- 2026-11-24 call: about the tides\n- 2026-10-14'),
		);
	});

	it('refuses a date that is none, and writes nothing', async () => {
		const { page, vault } = await open(three);
		await due(page);
		await row(page, 'Ana Díaz').focus();
		await page.keyboard.press('Shift+L');
		await page.getByRole('textbox', { name: 'When' }).fill('someday');
		await page.getByText('"someday" is not a date I can read').first().waitFor();
		await page.getByLabel('What happened').fill('x');
		await page.keyboard.press('Enter');
		await pass(page, 200);
		expect(textOf(vault, 'People/Ana Díaz.md')).toBe(ANA);
	});
});

describe('inserting into the open note', () => {
	it('puts the cursor behind the date, and one undo takes it back', async () => {
		const { page, vault } = await open(three);
		await page.evaluate(() => window.workbench.openFile('People/Ana Díaz.md'));
		await page.locator('.cm-content').first().waitFor();
		await run(page, 'insert-interaction');
		await page.keyboard.type('sings again');
		await onDisk(
			vault,
			'People/Ana Díaz.md',
			ANA.replace('- 2026-10-14', '- 2026-11-25 sings again\n- 2026-10-14'),
		);
		await pass(page, 700);
		await page.keyboard.press('Control+z');
		await page.keyboard.press('Control+z');
		await onDisk(vault, 'People/Ana Díaz.md', ANA);
	});

	it("is not offered in a note that is nobody's", async () => {
		const { page } = await open({ ...three, 'Soup.md': 'leek' });
		await page.evaluate(() => window.workbench.openFile('Soup.md'));
		expect(await run(page, 'insert-interaction')).toBe(false);
	});
});

describe('keeping people', () => {
	it('makes a new person, refuses a name that cannot be, and opens the note', async () => {
		const { page, vault } = await open(three);
		await run(page, 'new-person');
		await page.getByRole('textbox', { name: 'Name' }).fill('a/b');
		await page.getByText('cannot be a note\'s name because of "/"').first().waitFor();
		await page.getByRole('textbox', { name: 'Name' }).fill('ana díaz');
		await page.getByText('There is a note People/Ana Díaz.md already').first().waitFor();
		await page.getByRole('textbox', { name: 'Name' }).fill('Theo Brandt');
		await page.getByRole('textbox', { name: 'Rhythm' }).fill('6 weeks');
		await page.getByRole('textbox', { name: 'Name' }).press('Enter');
		await page.locator('.mod-root .workspace-tab-header', { hasText: 'Theo Brandt' }).waitFor();
		expect(textOf(vault, 'People/Theo Brandt.md')).toContain('every: 6 weeks');
		await due(page);
		await expect.poll(() => names(page)).toContain('Theo Brandt');
	});

	it('snoozes until a day in words, in one line among properties that stay as they are', async () => {
		const head = '# mine\nkey: "a:b"\nevery: 3 weeks # trailing\nintroduced-by: [[Bob Okafor|Bob]]\n';
		const note = `---\n${head}---\n## Interactions\n- 2026-10-14 coffee: she moves to Lisbon\n`;
		const { page, vault } = await open({ ...three, 'People/Ana Díaz.md': note });
		await due(page);
		await row(page, 'Ana Díaz').focus();
		await page.keyboard.press('s');
		await page.getByRole('textbox', { name: 'Until' }).fill('20 december');
		await page.keyboard.press('Enter');
		await expect
			.poll(() => textOf(vault, 'People/Ana Díaz.md'))
			.toBe(note.replace('\n---\n#', '\nsnooze: 2026-12-20\n---\n#'));
		await expect.poll(() => names(page)).toEqual(['Cy Müller']);
	});

	it('sets a rhythm, a circle and a pause', async () => {
		const { page, vault } = await open(three);
		await page.evaluate(() => window.workbench.openFile('People/Ana Díaz.md'));
		await run(page, 'set-rhythm');
		await page.getByRole('textbox', { name: 'Rhythm' }).fill('twice a year');
		await page.keyboard.press('Enter');
		await expect.poll(() => textOf(vault, 'People/Ana Díaz.md')).toContain('every: twice a year');
		// A dialog that closes gives the focus back to the note.
		await page.locator('.modal-container').waitFor({ state: 'detached' });
		await run(page, 'set-circle');
		await page.locator('.prompt-input').fill('friends');
		await page.keyboard.press('Enter');
		await expect.poll(() => textOf(vault, 'People/Ana Díaz.md')).toContain('circle: Friends');
		await run(page, 'toggle-pause');
		await expect.poll(() => textOf(vault, 'People/Ana Díaz.md')).toContain('paused: true');
	});

	it('makes the open note a person', async () => {
		const { page, vault } = await open({ ...three, 'Notes/Eve.md': 'Hello\n' });
		await page.evaluate(() => window.workbench.openFile('Notes/Eve.md'));
		expect(await run(page, 'make-person')).toBe(true);
		await expect.poll(() => textOf(vault, 'Notes/Eve.md')).toBe('---\ntype: person\n---\nHello\n');
	});

	it('plans a day to come', async () => {
		const { page, vault } = await open(three);
		await due(page);
		await row(page, 'Ana Díaz').focus();
		await page.keyboard.press('p');
		await page.getByRole('textbox', { name: 'When' }).fill('next friday');
		await page.getByRole('textbox', { name: 'What' }).fill('lunch at the harbour');
		await page.keyboard.press('Enter');
		await expect
			.poll(() => textOf(vault, 'People/Ana Díaz.md'))
			.toContain('- [ ] 2026-11-27 lunch at the harbour\n');
		await expect.poll(() => row(page, 'Ana Díaz').innerText()).toContain('planned for 27 Nov');
	});

	it('shows the problems in the notes, and opens them there', async () => {
		const { page } = await open({ ...three, 'People/Dee.md': '---\nevery: whenever\n---\n' });
		await run(page, 'show-problems');
		await page.getByText('whenever').first().waitFor();
		await page.getByText('whenever').first().click();
		await page.locator('.mod-root .workspace-tab-header', { hasText: 'Dee' }).waitFor();
	});
});

describe('a vault that lives', () => {
	it('follows a change from outside, a rename while open, and a removal', async () => {
		const { page, vault } = await open(three);
		await due(page);
		writeFileSync(join(vault, 'People/Ana Díaz.md'), ANA.replace('2026-10-14', '2026-11-24'));
		await expect.poll(() => names(page)).toEqual(['Cy Müller']);
		await page.evaluate(() => window.workbench.openFile('People/Cy Müller.md'));
		await rename(page, 'People/Cy Müller.md', 'People/Cyrus Müller.md');
		await expect.poll(() => names(page)).toEqual(['Cyrus Müller']);
		await expect.poll(() => readdirSync(join(vault, 'People'))).toContain('Cyrus Müller.md');
		expect(await run(page, 'insert-interaction')).toBe(true);
		await expect.poll(() => textOf(vault, 'People/Cyrus Müller.md')).toContain('- 2026-11-25');
	});

	it("goes along with a folder: the list, today's portion, the brief and the calendar", async () => {
		const numbers = Array.from({ length: 12 }, (_, at) => String(at).padStart(2, '0'));
		const { page, vault } = await open(
			Object.fromEntries(
				numbers.map((at) => [`People/Old/P${at}.md`, '---\nevery: weekly\n---\n- 2026-10-01 call\n']),
			),
		);
		await due(page);
		await row(page, 'P00').focus();
		await page.keyboard.press('l');
		const portion = page.getByRole('row', { name: /^Today/ });
		await expect.poll(() => portion.innerText()).toMatch(/1 of 5\s*done/);
		await page.evaluate(() => window.workbench.openFile('People/Old/P01.md'));
		await run(page, 'open-brief');
		const brief = page.locator('.nurture-brief-view .nurture-brief-name');
		await expect.poll(() => brief.innerText()).toBe('P01');
		await page.getByRole('button', { name: 'Keep showing this person' }).click();
		await run(page, 'open-due');
		await row(page, 'P02').click({ button: 'right' });
		await page.getByRole('menuitem', { name: 'Show in calendar' }).click();
		await page.getByText('1 contact with P02').waitFor();
		await rename(page, 'People/Old', 'People/New');
		await rename(page, 'People/New/P01.md', 'People/New/Paula.md');
		await expect.poll(() => names(page)).toEqual(['P00', 'Paula', 'P02', 'P03', 'P04']);
		await hearsOfAll(page, vault);
		await pass(page, 1000);
		expect(await names(page)).toEqual(['P00', 'Paula', 'P02', 'P03', 'P04']);
		expect(await portion.innerText()).toMatch(/1 of 5\s*done/);
		expect(await page.getByText('1 contact with P02').count()).toBe(1);
		await run(page, 'open-brief');
		await expect.poll(() => brief.innerText()).toBe('Paula');
	});

	it('writes nothing by itself: not on load, not at midnight, not on unload', async () => {
		const { page, vault } = await open(three);
		const before = contents(vault);
		await due(page);
		await page.clock.fastForward('20:00:00');
		await page.evaluate(() => window.workbench.reloadPlugin());
		await pass(page, 300);
		expect(contents(vault)).toEqual(before);
	});

	it('is of the new day when midnight passes', async () => {
		const { page } = await open(
			{ 'People/Cy Müller.md': CY.replace('2026-10-29', '2026-10-26') },
			{ clock: '2026-11-25T23:58:00' },
		);
		await due(page);
		await expect.poll(() => row(page, 'Cy Müller').innerText()).toContain('tomorrow');
		await page.clock.fastForward('03:00');
		await expect.poll(() => row(page, 'Cy Müller').innerText()).toContain('today');
	});

	it('comes back after a reload, and keeps what was filtered', async () => {
		const { page } = await open(three);
		await due(page);
		await page.getByRole('searchbox', { name: 'Filter people' }).fill('diaz');
		await expect.poll(() => names(page)).toEqual(['Ana Díaz']);
		await pass(page, 2500);
		await page.reload();
		await whenReady(page);
		await due(page);
		await expect.poll(() => names(page)).toEqual(['Ana Díaz']);
		expect(await page.getByRole('searchbox', { name: 'Filter people' }).inputValue()).toBe('diaz');
	});

	it('leaves nothing behind when it is turned off and on', async () => {
		const { page } = await open(three);
		await due(page);
		for (let turn = 0; turn < 3; turn++) await page.evaluate(() => window.workbench.reloadPlugin());
		expect(await page.locator('.workspace-ribbon [aria-label="Open who is due"]').count()).toBe(1);
		await expect.poll(() => page.locator('.status-bar-item', { hasText: 'today' }).count()).toBe(1);
	});
});

describe('the first run', () => {
	it('finds a folder of people under another name, says so, and writes nothing', async () => {
		const { page, vault } = await open({ 'Contacts/Ana.md': ANA, 'Soup.md': 'leek' });
		const before = contents(vault);
		await page.locator('.notice', { hasText: 'Contacts' }).waitFor();
		await due(page);
		await expect.poll(() => names(page)).toEqual(['Ana']);
		expect(contents(vault)).toEqual(before);
	});
});

describe('the looks', () => {
	for (const theme of ['light', 'dark']) {
		for (const [where, options] of [
			['320 px', { query: { theme, dock: '320' } }],
			['a phone', { query: { theme, phone: '1' }, viewport: { width: 390, height: 844 }, touch: true }],
		] as const) {
			it(`the list has no fault that axe knows, ${theme}, ${where}`, async () => {
				const { page } = await open(null, options);
				await due(page);
				await row(page, 'Ana Díaz').waitFor();
				expect(await violations(page, '.workspace-leaf-content[data-type="nurture-due"]')).toEqual([]);
			});
		}

		it(`the modals and the settings have none, ${theme}`, async () => {
			const { page } = await open(null, { query: { theme, open: 'People/Ana Díaz.md' } });
			for (const id of ['log-interaction', 'new-person', 'snooze', 'set-rhythm', 'plan']) {
				await run(page, id);
				await page.getByRole('dialog').first().waitFor();
				expect([id, await violations(page, '.modal')]).toEqual([id, []]);
				await page.keyboard.press('Escape');
			}
			await page.evaluate(() => (window.workbench as unknown as { openSettings(): void }).openSettings());
			await page.getByText('Folders of people').first().waitFor();
			expect(await violations(page, '.vertical-tab-content')).toEqual([]);
			await page.keyboard.press('Escape');
			await run(page, 'show-problems');
			await page.getByText('05/06/2026').first().waitFor();
			expect(await violations(page, '.workspace-leaf-content[data-type^="nurture-problems"]')).toEqual([]);
		});
	}

	it('targets are 44 px on a phone', async () => {
		const { page } = await open(null, {
			query: { phone: '1' },
			viewport: { width: 390, height: 844 },
			touch: true,
		});
		await due(page);
		await row(page, 'Ana Díaz').waitFor();
		const small = await page.evaluate(() =>
			[...document.querySelectorAll('[data-type="nurture-due"] :is(button, input, select, [role=row])')]
				.filter((element) => element.getClientRects().length > 0)
				.flatMap((element) => {
					const { width, height } = (element.closest('label') ?? element).getBoundingClientRect();
					return Math.min(width, height) < 44 ? [`${element.outerHTML.slice(0, 90)} ${width}x${height}`] : [];
				}),
		);
		expect(small).toEqual([]);
	});
});
