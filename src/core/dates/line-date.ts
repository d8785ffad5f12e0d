/** The date at a place in a line, however it is wrapped: bold, in brackets, as a link, as an inline field. */
import type { Day } from '../time/day';
import { baseName, linkAt } from '../markdown/link';
import type { ListedReading, Needs } from './date-reading';
import { codesOf, isAscii } from '../text/plain-word';
import { readListedDate } from './listed-date';
import { plainIsoAt } from './plain-iso';
import { readDateAt, type DateOptions, type Precision } from './written-date';

interface DateSpan {
	readonly day: Day;
	readonly precision: Precision;
	readonly end: number;
	readonly yearless?: true | undefined;
	readonly needs?: Needs | undefined;
	/** Emphasis that opens before the date and goes on behind it: `**` of `**2026-09-01 call**: …`. */
	readonly open?: string;
}
interface BadSpan {
	readonly reason: BadDate;
	readonly found: string;
	readonly end: number;
	readonly needs?: Needs | undefined;
}
type DateHit = DateSpan | BadSpan | null;

/** Why a date that a line begins with cannot be read: no such day, two of them, or more or less than one. */
export type BadDate = 'impossible' | 'ambiguous' | 'vague';

/** What may stand around a date or a kind, with what closes it; the longer marks before those they begin with. */
export const CLOSING: Readonly<Record<string, string>> = {
	'**': '**',
	__: '__',
	'*': '*',
	_: '_',
	'(': ')',
	'[': ']',
	'==': '==',
};
/** Whether a mark opens brackets that can stand around a date. */
export const isBracket = (mark: string): boolean => mark === '(' || mark === '[';

/**
 * What may stand between date, kind and text: `: - – — | ,`, their other widths, `·`, `→`, and `.` or `;` before a
 * blank.
 */
const SEPARATOR = /([:\-–—|,‐‑‒―−·→：｜，、－])\1*>?|[.;](?=\s|$)/y;
const PLAIN_SEPARATORS = codesOf(':-|,.;');

export function separatorLength(line: string, at: number): number {
	const code = line.charCodeAt(at);
	if (isAscii(code) && !PLAIN_SEPARATORS.has(code)) return 0;
	SEPARATOR.lastIndex = at;
	return SEPARATOR.exec(line)?.[0].length ?? 0;
}

/** A date that was read, and that ends at `end` of its line. */
function hitOf(reading: ListedReading, end: number): DateHit {
	const { needs, yearless } = reading;
	return reading.kind === 'date'
		? { day: reading.day, precision: reading.precision, end, needs, yearless }
		: { reason: reading.kind, found: reading.found, end, needs };
}

/** The date that a text begins with; under the interactions heading a shorter one too. */
const dateAt = (text: string, options: DateOptions): ListedReading | null =>
	readDateAt(text, options) ?? (options.listed === undefined ? null : readListedDate(text, options, options.listed));

/** The same in a link, of which a shorter one has to take all. */
function dateInLink(text: string, options: DateOptions): ListedReading | null {
	const strict = readDateAt(text, options);
	const reading = strict ?? dateAt(text, options);
	return strict === null && reading?.length !== text.length ? null : reading;
}

/** A date as bare text or as a link whose text or target is, or begins with, a date. */
function bareDate(line: string, at: number, options: DateOptions): DateHit {
	if (line[at] === '[') {
		const link = linkAt(line, at);
		if (link === null) return null;
		const shown = dateInLink(link.text, options);
		const target = dateInLink(baseName(link.target).replace(/^date:/, ''), options);
		const reading = [target, shown].find((one) => one?.kind === 'date') ?? target ?? shown;
		return reading === null ? null : hitOf(reading, link.to);
	}
	// `@November 3, 2026`, as exports of Notion have it.
	const from = line[at] === '@' ? at + 1 : at;
	const plain = plainIsoAt(line, from, options);
	if (plain !== null)
		return { day: plain, precision: 'day', end: from + plain.length, needs: undefined, yearless: undefined };
	const reading = dateAt(line.slice(from, from + 64), options);
	return reading === null ? null : hitOf(reading, from + reading.length);
}

/** `date:: 2026-06-30`, bare to the end of the date, or in `[ ]` or `( )` that must close right behind it. */
function fieldDate(line: string, at: number, options: DateOptions): DateHit {
	if (!'[(dD'.includes(line[at] ?? ' ')) return null;
	const match = /^([[(]?)date::[ \t]*/i.exec(line.slice(at, at + 32));
	if (!match) return null;
	const inner = wrappedDate(line, at + match[0].length, options, 1);
	if (inner === null || !('day' in inner) || !match[1]) return inner;
	const close = match[1] === '[' ? ']' : ')';
	const end = skipBlanks(line, inner.end);
	return line[end] === close ? { ...inner, end: end + 1 } : null;
}

/** Blanks of every width, those that do not break and those that are not seen included. */
const BLANKS: ReadonlySet<string> = new Set(' \t\u00a0\u2002\u2003\u2009\u200a\u200b\u200e\u200f\u202f\u3000\ufeff');
const isBlank = (code: number): boolean =>
	isAscii(code) ? code === 32 || code === 9 : BLANKS.has(String.fromCharCode(code));

/** The first place in a line, from `at` on, that is no blank. */
export function skipBlanks(line: string, at: number): number {
	let end = at;
	while (isBlank(line.charCodeAt(end))) end++;
	return end;
}

/** A date in any of its wrappings, at most three deep: `**[[2026-10-12]]**`. */
export function wrappedDate(line: string, at: number, options: DateOptions, depth = 0): DateHit {
	const plain = fieldDate(line, at, options) ?? bareDate(line, at, options);
	if (plain !== null || depth >= 3) return plain;
	if (!'*_([='.includes(line[at] ?? ' ')) return null;
	const open = Object.keys(CLOSING).find((mark) => line.startsWith(mark, at));
	if (open === undefined) return null;
	const behind = at + open.length;
	const inner = wrappedDate(line, isBracket(open) ? skipBlanks(line, behind) : behind, options, depth + 1);
	return inner !== null && 'day' in inner ? closedDate(line, inner, open) : inner;
}

/** A date with what closes its wrapping. Emphasis may go on behind the date; a bracket has to close there. */
function closedDate(line: string, date: DateSpan, open: string): DateHit {
	const close = CLOSING[open] ?? open;
	// A colon may stand inside the emphasis: `**2026-09-01:** call`.
	const colon = /^[ \t]*[:,–—-]?[ \t]*/.exec(line.slice(date.end, date.end + 8))?.[0].length ?? 0;
	const end = [date.end, date.end + colon].find((at) => line.startsWith(close, at));
	if (end !== undefined) return { ...date, end: end + close.length };
	return isBracket(open) ? null : { ...date, open };
}

/** Skips blanks and at most one run of separators, as `: `, ` - `, ` – `. */
export function skipSeparator(line: string, at: number): number {
	const end = skipBlanks(line, at);
	const length = separatorLength(line, end);
	return length === 0 ? end : skipBlanks(line, end + length);
}
