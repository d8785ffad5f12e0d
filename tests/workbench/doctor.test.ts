/**
 * The list of problems in a browser, as a person uses it: a fix shown, made, taken back; all of a kind; two notes of
 * one person.
 */
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { contents, textOf } from '../support/cli';
import { violations } from './support/axe';
import { inDock, nurturePages, rename, run, type Bench } from './support/nurture-page';
import { pass } from './support/time';

declare const window: { workbench: Bench };

const open = nurturePages();

const ANA = '\uFEFF---\r\nevery: "3 weks"  # or so\r\n---\r\n## Interactions\r\n- 2026-11-20 coffee\r\n';
const BOB = '---\nevery: montly\nintroduced-by: "[[Ana Diaz]]"\n---\n\n- 05/06/2026 call\n\t- her knee\n';
const COPY = 'People/Cy Müller (conflicted copy 2026-11-20).md';
const CY = '---\nevery: monthly\n---\n## Interactions\n- 2026-10-29 letter\n';
const notes = {
	'People/Ana Díaz.md': ANA,
	'People/Bob Okafor.md': BOB,
	'People/Cy Müller.md': CY,
	[COPY]: CY.replace('- 2026', '- 2026-11-02 call\n- 2026'),
};

const onDisk = async (vault: string, path: string, text: string): Promise<void> =>
	expect.poll(() => textOf(vault, path)).toBe(text);
const files = (vault: string): Record<string, string> =>
	Object.fromEntries(Object.entries(contents(vault)).filter(([path]) => path.startsWith('People/')));
const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');
const undo = (page: Page): Promise<void> =>
	page.locator('.notice').getByRole('button', { name: 'Undo' }).last().click();

async function problems(page: Page): Promise<void> {
	await run(page, 'show-problems');
	await page.locator('.nurture-problem').first().waitFor();
}

