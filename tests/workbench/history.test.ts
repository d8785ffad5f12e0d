/** The whole history in a real browser: contact told by other notes, today's portion, the rhythm really kept, undo. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { folder, textOf } from '../support/cli';
import { due, nurturePages, row, run, type Bench } from './support/nurture-page';

declare const window: { workbench: Bench };

const openPage = nurturePages();

async function open(files: Readonly<Record<string, string>>): Promise<{ page: Page; vault: string }> {
	const opened = await openPage(files);
	await due(opened.page);
	return opened;
}
const section = (page: Page, title: string) => page.locator('.nurture-section', { hasText: title });

describe('other notes', () => {
	const ANA = '---\nevery: 3 weeks\n---\n';

	it('are enough: a vault with daily notes only, named its own way, works from the first minute', async () => {
		const { page, vault } = await open({
			'.obsidian/daily-notes.json': '{"folder":"Journal","format":"YYYY/MM/DD-MM-YYYY"}',
			'People/Ana.md': ANA,
			'Journal/2026/10/14-10-2026.md': '# Wednesday\n\n- coffee with [[Ana]]: she moves to Lisbon\n',
		});
		await expect
			.poll(() => row(page, 'Ana').innerText())
			.toMatch(/3 weeks past[\s\S]*she moves to Lisbon[\s\S]*14 Oct/);
		mkdirSync(join(vault, 'Journal/2026/11'), { recursive: true });
		writeFileSync(join(vault, 'Journal/2026/11/24-11-2026.md'), 'Rang [[Ana]].\n');
		await page.getByText('Nobody is due. Next: Ana on 15 Dec.').waitFor({ timeout: 8000 });
		writeFileSync(join(vault, 'Journal/2026/11/24-11-2026.md'), '- [ ] ring [[Ana]]\n');
		await row(page, 'Ana').waitFor({ timeout: 8000 });
		expect(textOf(vault, 'People/Ana.md')).toBe(ANA);
	});

	it('agree with the truth table of the sample vault, person by person', async () => {
		const root = folder();
		cpSync(fileURLToPath(new URL('../vault', import.meta.url)), root, { recursive: true });
		const { page } = await openPage(null, { vault: root });
		await due(page);
		const rows = await page.evaluate(() => {
			interface Member {
				person: { path: string; every: string | null; rhythm: { text: string } | null };
				standing: { status: string; due: string | null; last: string | null };
				history: { interactions: { date: string; path: string; line: number }[] };
			}
			const { app } = window.workbench as unknown as {
				app: { workspace: { getLeavesOfType(type: string): { view: { people: { list(): Member[] } } }[] } };
			};
			const [leaf] = app.workspace.getLeavesOfType('nurture-due');
			return (leaf?.view.people.list() ?? []).map(({ person, standing, history }) => {
				const [newest] = history.interactions;
				const line = newest?.date === standing.last ? `${newest.path}:${newest.line}` : 'last-contact';
				return {
					path: person.path,
					status: standing.status,
					due: standing.due,
					last: standing.last,
					source: standing.last === null ? null : line,
					every: person.every ?? person.rhythm?.text ?? null,
				};
			});
		});
		const byPath = (list: readonly { path: string }[]): unknown[] =>
			[...list].sort((a, b) => (a.path < b.path ? -1 : 1));
		expect(byPath(rows)).toEqual(
			byPath(
				JSON.parse(readFileSync(new URL('../cases/vault-truth.json', import.meta.url), 'utf8')) as {
					path: string;
				}[],
			),
		);
	});
});

describe("today's portion", () => {
	const many = Object.fromEntries(
		Array.from({ length: 9 }, (_, at) => [`People/P${at}.md`, `---\nevery: weekly\n---\n- 2026-10-1${at} call\n`]),
	);

	it('is five of nine, the same after one is done, and chosen anew tomorrow, when P2 is of this week', async () => {
		const { page } = await open(many);
		await section(page, 'Today').waitFor();
		expect(await section(page, 'Today').innerText()).toMatch(/0 of 5\s*done/);
		expect(await section(page, 'Also due').innerText()).toMatch(/4/);
		expect(await page.locator('.nurture-person-name').allInnerTexts()).toEqual(['P0', 'P1', 'P2', 'P3', 'P4']);
		await row(page, 'P2').focus();
		await page.keyboard.press('l');
		await expect.poll(() => section(page, 'Today').innerText()).toMatch(/1 of 5\s*done/);
		expect(await page.locator('.nurture-person-name').allInnerTexts()).toEqual(['P0', 'P1', 'P2', 'P3', 'P4']);
		await page.clock.fastForward('24:00:00');
		await expect
			.poll(async () => (await page.locator('.nurture-person-name').allInnerTexts()).join(' '))
			.toBe('P0 P1 P3 P4 P5 P2');
	});

	it('gives way to whoever is looked for', async () => {
		const { page } = await open(many);
		await page.getByRole('searchbox', { name: 'Filter people' }).fill('p8');
		await row(page, 'P8').waitFor();
		expect(await page.locator('.nurture-section').allInnerTexts()).toHaveLength(1);
	});
});

describe('the rhythm really kept', () => {
	const kept = ['2026-06-20', '2026-07-20', '2026-08-20', '2026-09-20', '2026-10-20', '2026-11-20']
		.map((day) => `- ${day} call\n`)
		.join('');

	it('is offered with its figures where the one set does not fit, and taken with one click', async () => {
		const { page, vault } = await open({
			'People/Ana.md': `---\nevery: yearly\n---\n${kept}`,
			'People/Bo.md': '---\nevery: weekly\n---\n',
		});
		await section(page, 'Later').click();
		await page.getByRole('button', { name: 'More for Ana' }).click();
		await page
			.getByRole('menuitem', {
				name: 'Take the rhythm you keep: monthly (about every month, 5 gaps since Jun 2026)',
			})
			.click();
		await expect.poll(() => textOf(vault, 'People/Ana.md')).toBe(`---\nevery: monthly\n---\n${kept}`);
	});

	it('tells who drifts from it, apart', async () => {
		const old = kept.replace(/2026-/g, '2025-').replace('2025-11-20', '2026-06-20');
		const { page } = await open({
			'People/Ana.md': `---\nevery: 2 years\n---\n${old}`,
			'People/Bo.md': '---\nevery: weekly\n---\n',
		});
		await section(page, 'Drifting').click();
		await row(page, 'Ana').waitFor();
	});
});

describe('undo', () => {
	const ANA = '---\r\nevery: "3 weeks"   # hers\r\n---\r\n## Interactions\r\n- 2026-10-14 coffee\r\n';

	it('takes every kind of change back by a command, the last first, byte by byte', async () => {
		const { page, vault } = await open({ 'People/Ana.md': ANA });
		const states = [ANA];
		// What is said last is said once the step can be taken back.
		const changed = async (said: string): Promise<void> => {
			await page.locator('.notice', { hasText: said }).waitFor();
			await expect.poll(() => textOf(vault, 'People/Ana.md')).not.toBe(states.at(-1));
			states.push(textOf(vault, 'People/Ana.md'));
		};
		await row(page, 'Ana').focus();
		await page.keyboard.press('l');
		await changed('Noted for Ana');
		await page.evaluate(() => window.workbench.openFile('People/Ana.md'));
		await run(page, 'toggle-pause');
		await changed('Ana is paused.');
		await run(page, 'toggle-pause');
		await changed('Ana is on again.');
		for (const state of states.slice(0, -1).reverse()) {
			expect(await run(page, 'undo')).toBe(true);
			await expect.poll(() => textOf(vault, 'People/Ana.md')).toBe(state);
		}
		expect(textOf(vault, 'People/Ana.md')).toBe(ANA);
	});

	it('is refused with the reason where the place has changed since, and nothing is written', async () => {
		const { page, vault } = await open({ 'People/Ana.md': ANA });
		await row(page, 'Ana').focus();
		await page.keyboard.press('l');
		await page.locator('.notice', { hasText: 'Noted for Ana' }).waitFor();
		const other = textOf(vault, 'People/Ana.md').replace('- 2026-11-25', '- 2026-11-25 call: and more');
		writeFileSync(join(vault, 'People/Ana.md'), other);
		await expect.poll(() => page.evaluate(() => window.workbench.read('People/Ana.md'))).toBe(other);
		await run(page, 'undo');
		await page
			.locator('.notice', { hasText: /Nothing|not|no longer/i })
			.last()
			.waitFor();
		expect(textOf(vault, 'People/Ana.md')).toBe(other);
	});
});
