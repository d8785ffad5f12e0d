/** Nothing leaves the machine: with the network denied every command does its work, and nobody has asked for it. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { due, nurturePages } from './support/nurture-page';

interface Registry {
	readonly commands: Readonly<Record<string, { readonly name: string }>>;
	executeCommandById(id: string): boolean;
}
declare const window: {
	workbench: { app: { commands: Registry }; openFile(path: string): Promise<void>; openSettings(): void };
	opened: string[];
};

const open = nurturePages();

/** Denies all but the workbench's own files, and gives the addresses that were asked for. */
async function deny(page: Page): Promise<readonly string[]> {
	const { origin } = new URL(page.url());
	const asked: string[] = [];
	await page.route(
		(url) => url.origin !== origin,
		(route) => {
			asked.push(route.request().url());
			return route.abort();
		},
	);
	page.on('websocket', (socket) => asked.push(socket.url()));
	await page.evaluate(() => {
		window.opened = [];
		Object.assign(window, { open: (url: string) => (window.opened.push(url), null) });
		navigator.sendBeacon = (url) => window.opened.push(String(url)) > 0;
	});
	return asked;
}

describe('with the network denied', () => {
	it('every command does its work, every view is drawn, and nobody asks for it', async () => {
		const { page } = await open(null);
		const asked = await deny(page);
		await due(page);
		const ids = await page.evaluate(() =>
			Object.keys(window.workbench.app.commands.commands).filter((id) => id.startsWith('nurture:')),
		);
		expect(ids.length).toBeGreaterThan(20);
		for (const id of ids) {
			await page.evaluate(async () => window.workbench.openFile('People/Mara Lind.md'));
			await page.evaluate((command) => window.workbench.app.commands.executeCommandById(command), id);
			await page.clock.runFor(1000);
			if (id === 'nurture:call') await page.keyboard.press('Enter');
			await page.keyboard.press('Escape');
		}
		const shown = await page
			.locator('.workspace-leaf-content')
			.evaluateAll((leaves) => leaves.map((leaf) => leaf.getAttribute('data-type')));
		expect(shown).toEqual(
			expect.arrayContaining([
				'nurture-due',
				'nurture-brief',
				'nurture-calendar',
				'nurture-introductions',
				'nurture-problems',
			]),
		);
		await page.evaluate(() => window.workbench.openSettings());
		await page.clock.runFor(86_400_000);
		expect(asked).toEqual([]);
		// The telephone, which the command to call asks the system for once the number is chosen.
		expect(await page.evaluate(() => window.opened)).toEqual(['tel:+3295550112']);
	});
});
