/**
 * Reaching out in a real browser: the message, the call, the offer to log afterwards, and the walk through today's
 * portion.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { contents, textOf } from '../support/cli';
import { violations } from './support/axe';
import type { WorkbenchOptions } from './support/browser';
import { due, inDock, nurturePages, rename, row, run, type Bench } from './support/nurture-page';
import { pass } from './support/time';

declare const window: { workbench: Bench; opened: string[]; copied: string[] };

const ANA =
	'---\nevery: monthly\nwhy: she asks the second question\nphone: "+32 470 12 34 56"\nwhatsapp: true\nemail: ana@example.org\nsignal: true\n---\n## Interactions\n- 2026-10-14 coffee: she moves to Lisbon\n';
const BOB =
	'---\nevery: 2 weeks\nTEL[HOME]: 09 555 01 26\nTEL[WORK]: "+32 9 555 01 27"\nbirthday: 1980-11-27\n---\n## Interactions\n- 2026-10-20 call: about the flat\n- [ ] send **the book**\n';
const CY = '---\nevery: monthly\n---\n## Interactions\n- 2026-10-01 letter\n';
const three = { 'People/Ana Díaz.md': ANA, 'People/Bob Okafor.md': BOB, 'People/Cy Müller.md': CY };

const openPage = nurturePages();

/** A page that catches what it would open and copy, and what it asks of the network. */
async function open(files: Readonly<Record<string, string>> | null = three, options: WorkbenchOptions = {}) {
	const opened = await openPage(files, options);
	const { page } = opened;
	await page.evaluate(() => {
		window.opened = [];
		window.copied = [];
		(window as unknown as { open: (url: string) => null }).open = (url) => (window.opened.push(url), null);
		Object.defineProperty(navigator, 'clipboard', {
			configurable: true,
			value: { writeText: (text: string) => Promise.resolve(void window.copied.push(text)) },
		});
	});
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	return { ...opened, asked };
}
const urls = (page: Page): Promise<string[]> => page.evaluate(() => window.opened);
const copied = (page: Page): Promise<string[]> => page.evaluate(() => window.copied);
const comeBack = (page: Page): Promise<void> => page.evaluate('window.dispatchEvent(new Event("focus"))');
const message = (page: Page) => page.getByRole('textbox', { name: 'Message' });
async function messageTo(page: Page, path: string): Promise<void> {
	await page.evaluate((note) => window.workbench.openFile(note), path);
	await run(page, 'message');
	await message(page).waitFor();
}

