/** What to ask somebody the next time: what was noted to be asked, and what the last contacts leave to be asked. */
import { addDays, compareDays, type Day } from '../../core/time/day';
import type { Contact, Source } from '../../core/people/history';
import { plainText } from '../../core/markdown/plain-text';
import type { Member } from '../../core/people/roster';
import { keywords } from '../terms/keywords';
import { linesOf, sentencesOf, spokenLinesOf } from '../terms/sentences';
import { readToCome, type ToCome } from './to-come';

/**
 * Why something is asked: the note says so (`#ask`); it is a question that a contact's words hold; it was going to
 * happen and its time has come; it was talked about last.
 */
type QuestionReason = 'noted' | 'question' | 'to-come' | 'topic';

/** Something to ask a person, with the line it comes from. */
export interface Question {
	/** The note's own words, without Markdown: a question of `noted` and `question`, else what to ask about. */
	readonly words: string;
	readonly reason: QuestionReason;
	/** The day it rests on; null of an `#ask` item that stands under no day. */
	readonly day: Day | null;
	readonly source: Source;
}

/** As many contacts are looked at, and none that is older than so many months' worth of days. */
const MOST_CONTACTS = 24;
const OLDEST_DAYS = 550;
/** For so long after its time something is asked about. */
const STALE_DAYS = 365;
/** As many questions as can be kept in mind. */
const MOST = 5;

/** A question while it is weighed. */
interface Candidate extends Question {
	/** What it is about. */
	readonly about: readonly string[];
	/** Contacts behind this day can have answered it; null: none. */
	readonly openSince: Day | null;
}

/** Words of time and of beginning: two sentences that share no others are not about the same. */
const COMMON: ReadonlySet<string> = new Set(
	keywords(
		'spring summer autumn fall winter january february march april june july august september october november ' +
			'december ' +
			'monday tuesday wednesday thursday friday saturday sunday week weekend month year day tomorrow today next start begin going get got come back go take make plan hope want think know find first time thing',
	),
);

const candidate = (of: Question, openSince: Day | null): Candidate => ({
	...of,
	openSince,
	about: keywords(of.words).filter((word) => !COMMON.has(word)),
});

function notedOf({ asks }: Member, today: Day): Candidate[] {
	return asks.flatMap(({ path, ask }) => {
		const words = plainText(ask.text);
		const day = ask.day !== null && ask.day > today ? null : ask.day;
		return words === '' ? [] : [candidate({ words, reason: 'noted', day, source: { path, line: ask.line } }, day)];
	});
}

