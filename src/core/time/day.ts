/**
 * A calendar day, free of clocks and time zones. The only file that knows date-fns.
 *
 * A `Day` is the text `YYYY-MM-DD` (ISO 8601), so that days compare and sort as text. All arithmetic is done on
 * UTC dates: a local `Date` skips days (Apia had no 30 December 2011) and hours (daylight saving), a calendar does not.
 */
import { ownValue } from '../text/own-key';
import { UTCDate } from '@date-fns/utc';
import { addDays as addUtcDays, addMonths as addUtcMonths, differenceInCalendarDays } from 'date-fns';

/** A calendar day as `YYYY-MM-DD`. Made by `makeDay`, `parseIsoDay` or `dayOf`; those refuse days that do not exist. */
export type Day = string;

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

const utc = (day: Day): UTCDate =>
	new UTCDate(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));

const fromUtc = (date: UTCDate): Day =>
	`${pad(date.getFullYear(), 4)}-${pad(date.getMonth() + 1, 2)}-${pad(date.getDate(), 2)}`;

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** The number of days in a month. `month` counts from 1. Gives 0 for a month or a year that does not exist. */
export function daysInMonth(year: number, month: number): number {
	if (!(year >= 1000 && year <= 9999)) return 0;
	return month === 2 && isLeap(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** The day of a year, month (from 1) and day of month, or null if there is no such day (30 February). */
export function makeDay(year: number, month: number, day: number): Day | null {
	if (!(day >= 1 && day <= daysInMonth(year, month))) return null;
	return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** The number that so many digits make at a place; NaN where another character stands among them. */
function numberAt(text: string, at: number, digits: number): number {
	let number = 0;
	for (let next = at; next < at + digits; next++) {
		const digit = text.charCodeAt(next) - 48;
		number = digit >= 0 && digit <= 9 ? number * 10 + digit : NaN;
	}
	return number;
}

/** Whether `YYYY-MM-DD` stands at a place in a text, of a day that exists; whatever stands behind it. */
export function isIsoDayAt(text: string, at: number): boolean {
	if (text.charCodeAt(at + 4) !== 45 || text.charCodeAt(at + 7) !== 45) return false;
	const day = numberAt(text, at + 8, 2);
	return day >= 1 && day <= daysInMonth(numberAt(text, at, 4), numberAt(text, at + 5, 2));
}

/** Reads exactly `YYYY-MM-DD`; null for anything else and for days that do not exist. */
export function parseIsoDay(text: string): Day | null {
	return text.length === 10 && isIsoDayAt(text, 0) ? text : null;
}

/** The local calendar day of a moment: what a wall calendar shows there and then. */
export function dayOf(moment: Date): Day {
	return `${pad(moment.getFullYear(), 4)}-${pad(moment.getMonth() + 1, 2)}-${pad(moment.getDate(), 2)}`;
}

/**
 * Local noon of a day, for libraries that want a `Date`: far from both midnights, so no zone moves it to another day.
 */
export function localNoon(day: Day): Date {
	return new Date(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)), 12);
}

/** The day `count` days later; earlier if negative. */
export function addDays(day: Day, count: number): Day {
	return fromUtc(addUtcDays(utc(day), count));
}

/** The same day of the month `count` months later, or that month's last day (31 January and a month is 28 February). */
export function addMonths(day: Day, count: number): Day {
	return fromUtc(addUtcMonths(utc(day), count));
}

/**
 * Compares days for sorting: the earlier first, none at all last. Turned round: the later first, and none before all.
 */
export function compareDays(a: Day | null, b: Day | null): number {
	if (a === b) return 0;
	if (a === null || b === null) return a === null ? 1 : -1;
	return a < b ? -1 : 1;
}

/** How many days from `from` to `to`; negative if `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
	return differenceInCalendarDays(utc(to), utc(from));
}

/** The last day of a day's month. */
export function endOfMonth(day: Day): Day {
	const year = Number(day.slice(0, 4));
	const month = Number(day.slice(5, 7));
	return `${day.slice(0, 8)}${pad(daysInMonth(year, month), 2)}`;
}

/** The weekday, 0 (Sunday) to 6. */
export function weekday(day: Day): number {
	return utc(day).getDay();
}

/** The day of the month, 1 to 31. */
export const dayOfMonth = (day: Day): number => Number(day.slice(8, 10));

/** The month, 1 to 12. */
export const monthOf = (day: Day): number => Number(day.slice(5, 7));

/** The year. */
export const yearOf = (day: Day): number => Number(day.slice(0, 4));

const MONTHS = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December',
];
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

