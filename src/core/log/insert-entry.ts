/**
 * A new interaction into a note, as one more of what is there: an item, a heading, a row, a callout, in its place by
 * its day and written like the newest of its log. Text to text.
 */
import {
	findSection,
	freshStyle,
	inserted,
	newSection,
	placeInEmpty,
	write,
	writeLines,
	type EditResult,
	type InsertedEntry,
	type NewSection,
} from '../edit/edit';
import { readEntries, type NoteEntry } from '../entry/entries';
import { headingKey, headingTests } from '../entry/heading-tests';
import { entryDay, printEntry, type Entry, type NewEntry } from '../entry/interaction';
import type { Reader } from '../entry/reader';
import { ofKindBelow, readDateLast, readKindFirst } from '../entry/shapes';
import { noteLanguage, sectionIn } from '../languages/note-language';
import { scanNote } from '../markdown/note-scanner';
import type { Heading, NoteText } from '../markdown/note-text';
import { DEFAULT_SETTINGS } from '../settings/settings';
import type { Day } from '../time/day';
import { blocksLike, plainBlocks } from './log-blocks';
import { isBeside, logLines, patternOf, type LogLine } from './log-lines';
import { newestFirst, spotIn, type Beside, type Block } from './log-spot';
import { inLanguage, listedOn, readAs, saidIn, type Said } from './log-writing';

/** When, and in which part of a note, something is logged. */
export interface LogAt {
	/** Decides how months, and days without a year, count among days. */
	readonly today: Day;
	/**
	 * The heading of the note under which all that is somebody's stands, where others share the note: the log is looked
	 * for there and nowhere else, and the new line stands there too. Left out, or null: all of the note.
	 */
	readonly part?: (note: NoteText) => Heading | null;
}

/** A note, and what is to be said in it. */
interface Job {
	readonly today: Day;
	readonly note: NoteText;
	readonly part: Heading | null;
	readonly entries: readonly NoteEntry[];
	/** Where interactions stand, or will. */
	readonly section: Heading | null;
	readonly entry: NewEntry;
	readonly language: () => string;
	readonly reader: Reader;
}

/** Whether a line, by its index, stands below a heading. Everything stands below none. */
const isUnder = (line: number, heading: Heading | null): boolean =>
	heading === null || (line > heading.line && line < heading.end);

/**
 * The section of the settings, else the first under a heading of interactions by the words of the settings or of a
 * language; else the part of the note that is looked at.
 */
function logSection(note: NoteText, reader: Reader, part: Heading | null): Heading | null {
	const tests = headingTests(reader.settings);
	const headings = note.headings.filter(({ line }) => isUnder(line, part));
	const isLog = (heading: Heading): boolean => !tests.excluded(heading) && tests.interactions(heading);
	return findSection({ headings }, reader) ?? headings.find(isLog) ?? part;
}

/** How many lines of a log are tried as the pattern of a new one. */
const MOST_PATTERNS = 3;

/** The lines among which a new one may go: see `patterns`. */
function loggable(lines: readonly LogLine[], job: Job, { entry: { kind } }: Said): readonly LogLine[] {
	const { section, part, entry } = job;
	const { settings, options } = job.reader;
	const tests = headingTests(settings);
	const isSet = section !== null && headingKey(section.text) === headingKey(settings.section);
	const listed = lines.filter(({ line, heading }) => (isSet ? isUnder(line, section) : tests.interactions(heading)));
	const isAnywhere = section === part && listed.length === 0;
	// An open task is a plan under such a heading alone.
	if (entry.planned === true || entry.raw !== undefined)
		return (part !== null && isAnywhere ? lines : listed).filter(({ form }) => form === 'item');
	// `Calls` beside `Meetings`
	const ofKind = (isSet ? listed : lines).filter(
		({ heading }) => options.kinds.byName(headingKey(heading?.text ?? '').replace(/s$/, '')) === kind,
	);
	if (ofKind.length > 0) return ofKind;
	return isAnywhere ? lines : listed;
}

