/** The dated lines of a note that are not in Nurture's own form, each with the bullets it becomes. */
import { freshStyle } from '../../core/edit/edit';
import { dateColumn, KIND_HEADINGS, type NoteEntry } from '../../core/entry/entries';
import { headingTests, type HeadingTests } from '../../core/entry/heading-tests';
import type { Reader } from '../../core/entry/reader';
import { calloutAt, shapedLines } from '../../core/entry/shapes';
import { isThematicBreak } from '../../core/markdown/line-forms';
import type { Heading, NoteText, Table } from '../../core/markdown/note-text';
import { cellsOf } from '../../core/markdown/table-cells';
import { bulletWords, isOwnForm } from './bullet-words';
import { wordsIn } from './same-person';

/** The kinds of shapes, in the order in which they are tried. */
export const SHAPES = ['item', 'text', 'callout', 'table', 'heading'] as const;

/** Lines that become others. Lines count from 0. */
export interface Piece {
	readonly shape: (typeof SHAPES)[number];
	readonly from: number;
	/** The first line that is no longer its own. */
	readonly end: number;
	readonly lines: readonly string[];
	/** The heading that it is, which goes to the interactions heading unless it may stay: see `staysIn`. */
	readonly own: Heading | null;
	/** Words that are said besides: the heads of columns. */
	readonly beside: readonly string[];
}

/** A note, and what its pieces are made with. */
interface Job {
	readonly note: NoteText;
	readonly reader: Reader;
	readonly entries: readonly NoteEntry[];
	readonly headings: HeadingTests;
	/** The bullet of the note with its gap, and as many blanks. */
	readonly bullet: string;
	readonly indent: string;
	/** The headings by their lines. */
	readonly headingAt: ReadonlyMap<number, Heading>;
	/** The lines as they are with their items in Nurture's own form. */
	readonly lines: string[];
}

const isBlank = (text: string | undefined): boolean => (text ?? '').trim() === '';

/** Lines below something: each nested in it, blank ones left as they are. */
const nested = (lines: readonly string[], indent: string): string[] =>
	lines.map((line) => (isBlank(line) ? line : indent + line));

/** The items, each a line of its own; also what their lines become. */
function itemPieces({ note, reader, entries, lines }: Job): Piece[] {
	return entries.flatMap((entry): Piece[] => {
		const { within, line } = entry;
		if (entry.form !== 'item' || within?.line !== line - 1 || isOwnForm(within.text)) return [];
		const text = note.lines[line - 1]?.text ?? '';
		const at = text.lastIndexOf(within.text);
		const words = bulletWords(within.text, entry, reader.options);
		if (words === null || at < 0) return [];
		const made = text.slice(0, at) + words + text.slice(at + within.text.length);
		lines[line - 1] = made;
		return [{ shape: 'item', from: line - 1, end: line, lines: [made], own: null, beside: [] }];
	});
}

/** The last of these lines that says something, from `first` on; `isNone` tells of each whether it does not. */
function lastOf(note: NoteText, first: number, end: number, isNone: (text: string) => boolean): number {
	let last = end;
	while (last > first && isNone(note.lines[last - 1]?.text ?? '')) last--;
	return last;
}

/** Where a section's words begin and end, breaks at its end left out; `till`: its end with these. */
function bodyOf(note: NoteText, first: number, last: number) {
	const till = lastOf(note, first, last, isBlank);
	const end = lastOf(note, first, till, (text) => isBlank(text) || isThematicBreak(text));
	let from = first;
	while (from < end && isBlank(note.lines[from]?.text)) from++;
	return { from, end, till };
}

/** The lines of a heading's section as they stand nested in its bullet; headings in it are bullets themselves. */
function sectionLines(job: Job, own: Heading, from: number, end: number): string[] {
	const lines: string[] = [];
	let levels: number[] = [];
	for (let at = from; at < end; at++) {
		const heading = job.headingAt.get(at);
		const depth = (): string => job.indent.repeat(levels.length + 1);
		if (heading === undefined) lines.push(...nested([job.lines[at] ?? ''], depth()));
		else {
			levels = levels.filter((level) => level < heading.level && level > own.level);
			lines.push(`${depth()}${job.bullet}${heading.text}`);
			levels.push(heading.level);
		}
	}
	return lines;
}