describe('a message', () => {
	it('begins with a draft, goes by the way chosen with its text, and is offered to be logged once on coming back', async () => {
		const { page, vault } = await open();
		await messageTo(page, 'People/Ana Díaz.md');
		expect(await message(page).inputValue()).toBe(
			'Hi Ana,\n\nyou came to my mind today. I was thinking of our coffee in October.\n\nHow are you?',
		);
		expect(await page.getByRole('combobox', { name: 'Through' }).locator('option').allInnerTexts()).toEqual([
			'WhatsApp: +32470123456',
			'Signal: +32470123456',
			'Mail: ana@example.org',
			'Text message: +32 470 12 34 56',
		]);
		await message(page).fill('Hi & bye');
		await page.getByRole('button', { name: 'Open WhatsApp' }).click();
		await expect.poll(() => urls(page)).toEqual(['https://wa.me/32470123456?text=Hi%20%26%20bye']);
		expect(await copied(page)).toEqual([]);
		expect(textOf(vault, 'People/Ana Díaz.md')).toBe(ANA);
		await comeBack(page);
		await page
			.locator('.notice', { hasText: 'Did you write to Ana Díaz?' })
			.getByRole('button', { name: 'Log it' })
			.click();
		await page.getByRole('dialog', { name: /Log an interaction/ }).waitFor();
		expect(await page.getByRole('combobox', { name: 'Kind' }).inputValue()).toBe('message');
		await page.keyboard.press('Enter');
		await expect
			.poll(() => textOf(vault, 'People/Ana Díaz.md'))
			.toBe(ANA.replace('- 2026-10-14', '- 2026-11-25 message\n- 2026-10-14'));
		await comeBack(page);
		await pass(page, 200);
		await expect.poll(() => page.locator('.notice', { hasText: 'Did you write' }).count()).toBe(0);
	});

	it('is copied where the channel takes no text, and goes along with a subject in a mail', async () => {
		const { page } = await open();
		await messageTo(page, 'People/Ana Díaz.md');
		await page.getByRole('combobox', { name: 'Through' }).selectOption({ label: 'Signal: +32470123456' });
		await message(page).fill('Hello');
		await page.getByText('The text is copied, since Signal takes none along: paste it there.').waitFor();
		await page.keyboard.press('Control+Enter');
		await expect.poll(() => urls(page)).toEqual(['https://signal.me/#p/+32470123456']);
		expect(await copied(page)).toEqual(['Hello']);
		await page.locator('.notice', { hasText: 'The text is copied: paste it into Signal.' }).waitFor();
		await run(page, 'message');
		await page.getByRole('combobox', { name: 'Through' }).selectOption({ label: 'Mail: ana@example.org' });
		await page.getByRole('textbox', { name: 'Subject' }).fill('A day');
		await message(page).fill('a\nb');
		await page.getByRole('button', { name: 'Open the mail' }).click();
		await expect
			.poll(async () => (await urls(page)).at(-1))
			.toBe('mailto:ana@example.org?subject=A%20day&body=a%0D%0Ab');
	});

	it('keeps what was written while drafts are tried, and when the modal was left', async () => {
		const { page } = await open();
		await messageTo(page, 'People/Ana Díaz.md');
		await message(page).fill('My own words');
		await page.getByRole('combobox', { name: 'Draft' }).selectOption('Suggesting a day');
		expect(await message(page).inputValue()).toContain('Shall we find a day');
		await page.getByRole('combobox', { name: 'Draft' }).selectOption('Hello');
		expect(await message(page).inputValue()).toBe('My own words');
		await page.keyboard.press('Escape');
		await run(page, 'message');
		expect(await message(page).inputValue()).toBe('My own words');
		await page.getByRole('button', { name: 'Copy' }).click();
		await expect.poll(() => copied(page)).toEqual(['My own words']);
		await run(page, 'message');
		expect(await message(page).inputValue()).toContain('Hi Ana');
	});

	it('keeps no draft that was only looked at: later the notes may say something else', async () => {
		const { page, vault } = await open();
		await messageTo(page, 'People/Ana Díaz.md');
		await page.getByRole('combobox', { name: 'Draft' }).selectOption('Suggesting a day');
		await page.keyboard.press('Escape');
		writeFileSync(
			join(vault, 'People/Ana Díaz.md'),
			ANA.replace('- 2026-10-14', '- 2026-11-02 call: the flat is hers\n- 2026-10-14'),
		);
		await due(page);
		await row(page, 'Ana Díaz').getByText('the flat is hers').waitFor();
		await run(page, 'message');
		expect(await message(page).inputValue()).toContain('you came to my mind today');
		await message(page).fill('My own words');
		await page.getByRole('combobox', { name: 'Draft' }).selectOption('Following up');
		await page.keyboard.press('Escape');
		await run(page, 'message');
		expect(await message(page).inputValue()).toBe('My own words');
	});

	it('can always be copied, and says which property would open a way', async () => {
		const { page } = await open();
		await due(page);
		await row(page, 'Cy Müller').click({ button: 'right' });
		await page.getByRole('menuitem', { name: 'Message…' }).click();
		await page.getByText("Cy Müller's note has no address: add one to its properties").waitFor();
		await message(page).fill('Hi {{x}}');
		await page.getByText('{{x}} means nothing here').waitFor();
		await page.getByRole('dialog').getByRole('button', { name: 'Copy' }).click();
		await expect.poll(() => copied(page)).toEqual(['Hi {{x}}']);
		expect(await urls(page)).toEqual([]);
	});

	it('suggests nothing to somebody private, and is none to somebody who has died', async () => {
		const { page } = await open({
			'People/Di.md': '---\nprivate: true\nemail: di@example.org\n---\n- 2026-10-01 call: a secret\n',
			'People/Eve.md': '---\ndeceased: true\nemail: eve@example.org\n---\n',
		});
		await messageTo(page, 'People/Di.md');
		expect(await message(page).inputValue()).toBe('');
		await page.keyboard.press('Escape');
		await page.evaluate(() => window.workbench.openFile('People/Eve.md'));
		expect(await run(page, 'message')).toBe(false);
	});
});