/**
 * The log that a new line goes into, and which of its lines it may be written like, the likeliest first. It is the log
 * that has the newest dated line: in the section of the settings; in a note without one under another heading of
 * interactions; else wherever it is.
 */
function logOf(
	lines: readonly LogLine[],
	job: Job,
	said: Said,
): { readonly log: LogLine[]; readonly patterns: LogLine[] } {
	const order = [...loggable(lines, job, said)];
	const days = order.map(({ day }) => day);
	if (!newestFirst(days, job.reader.settings.newest)) order.reverse();
	/** An open one, a month and a day to come are patterns only where there is nothing else. */
	const isPlain = ({ entry, day }: LogLine): number =>
		Number(entry.precision === 'day' && !entry.open && day <= job.today);
	order.sort((a, b) => isPlain(b) - isPlain(a) || Number(a.day < b.day) - Number(a.day > b.day));
	const isOfLog = (one: LogLine): boolean => order[0] !== undefined && isBeside(one, order[0]);
	return { log: lines.filter(isOfLog), patterns: order.filter(isOfLog).slice(0, MOST_PATTERNS) };
}

/** The dated lines of a note as a log has them: a promise that was kept is none of its lines. */
const entriesIn = (note: NoteText, { settings, options }: Reader): readonly NoteEntry[] =>
	readEntries(note, undefined, { ...settings, promisesCount: false }, options).entries;

/** What may stand around the words below a line: blanks, breaks, signs of quotation. */
const SIGNS = /[\s*_>-]+/g;

/** Whether a new entry is read as what was to be said, nothing of others below it, and every other as before. */
function isReadBack(made: InsertedEntry, said: Said, { reader, today, entries, entry }: Job): boolean {
	const told = ({ form, date, kind, text, open }: NoteEntry): string => [form, date, kind, text, open].join(' ');
	const after = entriesIn(scanNote(made.text), reader);
	const [own, second] = after.filter(({ line }) => line === made.line);
	const below = made.entryLine.replace(/^.*/, '').replace(SIGNS, '');
	if (own === undefined || second !== undefined || after.length !== entries.length + 1) return false;
	// Of a line of another note only that is known which stands in it.
	if (entry.raw === undefined && !isSaid(own, said, today)) return false;
	if (own.detail.replace(SIGNS, '') !== below) return false;
	return after.filter((one) => one !== own).every((one, at) => told(one) === told(entries[at] ?? one));
}

/** Whether an entry says the same as was to be said. */
function isSaid(own: Entry, { entry }: Said, today: Day): boolean {
	const facts = ({ kind, direction, benefits, participants }: Entry): string =>
		JSON.stringify([kind, direction, benefits, participants.map(({ target }) => target)]);
	return own.precision === 'day' && entryDay(own, today) === entry.date && facts(own) === facts(entry);
}

/** Whether the first line of a block is read as what is to be said, as far as it alone can tell. */
function isLikely({ content, below }: Block, { like }: Beside, said: Said, { reader, today }: Job): boolean {
	if (content === null) return true;
	const { options } = reader;
	const { date } = said.entry;
	const listed = listedOn(date, options);
	const read =
		readAs(content, date, options) ??
		readKindFirst(content, listed, true) ??
		(like.form === 'heading' ? readDateLast(content, listed, true) : null);
	return read?.kind === 'entry' && isSaid(ofKindBelow(read.entry, below, options), said, today);
}

/** A day or month below ten without a zero: `4.9.2026`. */
const BARE = /(?:^|\P{Nd})[1-9][./]\d|[./][1-9](?!\p{Nd})/u;

/** A block beside a line. */
interface Placed {
	readonly beside: Beside;
	readonly block: Block;
}

/**
 * What is to be tried, the likeliest first: a block like one of the log's lines that is likely to be read, and a plain
 * one. None where there is nothing that the entry could follow.
 */
