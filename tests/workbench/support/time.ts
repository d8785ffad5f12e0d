/** Waiting without waiting: a page's time is its clock's, and news from the disk come in their order. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

declare const window: {
	workbench: {
		app: { vault: { getFileByPath(path: string): object | null } };
		settled(): Promise<void>;
	};
};

const MARK = 'Mark.md';

/** Lets the page's clock run for so many milliseconds, and waits until what it asked of the disk by then is done. */
export async function pass(page: Page, milliseconds: number): Promise<void> {
	await page.clock.runFor(milliseconds);
	await page.evaluate(async () => window.workbench.settled());
}

/**
 * Waits until the page has heard of all that has changed in the folder so far: news come in their order, so that it is
 * enough to make some and to wait for them. A note is made, and taken away again.
 */
export async function hearsOfAll(page: Page, vault: string): Promise<void> {
	const isThere = (): Promise<boolean> =>
		page.evaluate((path) => window.workbench.app.vault.getFileByPath(path) !== null, MARK);
	writeFileSync(join(vault, MARK), '');
	await expect.poll(isThere).toBe(true);
	rmSync(join(vault, MARK));
	await expect.poll(isThere).toBe(false);
}
