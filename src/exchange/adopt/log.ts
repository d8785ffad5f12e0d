/** The log of a note in dated bullets: its pieces put in their places. */
import { findSection, newSection, ownEnd } from '../../core/edit/edit';
import { headingTests } from '../../core/entry/heading-tests';
import { periodOf } from '../../core/entry/listed';
import type { Reader } from '../../core/entry/reader';
import { noteLanguage, sectionIn } from '../../core/languages/note-language';
import { scanNote } from '../../core/markdown/note-scanner';
import type { Heading, NoteText } from '../../core/markdown/note-text';
import { DEFAULT_SETTINGS } from '../../core/settings/settings';
import { staying, type Piece } from './pieces';

/** Lines of a note that have become others. Lines count from 1. */
export interface Change {
	readonly line: number;
	readonly was: readonly string[];
	readonly is: readonly string[];
}

/** A note with pieces in their places. */
export interface Built {
	readonly text: string;
	readonly changes: readonly Change[];
}

/** A line of the new text with its ending; `made`: it stands in a bullet that was made. */
interface Line {
	readonly text: string;
	readonly eol: string;
	readonly made: boolean;
}

const LIST = /^\s*(?:[-*+]|\d{1,9}[.)])\s/;
const HEADING = /^ {0,3}#{1,6}(?:\s|$)/;

/** A piece that goes to the interactions heading, or stays. */
type Placed = Piece & { readonly moves: boolean };

const isBlank = (line: Pick<Line, 'text'> | undefined): boolean => line !== undefined && line.text.trim() === '';

/** Headings of years and months under the interactions heading that stand above nothing but dated bullets now. */
function emptied(note: NoteText, pieces: readonly Placed[], dated: ReadonlySet<number>, reader: Reader): Set<number> {
	const tests = headingTests(reader.settings);
	const covered = new Set(dated);
	for (const { from, end, moves } of pieces)
		for (let at = from; at < end; at++)
			if (moves) covered.delete(at);
			else covered.add(at);
	const found = new Set<number>();
	const isPeriod = (heading: Heading): boolean =>
		heading.height === 1 && periodOf(heading, reader.options.dates) !== null;
	for (const heading of [...note.headings].reverse()) {
		if (!tests.interactions(heading.parent) || !isPeriod(heading)) continue;
		const inner = note.lines.slice(heading.line + 1, heading.end);
		const isCovered = inner.every(
			(line, index) =>
				isBlank(line) || covered.has(heading.line + 1 + index) || found.has(heading.line + 1 + index),
		);
		const hasBullets = inner.some((_, index) => covered.has(heading.line + 1 + index));
		if (isCovered && hasBullets) found.add(heading.line);
	}
	return found;
}

/** The first line at or below one that says something. */
function firstWords({ lines }: NoteText, from: number): number {
	let at = from;
	while (isBlank(lines[at])) at++;
	return at;
}

/** Whether the last words are no heading's. */
function isBelowList(lines: readonly Line[]): boolean {
	let at = lines.length - 1;
	while (isBlank(lines[at])) at--;
	const last = lines[at];
	return last !== undefined && !HEADING.test(last.text);
}

/** The ending of a line of a note. */
function endingOf({ text, lines }: NoteText, at: number): string {
	const line = lines[at];
	return line === undefined ? '' : text.slice(line.to, line.next);
}

/** The lines of a piece with their endings, the last one that of the lines it stands for. */
function linesOf(note: NoteText, { lines, end, shape }: Piece): Line[] {
	const last = lines.length - 1;
	return lines.map((text, index) => {
		const eol = index === last ? endingOf(note, end - 1) : note.eol;
		return { text, eol, made: shape !== 'item' };
	});
}

/** The line that goes on behind one that is taken away: that leaves one blank line, not two. */
function behindGone(note: NoteText, from: number, lines: readonly Line[]): number {
	let next = from;
	const isParted = lines.length === 0 || isBlank(lines[lines.length - 1]);
	while (isParted && next < note.lines.length - 1 && isBlank(note.lines[next])) next++;
	return next;
}

/** The same for the heading of a year or month: items above and below it are one list now. */
function behindPeriod(note: NoteText, at: number, dropped: ReadonlySet<number>, lines: Line[]): number {
	const next = firstWords(note, at + 1);
	const isInList = LIST.test(note.lines[next]?.text ?? '') || dropped.has(next);
	if (!isInList || !isBelowList(lines)) return behindGone(note, at + 1, lines);
	while (isBlank(lines[lines.length - 1])) lines.pop();
	return next;
}

/** The lines of a note with pieces in the place of what they were; those that move are left out. */
function inPlace(note: NoteText, pieces: readonly Placed[], dropped: ReadonlySet<number>): Line[] {
	const lines: Line[] = [];
	const byLine = new Map(pieces.map((piece) => [piece.from, piece]));
	for (let at = 0; at < note.lines.length;) {
		const piece = byLine.get(at);
		if (piece !== undefined) {
			if (!piece.moves) lines.push(...linesOf(note, piece));
			at = piece.moves ? behindGone(note, piece.end, lines) : piece.end;
		} else if (dropped.has(at)) at = behindPeriod(note, at, dropped, lines);
		else {
			lines.push({ text: note.lines[at]?.text ?? '', eol: endingOf(note, at), made: false });
			at += 1;
		}
	}
	return lines;
}