describe('a call', () => {
	it('is made once the number has been seen, also a single one, and is offered to be logged', async () => {
		const { page } = await open();
		await page.evaluate(() => window.workbench.openFile('People/Ana Díaz.md'));
		await run(page, 'call');
		await page.getByPlaceholder('Call Ana Díaz: Enter calls this number').waitFor();
		expect(await page.locator('.suggestion-item').allInnerTexts()).toEqual(['+32 470 12 34 56']);
		// The key that chose the command, still held down.
		await page.evaluate(() =>
			document.activeElement?.dispatchEvent(
				new KeyboardEvent('keydown', { key: 'Enter', repeat: true, bubbles: true, cancelable: true }),
			),
		);
		expect(await urls(page)).toEqual([]);
		await page.keyboard.press('Enter');
		await expect.poll(() => urls(page)).toEqual(['tel:+32470123456']);
		await page.locator('.notice', { hasText: 'Calling Ana Díaz: +32 470 12 34 56' }).waitFor();
		await comeBack(page);
		await page.locator('.notice', { hasText: 'Did you talk to Ana Díaz?' }).waitFor();
	});

	it('asks which of several, and is offered for nobody without a number', async () => {
		const { page } = await open();
		await page.evaluate(() => window.workbench.openFile('People/Bob Okafor.md'));
		await run(page, 'call');
		await page.locator('.suggestion-item', { hasText: '+32 9 555 01 27 (work)' }).click();
		await expect.poll(() => urls(page)).toEqual(['tel:+3295550127']);
		await page.evaluate(() => window.workbench.openFile('People/Cy Müller.md'));
		expect(await run(page, 'call')).toBe(false);
		await run(page, 'reach-out');
		await expect.poll(() => at(page)).toBe('Bob Okafor');
		await page.getByRole('button', { name: 'Call (c)' }).waitFor();
		await page.keyboard.press('k');
		await expect.poll(() => at(page)).toBe('Cy Müller');
		expect(await page.getByRole('button', { name: 'Call (c)' }).count()).toBe(0);
		await page.keyboard.press('c');
		await page.locator('.notice', { hasText: 'add phone: "+32 470 12 34 56" to its properties' }).waitFor();
	});

	it('is not asked about where it was noted meanwhile', async () => {
		const { page, vault } = await open();
		await page.evaluate(() => window.workbench.openFile('People/Ana Díaz.md'));
		await run(page, 'call');
		await page.keyboard.press('Enter');
		await expect.poll(() => urls(page)).toHaveLength(1);
		await due(page);
		await row(page, 'Ana Díaz').focus();
		await page.keyboard.press('l');
		await expect.poll(() => textOf(vault, 'People/Ana Díaz.md')).toContain('2026-11-25');
		await page.locator('.notice', { hasText: 'Undo' }).waitFor();
		await comeBack(page);
		await pass(page, 200);
		await expect.poll(() => page.locator('.notice', { hasText: 'Did you talk' }).count()).toBe(0);
	});
});

const walk = (page: Page) => page.locator('.nurture-walk');
const at = (page: Page): Promise<string> => walk(page).locator('h2').innerText();
const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');