const ASKS = /[?？؟]["'”’»)]*$/;
/** One word asks nothing, and what they asked is for oneself to answer. */
const isForThem = (sentence: string): boolean =>
	/\S\s+\S|？$/.test(sentence) && !/\b(?:s?he|they) (?:asked|asks|wondered|wonders|wanted to know)\b/i.test(sentence);

/** Where a topic ends, and a topic that names nothing. */
const TOPIC_END =
	/[,:(–—]\s|\s[-–—(]|\s(?:and then|but|because|so that|while|again|today|yesterday|over|for hours)\b|[.!;…]$/i;
const NO_TOPIC =
	/^(?:(?:it|that|this|these|those|them|her|him|you|me|us|(?:every|no|any|some)(?:thing|one|body)?|things?|stuff|life|all|how|what|why|whether|when|where|who|which|to|an? (?:hour|lot|bit|week|month)|half|\d\S*)(?:\s|$)|the same$)/i;

/** What stands behind "about", as long as it names something in a few words. */
function topicOf(sentence: string): string | null {
	const phrase = /\babout (.{1,200})/i.exec(sentence)?.[1]?.split(TOPIC_END)[0]?.trim() ?? '';
	return phrase === '' || phrase.split(/\s+/).length > 6 || NO_TOPIC.test(phrase) ? null : phrase;
}

/** Whether what was to come has come, and not too long ago. */
const isTimely = ({ from }: ToCome, today: Day): boolean => from <= today && addDays(from, STALE_DAYS) >= today;

/** What one contact leaves to be asked; its topic only if it is the last that says anything. */
function askedBy(contact: Contact, isLast: boolean, today: Day): Candidate[] {
	const { date: day, path, line } = contact;
	const ask = (reason: QuestionReason, words: string, openSince = day): Candidate[] => [
		candidate({ words, reason, day, source: { path, line } }, openSince),
	];
	return spokenLinesOf(contact)
		.flatMap(sentencesOf)
		.flatMap((sentence) => {
			if (ASKS.test(sentence)) return isForThem(sentence) ? ask('question', sentence) : [];
			const toCome = readToCome(sentence, day);
			if (toCome !== null)
				return isTimely(toCome, today) ? ask('to-come', toCome.words, addDays(toCome.from, -1)) : [];
			const topic = isLast ? topicOf(sentence) : null;
			return topic === null ? [] : ask('topic', topic);
		});
}

/** The words of each contact, and in how many of them a word is. */
function wordsOf(contacts: readonly Contact[]): {
	readonly told: readonly { readonly day: Day; readonly words: ReadonlySet<string> }[];
	readonly count: ReadonlyMap<string, number>;
} {
	const told = contacts.map((contact) => ({
		day: contact.date,
		words: new Set(keywords(linesOf(contact).join(' \n').slice(0, 2000))),
	}));
	const count = new Map<string, number>();
	for (const { words } of told) for (const word of words) count.set(word, (count.get(word) ?? 0) + 1);
	return { told, count };
}

/**
 * Tells whether a later one of these contacts has taken a question up again: it shares a word with it which is rare
 * between the two of you.
 */
function takenUpTest(contacts: readonly Contact[]): (asked: Candidate) => boolean {
	const { told, count } = wordsOf(contacts);
	const rarely = Math.max(2, told.length / 5);
	const isRare = (word: string): boolean => (count.get(word) ?? 0) <= rarely;
	return ({ openSince, about }) => {
		if (openSince === null) return false;
		const later = told.filter(({ day }) => day > openSince);
		return about.some((word) => isRare(word) && later.some(({ words }) => words.has(word)));
	};
}

/** Whether two are about the same: most of the words of the shorter are words of the other. */
function isAlike(a: Candidate, b: Candidate): boolean {
	const [few, many] = a.about.length <= b.about.length ? [a, b] : [b, a];
	if (few.about.length === 0) return a.words.toLowerCase() === b.words.toLowerCase();
	return few.about.filter((word) => many.about.includes(word)).length >= few.about.length * 0.6;
}

const RANK: Readonly<Record<QuestionReason, number>> = { noted: 0, question: 1, 'to-come': 2, topic: 3 };
/** Newest first; without a day before all. */
const byDay = (a: Candidate, b: Candidate): number => compareDays(b.day, a.day);

/**
 * What to ask somebody on a day, at most five: what is noted to be asked first, then the newest. Left out is what a
 * later contact has taken up again: one that shares a word with it which is rare between the two of you. What was going
 * to happen is asked about once its time has come, and for a year. Each rests on a day and a line, and nothing comes
 * twice.
 */
export function questionsFor(member: Member, today: Day): readonly Question[] {
	const oldest = addDays(today, -OLDEST_DAYS);
	const contacts = member.history.interactions.slice(0, MOST_CONTACTS).filter(({ date }) => date >= oldest);
	const last = contacts.find((contact) => linesOf(contact).length > 0);
	const found = [
		...notedOf(member, today),
		...contacts.flatMap((contact) => askedBy(contact, contact === last, today)),
	];
	const isTakenUp = takenUpTest(contacts);
	const open = found.filter((one) => !isTakenUp(one)).sort((a, b) => RANK[a.reason] - RANK[b.reason] || byDay(a, b));
	const kept: Candidate[] = [];
	for (const one of open) if (!kept.some((other) => isAlike(one, other))) kept.push(one);
	const notedFirst = ({ reason }: Candidate): number => (reason === 'noted' ? 0 : 1);
	return kept
		.sort((a, b) => notedFirst(a) - notedFirst(b) || byDay(a, b))
		.slice(0, MOST)
		.map(({ words, reason, day, source }) => ({ words, reason, day, source }));
}
