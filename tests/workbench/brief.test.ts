/**
 * The brief in a real browser: the sidebar that goes along with the open note, the small window over a row, ticking,
 * keys.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { whenReady } from './support/browser';
import { textOf } from '../support/cli';
import { violations } from './support/axe';
import { due, inDock, nurturePages, rename, row, run, type Bench } from './support/nurture-page';
import { pass } from './support/time';

declare const window: { workbench: Bench };

const open = nurturePages();
const PHONE = { viewport: { width: 390, height: 844 }, touch: true } as const;

const ANA = `---
every: 3 weeks
circle: Close
place: Ghent
why: she asks the second question
birthday: 1980-12-01
likes: [tea, letterpress]
gift-ideas: a tide atlas
---
- [ ] send the printer's address 📅 2026-11-20

## Interactions
- 2026-10-14 call: her knee is better
    - is Pia at school now?
`;
const BOB =
	'---\nevery: weekly\nplace: Ghent\ninterests: letterpress\n---\n## Interactions\n- 2026-11-01 call: about the flat\n';
const NOTES = {
	'People/Ana Díaz.md': ANA,
	'People/Bob Okafor.md': BOB,
	'Journal/2026-11-16.md': '- [ ] ring [[Ana Díaz]]\n',
	'Soup.md': 'leek\n',
};

const brief = (page: Page) => page.locator('.nurture-brief-view .nurture-brief');
const name = (page: Page) => brief(page).locator('.nurture-brief-name');
const openFile = (page: Page, path: string): Promise<void> =>
	page.evaluate((file) => window.workbench.openFile(file), path);

async function shownFor(page: Page, path: string): Promise<void> {
	await openFile(page, path);
	await run(page, 'open-brief');
	await brief(page).waitFor();
}

/** What a screen shows of a label. */
const lines = async (page: Page, label: string): Promise<string[]> =>
	(
		await page
			.locator('.nurture-brief-view .nurture-brief-group', { has: page.locator('dt', { hasText: label }) })
			.locator('dd')
			.allInnerTexts()
	).map((text) => text.replace(/\s+/g, ' ').trim());

