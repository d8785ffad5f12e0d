/** What the readers of written dates share: what a reading is, and how dates are to be read. */
import { makeDay, type Day } from '../time/day';

/** `month`: only year and month are known, and `day` is the first of the month. */
export type Precision = 'day' | 'month';

/** A text read as a date: what it says, or why it says none. */
export type DateReading =
	/** A date, and how many characters of the text it takes. */
	| { readonly kind: 'date'; readonly day: Day; readonly precision: Precision; readonly length: number }
	/** It has the form of a date, yet names no day: `2026-02-30`. */
	| { readonly kind: 'impossible'; readonly found: string; readonly length: number }
	/** `05/06/2026` where the settings do not say which number is the day. */
	| { readonly kind: 'ambiguous'; readonly found: string; readonly length: number };

/** Of `05/06/2026`: which number is the day. `ask`: neither is guessed, it is reported. */
export type DateOrder = 'day-first' | 'month-first' | 'ask';

/** How dates are read: the parts of the settings that matter to them. */
export interface DateOptions {
	readonly dateOrder: DateOrder;
	readonly languages: readonly string[];
	/** Of an item under the interactions heading, where shorter dates are read (`listed-date`): what is above it. */
	readonly listed?: YearHint | undefined;
}

/** The year, and the month, that a heading or an item above tells of what stands below; null where none does. */
export interface YearHint {
	readonly year: number | null;
	readonly month: number | null;
}

/** Longer than any written date; nothing behind it is looked at. */
export const WINDOW = 64;

/** The reading of a day by its numbers, as far as there is such a day. */
export function dayReading(year: number, month: number, day: number, found: string): DateReading {
	const real = makeDay(year, month, day);
	return real === null
		? { kind: 'impossible', found, length: found.length }
		: { kind: 'date', day: real, precision: 'day', length: found.length };
}

/** The reading of a month by its numbers, as far as there is such a month. */
export function monthReading(year: number, month: number, found: string): DateReading {
	const real = makeDay(year, month, 1);
	return real === null
		? { kind: 'impossible', found, length: found.length }
		: { kind: 'date', day: real, precision: 'month', length: found.length };
}

/**
 * What a reading needs behind it, to be one: a colon or a dash, or nothing but a kind. Without that it is no date, or
 * (`told`) one that only a reader could tell from other words.
 */
export type Needs = 'sign' | 'told';

/** What an item of a list begins with: a date, or what begins like one and is no one day (`vague`). */
export type ListedReading = (
	DateReading | { readonly kind: 'vague'; readonly found: string; readonly length: number }
) & {
	readonly needs?: Needs | undefined;
	/** `day` is in the year 2000, and the day of some other year is meant. */
	readonly yearless?: true;
};
