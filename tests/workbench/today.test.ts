/** Today's people in a real browser: in the place of a placeholder, ticked off from outside, and by the command. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { nurture, textOf } from '../support/cli';
import { due, nurturePages, row, run, type Bench } from './support/nurture-page';

declare const window: { workbench: Bench };

const openPage = nurturePages();
const DAILY = '2026-11-25.md';
const FILES = {
	'People/Ana Díaz.md': '---\nevery: 3 weeks\n---\n## Interactions\n- 2026-10-14 coffee\n',
	'People/Bo Lind.md': '---\nbirthday: 1980-11-25\n---\n',
	[DAILY]: '# Day\n\n{{nurture:today}}\n',
	'Inbox.md': 'later\n',
};
const TASKS = '- [ ] [[Bo Lind]]: turns 46 %%nurture%%\n- [ ] [[Ana Díaz]] %%nurture%%';

it('stand in the daily note once it is open; ticked off there by any program, they are contact of the day', async () => {
	const { page, vault } = await openPage(FILES);
	await due(page);
	expect(textOf(vault, DAILY)).toBe(FILES[DAILY]);
	await page.evaluate(async (path) => window.workbench.openFile(path), DAILY);
	await expect.poll(() => textOf(vault, DAILY)).toBe(`# Day\n\n${TASKS}\n`);
	await row(page, 'Ana Díaz').getByText('3 weeks past').waitFor();
	const ticked = `# Day\n\n${TASKS.replace('[ ] [[Ana Díaz]]', '[x] [[Ana Díaz]] call: her knee')}\n`;
	writeFileSync(join(vault, DAILY), ticked);
	await expect.poll(() => row(page, 'Ana Díaz').getByText('3 weeks past').count()).toBe(0);
	const { out } = await nurture(vault, 'due', '--all', '--today', '2026-11-25');
	expect(out).toMatch(/^Ana Díaz +in 3 weeks +"her knee" call, 25 Nov$/m);
	expect(textOf(vault, DAILY)).toBe(ticked);
	expect(textOf(vault, 'People/Ana Díaz.md')).toBe(FILES['People/Ana Díaz.md']);
});

it('are put into any note by the command, with the day, and nobody twice', async () => {
	const { page, vault } = await openPage(FILES);
	await due(page);
	await page.evaluate(async (path) => window.workbench.openFile(path), 'Inbox.md');
	await run(page, 'insert-today');
	const dated = TASKS.replace(/\[ \] /g, '[ ] 2026-11-25 ');
	await expect.poll(() => textOf(vault, 'Inbox.md')).toBe(`later\n${dated}\n`);
	await run(page, 'insert-today');
	await page.locator('.notice', { hasText: 'Everybody of today is in this note already.' }).waitFor();
	await page.locator('.nurture-notice-undo').click();
	await expect.poll(() => textOf(vault, 'Inbox.md')).toBe('later\n');
});
