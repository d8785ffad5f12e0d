/** The built plugin in a browser, a fresh page for each test; and what is asked of its list again and again. */
import type { Locator, Page } from 'playwright-core';
import { afterEach, expect } from 'vitest';
import { folder } from '../../support/cli';
import { openWorkbench, type OpenWorkbench, type WorkbenchOptions } from './browser';

/** What the page offers to tests, as far as they use it. */
export interface Bench {
	runCommand(id: string): boolean;
	openFile(path: string): Promise<void>;
	read(path: string): Promise<string>;
	setTheme(theme: string): void;
	reloadPlugin(): Promise<void>;
}
declare const window: { workbench: Bench };

type Open = (
	files: Readonly<Record<string, string | Uint8Array>> | null,
	options?: WorkbenchOptions,
) => Promise<{ page: Page; vault: string }>;

/** The day of the tests, as the page's clock tells it unless a test sets another. */
const TODAY = '2026-11-25';

/**
 * For a file's tests: gives what opens a page over a vault of these notes (null: the sample
 * vault's). After each test its pages are closed, and nothing must have gone wrong in them.
 */
export function nurturePages(): Open {
	let opened: OpenWorkbench[] = [];
	afterEach(async ({ task }) => {
		const errors = opened.flatMap((bench) => bench.errors).filter((text) => !/favicon/.test(text));
		for (const bench of opened) await bench.close(task.result?.state === 'fail');
		opened = [];
		expect(errors).toEqual([]);
	});
	return async (files, options = {}) => {
		const bench = await openWorkbench({
			today: TODAY,
			...(files === null ? {} : { vault: folder(files) }),
			...options,
		});
		opened.push(bench);
		return { page: bench.page, vault: bench.vaultDir };
	};
}

export const run = (page: Page, id: string): Promise<boolean> =>
	page.evaluate((command) => window.workbench.runCommand(command), `nurture:${id}`);

/** Renames a note or a folder as the app's file explorer does. */
export async function rename(page: Page, from: string, to: string): Promise<void> {
	await page.evaluate(
		async ([path, goal]) => {
			const { app } = window.workbench as unknown as {
				app: {
					vault: { getAbstractFileByPath(path: string): unknown };
					fileManager: { renameFile(file: unknown, to: string): Promise<void> };
				};
			};
			await app.fileManager.renameFile(app.vault.getAbstractFileByPath(path), goal);
		},
		[from, to] as const,
	);
}

/** Opens the list and waits for it. */
export async function due(page: Page): Promise<void> {
	await run(page, 'open-due');
	await page.locator('.nurture-list, .nurture-empty').first().waitFor();
}

/** A person's row. */
export const row = (page: Page, name: string): Locator => page.locator('.nurture-person', { hasText: name });

/** Shows a view in the right dock, where a user may have moved it, and not in the tab that its command opens. */
export async function inDock(page: Page, type: string): Promise<void> {
	await page.evaluate(async (view) => {
		const { workspace } = (
			window.workbench as unknown as {
				app: {
					workspace: {
						getRightLeaf(split: boolean): { setViewState(state: unknown): Promise<void> };
						revealLeaf(leaf: unknown): Promise<void>;
					};
				};
			}
		).app;
		const leaf = workspace.getRightLeaf(false);
		await leaf.setViewState({ type: view, active: true });
		await workspace.revealLeaf(leaf);
	}, type);
}
