/**
 * The comments by which Nurture knows what it wrote: the two around the part of a review that it writes anew, as lines,
 * and the one in a task that it made of somebody of the day.
 */

const START = /^%% nurture:review start\b[^%]*%%[ \t]*$/;
const END = /^%% nurture:review end %%[ \t]*$/;

/** The comment that ends the part of a note that is Nurture's. */
export const OWN_END = '%% nurture:review end %%';
/** The comment that begins that part; `hash` tells whether anybody else has changed it since. */
export const ownStart = (hash: string): string => `%% nurture:review start ${hash} %%`;

/** What tells a task of the day from any other, wherever in its line it stands. */
export const TODAY_MARK = '%%nurture%%';
const TODAY = /(^|\s)%% ?nurture ?%%(?!\S)/;
/** As much of a line is looked at. */
const LONGEST_TASK = 2000;

/** Whether a line's words hold that mark; in code it is none. */
export const isOfToday = (words: string): boolean =>
	words.includes('nurture') && TODAY.test(words.slice(0, LONGEST_TASK));
/** The words without the mark. */
export const withoutTodayMark = (words: string): string => words.replace(TODAY, '$1').trim();

/** Whether a line begins such a part. */
export const isOwnStart = (line: string): boolean =>
	line.startsWith('%% nurture:review ') && START.test(line.slice(0, 200)) && line.length < 200;
/** Whether a line ends such a part. */
export const isOwnEnd = (line: string): boolean =>
	line.startsWith('%% nurture:review ') && END.test(line.slice(0, 200)) && line.length < 200;

/**
 * For the lines of a note, asked in order: the line of the mark that ends the part that begins there, or null where
 * none begins or it never ends. Most notes have no mark, and cost one look.
 */
export function ownPartEnds(text: string, lines: readonly { readonly text: string }[]): (at: number) => number | null {
	if (!text.includes('%% nurture:review ')) return () => null;
	const ends = lines.flatMap((line, at) => (isOwnEnd(line.text) ? [at] : []));
	let next = 0;
	return (at) => {
		if (!isOwnStart(lines[at]?.text ?? '')) return null;
		while ((ends[next] ?? Infinity) < at) next += 1;
		return ends[next] ?? null;
	};
}
