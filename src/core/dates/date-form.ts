/** Another day written the way a line writes its own: ISO, in words, linked, with its weekday. */
import { formatDay, type Day } from '../time/day';
import type { DateOptions } from './written-date';

/** The ways a day is written that can be written again, in moment's tokens. */
const FORMS = [
	'YYYY-MM-DD',
	'YYYY/MM/DD',
	'YYYY.MM.DD',
	'D MMM YYYY',
	'D MMMM YYYY',
	'MMM D, YYYY',
	'MMMM D, YYYY',
	'MMM Do, YYYY',
	'MMMM Do, YYYY',
	'D. MMMM YYYY',
	'DD.MM.YYYY',
	'D.M.YYYY',
	'D MMM',
	'D MMMM',
	'MMM D',
	'MMMM D',
	'dddd',
	'ddd',
];

const isPart = (char: string | undefined, next: string | undefined): boolean =>
	char !== undefined && next !== undefined && /^(?:\d\d|\p{L}\p{L})$/u.test(char + next);

/** One form of a day, as it stands in a text and as it is to stand there. */
interface Writing {
	readonly was: string;
	readonly is: string;
}

/** Whether a writing stands in a text at `at`, and not as a part of a longer number or word. */
function standsAt(text: string, at: number, { was }: Writing): boolean {
	if (!text.startsWith(was, at)) return false;
	return !isPart(text[at - 1], was[0]) && !isPart(was[was.length - 1], text[at + was.length]);
}

/** A text with each writing replaced, and the rest of it: a blank in the place of each. */
function rewritten(text: string, writings: readonly Writing[]): { readonly written: string; readonly rest: string } {
	let written = '';
	let rest = '';
	for (let at = 0; at < text.length;) {
		const writing = writings.find((one) => standsAt(text, at, one));
		const char = text[at] ?? '';
		written += writing?.is ?? char;
		rest += writing ? ' ' : char;
		at += writing?.was.length ?? 1;
	}
	return { written, rest };
}

/** The folder of a link's target. */
const FOLDER = /\[\[([^[\]|]*\/)/;
const TIMES = /\d{1,2}(?::\d{2}){1,2}|\d{1,2} ?[ap]m/gi;

/**
 * A text with each writing of `old` in it replaced by the same writing of `next`. Null if it tells other numbers too
 * (the end of a range), times of day and a link's folders aside. A folder that names the old month is left out.
 */
export function inSameForm(text: string, old: Day, next: Day, { dateOrder }: DateOptions): string | null {
	const writings = [...FORMS, dateOrder === 'month-first' ? 'MM/DD/YYYY' : 'DD/MM/YYYY']
		.map((form) => ({ was: formatDay(old, form), is: formatDay(next, form) }))
		.sort((a, b) => b.was.length - a.was.length);
	const { written, rest } = rewritten(text, writings);
	if (/\d/.test(rest.replace(FOLDER, '').replace(TIMES, ''))) return null;
	const folder = FOLDER.exec(text)?.[1] ?? '';
	const namesOldMonth = /\d/.test(folder) && old.slice(0, 7) !== next.slice(0, 7);
	return namesOldMonth ? written.replace(FOLDER, '[[') : written;
}
