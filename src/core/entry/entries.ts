/** The dated lines of a note: which of its list items, headings, table rows and properties tell of an interaction. */
import { describe, parseEntry, type Entry, type EntryOptions, type EntryReading } from './interaction';
import { isCalledOff } from './called-off';
import { asList, asText } from '../properties/fields';
import type { Property, PropertyValue } from '../properties/frontmatter';
import { headingTests, type HeadingTests } from './heading-tests';
import { OTHER_KIND } from '../settings/kinds';
import type { BadDate } from '../dates/line-date';
import { holdersOf, listedWith, Listing, parseListed } from './listed';
import type { Around, Heading, ListItem, NoteLine, NoteText, Table } from '../markdown/note-text';
import { problemAt, type LineProblem, type ProblemCode } from '../markdown/problem';
import { keptOn, keptWords } from './promise';
import { ofKindBelow, readDateLast, readKindFirst, shapedLines } from './shapes';
import { isLifeEvent, isMachineLog } from '../telling/no-contact';
import { isWhenKey, wordsOf } from '../properties/key-meaning';
import { OF_CONTACT } from '../languages/note-words';
import { shownLines } from '../markdown/seen-text';
import type { Settings } from '../settings/settings';
import { dedent } from '../text/dedent';
import { addTo } from '../text/lists';
import { cellsOf } from '../markdown/table-cells';

/** A dated line. `open`: an unchecked task under an interaction heading, a plan whatever its day. */
export interface NoteEntry extends Entry {
	/** Line in the note, from 1. */
	readonly line: number;
	/** `mention`: a line of a note that has a day of its own and links to a person. */
	readonly form: 'item' | 'heading' | 'text' | 'table' | 'property' | 'mention';
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

/** The entries of a note, and the problems of lines that could not be read as one. */
export interface NoteEntries {
	/** In the order of the note. */
	readonly entries: readonly NoteEntry[];
	readonly problems: readonly LineProblem[];
}

const BAD_DATES: Readonly<Record<BadDate, ProblemCode>> = {
	impossible: 'no-such-day',
	ambiguous: 'ambiguous-date',
	vague: 'vague-date',
};

const badDate = (reason: BadDate, found: string, line: number): LineProblem =>
	problemAt(line, BAD_DATES[reason], found);

/** One pass over a note: what it is read with, and what could not be read so far. */
interface Pass {
	readonly note: NoteText;
	readonly options: EntryOptions;
	readonly listing: Listing;
	readonly problems: LineProblem[];
}

/** What a text says that should begin with a date; a date that cannot be read is among the problems. */
function readDated({ problems, options }: Pass, text: string, line: number, listed: EntryOptions): ReadEntry | null {
	const reading = parseEntry(text, options) ?? parseEntry(text, listed);
	if (reading?.kind === 'bad-date') problems.push(badDate(reading.reason, reading.found, line));
	return reading?.kind === 'entry' ? reading : null;
}

type ReadEntry = Extract<EntryReading, { kind: 'entry' }>;

type Place = Pick<NoteEntry, 'line' | 'form' | 'within'> & { readonly open?: boolean };

/**
 * An entry where it stands, with what stands below it. Every dated line of the vault comes by here: each part is named,
 * since all that are made so have one shape.
 */
export function placed(entry: Entry, { line, form, within = null, open = false }: Place, detail = ''): NoteEntry {
	const { date, precision, kind, direction, benefits, text, said, word, participants } = entry;
	const made = {
		date,
		precision,
		kind,
		direction,
		benefits,
		text,
		said,
		word,
		participants,
		line,
		form,
		within,
		open,
		detail,
	};
	return entry.yearless === true ? { ...made, yearless: true } : made;
}

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
	const headings = headingTests(settings);
	const pass: Pass = {
		note,
		options,
		listing: new Listing((heading) => headings.interactions(heading), options),
		problems: [],
	};
	const datedByHeading = datedHeadings(pass, headings);
	const dated = [...datedItems(pass, headings), ...datedByHeading];
	dated.sort((a, b) => a.place.line - b.place.line || a.from - b.from);
	const told = new Set(dated.map(({ place }) => place.line));
	const kept = settings.promisesCount ? keptPromises(note, options) : [];
	const entries = [
		...withDetail(note, dated, options),
		...kept.filter(({ line }) => !told.has(line)),
		...shapedEntries(pass, headings),
		...note.tables
			.filter(({ heading }) => !headings.excluded(heading))
			.flatMap((table) => readTable(pass, table, headings.interactions(table.heading))),
		...readProperty(pass, interactions),
	];
	entries.sort((a, b) => a.line - b.line);
	return { entries, problems: pass.problems };
}

