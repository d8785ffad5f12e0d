/** The two comments around the part of a note that Nurture writes anew, as lines. */

const START = /^%% nurture:review start\b[^%]*%%[ \t]*$/;
const END = /^%% nurture:review end %%[ \t]*$/;

/** The comment that ends the part of a note that is Nurture's. */
export const OWN_END = '%% nurture:review end %%';
/** The comment that begins that part; `hash` tells whether anybody else has changed it since. */
export const ownStart = (hash: string): string => `%% nurture:review start ${hash} %%`;

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
