/** The structure of a note, as its scanner finds it: lines and what they are, headings, items, tables. */

/**
 * What a line is. `quiet` lines are code, mathematics, quotation, comment or what Nurture wrote as a review: nothing in
 * them is read.
 */
export type LineRole = 'frontmatter' | 'quiet' | 'blank' | 'heading' | 'item' | 'table' | 'text';

/** A line of a note, with its place in the text. */
export interface NoteLine {
	/** The line without its ending; on the first line without the BOM. */
	readonly text: string;
	/** Offset of the line's first character in the note. */
	readonly from: number;
	/** Offset behind the last character, before the line ending. */
	readonly to: number;
	/** Offset of the next line: `to` plus the length of the line ending. */
	readonly next: number;
	/** Where a comment over several lines begins to hide it, 0 where it began in an earlier one. */
	hiddenFrom?: number;
	role: LineRole;
}

/** A heading, with the lines that are under it. */
export interface Heading {
	/** Index into `lines`, from 0. */
	readonly line: number;
	/** 1 to 6. */
	readonly level: number;
	/** The heading's words, without `#`, closing `#` and blanks around. */
	readonly text: string;
	/** The heading this one stands under, or null. */
	readonly parent: Heading | null;
	/** Index of the first line that is no longer this heading's section. */
	end: number;
	/** Lines the heading takes: 2 for a setext heading. */
	readonly height: 1 | 2;
}

/** An item of a list, with what is below it. */
export interface ListItem {
	/** Index into `lines` of the bullet, from 0. */
	readonly line: number;
	/** Index of the first line behind the item's last non-blank one, nested items included. */
	end: number;
	/** White space before the bullet, as written. */
	readonly indent: string;
	/** The bullet as written: `-`, `*`, `+`, `1.`, `1)`. */
	readonly mark: string;
	/** White space between bullet and content, as written. */
	readonly gap: string;
	/** The character in the task brackets (` `, `x`, `-`, …), or null if the item is no task. */
	readonly task: string | null;
	/** What follows bullet and task brackets. */
	readonly text: string;
	readonly parent: ListItem | null;
	readonly heading: Heading | null;
	/** Column of the bullet, a tab reaching the next multiple of 4. */
	readonly column: number;
}

/** A line that others can stand in or under. */
export type Around = ListItem | Heading;

/** What something stands in: an item in another or below a heading, a heading below the next above it. */
export const aroundOf = (line: Around): Around | null => line.parent ?? ('heading' in line ? line.heading : null);

/** A table, with its rows. */
export interface Table {
	/** Index of the header line, from 0. */
	readonly line: number;
	/** Index of the first line behind the table. */
	end: number;
	readonly heading: Heading | null;
}

/** Lines that are quoted, a callout among them. */
export interface Quote {
	/** Index of the first line, from 0. */
	readonly line: number;
	/** Index of the first line behind it. */
	end: number;
	readonly heading: Heading | null;
}

/** A note with each of its lines known for what it is. */
export interface NoteText {
	readonly text: string;
	readonly lines: readonly NoteLine[];
	/** The line ending that the note uses, `\n` if it has none. */
	readonly eol: string;
	/** Indices of the two `---` lines, or null where there is no closed frontmatter. */
	readonly frontmatter: { readonly open: number; readonly close: number } | null;
	readonly headings: readonly Heading[];
	readonly items: readonly ListItem[];
	readonly tables: readonly Table[];
	readonly quotes: readonly Quote[];
	/** Lines that Nurture writes anew, by the lines of the marks around them (see `own-part`). */
	readonly ownParts: readonly { readonly start: number; readonly end: number }[];
	/** What is still open at the end of the note, and would swallow a line written there. */
	readonly unclosed: { readonly line: number; readonly what: 'code block' | 'comment' } | null;
}

/**
 * Splits a text into lines at `\n`, `\r\n` and `\r`. The last line has no ending; a text of n endings has n + 1 lines.
 */
export function splitLines(text: string): NoteLine[] {
	const lines: NoteLine[] = [];
	let from = text.charCodeAt(0) === 0xfeff ? 1 : 0;
	for (let at = from; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code !== 10 && code !== 13) continue;
		const next = code === 13 && text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1;
		lines.push({ text: text.slice(from, at), from, to: at, next, role: 'text' });
		from = next;
		at = next - 1;
	}
	lines.push({ text: text.slice(from), from, to: text.length, next: text.length, role: 'text' });
	return lines;
}

/** The column that a run of white space reaches, a tab going to the next multiple of 4. */
export function columnOf(indent: string): number {
	let column = 0;
	for (const char of indent) column = char === '\t' ? column + 4 - (column % 4) : column + 1;
	return column;
}
