/**
 * What somebody said was going to happen, and when: `moves to Lisbon in spring`, `interview next week`, `exam on
 * Friday`, `op 3 december gaat ze naar de dokter`. Careful: a sentence that may tell of the past, of oneself or of a
 * habit tells nothing here. Words as data, in English, German, French, Spanish, Portuguese and Dutch.
 */
import { foldText } from '../../core/text/fold';
import { keywords } from '../terms/keywords';
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
/** What is wanted of oneself by a day. */
const TASK = /\b(?:wants?|needs?|expects?|asks? for)\b.{1,80}\bby\b/i;
/** Things that have a day. */
const THINGS =
	/\b(?:interviews?|exams?|surgery|operation|wedding|trip|move|deadline|audition|race|(?:half[- ])?marathon|appointment|holidays?|vacation|defen[cs]e|viva|launch|opening|premiere|concert|performance|recital|exhibition|presentation|hearing|trial|results|scan|baby|course|new job|conference|tournament|finals?|graduation|treatment|chemo|retreat|pilgrimage|sabbatical|internship)\b/i;

/** What has been, is no more, comes again and again, or is about oneself. */
const REPORTED =
	/\b(?:asked|talked|mentioned|promised|told|said|announced|explained|planned|scheduled|booked|invited|nervous|excited|worried|scared|thrilled|delighted|retired|married|engaged)\b/gi;
const PAST =
	/\b(?:was|were|had|did|been|went|came|took|got|ran|saw|flew|left|spent|began|met|made|gave|felt|ended|loved|ago|since|yesterday|(?!(?:\p{L}{0,8}eed|shed|hundred|sacred|bed)\b)\p{L}{2,}ed)\b|\blast (?:week|month|year|night|spring|summer|autumn|winter|time)\b/iu;
/** What is to be done to somebody or something: `the deed is signed on 11 December`, `has to be operated on`. */
const PASSIVE = /\b(?:is|are|be|being|gets?) (?:\p{L}{1,12}ly )?\p{L}{2,20}ed\b/giu;
/** The same in other languages. */
const PAST_ALSO =
	/(?:^| )(?:was|waren|had|hadden|ging|gingen|kwam|kwamen|war|hatte|hatten|kam|kamen|ist gewesen|etait|etaient|avait|avaient|a ete|fue|fueron|era|estuvo|estaba|hizo|foi|foram|esteve|estava|fez|hier|gisteren|gestern|ayer|ontem|(?:heeft|hebben|hat|haben|ist|is|sind|zijn) (?:\S{1,20} ){0,4}ge[a-z]{2,16}(?:d|t|en)|(?:a|ont|est|sont) (?:eu|fait|dit|pris|mis|vu|recu|perdu|rendu|venue?s?|parti[es]{0,2})|(?:ha|han) [a-z]{2,16}[ai]do)(?= |$)/;
const NEVER_ALSO =
	/(?:^| )(?:nicht|nie|jede[nsr]?|immer|niet|nooit|elke|iedere?|altijd|pas|jamais|chaque|tous|toujours|nunca|cada|siempre|todos|nao|sempre)(?= |$)/;
const OWN_ALSO =
	/(?:^| )(?:ich|wir|mein[a-z]*|ik|wij|we|mijn|onze|je|nous|mon|ma|notre|yo|mi|nosotros|nuestr[oa]|eu|meu|minha|nosso)(?= |$)/;
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
const NAMES = namesOf(['de', 'fr', 'es', 'pt', 'nl']);
const ENGLISH_NAMES = namesOf(ENGLISH.languages);
/** Days that are called by their names. */
const FEASTS = /\b(?:(christmas|xmas|weihnachten|noel|navidad|natal|kerst(?:mis)?)|(new year))\b/i;

/** The next day of a month and day behind another day. */
function next(said: Day, month: number, day: number): Day | null {
	const here = makeDay(yearOf(said), month, day);
	return here !== null && here > said ? here : makeDay(yearOf(said) + 1, month, day);
}

