// Copies the sample vault with every full date moved, so that it is as fresh today as on the day it was written for.

import { isUtf8 } from 'node:buffer';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The day the sample vault was written for: on it, `tests/cases/vault-truth.json` holds. */
export const VAULT_DAY = '2026-11-25';

/** Dates before this year (births, weddings) stay where they are. */
const FIRST_MOVED_YEAR = 2015;

const MS_PER_DAY = 86_400_000;

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

const SAMPLE_VAULT = join(dirname(fileURLToPath(import.meta.url)), '..', 'vault');

/**
 * A calendar day; `month` counts from 1.
 * @typedef {{ year: number, month: number, day: number }} Day
 */

/**
 * Copies `sourceDir` to `targetDir`, every full date in contents and names moved by `today` − `VAULT_DAY` days.
 * @param {string} targetDir
 * @param {string} today `YYYY-MM-DD`
 * @param {string} [sourceDir]
 * @returns {Promise<string>} the target folder, as an absolute path
 */
export async function freshVault(targetDir, today, sourceDir = SAMPLE_VAULT) {
	const days = daysBetween(VAULT_DAY, today);
	const target = resolve(targetDir);
	await copyFolder(resolve(sourceDir), target, days);
	return target;
}

/**
 * The text with every full date from 2015 on moved by `days`; everything else stays as it is.
 * @param {string} text
 * @param {number} days
 * @returns {string}
 * @example shiftDates('Fri, 20 Nov 2026', 1) // 'Sat, 21 Nov 2026'
 */
export function shiftDates(text, days) {
	if (days === 0) return text;
	const linked = text.replace(DATED_LINK, (link, ...found) => moveLinkText(link, groupsOf(found), days));
	return linked.replace(ANY_DATE, (written, ...found) => moveDate(written, groupsOf(found), days));
}

/**
 * @param {string} source
 * @param {string} target
 * @param {number} days
 */
async function copyFolder(source, target, days) {
	await mkdir(target, { recursive: true });
	const entries = await readdir(source, { withFileTypes: true });
	for (const entry of entries) {
		const from = join(source, entry.name);
		const to = join(target, shiftDates(entry.name, days));
		if (entry.isDirectory()) await copyFolder(from, to, days);
		else await writeFile(to, shiftBytes(await readFile(from), days));
	}
}

/**
 * @param {Buffer} bytes
 * @param {number} days
 */
function shiftBytes(bytes, days) {
	return isUtf8(bytes) ? Buffer.from(shiftDates(bytes.toString('utf8'), days), 'utf8') : bytes;
}

// What counts as a date

const months =
	'January|February|March|April|May|June|July|August|September|October|November|December' +
	'|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec';
const weekdays =
	'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday' + '|Mon|Tues|Tue|Wed|Thurs|Thur|Thu|Fri|Sat|Sun';

const leadingWeekday = `(?:(?<before>\\b(?:${weekdays}))(?<beforeGap>\\.?,? +))?`;
const trailingWeekday = `(?:(?<afterGap> ?\\(|,? )(?<after>${weekdays})\\b)?`;

const shapes = [
	'(?<iso>(?<!\\d-?)\\d{4}-\\d{2}-\\d{2}(?!\\d))(?:\\.\\.(?<untilDay>\\d{2})(?![\\d-]))?',
	'(?<yearMonth>(?<!\\d-?)\\d{4}-\\d{2}(?!\\d|-\\d))',
	'(?<yearFirst>(?<![\\d./])\\d{4}(?<sep1>[./])\\d{1,2}\\k<sep1>\\d{1,2}(?!\\d))',
	'(?<dayFirst>(?<![\\d./])\\d{1,2}(?<sep2>[./])\\d{1,2}\\k<sep2>\\d{4}(?!\\d))',
	'(?<compact>(?<![\\d+])\\d{8}(?!\\d))',
	`(?<dayMonth>(?<!\\d)(?<d1>\\d{1,2})(?<ord1>st|nd|rd|th)?(?<gap1> (?:of )?)(?<m1>${months})(?<dot1>\\.?,? )(?<y1>\\d{4})(?!\\d))`,
	`(?<monthDay>\\b(?<m2>${months})(?<dot2>\\.? )(?<d2>\\d{1,2})(?<ord2>st|nd|rd|th)?(?<gap2>,? )(?<y2>\\d{4})(?!\\d))`,
];

const ANY_DATE = new RegExp(`${leadingWeekday}(?:${shapes.join('|')})${trailingWeekday}`, 'giu');