/** A dated line with the lines below it, as indices: from the first to behind the last. */
interface Dated {
	readonly entry: Entry;
	readonly place: Place;
	readonly from: number;
	readonly end: number;
}

/** What a dated line says; null for what was called off, what a machine noted, and what happened in a life. */
function spokenBy({ words, entry }: ReadEntry, { options }: Pass): Entry | null {
	const isNone = isMachineLog(words) || (entry.kind === OTHER_KIND && isLifeEvent(words));
	return isNone || isCalledOff(words, options.kinds) ? null : entry;
}

/** Whether an item may tell of contact: it is no task, a checked one, or an open one among the interactions: a plan. */
function mayTell({ task, heading }: ListItem, headings: HeadingTests): boolean {
	if (headings.excluded(heading)) return false;
	if (task === null) return true;
	return task === ' ' ? headings.interactions(heading) : task.toLowerCase() === 'x';
}

/** A plan without its year: which one it is for is not known. */
const isOpenYearless = ({ task }: ListItem, reading: EntryReading | null): boolean =>
	task === ' ' && reading?.kind === 'entry' && reading.entry.yearless === true;

function readItemDate({ options, listing }: Pass, item: ListItem, headings: HeadingTests): EntryReading | null {
	const reading =
		parseListed(item, options, listing) ?? readKindFirst(item.text, options, headings.interactions(item.heading));
	if (!isOpenYearless(item, reading)) return reading;
	return { kind: 'bad-date', reason: 'vague', found: item.text };
}

/** An item with the date it begins with, and what it says; nothing where it was called off. */
interface ReadItem {
	readonly item: ListItem;
	readonly reading: EntryReading;
	readonly entry: Entry | null;
}

function readItems(pass: Pass, headings: HeadingTests): ReadItem[] {
	const read: ReadItem[] = [];
	for (const item of pass.note.items) {
		const reading = mayTell(item, headings) ? readItemDate(pass, item, headings) : null;
		if (reading === null) continue;
		if (reading.kind === 'entry') pass.listing.add(item);
		read.push({ item, reading, entry: reading.kind === 'entry' ? spokenBy(reading, pass) : null });
	}
	return read;
}

function datedItems(pass: Pass, headings: HeadingTests): Dated[] {
	const found = readItems(pass, headings);
	const dated = found.flatMap(({ item, entry }) => {
		if (entry === null) return [];
		const line = item.line + 1;
		const place: Place = { line, form: 'item', within: item, open: item.task === ' ' };
		return [{ item, entry, place, from: line, end: item.end }];
	});
	// `Week 46` above dated items groups them, and tells of nothing itself.
	const groups = holdersOf(dated.map(({ item }) => item));
	for (const { item, reading } of found)
		if (reading.kind === 'bad-date' && !(reading.reason === 'vague' && groups.has(item)))
			pass.problems.push(badDate(reading.reason, reading.found, item.line + 1));
	return dated;
}

/** A month that only stands above what was on its days. */
const isGroup = ({ precision, text, kind }: Entry): boolean =>
	precision === 'month' && text === '' && kind === OTHER_KIND;

/** A heading's date, as an item's; one that is no one day groups what stands below it. */
function readHeadingDate({ options, listing }: Pass, heading: Heading, headings: HeadingTests): EntryReading | null {
	const isListed = headings.interactions(heading.parent);
	const reading =
		parseListed(heading, options, listing) ??
		readKindFirst(heading.text, options, isListed) ??
		readDateLast(heading.text, options, isListed);
	return reading?.kind === 'bad-date' && reading.reason === 'vague' ? null : reading;
}

function datedHeadings(pass: Pass, headings: HeadingTests): Dated[] {
	return pass.note.headings.flatMap((heading) => {
		const line = heading.line + 1;
		const reading = headings.excluded(heading) ? null : readHeadingDate(pass, heading, headings);
		if (reading?.kind === 'bad-date') pass.problems.push(badDate(reading.reason, reading.found, line));
		if (reading?.kind !== 'entry') return [];
		// A month is no contact: it stands above what was on its days, dated or not.
		if (isGroup(reading.entry)) return [];
		pass.listing.add(heading);
		const entry = spokenBy(reading, pass);
		if (entry === null) return [];
		const place: Place = { line, form: 'heading', within: heading };
		return [{ entry, place, from: heading.line + heading.height, end: heading.end }];
	});
}

