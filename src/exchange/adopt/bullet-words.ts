/** What a dated line says as a bullet of Nurture's own: its day, and its words as they stand. */
import type { NoteEntry } from '../../core/entry/entries';
import { dateWriting, type EntryOptions, type EntryReading } from '../../core/entry/interaction';
import { readDateLast, readKindFirst, type KindFirstReading } from '../../core/entry/shapes';
import { listedOn, readAs } from '../../core/log/log-writing';

/** A line that begins with its day as Nurture writes it: plain, linked or bold. */
const OWN_FORM = /^[ \t]*(?:\*\*|__)?(?:\[\[(?:[^[\]|#\r\n]{0,200}\/)?)?\d{4}-\d{2}(?:-\d{2})?(?!\d)/;

/** Whether a dated item is in Nurture's own form. */
export const isOwnForm = (content: string): boolean => OWN_FORM.test(content);

/** What is no exact day: `ca. 12 Nov`. */
const VAGUE = /^\W*(?:ca|circa|about|around|approx)|[~≈∼]/i;

/** Whether a date's own text tells nothing besides one day or month: no range, no time of day. */
function isOneDay(span: string): boolean {
	const text = span.replace(/[年月日년월일号]/g, '.').replace(/^[^\p{L}\p{N}~≈∼]+/u, '');
	const numbers = text.match(/\p{Nd}+/gu) ?? [];
	if (VAGUE.test(text) || /\d[:h]\d|\s[–—-]\s*\d/.test(text)) return false;
	if (/\p{L}/u.test(text)) return numbers.filter(({ length }) => length < 4).length < 2;
	const signs = new Set(text.match(/\d[^\d\s[\]|](?=\d)/g)?.map((pair) => pair.slice(1)));
	return numbers.length <= 3 && signs.size <= 1;
}

type Read = Extract<EntryReading, { kind: 'entry' }>;

/** The time of day between a date and the words behind it. */
function timeIn(between: string): string {
	const time = /\(?\d.{0,40}/.exec(between.slice(0, 60))?.[0] ?? '';
	return time.replace(/[\s:–—|,·→-]{1,8}$/, '');
}

/** A line that begins with its day, or with its kind, or ends with its day; each with what its date takes. */
function readingsOf(content: string, { date }: NoteEntry, options: EntryOptions): readonly [Read, string, string][] {
	const listed = listedOn(date, options);
	const first = readAs(content, date, options);
	if (first?.kind === 'entry') {
		const isWhole = content.endsWith(first.words);
		const between = isWhole ? content.slice(first.dateEnd, content.length - first.words.length) : '';
		return [[first, content.slice(0, first.dateEnd), timeIn(between)]];
	}
	const second = readKindFirst(content, listed, true);
	if (second !== null) return [[withSign(content, second), content.slice(second.end, second.dateEnd), '']];
	const last = readDateLast(content, listed, true);
	return last === null ? [] : [[last, content.slice(last.words.length), '']];
}

/** An emoji that led stands before the words without a colon. */
function withSign(content: string, read: KindFirstReading): Read {
	const name = content.slice(read.from, read.end);
	const isSign = !/\p{L}/u.test(name) && read.words.startsWith(`${name}: `);
	return isSign ? { ...read, words: `${name} ${read.words.slice(name.length + 2)}` } : read;
}

const dayOf = ({ date, precision }: NoteEntry): string => (precision === 'month' ? date.slice(0, 7) : date);

/** What stands around the day of another line, emphasis aside: the brackets of a link. */
function linked(content: string, day: string): string {
	const { before, after } = dateWriting(content);
	const isLink = before.includes('[[');
	return isLink ? `${before.replace(/^(?:\*\*|__)/, '')}${day}${after.replace(/(?:\*\*|__)$/, '')}` : day;
}

/**
 * A dated line as the words of a bullet; null where its date tells more than a day, or is no date that could be written
 * for certain.
 */
export function bulletWords(content: string, entry: NoteEntry, options: EntryOptions): string | null {
	if (entry.yearless === true) return null;
	const [found] = readingsOf(content, entry, options);
	if (found === undefined) return null;
	const [read, span, time] = found;
	if (read.entry.date !== entry.date || read.entry.yearless === true || !isOneDay(span)) return null;
	return [linked(content, dayOf(entry)), time, read.words.trim()].filter((part) => part !== '').join(' ');
}
