/**
 * Lines put into a note: text to text. Every byte that is not theirs stays. What the log's own lines look like is for
 * `core/log`.
 */
import { hasCommentMark } from '../markdown/comment-scanner';
import { headingKey, headingTests } from '../entry/heading-tests';
import type { DateWriting } from '../entry/interaction';
import { scanNote } from '../markdown/note-scanner';
import type { Heading, NoteText } from '../markdown/note-text';
import type { Reader } from '../entry/reader';

/** A change of a text: what stands from `from` to `to` (offsets) is replaced by `insert`. */
export interface TextEdit {
	readonly from: number;
	readonly to: number;
	readonly insert: string;
}

/** Where a new entry stands in the text that now holds it. */
export interface InsertedEntry {
	readonly edit: TextEdit;
	/** The note after the edit. */
	readonly text: string;
	/** The first line of the new entry, from 1. */
	readonly line: number;
	/** The new entry as it stands there, with indent and bullet; its lines joined by `\n`. */
	readonly entryLine: string;
	/** Where to put the cursor in its first line: behind the date and its blank, from 0. */
	readonly column: number;
	/** Whether the section had to be made. */
	readonly sectionMade: boolean;
}

/** Why an entry cannot be put into a note: something never closed would swallow it. */
export interface EditFault {
	/** The line, from 1, that opens it. */
	readonly line: number;
	readonly what: 'code block' | 'comment';
}

/**
 * `unreadable`: a comment mark in the entry's own words would pair with one of the note, and hide lines or show hidden
 * ones.
 */
export type EditResult =
	| { readonly ok: true; readonly inserted: InsertedEntry }
	| { readonly ok: false; readonly fault: EditFault | 'unreadable' };

/** A place for a line: it goes before the line of this index, with these lines of white space around. */
interface Place {
	/** Index of the line that will follow, or `lines.length` for the end of the note. */
	readonly before: number;
	readonly blankBefore: boolean;
	readonly blankAfter: boolean;
	readonly indent: string;
	readonly mark: string;
	readonly gap: string;
	readonly writing: DateWriting;
}

/** A text with an edit made. */
export const applyEdit = (text: string, { from, to, insert }: TextEdit): string =>
	text.slice(0, from) + insert + text.slice(to);

/** The first heading of the settings' name, unless it stands below an excluded one, where nothing would be read. */
export function findSection(note: Pick<NoteText, 'headings'>, { settings }: Reader): Heading | null {
	const wanted = headingKey(settings.section);
	const tests = headingTests(settings);
	return (
		note.headings.find((heading) => headingKey(heading.text) === wanted && !tests.excluded(heading.parent)) ?? null
	);
}

const NUMBERED = /^(\d{1,9})([.)])$/;

/** The bullet of a new item beside a numbered one: the next number behind it, the same number before it. */
export function markBeside(mark: string, behind: boolean): string {
	const numbered = NUMBERED.exec(mark);
	return numbered && behind ? `${Number(numbered[1]) + 1}${numbered[2]}` : mark;
}

const PLAIN: DateWriting = { before: '', after: '' };
const LINKED: DateWriting = { before: '[[', after: ']]' };

/** A bullet where there are none yet: the note's own mark where it has one. */
export function freshStyle(note: NoteText, reader: Reader): Pick<Place, 'indent' | 'mark' | 'gap' | 'writing'> {
	const other = note.items.find(({ mark }) => !NUMBERED.test(mark));
	return {
		indent: '',
		mark: other?.mark ?? '-',
		gap: other && other.gap.length > 0 && other.task === null ? other.gap : ' ',
		writing: reader.settings.dateStyle === 'link' ? LINKED : PLAIN,
	};
}

/** Index of the line at which what stands right in a section ends: its first heading below, or what follows it. */
export const ownEnd = (note: NoteText, section: Heading): number =>
	note.headings.find(({ line }) => line > section.line && line < section.end)?.line ?? section.end;

const isBlank = (note: NoteText, index: number): boolean => (note.lines[index]?.text ?? '').trim() === '';

/** Into a section without bullets to go among: behind what stands in it before the first heading below. */
export function placeInEmpty(note: NoteText, section: Heading, reader: Reader): Place {
	const start = section.line + section.height;
	const end = ownEnd(note, section);
	let behind = end;
	while (behind > start && isBlank(note, behind - 1)) behind--;
	const style = freshStyle(note, reader);
	return { ...style, ...(behind > start ? placeBehind(note, start, behind) : placeBelowHeading(note, start, end)) };
}

type Spacing = Pick<Place, 'before' | 'blankBefore' | 'blankAfter'>;

/** Behind the words of a section, which end at `behind`: a list is carried on, all else is parted by a blank line. */
function placeBehind(note: NoteText, start: number, behind: number): Spacing {
	const isList = note.items.some(({ line, end }) => line >= start && line < behind && end >= behind);
	return { before: behind, blankBefore: !isList, blankAfter: false };
}

/** In a section with nothing in it: below the blank line that follows the heading, if there is one. */
function placeBelowHeading(note: NoteText, start: number, end: number): Spacing {
	const hasBlank = start < end && start < note.lines.length - 1 && isBlank(note, start);
	if (!hasBlank) return { before: start, blankBefore: false, blankAfter: false };
	const isLast = start + 1 >= end && end < note.lines.length;
	return { before: start + 1, blankBefore: false, blankAfter: isLast };
}

