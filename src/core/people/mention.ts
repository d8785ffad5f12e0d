/**
 * What a note that is nobody's own tells of people: its dated lines with links, the lines with links in a note that has
 * a day of its own (a daily note by its name, a meeting note by its `date`), its tasks and its `#ask` items with links,
 * and all its links (note format, "Other notes"). Whom a link means is not known here: see `mentions`.
 */
import { readAsks, type Ask } from '../entry/ask';
import { isCalledOff } from '../entry/called-off';
import type { Day } from '../time/day';
import { addressOfMail } from '../person/address';
import { readEntries, type NoteEntry } from '../entry/entries';
import {
	isTickedOff,
	linkingLines,
	metIn,
	saidByTask,
	spoken,
	tellingIn,
	tellingOf,
	WINDOW,
} from '../mention/linking-lines';
import { dayOfNote, isParticipantsKey, participantsOf, type OwnDay } from '../mention/note-day';
import { asText, fieldsOf, type Field } from '../properties/fields';
import { isList, isMap, propertyKey, type PropertyValue } from '../properties/frontmatter';
import { headingTests } from '../entry/heading-tests';
import { describe, parseEntry, type Entry, type EntryOptions } from '../entry/interaction';
import { linksIn, type NoteLink } from '../markdown/link';
import { isOfToday } from '../markdown/own-marks';
import { isTemplate } from '../person/membership';
import type { ListItem, NoteText } from '../markdown/note-text';
import type { ReadNote } from '../properties/read-note';
import { readerFor } from '../person/day-order';
import type { Reader } from '../entry/reader';
import { readPrivate } from '../person/private';
import { duesBelow, readPromise, type Promised } from '../entry/promise';
import { OTHER_KIND } from '../settings/kinds';
import { noteName } from '../text/vault-path';

/** A line that tells of contact with those it links to. */
interface ToldEntry {
	readonly entry: NoteEntry;
	readonly links: readonly NoteLink[];
}

/** A task that links to somebody. */
interface ToldPromise {
	readonly promise: Promised;
	readonly links: readonly NoteLink[];
}

/** Something to ask somebody whom it links to. */
interface ToldAsk {
	readonly ask: Ask;
	readonly links: readonly NoteLink[];
}

/** A link anywhere in a note. */
interface LineLink {
	readonly target: string;
	/** The first line it stands in, from 1. */
	readonly line: number;
	/** The other lines of the note's text that it stands in. */
	readonly again: readonly number[];
}

export interface Told {
	/** Whether the note is a person's own. */
	readonly from: 'person' | 'note';
	/** Whether the note says `private`. */
	readonly isPrivate: boolean;
	readonly entries: readonly ToldEntry[];
	readonly promises: readonly ToldPromise[];
	readonly asks: readonly ToldAsk[];
	/** Links that name somebody and tell of no contact: who introduced the person. */
	readonly named: readonly NamedLinks[];
	/** All that a note which is nobody's links to, each target once. */
	readonly links: readonly LineLink[];
	/** The day of such a note, null if it has none. */
	readonly day: Day | null;
}

/** Links of a property, with its line from 1. */
export interface NamedLinks {
	readonly line: number;
	readonly links: readonly NoteLink[];
}

const NOTHING: Told = {
	from: 'note',
	isPrivate: false,
	entries: [],
	promises: [],
	asks: [],
	named: [],
	links: [],
	day: null,
};

const NAMING: readonly string[] = ['name', 'displayname', 'fullname', 'title'];

/** Somebody as a calendar has them, in one map: `{name: Mara, email: mara@example.org}`. */
function linksOfMap(map: ReadonlyMap<string, PropertyValue>): NoteLink[] {
	const texts = [...map].map(([key, inner]) => [propertyKey(key), asText(inner) ?? ''] as const);
	const mail = texts.map(([, text]) => addressOfMail(text)).find((address) => address !== null);
	const name = texts.find(([key]) => NAMING.includes(key) || isParticipantsKey(key))?.[1] ?? '';
	return linksOf(mail === undefined ? name : `${name.replace(/[,;<>]/g, ' ')} <${mail}>`);
}

