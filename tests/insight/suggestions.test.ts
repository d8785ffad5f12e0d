/** That suggestions do not get worse: `npm run suggestions` prints the figures and says which lines are wrong. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { figuresOf } from '../support/suggestions/compare';
import { HALVES, MEASURES, measure, measures, readHalf } from '../support/suggestions/measures';

const vaults = fileURLToPath(new URL('../cases/suggestions', import.meta.url));

/**
 * Of each half precision and recall in whole percent, neither of which may be less, and how many are told at most that
 * must never be. To be raised with every rule that makes them better; where nothing is told there is no precision.
 */
const FLOORS: Readonly<Record<keyof typeof MEASURES, Readonly<Record<(typeof HALVES)[number], Floor>>>> = {
	ask: { near: [86, 89, 4], far: [69, 66, 5] },
	ideas: { near: [100, 100, 0], far: [76, 100, 7] },
	given: { near: [100, 91, 0], far: [91, 57, 0] },
	received: { near: [100, 91, 0], far: [100, 40, 0] },
	readers: { near: [95, 90, 0], far: [86, 80, 0] },
	firstIntroductions: { near: [100, 100, 0], far: [77, 77, 1] },
	introductions: { near: [100, 100, 0], far: [69, 100, 1] },
	meet: { near: [100, 100, 0], far: [75, 100, 1] },
	drifting: { near: [100, 33, 0], far: [60, 100, 2] },
};
type Floor = readonly [precision: number, recall: number, never: number];

const percent = (part: number | null): number | null => (part === null ? null : Math.floor(part * 100));

describe.each(HALVES)('in the %s vault', async (half) => {
	const judged = await measure(await readHalf(`${vaults}/${half}`));

	it.each(measures)('%s is not worse than it was', (name) => {
		const [precision, recall, never] = FLOORS[name][half];
		const found = figuresOf(judged[name]);
		expect(percent(found.precision) ?? precision).toBeGreaterThanOrEqual(precision);
		expect(percent(found.recall)).toBeGreaterThanOrEqual(recall);
		expect(found.never).toBeLessThanOrEqual(never);
	});
});