/** Words as they are compared with those of other languages. */
const plainOf = (clause: string): string =>
	foldText(clause)
		.replace(/[^\p{L}\p{N}']+/gu, ' ')
		.trim();

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

/** `before Christmas`, `in the new year`, `on the 18th`. */
function calledTime(clause: string, said: Day): Day | null {
	const feast = FEASTS.exec(clause);
	if (feast !== null) return feast[1] === undefined ? next(said, 1, 1) : next(said, 12, 24);
	const number = /\bon the (\d{1,2})(?:st|nd|rd|th)\b(?! of\b)/i.exec(clause)?.[1];
	return number === undefined || MONTH_BEHIND.test(clause) ? null : nextNumber(said, Number(number));
}

/** `on 12 March`, `March 12th, 2027`, `2027-03-12`; `in March`, `by late March`; `on Friday`; `in spring`. */
function namedTime(clause: string, said: Day): When | null {
	const iso = parseIsoDay(/\b\d{4}-\d{2}-\d{2}\b/.exec(clause)?.[0] ?? '');
	if (iso !== null) return { day: iso, open: false };
	const called = calledTime(clause, said);
	if (called !== null) return { day: called, open: false };
	const words = (clause.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.toLowerCase());
	let latest: When | null = null;
	for (const at of words.keys()) {
		const when = timeAt(words, at, said);
		if (when !== null && (latest === null || when.day > latest.day)) latest = when;
	}
	return latest;
}

const MONTH_BEHIND = /\bon the \d{1,2}(?:st|nd|rd|th) (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

/** The next day behind another one that has this number. */
function nextNumber(said: Day, number: number): Day | null {
	const here = makeDay(yearOf(said), monthOf(said), number);
	if (here !== null && here > said) return here;
	const following = addMonths(`${said.slice(0, 8)}01`, 1);
	return makeDay(yearOf(following), monthOf(following), number);
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
	const isWeekday = name.length > 2 && ENGLISH_NAMES.weekdays.has(name) && LEADS_TO_WEEKDAY.test(before);
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
	// A numbered day that is named is one to come, whatever is told of it; a month alone may have been.
	const isNumbered = [before, second, following[0] ?? ''].some((word) => dayNumber(word) !== null);
	return day === null ? null : { day, open: year === null && !isNumbered };
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
	const match = /^(\d{1,2})(?:st|nd|rd|th|er|e)?$/.exec(word);
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
	const number = dayNumber(before === 'of' || before === 'de' ? second : before) ?? dayNumber(behind);
	const part = partDay(words);
	const day = number !== null && number > 0 ? number : part;
	if (day === 0) return null;
	if (year !== null) return makeDay(Number(year), month, day);
	// `in November`, said in November: this one, and it has come.
	const hasCome = number === null && part === 1 && before !== 'next' && month === monthOf(said);
	return hasCome ? null : next(said, month, day);
}

/** Whether a clause tells of the past, whatever is reported in it. */
const FRENCH_PAST = /(?:^|\s)(?:a|ont|est|sont|été) \p{L}{1,16}é(?:e|s|es)?(?=\s|$)/iu;
const isPast = (clause: string): boolean =>
	FRENCH_PAST.test(clause) ||
	PAST.test(clause.replace(PASSIVE, ' ').replace(REPORTED, ' ')) ||
	PAST_ALSO.test(plainOf(clause));

/** What only says when. */
const TIME_WORDS =
	/\b(?:next|this|the|week|weekend|month|year|tomorrow|then|before|until|till|again|see|voor|op|am|le|el)\b/gi;
const NAMES_SOMETHING = /\p{L}{3}/u;

/** Whether a clause surely tells of what is to come so many days later: by its verb, or by a thing that has a day. */
function isSure(clause: string, { open }: When, days: number): boolean {
	if (WILL.test(clause) || TURNS.test(clause)) return true;
	if (!open && days <= FARTHEST_THING && NAMES_SOMETHING.test(clause.replace(TIME_WORDS, ' '))) return true;
	return THINGS.test(clause) && (!open || days <= FARTHEST_THING);
}

/** Whether a clause tells of what never comes, comes again and again, is about oneself or wanted of oneself. */
function isOther(clause: string): boolean {
	const plain = plainOf(clause);
	const isEnglish = NEVER.test(clause) || OWN.test(clause) || TASK.test(clause);
	return isEnglish || NEVER_ALSO.test(plain) || OWN_ALSO.test(plain);
}

/** What a clause tells of that is to come, seen from the day it was said; null if nothing, or nothing sure. */
function readClause(clause: string, said: Day): Day | null {
	if (clause.length > 200 || isOther(clause)) return null;
	const when = nearTime(clause, said) ?? namedTime(clause, said);
	if (when === null || when.day <= said) return null;
	const days = daysBetween(said, when.day);
	return days <= FARTHEST && isSure(clause, when, days) && !isPast(clause) ? when.day : null;
}

/** The sentence for a part of it that only says when, unless it tells of too much. */
const wholeOf = (part: string, whole: string): string =>
	/^(?:in|on|by|before|until|op|voor|am|vor|le|avant|en|el|antes|em|ate)\b/i.test(part) && whole.length <= 120
		? whole
		: part;

/** Reads a sentence without Markdown: its parts between commas one by one, else all of it. */
export function readToCome(sentence: string, said: Day): ToCome | null {
	const whole = withoutEnd(sentence.trim(), /[.!;…]/);
	for (const words of [...whole.split(/,\s+/).map((part) => part.trim()), whole]) {
		const from = readClause(words, said);
		// *In principle before 15 December* says nothing by itself.
		if (from !== null) return { words: keywords(words).length > 3 ? words : wholeOf(words, whole), from };
	}
	return null;
}
