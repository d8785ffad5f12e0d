/**
 * The verbs in Obsidian's own command line: the built plugin answers there what the built command line answers in a
 * terminal.
 */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { contents, nurture, textOf } from '../support/cli';
import { nurturePages, run } from './support/nurture-page';

type Params = Readonly<Record<string, string>>;
declare const window: {
	workbench: {
		plugin: { cliHandlers__: ReadonlyMap<string, (params: Params) => Promise<string>> };
		openFile(path: string): Promise<void>;
	};
};

const open = nurturePages();
const DAY = ['--today', '2026-11-25'];

const ask = async (page: Page, command: string, params: Params = {}): Promise<string> =>
	page.evaluate(
		async ([name, given]) =>
			(await window.workbench.plugin.cliHandlers__.get(name)?.(given)) ?? `no command ${name}`,
		[command, params] as const,
	);

const ANA = '---\nevery: 3 weeks\n---\n## Interactions\n- 2026-10-14 coffee\n';
const two = {
	'People/Ana.md': ANA,
	'People/Bo.md': '---\ninterests: [tides]\n---\n## Interactions\n- 2026-11-01 call\n',
};

describe('the verbs in the app', () => {
	it('say what they say in a terminal, as text and as JSON', async () => {
		const { page, vault } = await open(null);
		await page.locator('.status-bar', { hasText: 'today' }).waitFor();
		const before = contents(vault);
		for (const [params, ...args] of [
			[{}, 'due'],
			[{ all: 'true', limit: '5' }, 'due', '--all', '--limit', '5'],
			[{ name: 'Mara' }, 'show', 'Mara'],
			[{ name: 'Mara' }, 'brief', 'Mara'],
			[{}, 'today'],
			[{ format: 'markdown' }, 'today', '--format', 'markdown'],
			[{}, 'promises'],
			[{ days: '60' }, 'milestones', '--days', '60'],
			[{ name: 'Mara' }, 'draft', 'Mara'],
			[{}, 'introductions'],
			[{}, 'balance'],
			[{ with: 'Mara' }, 'balance', '--with', 'Mara'],
			[{ period: 'last-month' }, 'review', '--period', 'last-month'],
			[{}, 'arrive'],
			[{}, 'check'],
			[{}, 'fix'],
		] as [Params, string, ...string[]][]) {
			const said = await ask(page, `nurture:${args[0]}`, params);
			expect([args, said]).toEqual([args, (await nurture(vault, ...args, ...DAY)).out.trimEnd()]);
			expect(JSON.parse(await ask(page, `nurture:${args[0]}`, { ...params, json: 'true' }))).toEqual(
				JSON.parse((await nurture(vault, ...args, '--json', ...DAY)).out),
			);
		}
		expect(await ask(page, 'nurture')).toBe(await ask(page, 'nurture:due'));
		expect(contents(vault)).toEqual(before);
	});

	it('write as one step that can be taken back', async () => {
		const { page, vault } = await open(two);
		await page.locator('.status-bar', { hasText: 'today' }).waitFor();
		expect(
			await ask(page, 'nurture:log', {
				name: 'Ana',
				text: 'the move',
				kind: 'call',
				date: 'yesterday',
				with: 'Bo',
				'dry-run': 'true',
			}),
		).toBe(
			'Would write People/Ana.md, line 5: - 2026-11-24 call: the move with [[Bo]]\n' +
				'People/Bo.md: linked in that line, which counts for them too. It stands in People/Ana.md alone.',
		);
		expect(textOf(vault, 'People/Ana.md')).toBe(ANA);
		expect(await ask(page, 'nurture:introduce', { name: 'Ana', other: 'Bo', about: 'tides' })).toBe(
			'Noted for Ana and Bo: introduced today.',
		);
		await expect.poll(() => textOf(vault, 'People/Bo.md')).toContain('- 2026-11-25 intro: [[Ana]], tides');
		expect(await ask(page, 'nurture:new', { name: 'Theo Brandt', every: 'monthly' })).toBe(
			'Made People/Theo Brandt.md',
		);
		await run(page, 'undo');
		await expect.poll(() => Object.keys(contents(vault))).not.toContain('People/Theo Brandt.md');
		await run(page, 'undo');
		await expect
			.poll(() => [textOf(vault, 'People/Ana.md'), textOf(vault, 'People/Bo.md')])
			.toEqual(Object.values(two));
	});

	it('take the open note where no file is named, and say in one sentence what is missing or wrong', async () => {
		const { page } = await open({ ...two, 'Notes/Tides.md': 'All about tides.\n' });
		await page.locator('.status-bar', { hasText: 'today' }).waitFor();
		expect(await ask(page, 'nurture:match')).toBe('No file is open: give one with file=.');
		expect(await ask(page, 'nurture:match', { file: 'Tides' })).toBe('Bo  tides (interest)');
		await page.evaluate(async () => window.workbench.openFile('Notes/Tides.md'));
		expect(await ask(page, 'nurture:match')).toBe('Bo  tides (interest)');
		expect(await ask(page, 'nurture:match', { file: 'Nothing' })).toBe('There is no file Nothing.');
		expect(await ask(page, 'nurture:match', { file: '-' })).toBe('Nothing can be piped in here: give a file.');
		expect(await ask(page, 'nurture:show')).toBe('nurture:show needs name=.');
		expect(await ask(page, 'nurture:due', { limit: 'x' })).toBe(
			'"x" is not a number of people: --limit wants a whole number from 1.',
		);
		expect(await ask(page, 'nurture:log', { name: 'Ana', text: 'x', dat: 'yesterday' })).toBe(
			'nurture:log takes no dat=. Nothing was done.',
		);
		expect(await ask(page, 'nurture:promises', { vault: 'Mine', json: 'false' })).toBe(
			'No open promises: nothing is owed either way.',
		);
		expect(await ask(page, 'nurture:show', { name: 'Zoe' })).toBe('Nobody here is called "Zoe".');
	});
});
