/**
 * A day as people say it in other languages than English: `gestern`, `letzten Dienstag`, `il y a 3 semaines`,
 * `на прошлой неделе в пятницу`, `3日前`, `上周二`.
 */
import { languages } from '../languages/all';
import type { Language } from '../languages/language';
import { formsIn, groupsIn, once, phrasesIn, wordsIn, writingsOf } from '../languages/words';
import { plainDigits } from '../text/digits';
import { rhythmInWords } from '../time/cadence-words';
import { addDays, addMonths, weekday, type Day } from '../time/day';

/** A length of time away from today, as a language frames it: `vor #` is before `vor ` and behind nothing. */
interface Frame {
	readonly before: string;
	readonly behind: string;
	readonly sign: 1 | -1;
}

/** What a word or phrase beside a weekday says of it. */
type Which = 'last' | 'next' | 'last-week' | 'next-week' | 'nothing';

/** How one language says days. */
interface Spoken {
	readonly code: string;
	/** Words of a day, to how many days it is from today. */
	readonly days: ReadonlyMap<string, number>;
	/** Likewise, where the settings name the language. */
	readonly daysIfChosen: ReadonlyMap<string, number>;
	readonly frames: readonly Frame[];
	/** Words and phrases beside a weekday, the longest first. */
	readonly beside: readonly (readonly [phrase: string, which: Which])[];
	readonly weekdays: ReadonlyMap<string, number>;
}

const DAY_BEFORE_YESTERDAY = -2;

function framesIn(text: string, sign: 1 | -1): Frame[] {
	return phrasesIn(text)
		.flatMap(writingsOf)
		.map((phrase) => {
			const [before = '', behind = ''] = phrase.split('#');
			return { before, behind, sign };
		});
}

function spokenOf({ code, spoken, weekdays }: Language): Spoken {
	const days = new Map<string, number>();
	const daysIfChosen = new Map<string, number>();
	groupsIn(spoken.days).forEach((group, index) => {
		for (const phrase of phrasesIn(group)) {
			const isShared = phrase.startsWith('?');
			for (const writing of writingsOf(isShared ? phrase.slice(1) : phrase))
				(isShared ? daysIfChosen : days).set(writing, index + DAY_BEFORE_YESTERDAY);
		}
	});
	const [lastWeek = '', nextWeek = ''] = groupsIn(spoken.weeks);
	const beside = new Map<string, Which>();
	const add = (phrases: readonly string[], which: Which): void =>
		phrases.flatMap(writingsOf).forEach((phrase) => beside.set(phrase, which));
	add(wordsIn(spoken.beside), 'nothing');
	add(wordsIn(spoken.last), 'last');
	add(wordsIn(spoken.next), 'next');
	add(phrasesIn(lastWeek), 'last-week');
	add(phrasesIn(nextWeek), 'next-week');
	const names = groupsIn(weekdays).flatMap((group, index) =>
		formsIn(group)
			.whole.flatMap(writingsOf)
			.map((name) => [name, index] as const),
	);
	return {
		code,
		days,
		daysIfChosen,
		frames: [...framesIn(spoken.ago, -1), ...framesIn(spoken.ahead, 1)],
		beside: [...beside].sort(([one], [other]) => other.length - one.length),
		weekdays: new Map(names),
	};
}

const all = once(() => languages().map(spokenOf));

/** How many days it is to the day that a phrase names in one of the languages; null if it names none. */
function namedDay(text: string, chosen: readonly string[]): number | null {
	for (const { code, days, daysIfChosen } of all()) {
		const isChosen = chosen.some((language) => language.toLowerCase().split('-')[0] === code);
		const away = days.get(text) ?? (isChosen ? daysIfChosen.get(text) : undefined);
		if (away !== undefined) return away;
	}
	return null;
}

/** The day so long ago, or so far ahead, as a text says it. */
function framedDay(text: string, today: Day): Day | null {
	for (const { frames } of all())
		for (const { before, behind, sign } of frames) {
			if (!text.startsWith(before) || !text.endsWith(behind)) continue;
			const length = text.slice(before.length, text.length - behind.length).trim();
			const told = length === '' || text.length <= before.length + behind.length ? null : rhythmInWords(length);
			if (told !== null && told.times === 1)
				return addDays(addMonths(today, sign * told.unit.months), sign * told.unit.days);
		}
	return null;
}

