/** A vault with people who are private, in the built plugin: what its views show, and what its command line answers. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { leaks, OPEN_PEOPLE, PRIVATE_VAULT, stays } from '../support/private-vault';
import { due, nurturePages, run, type Bench } from './support/nurture-page';

type Params = Readonly<Record<string, string>>;
declare const window: {
	workbench: Bench & {
		plugin: { cliHandlers__: ReadonlyMap<string, (params: Params) => Promise<string>> };
	};
};

const open = nurturePages();

const ask = async (page: Page, command: string, params: Params = {}): Promise<string> =>
	page.evaluate(async ([name, given]) => (await window.workbench.plugin.cliHandlers__.get(name)?.(given)) ?? '', [
		`nurture:${command}`,
		params,
	] as const);

/** What an element says, once it is there. */
async function shown(page: Page, selector: string): Promise<string> {
	const found = page.locator(selector).first();
	await found.waitFor();
	return found.innerText();
}

it('nothing of theirs is told beside somebody else, and all else is there', async () => {
	const { page } = await open(PRIVATE_VAULT);
	await due(page);
	await page.locator('.nurture-section', { hasText: /^\d+ (?:more )?promise/ }).click();
	await page.locator('.nurture-list', { hasText: 'send the book stays12' }).waitFor();
	const told = new Map<string, string>();

	await page.evaluate((path) => window.workbench.openFile(path), 'People/Ana Díaz.md');
	await run(page, 'open-brief');
	told.set('brief', await shown(page, '.nurture-brief-view .nurture-brief'));
	await run(page, 'message');
	const message = page.getByRole('textbox', { name: 'Message' });
	await message.waitFor();
	told.set('message', await message.inputValue());
	told.set('beside the message', await shown(page, '.nurture-note-lines'));
	await page.keyboard.press('Escape');
	await run(page, 'suggest-introductions');
	await page.getByText('1 pair could meet.').waitFor();
	told.set('introductions', await shown(page, '.nurture-introductions'));
	await run(page, 'open-balance');
	told.set('balance', await shown(page, '.nurture-balance'));
	await run(page, 'write-review');
	await page.locator('.nurture-review-preview', { hasText: 'Ana Díaz' }).waitFor();
	told.set('review', await shown(page, '.nurture-review-preview'));
	await page.keyboard.press('Escape');
	await page.evaluate((path) => window.workbench.openFile(path), 'Notes/Everything.md');
	await run(page, 'who-would-like');
	await page.locator('.nurture-match').first().waitFor();
	told.set('match', (await page.locator('.nurture-matches-list').innerText()) || '');
	await page.keyboard.press('Escape');
	for (const name of OPEN_PEOPLE)
		for (const verb of ['brief', 'show', 'draft']) told.set(`${verb} ${name}`, await ask(page, verb, { name }));

	expect([...told].filter(([, words]) => words.trim() === '' || leaks(words).length > 0)).toEqual([]);
	const left = (view: string): readonly string[] => stays(told.get(view) ?? '').map((word) => word.slice(-2));
	expect(left('brief')).toEqual([
		'01',
		'02',
		'04',
		'05',
		'06',
		'07',
		'08',
		'09',
		'12',
		'13',
		'14',
		'15',
		'16',
		'17',
		'18',
		'26',
	]);
	expect(left('message')).toEqual([]);
	expect(left('beside the message')).toEqual(['12', '13', '15', '16', '17', '26']);
	expect(left('balance')).toEqual(['09', '14']);
	expect(left('review')).toEqual(['10', '12', '26']);
	expect(left('match')).toEqual(['05', '06', '25']);
	expect(told.get('introductions')).toMatch(/Ana Díaz[\s\S]*Theo Brandt[\s\S]*letterpress/);
});
