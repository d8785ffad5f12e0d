/**
 * A new interaction into a note: text to text. Every byte that is not the new line stays, and the new line follows the
 * note: its section, its order, its bullet, its indent, the way it writes dates, its line ending.
 */
import { hasCommentMark } from '../markdown/comment-scanner';
import { headingKey, headingTests } from '../entry/heading-tests';
import { Listing, parseListed } from '../entry/listed';
import { dateWriting, entryDay, parseEntry, printEntry, type DateWriting, type NewEntry } from '../entry/interaction';
import type { Day } from '../time/day';
import { scanNote } from '../markdown/note-scanner';
import type { Heading, ListItem, NoteText } from '../markdown/note-text';
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
	const listing = new Listing((heading) => tests.interactions(heading), reader.options);
	const found: DatedItem[] = [];
	for (const item of note.items) {
		if (item.line < section.line || item.line >= section.end || item.parent !== null) continue;
		if (tests.excluded(item.heading) || isDatedHeading(item.heading, section, reader)) continue;
		const reading = parseListed(item, reader.options, listing);
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

/** Before or behind a bullet, written as that is. */
function placeBeside({ item }: DatedItem, side: 'before' | 'behind'): Place {
	const isBehind = side === 'behind';
	return {
		before: isBehind ? item.end : item.line,
		indent: item.indent,
		mark: markBeside(item.mark, isBehind),
		gap: item.gap || ' ',
		writing: dateWriting(item.text),
		blankBefore: false,
		blankAfter: false,
	};
}

/** Among dated bullets, of which the newest or the oldest comes first; null if there are none. */
function placeAmong(dated: readonly DatedItem[], day: Day, newestIsFirst: boolean): Place | null {
	const [top] = dated;
	const bottom = dated[dated.length - 1];
	if (top === undefined || bottom === undefined) return null;
	const upToDay = dated.filter((other) => other.day <= day);
	if (newestIsFirst) {
		const [follower] = upToDay;
		return follower === undefined ? placeBeside(bottom, 'behind') : placeBeside(follower, 'before');
	}
	const leader = upToDay[upToDay.length - 1];
	return leader === undefined ? placeBeside(top, 'before') : placeBeside(leader, 'behind');
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
	const line = `${place.indent}${place.mark}${place.gap}${content}`;
	const { eol } = note;
	const follower = isLastEmpty(note, place.before) ? undefined : note.lines[place.before];
	if (follower !== undefined) {
		const leadLines = Number(place.blankBefore);
		const trail = eol.repeat(1 + Number(place.blankAfter));
		return { at: follower.from, lead: eol.repeat(leadLines), line, trail, leadLines };
	}
	const ended = isLastEmpty(note, note.lines.length - 1);
	const leadLines = Number(!ended) + Number(place.blankBefore);
	return { at: note.text.length, lead: eol.repeat(leadLines), line, trail: ended ? eol : '', leadLines };
}

/** Whether a line is the empty one behind the note's final line ending. */
function isLastEmpty(note: NoteText, index: number): boolean {
	const line = note.lines[index];
	return index === note.lines.length - 1 && line !== undefined && line.from === line.to;
}

/** A section to be made: never below a heading that is `foreign` to it. */
interface NewSection {
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
 * Puts an interaction into a note. It goes into the section of the settings, among its dated bullets in their order;
 * a section that is missing is made at the end. Refused if something left open (a code fence, a comment) would
 * swallow the line. `today` decides how months count among the days.
 */
export function insertEntry(text: string, entry: NewEntry, reader: Reader, today: Day): EditResult {
	const note = scanNote(text);
	const section = findSection(note, reader);
	const place = section === null ? null : placeIn(note, section, reader, { day: entry.date, today });
	const { writing } = place ?? freshStyle(note, reader);
	const content = contentOf(entry, writing, reader);
	const written =
		place === null ? newSection(note, reader, ownSection(reader), content) : write(note, place, content);
	const dateEnd = `${boxOf(entry)}${writing.before}${entry.date}${writing.after} `.length;
	return inserted(note, written, written.line.length - content.length + dateEnd, section === null);
}

/** Among the dated bullets of the section, in their order, or where a first one goes. */
function placeIn(
	note: NoteText,
	section: Heading,
	reader: Reader,
	{ day, today }: { readonly day: Day; readonly today: Day },
): Place {
	const dated = datedItems(note, section, reader, today);
	const among = placeAmong(dated, day, newestFirst(dated, reader.settings.newest));
	return among ?? placeInEmpty(note, section, reader);
}

/** The section of the settings. */
function ownSection({ settings }: Reader): NewSection {
	const tests = headingTests(settings);
	return { name: settings.section, foreign: (heading) => tests.excluded(heading) };
}

const boxOf = ({ planned }: NewEntry): string => (planned === true ? '[ ] ' : '');

/** What follows the bullet of an entry. */
function contentOf(entry: NewEntry, writing: DateWriting, { options }: Reader): string {
	const content = `${boxOf(entry)}${printEntry(entry, writing, options)}`;
	return entry.unfinished === true ? content : content.trimEnd();
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
			entryLine: written.line,
			column: Math.min(column, written.line.length),
			sectionMade,
		},
	};
}