/** The dated paragraphs and callouts. */
function shapedEntries(pass: Pass, headings: HeadingTests): NoteEntry[] {
	return shapedLines(pass.note, pass.options).flatMap(({ line, reading, heading, below }) => {
		const entry = headings.excluded(heading) ? null : spokenBy(reading, pass);
		if (entry === null) return [];
		const detail = dedent(below);
		const told = ofKindBelow(entry, detail, pass.options);
		return [placed(told, { line: line + 1, form: 'text', within: heading }, detail)];
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
function withDetail(note: NoteText, dated: readonly Dated[], options: EntryOptions): NoteEntry[] {
	const below = new Map<Dated, NoteLine[]>();
	/** Those with another dated line in them. */
	const holders = new Set<Dated>();
	/** The dated lines that the current line stands in, outermost first. */
	const open: Dated[] = [];
	let next = 0;
	const last = dated.reduce((most, { end }) => Math.max(most, end), 0);
	note.lines.slice(0, last).forEach((line, at) => {
		while ((open[open.length - 1]?.end ?? Infinity) <= at) open.pop();
		const begun = dated[next];
		if (begun?.place.line === at + 1) {
			const around = open[open.length - 1];
			if (around !== undefined) holders.add(around);
			open.push(begun);
			next += 1;
		}
		const innermost = open[open.length - 1];
		if (innermost !== undefined && at >= innermost.from) addTo(below, innermost, line);
	});
	return dated
		.filter((one) => !isGroup(one.entry) || !holders.has(one))
		.map((one) => {
			const lines = below.get(one);
			const detail = lines === undefined ? '' : dedent(shownLines(lines));
			return placed(ofKindBelow(one.entry, detail, options), one.place, detail);
		});
}

export const KIND_HEADINGS = /^(?:type|kind|how|channel|medium|method|via)$/;

/** Whether the heading above a table, or one of its columns, says that its rows are of contact. */
const isOfContact = (heading: Heading | null, columns: readonly string[]): boolean =>
	[heading?.text ?? '', ...columns].some((text) =>
		wordsOf(text).some((word) => OF_CONTACT.has(word) || OF_CONTACT.has(word.replace(/s$/, ''))),
	);

/** Which column of a table holds the day of a contact: the one that says *date*, else the first; -1: it has none. */
export function dateColumn(columns: readonly string[], heading: Heading | null, isListed: boolean): number {
	const at = columns.findIndex((column) => isWhenKey(column));
	if (isListed) return Math.max(at, 0);
	return isOfContact(heading, columns) ? at : -1;
}

/** The rows of a table that have a day; the other cells are what was said, or the kind by their heading. */
function readTable(pass: Pass, { line: top, end, heading }: Table, isListed: boolean): NoteEntry[] {
	const columns = cellsOf(pass.note.lines[top]?.text ?? '').map((cell) => cell.toLowerCase());
	const dates = dateColumn(columns, heading, isListed);
	if (dates < 0) return [];
	const rows = pass.note.lines.slice(top, end).map(({ text }) => cellsOf(text));
	const listed = pass.listing.optionsBelow(heading);
	const kindColumn = columns.findIndex((cell) => KIND_HEADINGS.test(cell));
	// The second row parts the heading from the others.
	return rows.slice(2).flatMap((cells, index) => {
		const line = top + 3 + index;
		const read = readDated(pass, cells[dates] ?? '', line, listed);
		if (read === null) return [];
		const rest = cells.filter((_, column) => column !== dates);
		const kind = kindColumn < 0 ? null : pass.options.kinds.byName(cells[kindColumn] ?? '');
		const others = cells.filter((_, column) => column !== dates && (kind === null || column !== kindColumn));
		const words = [read.entry.text, ...others].filter((part) => part !== '').join(' | ');
		const said = [read.words, ...rest].filter((part) => part !== '').join(' | ');
		if (isMachineLog(said) || isCalledOff(said, pass.options.kinds)) return [];
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
	const isDated = (key: string): boolean =>
		parseEntry(key, options) !== null || parseEntry(key, listedWith(options)) !== null;
	const pair = [...parts].find(([key]) => isDated(key));
	return pair === undefined ? { text: '', parts } : { text: `${pair[0]}: ${asRaw(pair[1])}`, parts: null };
}

function readItem({ options, problems }: Pass, item: PropertyValue, line: number): Entry | null {
	const { text, parts } = lineOf(item, options);
	const reading = parseEntry(text, options) ?? parseEntry(text, listedWith(options));
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
