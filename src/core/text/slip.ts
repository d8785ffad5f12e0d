/** Slips of the pen: how far one word is from another, and which of the known ones it was most likely meant to be. */

/** Two texts to be compared. */
type Pair = readonly [a: string, b: string];
/** How many changes make the first `i` letters of one text of the first letters of the other, by how many those are. */
type Row = readonly number[];

/** Whether the letters before `i` and `j` are two neighbours that have changed places. */
const isSwap = ([a, b]: Pair, i: number, j: number): boolean =>
	i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];

/** The row of the first `i` letters, by the two rows above it. */
function nextRow(pair: Pair, i: number, above: Row, twoAbove: Row): number[] {
	const [a, b] = pair;
	const row = [i];
	const cost = (of: Row, at: number): number => of[at] ?? 0;
	for (let j = 1; j <= b.length; j++) {
		const another = a[i - 1] === b[j - 1] ? 0 : 1;
		const single = Math.min(cost(above, j) + 1, cost(row, j - 1) + 1, cost(above, j - 1) + another);
		row.push(isSwap(pair, i, j) ? Math.min(single, cost(twoAbove, j - 2) + 1) : single);
	}
	return row;
}

/**
 * How many single changes make one text of the other: a letter more, less, another, or two neighbours swapped (optimal
 * string alignment). Gives more than `most` as soon as it is clear that it is more.
 */
export function slipsBetween(a: string, b: string, most: number): number {
	if (Math.abs(a.length - b.length) > most) return most + 1;
	let before: Row = [];
	let leastBefore = 0;
	let row: Row = Array.from({ length: b.length + 1 }, (_, at) => at);
	for (let i = 1; i <= a.length; i++) {
		const next = nextRow([a, b], i, row, before);
		const least = next.reduce((one, other) => Math.min(one, other));
		// A swap reaches back two rows, so that one row above the limit is not yet the end.
		if (least > most && leastBefore >= most) return most + 1;
		[before, row, leastBefore] = [row, next, least];
	}
	return row[b.length] ?? most + 1;
}

/**
 * How many slips a word of so many letters may have and still be known again. The short ones look alike: in them a slip
 * is another word.
 */
function slipsAllowed(length: number): number {
	if (length < 4) return 0;
	return length < 8 ? 1 : 2;
}

const digitsOf = (text: string): string => text.replace(/\D+/g, ' ').trim();

/**
 * The known words that a word may have been meant to be, those with the fewest slips. Figures are never taken for a
 * slip: `Team 1` is not `Team 2`.
 */
export function nearest(word: string, known: Iterable<string>, allowed = slipsAllowed(word.length)): string[] {
	let most = allowed;
	let found: string[] = [];
	for (const other of known) {
		if (Math.abs(other.length - word.length) > most) continue;
		const slips = slipsBetween(word, other, most);
		if (slips > most || digitsOf(word) !== digitsOf(other)) continue;
		if (slips < most) [most, found] = [slips, []];
		found.push(other);
	}
	return found;
}

/**
 * A text with each of its letters left out in turn, and the text itself: two texts one slip apart have one of these in
 * common.
 */
function withoutOne(text: string): string[] {
	const parts = [text];
	for (let at = 0; at < text.length; at++) parts.push(text.slice(0, at) + text.slice(at + 1));
	return parts;
}

/** Longer than any name: what is longer is near to nothing. */
const LONGEST = 80;

/**
 * Finds, among very many texts, those at most one slip from a given one, without comparing it with each: made once, in
 * time and room linear in the texts.
 */
export class SlipIndex<T> {
	readonly #entries = new Map<string, { readonly text: string; readonly value: T }[]>();

	add(text: string, value: T): void {
		if (text.length > LONGEST) return;
		for (const key of new Set(withoutOne(text))) {
			const known = this.#entries.get(key);
			if (known === undefined) this.#entries.set(key, [{ text, value }]);
			else known.push({ text, value });
		}
	}

	/** The values of texts at most one slip away, figures being the same, with those texts. At most `most` of them. */
	near(text: string, most: number): { readonly text: string; readonly value: T }[] {
		if (text.length > LONGEST) return [];
		const found = new Set<{ readonly text: string; readonly value: T }>();
		const figures = digitsOf(text);
		for (const key of withoutOne(text)) {
			for (const entry of (this.#entries.get(key) ?? []).slice(0, 200)) {
				if (digitsOf(entry.text) === figures && slipsBetween(text, entry.text, 1) <= 1) found.add(entry);
				if (found.size >= most) return [...found];
			}
		}
		return [...found];
	}
}