describe('the walk', () => {
	it('is gone through by keyboard alone, from start to end', async () => {
		const { page, vault } = await open();
		const before = contents(vault);
		await run(page, 'reach-out');
		await expect.poll(() => focused(page)).toBe('Bob Okafor');
		expect(await walk(page).innerText()).toMatch(
			/1 of 3[\s\S]*about the flat[\s\S]*send the book[\s\S]*turns 46 on 27 Nov/,
		);
		await page.keyboard.press('l');
		await page.getByLabel('What happened').fill('call: the flat is theirs');
		await page.keyboard.press('Enter');
		await expect
			.poll(() => textOf(vault, 'People/Bob Okafor.md'))
			.toContain('- 2026-11-25 call: the flat is theirs');
		await expect.poll(() => focused(page)).toBe('Cy Müller');
		expect(await walk(page).innerText()).toContain('2 of 3');
		await page.keyboard.press('w');
		await message(page).waitFor();
		await page.keyboard.press('Escape');
		await page.keyboard.press('k');
		await expect.poll(() => focused(page)).toBe('Ana Díaz');
		await page.keyboard.press('ArrowLeft');
		await expect.poll(() => focused(page)).toBe('Cy Müller');
		await page.getByText('Skipped.', { exact: true }).waitFor();
		await page.keyboard.press('ArrowRight');
		await expect.poll(() => focused(page)).toBe('Ana Díaz');
		await page.keyboard.press('s');
		await page.getByRole('textbox', { name: 'Until' }).fill('20 december');
		await page.keyboard.press('Enter');
		await expect.poll(() => focused(page)).toBe('That was everybody for today');
		expect(await walk(page).innerText()).toMatch(
			/Reached: Bob Okafor[\s\S]*Put off: Ana Díaz[\s\S]*Skipped: Cy Müller[\s\S]*You reached one person today/,
		);
		await page.getByRole('button', { name: 'Look at the one skipped' }).press('Enter');
		await expect.poll(() => focused(page)).toBe('Cy Müller');
		await page.keyboard.press('d');
		await expect.poll(() => focused(page)).toBe('That was everybody for today');
		expect(await walk(page).innerText()).toMatch(
			/Reached: Bob Okafor and Cy Müller[\s\S]*You reached 2 people today/,
		);
		await expect.poll(() => page.locator('.status-bar').innerText()).toContain('3 of 3 today');
		await page.keyboard.press('Escape');
		await expect.poll(() => walk(page).count()).toBe(0);
		expect(contents(vault)['People/Cy Müller.md']).toBe(
			before['People/Cy Müller.md']?.replace('- 2026-10-01', '- 2026-11-25\n- 2026-10-01'),
		);
	});

	it('notes a contact of which nothing is said: by one key, or by Enter in the line that logs', async () => {
		const { page, vault } = await open();
		await run(page, 'reach-out');
		await expect.poll(() => focused(page)).toBe('Bob Okafor');
		await page.keyboard.press('l');
		await page.getByText('- 2026-11-25', { exact: true }).waitFor();
		await page.getByLabel('What happened').press('Enter');
		await expect.poll(() => textOf(vault, 'People/Bob Okafor.md')).toContain('\n- 2026-11-25\n');
		await expect.poll(() => focused(page)).toBe('Cy Müller');
		await page.keyboard.press('d');
		await expect.poll(() => textOf(vault, 'People/Cy Müller.md')).toContain('\n- 2026-11-25\n');
		await expect.poll(() => at(page)).toBe('Ana Díaz');
		await expect.poll(() => page.locator('.status-bar').innerText()).toContain('2 of 3 today');
	});

	it('says what to ask, once: a task to ask about is no promise beside', async () => {
		const { page } = await open({
			'People/Cy Müller.md': `${CY}    - is **Pia** at school now?\n\n- [ ] how is the cello? #ask\n- [ ] send the book\n`,
		});
		await run(page, 'reach-out');
		await expect.poll(() => at(page)).toBe('Cy Müller');
		expect(
			(await walk(page).locator('.nurture-card-group').allInnerTexts()).map((text) =>
				text.replace(/\s+/g, ' ').trim(),
			),
		).toEqual([
			'Last 1 Oct, letter: is Pia at school now?',
			'Ask how is the cello? is Pia at school now? from 1 Oct',
			'Open send the book mine',
		]);
	});

	it('goes on where it was left on the same day, and moves on where the note is written elsewhere', async () => {
		const { page, vault } = await open();
		await run(page, 'reach-out');
		await expect.poll(() => at(page)).toBe('Bob Okafor');
		await expect.poll(() => focused(page)).toBe('Bob Okafor');
		await page.keyboard.press('k');
		await expect.poll(() => at(page)).toBe('Cy Müller');
		await page.keyboard.press('Escape');
		await run(page, 'reach-out');
		await expect.poll(() => at(page)).toBe('Cy Müller');
		writeFileSync(join(vault, 'People/Cy Müller.md'), CY.replace('2026-10-01', '2026-11-25'));
		await expect.poll(() => at(page)).toBe('Ana Díaz');
	});

	it('follows a note that is renamed, also while it is not to be seen', async () => {
		const { page } = await open();
		await run(page, 'reach-out');
		await expect.poll(() => at(page)).toBe('Bob Okafor');
		await rename(page, 'People/Bob Okafor.md', 'People/Robert Okafor.md');
		await expect.poll(() => at(page)).toBe('Robert Okafor');
		await expect.poll(() => focused(page)).toBe('Robert Okafor');
		await page.keyboard.press('k');
		await expect.poll(() => at(page)).toBe('Cy Müller');
		await page.keyboard.press('Escape');
		await rename(page, 'People/Cy Müller.md', 'People/Cyrus Müller.md');
		await run(page, 'reach-out');
		await expect.poll(() => at(page)).toBe('Cyrus Müller');
		await page.getByText('2 of 3').first().waitFor();
	});

	it("tells at midnight that a new day's portion is there", async () => {
		const { page } = await open(three, { clock: '2026-11-25T23:58:00' });
		await run(page, 'reach-out');
		await expect.poll(() => at(page)).toBe('Bob Okafor');
		await page.keyboard.press('k');
		await page.clock.fastForward('03:00');
		await page
			.getByText('A new day has begun: the portion of Thursday, 26 November 2026 is there.')
			.first()
			.waitFor();
		await page.getByRole('button', { name: 'Begin with it' }).click();
		await expect.poll(() => at(page)).toBe('Bob Okafor');
		await expect.poll(() => page.getByRole('button', { name: 'Begin with it' }).count()).toBe(0);
	});

	it('takes in whoever is due since, where there is room: at once if it led to nobody, else when it is asked for again', async () => {
		const { page, vault } = await open({ 'Soup.md': 'leek', 'People/Dot Yu.md': 'a friend\n' });
		await run(page, 'reach-out');
		await page.getByRole('heading', { name: 'Nobody is due' }).waitFor();
		writeFileSync(join(vault, 'People/Cy Müller.md'), CY);
		await expect.poll(() => at(page)).toBe('Cy Müller');
		await page.getByText('1 of 1').waitFor();
		await walk(page).locator('h2').press('d');
		await expect.poll(() => at(page)).toBe('That was everybody for today');
		writeFileSync(join(vault, 'People/Bob Okafor.md'), BOB);
		await due(page);
		await row(page, 'Bob Okafor').waitFor();
		expect(await at(page)).toBe('That was everybody for today');
		await run(page, 'reach-out');
		await expect.poll(() => at(page)).toBe('Bob Okafor');
		await page.getByText('2 of 2').waitFor();
		await walk(page).locator('h2').press('k');
		await page.getByText('Reached: Cy Müller').waitFor();
	});

	it("says who is next where nobody is due, and keeps to today's portion of many", async () => {
		const { page } = await open({ 'People/Bob.md': '---\nevery: 2 weeks\n---\n- 2026-11-20 call\n' });
		await run(page, 'reach-out');
		await page.getByRole('heading', { name: 'Nobody is due. Next: Bob on 4 Dec.' }).waitFor();
		const { page: other } = await open(
			Object.fromEntries(
				Array.from({ length: 9 }, (_, number) => [
					`People/P${number}.md`,
					`---\nevery: weekly\n---\n- 2026-10-1${number} call\n`,
				]),
			),
		);
		await run(other, 'reach-out');
		await other.getByText('1 of 5').waitFor();
	});
});

