/**
 * One contact with a person, as a line of a note tells it. The one owner of the bullet's grammar, both ways:
 *
 *     2026-11-20 coffee: she moves to Lisbon in spring #gave/advice
 *     └ date     └ kind  └ text
 *
 * `parseEntry` reads such a line behind its bullet or `#`; `printEntry` writes one.
 */
import {
	CLOSING,
	isBracket,
	separatorLength,
	skipBlanks,
	skipSeparator,
	wrappedDate,
	type BadDate,
} from '../dates/line-date';
import { countedDay, latestDay, weekdayLength, type DateOptions, type Precision } from '../dates/written-date';
import { kindWord, OTHER_KIND, type KindHit, type KindIndex } from '../settings/kinds';
import { linkAt, linksIn, type NoteLink } from '../markdown/link';
import { seenText } from '../markdown/seen-text';
import type { Day } from '../time/day';
import { codesOf, isAscii, isDigit, plainWordEnd } from '../text/plain-word';
import { readGiving, tagsIn } from '../markdown/tags';

/** Who gave and who received; `both` where a line says both. */
type Direction = 'gave' | 'received' | 'both';

/** What a dated line says, before it is known on which day it is looked at. */
export interface Entry {
	/** The day; of a date of month precision the first of the month (see `entryDay`). */
	readonly date: Day;
	readonly precision: Precision;
	/** The year is not told, and that of `date` means nothing (see `entryDay`). */
	readonly yearless?: true;
	/** Id of a kind in the settings, or `other`. */
	readonly kind: string;
	readonly direction: Direction | null;
	/** The nested parts of `#gave/…` and `#received/…`, in order, without repeats. */
	readonly benefits: readonly string[];
	/** What follows date, separator and kind, as written, without blanks around. */
	readonly text: string;
	/**
	 * The same for a reader: with the kind where it is a word of the sentence (`visit to the depot`), not a label
	 * (`call: …`).
	 */
	readonly said: string;
	/** The word that the kind was told by (`lunch`, of the kind `meet`), in lower case; `''` where none leads. */
	readonly word: string;
	/** Who took part: the links after `with`. */
	readonly participants: readonly NoteLink[];
}

/** A line read as an entry, or why it is none. */
export type EntryReading =
	| {
			readonly kind: 'entry';
			readonly entry: Entry;
			/** Offset behind the date and its wrapping, within the line given. */
			readonly dateEnd: number;
			/** What stands behind the date, a weekday and a time, kind included. */
			readonly words: string;
	  }
	| { readonly kind: 'bad-date'; readonly reason: BadDate; readonly found: string };

/** The parts of the settings that reading an entry needs. */
export interface EntryOptions {
	readonly dates: DateOptions;
	readonly kinds: KindIndex;
}

interface KindSpan {
	readonly kind: string;
	/** Offset behind the kind, its wrapping and its separator. */
	readonly end: number;
}

const TIME_OF_DAY =
	/^\(?(?:\d{1,2}[:h]\d{2}(?:[–—-]\d{1,2}[:h]\d{2})?(?:[ \t]?[ap]\.?m\.?)?|\d{1,2}[ \t]?[ap]m)\)?(?=[\s:,–—|-]|$)/i;
const JOINING = codesOf('/&+aAoO');
const JOINED = /^(?:[/&+]|(?:and|or)\b)/i;

/** Behind this no kind is looked for. */
const KIND_WINDOW = 160;

/** What may stand around a kind begins with one of these. */
const WRAPPING = codesOf('*_([=');

/** A kind that stands where one may stand: `(call)`, `**📞 Call**`, `[kind:: call]`, `kind:: call`, `coffee`, `☕`. */
function leadingKind(words: string, options: EntryOptions): KindSpan | null {
	const field = words.includes('::') ? leadingField(words, options) : null;
	if (field !== null) return field;
	if (!WRAPPING.has(words.charCodeAt(0))) return bareKind(words, options);
	const wrapping = /^(\*\*|__|[*_([]|==)[ \t]*/.exec(words);
	if (wrapping?.[1] === undefined) return bareKind(words, options);
	const name = linkAt(words, 0) === null ? nameAt(words, wrapping[0].length, options) : null;
	return name === null ? null : wrappedKind(words, wrapping[1], name);
}

const KIND_FIELD =
	/^(?:\[(?:kind|type)::([^\]\r\n]*)\]|\((?:kind|type)::([^)\r\n]*)\)|(?:kind|type)::[ \t]*([\p{L}\p{N}-]+))/iu;

