/** Another day written the way a line writes its own: digits, words in their language, linked, with its weekday. */
import { nameLike } from '../time/calendar-names';
import { dayOfMonth, monthOf, weekday, yearOf, type Day } from '../time/day';
import { plainDigits } from '../text/digits';

/** A day as it stands in a text, and the one that is to stand there. */
export interface DayChange {
	readonly old: Day;
	readonly next: Day;
	/** The language of the note (BCP 47): which one a month's name is of, where several have it. */
	readonly language?: () => string;
	/** Whether numbers below ten have no zero before them; if left out, the text tells. */
	readonly isBare?: boolean;
}

/** A time, a number, a word, what stands between. */
const PARTS = /\d{1,2}(?::\d{2}){1,2}|\d{1,2} ?[ap]m\b|\p{Nd}+|[\p{L}\p{M}]+|[^\p{Nd}\p{L}\p{M}]+/giu;
/** The folder of a link's target. */
const FOLDER = /\[\[([^[\]|]*\/)/;
/** More readings of the numbers than this are not tried. */
const MOST = 8;

/** A number in the digits of another, with as many of them at least. */
function inDigitsOf(other: string, value: number, isBare: boolean): string {
	const isPadded = other.length > 1 && (!isBare || plainDigits(other).startsWith('0'));
	const zero = (other.codePointAt(0) ?? 48) - Number(plainDigits(other)[0]);
	return [...String(value).padStart(isPadded ? other.length : 1, '0')]
		.map((digit) => String.fromCodePoint(zero + Number(digit)))
		.join('');
}

/** What may stand for a number: it may be the day, the month or the year. */
function numbersFor(part: string, behind: string, isBare: boolean, { old, next }: DayChange): string[] {
	const value = Number(plainDigits(part));
	const years = yearOf(next) - yearOf(old);
	const found: number[] = [];
	if (part.length <= 2 && value === dayOfMonth(old)) found.push(dayOfMonth(next));
	if (part.length <= 2 && value === monthOf(old)) found.push(monthOf(next));
	if (part.length === 2 && value === yearOf(old) % 100) found.push(yearOf(next) % 100);
	// Years are counted otherwise in 令和8年.
	if (value === yearOf(old) || (part.length < 4 && behind.startsWith('年'))) found.push(value + years);
	return [...new Set(found)].map((number) => inDigitsOf(part, number, isBare));
}

const ORDINALS = ['th', 'st', 'nd', 'rd'];

/** What stands behind a day's number in English, or behind a first one in French. */
function ordinalLike(word: string, day: number): string | null {
	if (word === 'er') return day === 1 ? word : '';
	if (!ORDINALS.includes(word)) return null;
	return (Math.floor(day / 10) === 1 ? undefined : ORDINALS[day % 10]) ?? 'th';
}

/** The word for a word of a date: names of its month and weekday change, an ordinal does, others stay. */
function wordFor(word: string, isBehindNumber: boolean, { old, next, language = () => '' }: DayChange): string {
	const month = { part: 'months', from: monthOf(old) - 1, to: monthOf(next) - 1 } as const;
	const named = nameLike(word, month, language);
	if (named !== null || isBehindNumber) return named ?? ordinalLike(word, dayOfMonth(next)) ?? word;
	return nameLike(word, { part: 'weekdays', from: weekday(old), to: weekday(next) }, language) ?? word;
}

/** What can be written for each part of a text; null where a number is none of the day's. */
function choicesIn(text: string, change: DayChange): string[][] | null {
	const parts = text.match(PARTS) ?? [];
	// `20.11.2026`, and not `20. 11. 2026` or `20 Nov`.
	const { isBare = !/\p{Nd}[./-]\p{Nd}/u.test(text) } = change;
	const choices = parts.map((part, at) => {
		if (/^\p{Nd}+$/u.test(part)) return numbersFor(part, parts[at + 1] ?? '', isBare, change);
		return [/^\p{L}/u.test(part) ? wordFor(part, /\p{Nd}$/u.test(parts[at - 1] ?? ''), change) : part];
	});
	return choices.every(({ length }) => length > 0) ? choices : null;
}

/** A folder with the parts of it that are nothing but a date changed: `2026/11`, and not `11 Journal`. */
const folderLike = (folder: string, change: DayChange): string =>
	folder
		.split('/')
		.map((part) => {
			const forms = sameForms(part, { ...change, isBare: false });
			const hasMore = (part.match(/\p{L}+/gu) ?? []).some((word) => wordFor(word, false, change) === word);
			// A number alone is a month.
			return hasMore ? part : (forms[forms.length - 1] ?? part);
		})
		.join('/');

/**
 * A text with the day `old`, however it is written there, replaced by `next`: the likeliest first, several where a
 * number may be the day or the month. None if it tells other numbers too (the end of a range), times of day and a
 * link's folders aside.
 */
export function sameForms(text: string, change: DayChange): string[] {
	const folder = FOLDER.exec(text);
	if (folder !== null) {
		const [whole, path = ''] = folder;
		const [before, behind] = [text.slice(0, folder.index), text.slice(folder.index + whole.length)];
		const heads = sameForms(before, change).map((head) => `${head}[[${folderLike(path, change)}`);
		return heads.flatMap((head) => sameForms(behind, change).map((tail) => head + tail));
	}
	const choices = choicesIn(text, change);
	if (choices === null) return [];
	return choices.reduce<string[]>(
		(made, parts) => parts.flatMap((part) => made.map((head) => head + part)).slice(0, MOST),
		[''],
	);
}