/** Whether a heading, or one above it, is one of these lines. */
const isWithin = (heading: Heading | null, days: ReadonlySet<number>): boolean =>
	heading !== null && (days.has(heading.line) || isWithin(heading.parent, days));

/**
 * The lines, from 0, of the headings that may be bullets where they are: these then stand under what the heading stood
 * under, below the note's title, with none but others that are `turned` between.
 */
export function staying(
	note: NoteText,
	turned: ReadonlySet<number>,
	isLog: (heading: Heading) => boolean,
): ReadonlySet<number> {
	const found = new Set<number>();
	let above: Heading | null = null;
	for (const heading of note.headings) {
		const { line, parent } = heading;
		const isPart = parent !== null && (parent.level > 1 || isLog(parent));
		if (isPart && parent === above) found.add(line);
		if (!turned.has(line) && !isWithin(parent, turned)) above = heading;
	}
	return found;
}

/** How many of these lines come before each line. */
function countsOf(lines: Iterable<number>, length: number): readonly number[] {
	const own = new Set(lines);
	const counts = [0];
	for (let at = 0; at < length; at++) counts.push((counts[at] ?? 0) + Number(own.has(at)));
	return counts;
}

/** Tells whether any of these lines is among those from one to behind another one. */
function anyOf(lines: Iterable<number>, length: number): (from: number, end: number) => boolean {
	const counts = countsOf(lines, length);
	return (from, end) => (counts[end] ?? 0) > (counts[from] ?? 0);
}

function headingPieces(job: Job): Piece[] {
	const { note, reader, entries, bullet } = job;
	const { length } = note.lines;
	const linesOf = (...forms: readonly NoteEntry['form'][]): number[] =>
		entries.filter(({ form }) => forms.includes(form)).map(({ line }) => line - 1);
	const days = new Set(linesOf('heading'));
	const isDated = anyOf(linesOf('heading', 'table', 'text'), length);
	const underlined = note.headings.filter(({ height }) => height > 1).map(({ line }) => line);
	const isUnderlined = anyOf(underlined, length);
	return entries.flatMap((entry): Piece[] => {
		const own = entry.form === 'heading' ? entry.within : null;
		if (own === null || own === undefined || !('height' in own)) return [];
		// What has a day of its own below another day would be told with it.
		if (isDated(own.line + 1, own.end) || isUnderlined(own.line, own.end) || isWithin(own.parent, days)) return [];
		const words = bulletWords(own.text, entry, reader.options);
		if (words === null) return [];
		const { from, end, till } = bodyOf(note, own.line + own.height, own.end);
		const lines = [`${bullet}${words}`, ...sectionLines(job, own, from, end)];
		return [{ shape: 'heading', from: own.line, end: till, lines, own, beside: [] }];
	});
}

/** Paragraphs that begin with a day, and callouts with one in their title. */
function textPieces({ note, reader, entries, bullet, indent }: Job): Piece[] {
	const byLine = new Map(entries.filter(({ form }) => form === 'text').map((entry) => [entry.line - 1, entry]));
	return shapedLines(note, reader.options).flatMap(({ line, end, below }): Piece[] => {
		const entry = byLine.get(line);
		const text = note.lines[line]?.text ?? '';
		const callout = calloutAt(text);
		const words = entry === undefined ? null : bulletWords(callout?.title ?? text, entry, reader.options);
		if (entry === undefined || words === null) return [];
		if (callout === null) return paragraph(words, line, end);
		const [type] = [callout.type];
		const isKind = reader.options.kinds.byName(type) !== null;
		const [day = '', ...rest] = words.split(' ');
		const said = rest.join(' ');
		const title = isKind ? `${day} ${type}${said === '' ? '' : `: ${said}`}` : words;
		const lines = [bullet + title, ...nested(below, indent)];
		return [{ shape: 'callout', from: line, end, lines, own: null, beside: [] }];
	});

	/** None where a list or table follows at once: whether that hangs below it cannot be told. */
	function paragraph(words: string, line: number, end: number): Piece[] {
		const text = note.lines[line]?.text ?? '';
		const isFollowed = !['text', 'blank', 'heading', undefined].includes(note.lines[end]?.role);
		if (text.startsWith('<') || text.slice(0, 40).includes('::') || isFollowed) return [];
		const below = note.lines.slice(line + 1, end).map((one) => one.text.trim());
		const lines = [bullet + words, ...nested(below, indent)];
		return [{ shape: 'text', from: line, end, lines, own: null, beside: [] }];
	}
}

