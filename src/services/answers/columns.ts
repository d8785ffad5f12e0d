/** Texts in columns, as a terminal shows them. */

const NO_WIDTH = /\p{M}|\p{Cf}/u;
const WIDE =
	/[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\p{Emoji_Presentation}]/u;

/** How many columns a text takes: wide East Asian characters and emoji take two, combining marks none. */
function width(text: string): number {
	let columns = 0;
	for (const char of text) if (!NO_WIDTH.test(char)) columns += WIDE.test(char) ? 2 : 1;
	return columns;
}

const widest = (texts: readonly string[]): number => texts.reduce((most, text) => Math.max(most, width(text)), 0);

/** A text with as many blanks behind it as it takes to fill so many columns. */
export const fill = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - width(text)));

/** Rows of texts, each below the one of the row above; the last as long as it is. */
export function columnsOf(rows: readonly (readonly string[])[]): string {
	const widths = (rows[0] ?? []).slice(0, -1).map((_, at) => widest(rows.map((row) => row[at] ?? '')));
	const line = (row: readonly string[]): string => row.map((text, at) => fill(text, widths[at] ?? 0)).join('  ');
	return rows.map((row) => line(row).trimEnd()).join('\n');
}

/** An empty line, a title and rows in columns below it; nothing without any rows. */
export const titled = (title: string, rows: readonly (readonly string[])[]): string[] =>
	rows.length === 0 ? [] : ['', title, columnsOf(rows)];
