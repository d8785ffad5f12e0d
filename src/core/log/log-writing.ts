/** A new dated line in the words of another one: its date form, its separator, its place for the kind. */
import {
	parseEntry,
	printEntry,
	describe,
	type Entry,
	type EntryOptions,
	type EntryReading,
	type NewEntry,
} from '../entry/interaction';
import { listedWith } from '../entry/listed';
import type { Reader } from '../entry/reader';
import { readDateLast, readKindFirst } from '../entry/shapes';
import { sameForms, type DayChange } from '../dates/date-form';
import { skipSeparator } from '../dates/line-date';
import { readWholeDate } from '../dates/written-date';
import { baseName, linkAt } from '../markdown/link';
import { monthOf, yearOf, type Day } from '../time/day';
import { kindIn } from '../languages/note-language';
import { OTHER_KIND } from '../settings/kinds';
import { withoutEnd } from '../text/ends';

/** What is to be said of a contact. */
export interface Said {
	/** A word for the kind that stands before the words: `call`; `''` where there is none. */
	readonly label: string;
	readonly words: string;
	/** As it would be read in a plain line: what is written has to be read so. */
	readonly entry: Entry;
	/** To be written on: what parts the date from words stays. */
	readonly unfinished: boolean;
}

const LABEL = /^(\p{L}[\p{L}\p{M}\p{N} '’-]{0,40})(?::[ \t]+|$)/u;

/** The options with which a line of a log is read, the year and month of whose day are known. */
export const listedOn = (day: Day, options: EntryOptions): EntryOptions =>
	listedWith(options, { year: yearOf(day), month: monthOf(day) });

/** What a line of a log says that begins with its day. */
export const readAs = (content: string, day: Day, options: EntryOptions): EntryReading | null =>
	parseEntry(content, options) ?? parseEntry(content, listedOn(day, options));

/** A kind by the word that a language has for it, where it is told by its id. */
export function inLanguage(entry: NewEntry, language: () => string, { options }: Reader): NewEntry {
	const word = entry.kind === null ? '' : kindIn(language(), entry.kind);
	return word !== '' && options.kinds.byName(word) === entry.kind ? { ...entry, kind: word } : entry;
}

/** What an entry says; null if it cannot be read. */
export function saidIn(entry: NewEntry, { options }: Reader): Said | null {
	const line = printEntry(entry, { before: '', after: '' }, options);
	const read = parseEntry(line, options);
	if (read?.kind !== 'entry') return null;
	// With a time of day or the end of a range, which the date would take in.
	const text = line.slice(entry.date.length).trim();
	const [lead = '', label = ''] = LABEL.exec(text) ?? [];
	const isLabel = label !== '' && options.kinds.byName(label) !== null;
	return {
		label: isLabel ? label : '',
		words: isLabel ? text.slice(lead.length).trim() : text,
		entry: read.entry,
		unfinished: entry.unfinished === true,
	};
}

/** Label and words as one text. */
export const wholeOf = ({ label, words }: Pick<Said, 'label' | 'words'>): string =>
	[label, words].filter((part) => part !== '').join(': ');

const SIGN = /\p{Extended_Pictographic}[\uFE0E\uFE0F\u200D\p{Extended_Pictographic}\p{Emoji_Modifier}]*/u;

/** The emoji of a kind, as the settings have it. */
const signOf = (kind: string, { settings }: Reader): string =>
	settings.kinds.find(({ id }) => id === kind)?.synonyms.find((name) => SIGN.test(name)) ?? '';

/** A word with a capital where another has one. */
export const capitalLike = (other: string, word: string): string =>
	/^\P{L}*\p{Lu}/u.test(other) ? word.charAt(0).toUpperCase() + word.slice(1) : word;

/**
 * What tells the kind in another line (`call: `, `**📞 Call** – `), for another kind; `rest` is what is still to be said
 * behind it. Null where that line tells a kind by its place and this has none.
 */
function kindLike(lead: string, said: Said, reader: Reader): { readonly lead: string; readonly rest: string } {
	const { label, words, entry } = said;
	const word = /\p{L}[\p{L}\p{M}\p{N} '’-]*\p{L}|\p{L}/u.exec(
		lead.replace(/(?:kind|type)::/i, (key) => '\0'.repeat(key.length)),
	);
	const sign = signOf(entry.kind, reader);
	/** An emoji of the same kind stays, another one is changed. */
	const withSign = (text: string): string => {
		const [found = '', index = 0] = [SIGN.exec(text)?.[0], SIGN.exec(text)?.index];
		if (found === '' || reader.options.kinds.byName(found) === entry.kind) return text;
		const behind = text.slice(index + found.length);
		return text.slice(0, index) + sign + (sign === '' ? behind.trimStart() : behind);
	};
	if (lead === '' || (word === null && sign === '') || (word !== null && label === ''))
		return { lead: '', rest: wholeOf(said) };
	if (word === null) return { lead: withSign(lead), rest: label === entry.kind ? words : wholeOf(said) };
	const [from, to] = [word.index, word.index + word[0].length];
	return { lead: withSign(lead.slice(0, from)) + capitalLike(word[0], label) + lead.slice(to), rest: words };
}

/** A time of day behind a date. */
const TIME =
	/\(?\d{1,2}[:h]\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})?(?:[–—-]\d{1,2}[:h]\d{2})?(?:[ \t]?[ap]\.?m\.?)?\)?/i;