describe('the brief in the sidebar', () => {
	it('leads on to a message, and to a call where there is a number', async () => {
		const { page } = await open({
			...NOTES,
			'People/Bob Okafor.md': BOB.replace('every', 'phone: +32 9 555 01 26\nevery'),
		});
		await shownFor(page, 'People/Ana Díaz.md');
		await brief(page).getByRole('button', { name: 'Message…' }).click();
		await page.getByRole('dialog', { name: 'Message to Ana Díaz' }).waitFor();
		await page.keyboard.press('Escape');
		await expect.poll(() => brief(page).getByRole('button', { name: 'Call', exact: true }).count()).toBe(0);
		await shownFor(page, 'People/Bob Okafor.md');
		await brief(page).getByRole('button', { name: 'Call', exact: true }).waitFor();
	});

	it('tells of the person whose note is open what to know before you talk', async () => {
		const { page } = await open(NOTES);
		await shownFor(page, 'People/Ana Díaz.md');
		expect(await name(page).innerText()).toBe('Ana Díaz');
		expect(await brief(page).innerText()).toContain('“she asks the second question”');
		expect(await lines(page, 'Last')).toEqual(['14 Oct, call: her knee is better; is Pia at school now?']);
		expect(await lines(page, 'Ask')).toEqual(['is Pia at school now? from 14 Oct']);
		expect(await lines(page, 'Open')).toEqual([
			"send the printer's address due 20 Nov, 5 days past · mine",
			'ring Ana Díaz mine',
		]);
		expect(await lines(page, 'Soon')).toEqual(['turns 46 on 1 Dec']);
		expect(await lines(page, 'Gift')).toEqual(['a tide atlas']);
		expect(await lines(page, 'Meet')).toEqual(['Bob Okafor: letterpress, also in Ghent']);
		expect(await lines(page, 'New')).toEqual(['2026-11-16']);
	});

	it('goes along with the note that is open, stays on somebody while another note is, and is kept on a person', async () => {
		const { page } = await open(NOTES);
		await shownFor(page, 'People/Ana Díaz.md');
		await openFile(page, 'People/Bob Okafor.md');
		await expect.poll(() => name(page).innerText()).toBe('Bob Okafor');
		await openFile(page, 'Soup.md');
		expect(await name(page).innerText()).toBe('Bob Okafor');
		await page.getByRole('button', { name: 'Keep showing this person' }).click();
		expect(await page.getByRole('button', { name: 'Keep showing this person', pressed: true }).count()).toBe(1);
		await openFile(page, 'People/Ana Díaz.md');
		expect(await name(page).innerText()).toBe('Bob Okafor');
		await page.getByRole('button', { name: 'Keep showing this person' }).click();
		await openFile(page, 'Soup.md');
		await openFile(page, 'People/Ana Díaz.md');
		await expect.poll(() => name(page).innerText()).toBe('Ana Díaz');
	});

	it('tells of whose note is open wherever it is opened, also by other means than its command', async () => {
		const { page } = await open(NOTES);
		await openFile(page, 'People/Ana Díaz.md');
		await inDock(page, 'nurture-brief');
		await expect.poll(() => name(page).count()).toBe(1);
		expect(await name(page).innerText()).toBe('Ana Díaz');
	});

	it('of somebody who has died offers to note a line, and neither message nor plan', async () => {
		const { page } = await open({
			'People/Eve.md': '---\ndeceased: true\nemail: eve@example.org\n---\n- 2020-05-01 walk: the dunes\n',
		});
		await shownFor(page, 'People/Eve.md');
		expect(await brief(page).getByRole('group').getByRole('button').allInnerTexts()).toEqual(['Log']);
	});

	it('lets go of somebody whose note is gone, though it was kept on them', async () => {
		const { page, vault } = await open(NOTES);
		await shownFor(page, 'People/Ana Díaz.md');
		await page.getByRole('button', { name: 'Keep showing this person' }).click();
		rmSync(join(vault, 'People/Ana Díaz.md'));
		await page.getByText('Whom will you talk to?').waitFor();
		await openFile(page, 'People/Bob Okafor.md');
		await expect.poll(() => name(page).innerText()).toBe('Bob Okafor');
		expect(await page.getByRole('button', { name: 'Keep showing this person', pressed: false }).count()).toBe(1);
	});

	it('can be let go of somebody who is nobody for now', async () => {
		const { page, vault } = await open(NOTES);
		await shownFor(page, 'People/Ana Díaz.md');
		await page.getByRole('button', { name: 'Keep showing this person' }).click();
		await rename(page, 'People/Ana Díaz.md', 'Ana Díaz.md');
		await page.getByText('Whom will you talk to?').waitFor();
		await page.getByRole('button', { name: 'Keep showing this person', pressed: true }).click();
		await openFile(page, 'People/Bob Okafor.md');
		await expect.poll(() => name(page).innerText()).toBe('Bob Okafor');
		expect(textOf(vault, 'Ana Díaz.md')).toBe(ANA);
	});

	it('shows after a restart whom it showed before, also where another note lies open', async () => {
		const { page } = await open(NOTES);
		await shownFor(page, 'People/Ana Díaz.md');
		await openFile(page, 'Soup.md');
		// The workspace is stored in its own time, which this clock tells.
		await page.clock.fastForward('00:10');
		await page.reload();
		await whenReady(page);
		await expect.poll(() => name(page).innerText()).toBe('Ana Díaz');
		expect(await page.locator('.mod-root .workspace-tab-header', { hasText: 'Soup' }).count()).toBe(1);
	});

	it('says what to do where nobody is shown, and takes whom is chosen', async () => {
		const { page } = await open(NOTES);
		await run(page, 'open-brief');
		await page.getByText('Whom will you talk to?').waitFor();
		await page.locator('.nurture-brief-view .mod-cta').click();
		await page.keyboard.type('okafor');
		await page.keyboard.press('Enter');
		await expect.poll(() => name(page).innerText()).toBe('Bob Okafor');
	});

	it('follows what is written into the note', async () => {
		const { page } = await open(NOTES);
		await shownFor(page, 'People/Bob Okafor.md');
		await brief(page).getByRole('button', { name: 'Log', exact: true }).click();
		await page.getByLabel('What happened').fill('did the cello arrive?');
		await page.keyboard.press('Enter');
		await expect.poll(() => lines(page, 'Ask')).toContain('did the cello arrive? from 25 Nov');
	});

	it('ticks a promise as one step that is taken back', async () => {
		const { page, vault } = await open(NOTES);
		await shownFor(page, 'People/Ana Díaz.md');
		await page.getByRole('checkbox', { name: "Kept: send the printer's address" }).click();
		await expect.poll(() => textOf(vault, 'People/Ana Díaz.md')).toContain("- [x] send the printer's address");
		await expect.poll(() => lines(page, 'Open')).toEqual(['ring Ana Díaz mine']);
		await run(page, 'undo');
		await expect.poll(() => textOf(vault, 'People/Ana Díaz.md')).toBe(ANA);
		await expect.poll(async () => (await lines(page, 'Open')).length).toBe(2);
	});

	it('keeps the focus where boxes are ticked by keyboard, one after the other', async () => {
		const { page, vault } = await open({
			...NOTES,
			'People/Ana Díaz.md': '- [ ] one\n- [ ] two\n- [ ] three\n',
			'Journal/2026-11-16.md': '',
		});
		await shownFor(page, 'People/Ana Díaz.md');
		const focused = () =>
			page.evaluate(
				() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
			);
		await page.getByRole('checkbox', { name: 'Kept: two' }).focus();
		await page.keyboard.press(' ');
		await expect.poll(focused).toBe('Kept: three');
		await pass(page, 600); // So long nothing is done by a press on what has just moved there.
		await page.keyboard.press(' ');
		await expect.poll(focused).toContain('one');
		await pass(page, 600);
		await page.getByRole('checkbox', { name: 'Kept: one' }).focus();
		await page.keyboard.press(' ');
		await expect.poll(focused).toBe('Open Ana Díaz');
		expect(textOf(vault, 'People/Ana Díaz.md')).toBe('- [x] one\n- [x] two\n- [x] three\n');
	});

	it('cuts what is too long for a glance', async () => {
		const long = 'word '.repeat(100);
		const { page } = await open({
			'People/Ana Díaz.md': `---\nlikes: ["${long}", tea]\n---\n## Gift ideas\n- ${long}\n\n## Promises\n- [ ] ${long}\n\n## Interactions\n- 2026-11-01 call: ${long}\n- ${long} #ask\n`,
		});
		await shownFor(page, 'People/Ana Díaz.md');
		for (const label of ['Last', 'Ask', 'Open', 'Gift'])
			expect((await lines(page, label))[0], label).toMatch(/^.{120,180}…( mine)?$/);
		expect((await lines(page, 'Likes'))[0]).toMatch(/^.{120,180}… · tea$/);
	});

	it('is one stop of the tab order, walked by arrows, and Enter opens a line in its note', async () => {
		const { page } = await open(NOTES);
		await shownFor(page, 'People/Ana Díaz.md');
		expect(await brief(page).locator('dl [tabindex="0"]').count()).toBe(1);
		await brief(page).locator('dl [tabindex="0"]').focus();
		const focused = () =>
			page.evaluate(
				() => document.activeElement?.textContent ?? document.activeElement?.getAttribute('aria-label'),
			);
		expect(await focused()).toContain('14 Oct, call');
		await page.keyboard.press('ArrowDown');
		expect(await focused()).toContain('is Pia at school');
		await page.keyboard.press('End');
		expect(await focused()).toContain('2026-11-16');
		await page.keyboard.press('Enter');
		await page.locator('.mod-root .workspace-tab-header', { hasText: '2026-11-16' }).waitFor();
	});
});

