/**
 * The pictures of the docs, taken of the built plugin on the workbench, on the day that the sample vault was written
 * for, and through the week after it.
 */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openWorkbench, type WorkbenchOptions } from './support/browser';
import { closeBrowser } from './support/tabs';
import { aWeek } from './week';

interface Picture {
	readonly name: string;
	readonly options: WorkbenchOptions;
	/** What is done before the picture is taken. */
	readonly before?: (page: Page) => Promise<void>;
}

const PHONE = { width: 390, height: 844 };

const PICTURES: readonly Picture[] = [
	{ name: 'due', options: { query: { theme: 'light', open: 'People/Mara Lind.md' } } },
	{ name: 'due-dark', options: { query: { theme: 'dark', open: 'People/Mara Lind.md' } } },
	{ name: 'due-phone', options: { query: { theme: 'light', phone: '1' }, viewport: PHONE, touch: true } },
	{
		name: 'log',
		options: { query: { theme: 'light', open: 'People/Mara Lind.md' } },
		before: async (page) => {
			await page.evaluate("window.workbench.runCommand('nurture:log-interaction')");
			await page.getByRole('dialog').first().waitFor();
			await page.keyboard.type('coffee yesterday: she prints the wedding cards herself');
		},
	},
];

/** Takes them all into a folder; gives their paths. */
export async function takePictures(folder: string): Promise<string[]> {
	const files: string[] = [];
	try {
		for (const { name, options, before } of PICTURES) {
			const { page, close } = await openWorkbench({
				today: '2026-11-25',
				viewport: { width: 1280, height: 800 },
				...options,
			});
			await page.evaluate("window.workbench.runCommand('nurture:open-due')");
			await page.locator('.nurture-person').first().waitFor();
			await before?.(page);
			await page.waitForTimeout(400);
			const file = join(folder, `${name}.png`);
			await page.screenshot({ path: file });
			files.push(file);
			await close();
		}
		const { page, vaultDir, close } = await openWorkbench({
			today: '2026-11-25',
			viewport: { width: 1280, height: 800 },
			query: { theme: 'light' },
		});
		await aWeek({
			page,
			vault: vaultDir,
			picture: async (name) => {
				await page.waitForTimeout(400);
				const file = join(folder, `${name}.png`);
				await page.screenshot({ path: file });
				files.push(file);
			},
		});
		await close();
	} finally {
		await closeBrowser();
	}
	return files;
}
