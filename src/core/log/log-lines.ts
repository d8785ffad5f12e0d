/** The dated lines of a note as the pattern of a new one: which stand together, and what each is made of. */
import type { NoteEntry } from '../entry/entries';
import type { YearHint } from '../dates/date-reading';
import { entryDay } from '../entry/interaction';
import { periodOf } from '../entry/listed';
import type { Reader } from '../entry/reader';
import { CALLOUT, shapedLines } from '../entry/shapes';
import { isThematicBreak } from '../markdown/line-forms';
import { aroundOf, type Around, type Heading, type ListItem, type NoteText, type Table } from '../markdown/note-text';
import type { Day } from '../time/day';

/** A heading or an item that is all about a year or a month, with its line from 0. */
export interface Period extends YearHint {
	readonly line: number;
}

/** A dated line where it stands. Lines count from 0. */
export interface LogLine {
	readonly entry: NoteEntry;
	readonly form: NoteEntry['form'] | 'callout';
	readonly line: number;
	/** The first line that is no longer its own, blank lines and breaks behind it left out. */
	readonly end: number;
	readonly day: Day;
	/** The item or heading that it is. */
	readonly own: Around | null;
	readonly table: Table | null;
	/** The years and months that it stands in, the innermost first. */
	readonly periods: readonly Period[];
	/** What these stand in. */
	readonly around: Around | null;
	readonly heading: Heading | null;
}

/** A line that a new one is written like. */
export interface Pattern extends LogLine {
	/** What stands before its words in the line: bullet, `#`, `> [!log]`. */
	readonly lead: string;
	/** The line behind that, without a task's box, as far as it tells how it is written. */
	readonly content: string;
	readonly item: ListItem | null;
}

/** Whether two lines are of one log: of one form, and in one place but for years and months. */
export const isBeside = (one: LogLine, other: LogLine): boolean =>
	one.form === other.form &&
	one.around === other.around &&
	one.table === other.table &&
	one.periods.length === other.periods.length;

const isEmpty = (text: string): boolean => text.trim() === '' || isThematicBreak(text);

/** Where the words of a section end. */
function lastWords({ lines }: NoteText, from: number, end: number): number {
	let at = end;
	while (at > from && isEmpty(lines[at - 1]?.text ?? '')) at--;
	return at;
}

/** Deeper than this no list is looked through. */
const DEEPEST = 40;

/** What a line stands in, the innermost first. */
function aroundsOf(first: Around | null): Around[] {
	const found: Around[] = [];
	for (let at = first; at !== null && found.length < DEEPEST; at = aroundOf(at)) found.push(at);
	return found;
}

/** The years and months among what lines stand in, each looked at once. */
function periodsBy({ options }: Reader): (one: Around) => Period | null {
	const known = new Map<Around, Period | null>();
	return (one) => {
		const found = known.get(one);
		if (found !== undefined) return found;
		const hint = periodOf(one, options.dates);
		const made = hint === null ? null : { ...hint, line: one.line };
		known.set(one, made);
		return made;
	};
}

/** The tables of a note by the lines of their rows. */
function tablesOf({ tables }: NoteText): ReadonlyMap<number, Table> {
	const found = new Map<number, Table>();
	for (const table of tables) for (let at = table.line; at < table.end; at++) found.set(at, table);
	return found;
}

/** Where the lines end that are neither items nor headings. */
function endsIn(note: NoteText, entries: readonly NoteEntry[], { options }: Reader): (line: number) => number {
	const shaped = entries.some(({ form }) => form === 'text') ? shapedLines(note, options) : [];
	const ends = new Map(shaped.map(({ line, end }) => [line, end]));
	return (line) => ends.get(line) ?? line + 1;
}

/** The dated lines of a note that are no detail of another one. */
export function logLines(note: NoteText, entries: readonly NoteEntry[], reader: Reader, today: Day): LogLine[] {
	const shapedEnd = endsIn(note, entries, reader);
	const tables = tablesOf(note);
	const period = periodsBy(reader);
	const dated = new Set<Around>();
	const found: LogLine[] = [];
	for (const entry of entries) {
		const { within = null } = entry;
		const line = entry.line - 1;
		const own = within?.line === line ? within : null;
		const above = aroundsOf(own === null ? within : aroundOf(own));
		if (own !== null) dated.add(own);
		if (above.some((one) => dated.has(one)) || isUnderlined(own)) continue;
		const table = tables.get(entry.form === 'table' ? line : -1) ?? null;
		const end = own === null ? shapedEnd(line) : endOf(note, own);
		const day = entryDay(entry, today);
		found.push({ entry, form: formOf(note, entry), line, end, day, own, table, ...placeOf(above, period) });
	}
	return found;
}

const isUnderlined = (own: Around | null): boolean => own !== null && 'height' in own && own.height > 1;

/** What a line stands in, told apart by whether it is a year or a month. */
function placeOf(
	above: readonly Around[],
	period: (one: Around) => Period | null,
): Pick<LogLine, 'periods' | 'around' | 'heading'> {
	const periods: Period[] = [];
	for (const one of above) {
		const made = period(one);
		if (made === null) break;
		periods.push(made);
	}
	const heading = above.find((one): one is Heading => 'height' in one) ?? null;
	return { periods, around: above[periods.length] ?? null, heading };
}

/** The first line that is no longer an item's or a heading's own. */
const endOf = (note: NoteText, own: Around): number =>
	'mark' in own ? own.end : lastWords(note, own.line + 1, own.end);

const formOf = ({ lines }: NoteText, { line, form }: NoteEntry): LogLine['form'] =>
	form === 'text' && CALLOUT.test(lines[line - 1]?.text ?? '') ? 'callout' : form;

/** Behind this nothing tells how a line is written. */
const LONGEST = 480;

/** A line with what it is made of. */
export function patternOf({ lines }: NoteText, line: LogLine): Pattern {
	const { text = '' } = lines[line.line] ?? {};
	const { own } = line;
	const callout = line.form === 'callout' ? (CALLOUT.exec(text)?.[0] ?? '') : '';
	const content = own?.text ?? text.slice(callout.length);
	const lead = text.slice(0, text.lastIndexOf(content)).replace(/\[.\][ \t]+$/, '');
	return { ...line, lead, content: content.slice(0, LONGEST), item: own !== null && 'mark' in own ? own : null };
}