describe('a fix', () => {
	it('is shown, made by the keyboard alone, and taken back, byte for byte', async () => {
		const { page, vault } = await open(notes);
		await problems(page);
		await page.locator('.nurture-problem').first().focus();
		await page.keyboard.press('ArrowRight');
		expect(await focused(page)).toBe('Fix… “3 weks”, line 2');
		await page.keyboard.press('Enter');
		await page.getByRole('dialog').getByText('every: "3 weeks"  # or so').waitFor();
		expect(await page.getByRole('dialog').locator('del').allTextContents()).toEqual(['every: "3 weks"  # or so']);
		expect(textOf(vault, 'People/Ana Díaz.md')).toBe(ANA);
		await page.keyboard.press('Enter');
		await onDisk(vault, 'People/Ana Díaz.md', ANA.replace('weks', 'weeks'));
		await expect.poll(() => focused(page)).toContain('montly');
		await page
			.getByRole('status')
			.filter({ hasText: 'Fixed in Ana Díaz: every: 3 weeks' })
			.waitFor({ state: 'attached' });
		await undo(page);
		await onDisk(vault, 'People/Ana Díaz.md', ANA);
		expect(files(vault)).toEqual(notes);
	});

	it('is not made by the key that opened it, while that is held down', async () => {
		const { page, vault } = await open(notes);
		await problems(page);
		await page.getByRole('button', { name: 'Fix… “montly”' }).focus();
		await page.keyboard.down('Enter');
		await page.getByRole('dialog').waitFor();
		for (let times = 0; times < 3; times++) await page.keyboard.down('Enter');
		await page.keyboard.up('Enter');
		await pass(page, 300);
		expect(await page.getByRole('dialog').count()).toBe(1);
		expect(files(vault)).toEqual(notes);
		await page.keyboard.press('Enter');
		await onDisk(vault, 'People/Bob Okafor.md', BOB.replace('montly', 'monthly'));
	});

	it('is a choice where a date could be two', async () => {
		const { page, vault } = await open(notes);
		await problems(page);
		await page.getByRole('button', { name: 'Fix… “05/06/2026”, line 6' }).click();
		expect((await page.getByRole('menuitem').allInnerTexts()).map((text) => text.trim())).toEqual([
			'5 June 2026',
			'6 May 2026',
		]);
		await page.getByRole('menuitem', { name: '6 May 2026' }).click();
		await page.getByRole('dialog').getByRole('button', { name: 'Fix', exact: true }).click();
		await onDisk(vault, 'People/Bob Okafor.md', BOB.replace('05/06/2026', '2026-05-06'));
	});

	it('is left by Escape with nothing written, and refused once its line is another', async () => {
		const { page, vault } = await open(notes);
		await problems(page);
		const button = page.getByRole('button', { name: 'Fix… “montly”' });
		await button.click();
		await page.getByRole('dialog').waitFor();
		await page.keyboard.press('Escape');
		expect(files(vault)).toEqual(notes);
		await button.click();
		await page.getByRole('dialog').waitFor();
		const changed = BOB.replace('montly', 'montlyy');
		writeFileSync(join(vault, 'People/Bob Okafor.md'), changed);
		await expect.poll(() => page.evaluate(async () => window.workbench.read('People/Bob Okafor.md'))).toBe(changed);
		await page.getByRole('dialog').getByRole('button', { name: 'Fix', exact: true }).click();
		await page.getByRole('alert').filter({ hasText: 'People/Bob Okafor.md changed in the meantime' }).waitFor();
		expect(textOf(vault, 'People/Bob Okafor.md')).toBe(changed);
	});

	it('follows its note to another name while it is shown, and is refused once that is gone', async () => {
		const { page, vault } = await open(notes);
		await problems(page);
		await page.getByRole('button', { name: 'Fix… “montly”' }).click();
		await page.getByRole('dialog').waitFor();
		await rename(page, 'People/Bob Okafor.md', 'People/Robert Okafor.md');
		await page.getByRole('dialog').getByRole('button', { name: 'Fix', exact: true }).click();
		await onDisk(vault, 'People/Robert Okafor.md', BOB.replace('montly', 'monthly'));
		await page.locator('.notice', { hasText: 'Fixed in Robert Okafor: every: monthly' }).waitFor();
		await undo(page);
		await onDisk(vault, 'People/Robert Okafor.md', BOB);
		const listed = (name: string): Promise<void> =>
			page.locator('.nurture-problems-note h4').getByText(name, { exact: true }).waitFor();
		await listed('Robert Okafor');
		await page.getByRole('button', { name: 'Fix all 2 rhythms…' }).click();
		await page.getByRole('dialog').waitFor();
		await rename(page, 'People/Robert Okafor.md', 'People/Rob.md');
		await page.getByRole('dialog').getByRole('button', { name: 'Fix 2 lines' }).click();
		await onDisk(vault, 'People/Rob.md', BOB.replace('montly', 'monthly'));
		await onDisk(vault, 'People/Ana Díaz.md', ANA.replace('weks', 'weeks'));
		await listed('Rob');
		await page.getByRole('button', { name: 'Fix… “[[Ana Diaz]]”' }).click();
		await page.getByRole('dialog').waitFor();
		rmSync(join(vault, 'People/Rob.md'));
		await expect
			.poll(() => page.evaluate(async () => window.workbench.read('People/Rob.md').catch(() => 'gone')))
			.toBe('gone');
		await page.getByRole('dialog').getByRole('button', { name: 'Fix', exact: true }).click();
		await page.getByRole('alert').filter({ hasText: 'People/Rob.md' }).waitFor();
		expect(existsSync(join(vault, 'People/Rob.md'))).toBe(false);
	});

	it('leads a link to the person, and all of a kind are one step', async () => {
		const { page, vault } = await open(notes);
		await problems(page);
		await page.getByRole('button', { name: 'Fix… “[[Ana Diaz]]”' }).click();
		await page.getByRole('dialog').getByRole('button', { name: 'Fix', exact: true }).click();
		const linked = BOB.replace('Ana Diaz', 'Ana Díaz');
		await onDisk(vault, 'People/Bob Okafor.md', linked);
		// The first notice is put away, so that the button below is the second's.
		await page
			.locator('.notice')
			.first()
			.click({ position: { x: 4, y: 4 } });
		await page.getByRole('button', { name: 'Fix all 2 rhythms…' }).click();
		await page.getByRole('dialog').getByRole('button', { name: 'Fix 2 lines' }).click();
		await onDisk(vault, 'People/Bob Okafor.md', linked.replace('montly', 'monthly'));
		await onDisk(vault, 'People/Ana Díaz.md', ANA.replace('weks', 'weeks'));
		await undo(page);
		await onDisk(vault, 'People/Ana Díaz.md', ANA);
		await onDisk(vault, 'People/Bob Okafor.md', linked);
	});
});