describe('from the list', () => {
	it('b and the menu open the brief of a row', async () => {
		const { page } = await open(NOTES);
		await due(page);
		await row(page, 'Bob Okafor').focus();
		await page.keyboard.press('b');
		await expect.poll(() => name(page).innerText()).toBe('Bob Okafor');
		await run(page, 'open-due');
		await row(page, 'Ana Díaz').click({ button: 'right' });
		await page.locator('.menu-item', { hasText: 'Open the brief' }).click();
		await expect.poll(() => name(page).innerText()).toBe('Ana Díaz');
	});

	it('the pointer over a row shows the brief, and with Ctrl the page', async () => {
		const { page } = await open(NOTES);
		await due(page);
		await row(page, 'Bob Okafor').hover();
		const popover = page.locator('.nurture-brief-popover');
		await popover.waitFor();
		expect(await popover.innerText()).toContain('1 Nov, call: about the flat');
		await popover.getByRole('button', { name: 'Plan' }).waitFor();
		await page.mouse.move(5, 5);
		await popover.waitFor({ state: 'detached' });
		await page.keyboard.down('Control');
		await row(page, 'Bob Okafor').hover();
		await page.locator('.hover-popover:not(.nurture-brief-popover)', { hasText: 'about the flat' }).waitFor();
		await page.keyboard.up('Control');
	});

	it('the small window follows what is ticked in it, and where the note goes', async () => {
		const { page, vault } = await open(NOTES);
		await due(page);
		await row(page, 'Ana Díaz').hover();
		const popover = page.locator('.nurture-brief-popover');
		await popover.getByRole('checkbox', { name: "Kept: send the printer's address" }).click();
		await expect.poll(() => textOf(vault, 'People/Ana Díaz.md')).toContain("- [x] send the printer's address");
		await popover.getByText("send the printer's address").waitFor({ state: 'detached' });
		await rename(page, 'People/Ana Díaz.md', 'People/Ana Marsh.md');
		await popover.getByRole('button', { name: 'Open Ana Marsh' }).click();
		await page.locator('.mod-root .workspace-tab-header', { hasText: 'Ana Marsh' }).waitFor();
	});
});

