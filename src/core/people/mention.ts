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
import { attendanceIn, type Attendance } from '../mention/attendance';
import { daySections, type DaySection } from '../mention/day-sections';
import {
	isTickedOff,
	linkingLines,
	mayName,
	metIn,
	saidByTask,
	spoken,
	tellingIn,
	tellingOf,
	WINDOW,
	type Asked,
	type LinkingLine,
} from '../mention/linking-lines';
import { dayOfNote, isParticipantsKey, participantsOf, type OwnDay } from '../mention/note-day';
import { asText, fieldsOf, splitAtCommas, type Field, type Fields } from '../properties/fields';
import { isList, isMap, propertyKey, type PropertyValue } from '../properties/frontmatter';
import { headingTests } from '../entry/heading-tests';
import { describe, parseEntry, type Entry, type EntryOptions } from '../entry/interaction';
import { isAtName } from '../markdown/at-name';
import { linksIn, type NoteLink } from '../markdown/link';
import { problemAt, type LineProblem } from '../markdown/problem';
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
	/** Headings that are said like a day and cannot be told which, with the links that would tell of contact below. */
	readonly unread: readonly UnreadDay[];
}

/** A heading of a month's or a week's note that could be several days, or none of them. */
interface UnreadDay {
	readonly problem: LineProblem;
	readonly links: readonly NoteLink[];
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
	unread: [],
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
	const text = value.slice(0, WINDOW);
	const links = linksIn(text);
	const parts = links.length > 0 ? splitAtCommas(text) : text.split(text.includes('@') ? /[,;]/ : ',');
	const names = parts
		.map((name) => name.trim())
		.filter((name) => name !== '' && (links.length === 0 || linksIn(name).length === 0))
		.map((name) => ({ target: name, text: name, from: 0, to: 0, wiki: false }));
	return [...links, ...names];
}

/** Those whom a line of the text names as having been there: `Ana Vos (host), [[Bo]] and Cy`. */
function linksOfLine(value: string): NoteLink[] {
	const plain = value.slice(0, WINDOW).replace(/[ \t](?:and|&|\+)[ \t]|;/gi, ', ');
	return linksOf(plain).map((link) => (link.wiki ? link : { ...link, target: bareName(link.target) }));
}