/**
 * The level for a new section at the end: 2, or higher if the end of the note stands under a heading it must not belong
 * to.
 */
function newLevel(note: NoteText, foreign: (heading: Heading) => boolean): number {
	let level = 2;
	for (let at: Heading | null = note.headings[note.headings.length - 1] ?? null; at !== null; at = at.parent) {
		if (foreign(at)) level = Math.min(level, at.level);
	}
	return level;
}

export interface Written {
	readonly at: number;
	readonly lead: string;
	readonly line: string;
	readonly trail: string;
	/** Lines of white space or heading that stand before the entry in the insertion. */
	readonly leadLines: number;
}

/** Turns a place into characters: the entry's line with the line endings that keep its neighbours apart. */
export function write(note: NoteText, place: Place, content: string): Written {
	const { before, blankBefore, blankAfter } = place;
	const line = `${place.indent}${place.mark}${place.gap}${content}`;
	return writeLines(note, { before, lead: blankBefore ? [''] : [], trail: blankAfter ? [''] : [] }, [line]);
}

/** A place for lines: they go before the line of this index, with these lines around them. */
export interface Spot {
	/** Index of the line that will follow, or `lines.length` for the end of the note. */
	readonly before: number;
	readonly lead: readonly string[];
	readonly trail: readonly string[];
}

/** The same for several lines, between others that stand around them. */
export function writeLines(note: NoteText, { before, lead, trail }: Spot, lines: readonly string[]): Written {
	const { eol } = note;
	const follower = isLastEmpty(note, before) ? undefined : note.lines[before];
	const ends = (all: readonly string[]): string => all.map((one) => one + eol).join('');
	const line = lines.join(eol);
	if (follower !== undefined)
		return { at: follower.from, lead: ends(lead), line, trail: eol + ends(trail), leadLines: lead.length };
	const ended = isLastEmpty(note, note.lines.length - 1);
	const leadLines = Number(!ended) + lead.length;
	return { at: note.text.length, lead: (ended ? '' : eol) + ends(lead), line, trail: ended ? eol : '', leadLines };
}

/** Whether a line is the empty one behind the note's final line ending. */
function isLastEmpty(note: NoteText, index: number): boolean {
	const line = note.lines[index];
	return index === note.lines.length - 1 && line !== undefined && line.from === line.to;
}

/** A section to be made: never below a heading that is `foreign` to it. */
export interface NewSection {
	readonly name: string;
	readonly foreign: (heading: Heading) => boolean;
}

/** How many line endings a note needs at its end for a blank line to stand there. An empty note needs none. */
function endingsMissing(note: NoteText): number {
	if (note.text.replace(/^\uFEFF/, '') === '') return 0;
	if (!isLastEmpty(note, note.lines.length - 1)) return 2;
	return isBlank(note, note.lines.length - 2) ? 0 : 1;
}

/** A section at the end of the note, with its first line. */
export function newSection(note: NoteText, reader: Reader, { name, foreign }: NewSection, content: string): Written {
	const { eol } = note;
	const style = freshStyle(note, reader);
	const missing = endingsMissing(note);
	const heading = `${'#'.repeat(newLevel(note, foreign))} ${name}`;
	return {
		at: note.text.length,
		lead: `${eol.repeat(missing)}${heading}${eol}${eol}`,
		line: `${style.mark}${style.gap}${content}`,
		trail: missing === 2 ? '' : eol,
		leadLines: missing + 2,
	};
}

/**
 * In a note that mixes line endings, a CR and an LF of two lines would meet and be one: the insertion's own gives way.
 */
export function keptApart(text: string, at: number, insert: string): string {
	const opened = text[at - 1] === '\r' && insert.startsWith('\n') ? `\r${insert.slice(1)}` : insert;
	return text[at] === '\n' && opened.endsWith('\r') ? `${opened.slice(0, -1)}\n` : opened;
}

/** What is not read in a note, as text. */
export const hiddenIn = ({ lines }: NoteText): string =>
	lines
		.filter(({ role }) => role === 'quiet')
		.map(({ text }) => text)
		.join('\n');

/**
 * Makes the insertion, unless something left open above it would swallow the line, or its words would change what is
 * hidden. `column` is where the cursor goes.
 */
export function inserted(note: NoteText, written: Written, column: number, sectionMade: boolean): EditResult {
	if (note.unclosed !== null && written.at > (note.lines[note.unclosed.line]?.from ?? 0))
		return { ok: false, fault: { line: note.unclosed.line + 1, what: note.unclosed.what } };
	const edit: TextEdit = {
		from: written.at,
		to: written.at,
		insert: keptApart(note.text, written.at, written.lead + written.line + written.trail),
	};
	const first = note.lines.findIndex(({ next }, index) => written.at < next || index === note.lines.length - 1);
	const text = applyEdit(note.text, edit);
	if (hasCommentMark(written.line) && hiddenIn(scanNote(text)) !== hiddenIn(note))
		return { ok: false, fault: 'unreadable' };
	return {
		ok: true,
		inserted: {
			edit,
			text,
			line: first + 1 + written.leadLines,
			entryLine: written.line.split(note.eol).join('\n'),
			column: Math.min(column, written.line.length),
			sectionMade,
		},
	};
}
