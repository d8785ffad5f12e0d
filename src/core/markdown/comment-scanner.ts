/** Which lines of a note are inside a comment: Obsidian's `%% … %%` and HTML's `<!-- … -->`, over one line or many. */

interface LineSpan {
	readonly text: string;
	readonly from: number;
}

/** Tells of each line whether a comment hides it. */
export interface CommentScanner {
	/**
	 * Tells whether the line begins inside a comment or with one. Lines must be asked for in order; code lines are left
	 * out.
	 */
	hides(line: LineSpan, index: number): boolean;
	/** The comment that is still open behind the last line, with its line and where it opens in that; or null. */
	unclosed(): { line: number; what: 'comment'; at: number } | null;
}

type Kind = '%%' | '<!--';
/** What closes a comment, by what opens it. */
export const CLOSING: Readonly<Record<Kind, string>> = { '%%': '%%', '<!--': '-->' };

/** Whether a text holds a mark that opens or closes a comment. */
export const hasCommentMark = (text: string): boolean => /%%|<!--|-->/.test(text);

/** The end of an inline code span that starts at `at`, or `at` plus its backticks if it never closes on this line. */
export function skipCodeSpan(text: string, at: number): number {
	let run = at;
	while (text[run] === '`') run++;
	const ticks = text.slice(at, run);
	if (ticks.length > 8) return run;
	for (let from = text.indexOf(ticks, run); from !== -1; from = text.indexOf(ticks, from)) {
		let end = from;
		while (text[end] === '`') end++;
		if (end - from === ticks.length) return end;
		from = end;
	}
	return run;
}

/** What opens a comment at a place; null: nothing. */
export function openingAt(text: string, at: number): Kind | null {
	const char = text[at];
	if (char === '%') return text[at + 1] === '%' ? '%%' : null;
	return char === '<' && text.startsWith('<!--', at) ? '<!--' : null;
}

/**
 * A line as it may be quoted: without its comments. A `<!--` that does not close in the line is taken to close in a
 * later one, and hides the rest; such a `%%` is text, for people write it as a sign, and so is all in code spans.
 * Linear.
 */
export function withoutComments(text: string): string {
	if (!hasCommentMark(text)) return text;
	let kept = '';
	let from = 0;
	for (let at = 0; at < text.length;) {
		const kind = openingAt(text, at);
		if (kind === null) {
			at = text[at] === '`' ? skipCodeSpan(text, at) : at + 1;
			continue;
		}
		const end = text.indexOf(CLOSING[kind], at + kind.length);
		if (end === -1 && kind === '%%') {
			at += kind.length;
			continue;
		}
		kept += text.slice(from, at);
		if (end === -1) return kept;
		at = from = end + CLOSING[kind].length;
	}
	return kept + text.slice(from);
}

/**
 * Makes a scanner for one note. A comment that opens at the start of a line and never closes runs to the end, as in
 * Obsidian; a stray `%%` or `<!--` within a line is text. Linear: every character is looked at a bounded number of
 * times.
 */
export function commentScanner(note: string): CommentScanner {
	const lastClose: Readonly<Record<Kind, number>> = { '%%': note.lastIndexOf('%%'), '<!--': note.lastIndexOf('-->') };
	let open: Kind | null = null;
	let openedOn = 0;
	let openedAt = 0;

	/** Follows the comments through a line from `at`, leaving `open` as it is behind the line. */
	function follow(line: LineSpan, index: number, start: number): void {
		const { text } = line;
		const starts = text.search(/\S/);
		for (let at = start; at < text.length;) {
			if (open !== null) {
				const end = text.indexOf(CLOSING[open], at);
				if (end === -1) return;
				at = end + CLOSING[open].length;
				open = null;
				continue;
			}
			const char = text[at];
			if (char === '`') {
				at = skipCodeSpan(text, at);
				continue;
			}
			const kind = openingAt(text, at);
			if (kind === null) {
				at++;
				continue;
			}
			const behind = at + kind.length;
			if (at === starts || lastClose[kind] >= line.from + behind) {
				open = kind;
				openedOn = index;
				openedAt = at;
			}
			at = behind;
		}
	}

	return {
		hides(line, index) {
			if (open === null && !line.text.includes('%%') && !line.text.includes('<!--')) return false;
			const begins = open !== null || /^\s*(?:%%|<!--)/.test(line.text);
			follow(line, index, 0);
			return begins;
		},
		unclosed: () => (open === null ? null : { line: openedOn, what: 'comment', at: openedAt }),
	};
}