function leadingField(words: string, { kinds }: EntryOptions): KindSpan | null {
	const match = KIND_FIELD.exec(words.slice(0, KIND_WINDOW));
	if (!match) return null;
	const [whole, inSquare, inRound, bare = ''] = match;
	const kind = kinds.byName((inSquare ?? inRound ?? bare).trim());
	return kind === null ? null : { kind, end: skipSeparator(words, whole.length) };
}

/** A kind whose name stands in brackets or emphasis that `open` begins. */
function wrappedKind(words: string, open: string, name: NameSpan): KindSpan | null {
	const close = CLOSING[open] ?? open;
	const colon = /^[ \t]*:?[ \t]*/.exec(words.slice(name.end, name.end + 8))?.[0].length ?? 0;
	const end = name.end + colon;
	if (words.startsWith(close, end)) return { kind: name.kind, end: skipSeparator(words, end + close.length) };
	// `(call, 20 min)`, `**Call about the flat**`: the kind is told, and the words stay together.
	const isTold = !isBracket(open) || separatorLength(words, skipBlanks(words, name.end)) > 0;
	return name.weak === null && isTold ? { kind: name.kind, end: 0 } : null;
}

function bareKind(words: string, options: EntryOptions): KindSpan | null {
	const name = nameAt(words, 0, options);
	if (name === null) return null;
	const { kind, weak } = name;
	const behind = skipBlanks(words, name.end);
	// `call/email`, `call and walk`: the first says the kind, and the words stay together.
	if (JOINING.has(words.charCodeAt(behind)) && JOINED.test(words.slice(behind, behind + 4)))
		return weak === 'everyday' ? null : { kind, end: 0 };
	if (weak === null || separatorLength(words, behind) > 0) return { kind, end: skipSeparator(words, name.end) };
	return weak === 'verb' ? { kind, end: 0 } : null;
}

/** A kind by its name, which may be a part of the sentence. */
interface NameSpan extends KindSpan {
	readonly weak: KindHit['weak'];
}

/**
 * An emoji, a word, or an emoji and the word for the same kind. The span ends behind the name, before any separator.
 */
function nameAt(line: string, at: number, options: EntryOptions): NameSpan | null {
	const hit = options.kinds.atStart(line.slice(at, at + KIND_WINDOW));
	if (hit === null) return null;
	const end = at + hit.length;
	if (plainWordEnd(line, at) > at || /^[\p{L}\p{N}]/u.test(line.slice(at, at + 2)))
		return { kind: hit.kind, end, weak: hit.weak };
	const behind = skipBlanks(line, end);
	const word = options.kinds.atStart(line.slice(behind, behind + KIND_WINDOW));
	if (word === null || word.kind === OTHER_KIND) return { kind: hit.kind, end, weak: null };
	// An emoji and a word: the word says it more exactly (`✉️ Email`), unless it is only part of the sentence.
	return word.weak === null || (word.kind === hit.kind && word.weak === 'everyday')
		? { kind: word.kind, end: behind + word.length, weak: null }
		: { kind: hit.kind, end, weak: null };
}

/** What the tags of a line say. */
interface TagsRead {
	readonly kind: string | null;
	readonly direction: Direction | null;
	readonly benefits: readonly string[];
}

const NO_TAGS: TagsRead = { kind: null, direction: null, benefits: [] };

function readTags(text: string, kinds: KindIndex): TagsRead {
	const tags = tagsIn(text);
	if (tags.length === 0) return NO_TAGS;
	const giving = tags.flatMap((tag) => readGiving(tag) ?? []);
	const [way = null, other] = new Set(giving.map((one) => one.way));
	const named = tags
		.filter((tag) => readGiving(tag) === null)
		.map((tag) => kinds.byName(tag.split('/')[0] ?? ''))
		.find((kind) => kind !== null);
	return {
		kind: named ?? null,
		direction: other === undefined ? way : 'both',
		benefits: [...new Set(giving.map(({ benefit }) => benefit).filter((benefit) => benefit !== ''))],
	};
}

