/** Telling how one text became another, by the smallest single replacement. */

export interface TextChange {
	readonly from: number;
	readonly to: number;
	readonly insert: string;
}

const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** The smallest single replacement that makes `after` of `before`; it parts no character. */
export function smallestChange(before: string, after: string): TextChange {
	const shorter = Math.min(before.length, after.length);
	let from = 0;
	while (from < shorter && before[from] === after[from]) from += 1;
	if (from > 0 && isHigh(before.charCodeAt(from - 1))) from -= 1;
	let tail = 0;
	while (tail < shorter - from && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
	if (tail > 0 && isLow(before.charCodeAt(before.length - tail))) tail -= 1;
	return { from, to: before.length - tail, insert: after.slice(from, after.length - tail) };
}

/** Both changes of a text, mine and theirs; null if they touch the same place. */
export function mergedText(base: string, mine: string, theirs: string): string | null {
	const own = smallestChange(base, mine);
	const other = smallestChange(base, theirs);
	const isBefore = other.to <= own.from;
	if (!isBefore && other.from < own.to) return null;
	const at = isBefore ? other.from : other.from + own.insert.length - (own.to - own.from);
	return mine.slice(0, at) + other.insert + mine.slice(at + other.to - other.from);
}