/** A name without what is remarked of it, and with an `@` before it as the name that it is. */
const bareName = (name: string): string => (name.split(/[ \t][(–—-]/, 1)[0] ?? '').trim();

/** The day of a note that is no person's; null if it has none, or is a template. */
export function ownDay(read: ReadNote, reader: Reader): Day | null {
	if (isTemplate(read, reader.settings)) return null;
	const fields = fieldsOf(read.frontmatter.properties, new Map());
	return dayOfNote(read, fields, participantsOf(read, fields), readerFor(read, reader))?.day ?? null;
}

/** Reads a note that is no person's. Any text can be read; most tell nothing of anybody. */
export const readTold = (read: ReadNote, reader: Reader): Told =>
	isTemplate(read, reader.settings) ? NOTHING : toldBy(read, reader);

/** Whom the properties and the text say to have taken part; null where the note tells nothing of anybody. */
function whoTookPart(read: ReadNote, fields: Fields): { inProperties: Field[]; inText: Attendance } | null {
	const inProperties = participantsOf(read, fields);
	const inText = attendanceIn(read.note);
	const mayTell = inProperties.length > 0 || hasAttendance(inText) || mayName(read.note.text);
	return mayTell ? { inProperties, inText } : null;
}

/** The same of a note that may be a template. */
export function toldBy(read: ReadNote, given: Reader): Told {
	const reader = readerFor(read, given);
	const { note, frontmatter } = read;
	const fields = fieldsOf(frontmatter.properties, new Map());
	const who = whoTookPart(read, fields);
	if (who === null) return NOTHING;
	const { inProperties, inText } = who;
	const sections = daySections(read, reader);
	const isOfDays = sections.length > 0;
	const own = isOfDays
		? null
		: dayOfNote(read, fields, [...inProperties, ...(inText.isSure ? [MEETING] : [])], reader);
	const attendees = own === null ? inProperties : [...inProperties, ...attendeesOf(inText, own)];
	const day = own?.day ?? null;
	const found = readEntries(note, undefined, reader.settings, reader.options).entries;
	const hasDay = isOfDays || own !== null;
	const isNamed = inProperties.length > 0 || inText.quoted.length > 0;
	const told = {
		from: 'note' as const,
		isPrivate: readPrivate(note, frontmatter, fields).isPrivate,
		promises: named(toldPromises(note, reader), hasDay),
		asks: named(toldAsks(note, found, day), hasDay),
		named: [],
		links: allLinks(note, attendees, hasDay),
		day,
	};
	const { entries: dated, taken } = datedEntries(note, found, reader);
	const days = mentionsOfDays(read, sections, taken, reader);
	const mentioned = own === null ? days.entries : mentions({ read, ...own, attendees, isNamed }, taken, reader);
	const entries = named([...dated, ...mentioned], hasDay);
	if (reader.settings.otherNotes !== 'none') return { ...told, entries, unread: days.unread };
	// What was put into a note to be ticked off there counts, whatever else does.
	const ticked = entries.filter(({ entry }) => isTickedOff(entry.within ?? null, entry.line - 1));
	return { ...told, entries: ticked, unread: [] };
}

/** Stands for those who took part, where the text says that a note is of a meeting. */
const MEETING: Field = { key: '', value: null, line: 1 };

const hasAttendance = ({ quoted, labelled, headed }: Attendance): boolean =>
	quoted.length > 0 || labelled.length > 0 || headed.length > 0;

/** Below `## Attendees` those of a meeting stand; in a daily note it may be of anything. */
const attendeesOf = ({ quoted, labelled, headed }: Attendance, { of }: OwnDay): readonly Field[] =>
	of === 'text' ? [] : [...quoted, ...labelled, ...(of === 'meeting' ? headed : [])];

/** In notes without a day a name behind an `@` is no link. */
function named<T extends { readonly links: readonly NoteLink[] }>(told: T[], isNamed: boolean): T[] {
	if (isNamed) return told;
	return told.flatMap((one) => {
		if (!one.links.some(isAtName)) return [one];
		const links = one.links.filter((link) => !isAtName(link));
		return links.length === 0 ? [] : [{ ...one, links }];
	});
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

function allLinks(note: NoteText, attendees: readonly Field[], isNamed: boolean): LineLink[] {
	const found = new Map<string, number[]>();
	const add = (links: readonly NoteLink[], line: number, inText: boolean): void => {
		for (const { target } of isNamed ? links : links.filter((link) => !isAtName(link))) {
			const lines = found.get(target);
			if (lines === undefined) found.set(target, [line]);
			else if (inText && lines[lines.length - 1] !== line) lines.push(line);
		}
	};
	for (const field of attendees) add(linksOfField(field), field.line, false);
	for (const [at, { text, role, hiddenFrom }] of note.lines.entries())
		if (role !== 'quiet' && role !== 'blank' && mayName(text) && !isOfToday(text))
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
		const isAsked = !entry.open && (mayName(entry.text) || mayName(entry.detail));
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
	/** Whether all who took part are named by fields that say nothing else. */
	readonly isNamed: boolean;
}

/**
 * The lines of a note with a day that link to somebody; of each link the first line, those in the properties before
 * all. `taken` are the lines that tell of another day, or of this one by themselves.
 */
function mentions(
	{ read, day, of, attendees, isNamed }: DatedNote,
	taken: ReadonlySet<number>,
	reader: Reader,
): ToldEntry[] {
	const { settings, options } = reader;
	const saying = (words: string): Entry => describe(words.slice(0, WINDOW), { date: day, precision: 'day' }, options);
	const title = titleOf(noteName(read.path), day, options) ?? saying(noteName(read.path));
	const inProperties = attendees.map((field): ToldEntry => ({
		links: linksOfField(field),
		entry: { ...title, line: field.line, form: 'property', open: false, detail: '', within: null },
	}));
	const isEvery = settings.otherNotes === 'every';
	const linking = of === 'text' && !isEvery ? [] : linkingLines(read.note, taken, headingTests(settings));
	const asked = { kinds: options.kinds, isMeeting: of === 'meeting', isNamed };
	return firstOfEach([...inProperties, ...mentionsIn(linking, asked, day, reader)]);
}

/** A field of the properties, or of a line of the text, which has no key. */
const linksOfField = ({ key, value }: Field): NoteLink[] =>
	key === '' && typeof value === 'string' ? linksOfLine(value) : linksOf(value);

/** What lines tell of a day: all of them, or those that tell of contact. */
function mentionsIn(
	linking: readonly LinkingLine[],
	asked: Asked,
	day: Day,
	{ settings, options }: Reader,
): ToldEntry[] {
	const saying = (words: string): Entry => describe(words.slice(0, WINDOW), { date: day, precision: 'day' }, options);
	return (settings.otherNotes === 'every' ? linking : tellingOf(linking, asked))
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
}

/** What the days of a month's or a week's note tell, each as a daily note does; and the days that cannot be told. */
function mentionsOfDays(
	{ note }: ReadNote,
	sections: readonly DaySection[],
	taken: ReadonlySet<number>,
	reader: Reader,
): { readonly entries: ToldEntry[]; readonly unread: readonly UnreadDay[] } {
	if (sections.length === 0) return { entries: [], unread: [] };
	const linking = linkingLines(note, taken, headingTests(reader.settings));
	const asked = { kinds: reader.options.kinds, isMeeting: false, isNamed: false };
	const unread: UnreadDay[] = [];
	let next = 0;
	const entries = sections.flatMap(({ day, heading, from, end }) => {
		while ((linking[next]?.line ?? Infinity) <= from) next += 1;
		const first = next;
		while ((linking[next]?.line ?? Infinity) <= end) next += 1;
		const lines = linking.slice(first, next);
		if (day !== null) return firstOfEach(mentionsIn(lines, asked, day, reader));
		const links = tellingOf(lines, asked).flatMap((line) => line.links);
		if (links.length > 0) unread.push({ problem: problemAt(from + 1, 'vague-date', heading), links });
		return [];
	});
	return { entries, unread };
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
