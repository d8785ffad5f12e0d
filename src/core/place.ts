/**
 * The place of a change: the lines in which two texts differ, and finding them again in a text that has changed elsewhere
 * since. Whole lines, since half a line put back would say what nobody wrote.
 */
import type { TextEdit } from './edit';

/** A change of whole lines, told by what stands there and what stood there before. */
export interface Place {
	/** Offset in the text after the change. */
	readonly from: number;
	readonly was: string;
	readonly is: string;
	/** What stands around, as far as the next words: by these the place is known again where it has moved. */
	readonly lead: string;
	readonly trail: string;
}

/** The smallest single replacement that makes one text of another; it never parts the two halves of an emoji. */
export function smallestEdit(before: string, after: string): TextEdit {
	const shorter = Math.min(before.length, after.length);
	let from = 0;
	while (from < shorter && before.charCodeAt(from) === after.charCodeAt(from)) from += 1;
	if (from > 0 && isHighSurrogate(before.charCodeAt(from - 1))) from -= 1;
	let tail = 0;
	while (tail < shorter - from && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail += 1;
	if (tail > 0 && isLowSurrogate(before.charCodeAt(before.length - tail))) tail -= 1;
	return { from, to: before.length - tail, insert: after.slice(from, after.length - tail) };
}

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** Stands for the beginning and the end of a text, so that they can be looked for as its words can. */
const EDGE = '\0';
const framed = (text: string): string => EDGE + text + EDGE;

/** Long enough to know a line by. */
const LONGEST_CONTEXT = 80;

const isBreak = (char: string | undefined): boolean => char === '\n' || char === '\r' || char === EDGE;

/** Whether a line begins at an offset. A `\r\n` is never parted. */
const startsLine = (text: string, at: number): boolean => isBreak(text[at - 1]) && !(text[at - 1] === '\r' && text[at] === '\n');

/** Whether lines stand at an offset whole: nothing more in the first of them, nor in the last. They may bring the line ending before or behind them. */
function standsWhole(text: string, at: number, lines: string): boolean {
	const end = at + lines.length;
	if (!text.startsWith(lines, at)) return false;
	return startsLine(text, at) ? startsLine(text, end) || isBreak(text[end]) : isBreak(lines[0]) && isBreak(text[end]) && !startsLine(text, end);
}

/** Where whole lines begin that may as well be those put in or taken out at an offset; null if there are none. */
function wholeLines(text: string, from: number, length: number): number | null {
	let at = from;
	while (!startsLine(text, at) && text[at - 1] === text[at + length - 1]) at -= 1;
	return [at, from].find((start) => standsWhole(text, start, text.slice(start, start + length))) ?? null;
}

/** The place in which two texts differ. */
export function placeOf(before: string, after: string): Place {
	const [old, now] = [framed(before), framed(after)];
	const edit = smallestEdit(before, after);
	let [from, to, end] = [edit.from + 1, edit.to + 1, edit.from + 1 + edit.insert.length];
	// Where lines were only put in or only taken out, these are what differs; else all lines that the difference touches.
	const longer = from === to ? now : from === end ? old : null;
	const length = Math.max(to, end) - from;
	const start = longer === null ? null : wholeLines(longer, from, length);
	if (start !== null) [from, to, end] = [start, to - from + start, end - from + start];
	else {
		while (!(startsLine(old, from) && startsLine(now, from))) from -= 1;
		while (old[to] !== EDGE && !(startsLine(old, to) && startsLine(now, end))) [to, end] = [to + 1, end + 1];
	}
	return { from: from - 1, was: old.slice(from, to), is: now.slice(from, end), ...contextOf(now, from, end) };
}

/** The lines around, up to one with words in it on each side. */
function contextOf(text: string, from: number, end: number): { lead: string; trail: string } {
	let start = from;
	while (start > 0 && from - start < LONGEST_CONTEXT && (text.slice(start, from).trim() === '' || !startsLine(text, start))) start -= 1;
	let stop = end;
	while (stop < text.length && stop - end < LONGEST_CONTEXT && (text.slice(end, stop).trim() === '' || !startsLine(text, stop))) stop += 1;
	return { lead: text.slice(start, from), trail: text.slice(end, stop) };
}

/**
 * Puts back what stood in a place. Null if the place cannot be told for certain any more: its lines have changed, or stand
 * more than once where it is not known which are meant.
 */
export function restore(text: string, place: Place): string | null {
	const now = framed(text);
	const at = find(now, place);
	return at === null ? null : now.slice(1, at) + place.was + now.slice(at + place.is.length, -1);
}

function find(text: string, { from, is, lead, trail }: Place): number | null {
	const framedFrom = from + 1;
	const places = (before: string, after: string): number[] => {
		const sought = before + is + after;
		const found: number[] = [];
		for (let at = text.indexOf(sought); at !== -1; at = text.indexOf(sought, at + 1)) {
			if (is === '' || standsWhole(text, at + before.length, is)) found.push(at + before.length);
		}
		return found;
	};
	const only = (found: readonly number[]): number | null => (found.includes(framedFrom) ? framedFrom : found.length === 1 ? found[0] ?? null : null);
	const exact = places(lead, trail);
	if (exact.length > 0 || is.trim() === '') return only(exact);
	// One of the neighbours has changed, or both have and the lines stand where they stood.
	const beside = [...new Set([...places(lead, ''), ...places('', trail)])];
	if (beside.length > 0) return only(beside);
	return standsWhole(text, framedFrom, is) ? framedFrom : null;
}
