/**
 * The part of a note that Nurture writes and writes anew: the lines between two comments, which no reading view shows.
 *
 *     %% nurture:review start 3f9a01bc %%
 *     …
 *     %% nurture:review end %%
 *
 * The first comment holds a hash of the lines between, so that a change by hand is seen. Nothing in such a part is read
 * as contact, plan or promise (note format, "Reviews").
 */
import { hasCommentMark } from '../markdown/comment-scanner';
import { keptApart, type EditFault } from './edit';
import { scanNote } from '../markdown/note-scanner';
import type { NoteText } from '../markdown/note-text';
import { isOwnEnd, isOwnStart, OWN_END, ownStart } from '../markdown/own-marks';
import { textHash } from '../text/text-hash';

/**
 * Why it was not written: somebody changed the part, its marks are not one pair, or something open would swallow it.
 */
export type OwnPartFault = { readonly fault: 'changed' | 'broken' } | ({ readonly fault: 'unclosed' } & EditFault);
/** The text with the part written anew, or why it was left as it is. */
export type OwnPartResult = { readonly ok: true; readonly text: string } | ({ readonly ok: false } & OwnPartFault);

const hashOf = (body: string): string => textHash(body).toString(16).padStart(8, '0');

/** A part with its marks. `body` has `\n` between its lines, none at its end, and none of them is a mark. */
export function ownPart(body: string): string {
	return `${ownStart(hashOf(body))}\n${body}\n${OWN_END}`;
}

/** Where the only part of a note stands: indices of the lines of its marks. Null if there is no mark at all. */
function findPart({ lines, ownParts }: NoteText): { start: number; end: number } | 'broken' | null {
	let marks = 0;
	for (const { text } of lines) if (isOwnStart(text) || isOwnEnd(text)) marks += 1;
	if (marks === 0) return null;
	const [part] = ownParts;
	return marks === 2 && part !== undefined ? part : 'broken';
}

/** What there is in a note: no part, one as it was written, or one that cannot be written anew. */
export function ownPartState(text: string): 'none' | 'as-written' | 'changed' | 'broken' {
	const note = scanNote(text);
	const part = findPart(note);
	if (part === null) return 'none';
	if (part === 'broken') return 'broken';
	return isAsWritten(note, part) ? 'as-written' : 'changed';
}

/** The line of the mark that begins a note's only part, from 1; null if there is none, or not exactly one. */
export function ownPartLine(text: string): number | null {
	const part = findPart(scanNote(text));
	return part === null || part === 'broken' ? null : part.start + 1;
}

/** The lines between the marks of a note's only part; none if there is no part, or not exactly one. */
export function ownPartBody(text: string): readonly string[] {
	const note = scanNote(text);
	const part = findPart(note);
	return part === null || part === 'broken'
		? []
		: note.lines.slice(part.start + 1, part.end).map((line) => line.text);
}

/** Whether nobody has changed the lines between the marks. Other line endings are no change. */
function isAsWritten({ lines }: NoteText, { start, end }: { start: number; end: number }): boolean {
	const body = lines
		.slice(start + 1, end)
		.map(({ text }) => text)
		.join('\n');
	return lines[start]?.text.trimEnd() === ownStart(hashOf(body));
}

/**
 * Writes a part into a note: in place of the one that is there, else at the end. Every byte outside of it stays; its
 * line endings are those it has, or the note's. Refused if the part was changed by hand, if its marks are not exactly
 * one pair, or if a comment or code block that is never closed would swallow it.
 */
export function writeOwnPart(text: string, body: string): OwnPartResult {
	const note = scanNote(text);
	const part = findPart(note);
	const { eol, lines } = note;
	const written = (ending: string): string => ownPart(body).split('\n').join(ending);
	if (part === 'broken') return { ok: false, fault: 'broken' };
	if (part !== null) {
		if (!isAsWritten(note, part)) return { ok: false, fault: 'changed' };
		const first = lines[part.start];
		const ending = text.slice(first?.to, first?.next);
		return {
			ok: true,
			text: text.slice(0, first?.from) + written(ending) + text.slice(lines[part.end]?.to ?? text.length),
		};
	}
	if (note.unclosed !== null)
		return { ok: false, fault: 'unclosed', what: note.unclosed.what, line: note.unclosed.line + 1 };
	const before = blankBefore(
		lines.slice(-2).map((line) => line.text),
		eol,
	);
	const changed = text + keptApart(text, text.length, `${before}${written(eol)}${eol}`);
	// A lone `%%` in the text is a sign, until a mark below makes a comment of all between.
	if (ownPartState(changed) !== 'as-written')
		return { ok: false, fault: 'unclosed', what: 'comment', line: lastCommentMark(lines) };
	return { ok: true, text: changed };
}

/** The last line with a mark of a comment, from 1. */
function lastCommentMark(lines: NoteText['lines']): number {
	return 1 + Math.max(0, lines.map(({ text }) => hasCommentMark(text)).lastIndexOf(true));
}

/**
 * What goes before a line at the end of a note, of which the last lines are given, so that a blank line stands before
 * it.
 */
function blankBefore(lastLines: readonly string[], eol: string): string {
	const [last = '', above] = [...lastLines].reverse();
	if (last.trim() !== '') return eol + eol;
	if (last !== '') return eol;
	return above === undefined || above.trim() === '' ? '' : eol;
}
