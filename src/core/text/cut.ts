/** As much of a text as there is room for, never within a character as a reader sees it. */

/** What a glance takes in, in UTF-16 units. */
const GLANCE = 160;

/** No character as a reader sees it is taken to be longer than this, in UTF-16 units. */
const LONGEST_CHARACTER = 64;

const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * The place at or before `index` where a character as a reader sees it begins: an emoji of several parts, or a letter
 * with its marks, is one. In one that is longer than any real character, the nearest code point.
 * `index` counts UTF-16 units and lies in the text or at its end.
 */
export function characterStart(text: string, index: number): number {
	if (index <= 0 || index >= text.length) return index;
	const window = text.slice(0, index + LONGEST_CHARACTER);
	const start = characters.segment(window).containing(index)?.index ?? index;
	return index - start <= LONGEST_CHARACTER ? start : nearestCodePoint(text, index);
}

/** A text that is cut between the halves of a surrogate pair is broken: one step back from there. */
function nearestCodePoint(text: string, index: number): number {
	return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(index - 1, index + 1)) ? index - 1 : index;
}

/** The first `most` UTF-16 units of a text at the most, whole characters only. */
export const headOf = (text: string, most: number): string => text.slice(0, characterStart(text, most));

/** A text of at most `most` UTF-16 units: a longer one is cut, the blanks at the cut go, and an ellipsis ends it. */
export const cut = (text: string, most = GLANCE): string =>
	text.length <= most ? text : `${headOf(text, most - 1).trimEnd()}…`;
