/** Dates with a month in words, and the ranges and rows of days that are told with it: `12–14 Nov 2026`. */
import type { AllNames } from '../time/calendar-names';
import { dayReading, monthReading, type DateReading } from './date-reading';

const WORD = /[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*\.?/uy;
const SIMPLE_WORD = /[\p{L}\p{M}]+\.?/uy;
/** Months of two words: `تشرين الثاني`. */
const TWO_WORDS = /[\p{L}\p{M}]+ [\p{L}\p{M}]+/uy;
/** Behind these characters are the scripts that have such months. */
const LAST_LATIN = 0x590;
const DAY_NUMBER = /(\d{1,2})(?:\.(?=\p{L})|(?:st|nd|rd|th|er|º|\.)?(?![\p{L}\d]))/uy;
const YEAR = /(\d{4})(?![\d\p{L}])|['’](\d{2})(?![\d\p{L}])/uy;
/** A word for the year behind it: `2026 г.`, `2026 r.`, `2026 року`. */
const YEAR_WORD = /[ \t]?(?:г\.|года|р\.|року|r\.|roku)(?!\p{L})/uy;
const GAP = /[ \t]*(?:,[ \t]*)?(?:(?:of|de|del|von|the|den|le)[ \t]+)?/iuy;
/** An article before the day: `le 12 mars 2026`, `den 12 mars 2026`. */
const ARTICLE = /(?:le|den|the)[ \t]+(?=\d)/iuy;
/** Between a day and its month: `12 Nov`, `12-Nov`, `12/Nov`, `12 of Nov`. */
const TO_MONTH = /[ \t]*(?:de[ \t]+|of[ \t]+|-|\/)?/iuy;
/** Between a month and its day, or its year, without a blank: `Nov-12-2026`, `2026-Nov-12`. */
const SIGN = /[-/.](?=\d{1,2}(?!\d))/uy;
const YEAR_SIGN = /[-/.](?=\d{4}(?!\d))/uy;
/** A year that stands first: `2026 Nov 12`, `2026-Nov-12`. */
const FIRST_YEAR = /((?:1[5-9]|2[01])\d{2})(?:,?[ \t]+|[-/.])(?=[\p{L}\d])/uy;
/** What leads from one day to the next of a range or a row. */
const ONWARD = /[ \t]*(?:[-–—−‐‑→~/&+]|->|(?:to|until|till|and|bis|au|al|tot)\b)[ \t]*/iuy;
const COMMA = /[ \t]*,[ \t]*(?=\d{1,2}(?!\d))/uy;

/** A day or a month, as far as it is told. */
interface Part {
	readonly month: number | undefined;
	readonly day: number | null;
	readonly isMonthFirst: boolean;
}

/** The first day that words tell, of several; `year` is null where none is told. */
export interface WordDate {
	readonly year: number | null;
	/** Null: a month is told, and no day. */
	readonly day: number | null;
	readonly month: number;
	/** Whether the month stands before the day. */
	readonly isMonthFirst: boolean;
	readonly length: number;
}

/** Goes through a text part by part. */
class Cursor {
	at = 0;

	readonly #names: AllNames;

	constructor(
		readonly text: string,
		names: AllNames,
	) {
		this.#names = names;
	}

	take(pattern: RegExp): RegExpExecArray | null {
		pattern.lastIndex = this.at;
		const match = pattern.exec(this.text);
		if (match) this.at = pattern.lastIndex;
		return match;
	}

	/** What `read` finds from here; the cursor stays where it was if that is nothing. */
	attempt<T>(read: () => T | null): T | null {
		const before = this.at;
		const found = read();
		if (found === null) this.at = before;
		return found;
	}

	/** Whether a month was shortened in a language that may not be the note's. */
	isShort = false;

	month(): number | null {
		const whole = this.#name(this.#names.months);
		if (whole !== null) return whole;
		const short = this.#name(this.#names.shortMonths);
		this.isShort ||= short !== null;
		return short;
	}

	weekday(): number | null {
		const short = (): number | null => {
			const found = this.#name(this.#names.shortWeekdays);
			return found !== null && (this.text[this.at - 1] === '.' || this.text[this.at] === ',') ? found : null;
		};
		return this.#name(this.#names.weekdays) ?? this.attempt(short);
	}

	/** A word, only if it is in the table. */
	#name(table: ReadonlyMap<string, number>): number | null {
		const read = (pattern: RegExp): number | null =>
			this.attempt(() => {
				const word = this.take(pattern)?.[0] ?? '';
				return table.get(word.replace(/\.$/, '').toLocaleLowerCase().normalize('NFC')) ?? null;
			});
		const isOther = (this.text.charCodeAt(this.at) || 0) > LAST_LATIN;
		return (isOther ? read(TWO_WORDS) : null) ?? read(WORD) ?? read(SIMPLE_WORD);
	}
}

/** The weekdays before a day, or an article: they tell nothing of it. */
function passWeekdays(cursor: Cursor): void {
	if (cursor.weekday() === null) {
		cursor.take(ARTICLE);
		return;
	}
	cursor.attempt(() => (cursor.take(ONWARD) ? cursor.weekday() : null));
	cursor.take(GAP);
}

/** `12`, `12 Nov`, `Nov 12`, `Nov`, each with or without its weekday. */
function takePart(cursor: Cursor): Part | null {
	return cursor.attempt(() => {
		passWeekdays(cursor);
		const day = cursor.take(DAY_NUMBER);
		if (day) {
			const month = cursor.attempt(() => {
				cursor.take(TO_MONTH);
				return cursor.month();
			});
			return { day: Number(day[1]), month: month ?? undefined, isMonthFirst: false };
		}
		const month = cursor.month();
		if (month === null) return null;
		const behind = cursor.attempt(() => {
			if (cursor.take(SIGN) === null) cursor.take(GAP);
			return cursor.take(DAY_NUMBER);
		});
		return { month, day: behind ? Number(behind[1]) : null, isMonthFirst: true };
	});
}

/** All days of a range or a row, and where they end. A comma joins days that are followed by their month. */
function takeParts(cursor: Cursor): Part[] {
	const first = takePart(cursor);
	const parts = first === null ? [] : [first];
	while (parts.length > 0 && parts.length < 6) {
		const isBare = parts.every(({ month }) => month === undefined);
		const next = cursor.attempt(() => {
			const joint = cursor.take(ONWARD) ?? (isBare ? cursor.take(COMMA) : null);
			return joint === null ? null : takePart(cursor);
		});
		if (next === null) break;
		parts.push(next);
	}
	return parts;
}

function takeYear(cursor: Cursor): number | null {
	return cursor.attempt(() => {
		if (cursor.take(YEAR_SIGN) === null) cursor.take(GAP);
		const [, full, short] = cursor.take(YEAR) ?? [];
		if (full !== undefined) return Number(full);
		return short === undefined ? null : 2000 + Number(short);
	});
}

/** Days or months that follow each other, of which at least one tells its month. */
interface Row {
	readonly parts: readonly Part[];
	readonly first: Part;
	/** The month of the first. */
	readonly month: number;
	/** The last month that is told. */
	readonly lastMonth: number;
}

/** Whether days run on in the order they are told; of two months the later may be of the next year. */
function runOn({ parts, month }: Row): boolean {
	return parts.every((part, at) => {
		const before = parts[at - 1];
		if (before === undefined || part.day === null || before.day === null) return true;
		return part.day > before.day || (part.month ?? month) !== (before.month ?? month);
	});
}

function takeRow(cursor: Cursor): Row | null {
	const parts = takeParts(cursor);
	const months = parts.flatMap(({ month }) => month ?? []);
	const [first] = parts;
	const [firstMonth] = months;
	if (first === undefined || firstMonth === undefined) return null;
	const month = first.month ?? firstMonth;
	const row = { parts, first, month, lastMonth: months[months.length - 1] ?? month };
	return runOn(row) ? row : null;
}

/**
 * The date with a month in words that a text begins with: `Thu, 12 August 2026`, `Aug 3rd, 2026`, `12. März 2026`, `May
 * 2026`, `2026 Nov 12`, `12–14 Nov 2026`, `26 July – 22 Aug 2026`, with or without the year. Of several days the first,
 * which is in the year before where the last is earlier in the year.
 */
export function wordDateAt(text: string, names: AllNames): WordDate | null {
	const cursor = new Cursor(text, names);
	const firstYear = cursor.take(FIRST_YEAR)?.[1];
	const row = takeRow(cursor);
	if (row === null) return null;
	const found = withYear(cursor, row, firstYear);
	return cursor.isShort && found.year === null ? null : found;
}

/** The first day of a row, with the year that stands before or behind it. */
function withYear(cursor: Cursor, { first, month, lastMonth }: Row, firstYear: string | undefined): WordDate {
	const told = { month, day: first.day, isMonthFirst: first.isMonthFirst };
	if (firstYear !== undefined) return { ...told, year: Number(firstYear), length: cursor.at };
	const end = cursor.at;
	const year = takeYear(cursor);
	if (year === null) return { ...told, year, length: end };
	cursor.take(YEAR_WORD);
	// `30 Dec – 2 Jan 2027`: a year that stands behind is that of the last day.
	return { ...told, year: month > lastMonth ? year - 1 : year, length: cursor.at };
}

/** A month that is a word of its own where it stands behind a number without more: `2026 may be a good year`. */
const PLAIN_WORD = /^\d{4}[ \t]*(?:may|march)\b/;

/** `12Nov2026`: without a blank, and with all of its year. */
const IN_ONE = /^(\d{1,2})(\p{L}{3,12})((?:19|20)\d{2})(?![\p{L}\d])/u;

function readInOne(text: string, names: AllNames): DateReading | null {
	const [found, day, name = '', year] = IN_ONE.exec(text) ?? [];
	const month = names.months.get(name.toLocaleLowerCase().normalize('NFC'));
	return found === undefined || month === undefined ? null : dayReading(Number(year), month, Number(day), found);
}

/** Reads a date with its year, and a month in words. */
export function readWords(text: string, names: AllNames): DateReading | null {
	const inOne = readInOne(text, names);
	if (inOne !== null) return inOne;
	const found = wordDateAt(text, names);
	if (found?.year == null) return null;
	const written = text.slice(0, found.length);
	if (found.day !== null) return dayReading(found.year, found.month, found.day, written);
	return PLAIN_WORD.test(text) ? null : monthReading(found.year, found.month, written);
}
