/**
 * The one answer to what of a line speaks: what is code or a comment in it is no tag, no question, no link and no idea.
 * Every character keeps its place, so that what is found is found in the line itself.
 */
import type { NoteLine } from './note-text';
import { CLOSING, openingAt, skipCodeSpan } from './comment-scanner';

const blank = (length: number): string => ' '.repeat(length);

/**
 * A line, or a few, with blanks in place of its code and its comments. A `<!--` that does not close hides the rest;
 * such a `%%` is text, for people write it as a sign.
 */
export function seenText(text: string): string {
	if (!text.includes('`') && !text.includes('%%') && !text.includes('<!--')) return text;
	let seen = '';
	let from = 0;
	const hide = (start: number, end: number): void => {
		seen += text.slice(from, start) + blank(end - start);
		from = end;
	};
	for (let at = 0; at < text.length;) {
		const comment = openingAt(text, at);
		if (text[at] === '`') hide(at, skipCodeSpan(text, at));
		else if (comment !== null) {
			const close = text.indexOf(CLOSING[comment], at + comment.length);
			if (close !== -1) hide(at, close + CLOSING[comment].length);
			else if (comment === '<!--') hide(at, text.length);
		}
		at = Math.max(at + 1, from);
	}
	return seen + text.slice(from);
}

/** A line of a note as it is seen: nothing behind the mark of a comment that ends in a later line. */
export const seenLine = ({ text, hiddenFrom }: Pick<NoteLine, 'text' | 'hiddenFrom'>): string =>
	seenText(hiddenFrom === undefined ? text : text.slice(0, hiddenFrom));

/** Lines as far as they are shown: comments over several lines are left out, those within a line are not. */
export const shownLines = (lines: readonly NoteLine[]): string[] =>
	lines.filter(({ hiddenFrom }) => hiddenFrom !== 0).map(({ text, hiddenFrom }) => text.slice(0, hiddenFrom));

/** What is seen of a text and not struck out: what was called off says nothing any more. */
export const spokenText = (text: string): string =>
	seenText(text).replace(/~~[^~]*~~/g, (struck) => blank(struck.length));

/** A text without what is found in what is seen of it; what the first group of the pattern holds stays. */
export function withoutSeen(text: string, pattern: RegExp): string {
	let kept = '';
	let from = 0;
	for (const { 0: found, 1: before = '', index } of seenText(text).matchAll(pattern)) {
		kept += text.slice(from, index) + before;
		from = index + found.length;
	}
	return kept + text.slice(from);
}
