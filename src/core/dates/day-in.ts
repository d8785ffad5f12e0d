/** A whole day wherever it stands in a name or a title: `Meeting - 2026-11-12 Fence`, `20261114 Fence`. */
import { makeDay, type Day } from '../time/day';
import { readDateAt, type DateOptions } from './written-date';

/** Longer than any name. */
const WINDOW = 300;
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/;

/** A day with the place it takes. */
export interface DayIn {
	readonly day: Day;
	readonly from: number;
	readonly to: number;
}

function dayAt(text: string, options: DateOptions): { readonly day: Day; readonly length: number } | null {
	const [whole, year, month, day] = COMPACT.exec(text) ?? [];
	const compact = whole === undefined ? null : makeDay(Number(year), Number(month), Number(day));
	if (compact !== null) return { day: compact, length: 8 };
	const reading = readDateAt(text, options);
	return reading?.kind === 'date' && reading.precision === 'day' ? reading : null;
}

/** The first whole day in a text; null if it has none, or one that could be two. */
export function dayIn(written: string, options: DateOptions): DayIn | null {
	if (!/\d/.test(written)) return null;
	const text = written.slice(0, WINDOW).replace(/(\d)_(?=\d)/g, '$1-');
	for (const { index } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
		const found = dayAt(text.slice(index), options);
		if (found !== null) return { day: found.day, from: index, to: index + found.length };
	}
	return null;
}
