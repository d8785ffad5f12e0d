/**
 * What somebody said was going to happen, and when: `moves to Lisbon in spring`, `interview next week`, `exam on
 * Friday`. English only, and careful: a sentence that may tell of the past, of oneself or of a habit tells nothing
 * here.
 */
import { withoutEnd } from '../../core/text/ends';
import { ownValue } from '../../core/text/own-key';
import { namesOf } from '../../core/time/calendar-names';
import {
	addDays,
	addMonths,
	daysBetween,
	makeDay,
	monthOf,
	parseIsoDay,
	weekday,
	yearOf,
	type Day,
} from '../../core/time/day';
import { dateInWords } from '../../core/dates/spoken-date';
import type { DateOptions } from '../../core/dates/written-date';

/** A clause that tells of something to come, and the day from which it can be asked about. */
export interface ToCome {
	readonly words: string;
	readonly from: Day;
}

/** Something told of for later than this, in days, is no event any more. */
const FARTHEST = 400;
/** A thing in a month that is farther away than this has rather been: `concert in June`, noted in November. */
const FARTHEST_THING = 200;

/** What will be, whatever the verb behind it. */
const WILL =
	/\bwill\b|[’']ll\b|\bgoing to\b|\babout to\b|\b(?:plan|hope|want|expect|intend|mean)s? to\b|\bdue\b|\b(?:is|are) (?:on|in)\b/i;
/** Verbs that tell of a turn in a life, as they stand for what is to come. */
const TURNS =
	/\b(?:(?:start|begin|move|leave|return|retire|graduate|launche|publishe|adopt|join|expect|quit|finishe|open|defend|travel)s|marries|flies|applies|becomes|visits|starting|beginning|moving|leaving|returning|retiring|graduating|launching|joining|expecting|marrying|flying|travelling|traveling|quitting|opening|visiting|adopting|get(?:s|ting) married|com(?:es|ing) back)\b/i;
/** Things that have a day. */
const THINGS =
	/\b(?:interviews?|exams?|surgery|operation|wedding|trip|move|deadline|audition|race|(?:half[- ])?marathon|appointment|holidays?|vacation|defen[cs]e|viva|launch|opening|premiere|concert|performance|recital|exhibition|presentation|hearing|trial|results|scan|baby|course|new job|conference|tournament|finals?|graduation|treatment|chemo|retreat|pilgrimage|sabbatical|internship)\b/i;

/** What has been, is no more, comes again and again, or is about oneself. */
const REPORTED =
	/\b(?:asked|talked|mentioned|promised|told|said|announced|explained|planned|scheduled|booked|invited|nervous|excited|worried|scared|thrilled|delighted|retired|married|engaged)\b/gi;
const PAST =
	/\b(?:was|were|had|did|been|went|came|took|got|ran|saw|flew|left|spent|began|met|made|gave|felt|ended|loved|ago|last|since|yesterday|\p{L}{2,}ed)\b/iu;
const NEVER =
	/\b(?:not|never|no longer|cancel\w*|called off|postponed|instead of|every|each|always|usually|often)\b|n[’']t\b/i;
const OWN = /\b(?:I|we|our|my|us|let[’']s|me)\b/i;

const SEASONS: Readonly<Record<string, readonly [month: number, day: number]>> = {
	spring: [3, 20],
	summer: [6, 21],
	autumn: [9, 22],
	fall: [9, 22],
	winter: [12, 21],
};
const ENGLISH: DateOptions = { dateOrder: 'ask', languages: [] };
const NAMES = namesOf(ENGLISH.languages);

/** The next day of a month and day behind another day. */
function next(said: Day, month: number, day: number): Day | null {
	const here = makeDay(yearOf(said), month, day);
	return here !== null && here > said ? here : makeDay(yearOf(said) + 1, month, day);
}

interface When {
	readonly day: Day;
	/** Whether the words can mean what has been as well: `in March`, `on Friday`. */
	readonly open: boolean;
}

/** When the next one begins. */
const NEXT: ReadonlyMap<string, (said: Day) => Day> = new Map([
	['week', (said) => addDays(said, (8 - weekday(said)) % 7 || 7)],
	['month', (said) => addMonths(`${said.slice(0, 8)}01`, 1)],
	['year', (said) => `${yearOf(said) + 1}-01-01`],
]);

/** The day on which this or the next week, weekend, month or year begins; null for what has begun already. */
function neighbourDay(which: string, unit: string, said: Day): Day | null {
	const isNext = which === 'next';
	if (unit === 'weekend') return addDays(said, 6 - weekday(said) + (isNext ? 7 : 0));
	return isNext ? (NEXT.get(unit)?.(said) ?? null) : null;
}

const AWAY =
	/\bin (?:an?|one|two|three|four|five|six|seven|eight|nine|ten|a few|a couple of|\d{1,3}) (?:day|week|fortnight|month|year)s?\b/i;

/** `in two weeks`, `in a fortnight`. */
function awayTime(clause: string, said: Day): When | null {
	const words = AWAY.exec(clause)?.[0].replace(/an? fortnight|one fortnight/i, '2 weeks');
	const day = words === undefined ? null : dateInWords(words, said, 'future', ENGLISH);
	return day === null ? null : { day, open: true };
}

/** `tomorrow`, `next week`, `this weekend`, `in two weeks`. */
function nearTime(clause: string, said: Day): When | null {
	if (/\btomorrow\b/i.test(clause)) return { day: addDays(said, 1), open: false };
	const named = /\b(this|next) (week|weekend|month|year)\b/i.exec(clause) ?? [];
	const [, which, unit] = named.map((word) => word.toLowerCase());
	if (which === undefined || unit === undefined) return awayTime(clause, said);
	const day = neighbourDay(which, unit, said);
	return day === null ? null : { day, open: false };
}

/** `on 12 March`, `March 12th, 2027`, `2027-03-12`; `in March`, `by late March`; `on Friday`; `in spring`. */
function namedTime(clause: string, said: Day): When | null {
	const iso = parseIsoDay(/\b\d{4}-\d{2}-\d{2}\b/.exec(clause)?.[0] ?? '');
	if (iso !== null) return { day: iso, open: false };
	const words = (clause.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.toLowerCase());
	let latest: When | null = null;
	for (const at of words.keys()) {
		const when = timeAt(words, at, said);
		if (when !== null && (latest === null || when.day > latest.day)) latest = when;
	}
	return latest;
}

const LEADS_TO_SEASON = /^(?:in|by|this|next)$/;
const LEADS_TO_WEEKDAY = /^(?:on|by|this|next)$/;

/** What a word names together with those around it: a month, a season, a day of the week; null for all others. */
function timeAt(words: readonly string[], at: number, said: Day): When | null {
	const name = words[at] ?? '';
	const before = words[at - 1] ?? '';
	const month = NAMES.months.get(name);
	if (month !== undefined) return monthTime(month, words, at, said);
	const lead = before === 'the' ? (words[at - 2] ?? '') : before;
	const season = LEADS_TO_SEASON.test(lead) ? ownValue(SEASONS, name) : undefined;
	const isWeekday = name.length > 2 && NAMES.weekdays.has(name) && LEADS_TO_WEEKDAY.test(before);
	let day: Day | null = null;
	if (season !== undefined) day = next(said, ...season);
	else if (isWeekday) day = dateInWords(name, addDays(said, 1), 'future', ENGLISH);
	return day === null ? null : { day, open: true };
}

const YEAR = /^(?:19|20)\d{2}$/;

/** The day that a month's name means, with the words around it and a year behind it. */
function monthTime(month: number, words: readonly string[], at: number, said: Day): When | null {
	const [second = '', before = ''] = [words[at - 2], words[at - 1]];
	const following = words.slice(at + 1, at + 3);
	const year = following.find((word) => YEAR.test(word)) ?? null;
	const day = monthDay({ month, before, second, behind: following[0] ?? '', year }, said);
	return day === null ? null : { day, open: year === null };
}

interface MonthWords {
	readonly month: number;
	/** The words around the month's name, in lower case: the one before, the one before that, the one behind. */
	readonly before: string;
	readonly second: string;
	readonly behind: string;
	/** The year that stands right behind, null for none. */
	readonly year: string | null;
}

const dayNumber = (word: string): number | null => {
	const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word);
	return match ? Number(match[1]) : null;
};

/** About where in a month begins what a word before its name says. */
const PARTS: ReadonlyMap<string, number> = new Map([
	['late', 20],
	['mid', 15],
	['early', 1],
	['in', 1],
	['by', 1],
	['next', 1],
	['this', 1],
]);

/** The day of the month that the words before its name say, without a number; 0 where they say none. */
function partDay({ before, second }: MonthWords): number {
	return before === 'of' && second === 'end' ? 28 : (PARTS.get(before) ?? 0);
}

/** The day that a month in a sentence means; of `late March` and the like about where it begins. */
function monthDay(words: MonthWords, said: Day): Day | null {
	const { month, before, behind, second, year } = words;
	const number = dayNumber(before === 'of' ? second : before) ?? dayNumber(behind);
	const part = partDay(words);
	const day = number !== null && number > 0 ? number : part;
	if (day === 0) return null;
	if (year !== null) return makeDay(Number(year), month, day);
	// `in November`, said in November: this one, and it has come.
	const hasCome = number === null && part === 1 && before !== 'next' && month === monthOf(said);
	return hasCome ? null : next(said, month, day);
}

/** Whether a clause tells of the past, whatever is reported in it. */
const isPast = (clause: string): boolean => PAST.test(clause.replace(REPORTED, ' '));

/** Whether a clause surely tells of what is to come so many days later: by its verb, or by a thing that has a day. */
function isSure(clause: string, { open }: When, days: number): boolean {
	if (WILL.test(clause) || TURNS.test(clause)) return true;
	return THINGS.test(clause) && (!open || days <= FARTHEST_THING);
}

/** What a clause tells of that is to come, seen from the day it was said; null if nothing, or nothing sure. */
function readClause(clause: string, said: Day): Day | null {
	if (clause.length > 200 || NEVER.test(clause) || OWN.test(clause)) return null;
	const when = nearTime(clause, said) ?? namedTime(clause, said);
	if (when === null || when.day <= said) return null;
	const days = daysBetween(said, when.day);
	return days <= FARTHEST && isSure(clause, when, days) && !isPast(clause) ? when.day : null;
}

/** Reads a sentence without Markdown: its parts between commas one by one, else all of it. */
export function readToCome(sentence: string, said: Day): ToCome | null {
	const whole = withoutEnd(sentence.trim(), /[.!;…]/);
	for (const words of [...whole.split(/,\s+/).map((part) => part.trim()), whole]) {
		const from = readClause(words, said);
		if (from !== null) return { words, from };
	}
	return null;
}