/** The people of a property: links, or names and mail addresses that stand alone in a list or between commas. */
export function linksOf(value: PropertyValue): NoteLink[] {
	if (isList(value)) return value.flatMap(linksOf);
	if (isMap(value)) return linksOfMap(value);
	if (typeof value !== 'string') return [];
	const links = linksIn(value.slice(0, WINDOW));
	if (links.length > 0) return links;
	return value
		.slice(0, WINDOW)
		.split(value.includes('@') ? /[,;]/ : ',')
		.map((name) => name.trim())
		.filter((name) => name !== '')
		.map((name) => ({ target: name, text: name, from: 0, to: 0, wiki: false }));
}

/** The day of a note that is no person's; null if it has none, or is a template. */
export function ownDay(read: ReadNote, reader: Reader): Day | null {
	if (isTemplate(read, reader.settings)) return null;
	const fields = fieldsOf(read.frontmatter.properties, new Map());
	return dayOfNote(read, fields, participantsOf(read, fields), readerFor(read, reader))?.day ?? null;
}

/** Reads a note that is no person's. Any text can be read; most tell nothing of anybody. */
export const readTold = (read: ReadNote, reader: Reader): Told =>
	isTemplate(read, reader.settings) ? NOTHING : toldBy(read, reader);

/** The same of a note that may be a template. */
export function toldBy(read: ReadNote, given: Reader): Told {
	const reader = readerFor(read, given);
	const { note, frontmatter } = read;
	const fields = fieldsOf(frontmatter.properties, new Map());
	const attendees = participantsOf(read, fields);
	const mayTell = attendees.length > 0 || note.text.includes('](') || note.text.includes('[[');
	if (!mayTell) return NOTHING;
	const own = dayOfNote(read, fields, attendees, reader);
	const day = own?.day ?? null;
	const found = readEntries(note, undefined, reader.settings, reader.options).entries;
	const told = {
		from: 'note' as const,
		isPrivate: readPrivate(note, frontmatter, fields).isPrivate,
		promises: toldPromises(note, reader),
		asks: toldAsks(note, found, day),
		named: [],
		links: allLinks(note, attendees),
		day,
	};
	const { entries: dated, taken } = datedEntries(note, found, reader);
	const entries = own === null ? dated : [...dated, ...mentions({ read, ...own, attendees }, taken, reader)];
	if (reader.settings.otherNotes !== 'none') return { ...told, entries };
	// What was put into a note to be ticked off there counts, whatever else does.
	return { ...told, entries: entries.filter(({ entry }) => isTickedOff(entry.within ?? null, entry.line - 1)) };
}

/** An item without links of its own is for those whom the item around it links to. */
function toldAsks(note: NoteText, entries: readonly NoteEntry[], day: Day | null): ToldAsk[] {
	const asks = readAsks(note, entries, day);
	if (asks.length === 0) return [];
	const links = new Map<ListItem | null, readonly NoteLink[]>([[null, []]]);
	for (const item of note.items) {
		const own = linksIn(spoken(item.text));
		links.set(item, own.length > 0 ? own : (links.get(item.parent) ?? []));
	}
	return asks.map(({ ask, item }) => ({ ask, links: links.get(item) ?? [] })).filter((told) => told.links.length > 0);
}

function allLinks(note: NoteText, attendees: readonly Field[]): LineLink[] {
	const found = new Map<string, number[]>();
	const add = (links: readonly NoteLink[], line: number, inText: boolean): void => {
		for (const { target } of links) {
			const lines = found.get(target);
			if (lines === undefined) found.set(target, [line]);
			else if (inText && lines[lines.length - 1] !== line) lines.push(line);
		}
	};
	for (const { value, line } of attendees) add(linksOf(value), line, false);
	for (const [at, { text, role, hiddenFrom }] of note.lines.entries())
		if (role !== 'quiet' && role !== 'blank' && text.includes('[') && !isOfToday(text))
			add(linksIn(spoken(text.slice(0, hiddenFrom))), at + 1, role !== 'frontmatter');
	return [...found].map(([target, [line = 1, ...again]]) => ({ target, line, again }));
}

function toldPromises(note: NoteText, { options }: Reader): ToldPromise[] {
	const dues = duesBelow(note, options);
	return note.items.flatMap((item) => {
		const links = item.task === null ? [] : linksIn(spoken(item.text));
		const promise = links.length === 0 ? null : readPromise(item, options, dues.get(item));
		return promise === null ? [] : [{ promise: { ...promise, within: item }, links }];
	});
}

