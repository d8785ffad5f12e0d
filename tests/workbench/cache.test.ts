/** What is kept of the notes from one start to the next, in the app's own database. */
import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { whenReady } from './support/browser';
import { due, nurturePages, row } from './support/nurture-page';
import { pass } from './support/time';

const open = nurturePages();

const ana = (words: string): string => `---\nevery: 3 weeks\n---\n- 2026-11-20 coffee: ${words}\n`;
const NOTES = {
	'People/Ana.md': ana('the tides'),
	'People/Pia.md': '---\nevery: 3 weeks\nprivate: true\n---\n- 2026-11-20 call: a secret\n',
	'People/Cy.md': '---\nevery: 3 weeks\n---\n- 2026-11-20 lunch with [[Pia]]: her secret too\n',
};
/** Some moment, in seconds, that a note is said to be of. */
const THEN = 1_760_000_000;

function write(vault: string, path: string, text: string): void {
	writeFileSync(join(vault, path), text);
	utimesSync(join(vault, path), THEN, THEN);
}

/** All that the page keeps in databases, as text. */
const kept = (page: Page): Promise<string> =>
	page.evaluate(async () => {
		const found: unknown[] = [];
		for (const { name = '' } of await indexedDB.databases()) {
			const database = await new Promise<IDBDatabase>((done, fail) => {
				const asked = indexedDB.open(name);
				asked.onsuccess = () => done(asked.result);
				asked.onerror = () => fail(new Error(name));
			});
			for (const store of Array.from(database.objectStoreNames)) {
				const asked = database.transaction(store).objectStore(store).getAll();
				found.push(await new Promise((done) => (asked.onsuccess = () => done(asked.result))));
			}
			database.close();
		}
		return JSON.stringify(found);
	});

/** Lets the time go by after which what was read is kept, and looked at again. */
async function rest(page: Page): Promise<void> {
	for (let times = 0; times < 5; times++) await pass(page, 2000);
}

/** What Ana's row says was last. */
const lastWords = (page: Page): Promise<string> => row(page, 'Ana').innerText();

/** Opens the list; nobody is due, so all sections are opened. */
async function list(page: Page): Promise<void> {
	await due(page);
	await page.getByRole('searchbox', { name: 'Filter people' }).fill('ana');
	await row(page, 'Ana').waitFor();
}

describe('the cache', () => {
	it('is read at a second start, and what had changed unseen is put right soon after', async () => {
		const { page, vault } = await open(NOTES);
		write(vault, 'People/Ana.md', ana('the tides'));
		await page.reload();
		await whenReady(page);
		await list(page);
		expect(await lastWords(page)).toContain('the tides');
		await rest(page);
		await expect.poll(() => kept(page)).toContain('the tides');
		await page.goto('about:blank');
		// As long, and of the same moment.
		write(vault, 'People/Ana.md', ana('the moons'));
		await page.goBack();
		await whenReady(page);
		await list(page);
		expect(await lastWords(page)).toContain('the tides');
		await rest(page);
		await expect.poll(() => lastWords(page)).toContain('the moons');
	});

	it('holds nothing of anybody private', async () => {
		const { page } = await open(NOTES);
		await list(page);
		await rest(page);
		await expect.poll(() => kept(page)).toContain('the tides');
		expect(await kept(page)).not.toMatch(/secret|Pia/);
	});
});