/** Scripts that do not part their words. */
const UNPARTED = /^[\u3040-\u30ff\u3400-\u9fff]+$/;

/** A text without a phrase at its beginning or its end; null if it has it at neither. */
function withoutPhrase(text: string, phrase: string): string | null {
	const isJoined = UNPARTED.test(text);
	const end = isJoined ? phrase : ` ${phrase}`;
	if (text.startsWith(isJoined ? phrase : `${phrase} `)) return text.slice(phrase.length).trimStart();
	return text.endsWith(end) ? text.slice(0, text.length - end.length).trimEnd() : null;
}

/** A weekday with what is said beside it. */
interface NamedWeekday {
	readonly wanted: number;
	readonly which: Which;
}

/** The weekday in a text of one language, with what stands beside it; null if anything else stands there. */
function weekdayIn(text: string, { beside, weekdays }: Spoken): NamedWeekday | null {
	let rest = text;
	let which: Which = 'nothing';
	for (let tries = 0; tries < 5; tries++) {
		const wanted = weekdays.get(rest);
		if (wanted !== undefined) return { wanted, which };
		const found = beside.find(([phrase]) => withoutPhrase(rest, phrase) !== null);
		if (found === undefined || (found[1] !== 'nothing' && which !== 'nothing')) return null;
		rest = withoutPhrase(rest, found[0]) ?? '';
		if (found[1] !== 'nothing') which = found[1];
	}
	return null;
}

/** The day of a weekday: weeks begin on Monday (ISO 8601); the last and the next one are never today. */
function dayOf({ wanted, which }: NamedWeekday, today: Day, direction: 'past' | 'future'): Day {
	const onward = (wanted - weekday(today) + 7) % 7;
	const monday = addDays(today, -((weekday(today) + 6) % 7));
	const inWeek = (weeks: number): Day => addDays(monday, 7 * weeks + ((wanted + 6) % 7));
	if (which === 'last-week') return inWeek(-1);
	if (which === 'next-week') return inWeek(1);
	if (which === 'last') return addDays(today, onward - 7);
	if (which === 'next') return addDays(today, onward === 0 ? 7 : onward);
	return addDays(today, direction === 'past' && onward > 0 ? onward - 7 : onward);
}

const plain = (text: string): string =>
	plainDigits(text).toLowerCase().normalize('NFC').replace(/[’ʼ]/g, "'").replace(/[.,]$/, '').trim();

/**
 * The day that words name in one of the languages that have data, seen from today: a day near it, a length of time away
 * from it, or a weekday. Null where they are anything else.
 *
 * @param chosen the languages of the settings (BCP 47): they decide where a word is one of another language as well
 */
export function dayInOtherWords(
	words: string,
	today: Day,
	direction: 'past' | 'future',
	chosen: readonly string[],
): Day | null {
	const text = plain(words);
	if (text === '') return null;
	const away = namedDay(text, chosen);
	if (away !== null) return addDays(today, away);
	const framed = framedDay(text, today);
	if (framed !== null) return framed;
	for (const language of all()) {
		const named = weekdayIn(text, language);
		if (named !== null) return dayOf(named, today, direction);
	}
	return null;
}

/** The words that lead to a date or a weekday: on, the. */
const leads = once(
	() => new Set(all().flatMap(({ beside }) => beside.flatMap(([word, which]) => (which === 'nothing' ? word : [])))),
);

/** A date without the word that leads to it in another language: `am 5. März`, `el 5 de marzo`; null without. */
export function withoutLead(words: string): string | null {
	const [lead = '', word = ''] = /^(\p{L}{1,4})\s+(?=\d)/u.exec(words) ?? [];
	return lead !== '' && leads().has(word.toLowerCase()) ? words.slice(lead.length) : null;
}

/** Whether a text is nothing but a weekday's name in one of these languages: it may be somebody's name too. */
export function isOtherWeekday(words: string): boolean {
	const text = plain(words);
	return all().some(({ weekdays }) => weekdays.has(text));
}