describe('the list', () => {
	const only = async (page: Page, text: string): Promise<string | null> =>
		page.locator('.nurture-problem').filter({ hasText: text }).locator('.nurture-problem-would').textContent();

	it('says beside each what it would become: a circle, a birthday, a link, a date', async () => {
		const { page } = await open({
			'People/Ana.md':
				'---\ncircle: Freinds\nbirthday: 2031-05-01\n---\n- 05/06/2026 call\n- 2026-11-02 lunch with [[Bob Okafr|Bob]]\n',
			'People/Bob Okafor.md': '---\nevery: whenever\n---\n',
		});
		await problems(page);
		expect(await only(page, 'Freinds')).toBe('would become “circle: Friends”');
		expect(await only(page, '2031-05-01')).toBe('would become “birthday: --05-01”');
		expect(await only(page, '05/06/2026')).toBe('would become “5 June 2026” or “6 May 2026”');
		expect(await only(page, 'Okafr')).toBe('would become “[[Bob Okafor]]”');
		expect(await page.locator('.nurture-problem-row', { hasText: 'whenever' }).locator('button').count()).toBe(1);
	});

	it('mends a daily note, whose contact counts from then on', async () => {
		const daily = '# Friday\r\n- lunch with [[Bob Okafr|Bob]]\r\n';
		const { page, vault } = await open({
			'People/Bob Okafor.md': '---\nevery: monthly\n---\n',
			'2026-11-20.md': daily,
		});
		await page.getByText('No contact noted yet').waitFor();
		await problems(page);
		await page.getByRole('button', { name: 'Fix… “[[Bob Okafr]]”, line 2' }).click();
		await page.getByRole('dialog').getByRole('button', { name: 'Fix', exact: true }).click();
		await onDisk(vault, '2026-11-20.md', daily.replace('Okafr', 'Okafor'));
		await page.getByText('Every note of your people could be read as it seems to be meant.').waitFor();
		await expect.poll(() => page.getByText('No contact noted yet').count()).toBe(0);
		await undo(page);
		await onDisk(vault, '2026-11-20.md', daily);
		await page.getByText('No contact noted yet').waitFor();
	});

	it('mends a note that is open in the editor, as it stands there', async () => {
		const { page, vault } = await open(notes);
		await page.evaluate(async () => window.workbench.openFile('People/Bob Okafor.md'));
		await page.locator('.cm-content').last().click();
		await page.keyboard.press('ControlOrMeta+End');
		await page.keyboard.type('- 2026-11-01 typed');
		await problems(page);
		await page.getByRole('button', { name: 'Fix… “montly”' }).click();
		await page.getByRole('dialog').getByRole('button', { name: 'Fix', exact: true }).click();
		await expect
			.poll(() => textOf(vault, 'People/Bob Okafor.md'))
			.toMatch(/every: monthly[\s\S]*- 2026-11-01 typed/);
		await undo(page);
		await expect
			.poll(() => textOf(vault, 'People/Bob Okafor.md'))
			.toMatch(/every: montly[\s\S]*- 2026-11-01 typed/);
	});
});

