/** A fix: one value of a note replaced by what it was most likely meant to be, every other byte kept. Text to text. */
import { applyEdit, type TextEdit } from '../../core/edit/edit';
import { linksIn, type NoteLink } from '../../core/markdown/link';
import { scanNote } from '../../core/markdown/note-scanner';
import type { NoteText } from '../../core/markdown/note-text';
import { readPerson, type Person } from '../../core/person/person';
import { readNote } from '../../core/properties/read-note';
import { isOneChange } from '../../core/edit/property-edit';
import type { Reader } from '../../core/entry/reader';
import type { Problem, ProblemCode } from '../../core/markdown/problem';
import { yamlText } from '../../core/properties/yaml-text';

/** A change that would put a problem right. Nothing is changed before it has been shown. */
export interface Fix {
	/** That of the problem: fixes of one code can be made together. */
	readonly code: ProblemCode;
	readonly path: string;
	/** What will stand there: `every: 3 weeks`. */
	readonly label: string;
	/**
	 * The note's text with the fix made; null if what was found does not stand there (any more), or where it cannot be
	 * told for certain.
	 */
	readonly change: (text: string) => string | null;
}

/** Something that is not as it seems to be meant, with what would put it right: nothing, one thing, or a choice. */
export interface Finding extends Problem {
	readonly fixes: readonly Fix[];
	/** The other note, where two tell of one person. */
	readonly other: string | null;
}

/** A fix as it is shown: the line before and after, and both texts. */
export interface Preview {
	readonly path: string;
	/** From 1. */
	readonly line: number;
	readonly was: string;
	readonly is: string;
	readonly before: string;
	readonly after: string;
}

/** A place in a note: a line by its index from 0, and where in the line a value begins. */
export interface Spot {
	readonly at: number;
	readonly offset: number;
}

const isWord = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char);

/** Where a value stands in a line as a whole; null if nowhere, or where it cannot be told which is meant. */
function offsetIn(line: string, value: string): number | null {
	const hits: number[] = [];
	for (let at = line.indexOf(value); at !== -1 && hits.length < 20; at = line.indexOf(value, at + 1)) {
		const cutsBefore = isWord(line[at - 1]) && isWord(value[0]);
		const cutsBehind = isWord(line[at + value.length]) && isWord(value[value.length - 1]);
		if (!cutsBefore && !cutsBehind) hits.push(at);
	}
	if (hits.length < 2) return hits[0] ?? null;
	// `circle: circle  # circle`: what stands before the colon is the key, and what follows a `#` a remark.
	const [colon, remark] = [line.indexOf(':'), line.search(/\s#/)];
	const inside = hits.filter((at) => at > colon && (remark === -1 || at < remark));
	return inside.length === 1 ? (inside[0] ?? null) : null;
}

/**
 * The lines of a note that a line, from 1, may stand for: itself, and for a key of the frontmatter the lines of its
 * value.
 */
export function linesAt(note: NoteText, line: number): number[] {
	const close = note.frontmatter?.close ?? 0;
	const lines = [line - 1];
	for (let at = line; at < close && line - 1 < close && !/^[^\s#-]/.test(note.lines[at]?.text ?? ''); at++)
		lines.push(at);
	return lines;
}

/** Where a value stands that was found at a line, from 1. Null if that cannot be told. */
export function spotOf(note: NoteText, line: number, value: string): Spot | null {
	const spots = linesAt(note, line).flatMap((at) => {
		const offset = offsetIn(note.lines[at]?.text ?? '', value);
		return offset === null ? [] : [{ at, offset }];
	});
	return spots.length === 1 || spots[0]?.at === line - 1 ? (spots[0] ?? null) : null;
}

/** What cannot stand as it is between quotes of a kind. */
const UNFIT: ReadonlyMap<string, RegExp> = new Map([
	['"', /["\\]/],
	["'", /'/],
]);

/**
 * A value as it can stand in a line of frontmatter, in the quotes that are there; null if it cannot. Elsewhere it
 * stands as it is.
 */
function quoted(note: NoteText, { at, offset }: Spot, length: number, value: string): string | null {
	const { role, text = '' } = note.lines[at] ?? {};
	if (role !== 'frontmatter') return value;
	const [open = '', close] = [text[offset - 1], text[offset + length]];
	const unfit = open === close ? UNFIT.get(open) : undefined;
	if (unfit !== undefined) return unfit.test(value) ? null : value;
	return yamlText(value);
}

/** The link that covers a spot; null if none does. */
export function linkOver(note: NoteText, { at, offset }: Spot): NoteLink | null {
	const links = linksIn(note.lines[at]?.text ?? '');
	return links.find(({ from, to }) => offset >= from && offset < to) ?? null;
}

/** The edit that writes a value over the one at a spot. */
export function editAt(note: NoteText, spot: Spot, length: number, value: string): TextEdit | null {
	const insert = quoted(note, spot, length, value);
	const from = (note.lines[spot.at]?.from ?? 0) + spot.offset;
	return insert === null ? null : { from, to: from + length, insert };
}

/** Replaces a value that was found at a line, from 1; a link's target is left alone. */
export function replaceValue(text: string, line: number, value: string, by: string): string | null {
	const note = scanNote(text);
	const spot = spotOf(note, line, value);
	if (spot === null || linkOver(note, spot) !== null) return null;
	const edit = editAt(note, spot, value.length, by);
	return edit === null ? null : applyEdit(text, edit);
}

const keyOf = ({ line, code, found }: Problem): string => `${line} ${code} ${found}`;

/** Whether a note's reading has no problem that it had not before, and has lost one if it should. */
function isBetter(before: Person, after: Person, code: ProblemCode): boolean {
	const known = new Map<string, number>();
	for (const problem of before.problems) known.set(keyOf(problem), (known.get(keyOf(problem)) ?? 0) + 1);
	for (const problem of after.problems) {
		const left = (known.get(keyOf(problem)) ?? 0) - 1;
		if (left < 0) return false;
		known.set(keyOf(problem), left);
	}
	// These two are found by a look at other notes, and at the day: no reading of the note alone has them.
	return code === 'link' || code === 'birthday-ahead' || after.problems.length < before.problems.length;
}

/** The one line, from 0, that is not as it was; null if there are more, or if it changes more than one property. */
function onlyChange(before: NoteText, after: NoteText): number | null {
	if (before.lines.length !== after.lines.length) return null;
	const changed = before.lines.flatMap(({ text }, at) => (text === after.lines[at]?.text ? [] : [at]));
	const [at] = changed;
	if (at === undefined || changed.length > 1) return null;
	return before.lines[at]?.role !== 'frontmatter' || isOneChange(before, after) ? at : null;
}

/**
 * What a fix would do to a note as it stands: one line, and a note that is read with one problem less. Null if it
 * cannot be made for certain: the text has changed, or says it in a way that is not understood.
 */
export function previewFix({ code, path, change }: Fix, before: string, reader: Reader): Preview | null {
	const after = change(before);
	if (after === null || after === before) return null;
	const [old, now] = [scanNote(before), scanNote(after)];
	const at = onlyChange(old, now);
	if (at === null) return null;
	const read = (text: string): Person => readPerson(readNote(path, text), reader);
	if (!isBetter(read(before), read(after), code)) return null;
	return { path, line: at + 1, was: old.lines[at]?.text ?? '', is: now.lines[at]?.text ?? '', before, after };
}