/** Bullets that were made stand together, and apart from text around them. */
function spaced(lines: readonly Line[], eol: string): Line[] {
	const out: Line[] = [];
	let blanks: Line[] = [];
	for (const line of lines) {
		if (isBlank(line) && !line.made) {
			blanks.push(line);
			continue;
		}
		const above = out[out.length - 1];
		const isJoined = above?.made === true && line.made && LIST.test(line.text) && blanks.length > 0;
		const isCrowded = above !== undefined && blanks.length === 0 && isCrowd(above, line);
		if (isCrowded) out.push({ text: '', eol, made: false });
		if (!isJoined) out.push(...blanks);
		blanks = [];
		out.push(line);
	}
	return [...out, ...blanks];
}

/** Whether a line that was made stands right beside one of text. */
const isCrowd = (above: Line, line: Line): boolean =>
	above.made !== line.made &&
	!LIST.test((above.made ? line : above).text) &&
	(above.made || !HEADING.test(above.text));

/** The heading under which interactions stand. */
function interactionsIn(note: NoteText, reader: Reader): Heading | null {
	const tests = headingTests(reader.settings);
	const isLog = (heading: Heading): boolean => !tests.excluded(heading) && tests.interactions(heading);
	return findSection(note, reader) ?? note.headings.find(isLog) ?? null;
}

/** Lines at the end of what stands right under the interactions heading, which is made where there is none. */
export function withMoved(text: string, moved: readonly string[], reader: Reader): Built {
	const note = scanNote(text);
	const section = interactionsIn(note, reader);
	if (section === null) return withSection(note, moved, reader);
	const { lines, eol } = note;
	let at = ownEnd(note, section);
	while (at > section.line + section.height && isBlank(lines[at - 1])) at--;
	const isList = note.items.some(({ end }) => end === at);
	const start = lines[at - 1]?.next ?? text.length;
	const ended = endingOf(note, at - 1) === '' ? eol : '';
	const body = moved.map((line) => line + eol).join('');
	const trail = lines[at] === undefined || isBlank(lines[at]) ? '' : eol;
	const insert = ended + (isList ? '' : eol) + body + trail;
	return { text: text.slice(0, start) + insert + text.slice(start), changes: [] };
}

function withSection(note: NoteText, moved: readonly string[], reader: Reader): Built {
	const { settings } = reader;
	const tests = headingTests(settings);
	const own = settings.section === DEFAULT_SETTINGS.section ? sectionIn(noteLanguage(note.text)()) : '';
	const name = own === '' ? settings.section : own;
	const { lead, trail } = newSection(note, reader, { name, foreign: (heading) => tests.excluded(heading) }, '');
	const heading = lead.trim();
	const line = note.lines.length;
	return {
		text: `${note.text}${lead}${moved.join(note.eol)}${trail}`,
		changes: [{ line, was: [], is: [heading] }],
	};
}

/** The pieces that stand in no other one, each with whether it stays. */
function placed(note: NoteText, all: readonly Piece[], reader: Reader): Placed[] {
	const tests = headingTests(reader.settings);
	const turned = new Set(all.filter(({ own }) => own !== null).map(({ from }) => from));
	const stays = staying(note, turned, (heading) => tests.interactions(heading));
	let end = 0;
	return all.flatMap((piece) => {
		if (piece.from < end) return [];
		end = piece.end;
		const { own } = piece;
		return [{ ...piece, moves: own !== null && !stays.has(own.line) }];
	});
}

/**
 * A note with pieces in their places. `dated`: the lines, from 0, of items in Nurture's own form with what is below
 * them.
 */
export function built(note: NoteText, all: readonly Piece[], dated: ReadonlySet<number>, reader: Reader): Built {
	const pieces = placed(note, all, reader);
	const dropped = emptied(note, pieces, dated, reader);
	const begin = note.text.slice(0, note.lines[0]?.from ?? 0);
	const lines = spaced(inPlace(note, pieces, dropped), note.eol);
	const text = begin + lines.map((line) => line.text + line.eol).join('');
	const moved = pieces.filter(({ moves }) => moves).flatMap((piece) => piece.lines);
	const after = moved.length === 0 ? { text, changes: [] } : withMoved(text, moved, reader);
	const texts = (from: number, end: number): string[] => note.lines.slice(from, end).map((line) => line.text);
	const changes = [
		...pieces.map(({ from, end, lines: is }) => ({ line: from + 1, was: texts(from, end), is })),
		...[...dropped].map((at) => ({ line: at + 1, was: texts(at, at + 1), is: [] })),
		...after.changes,
	].sort((a, b) => a.line - b.line);
	return { text: after.text, changes };
}