/** A link to a day, shown as that day without its year: `[[Journal/2026-09-30|30 Sep]]`. */
const DATED_LINK = new RegExp(
	`(?<head>\\[\\[[^\\]|\\n]*?(?<date>\\d{4}-\\d{2}-\\d{2})[^\\]|\\n]*\\|)(?:(?<d>\\d{1,2}) (?<m>${months})|(?<m0>${months}) (?<d0>\\d{1,2}))(?=\\]\\])`,
	'giu',
);

/**
 * @param {unknown[]} found the arguments of a replacer after the match itself
 * @returns {Record<string, string | undefined>}
 */
function groupsOf(found) {
	return /** @type {Record<string, string | undefined>} */ (found.at(-1));
}

// Moving one date

/**
 * @param {string} written
 * @param {Record<string, string | undefined>} g
 * @param {number} days
 */
function moveDate(written, g, days) {
	const day = dayOf(g);
	if (!day || day.year < FIRST_MOVED_YEAR || !isRealDay(day)) return written;
	const moved = addDays(day, days);
	return leading(g, moved) + body(g, day, moved, days) + trailing(g, day, moved);
}

/**
 * @param {Record<string, string | undefined>} g
 * @returns {Day | undefined}
 */
function dayOf(g) {
	const part = (/** @type {string} */ text, /** @type {number} */ at) => Number(text.split(/[-./]/)[at]);
	if (g.iso) return { year: part(g.iso, 0), month: part(g.iso, 1), day: part(g.iso, 2) };
	if (g.yearMonth) return { year: part(g.yearMonth, 0), month: part(g.yearMonth, 1), day: 15 };
	if (g.yearFirst) return { year: part(g.yearFirst, 0), month: part(g.yearFirst, 1), day: part(g.yearFirst, 2) };
	if (g.dayFirst) return { year: part(g.dayFirst, 2), month: part(g.dayFirst, 1), day: part(g.dayFirst, 0) };
	if (g.compact) {
		return {
			year: Number(g.compact.slice(0, 4)),
			month: Number(g.compact.slice(4, 6)),
			day: Number(g.compact.slice(6)),
		};
	}
	const month = g.m1 ?? g.m2;
	if (!month) return undefined;
	return { year: Number(g.y1 ?? g.y2), month: monthOf(month), day: Number(g.d1 ?? g.d2) };
}

/**
 * The moved date, written as the original was.
 * @param {Record<string, string | undefined>} g
 * @param {Day} day
 * @param {Day} moved
 * @param {number} days
 */
function body(g, day, moved, days) {
	const { year } = moved;
	const month = pad(moved.month);
	const dayOfMonth = pad(moved.day);
	if (g.iso) return iso(moved) + rangeEnd(g.untilDay, day, moved, days);
	if (g.yearMonth) return `${year}-${month}`;
	if (g.yearFirst) return [year, ...likeNumbers(g.yearFirst, [moved.month, moved.day])].join(g.sep1);
	if (g.dayFirst) return [...likeNumbers(g.dayFirst, [moved.day, moved.month]), year].join(g.sep2);
	if (g.compact) return `${year}${month}${dayOfMonth}`;
	if (g.m1) {
		return `${likeNumber(g.d1, moved.day)}${ordinal(g.ord1, moved.day)}${g.gap1}${likeMonth(g.m1, moved.month)}${g.dot1}${year}`;
	}
	return `${likeMonth(g.m2, moved.month)}${g.dot2}${likeNumber(g.d2, moved.day)}${ordinal(g.ord2, moved.day)}${g.gap2}${year}`;
}

/**
 * The end of `2026-02-20..22`; it is written in full where the move carried it into another month.
 * @param {string | undefined} untilDay
 * @param {Day} day
 * @param {Day} moved
 * @param {number} days
 */
function rangeEnd(untilDay, day, moved, days) {
	if (untilDay === undefined) return '';
	const end = { ...day, day: Number(untilDay) };
	if (!isRealDay(end)) return `..${untilDay}`;
	const movedEnd = addDays(end, days);
	return movedEnd.month === moved.month ? `..${pad(movedEnd.day)}` : `..${iso(movedEnd)}`;
}

/**
 * @param {Record<string, string | undefined>} g
 * @param {Day} moved
 */
function leading(g, moved) {
	return g.before === undefined ? '' : likeWeekday(g.before, moved) + (g.beforeGap ?? '');
}

/**
 * A weekday after the date is one only if it is the right one and clearly meant: `(Fri)`, `, Friday`.
 * @param {Record<string, string | undefined>} g
 * @param {Day} day
 * @param {Day} moved
 */