describe('two notes of one person', () => {
	it('that say different things are shown beside each other, and nothing is offered that would lose a line', async () => {
		const twins = {
			'People/Bob Okafor.md': '---\nemail: bob@example.org\nlikes: [tea]\n---\n',
			'People/Bob.md': '---\nemail: bob@example.org\nlikes: [cake]\n---\n',
		};
		const { page, vault } = await open(twins);
		await problems(page);
		await page.getByText('Perhaps one person with two notes').waitFor();
		await page.getByRole('button', { name: 'Compare…' }).click();
		expect(await page.getByRole('dialog').locator('.nurture-only li').allTextContents()).toEqual([
			'likes: [cake]',
			'likes: [tea]',
		]);
		await expect
			.poll(() => page.getByRole('dialog').getByRole('button', { name: 'Keep one note' }).count())
			.toBe(0);
		await page.keyboard.press('Escape');
		expect(files(vault)).toEqual(twins);
	});

	it('become one, and two again', async () => {
		const { page, vault } = await open(notes);
		await problems(page);
		await page.getByRole('button', { name: 'Compare…' }).click();
		expect(await page.getByRole('dialog').locator('ins').allTextContents()).toEqual(['- 2026-11-02 call']);
		await page.getByRole('dialog').getByRole('button', { name: 'Keep one note' }).click();
		const { [COPY]: merged, ...others } = notes;
		await expect.poll(() => files(vault)).toEqual({ ...others, 'People/Cy Müller.md': merged });
		await undo(page);
		await expect.poll(() => files(vault)).toEqual(notes);
	});

	it('become one under the names they have by then', async () => {
		const { page, vault } = await open(notes);
		await problems(page);
		await page.getByRole('button', { name: 'Compare…' }).click();
		await page.getByRole('dialog').waitFor();
		await rename(page, COPY, 'People/Cy 2.md');
		await rename(page, 'People/Cy Müller.md', 'Cy.md');
		await page.getByRole('dialog').getByRole('button', { name: 'Keep one note' }).click();
		await onDisk(vault, 'Cy.md', notes[COPY]);
		await expect.poll(() => existsSync(join(vault, 'People/Cy 2.md'))).toBe(false);
		await page
			.locator('.notice', { hasText: 'Cy.md is the one note now; People/Cy 2.md is in the trash.' })
			.waitFor();
		await undo(page);
		await onDisk(vault, 'Cy.md', CY);
		await onDisk(vault, 'People/Cy 2.md', notes[COPY]);
	});

	it('of one name are not brought together once links to one would lead nowhere', async () => {
		const text = '---\nemail: bob@example.org\n---\n';
		const { page, vault } = await open({ 'People/Bob Okafor.md': text, 'People/Work/Bob Okafor.md': text });
		await problems(page);
		await page.getByRole('button', { name: 'Compare…' }).click();
		await page.getByRole('dialog').getByRole('button', { name: 'Keep one note' }).waitFor();
		await rename(page, 'People/Work/Bob Okafor.md', 'People/Work/Rob.md');
		await page.getByRole('dialog').getByRole('button', { name: 'Keep one note' }).click();
		await page.getByRole('alert').filter({ hasText: 'changed in the meantime' }).waitFor();
		expect(files(vault)).toEqual({ 'People/Bob Okafor.md': text, 'People/Work/Rob.md': text });
	});

	it('are opened side by side', async () => {
		const { page } = await open(notes);
		await problems(page);
		await page.getByRole('button', { name: 'Compare…' }).click();
		await page.getByRole('dialog').getByRole('button', { name: 'Open both' }).click();
		await page.locator('.mod-root .workspace-tab-header', { hasText: 'conflicted copy' }).waitFor();
		expect(await page.locator('.mod-root .workspace-tab-header', { hasText: 'Cy Müller' }).count()).toBe(2);
	});
});

describe('the list of problems and its dialogs', () => {
	for (const theme of ['light', 'dark'])
		for (const [where, options] of [
			['a desk', { query: { theme } }],
			['320 px', { query: { theme, dock: '320' } }],
			['a phone', { query: { theme, phone: '1' }, viewport: { width: 390, height: 844 }, touch: true }],
		] as const) {
			it(`have no fault that axe knows, ${theme}, ${where}`, async () => {
				const { page } = await open(notes, options);
				const picture = async (name: string): Promise<unknown> =>
					process.env['PICTURES'] === undefined
						? null
						: page.screenshot({
								path: `${process.env['PICTURES']}/${name}-${theme}-${where.replaceAll(' ', '-')}.png`,
							});
				await (where === '320 px' ? inDock(page, 'nurture-problems') : run(page, 'show-problems'));
				await page.locator('.nurture-problem').first().waitFor();
				expect(await violations(page, '.workspace-leaf-content[data-type="nurture-problems"]')).toEqual([]);
				expect(
					await page
						.locator('.nurture-problems')
						.evaluate((element) => element.scrollWidth - element.clientWidth),
				).toBe(0);
				await picture('list');
				for (const name of ['Fix all 2 rhythms…', 'Compare…']) {
					await page.getByRole('button', { name }).click();
					await page.getByRole('dialog').waitFor();
					expect([name, await violations(page, '.modal')]).toEqual([name, []]);
					await picture(name.slice(0, 3));
					await page.keyboard.press('Escape');
				}
				if (where === 'a phone')
					for (const box of await page
						.locator('.nurture-problems button')
						.evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().height)))
						expect(box).toBeGreaterThanOrEqual(44);
			});
		}
});