/** An inline field `kind::` or `type::` anywhere in the text. */
function fieldKind(text: string, kinds: KindIndex): string | null {
	const match = /[[(](?:kind|type)::[ \t]*([^\])\r\n]{1,60})[\])]/i.exec(seenText(text));
	return match?.[1] === undefined ? null : kinds.byName(match[1]);
}

const NOBODY: readonly NoteLink[] = [];

/** The links that follow `with`: one, or several joined by commas, `and`, `&` or `+`. */
function readParticipants(line: string): readonly NoteLink[] {
	if (!line.includes('[')) return NOBODY;
	const text = seenText(line);
	const links = linksIn(text);
	const found: NoteLink[] = [];
	let joined = false;
	let last = 0;
	for (const link of links) {
		const between = text
			.slice(last, link.from)
			.replace(/\*\*|__|==|[*_]/g, '')
			.replace(/\s/g, ' ');
		const follows = /(?:^|[\s(,;:])with:? +(?:both +)?$/i.test(between.slice(-24));
		joined = follows || (joined && /^[ \t]*(?:[,&+]|and|,[ \t]*(?:and|&))[ \t]*(?:with[ \t]+)?$/i.test(between));
		if (joined) found.push(link);
		last = link.to;
	}
	return found;
}

/** A line without the next `mark` at or behind `from`. */
function withoutNext(line: string, mark: string, from: number): string {
	const at = line.indexOf(mark, from);
	return at === -1 ? line : line.slice(0, at) + line.slice(at + mark.length);
}

/** Signs that may stand before a date. */
const OPENING = codesOf('[(*_=@~');

/** Whether a line may begin with a date at a place: a letter, a digit, or one of these signs stands there. */
function mayOpen(line: string, at: number): boolean {
	const code = line.charCodeAt(at);
	if (isAscii(code)) return isDigit(code) || OPENING.has(code) || plainWordEnd(line, at) > at;
	return /^[\p{L}\p{Nd}[(*_=@~≈∼]/u.test(line.slice(at, at + 2));
}

/** Where the words behind a date begin: after a weekday and a time of day. */
function wordsFrom(line: string, dateEnd: number, { dates }: EntryOptions): number {
	let at = skipSeparator(line, dateEnd);
	const named = weekdayLength(line.slice(at, at + 24), dates);
	if (named > 0) at = skipSeparator(line, at + named);
	const isTime = isDigit(line.charCodeAt(at)) || line[at] === '(';
	const time = isTime ? TIME_OF_DAY.exec(line.slice(at, at + 16)) : null;
	return time === null ? at : skipSeparator(line, at + time[0].length);
}

/**
 * Reads a line behind its bullet, task brackets or `#`. Null if it does not begin with a date, and so is no entry; a
 * reading of kind `bad-date` if it begins with the form of a date that names no day, or that could be two.
 */
export function parseEntry(line: string, options: EntryOptions): EntryReading | null {
	const start = skipBlanks(line, 0);
	if (!mayOpen(line, start)) return null;
	const date = wrappedDate(line, start, options.dates);
	if (date === null) return null;
	if (date.needs !== undefined && !isShown(line, date.end, options)) {
		const found = line.slice(start, date.end);
		return date.needs === 'told' ? { kind: 'bad-date', reason: 'vague', found } : null;
	}
	if (!('day' in date)) return { kind: 'bad-date', reason: date.reason, found: date.found };
	const dateEnd = date.end;
	const words = date.open === undefined ? line : withoutNext(line, date.open, dateEnd);
	const behind = words.slice(wordsFrom(words, dateEnd, options));
	const entry = describe(behind, { date: date.day, precision: date.precision }, options);
	const told = date.yearless === true ? { ...entry, yearless: date.yearless } : entry;
	return { kind: 'entry', entry: told, dateEnd, words: behind };
}

const SIGN = /^(?:[:–—―−|→：｜]|-+[ \t])/;

/** Whether what stands behind a date shows that it is one: a colon or a dash, or nothing but a kind. */
function isShown(line: string, dateEnd: number, { kinds }: EntryOptions): boolean {
	const rest = line.slice(skipBlanks(line, dateEnd));
	const kind = kinds.atStart(rest);
	return rest === '' || SIGN.test(rest) || kind?.length === rest.trimEnd().length;
}

const FIELD_FIRST = /^[[(]?(?:kind|type)::/i;

/** The kind that a field names: the one that leads, else one anywhere. */
function namedKind(words: string, leading: KindSpan | null, { kinds }: EntryOptions): string | null {
	if (!words.includes('::')) return null;
	return leading !== null && FIELD_FIRST.test(words) ? leading.kind : fieldKind(words, kinds);
}

const ENDS_IN_WORD = /[\p{L}\p{N}]$/u;

/** Whether the kind that leads is a word of the sentence, and not all that is told. */
function isSentence(words: string, leading: KindSpan | null, kind: string): boolean {
	if (leading === null || (words.length <= kind.length && words.toLowerCase() === kind)) return false;
	return ENDS_IN_WORD.test(words.slice(0, leading.end).trimEnd());
}

/** What the words behind a date say. */
export function describe(words: string, day: Pick<Entry, 'date' | 'precision'>, options: EntryOptions): Entry {
	const rest = words.trim();
	const tags = readTags(rest, options.kinds);
	const leading = leadingKind(rest, options);
	const kind = namedKind(rest, leading, options) ?? tags.kind ?? leading?.kind ?? OTHER_KIND;
	// What leads, as long as it says the kind.
	const head = leading?.kind === kind ? rest.slice(0, leading.end) : '';
	const text = rest.slice(head.length).trim();
	return {
		date: day.date,
		precision: day.precision,
		kind,
		direction: tags.direction,
		benefits: tags.benefits,
		text,
		said: isSentence(rest, leading, kind) ? rest : text,
		word: kindWord(head),
		participants: readParticipants(text),
	};
}

/**
 * The day an entry counts as, seen from `today`: a month is its last day not after today, a day without its year the
 * latest such day not after today.
 */
export function entryDay(entry: Entry, today: Day): Day {
	if (entry.yearless === true) return latestDay(entry.date, today);
	return entry.precision === 'month' ? countedDay(entry.date, today) : entry.date;
}

/** An interaction to be written. */
export interface NewEntry {
	readonly date: Day;
	/** A kind's id, written out before the text; null: the text speaks for itself (`coffee with Bo`). */
	readonly kind: string | null;
	/** One line; line breaks become blanks. */
	readonly text: string;
	/** A plan: written as an unchecked task. */
	readonly planned?: boolean | undefined;
	/** To be written on: where there are no words yet, the blank behind the date stays. */
	readonly unfinished?: boolean | undefined;
	/** An item as it stands elsewhere, which is to stand here in the same words. */
	readonly raw?: string | undefined;
}

/**
 * Writes an entry as a line behind the bullet: `2026-11-20 call: text`, the date linked where the note does so. Of
 * kind `other` nothing is written, unless the text alone would be read as another kind or lose its beginning.
 */
export function printEntry(entry: NewEntry, writing: DateWriting, options: EntryOptions): string {
	const date = `${writing.before}${entry.date}${writing.after}`;
	const text = entry.text.replace(/\s+/g, ' ').trim();
	if (entry.kind === null) return `${date} ${text}`;
	const named = text === '' ? `${date} ${entry.kind}` : `${date} ${entry.kind}: ${text}`;
	if (entry.kind !== OTHER_KIND) return named;
	const read = parseEntry(`${date} ${text}`, options);
	return read?.kind === 'entry' && read.entry.text === text && read.entry.kind === OTHER_KIND
		? `${date} ${text}`
		: named;
}

/** What stands around the date of an entry: nothing, `[[` and `]]`, `**` and `**`, or both. */
export interface DateWriting {
	readonly before: string;
	readonly after: string;
}

const WRITTEN_DATE =
	/^(\*\*|__)?(\[\[(?:[^[\]|#\r\n]{0,200}\/)?)?\d{4}-\d{2}-\d{2}(?:\|[^[\]\r\n]{0,200})?(\]\])?(\*\*|__)?/;

/** How an existing line writes its date: linked or not, bold or not. Plain where it does something else. */
export function dateWriting(line: string): DateWriting {
	const match = WRITTEN_DATE.exec(line.slice(0, 480).trimStart());
	if (!match) return { before: '', after: '' };
	const [, open = '', link = '', linkEnd = '', close = ''] = match;
	const bold = open === close ? open : '';
	const isLinked = link !== '' && linkEnd !== '';
	return isLinked ? { before: bold + link, after: `]]${bold}` } : { before: bold, after: bold };
}