/** The dated lines, plans aside, with the lines that they take: those tell of no other day. */
function datedEntries(
	note: NoteText,
	found: readonly NoteEntry[],
	{ settings, options }: Reader,
): { entries: ToldEntry[]; taken: ReadonlySet<number> } {
	const taken = new Set<number>();
	const starts = new Set(found.map(({ line }) => line - 1));
	let until = 0;
	const take = (from: number, end: number): void => {
		for (let at = Math.max(from, until); at < end; at++) taken.add(at);
		until = Math.max(until, end);
	};
	for (const { line, end } of [...note.items, ...note.headings].sort((a, b) => a.line - b.line))
		if (starts.has(line)) take(line, end);
	for (const { line, form } of found) if (form === 'table') taken.add(line - 1);
	const entries = found.flatMap((entry) => {
		const isAsked = !entry.open && (entry.text.includes('[') || entry.detail.includes('['));
		if (!isAsked) return [];
		const told = isTickedOff(entry.within ?? null, entry.line - 1)
			? tickedEntry(entry, options)
			: { entry, links: linksOfEntry(entry, settings.otherNotes === 'every', options) };
		return told.links.length === 0 ? [] : [told];
	});
	return { entries, taken };
}

/** A dated task of the day that is ticked off. */
function tickedEntry(entry: NoteEntry, options: EntryOptions): ToldEntry {
	const said = describe(saidByTask(entry.text), entry, options);
	const kind = entry.kind === OTHER_KIND ? said.kind : entry.kind;
	return { entry: { ...entry, ...said, kind }, links: metIn(entry.text, options.kinds) };
}

/** Those whom a dated line links to: all of them, or whom it tells of contact with. */
function linksOfEntry(entry: NoteEntry, isEvery: boolean, { kinds }: EntryOptions): NoteLink[] {
	if (isEvery) return linksIn(spoken(`${entry.text}\n${entry.detail}`));
	const kind = entry.kind === OTHER_KIND ? null : entry.kind;
	return tellingIn({ ...entry, kind, within: entry.within ?? null }, kinds);
}

/** A note that has a day of its own. */
interface DatedNote extends OwnDay {
	readonly read: ReadNote;
	readonly attendees: readonly Field[];
}

/**
 * The lines of a note with a day that link to somebody; of each link the first line, those in the properties before
 * all. `taken` are the lines that tell of another day, or of this one by themselves.
 */
function mentions({ read, day, of, attendees }: DatedNote, taken: ReadonlySet<number>, reader: Reader): ToldEntry[] {
	const { settings, options } = reader;
	const saying = (words: string): Entry => describe(words.slice(0, WINDOW), { date: day, precision: 'day' }, options);
	const title = titleOf(noteName(read.path), day, options) ?? saying(noteName(read.path));
	const inProperties = attendees.map(({ value, line }): ToldEntry => ({
		links: linksOf(value),
		entry: { ...title, line, form: 'property', open: false, detail: '', within: null },
	}));
	const isEvery = settings.otherNotes === 'every';
	const linking = of === 'text' && !isEvery ? [] : linkingLines(read.note, taken, headingTests(settings));
	const asked = { kinds: options.kinds, isMeeting: of === 'meeting', isNamed: attendees.length > 0 };
	const inText = (isEvery ? linking : tellingOf(linking, asked))
		.filter(({ words }) => !isCalledOff(words, options.kinds))
		.map(({ words, links, ...place }): ToldEntry => ({
			links,
			entry: {
				...saying(isTickedOff(place.within, place.line - 1) ? saidByTask(words) : words),
				...place,
				form: 'mention',
				open: false,
			},
		}));
	return firstOfEach([...inProperties, ...inText]);
}

/** What a name that begins with the note's own day says: `2026-04-20 Certificate` does not tell the day twice. */
function titleOf(name: string, day: Day, options: EntryOptions): Entry | null {
	const named = parseEntry(name, options);
	const isOfDay = named?.kind === 'entry' && named.entry.date === day && named.dateEnd < name.length;
	return isOfDay ? { ...named.entry, precision: 'day' } : null;
}

/** Each link where it is told first, and only there. */
function firstOfEach(told: readonly ToldEntry[]): ToldEntry[] {
	const seen = new Set<string>();
	return told.flatMap(({ entry, links }) => {
		const fresh = links.filter(({ target }) => !seen.has(target));
		for (const { target } of fresh) seen.add(target);
		return fresh.length === 0 ? [] : [{ entry, links: fresh }];
	});
}
