/** What to ask somebody the next time: what was noted to be asked, and what the last contacts leave to be asked. */
import { addDays, compareDays, type Day } from '../../core/time/day';
import type { Contact, Source } from '../../core/people/history';
import { withoutEnd } from '../../core/text/ends';
import { plainText } from '../../core/markdown/plain-text';
import type { Member } from '../../core/people/roster';
import { keywords } from '../terms/keywords';
import { linesOf, sentencesOf, spokenLinesOf } from '../terms/sentences';
import { readToCome, type ToCome } from './to-come';

/**
 * Why something is asked: the note says so (`#ask`); it is a question that a contact's words hold; it was going to
 * happen and its time has come; its day is near; it is waited for; it was talked about last.
 */
type QuestionReason = 'noted' | 'question' | 'to-come' | 'ahead' | 'waiting' | 'topic';

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
/** So many days ahead of its day something is wished well. */
const AHEAD_DAYS = 60;
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
		'spring summer autumn fall winter january february march april june july august september october november december ' +
			'monday tuesday wednesday thursday friday saturday sunday week weekend month year day tomorrow today next start begin going get got come back go take make plan hope want think know find first time thing ' +
			'wait wrote write letter call phone message mail coffee tea lunch dinner supper walk visit wacht attend espera wartet koffie gebeld appel',
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
/** What they asked is for oneself to answer. */
const THEIRS = /\b(?:s?he|they) (?:asked|asks|wondered|wonders|wanted to know)\b/i;
/** What one asks oneself. */
const TO_SELF =
	/\b(?:I|we|ik|wij|ich|wir|nous|yo|eu)\b|\bmy (?:fault|place|turn|business|problem|job)\b|(?:^|\s)(?:que|qu[’'])?(?:dois-je|puis-je|hago|digo|fa[çc]o)\b/i;
/** What nobody wants to know, and errands. */
const RHETORICAL =
	/^(?:who|wer|wie|qui|qui[eé]n|quem) (?:(?:can|could|would|still|else|even|needs?|cares?|wants?|knows?|pays?|kann|w[üu]rde|braucht|zahlt|kan|zou|betaalt|peut|paie|puede|paga|pode)\b|(?:will|wird|gaat|va) \p{L}+)|^(?:why not|what else|so what|what for|what now|and now|how come|warum nicht|waarom niet|pourquoi pas|por qu[eé] no|(?:what|how|when|where) (?:not )?to|too|worth|really|perhaps|maybe|isn[’']t|wasn[’']t|aren[’']t|don[’']t|doesn[’']t|didn[’']t|hasn[’']t|won[’']t|wouldn[’']t|couldn[’']t|can you (?:imagine|believe)|would you believe)\b|^(?:does|did|can|could|should|would|is|must|has|will) (?:one|anyone|anybody|nobody|everyone|everybody)\b|\b(?:is it|just) me\b/iu;

/** Whether a question stands in a bracket that is open at its end. */
const isInBrackets = (sentence: string): boolean => sentence.lastIndexOf('(') > sentence.lastIndexOf(')');

/** Whether a question is one to ask them: neither of themselves nor rhetorical, and no remark in brackets. */
function isForThem(sentence: string): boolean {
	const words = sentence.slice(sentence.lastIndexOf(': ') + 1).trim();
	if (!/\S\s+\S|？$/.test(words) || isInBrackets(sentence)) return false;
	return !THEIRS.test(sentence) && !TO_SELF.test(words) && !RHETORICAL.test(words);
}

/** What follows a question and answers it. */
const ANSWERS =
	/^(?:yes|no(?! (?:idea|answer|news|word)\b)|yep|nope|better|worse|fine|good|well|all right|ok(?:ay)?|ja|jawohl|nein|nee|besser|gut|beter|goed|oui|non|mieux|bien|s[ií]|mejor|sim|n[ãa]o|melhor)(?!\p{L})/iu;
/** What is nobody else's to know, and whatever stands with it. */
const SECRET =
	/\b(?:in confidence|confidential\w*|only I know|(?:nobody|no one|no-one) (?:else )?(?:knows|may know)|(?:tell|told|telling) (?:anyone|anybody|nobody|no one)|(?:anyone|anybody|someone) to know|spoken of|keep it to (?:myself|herself|himself)|secret(?:ly)?|(?:don[’']t|not to) tell|vertraulich|niemandem|geheim\w*|(?:niet|niemand) (?:verder )?vertellen|à personne|confidence|secreto|a nadie|segredo|a ningu[ée]m)\b/i;
/** What of a third person is not to be brought up: health, court, separation, debt, death. */
/** What is not asked at all, whoever it is about, unless the note says so. */
const NEVER_ASKED =
	/\b(?:divorc\w*|separat\w*|court|lawsuit|custody|affair|marriage|scheid\w*|procès|juicio|divórcio\w*)\b/i;
const DELICATE =
	/\b(?:divorc\w*|separat\w*|trial|court|lawsuit|sued|custody|cancer|chemo\w*|tumou?r|stroke|dying|surgery|operation|operated|hospital|rehab|debts?|affair|arrest\w*|prison|bankrupt\w*|scheiden|scheidung|gericht|krebs|kanker|rechtbank|procès|tribunal|juicio|cáncer|divórcio)\b/i;
const THIRD =
	/\b(?:her|his|their|haar|zijn|ihre?|seine?|sa|son|su|a sua|o seu) (?:\p{L}+ )?(?:mother|father|mum|mom|dad|sister|brother|son|daughter|husband|wife|aunt|uncle|niece|nephew|cousin|partner|boss|colleague|neighbou?r|friend|parents?|moeder|vader|zus|broer|buurvrouw|buurman|mutter|vater|schwester|bruder|nachbarin|kollegin|m[èe]re|p[èe]re|s[œo]e?ur|fr[èe]re|coll[èe]gue|voisine?|madre|padre|hermana|hermano|m[ãa]e|pai|irm[ãa]o?)\b|\b\p{Lu}\p{L}+[’']s \p{L}+/u;

/** Matters of work: nothing to wish anybody well for. */
const WORK =
	/\b(?:deadlines?|reports?|budget|invoices?|figures|minutes|agenda|sprint|release|forecast|quarter|rota|agm|slides|spreadsheet|review|on leave)\b/i;

const isPrivateMatter = (sentence: string): boolean =>
	SECRET.test(sentence) || (DELICATE.test(sentence) && THIRD.test(sentence));

/** What somebody waits for. */
const WAITS =
	/\b(?:wait(?:s|ing)? for|waiting to hear|hears? (?:back )?(?:from|about)|wacht(?:en)? (?:nog |nog altijd |altijd |al )?op|wartet (?:noch |immer noch )?auf|attend(?:ent|ait)?(?: toujours| encore)? (?:le|la|les|l[’']|une?|des|sa|son|ses)|espera(?:ndo)? (?:el|la|los|las|una?|su|os?|as?|um|pel[ao])|à espera d[eoa])\b/i;
const OWN_WAIT = /\b(?:I|we|us|ik|wij|ich|wir|je|nous)\b/i;

/** What a sentence says that somebody waits for; null: nobody, or oneself. */
function waitOf(sentence: string): string | null {
	const at = WAITS.exec(sentence);
	if (at === null || OWN_WAIT.test(sentence.slice(0, at.index))) return null;
	const from = Math.max(sentence.lastIndexOf(', ', at.index), sentence.lastIndexOf(': ', at.index));
	return withoutEnd(sentence.slice(from < 0 ? 0 : from + 2).trim(), /[.!;…]/).slice(0, 200);
}

/** Where a topic ends, and a topic that names nothing. */
const TOPIC_END =
	/[,:(–—]\s|\s[-–—(]|\s(?:and then|but|because|so that|while|again|today|yesterday|over|for hours)\b|[.!;…]$/i;
const NO_TOPIC =
	/^(?:(?:it|that|this|these|those|them|her|him|you|me|us|(?:every|no|any|some)(?:thing|one|body)?|things?|stuff|life|all|how|what|why|whether|when|where|who|which|to|an? (?:hour|lot|bit|week|month)|half|\d\S*)(?:\s|$)|the same$)/i;

/** What stands behind "about", as long as it names something in a few words. */
function topicOf(sentence: string): string | null {
	if (/\b(?:told|tell) (?:her|him|them|\p{Lu}\p{L}+) about\b/u.test(sentence)) return null;
	const phrase = /\babout (.{1,200})/i.exec(sentence)?.[1]?.split(TOPIC_END)[0]?.trim() ?? '';
	return phrase === '' || phrase.split(/\s+/).length > 6 || NO_TOPIC.test(phrase) ? null : phrase;
}

/** Whether what was to come has come, and not too long ago, or is near; null: neither. */
function timeliness({ from }: ToCome, today: Day): 'to-come' | 'ahead' | null {
	if (from > today) return from <= addDays(today, AHEAD_DAYS) ? 'ahead' : null;
	return addDays(from, STALE_DAYS) >= today ? 'to-come' : null;
}

/** Words that stand for what was said before. */
const PRONOUN = /\b(?:it|that|this|one|they|them)\b/i;
/** A question of fewer words takes those of its line. */
const FEW_WORDS = 2;

/** A sentence of a contact with what stands around it in its line. */
interface Said {
	readonly sentence: string;
	readonly following: string;
	/** The line. */
	readonly line: string;
}

const saidIn = (contact: Contact): Said[] =>
	spokenLinesOf(contact).flatMap((line) => {
		if (SECRET.test(line)) return [];
		const sentences = sentencesOf(line);
		return sentences.map((sentence, at) => ({ sentence, following: sentences[at + 1] ?? '', line }));
	});

/** What one contact leaves to be asked; its topic only if it is the last that says anything. */
function askedBy(contact: Contact, isLast: boolean, today: Day): Candidate[] {
	const { date: day, path, line } = contact;
	const ask = (reason: QuestionReason, words: string, openSince = day): Candidate =>
		candidate({ words, reason, day, source: { path, line } }, openSince);
	const toCome = (sentence: string): readonly Candidate[] | null => {
		const found = readToCome(sentence, day);
		if (found === null) return null;
		const when = timeliness(found, today);
		if (when === null || WORK.test(found.words)) return [];
		return [ask(when, found.words, when === 'ahead' ? day : addDays(found.from, -1))];
	};
	const waited = (sentence: string): readonly Candidate[] | null => {
		const waits = waitOf(sentence);
		if (waits === null) return null;
		return day >= addDays(today, -STALE_DAYS) ? [ask('waiting', waits)] : [];
	};
	const topic = (sentence: string): readonly Candidate[] => {
		const about = isLast ? topicOf(sentence) : null;
		return about === null ? [] : [ask('topic', about)];
	};
	const question = ({ sentence, following, line: said }: Said): readonly Candidate[] => {
		if (!isForThem(sentence) || ANSWERS.test(following) || NEVER_ASKED.test(sentence)) return [];
		const asked = ask('question', sentence);
		return [PRONOUN.test(sentence) || asked.about.length < FEW_WORDS ? aboutAll(asked, said) : asked];
	};
	return saidIn(contact).flatMap((said): readonly Candidate[] => {
		const { sentence } = said;
		if (isPrivateMatter(sentence)) return [];
		return ASKS.test(sentence) ? question(said) : (toCome(sentence) ?? waited(sentence) ?? topic(sentence));
	});
}

/** A question whose pronoun means what its line names. */
const aboutAll = (asked: Candidate, line: string): Candidate => ({
	...asked,
	about: keywords(line).filter((word) => !COMMON.has(word)),
});

/** The words of a contact. */
const wordsIn = (contact: Contact): ReadonlySet<string> =>
	new Set(keywords(linesOf(contact).join(' \n').slice(0, 2000)));

/**
 * Tells whether a later one of these contacts has taken a question up again: it shares a word with it which was rare
 * between the two of you before it was asked, however much was said of it since. What another note tells of the same
 * day is later where something is waited for.
 */
function takenUpTest(contacts: readonly Contact[]): (asked: Candidate) => boolean {
	const told = contacts.map((contact) => ({
		day: contact.date,
		words: wordsIn(contact),
		retold: contact.retold ?? [],
	}));
	return ({ openSince, about, day, reason }) => {
		if (openSince === null) return false;
		const before = told.filter((one) => day !== null && one.day < day);
		const rarely = Math.max(1, before.length / 5);
		const isRare = (word: string): boolean => before.filter(({ words }) => words.has(word)).length <= rarely;
		const later = told.flatMap((one) => {
			if (one.day > openSince) return [one.words, ...one.retold.map(wordsIn)];
			const isAnswer = one.day === openSince && (reason === 'waiting' || reason === 'question');
			return isAnswer ? one.retold.filter(({ said, detail }) => !/[?？]/.test(said + detail)).map(wordsIn) : [];
		});
		const answered = reason === 'ahead' ? [] : later;
		return about.some((word) => answered.some((words) => words.has(word)) && isRare(word));
	};
}

/** Whether two are about the same: most of the words of the shorter are words of the other. */
function isAlike(a: Candidate, b: Candidate): boolean {
	const [few, many] = a.about.length <= b.about.length ? [a, b] : [b, a];
	if (few.about.length === 0) return a.words.toLowerCase() === b.words.toLowerCase();
	return few.about.filter((word) => many.about.includes(word)).length >= few.about.length * 0.6;
}

const RANK: Readonly<Record<QuestionReason, number>> = {
	noted: 0,
	question: 1,
	'to-come': 2,
	ahead: 3,
	waiting: 4,
	topic: 5,
};
/** Newest first; without a day before all. */
const byDay = (a: Candidate, b: Candidate): number => compareDays(b.day, a.day);

/**
 * What to ask somebody on a day, at most five: what is noted to be asked first, then the newest. Left out is what a
 * later contact has taken up again: one that shares a word with it which was rare between the two of you. What was
 * going to happen is near for two months before, and asked about once its time has come, for a year. Each rests on a
 * day and a line, and nothing comes twice.
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