function withoutTime(text: string): string {
	const time = TIME.exec(text);
	if (time === null) return text;
	const before = text.slice(0, time.index).replace(/(?:(\d)T|[ \t]at[ \t])$/, '$1');
	return withoutEnd(before, /[ \t,]/) + text.slice(time.index + time[0].length);
}

/** What may stand at the end of a date with nothing behind it. */
const PARTING = /[\s:–—|,·→-]/;

/** A line in parts: what tells the day, and what is said behind it, or before it. */
export interface Written {
	readonly head: string;
	readonly words: string;
}

/** A mark of emphasis that opens in a text and does not close there. */
function openIn(text: string): string {
	const mark = /^(?:\*\*|__|==|[*_])/.exec(text)?.[0] ?? '';
	return mark !== '' && text.indexOf(mark, mark.length) < 0 ? mark : '';
}

/** Whether a text's link is of nothing but a day: not `[[2026-11-18 Kickoff]]`. */
function isLinkOfDay(text: string, options: EntryOptions): boolean {
	const link = linkAt(text, Math.max(text.indexOf('['), 0));
	if (link === null) return true;
	const target = baseName(link.target).replace(/^date:|\.md$/g, '');
	return readWholeDate(target, options.dates) !== null && /\d/.test(link.text);
}

/** Lines that begin with their date. */
function dateFirst(content: string, said: Said, change: DayChange, reader: Reader): Written[] {
	const options = listedOn(change.old, reader.options);
	const read = readAs(content, change.old, reader.options);
	if (read?.kind !== 'entry') return [];
	const isWhole = content.endsWith(read.words);
	const before = content.slice(0, isWhole ? content.length - read.words.length : read.dateEnd);
	if (!isLinkOfDay(before, options)) return [];
	const other = describe(read.words, read.entry, options);
	const text = read.words.trim();
	const kind = text.slice(0, text.lastIndexOf(other.text));
	// `Coffee by the canal` is a sentence.
	const { lead, rest } = kindLike(/^[\p{L}\p{M}\p{N} '’-]*$/u.test(kind) ? '' : kind, said, reader);
	const close = openIn(before);
	const words = rest === '' ? withoutEnd(lead, PARTING) : lead + rest;
	return sameForms(withoutTime(before), change).map((date) => {
		if (words === '' && !said.unfinished) return { head: withoutEnd(date, PARTING) + close, words };
		return { head: read.words === '' || close !== '' ? `${date.trimEnd()}${close} ` : date, words };
	});
}

/** Lines that begin with their kind and have the date behind it. */
function kindFirst(content: string, said: Said, change: DayChange, reader: Reader): Written[] {
	const read = readKindFirst(content, listedOn(change.old, reader.options), true);
	if (read === null || content.includes('::')) return [];
	const { lead, rest } = kindLike(content.slice(read.from, read.end), said, reader);
	if (lead === '') return [];
	const date = withoutTime(content.slice(read.end, skipSeparator(content, read.dateEnd)));
	return sameForms(content.slice(0, read.from) + '\0' + date, change).map((head) => {
		const made = head.replace('\0', lead);
		const isParted = PARTING.test(made.slice(-1));
		return { head: rest === '' ? withoutEnd(made, PARTING) : made + (isParted ? '' : ' '), words: rest };
	});
}

/** Headings that end with their date. */
function dateLast(content: string, said: Said, change: DayChange, reader: Reader): Written[] {
	const read = readDateLast(content, listedOn(change.old, reader.options), true);
	const whole = wholeOf(said);
	if (read === null || whole === '') return [];
	const title = capitalLike(content, whole);
	return sameForms(content.slice(read.words.length), change).map((date) => ({ head: title + date, words: '' }));
}

/** A line as another one is written, the likeliest writing first; none where that cannot be followed. */
export function writingsLike(content: string, said: Said, change: DayChange, reader: Reader): Written[] {
	const isPlain = said.entry.kind === OTHER_KIND && said.label === '';
	return [
		...dateFirst(content, said, change, reader),
		...(isPlain ? [] : kindFirst(content, said, change, reader)),
		...dateLast(content, said, change, reader),
	];
}
