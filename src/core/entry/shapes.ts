/**
 * Dated lines in other shapes than that of an item or heading that begins with its date: a kind before the date, a date
 * at the end of a heading, paragraphs, callouts (note format, "Other shapes").
 */
import { dayIn } from '../dates/day-in';
import { separatorLength, skipBlanks, skipSeparator, wrappedDate } from '../dates/line-date';
import { describe, parseEntry, type Entry, type EntryOptions, type EntryReading } from './interaction';
import type { Heading, NoteText } from '../markdown/note-text';
import { withoutEnd } from '../text/ends';
import { wordsOf } from '../properties/key-meaning';
import { OTHER_KIND, type KindHit } from '../settings/kinds';
import { MEETING } from '../languages/note-words';

type ReadEntry = Extract<EntryReading, { kind: 'entry' }>;

/** A line that begins with a kind, with the place of the kind's name. */
export interface KindFirstReading extends ReadEntry {
	readonly from: number;
	readonly end: number;
}

/** Behind this no date is looked for that stands behind a kind. */
const HEAD = 120;
const EMPHASIS = /^(\*\*|__|[*_])[ \t]*/;
/** Kinds whose days are told as facts as well: a wedding, a conference. */
const EVENT = 'event';

/** A kind at the beginning of a text, an emoji with the word for it, and where the text goes on. */
function kindAtStart(text: string, options: EntryOptions): { readonly hit: KindHit; readonly end: number } | null {
	const hit = options.kinds.atStart(text);
	if (hit === null) return null;
	const behind = skipBlanks(text, hit.length);
	const word = /^[\p{L}\p{N}]/u.test(text) ? null : options.kinds.atStart(text.slice(behind));
	return { hit, end: word === null ? hit.length : behind + word.length };
}

/** Where the date stands that follows a kind: behind emphasis that closes, a separator or *on*. */
function behindKind(text: string, end: number, close: string): number | null {
	if (close === '') return skipSeparator(text, end);
	const at = [end, end + 1].find((place) => text.startsWith(close, place));
	return at === undefined ? null : skipSeparator(text, at + close.length);
}

/** The kind that a line begins with, by the places of its words, and where a date may follow. */
interface KindFirst {
	readonly hit: KindHit;
	readonly from: number;
	readonly end: number;
	readonly at: number;
}

/** Whether what stands between a kind and a date lets the two be a dated line. */
function isJoined(line: string, { hit, from, end, at }: KindFirst, isListed: boolean): boolean {
	// `Met: 2014-05-01` is a field.
	if (hit.weak !== null && line.slice(end, at).includes(':')) return false;
	// `Coffee 2026-11-19` may be anything where no log is expected.
	const isBare = /^[\p{L}\p{N}]/u.test(line.slice(from, from + 2)) && line.slice(end, at).trim() === '';
	return isListed || !isBare || '(['.includes(line[at] ?? '-');
}

function kindFirst(line: string, options: EntryOptions, isListed: boolean): KindFirst | null {
	if (!/\d/.test(line.slice(0, HEAD))) return null;
	const start = skipBlanks(line, 0);
	const [open = '', mark = ''] = EMPHASIS.exec(line.slice(start, start + 8)) ?? [];
	const from = start + open.length;
	const found = kindAtStart(line.slice(from, from + HEAD), options);
	if (found === null || found.hit.weak === 'everyday' || (found.hit.kind === EVENT && !isListed)) return null;
	const end = from + found.end;
	const behind = behindKind(line, end, mark);
	if (behind === null) return null;
	const at = /^on[ \t]/i.test(line.slice(behind, behind + 3)) ? behind + 3 : behind;
	return { hit: found.hit, from, end, at };
}

/**
 * Reads a line that begins with a kind and has its date behind it: `Coffee (2026-11-05): …`, `📞 2026-11-20 …`. Null
 * for any other line.
 */
export function readKindFirst(line: string, options: EntryOptions, isListed: boolean): KindFirstReading | null {
	const kind = kindFirst(line, options, isListed);
	if (kind === null || !isJoined(line, kind, isListed)) return null;
	const date = wrappedDate(line, kind.at, options.dates);
	if (date === null || !('day' in date)) return null;
	const rest = line.slice(skipSeparator(line, date.end)).trim();
	const name = line.slice(kind.from, kind.end);
	const words = kind.hit.weak === null && rest !== '' ? `${name}: ${rest}` : `${name} ${rest}`.trim();
	const entry = describe(words, { date: date.day, precision: date.precision }, options);
	return { kind: 'entry', entry, dateEnd: date.end, words, from: kind.from, end: kind.end };
}

