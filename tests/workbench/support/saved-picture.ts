/** A picture that a view writes as a file. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { contents, textOf } from '../../support/cli';

/**
 * Saves the picture of the view that is open under the path expected, finds it sound and with these words in it, and
 * takes it back, byte by byte.
 */
export async function savesPicture(page: Page, vault: string, path: string, words: string): Promise<void> {
	const before = contents(vault);
	await page.getByRole('button', { name: 'Save as picture' }).click();
	await page.locator('.notice', { hasText: `The picture is in ${path}.` }).waitFor();
	const svg = textOf(vault, path);
	expect(svg).toContain(words);
	expect(svg).not.toMatch(/var\(|undefined|NaN/);
	const size = await page.evaluate(async (text) => {
		const image = new Image();
		image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
		await image.decode();
		return [image.naturalWidth, image.naturalHeight];
	}, svg);
	expect(size.every((pixels) => pixels > 300)).toBe(true);
	await page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
	await expect.poll(() => existsSync(join(vault, path))).toBe(false);
	expect(contents(vault)).toEqual(before);
}