describe('the looks', () => {
	for (const theme of ['light', 'dark']) {
		for (const [where, options] of [
			['the sidebar', { query: { theme } }],
			['320 px', { query: { theme, dock: '320' } }],
			['a phone', { ...PHONE, query: { theme, phone: '1' } }],
		] as const) {
			it(`has no fault that axe finds, and fits, ${theme}, ${where}`, async () => {
				const { page } = await open(NOTES, options);
				await shownFor(page, 'People/Ana Díaz.md');
				expect(await violations(page, '.nurture-brief-view')).toEqual([]);
				expect(
					await page
						.locator('.nurture-brief-scroll')
						.evaluate((element) => element.scrollWidth - element.clientWidth),
				).toBe(0);
			});
		}
	}

	it('gives a finger 44 pixels for each box, which stands beside the middle of its words', async () => {
		const { page } = await open(NOTES, { ...PHONE, query: { phone: '1' } });
		await shownFor(page, 'People/Ana Díaz.md');
		const boxes = await page.locator('.nurture-brief-tick').evaluateAll((ticks) =>
			ticks.map((tick) => {
				const { left, top, width, height } = tick.getBoundingClientRect();
				const [x, y] = [left + width / 2, top + height / 2];
				const words = tick.parentElement?.querySelector('.nurture-brief-text')?.getBoundingClientRect();
				return {
					hit: [
						[-21, 0],
						[21, 0],
						[0, -21],
						[0, 21],
					].every(([right = 0, down = 0]) => document.elementFromPoint(x + right, y + down) === tick),
					beside: words !== undefined && Math.abs(words.top + words.height / 2 - y) < 2,
				};
			}),
		);
		expect(boxes).toEqual([
			{ hit: true, beside: true },
			{ hit: true, beside: true },
		]);
	});
});