function trailing(g, day, moved) {
	if (g.after === undefined) return '';
	const meant = g.afterGap?.endsWith('(') || /day$/i.test(g.after);
	const right = weekdayOf(day).toLowerCase().startsWith(g.after.toLowerCase().slice(0, 3));
	return (g.afterGap ?? '') + (meant && right ? likeWeekday(g.after, moved) : g.after);
}

/**
 * @param {string} link
 * @param {Record<string, string | undefined>} g
 * @param {number} days
 */
function moveLinkText(link, g, days) {
	const day = dayOf({ iso: g.date });
	const word = g.m ?? g.m0;
	if (!day || !word || !isRealDay(day) || day.year < FIRST_MOVED_YEAR) return link;
	if (monthOf(word) !== day.month || Number(g.d ?? g.d0) !== day.day) return link;
	const moved = addDays(day, days);
	const month = likeMonth(word, moved.month);
	const shown =
		g.d === undefined ? `${month} ${likeNumber(g.d0, moved.day)}` : `${likeNumber(g.d, moved.day)} ${month}`;
	return `${g.head}${shown}`;
}

// Writing like the original

/**
 * Day and month among digits, in the given order, padded unless the original has a bare `5`.
 * @param {string} written
 * @param {number[]} values
 */
function likeNumbers(written, values) {
	const bare = /(?<!\d)\d(?!\d)/.test(written);
	return values.map((value) => (bare ? String(value) : pad(value)));
}

/**
 * A day beside a month's name, padded only if the original has `05`.
 * @param {string | undefined} written
 * @param {number} value
 */
function likeNumber(written, value) {
	return written?.startsWith('0') ? pad(value) : String(value);
}

/**
 * @param {string | undefined} written
 * @param {number} day
 */
function ordinal(written, day) {
	if (written === undefined) return '';
	if (day >= 11 && day <= 13) return 'th';
	return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}

/**
 * @param {string | undefined} written
 * @param {number} month
 */
function likeMonth(written = '', month) {
	const name = MONTHS[month - 1] ?? '';
	return likeCase(written, written.length > 4 || /^ju(?:ne|ly)$/i.test(written) ? name : name.slice(0, 3));
}

/**
 * @param {string} written
 * @param {Day} day
 */
function likeWeekday(written, day) {
	const name = weekdayOf(day);
	return likeCase(written, /day$/i.test(written) ? name : name.slice(0, 3));
}

/**
 * @param {string} written
 * @param {string} word
 */
function likeCase(written, word) {
	if (written === written.toLowerCase()) return word.toLowerCase();
	return written === written.toUpperCase() ? word.toUpperCase() : word;
}

// The calendar: all in UTC, so that no time zone has a say

/** @param {string} word */
function monthOf(word) {
	return MONTHS.findIndex((name) => name.slice(0, 3).toLowerCase() === word.slice(0, 3).toLowerCase()) + 1;
}

/** @param {Day} day */
function weekdayOf(day) {
	return WEEKDAYS[new Date(utc(day)).getUTCDay()] ?? '';
}

/** @param {Day} day */
function utc(day) {
	return Date.UTC(day.year, day.month - 1, day.day);
}

/**
 * @param {Day} day
 * @param {number} days
 * @returns {Day}
 */
function addDays(day, days) {
	const moved = new Date(utc(day) + days * MS_PER_DAY);
	return { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() };
}

/** @param {Day} day */
function isRealDay(day) {
	const { year, month, day: dayOfMonth } = addDays(day, 0);
	return year === day.year && month === day.month && dayOfMonth === day.day;
}

/**
 * @param {string} from
 * @param {string} to
 */
function daysBetween(from, to) {
	return (utc(parseIso(to)) - utc(parseIso(from))) / MS_PER_DAY;
}

/** @param {string} text */
function parseIso(text) {
	const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? dayOf({ iso: text }) : undefined;
	if (!day || !isRealDay(day)) throw new Error(`Not a day: "${text}". Write it as YYYY-MM-DD.`);
	return day;
}

/** @param {Day} day */
function iso(day) {
	return `${day.year}-${pad(day.month)}-${pad(day.day)}`;
}

/** @param {number} value */
function pad(value) {
	return String(value).padStart(2, '0');
}

/** The day on this computer's calendar. */
function localToday() {
	const now = new Date();
	return iso({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() });
}

async function main() {
	const [target, today = localToday()] = process.argv.slice(2);
	if (target === undefined) {
		console.error('Usage: node tests/support/fresh-vault.mjs TARGET [TODAY]');
		process.exitCode = 2;
		return;
	}
	try {
		console.log(await freshVault(target, today));
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	}
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
