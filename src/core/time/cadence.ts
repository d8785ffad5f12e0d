/** A rhythm in words (`3 weeks`, `twice a year`, `P3W`, `10`) and the day it falls due, in calendar arithmetic. */
import { ownValue } from '../text/own-key';
import { rhythmInWords } from './cadence-words';
import { DAY, MONTH, QUARTER, WEEK, YEAR, type Cadence } from './cadence-units';

export type { Cadence } from './cadence-units';
import { addDays, addMonths, type Day } from './day';

/** What a value for `every` says: a rhythm, `never` (not tracked, by wish), or null: it cannot be read. */
export type CadenceReading = Cadence | 'never' | null;

const NEVER = new Set(['never', 'none', 'no', 'off', 'false', 'untracked', 'n/a', '-']);

const NUMBERS: Readonly<Record<string, number>> = {
	a: 1,
	an: 1,
	one: 1,
	two: 2,
	three: 3,
	four: 4,
	five: 5,
	six: 6,
	seven: 7,
	eight: 8,
	nine: 9,
	ten: 10,
	eleven: 11,
	twelve: 12,
	other: 2,
	second: 2,
	'2nd': 2,
	third: 3,
	'3rd': 3,
	'4th': 4,
	fourth: 4,
	sixth: 6,
	couple: 2,
	'couple of': 2,
	few: 3,
};
const TIMES: Readonly<Record<string, number>> = { once: 1, twice: 2, thrice: 3 };

const UNITS: Readonly<Record<string, Cadence>> = {
	d: DAY,
	day: DAY,
	days: DAY,
	w: WEEK,
	wk: WEEK,
	wks: WEEK,
	week: WEEK,
	weeks: WEEK,
	fortnight: { months: 0, days: 14 },
	fortnights: { months: 0, days: 14 },
	m: MONTH,
	mo: MONTH,
	mos: MONTH,
	mth: MONTH,
	mths: MONTH,
	month: MONTH,
	months: MONTH,
	q: QUARTER,
	quarter: QUARTER,
	quarters: QUARTER,
	y: YEAR,
	yr: YEAR,
	yrs: YEAR,
	year: YEAR,
	years: YEAR,
};
const ADVERBS: Readonly<Record<string, Cadence>> = {
	daily: DAY,
	weekly: WEEK,
	fortnightly: { months: 0, days: 14 },
	biweekly: { months: 0, days: 14 },
	'bi weekly': { months: 0, days: 14 },
	'bi monthly': { months: 2, days: 0 },
	monthly: MONTH,
	bimonthly: { months: 2, days: 0 },
	quarterly: QUARTER,
	trimonthly: QUARTER,
	biannually: { months: 6, days: 0 },
	'bi annually': { months: 6, days: 0 },
	'half a year': { months: 6, days: 0 },
	'half year': { months: 6, days: 0 },
	biannual: { months: 6, days: 0 },
	semiannually: { months: 6, days: 0 },
	semiannual: { months: 6, days: 0 },
	'half yearly': { months: 6, days: 0 },
	yearly: YEAR,
	annually: YEAR,
	annual: YEAR,
	biennially: { months: 24, days: 0 },
	biennial: { months: 24, days: 0 },
};

const singleWords = (table: object): string[] =>
	Object.keys(table)
		.flatMap((key) => key.split(' '))
		.filter((word) => /^[a-z]+$/.test(word));
const WHOLE_UNITS = Object.keys(UNITS).filter((unit) => /^(?:day|week|fortnight|month|quarter|year)s?$/.test(unit));

/** The words that a rhythm is made of: all that are read, and those of them that are no abbreviations. */
export const CADENCE_WORDS: { readonly all: ReadonlySet<string>; readonly full: ReadonlySet<string> } = {
	all: new Set([
		...[UNITS, ADVERBS, NUMBERS, TIMES].flatMap(singleWords),
		'every',
		'each',
		'per',
		'times',
		'x',
		'in',
		'about',
		'roughly',
		'nd',
		'rd',
		'th',
		'p',
	]),
	full: new Set([
		...WHOLE_UNITS,
		...Object.keys(ADVERBS).filter((word) => /^[a-z]+$/.test(word)),
		...Object.keys(NUMBERS).filter((word) => /^[a-z]{3,}$/.test(word)),
		...Object.keys(TIMES),
		'every',
		'each',
		'times',
	]),
};

/** A hundred years. Longer is not a rhythm but a slip of the finger. */
const LONGEST_MONTHS = 1200;
/** The average length of a month in the Gregorian calendar, in days. */
const DAYS_A_MONTH = 30.436875;

function checked(months: number, days: number): Cadence | null {
	if (!Number.isSafeInteger(months) || !Number.isSafeInteger(days) || months < 0 || days < 0 || months + days === 0)
		return null;
	return months + days / DAYS_A_MONTH > LONGEST_MONTHS ? null : { months, days };
}

