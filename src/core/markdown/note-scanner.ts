/**
 * A line scanner for Markdown notes: which line is frontmatter, heading, list item, table, and which lines are only
 * shown (code, mathematics, quotation, comment) and say nothing of their own. One pass, linear in the text, and it
 * never throws.
 *
 * It is no Markdown parser: it knows the block structure that interactions rest on (CommonMark's list items, fences,
 * ATX and setext headings, GFM tables and tasks, Obsidian's `%%` comments) and leaves the rest alone.
 */
import { commentScanner, type CommentScanner } from './comment-scanner';
import { headingWords, isDelimiterRow, isThematicBreak, taskAt } from './line-forms';
import {
	columnOf,
	splitLines,
	type Heading,
	type LineRole,
	type ListItem,
	type NoteLine,
	type NoteText,
	type Quote,
	type Table,
} from './note-text';
import { ownPartEnds } from './own-marks';

const ITEM = /^([ \t]*)([-*+]|\d{1,9}[.)])([ \t]+|$)/;
const ATX = /^ {0,3}(#{1,6})(?:[ \t]+|$)/;
const FENCE = /^[ \t]*(`{3,}|~{3,})/;

/** The line ending used most in a text; of two used equally, the first. */
function lineEnding(text: string, lines: readonly NoteLine[]): string {
	const counts = new Map<string, number>();
	for (const { to, next } of lines) {
		if (next > to) counts.set(text.slice(to, next), (counts.get(text.slice(to, next)) ?? 0) + 1);
	}
	let most = '\n';
	let best = 0;
	for (const [ending, count] of counts) {
		if (count > best) [most, best] = [ending, count];
	}
	return most;
}

function findFrontmatter(lines: readonly NoteLine[]): { open: number; close: number } | null {
	if (lines[0]?.text.trimEnd() !== '---' || lines[0].text.startsWith(' ')) return null;
	for (let at = 1; at < lines.length; at++) {
		const text = lines[at]?.text ?? '';
		if (text.startsWith('---') && text.trimEnd() === '---') return { open: 0, close: at };
	}
	return null;
}

const leading = (text: string): string => {
	let end = 0;
	while (end < text.length && (text[end] === ' ' || text[end] === '\t')) end++;
	return text.slice(0, end);
};

/** The mark of the code fence that a text opens, or null. Backticks behind backticks are code within the line. */
function openingFence(text: string): string | null {
	if (!text.includes('```') && !text.includes('~~~')) return null;
	const match = FENCE.exec(text);
	const mark = match?.[1];
	if (match === null || mark === undefined) return null;
	return mark.startsWith('`') && text.slice(match[0].length).includes('`') ? null : mark;
}

/** Whether a line closes the block that `open` began. */
function closesFence(text: string, open: string): boolean {
	if (open === MATH) return text.includes(MATH);
	const mark = FENCE.exec(text)?.[1] ?? '';
	return mark !== '' && mark[0] === open[0] && mark.length >= open.length && text.trim() === mark;
}

/** What opens and closes a block of mathematics. */
const MATH = '$$';

/** Whether a text opens a block of mathematics: what closes it stands in a later line. */
function opensMath(text: string): boolean {
	const words = text.trimStart();
	return words.startsWith(MATH) && !words.includes(MATH, MATH.length);
}

/** The level of the heading that a line underlines, or null. */
function underlineLevel(line: string): number | null {
	if (!' =-'.includes(line[0] ?? '?')) return null;
	if (/^ {0,3}=+[ \t]*$/.test(line)) return 1;
	return /^ {0,3}-+[ \t]*$/.test(line) ? 2 : null;
}

function openComment(comments: CommentScanner): NoteText['unclosed'] {
	const open = comments.unclosed();
	return open === null ? null : { line: open.line, what: open.what };
}

/** Reads the structure of a note. Any text is a note. */
export function scanNote(text: string): NoteText {
	return new Scan(text).run();
}

/** The state of one pass over a note's lines. */
class Scan {
	readonly #lines: NoteLine[];
	readonly #frontmatter: { open: number; close: number } | null;
	readonly #headings: Heading[] = [];
	readonly #items: ListItem[] = [];
	readonly #tables: Table[] = [];
	readonly #quotes: Quote[] = [];
	readonly #ownParts: { start: number; end: number }[] = [];
	/** Headings that the current line stands under, outermost first. */
	readonly #path: Heading[] = [];
	/** List items that the current line may belong to, outermost first. */
	readonly #open: ListItem[] = [];
	#fence: { mark: string; column: number; line: number } | null = null;
	#table: Table | null = null;
	/** The last line that was not blank, and what it was. */
	#last = -1;
	/** Where the last mark of mathematics stands. */
	readonly #lastMath: number;
	readonly #text: string;

	constructor(text: string) {
		this.#text = text;
		this.#lines = splitLines(text);
		this.#frontmatter = findFrontmatter(this.#lines);
		this.#lastMath = text.lastIndexOf(MATH);
	}

	run(): NoteText {
		const comments = commentScanner(this.#text);
		const ownEndOf = ownPartEnds(this.#text, this.#lines);
		const first = this.#frontmatter === null ? 0 : this.#frontmatter.close + 1;
		for (let at = 0; at < first; at++) this.#role(at, 'frontmatter');
		for (let at = first; at < this.#lines.length; at++) {
			const line = this.#lines[at];
			if (!line) break;
			if (this.#fence !== null && this.#insideFence(at, line.text)) continue;
			const ownEnd = comments.unclosed() === null ? ownEndOf(at) : null;
			if (ownEnd !== null) {
				this.#skipOwnPart(at, ownEnd);
				at = ownEnd;
				continue;
			}
			if (this.#isHidden(comments, at, line)) {
				this.#role(at, 'quiet');
				this.#table = null;
			} else this.#block(at, line.text.slice(0, line.hiddenFrom));
		}
		this.#closeItems(-1);
		for (const heading of this.#path) heading.end = this.#lines.length;
		const unclosed =
			this.#fence !== null ? { line: this.#fence.line, what: 'code block' as const } : openComment(comments);
		return {
			text: this.#text,
			lines: this.#lines,
			eol: lineEnding(this.#text, this.#lines),
			frontmatter: this.#frontmatter,
			headings: this.#headings,
			items: this.#items,
			tables: this.#tables,
			quotes: this.#quotes,
			ownParts: this.#ownParts,
			unclosed,
		};
	}

	/** Whether a line begins in a comment or with one; says as well how much of it is seen. */
	#isHidden(comments: CommentScanner, at: number, line: NoteLine): boolean {
		const isWithin = comments.unclosed() !== null;
		const hidden = comments.hides(line, at);
		const open = comments.unclosed();
		if (isWithin) line.hiddenFrom = 0;
		else if (open?.line === at) line.hiddenFrom = open.at;
		return hidden;
	}

	/** Passes over what Nurture writes anew: a review tells of contact, and is none. */
	#skipOwnPart(start: number, end: number): void {
		for (let at = start; at <= end; at++) this.#role(at, 'quiet');
		this.#ownParts.push({ start, end });
		this.#closeItems(-1);
		this.#table = null;
	}

	#role(at: number, role: LineRole): void {
		const line = this.#lines[at];
		if (line) line.role = role;
	}

	#lineText(at: number): string {
		return this.#lines[at]?.text ?? '';
	}

	/** Whether a line belongs to the open code fence. A fence in a list item ends with the item. */
	#insideFence(at: number, text: string): boolean {
		const fence = this.#fence;
		if (fence === null) return false;
		if (text.trim() !== '' && columnOf(leading(text)) < fence.column) {
			this.#fence = null;
			return false;
		}
		this.#role(at, 'quiet');
		if (closesFence(text, fence.mark)) this.#fence = null;
		if (text.trim() !== '') this.#last = at;
		this.#extend(at, text);
		return true;
	}

	#block(at: number, text: string): void {
		if (text.trim() === '') return this.#blank(at);
		const column = columnOf(leading(text));
		if (this.#startFence(at, text, column)) return;
		if (this.#isIndentedCode(at, column)) return this.#role(at, 'quiet');
		if (this.#goesOnTable(at, text)) return;
		if (text.trimStart().startsWith('>')) return this.#quote(at, text);
		if (this.#heading(at, text)) return;
		if (isThematicBreak(text)) return this.#plain(at, text, true);
		if (this.#item(at, text, column)) return;
		if (text.includes('|') && isDelimiterRow(this.#lineText(at + 1))) return this.#startTable(at, text);
		this.#plain(at, text, false);
	}

	#blank(at: number): void {
		this.#table = null;
		this.#role(at, 'blank');
	}

	/** The content column of the innermost open item that a line indented to `column` stands in; 0 if none. */
	#containerColumn(column: number): number {
		for (let depth = this.#open.length - 1; depth >= 0; depth--) {
			const item = this.#open[depth];
			if (item && column > item.column + 1) return item.column + 2;
		}
		return 0;
	}

	/** The mark of the block of code or mathematics that a text opens. Mathematics that never ends is a word. */
	#opening(at: number, text: string): string | null {
		const end = this.#lines[at]?.next ?? Infinity;
		return openingFence(text) ?? (this.#lastMath >= end && opensMath(text) ? MATH : null);
	}

	#startFence(at: number, text: string, column: number): boolean {
		const mark = this.#opening(at, text);
		if (mark === null) return false;
		const container = this.#containerColumn(column);
		if (container === 0 && (column >= 4 || this.#open.length > 0)) {
			if (column >= 4 && this.#isIndentedCode(at, column)) return false;
			this.#closeItems(-1);
		}
		this.#table = null;
		this.#fence = { mark, column: container, line: at };
		this.#role(at, 'quiet');
		this.#last = at;
		this.#extend(at, text);
		return true;
	}

	/** Four columns in, outside of a list and not carrying on a paragraph. */
	#isIndentedCode(at: number, column: number): boolean {
		if (column < 4 || this.#open.length > 0) return false;
		const before = this.#lines[at - 1]?.role;
		return before !== 'text' && before !== 'item';
	}

	#quote(at: number, text: string): void {
		this.#role(at, 'quiet');
		const open = this.#quotes[this.#quotes.length - 1];
		if (open?.end === at) open.end = at + 1;
		else this.#quotes.push({ line: at, end: at + 1, heading: this.#path[this.#path.length - 1] ?? null });
		if (!this.#extend(at, text)) this.#closeItems(-1);
		this.#last = at;
	}

	#heading(at: number, text: string): boolean {
		const atx = text.includes('#') ? ATX.exec(text) : null;
		if (atx?.[1]) {
			this.#addHeading(at, atx[1].length, headingWords(text.slice(atx[0].length)), 1);
			return true;
		}
		const level = underlineLevel(this.#lineText(at + 1));
		if (level === null || !this.#standsAlone(at, text)) return false;
		this.#addHeading(at, level, text.trim(), 2);
		return true;
	}

	/** Whether a line begins a paragraph in no item: only such a line can be underlined. */
	#standsAlone(at: number, text: string): boolean {
		const before = this.#lines[at - 1]?.role;
		if (before === 'text' || before === 'item' || before === 'table') return false;
		if (this.#open.length > 0 && this.#last === at - 1) return false;
		return !ITEM.test(text) && !text.includes('|') && columnOf(leading(text)) <= 3 && !isThematicBreak(text);
	}

	#addHeading(at: number, level: number, text: string, height: 1 | 2): void {
		this.#closeItems(-1);
		while ((this.#path[this.#path.length - 1]?.level ?? 0) >= level) {
			const closed = this.#path.pop();
			if (closed) closed.end = at;
		}
		const heading: Heading = {
			line: at,
			level,
			text,
			parent: this.#path[this.#path.length - 1] ?? null,
			end: this.#lines.length,
			height,
		};
		this.#path.push(heading);
		this.#headings.push(heading);
		this.#role(at, 'heading');
		this.#last = at;
	}

	#item(at: number, text: string, column: number): boolean {
		const match = ITEM.exec(text);
		if (!match) return false;
		const [whole, indent = '', mark = '', gap = ''] = match;
		this.#closeItems(column);
		const content = text.slice(whole.length);
		const task = taskAt(content);
		const item: ListItem = {
			line: at,
			end: at + 1,
			indent,
			mark,
			gap,
			task: task?.mark ?? null,
			text: task ? content.slice(task.length) : content,
			parent: this.#open[this.#open.length - 1] ?? null,
			heading: this.#path[this.#path.length - 1] ?? null,
			column,
		};
		this.#open.push(item);
		this.#items.push(item);
		this.#role(at, 'item');
		this.#last = at;
		this.#extendOpen(at);
		const fence = this.#opening(at, content);
		if (fence !== null) this.#fence = { mark: fence, column: column + 2, line: at };
		return true;
	}

	/** Whether a line is one more of the open table, which ends where it is none. */
	#goesOnTable(at: number, text: string): boolean {
		if (this.#table === null || !text.includes('|') || ITEM.test(text)) {
			this.#table = null;
			return false;
		}
		this.#table.end = at + 1;
		this.#last = at;
		this.#role(at, 'table');
		return true;
	}

	#startTable(at: number, text: string): void {
		if (!this.#extend(at, text)) this.#closeItems(-1);
		this.#table = { line: at, end: at + 1, heading: this.#path[this.#path.length - 1] ?? null };
		this.#tables.push(this.#table);
		this.#role(at, 'table');
		this.#last = at;
	}

	#plain(at: number, text: string, isBreak: boolean): void {
		const previous = this.#lines[at - 1]?.role;
		const lazy = !isBreak && at - 1 === this.#last && (previous === 'item' || previous === 'text');
		if (lazy) this.#extendOpen(at);
		else if (!this.#extend(at, text)) this.#closeItems(-1);
		const underline = this.#headings[this.#headings.length - 1];
		this.#role(at, underline?.height === 2 && underline.line === at - 1 ? 'heading' : 'text');
		this.#last = at;
	}

	/** Makes the line part of the open items that it is indented into. False if it is in none. */
	#extend(at: number, text: string): boolean {
		this.#closeItems(columnOf(leading(text)));
		this.#extendOpen(at);
		return this.#open.length > 0;
	}

	/**
	 * Only the innermost item is moved here; the outer ones follow when it is closed, which keeps deep nesting linear.
	 */
	#extendOpen(at: number): void {
		const item = this.#open[this.#open.length - 1];
		if (item) item.end = at + 1;
	}

	/** Closes the open items that a bullet in `column` is not nested in. */
	#closeItems(column: number): void {
		while (this.#open.length > 0) {
			const item = this.#open[this.#open.length - 1];
			if (!item || column > item.column + 1) break;
			this.#open.pop();
			const outer = this.#open[this.#open.length - 1];
			if (outer && outer.end < item.end) outer.end = item.end;
		}
	}
}