function blocksFor(job: Job, said: Said): Placed[] {
	const { note, entry, language, reader, part, today } = job;
	const lines = logLines(note, job.entries, reader, today).filter(({ line }) => isUnder(line, part));
	const { log, patterns } = logOf(lines, job, said);
	const isBare = log.some(({ line }) => BARE.test(note.lines[line]?.text.slice(0, 60) ?? ''));
	const isTicked = log.length > 1 && log.every(({ own }) => own !== null && 'task' in own && own.task !== null);
	let plain: Placed[] | null = null;
	for (const line of patterns) {
		const spot = spotIn({ note, log, reader, day: entry.date }, line);
		if (spot === null) continue;
		const change = { old: line.day, next: entry.date, language, ...(isBare ? { isBare } : {}) };
		const beside = { note, like: patternOf(note, line), spot, change, isTicked };
		const block = blocksLike(beside, entry, said, reader).find((one) => isLikely(one, beside, said, job));
		plain ??= plainBlocks(beside, entry, reader).map((one) => ({ beside, block: one }));
		if (block !== undefined) return [{ beside, block }, ...plain];
	}
	return plain ?? [];
}

/**
 * The entry as one more of what the note has; null where there is nothing that it could follow. Refused where all that
 * hinders is a comment mark.
 */
function insertLike(job: Job): EditResult | null {
	const { note, entry, reader } = job;
	const said = saidIn(entry, reader);
	if (said === null) return null;
	let refused: EditResult | null = null;
	// All of the note is read again for each of these: they are two at most.
	for (const { beside, block } of blocksFor(job, said)) {
		const lines = block.lines.map((line) => (said.unfinished ? line : line.trimEnd()));
		const made = inserted(note, writeLines(note, beside.spot, lines), block.column, false);
		if (!made.ok) refused ??= made;
		else if (isReadBack(made.inserted, said, job)) return made;
	}
	return refused;
}

/**
 * Puts an interaction into a note, as one more of what is there. Where there is nothing like it yet it goes into the
 * section of the settings, or another one of interactions; a section that is missing is made at the end. Refused if
 * something left open (a code fence, a comment) would swallow the line.
 */
export function insertEntry(text: string, given: NewEntry, reader: Reader, { today, part: partIn }: LogAt): EditResult {
	const note = scanNote(text);
	const part = partIn?.(note) ?? null;
	const section = logSection(note, reader, part);
	const language = noteLanguage(note.text);
	const entry = inLanguage(given, language, reader);
	const entries = entriesIn(note, reader);
	const like = insertLike({ today, note, part, entries, section, entry, language, reader });
	if (like !== null) return like;
	const place = section === null ? null : placeInEmpty(note, section, reader);
	const { writing } = place ?? freshStyle(note, reader);
	const content = contentOf(entry, printEntry(entry, writing, reader.options));
	const written =
		place === null ? newSection(note, reader, ownSection(reader, language), content) : write(note, place, content);
	const dateEnd = `${boxOf(entry)}${writing.before}${entry.date}${writing.after} `.length;
	return inserted(note, written, written.line.length - content.length + dateEnd, section === null);
}

/** The section of the settings; where nobody has set one, in the language of the note. */
function ownSection({ settings }: Reader, language: () => string): NewSection {
	const tests = headingTests(settings);
	const isDefault = settings.section === DEFAULT_SETTINGS.section;
	const name = isDefault ? sectionIn(language()) : '';
	return { name: name === '' ? settings.section : name, foreign: (heading) => tests.excluded(heading) };
}

const boxOf = ({ planned }: NewEntry): string => (planned === true ? '[ ] ' : '');

/** What follows the bullet of an entry. */
const contentOf = (entry: NewEntry, line: string): string =>
	boxOf(entry) + (entry.unfinished === true ? line : line.trimEnd());
