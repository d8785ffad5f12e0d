/**
 * What somebody said was going to happen, and when: `moves to Lisbon in spring`, `interview next week`, `exam on
 * Friday`. English only, and careful: a sentence that may tell of the past, of oneself or of a habit tells nothing
 * here.
 */
import { ownValue } from '../core/own-key';
import { namesOf } from '../core/calendar-names';
import { addDays, addMonths, daysBetween, makeDay, monthOf, parseIsoDay, weekday, yearOf, type Day } from '../core/day';
import { dateInWords } from '../core/spoken-date';
import type { DateOptions } from '../core/written-date';

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
	/\b(?:(?:start|begin|move|leave|return|retire|graduate|launche|publishe|adopt|join|expect|quit|finishe|open|defend|travel)s|marries|flies|applies|becomes|visits|(?:starting|beginning|moving|leaving|returning|retiring|graduating|launching|joining|expecting|marrying|flying|travelling|traveling|quitting|opening|visiting|adopting)|get(?:s|ting) married|com(?:es|ing) back)\b/i;
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

/** `tomorrow`, `next week`, `this weekend`, `in two weeks`. */
function nearTime(clause: string, said: Day): When | null {
	if (/\btomorrow\b/i.test(clause)) return { day: addDays(said, 1), open: false };
	const neighbour = /\b(this|next) (week|weekend|month|year)\b/i.exec(clause);
	if (neighbour) {
		const onward = neighbour[1]?.toLowerCase() === 'next';
		const toMonday = (8 - weekday(said)) % 7 || 7;
		const saturday = addDays(said, 6 - weekday(said));
		switch (neighbour[2]?.toLowerCase()) {
			case 'week':
				return onward ? { day: addDays(said, toMonday), open: false } : null;
			case 'weekend':
				return { day: addDays(saturday, onward ? 7 : 0), open: false };
			case 'month':
				return onward ? { day: addMonths(`${said.slice(0, 8)}01`, 1), open: false } : null;
			default:
				return onward ? { day: `${yearOf(said) + 1}-01-01`, open: false } : null;
		}
	}
	const away =
		/\bin (?:an?|one|two|three|four|five|six|seven|eight|nine|ten|a few|a couple of|\d{1,3}) (?:day|week|fortnight|month|year)s?\b/i.exec(
			clause,
		);
	const day =
		away === null
			? null
			: dateInWords(away[0].replace(/an? fortnight|one fortnight/i, '2 weeks'), said, 'future', ENGLISH);
	return day === null ? null : { day, open: true };
}

/** `on 12 March`, `March 12th, 2027`, `2027-03-12`; `in March`, `by late March`; `on Friday`; `in spring`. */
function namedTime(clause: string, said: Day): When | null {
	const iso = /\b\d{4}-\d{2}-\d{2}\b/.exec(clause);
	const day = iso === null ? null : parseIsoDay(iso[0]);
	if (day !== null) return { day, open: false };
	const words = clause.match(/[\p{L}\p{N}]+/gu) ?? [];
	let found: When | null = null;
	const keep = (day: Day | null, open = true): void => {
		if (day !== null && (found === null || day > found.day)) found = { day, open };
	};
	words.forEach((word, at) => {
		const name = word.toLowerCase();
		const [before = '', behind = ''] = [words[at - 1]?.toLowerCase() ?? '', words[at + 1]?.toLowerCase() ?? ''];
		const second = before === 'the' ? (words[at - 2]?.toLowerCase() ?? '') : before;
		const month = NAMES.months.get(name);
		const season = ownValue(SEASONS, name);
		if (month !== undefined) {
			const year = [words[at + 1], words[at + 2]].find((one) => /^(?:19|20)\d{2}$/.test(one ?? '')) ?? null;
			keep(
				monthDay({ month, before, behind, second: words[at - 2]?.toLowerCase() ?? '', year }, said),
				year === null,
			);
		} else if (season !== undefined && /^(?:in|by|this|next)$/.test(second)) keep(next(said, ...season));
		else if (name.length > 2 && NAMES.weekdays.has(name) && /^(?:on|by|this|next)$/.test(before))
			keep(dateInWords(name, addDays(said, 1), 'future', ENGLISH));
	});
	return found;
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

/** The day that a month in a sentence means; of `late March` and the like about where it begins. */
function monthDay({ month, before, behind, second, year }: MonthWords, said: Day): Day | null {
	const number = dayNumber(before === 'of' ? second : before) ?? dayNumber(behind);
	const part =
		before === 'of' && second === 'end'
			? 28
			: before === 'late'
				? 20
				: before === 'mid'
					? 15
					: /^(?:early|in|by|next|this)$/.test(before)
						? 1
						: 0;
	const day = number !== null && number > 0 ? number : part;
	if (day === 0) return null;
	if (year !== null) return makeDay(Number(year), month, day);
	// `in November`, said in November: this one, and it has come.
	return number === null && month === monthOf(said) && before !== 'next' && part === 1
		? null
		: next(said, month, day);
}

/** What a clause tells of that is to come, seen from the day it was said; null if nothing, or nothing sure. */
function readClause(clause: string, said: Day): Day | null {
	if (clause.length > 200 || NEVER.test(clause) || OWN.test(clause)) return null;
	const when = nearTime(clause, said) ?? namedTime(clause, said);
	if (when === null || when.day <= said) return null;
	const will = WILL.test(clause);
	const turns = will || TURNS.test(clause);
	const past = PAST.test(clause.replace(REPORTED, ' '));
	const sure = turns || (THINGS.test(clause) && (!when.open || daysBetween(said, when.day) <= FARTHEST_THING));
	return sure && !past && daysBetween(said, when.day) <= FARTHEST ? when.day : null;
}

/** Reads a sentence without Markdown: its parts between commas one by one, else all of it. */
export function readToCome(sentence: string, said: Day): ToCome | null {
	const whole = sentence.trim().replace(/[.!;…]+$/, '');
	for (const words of [...whole.split(/,\s+/).map((part) => part.trim()), whole]) {
		const from = readClause(words, said);
		if (from !== null) return { words, from };
	}
	return null;
}