function ordinal(number: number): string {
	const isTeen = number % 100 >= 11 && number % 100 <= 13;
	const ending = isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
	return `${number}${ending}`;
}

/** The week of ISO 8601 and the year it belongs to. */
function isoWeek(day: Day): { year: number; week: number } {
	const thursday = addDays(day, 3 - ((weekday(day) + 6) % 7));
	return { year: yearOf(thursday), week: 1 + Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) };
}

/** What moment.js's tokens print, as Obsidian's users write them. English names. */
const TOKENS: Readonly<Record<string, (day: Day) => string>> = {
	YYYY: (day) => day.slice(0, 4),
	YY: (day) => day.slice(2, 4),
	GGGG: (day) => String(isoWeek(day).year),
	gggg: (day) => String(isoWeek(day).year),
	Q: (day) => String(Math.ceil(monthOf(day) / 3)),
	Qo: (day) => ordinal(Math.ceil(monthOf(day) / 3)),
	MMMM: (day) => MONTHS[monthOf(day) - 1] ?? '',
	MMM: (day) => (MONTHS[monthOf(day) - 1] ?? '').slice(0, 3),
	MM: (day) => day.slice(5, 7),
	M: (day) => String(monthOf(day)),
	Mo: (day) => ordinal(monthOf(day)),
	DDDD: (day) => pad(dayOfYear(day), 3),
	DDD: (day) => String(dayOfYear(day)),
	DDDo: (day) => ordinal(dayOfYear(day)),
	DD: (day) => day.slice(8, 10),
	D: (day) => String(dayOfMonth(day)),
	Do: (day) => ordinal(dayOfMonth(day)),
	dddd: (day) => WEEKDAYS[weekday(day)] ?? '',
	ddd: (day) => (WEEKDAYS[weekday(day)] ?? '').slice(0, 3),
	dd: (day) => (WEEKDAYS[weekday(day)] ?? '').slice(0, 2),
	d: (day) => String(weekday(day)),
	e: (day) => String(weekday(day)),
	E: (day) => String(weekday(day) || 7),
	WW: (day) => pad(isoWeek(day).week, 2),
	W: (day) => String(isoWeek(day).week),
	Wo: (day) => ordinal(isoWeek(day).week),
	ww: (day) => pad(isoWeek(day).week, 2),
	w: (day) => String(isoWeek(day).week),
	wo: (day) => ordinal(isoWeek(day).week),
};

const dayOfYear = (day: Day): number => 1 + daysBetween(`${day.slice(0, 4)}-01-01`, day);

const longestFirst = Object.keys(TOKENS).sort((a, b) => b.length - a.length);
/** A text in brackets, a token, or a word that is none. */
const TOKEN = new RegExp(`\\[[^[\\]]*\\]|${longestFirst.join('|')}|[A-Za-z]+`, 'g');

/**
 * Prints a day in a moment.js pattern (`D MMMM YYYY`, `[Week] W`), the kind that Obsidian's templates use. Weeks are
 * those of ISO 8601. Letters that name no part of a day are printed as they stand. A day has no time: `HH` stays `HH`.
 */
export function formatDay(day: Day, pattern: string): string {
	return pattern.replace(TOKEN, (token) => {
		const print = ownValue(TOKENS, token);
		if (print !== undefined) return print(day);
		return token.startsWith('[') ? token.slice(1, -1) : token;
	});
}
