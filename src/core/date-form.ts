/** Another day written the way a line writes its own: ISO, in words, linked, with its weekday. */
import { formatDay, type Day } from './day';
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

/**
 * A text with each writing of `old` in it replaced by the same writing of `next`. Null if it tells other numbers too
 * (the end of a range), times of day and a link's folders aside. A folder that names the old month is left out.
 */
export function inSameForm(text: string, old: Day, next: Day, { dateOrder }: DateOptions): string | null {
	const forms = [...FORMS, dateOrder === 'month-first' ? 'MM/DD/YYYY' : 'DD/MM/YYYY']
		.map((form) => [formatDay(old, form), formatDay(next, form)] as const)
		.sort((a, b) => b[0].length - a[0].length);
	let written = '';
	let rest = '';
	for (let at = 0; at < text.length;) {
		const hit = forms.find(
			([form]) =>
				text.startsWith(form, at) &&
				!isPart(text[at - 1], form[0]) &&
				!isPart(form[form.length - 1], text[at + form.length]),
		);
		written += hit?.[1] ?? text[at] ?? '';
		rest += hit ? ' ' : (text[at] ?? '');
		at += hit?.[0].length ?? 1;
	}
	const folder = /\[\[([^[\]|]*\/)/;
	if (/\d/.test(rest.replace(folder, '').replace(/\d{1,2}(?::\d{2}){1,2}|\d{1,2} ?[ap]m/gi, ''))) return null;
	const isDated = /\d/.test(folder.exec(text)?.[1] ?? '') && old.slice(0, 7) !== next.slice(0, 7);
	return isDated ? written.replace(folder, '[[') : written;
}