/** Which column of a table is what. */
interface Columns {
	readonly heads: readonly string[];
	readonly dates: number;
	/** -1: none. */
	readonly kinds: number;
}

/** A row as a bullet, with what stands in its further columns below it by their heads. */
function rowLines(row: string, entry: NoteEntry, { heads, dates, kinds }: Columns, job: Job): string[] | null {
	const cells = cellsOf(row);
	const day = bulletWords(cells[dates] ?? '', entry, job.reader.options);
	if (day === null) return null;
	const others = cells
		.map((cell, column) => ({ cell, head: heads[column] ?? '', column }))
		.filter(({ cell, column }) => cell !== '' && column !== dates && column !== kinds);
	const [first, ...more] = others;
	const kind = kinds === dates ? '' : (cells[kinds] ?? '');
	const said = [kind, first?.cell ?? ''].filter((part) => part !== '').join(': ');
	const below = more.map(({ cell, head }) => [head, cell].filter((part) => part !== '').join(': '));
	return [`${job.bullet}${day} ${said}`.trimEnd(), ...below.map((text) => job.indent + job.bullet + text)];
}

/** A table of which every row is a contact. */
function tablePiece(job: Job, table: Table, byLine: ReadonlyMap<number, NoteEntry>): Piece[] {
	const { note, headings } = job;
	const heads = cellsOf(note.lines[table.line]?.text ?? '');
	const columns = heads.map((cell) => cell.toLowerCase());
	const dates = dateColumn(columns, table.heading, headings.interactions(table.heading));
	const kinds = columns.findIndex((cell) => KIND_HEADINGS.test(cell));
	const rows = note.lines.slice(table.line + 2, table.end).map(({ text }, index) => {
		const entry = byLine.get(table.line + 2 + index);
		return entry === undefined ? null : rowLines(text, entry, { heads, dates, kinds }, job);
	});
	if (rows.length === 0 || rows.includes(null)) return [];
	const lines = rows.flatMap((row) => row ?? []);
	return [{ shape: 'table', from: table.line, end: table.end, lines, own: null, beside: heads.flatMap(wordsIn) }];
}

/** All tables that are logs. */
function tablePieces(job: Job): Piece[] {
	const rows = job.entries.filter(({ form }) => form === 'table');
	const byLine = new Map(rows.map((entry) => [entry.line - 1, entry]));
	return job.note.tables.flatMap((table) => tablePiece(job, table, byLine));
}

/** All pieces of a note, in its order; none of them within another one but for items. */
export function piecesOf(note: NoteText, entries: readonly NoteEntry[], reader: Reader): readonly Piece[] {
	const { mark, gap } = freshStyle(note, reader);
	const bullet = mark + gap;
	const lines = note.lines.map(({ text }) => text);
	const headings = headingTests(reader.settings);
	const headingAt = new Map(note.headings.map((heading) => [heading.line, heading]));
	const job: Job = {
		headingAt,
		note,
		reader,
		entries,
		headings,
		bullet,
		indent: ' '.repeat(bullet.length),
		lines,
	};
	const pieces = [...itemPieces(job), ...textPieces(job), ...tablePieces(job), ...headingPieces(job)];
	return pieces.sort((a, b) => a.from - b.from);
}
