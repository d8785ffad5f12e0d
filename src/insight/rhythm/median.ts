/** The middle of numbers: what one outlier, however far out, does not move. */

/** The median in whole numbers, halves rounded up; null of no numbers. The order given does not matter. */
export const median = (numbers: readonly number[]): number | null => medianOf([...numbers].sort((a, b) => a - b));

/** The same of numbers that ascend. */
export function medianOf(sorted: readonly number[]): number | null {
	const upper = sorted[sorted.length >> 1];
	const lower = sorted[(sorted.length - 1) >> 1];
	return upper === undefined || lower === undefined ? null : Math.round((upper + lower) / 2);
}
