/** The dated lines of a note: which of its list items, headings, table rows and properties tell of an interaction. */
import { describe, parseEntry, type Entry, type EntryOptions, type EntryReading } from './interaction';
import { isCalledOff } from './called-off';
import { asList, asText } from './fields';
import type { Property, PropertyValue } from './frontmatter';
import type { Around, Heading, ListItem, NoteLine, NoteText, Table } from './note-text';
import { problemAt, type LineProblem } from './problem';
import { keptOn, keptWords } from './promise';
import { shownLines } from './seen-text';
import type { Settings } from './settings';

/** A dated line. `open`: an unchecked task under an interaction heading, a plan whatever its day. */
export interface NoteEntry extends Entry {
	/** Line in the note, from 1. */
	readonly line: number;
	/** `mention`: a line of a note that has a day of its own and links to a person. */
	readonly form: 'item' | 'heading' | 'table' | 'property' | 'mention';
	readonly open: boolean;
	/**
	 * What stands below it: a bullet's nested lines, a heading's section; dedented, without dated lines of their own.
	 */
	readonly detail: string;
	/** The item or heading that it is, with what that stands in; else what it stands under. Null: nothing. */
	readonly within?: Around | null;
	/** Only the day and the kind may be told, and who tells it: see `Discretion`. */
	readonly withheld?: true;
}

export interface NoteEntries {
	/** In the order of the note. */
	readonly entries: readonly NoteEntry[];
	readonly problems: readonly LineProblem[];
}

/**
 * A heading's words as they are compared: lower case, no links' brackets, emoji, tags, punctuation or counts; `To-do`
 * as `to do`.
 */