/** A heading that ends with its date: `Meeting 3 - 12 November 2026`, `Fence (2026-11-12)`. */
export function readDateLast(text: string, options: EntryOptions, isListed: boolean): ReadEntry | null {
	const found = dayIn(text, options.dates);
	if (found === null || found.from === 0 || !/^[\s)\]*_.]*$/.test(text.slice(found.to))) return null;
	const words = withoutEnd(text.slice(0, found.from), /[\s([*_:,–—-]/);
	if (!isListed && !wordsOf(words).some((word) => MEETING.has(word))) return null;
	const entry = describe(words, { date: found.day, precision: 'day' }, options);
	if (!isListed && entry.kind === EVENT) return null;
	return { kind: 'entry', entry, dateEnd: text.length, words };
}

/** A dated line that is neither item nor heading, with the lines below that belong to it. */
export interface ShapedLine {
	/** From 0. */
	readonly line: number;
	/** The first line that is no longer its own. */
	readonly end: number;
	readonly reading: ReadEntry;
	readonly heading: Heading | null;
	readonly below: readonly string[];
}

const SUMMARY = /^[ \t]*(?:<details[^<>]{0,80}>)?<summary[^<>]{0,80}>([^<>]*)/i;
/** Behind this a paragraph's beginning is not looked at. */
const OPENING = 400;
/** A figure, bold, a link, a month's name, a key: anything else begins no such line. */
const MAY_OPEN = /^(?:[\d@[]|\*\*|__|\p{L}{3,12}(?:[.,]? \d|:: ))/u;

/** Whether what stands behind the date of a paragraph shows that it is one: a colon, a dash, or nothing. */
function isParted(line: string, dateEnd: number): boolean {
	const behind = skipBlanks(line, dateEnd);
	return line.length === behind || (separatorLength(line, behind) > 0 && !',.|'.includes(line[behind] ?? ''));
}

/** What a line of text says that begins like a dated one. */
function readOpening(text: string, options: EntryOptions): ReadEntry | null {
	const summary = text.startsWith('<') ? SUMMARY.exec(text.slice(0, OPENING)) : null;
	if (summary === null && !MAY_OPEN.test(text)) return null;
	const line = summary?.[1] ?? text;
	if (line.slice(0, 40).includes('::')) return readKindFirst(line, options, false);
	const reading = parseEntry(line, options);
	if (reading?.kind !== 'entry') return null;
	const isMarked = summary !== null || /^(?:\*\*|__)/.test(line);
	return isMarked || isParted(line, reading.dateEnd) ? reading : null;
}

/** The lines of a paragraph below its first, up to the next that begins with a date. */
function restOf(note: NoteText, first: number, options: EntryOptions): string[] {
	const below: string[] = [];
	for (let at = first + 1; note.lines[at]?.role === 'text'; at++) {
		const text = note.lines[at]?.text ?? '';
		if (readOpening(text, options) !== null) break;
		below.push(text);
	}
	return below;
}

/** The paragraphs that begin with a date: in bold, with a colon or a dash behind it, or alone in its line. */
function paragraphs(note: NoteText, options: EntryOptions): ShapedLine[] {
	let heading: Heading | null = null;
	let next = 0;
	const found: ShapedLine[] = [];
	note.lines.forEach(({ text, role, hiddenFrom }, at) => {
		while (note.headings[next]?.line === at) heading = note.headings[next++] ?? null;
		const reading = role === 'text' && hiddenFrom !== 0 ? readOpening(text, options) : null;
		if (reading === null) return;
		const below = restOf(note, at, options);
		found.push({ line: at, end: at + 1 + below.length, reading, heading, below });
	});
	return found;
}

export const CALLOUT = /^[ \t]*>[ \t]*\[!([\p{L}\p{N}_-]{1,30})(?:\|[^\]]{0,40})?\][+-]?[ \t]*/u;

/** The type and the title of the callout that a line begins; null for any other line. */
export function calloutAt(line: string): { readonly type: string; readonly title: string } | null {
	const [whole, type = ''] = CALLOUT.exec(line) ?? [];
	return whole === undefined ? null : { type, title: line.slice(whole.length) };
}

/** The callouts whose title begins with a date; their lines are what belongs to it. */
function callouts(note: NoteText, options: EntryOptions): ShapedLine[] {
	return note.quotes.flatMap(({ line, end, heading }) => {
		const callout = calloutAt(note.lines[line]?.text ?? '');
		if (callout === null) return [];
		const { type, title } = callout;
		const reading = parseEntry(title, options) ?? readKindFirst(title, options, true);
		if (reading?.kind !== 'entry') return [];
		const kind = options.kinds.byName(type);
		const entry = kind === null ? reading.entry : { ...reading.entry, kind };
		const below = note.lines.slice(line + 1, end).map((one) => one.text.replace(/^[ \t]*>[ \t]?/, ''));
		return [{ line, end, reading: { ...reading, entry }, heading, below }];
	});
}

/** The dated paragraphs and callouts of a note, in order of each. */
export const shapedLines = (note: NoteText, options: EntryOptions): ShapedLine[] => [
	...paragraphs(note, options),
	...callouts(note, options),
];

/** What stands before the words of the first line below. */
const BULLET = /^(?:[-*+]|\d{1,9}[.)])[ \t]+/;

/** An entry with what stands below it: a day alone is of the kind that the first line there begins with. */
export function ofKindBelow(entry: Entry, detail: string, options: EntryOptions): Entry {
	if (detail === '' || entry.text !== '' || entry.kind !== OTHER_KIND) return entry;
	const [first = ''] = detail.split('\n', 1);
	return { ...entry, kind: describe(first.replace(BULLET, ''), entry, options).kind };
}
