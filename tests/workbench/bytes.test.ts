/** Notes that are not UTF-8, in a real browser over a folder on the disk: no way to write may lose a byte of them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { due, nurturePages, run, type Bench } from './support/nurture-page';

declare const window: { workbench: Bench };

const openPage = nurturePages();
const PATH = 'People/Ana.md';
const NOTE = '---\nevery: 3 weeks\n---\n## Interactions\n- 2026-09-20 coffee with S\xf8ren\n';
const LATIN = Buffer.from(NOTE, 'latin1');
const ADVICE = `${PATH} could not be read: it is not UTF-8 text. Save it as UTF-8 in a text editor first.`;

it('a note that is not UTF-8 keeps its bytes, by key, command and menu, open or not, until it is saved as UTF-8', async () => {
	const { page, vault } = await openPage({ [PATH]: LATIN });
	const told = async (): Promise<void> => {
		const notice = page.locator('.notice', { hasText: ADVICE });
		await notice.waitFor();
		await notice.click();
		await notice.waitFor({ state: 'detached' });
		expect(readFileSync(join(vault, PATH))).toEqual(LATIN);
	};
	await due(page);
	const row = page.locator('.nurture-person', { hasText: 'Ana' });
	await row.focus();
	await page.keyboard.press('l');
	await told();
	await page.evaluate(async (path) => window.workbench.openFile(path), PATH);
	await run(page, 'insert-interaction');
	await told();
	await run(page, 'toggle-pause');
	await told();
	writeFileSync(join(vault, PATH), NOTE);
	await expect.poll(() => page.evaluate(async (path) => window.workbench.read(path), PATH)).toBe(NOTE);
	await row.focus();
	await page.keyboard.press('l');
	await expect
		.poll(() => readFileSync(join(vault, PATH), 'utf8'))
		.toBe(NOTE.replace('- 2026-09-20', '- 2026-11-25\n- 2026-09-20'));
});
