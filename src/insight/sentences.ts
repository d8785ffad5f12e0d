/** The sentences of what was noted of a contact, as a reader sees them. */
import { headOf } from '../core/cut';
import type { Contact } from '../core/history';
import { plainText } from '../core/plain-text';

/** What is read of one contact at most, in characters. */
const WINDOW = 4000;
const ASK = /(?:^|[\s(])#ask(?![\p{L}\p{N}_-])/iu;

/** Lines that speak for themselves elsewhere, or no more: tasks, `#ask` items, what was struck out, quotations. */
const isOther = (line: string): boolean =>
	/^\s*(?:(?:[-*+]|\d{1,9}[.)])\s*)?(?:\[.\]\s|~~|>|!\[)/u.test(line) || ASK.test(line);

/**
 * The lines of a contact that tell something, without bullets and Markdown: what was said first, then what stands below
 * it.
 */
export function linesOf({ said, detail }: Pick<Contact, 'said' | 'detail'>): string[] {
	let fenced = false;
	const below = headOf(detail, WINDOW)
		.split('\n')
		.filter((line) => {
			const isFence = /^\s*(?:```|~~~)/.test(line);
			if (isFence) fenced = !fenced;
			return !isFence && !fenced;
		});
	return [headOf(said, WINDOW), ...below]
		.filter((line) => !isOther(line))
		.map((line) => plainText(line.replace(/^\s*(?:#{1,6}\s+|(?:[-*+]|\d{1,9}[.)])\s+)/, '')))
		.filter((line) => line !== '');
}

/** A line's sentences, each with its end (`.`, `?`, `;`, …). One ends before a blank or the end of the line. */
export function sentencesOf(line: string): string[] {
	return (line.match(/.+?(?:[.!?;…؟](?=[\s"'”’»)]|$)|[。！？]|$)/gsu) ?? [])
		.map((sentence) => sentence.replace(/^["'”’»)\s]+/, '').trim())
		.filter((sentence) => sentence !== '');
}
