/**
 * A new interaction into a note: text to text. Every byte that is not the new line stays, and the new line follows the
 * note: its section, its order, its bullet, its indent, the way it writes dates, its line ending.
 */
import { hasCommentMark } from './comment-scanner';
import { headingKey, headingTests } from './entries';
import { dateWriting, entryDay, parseEntry, printEntry, type DateWriting, type NewEntry } from './interaction';
import type { Day } from './day';
import { scanNote } from './note-scanner';
import type { Heading, ListItem, NoteText } from './note-text';
import type { Reader } from './reader';

/** A change of a text: what stands from `from` to `to` (offsets) is replaced by `insert`. */
export interface TextEdit {
	readonly from: number;
	readonly to: number;
	readonly insert: string;
}

export interface InsertedEntry {
	readonly edit: TextEdit;
	/** The note after the edit. */
	readonly text: string;
	/** The line of the new entry, from 1. */
	readonly line: number;
	/** The new entry as it stands there, with indent and bullet, without line ending. */
	readonly entryLine: string;
	/** Where to put the cursor in that line: behind the date and its blank, from 0. */
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

interface DatedItem {
	readonly item: ListItem;
	readonly day: Day;
}

/** A text with an edit made. */
export const applyEdit = (text: string, { from, to, insert }: TextEdit): string =>
	text.slice(0, from) + insert + text.slice(to);

/** The first heading of the settings' name, unless it stands below an excluded one, where nothing would be read. */
export function findSection(note: NoteText, { settings }: Reader): Heading | null {
	const wanted = headingKey(settings.section);
	const tests = headingTests(settings);
	return (
		note.headings.find((heading) => headingKey(heading.text) === wanted && !tests.excluded(heading.parent)) ?? null
	);
}

/** The dated bullets of a section that stand on its own level: the ones that a new one goes among. */
function datedItems(note: NoteText, section: Heading, reader: Reader, today: Day): DatedItem[] {
	const tests = headingTests(reader.settings);
	const found: DatedItem[] = [];
	for (const item of note.items) {
		if (
			item.line < section.line ||
			item.line >= section.end ||
			item.parent !== null ||
			tests.excluded(item.heading)
		)
			continue;
		if (isDatedHeading(item.heading, section, reader)) continue;
		const reading = parseEntry(item.text, reader.options);
		if (reading?.kind === 'entry') found.push({ item, day: entryDay(reading.entry, today) });
	}
	return found;
}

/** Whether a bullet is the detail of an interaction told by a heading, rather than one of the section's own. */
function isDatedHeading(heading: Heading | null, section: Heading, reader: Reader): boolean {
	for (let at = heading; at !== null && at !== section; at = at.parent) {
		const reading = parseEntry(at.text, reader.options);
		if (reading?.kind === 'entry' && (reading.entry.precision === 'day' || reading.entry.text !== '')) return true;
	}
	return false;
}

/** Which way the bullets run, by the pairs of neighbours that differ; the settings' way where they do not say. */
function newestFirst(dated: readonly DatedItem[], otherwise: 'first' | 'last'): boolean {
	let balance = 0;
	dated.forEach(({ day }, at) => {
		const next = dated[at + 1]?.day;
		if (next !== undefined && next !== day) balance += next < day ? 1 : -1;
	});
	return balance === 0 ? otherwise === 'first' : balance > 0;
}

const NUMBERED = /^(\d{1,9})([.)])$/;

/** The bullet of a new item beside a numbered one: the next number behind it, the same number before it. */
export function markBeside(mark: string, behind: boolean): string {
	const numbered = NUMBERED.exec(mark);
	return numbered && behind ? `${Number(numbered[1]) + 1}${numbered[2]}` : mark;
}