export function headingKey(text: string): string {
	return text
		.slice(0, 200)
		.toLowerCase()
		.replace(/(^|\s)#[\p{L}\p{N}_/-]+/gu, '$1')
		.replace(/’/g, "'")
		.replace(/[^\p{L}\p{M}\p{N}\s']+/gu, ' ')
		.replace(/\s+/g, ' ')
		.trim()
		.replace(/ \d+$/, '');
}

/** The settings' headings as they are compared, made once for each settings object: a vault has thousands of notes. */
const namesMade = new WeakMap<Settings, { excluded: ReadonlySet<string>; wanted: ReadonlySet<string> }>();

function headingNames(settings: Settings): { excluded: ReadonlySet<string>; wanted: ReadonlySet<string> } {
	const made = namesMade.get(settings);
	if (made) return made;
	const excluded = new Set(settings.excludedHeadings.map(headingKey));
	excluded.delete(headingKey(settings.section));
	const names = { excluded, wanted: new Set([settings.section, ...settings.interactionHeadings].map(headingKey)) };
	namesMade.set(settings, names);
	return names;
}

const PARTS = /[&/+,]|\band\b/i;

/** Whether a heading, or one above it, is set as one to be left out, or as one of interactions. */
export interface HeadingTests {
	excluded(heading: Heading | null): boolean;
	interactions(heading: Heading | null): boolean;
}

export function headingTests(settings: Settings): HeadingTests {
	const { excluded, wanted } = headingNames(settings);
	const isExcluded = (text: string): boolean => excluded.has(headingKey(text));
	return {
		// `Key dates & milestones` is excluded as a whole where each part of it is.
		excluded: within((text) => isExcluded(text) || text.slice(0, 200).split(PARTS).every(isExcluded)),
		interactions: within((text) => wanted.has(headingKey(text))),
	};
}

/** Asks whether a heading, or one above it, is of a kind. Each is looked at once. */
function within(isOne: (text: string) => boolean): (heading: Heading | null) => boolean {
	const known = new Map<Heading, boolean>();
	const test = (heading: Heading | null): boolean => {
		if (heading === null) return false;
		const answer = known.get(heading) ?? (isOne(heading.text) || test(heading.parent));
		known.set(heading, answer);
		return answer;
	};
	return test;
}

const badDate = (reason: 'impossible' | 'ambiguous', found: string, line: number): LineProblem =>
	problemAt(line, reason === 'ambiguous' ? 'ambiguous-date' : 'no-such-day', found);

/** One pass over a note: what it is read with, and what could not be read so far. */
interface Pass {
	readonly note: NoteText;
	readonly options: EntryOptions;
	readonly problems: LineProblem[];
}

/** What a text says that should begin with a date; a date that cannot be read is among the problems. */
function readDated({ options, problems }: Pass, text: string, line: number): ReadEntry | null {
	const reading = parseEntry(text, options);
	if (reading?.kind === 'bad-date') problems.push(badDate(reading.reason, reading.found, line));
	return reading?.kind === 'entry' ? reading : null;
}

type ReadEntry = Extract<EntryReading, { kind: 'entry' }>;

/** An entry where it stands: no open task, and with nothing below it yet. */
const placed = (entry: Entry, place: Pick<NoteEntry, 'line' | 'form' | 'within'>): NoteEntry => ({
	...entry,
	...place,
	open: false,
	detail: '',
});

/** What words say on a day; `kind` where it is told beside them. */
function describeAs(kind: string | null, words: string, day: Entry, options: EntryOptions): Entry {
	const entry = describe(words, day, options);
	return kind === null ? entry : { ...entry, kind, text: words, said: words };
}

/**
 * Finds the dated lines of a note. Left out: list items in code, quotations and comments (the scanner does not give
 * them), unchecked tasks outside interaction headings, tasks in any other state than checked, text struck out, and
 * everything under an excluded heading. A promise with the day on which it was kept is one where the settings say so.
 * A date that names no day, or could be two, gives a problem.
 */
export function readEntries(
	note: NoteText,
	interactions: Property | undefined,
	settings: Settings,
	options: EntryOptions,
): NoteEntries {
	const pass: Pass = { note, options, problems: [] };
	const headings = headingTests(settings);
	const dated = [...datedItems(pass, headings), ...datedHeadings(pass, headings)];
	dated.sort((a, b) => a.entry.line - b.entry.line || a.from - b.from);
	const told = new Set(dated.map(({ entry }) => entry.line));
	const kept = settings.promisesCount ? keptPromises(note, options) : [];
	const entries = [
		...withDetail(note, dated),
		...kept.filter(({ line }) => !told.has(line)),
		...note.tables
			.filter(({ heading }) => headings.interactions(heading) && !headings.excluded(heading))
			.flatMap((table) => readTable(pass, table)),
		...readProperty(pass, interactions),
	];
	entries.sort((a, b) => a.line - b.line);
	return { entries, problems: pass.problems };
}

/** A dated line with the lines below it, as indices: from the first to behind the last. */
interface Dated {
	readonly entry: NoteEntry;
	readonly from: number;
	readonly end: number;
}

function readSpoken(pass: Pass, text: string, line: number): Entry | null {
	const read = readDated(pass, text, line);
	return read === null || isCalledOff(read.words, pass.options.kinds) ? null : read.entry;
}

/** Whether an item may tell of contact: it is no task, a checked one, or an open one among the interactions: a plan. */
function mayTell({ task, heading }: ListItem, headings: HeadingTests): boolean {
	if (headings.excluded(heading)) return false;
	if (task === null) return true;
	return task === ' ' ? headings.interactions(heading) : task.toLowerCase() === 'x';
}

function datedItems(pass: Pass, headings: HeadingTests): Dated[] {
	return pass.note.items.flatMap((item) => {
		const line = item.line + 1;
		const entry = mayTell(item, headings) ? readSpoken(pass, item.text, line) : null;
		if (entry === null) return [];
		const made = { ...placed(entry, { line, form: 'item', within: item }), open: item.task === ' ' };
		return [{ entry: made, from: line, end: item.end }];
	});
}

function datedHeadings(pass: Pass, headings: HeadingTests): Dated[] {
	return pass.note.headings.flatMap((heading) => {
		const line = heading.line + 1;
		const entry = headings.excluded(heading) ? null : readSpoken(pass, heading.text, line);
		if (entry === null) return [];
		const made = placed(entry, { line, form: 'heading', within: heading });
		return [{ entry: made, from: heading.line + heading.height, end: heading.end }];
	});
}

/** The promises that were kept on a day, as contact of that day. */
function keptPromises(note: NoteText, options: EntryOptions): NoteEntry[] {
	return note.items.flatMap((item) => {
		const date = keptOn(item);
		if (date === null) return [];
		const entry = describe(keptWords(item.text), { date, precision: 'day' }, options);
		return [placed(entry, { line: item.line + 1, form: 'item', within: item })];
	});
}

/** Gives each dated line the undated lines below it, and drops months that only group dated lines. */
function withDetail(note: NoteText, dated: readonly Dated[]): NoteEntry[] {
	const below = new Map<Dated, NoteLine[]>(dated.map((one) => [one, []]));
	/** Those with another dated line in them. */
	const holders = new Set<Dated>();
	/** The dated lines that the current line stands in, outermost first. */
	const open: Dated[] = [];
	let next = 0;
	for (const [at, line] of note.lines.entries()) {
		while ((open[open.length - 1]?.end ?? Infinity) <= at) open.pop();
		const begun = dated[next];
		if (begun?.entry.line === at + 1) {
			const around = open[open.length - 1];
			if (around !== undefined) holders.add(around);
			open.push(begun);
			next += 1;
		}
		const innermost = open[open.length - 1];
		if (innermost !== undefined && at >= innermost.from) below.get(innermost)?.push(line);
	}
	const isGroup = ({ entry }: Dated): boolean => entry.precision === 'month' && entry.text === '';
	return dated
		.filter((one) => !isGroup(one) || !holders.has(one))
		.map((one) => ({ ...one.entry, detail: dedent(shownLines(below.get(one) ?? [])) }));
}

/** Lines without their common indent, blank ones at either end left out. */
export function dedent(lines: readonly string[]): string {
	const kept = [...lines];
	while (kept.length > 0 && kept[0]?.trim() === '') kept.shift();
	while (kept.length > 0 && kept[kept.length - 1]?.trim() === '') kept.pop();
	const indents = kept.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
	const common = indents.reduce((least, indent) => Math.min(least, indent), Infinity);
	return kept.map((line) => line.slice(Math.min(common, line.length - line.trimStart().length)).trimEnd()).join('\n');
}

/** A table row's cells. `\|` is a bar within a cell. */
function cells(row: string): string[] {
	const parts: string[] = [];
	let cell = '';
	const text = row.trim();
	for (let at = text.startsWith('|') ? 1 : 0; at < text.length; at++) {
		if (text[at] === '\\' && text[at + 1] === '|') {
			cell += '|';
			at++;
		} else if (text[at] === '|') {
			parts.push(cell.trim());
			cell = '';
		} else cell += text[at];
	}
	if (cell.trim() !== '') parts.push(cell.trim());
	return parts;
}

const KIND_HEADINGS = /^(?:type|kind|how|channel|medium|method|via)$/;

/** The rows of a table whose first cell is a date; the other cells are what was said, or the kind by their heading. */
function readTable(pass: Pass, { line: top, end, heading }: Table): NoteEntry[] {
	const rows = pass.note.lines.slice(top, end).map(({ text }) => cells(text));
	const [, ...columns] = (rows[0] ?? []).map((cell) => cell.toLowerCase());
	const kindColumn = columns.findIndex((cell) => KIND_HEADINGS.test(cell));
	// The second row parts the heading from the others.
	return rows.slice(2).flatMap(([first = '', ...rest], index) => {
		const line = top + 3 + index;
		const read = readDated(pass, first, line);
		if (read === null) return [];
		const kind = pass.options.kinds.byName(rest[kindColumn] ?? '');
		const others = kind === null ? rest : rest.filter((_, column) => column !== kindColumn);
		const words = [read.entry.text, ...others].filter((part) => part !== '').join(' | ');
		if (isCalledOff([read.words, ...rest].join(' | '), pass.options.kinds)) return [];
		const entry = describeAs(kind, words, read.entry, pass.options);
		return [placed(entry, { line, form: 'table', within: heading })];
	});
}

/** Frontmatter's `interactions:`, a list of `{date, text}` maps or of lines. */
function readProperty(pass: Pass, property: Property | undefined): NoteEntry[] {
	if (property === undefined || !Array.isArray(property.value)) return [];
	const lines = itemLines(pass.note, property.line);
	return (property.value as readonly PropertyValue[]).flatMap((item, index) => {
		const line = lines[index] ?? property.line;
		const entry = readItem(pass, item, line);
		return entry === null ? [] : [placed(entry, { line, form: 'property', within: null })];
	});
}

type Parts = ReadonlyMap<string, PropertyValue>;

/** An item of the property as the line it stands for; of a map with a `date` that, with the map's other parts. */
function lineOf(item: PropertyValue, options: EntryOptions): { readonly text: string; readonly parts: Parts | null } {
	if (!(item instanceof Map)) return { text: asRaw(item), parts: null };
	const parts = item as Parts;
	if (parts.has('date')) return { text: asRaw(parts.get('date')), parts };
	// `- 2026-03-14 call: the ferry` without quotes is a map to YAML: it is read as the line it was meant to be.
	const pair = [...parts].find(([key]) => parseEntry(key, options) !== null);
	return pair === undefined ? { text: '', parts } : { text: `${pair[0]}: ${asRaw(pair[1])}`, parts: null };
}

function readItem({ options, problems }: Pass, item: PropertyValue, line: number): Entry | null {
	const { text, parts } = lineOf(item, options);
	const reading = parseEntry(text, options);
	if (reading === null) {
		if (text !== '' || parts !== null)
			problems.push(undated(text || asText(item) || asList(item).join(', '), line));
		return null;
	}
	if (reading.kind === 'bad-date') {
		problems.push(badDate(reading.reason, reading.found, line));
		return null;
	}
	const said = [reading.words, ...(parts === null ? [] : OTHER_PARTS.map((key) => asRaw(parts.get(key))))].join(' ');
	if (isCalledOff(said, options.kinds)) return null;
	return parts === null ? reading.entry : describeParts(parts, reading.entry, options);
}

const undated = (found: string, line: number): LineProblem => problemAt(line, 'undated-interaction', found);

/** The parts of a map that hold its words. */
const WORDS = ['text', 'notes', 'note', 'summary'] as const;
const OTHER_PARTS = ['kind', 'type', ...WORDS] as const;

/** What the parts of a map say, other than its date. */
function describeParts(parts: Parts, day: Entry, options: EntryOptions): Entry {
	const first = (...keys: readonly string[]): string =>
		keys.map((key) => asRaw(parts.get(key))).find((text) => text !== '') ?? '';
	const kind = options.kinds.byName(first('kind', 'type'));
	return describeAs(kind, first(...WORDS), day, options);
}

const asRaw = (value: PropertyValue | undefined): string =>
	typeof value === 'string' ? value.trim() : (asText(value) ?? '');

/** The lines, from 1, of the items of a block list that starts below the property's line. */
function itemLines(note: NoteText, propertyLine: number): number[] {
	const lines: number[] = [];
	const below = note.lines.slice(propertyLine, note.frontmatter?.close ?? 0);
	let indent: string | undefined;
	for (const [index, { text }] of below.entries()) {
		const own = /^([ \t]*)-[ \t]/.exec(text)?.[1];
		indent ??= own;
		if (own !== undefined && own === indent) lines.push(propertyLine + 1 + index);
		else if (/^[^\s#-]/.test(text)) break;
	}
	return lines;
}