describe('nothing leaves the machine', () => {
	it('without a click: nothing is asked, opened, copied or written by the plugin itself', async () => {
		const { page, vault, asked } = await open(three, { clock: '2026-11-25T23:50:00' });
		const before = contents(vault);
		await due(page);
		await run(page, 'reach-out');
		await expect.poll(() => at(page)).toBe('Bob Okafor');
		await messageTo(page, 'People/Ana Díaz.md');
		await page.keyboard.press('Escape');
		await comeBack(page);
		await page.clock.fastForward('20:00');
		await comeBack(page);
		expect([await urls(page), await copied(page)]).toEqual([[], []]);
		const { origin } = new URL(page.url());
		expect(asked.filter((url) => !url.startsWith(origin))).toEqual([]);
		const notes = (all: Readonly<Record<string, string>>) =>
			Object.entries(all).filter(([path]) => !path.startsWith('.obsidian/'));
		expect(notes(contents(vault))).toEqual(notes(before));
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
				const { page } = await open(three, options);
				if (where === '320 px') await inDock(page, 'nurture-reach-out');
				else await run(page, 'reach-out');
				await expect.poll(() => at(page)).toBe('Bob Okafor');
				expect(await violations(page, '.nurture-walk')).toEqual([]);
				const overflow = await page.evaluate(() => {
					const el = document.querySelector('.nurture-walk');
					return el === null ? 0 : el.scrollWidth - el.clientWidth;
				});
				expect(overflow).toBeLessThanOrEqual(0);
				await page.getByRole('button', { name: 'Write' }).click();
				if (where === 'a phone') {
					const small = await page.evaluate(() =>
						[...document.querySelectorAll('.nurture-walk button')].flatMap((element) => {
							const { width, height } = element.getBoundingClientRect();
							return Math.min(width, height) < 44 ? [element.textContent] : [];
						}),
					);
					expect(small).toEqual([]);
				}
				await message(page).waitFor();
				expect(await violations(page, '.modal')).toEqual([]);
			});
		}
	}

	it('of the drafts in the settings have none, and say what a placeholder does not mean', async () => {
		const { page } = await open();
		await page.evaluate(() => (window.workbench as unknown as { openSettings(): void }).openSettings());
		await page.getByRole('textbox', { name: 'Text of draft 1' }).fill('Hi {{fist}}');
		await page.getByText('{{fist}} means nothing here and would stay').waitFor();
		expect(await violations(page, '.vertical-tab-content')).toEqual([]);
	});
});
