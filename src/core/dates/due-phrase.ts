/** A due day in words at the end of a task, in other languages than English: `(bis 04.12.2026)`, `до 15.12.2026`. */
import { duePhrases, once } from '../languages/words';
import { addTo } from '../text/lists';
import type { Day } from '../time/day';
import { readDateAt, type DateOptions } from './written-date';

/** No phrase and date are longer. */
const LONGEST = 80;

const WORD = /[\p{L}\p{M}]+/gu;

/** The phrases by their first words. */
const byFirstWord = once(() => {
	const phrases = new Map<string, string[]>();
	for (const phrase of duePhrases()) addTo(phrases, phrase.match(WORD)?.[0] ?? '', phrase);
	return phrases;
});

/** What may stand behind the day to the end. */
const CLOSED = /^[ \t]*[)\]）]?[.!。]?$/;
const OPENING = '([（';

/** Where words end before a bracket that opens, and before blanks. */
function endOfWords(text: string): number {
	const words = text.trimEnd();
	return OPENING.includes(words.slice(-1) || ' ') ? words.slice(0, -1).trimEnd().length : words.length;
}

/** The day that a text tells to its end, as far as it is one. */
function dayToEnd(text: string, options: DateOptions): Day | null {
	const date = text.trimStart().replace(/^[:：][ \t]*/, '');
	const reading = readDateAt(date, options);
	if (reading?.kind !== 'date' || reading.precision !== 'day') return null;
	return CLOSED.test(date.slice(reading.length)) ? reading.day : null;
}

/** The due day at the end of a task's words, and where the words end before it; null where there is none. */
export function dueToEnd(text: string, options: DateOptions): { readonly due: Day; readonly from: number } | null {
	const start = Math.max(0, text.length - LONGEST);
	const tail = text.slice(start);
	if (!/[\d\u0660-\u0669\u06f0-\u06f9]/.test(tail)) return null;
	for (const { 0: word, index } of tail.matchAll(WORD)) {
		const rest = tail.slice(index).toLowerCase().normalize('NFC');
		for (const phrase of byFirstWord().get(word.toLowerCase().normalize('NFC')) ?? []) {
			if (!rest.startsWith(phrase)) continue;
			const due = dayToEnd(tail.slice(index + phrase.length), options);
			if (due !== null) return { due, from: start + endOfWords(tail.slice(0, index)) };
		}
	}
	return null;
}
