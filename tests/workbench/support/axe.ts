/** What axe-core finds fault with on a page. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
	run(
		context: unknown,
		options: { resultTypes: string[]; preload: boolean },
	): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
}

/**
 * Each fault inside what the selector finds, one line a place. Colours are looked at when what moves has come to rest:
 * a dialog that is still fading in has less contrast than it will have.
 */
export async function violations(page: Page, within: string): Promise<string[]> {
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
	return page.evaluate(async (selector) => {
		const moving = document
			.getAnimations()
			.filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
		await Promise.allSettled(moving.map(({ finished }) => finished));
		const { axe } = window as unknown as { axe: Axe };
		const { violations: found } = await axe.run(
			{ include: [[selector]] },
			{ resultTypes: ['violations'], preload: false },
		);
		return found.flatMap(({ id, nodes }) =>
			nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
		);
	}, within);
}
