/** A tab that was used before is like a new one. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { folder } from '../support/cli';
import { openWorkbench, type OpenWorkbench } from './support/browser';
import { closeBrowser } from './support/tabs';
import { pass } from './support/time';

const NOTES = {
	'Vault/People/Ana.md': '---\nevery: 3 weeks\n---\n# Ana\n\n## Interactions\n- 2026-10-01 call: the move\n',
};

/** The workbench over notes in a folder of this name, with the list drawn. */
async function open(): Promise<OpenWorkbench> {
	const bench = await openWorkbench({ today: '2026-11-25', vault: join(folder(NOTES), 'Vault') });
	await bench.page.locator('.nurture-person').waitFor();
	await pass(bench.page, 5000);
	return bench;
}

/** All of a page that a test could see, but for the tooltip of what happens to be under the mouse at the start. */
const looks = (page: Page): Promise<unknown> =>
	page.evaluate(async () => ({
		html: document.documentElement.outerHTML.replace(/<div class="tooltip .*?<\/div><\/div>/, ''),
		globals: Object.getOwnPropertyNames(window).sort(),
		stored: [{ ...localStorage }, { ...sessionStorage }, document.cookie, await indexedDB.databases()],
		address: [location.search, location.hash, history.state, window.name],
		size: [innerWidth, innerHeight, scrollX, scrollY],
		focused: [document.activeElement?.tagName, document.hasFocus(), document.querySelectorAll(':hover').length],
		minute: new Date().toISOString().slice(0, 16),
	}));

/** Does all to a page that could be left to the next. */
async function mess(page: Page): Promise<void> {
	await page.evaluate(async () => {
		localStorage.setItem('left', '1');
		sessionStorage.setItem('left', '1');
		document.cookie = 'left=1';
		await new Promise((done) => {
			indexedDB.open('left').onsuccess = done;
		});
		history.pushState({ left: 1 }, '', '?left=1#left');
		window.name = 'left';
		Object.assign(window, { left: 1 });
		document.body.append('left');
		setInterval(() => console.error('left'), 1);
		for (const event of ['pagehide', 'focus'])
			window.addEventListener(event, () => localStorage.setItem('left', '2'));
		window.open('about:blank');
	});
	await page.clock.fastForward('24:00:00');
	await page.setViewportSize({ width: 300, height: 300 });
	await page.mouse.move(20, 20);
	await page.route('**/*', (route) => route.abort());
}

describe('a tab', () => {
	it('is used again, and nothing is left in it', async () => {
		await closeBrowser();
		const first = await open();
		const fresh = await looks(first.page);
		await first.page.evaluate(() => console.warn('well'));
		await first.close();
		const second = await open();
		expect(second.page).toBe(first.page);
		expect(await looks(second.page)).toEqual(fresh);
		await mess(second.page).finally(() => second.close());
		const third = await open();
		expect(await looks(third.page)).toEqual(fresh);
		await third.close();
		expect(third.errors).toEqual([]);
	});

	it('in which something went wrong is not used again', async () => {
		const first = await open();
		await first.page.evaluate(() => console.error('wrong'));
		await expect.poll(() => first.errors).toEqual(['wrong']);
		await first.close();
		const second = await open();
		expect(second.page).not.toBe(first.page);
		await second.close(true);
		const third = await open();
		expect(third.page).not.toBe(second.page);
		await third.close();
	});
});