function placeAmong(note: NoteText, dated: readonly DatedItem[], day: Day, first: boolean): Place | null {
	const style = (neighbour: DatedItem, behind: boolean): Omit<Place, 'before'> => {
		const { item } = neighbour;
		const line = note.lines[item.line]?.text ?? '';
		const content = line.slice(line.length - item.text.length);
		return {
			indent: item.indent,
			mark: markBeside(item.mark, behind),
			gap: item.gap || ' ',
			writing: dateWriting(content),
			blankBefore: false,
			blankAfter: false,
		};
	};
	if (first) {
		const follower = dated.find((other) => other.day <= day);
		if (follower) return { ...style(follower, false), before: follower.item.line };
		const last = dated[dated.length - 1];
		return last ? { ...style(last, true), before: last.item.end } : null;
	}
	let leader: DatedItem | undefined;
	for (const other of dated) if (other.day <= day) leader = other;
	if (leader) return { ...style(leader, true), before: leader.item.end };
	const top = dated[0];
	return top ? { ...style(top, false), before: top.item.line } : null;
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

/** Into a section without bullets to go among: behind what stands in it before the first heading below. */
export function placeInEmpty(note: NoteText, section: Heading, reader: Reader): Place {
	const nextHeading =
		note.headings.find(({ line }) => line > section.line && line < section.end)?.line ?? section.end;
	const start = section.line + section.height;
	let last = nextHeading;
	while (last > start && (note.lines[last - 1]?.text ?? '').trim() === '') last--;
	const style = freshStyle(note, reader);
	if (last > start) {
		const role = note.lines[last - 1]?.role;
		const joins =
			role === 'item' || note.items.some((item) => item.line < last && item.end >= last && item.line >= start);
		return { ...style, before: last, blankBefore: !joins, blankAfter: false };
	}
	// An empty section: below the blank line that follows the heading, if there is one.
	const blank =
		start < nextHeading && start < note.lines.length - 1 && (note.lines[start]?.text ?? 'x').trim() === '';
	return {
		...style,
		before: blank ? start + 1 : start,
		blankBefore: false,
		blankAfter: blank && start + 1 >= nextHeading && nextHeading < note.lines.length,
	};
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
	const line = `${place.indent}${place.mark}${place.gap}${content}`;
	const { eol } = note;
	if (place.before < note.lines.length && !isLastEmpty(note, place.before)) {
		const at = note.lines[place.before]?.from ?? note.text.length;
		return {
			at,
			lead: place.blankBefore ? eol : '',
			line,
			trail: eol + (place.blankAfter ? eol : ''),
			leadLines: place.blankBefore ? 1 : 0,
		};
	}
	const ended = isLastEmpty(note, note.lines.length - 1);
	const lead = `${ended ? '' : eol}${place.blankBefore ? eol : ''}`;
	return {
		at: note.text.length,
		lead,
		line,
		trail: ended ? eol : '',
		leadLines: (ended ? 0 : 1) + (place.blankBefore ? 1 : 0),
	};
}

/** Whether a line is the empty one behind the note's final line ending. */
function isLastEmpty(note: NoteText, index: number): boolean {
	const line = note.lines[index];
	return index === note.lines.length - 1 && line !== undefined && line.from === line.to;
}

/**
 * A section of this name at the end of the note, with its first line; never below a heading that is `foreign` to it.
 */
export function newSection(
	note: NoteText,
	reader: Reader,
	name: string,
	content: string,
	foreign: (heading: Heading) => boolean,
): Written {
	const { eol } = note;
	const style = freshStyle(note, reader);
	const empty = note.text.replace(/^\uFEFF/, '') === '';
	const ended = isLastEmpty(note, note.lines.length - 1);
	const blank = ended && ((note.lines[note.lines.length - 2]?.text ?? '').trim() === '' || note.lines.length < 2);
	const lead = empty ? '' : `${ended ? '' : eol}${blank ? '' : eol}`;
	const heading = `${'#'.repeat(newLevel(note, foreign))} ${name}${eol}${eol}`;
	const leadLines = (empty || ended ? 0 : 1) + (empty || blank ? 0 : 1) + 2;
	return {
		at: note.text.length,
		lead: lead + heading,
		line: `${style.mark}${style.gap}${content}`,
		trail: ended || empty ? eol : '',
		leadLines,
	};
}

/**
 * Puts an interaction into a note. It goes into the section of the settings, among its dated bullets in their order;
 * a section that is missing is made at the end. Refused if something left open (a code fence, a comment) would
 * swallow the line. `today` decides how months count among the days. An entry without words keeps the blank behind its
 * date only if it is `open`, to be written on.
 */
export function insertEntry(
	text: string,
	entry: NewEntry,
	reader: Reader,
	today: Day,
	ending: 'settled' | 'open' = 'settled',
): EditResult {
	const note = scanNote(text);
	const box = entry.planned === true ? '[ ] ' : '';
	const print = (writing: DateWriting): string => {
		const line = `${box}${printEntry(entry, writing, reader.options)}`;
		return ending === 'open' ? line : line.trimEnd();
	};
	const section = findSection(note, reader);
	let written: Written;
	let writing: DateWriting;
	if (section === null) {
		writing = freshStyle(note, reader).writing;
		const tests = headingTests(reader.settings);
		written = newSection(note, reader, reader.settings.section, print(writing), (heading) =>
			tests.excluded(heading),
		);
	} else {
		const dated = datedItems(note, section, reader, today);
		const place =
			placeAmong(note, dated, entry.date, newestFirst(dated, reader.settings.newest)) ??
			placeInEmpty(note, section, reader);
		writing = place.writing;
		written = write(note, place, print(writing));
	}
	const dateLength = `${box}${writing.before}${entry.date}${writing.after} `.length;
	const contentStart = written.line.length - print(writing).length;
	return inserted(note, written, contentStart + dateLength, section === null);
}

/**
 * In a note that mixes line endings, a CR and an LF of two lines would meet and be one: the insertion's own gives way.
 */
export function keptApart(text: string, at: number, insert: string): string {
	const opened = text[at - 1] === '\r' && insert.startsWith('\n') ? `\r${insert.slice(1)}` : insert;
	return text[at] === '\n' && opened.endsWith('\r') ? `${opened.slice(0, -1)}\n` : opened;
}

/** What is not read in a note, as text. */
const hiddenIn = ({ lines }: NoteText): string =>
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
			entryLine: written.line,
			column: Math.min(column, written.line.length),
			sectionMade,
		},
	};
}
