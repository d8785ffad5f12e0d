/** The sentences of what was noted of a contact, as a reader sees them. */
import { partAsk } from '../../core/entry/ask-text';
import { headOf } from '../../core/text/cut';
import type { Contact } from '../../core/people/history';
import { plainText } from '../../core/markdown/plain-text';
import { seenText } from '../../core/markdown/seen-text';

/** What is read of one contact at most, in characters. */
const WINDOW = 4000;

/** Lines that speak for themselves elsewhere, or no more: tasks, what was struck out, quotations. */
const isOther = (line: string): boolean => /^\s*(?:(?:[-*+]|\d{1,9}[.)])\s*)?(?:\[.\]\s|~~|>|!\[)/u.test(line);

const withoutMark = (line: string): string => line.replace(/^\s*(?:#{1,6}\s+|(?:[-*+]|\d{1,9}[.)])\s+)/, '');

/** A line below of which all is to be asked says nothing else; the question tells it. */
function saidBelow(line: string): string {
	const { said, isWhole } = partAsk(line);
	return isWhole ? '' : said;
}

/** The lines of a contact that tell something, as written: what was said first, then what stands below it. */
function tellingLines({ said, detail }: Pick<Contact, 'said' | 'detail'>): string[] {
	let fenced = false;
	const below = headOf(detail, WINDOW)
		.split('\n')
		.filter((line) => {
			const isFence = /^\s*(?:```|~~~)/.test(line);
			if (isFence) fenced = !fenced;
			return !isFence && !fenced;
		});
	const told = below.map((line) => (isOther(line) ? '' : saidBelow(withoutMark(line))));
	return [isOther(said) ? '' : partAsk(withoutMark(headOf(said, WINDOW))).said, ...told];
}

/** The same without bullets and Markdown. */
export const linesOf = (contact: Pick<Contact, 'said' | 'detail'>): string[] =>
	tellingLines(contact)
		.map(plainText)
		.filter((line) => line !== '');

/** The same without code: what stands in it is no sentence of anybody's. */
export const spokenLinesOf = (contact: Pick<Contact, 'said' | 'detail'>): string[] =>
	tellingLines(contact)
		.map((line) => plainText(seenText(line)))
		.filter((line) => line !== '');

/** A sign that ends a sentence. */
const SENTENCE_END = /[.!?;…؟](?=[\s"'”’»)]|$)|[。！？]/gu;

/** A line's sentences, each with its end (`.`, `?`, `;`, …). One ends before a blank or the end of the line. */
export function sentencesOf(line: string): string[] {
	const sentences: string[] = [];
	let start = 0;
	for (const { index } of line.matchAll(SENTENCE_END)) {
		if (index === start) continue; // A sign alone is no sentence.
		sentences.push(line.slice(start, index + 1));
		start = index + 1;
	}
	return [...sentences, line.slice(start)]
		.map((sentence) => sentence.replace(/^["'”’»)\s]+/, '').trim())
		.filter((sentence) => sentence !== '');
}