const multiply = (count: number, unit: Cadence): Cadence | null => checked(count * unit.months, count * unit.days);

/** `3 times a year` is every 4 months; what does not divide evenly is counted in days. */
function divide(unit: Cadence, times: number): Cadence | null {
	if (!(times >= 1)) return null;
	if (unit.months % times === 0 && unit.days % times === 0) return checked(unit.months / times, unit.days / times);
	return checked(0, Math.round(cadenceDays(unit) / times));
}

function parseIsoDuration(text: string): Cadence | null {
	const match = /^p(?:(\d{1,4})y)?(?:(\d{1,4})m)?(?:(\d{1,4})w)?(?:(\d{1,5})d)?$/.exec(text);
	if (!match) return null;
	const [years, months, weeks, days] = match.slice(1).map((part) => Number(part ?? 0));
	return checked((years ?? 0) * 12 + (months ?? 0), (weeks ?? 0) * 7 + (days ?? 0));
}

const countOf = (word: string): number | undefined => (/^\d{1,5}$/.test(word) ? Number(word) : ownValue(NUMBERS, word));

const TIMES_A_UNIT =
	/^(?:(once|twice|thrice)|([a-z]+|\d{1,3}) ?(?:times|x))(?: ?(?:\/|\b(?:a|an|per|each|every|in a) ) ?([a-z]+)| (daily|weekly|monthly|quarterly|yearly|annually))$/;

/** `twice a year`, `2x per month`, `three times yearly`. */
function parseTimes(text: string): Cadence | null {
	const match = TIMES_A_UNIT.exec(text);
	if (!match) return null;
	const times = match[1] !== undefined ? ownValue(TIMES, match[1]) : countOf(match[2] ?? '');
	const unit = match[3] !== undefined ? ownValue(UNITS, match[3]) : ownValue(ADVERBS, match[4] ?? '');
	return times === undefined || unit === undefined ? null : divide(unit, times);
}

const parseDays = (text: string): Cadence | null => (/^\d{1,5}$/.test(text) ? checked(0, Number(text)) : null);

/** `3 weeks`, `week`, `a couple of months`; `three-monthly` is every three months. */
function parseCounted(text: string): Cadence | null {
	const match = /^(?:(\d{1,5}(?:nd|rd|th)?|couple of) ?|([a-z]+) )?([a-z]+)$/.exec(
		text.replace(/^a (couple|few)/, '$1'),
	);
	if (!match) return null;
	const name = match[3] ?? '';
	const unit = ownValue(UNITS, name) ?? ownValue(ADVERBS, name);
	const count = countOf(match[1] ?? match[2] ?? 'one');
	return unit === undefined || count === undefined ? null : multiply(count, unit);
}

/** Rhythms in other languages than English. */
function parseOther(written: string): Cadence | null {
	const rhythm = rhythmInWords(written);
	return rhythm === null ? null : divide(rhythm.unit, rhythm.times);
}

function parseWords(value: string): CadenceReading {
	const written = value.trim().toLowerCase();
	const text = written
		.replace(/×/g, 'x')
		.replace(/[\s_-]+/g, ' ')
		.trim()
		.replace(/\.$/, '');
	if (NEVER.has(written) || NEVER.has(text)) return 'never';
	if (written.startsWith('-')) return null;
	const bare = text.replace(/^(?:~ ?|about |roughly )?(?:once )?(?:every|each|per) |^(?:~ ?|about |roughly )/, '');
	return (
		parseDays(bare) ??
		ownValue(ADVERBS, bare) ??
		ownValue(ADVERBS, bare.replace(' ', '')) ??
		parseIsoDuration(written) ??
		parseTimes(bare) ??
		parseCounted(bare) ??
		parseOther(written)
	);
}

/** Longer is no rhythm, whatever it says. */
const LONGEST_TEXT = 60;

/**
 * Reads a rhythm. Takes what frontmatter may hold: a text, or a number of days. A text is read without regard to
 * case, leading `every` and `-`/`_` for spaces. `biweekly` is every two weeks, `bimonthly` every two months
 * (`note-format`, "Frontmatter"). Anything else gives null; it never throws.
 */
export function parseCadence(value: unknown): CadenceReading {
	if (value === false) return 'never';
	if (typeof value === 'number') return checked(0, value);
	return typeof value === 'string' && value.length <= LONGEST_TEXT ? parseWords(value) : null;
}

/** The day a rhythm falls due after `from`: months first, held to the month's last day, then days. */
export function addCadence(from: Day, cadence: Cadence): Day {
	return addDays(addMonths(from, cadence.months), cadence.days);
}

/** A rhythm's usual length in whole days, at least 1: the measure of relative lateness. A month counts 30.44 days. */
export function cadenceDays(cadence: Cadence): number {
	return Math.max(1, Math.round(cadence.months * DAYS_A_MONTH + cadence.days));
}
