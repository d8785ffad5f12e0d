/**
 * Silence with a reason: until when somebody is away, as the last contacts tell it. *On leave until 4 January*,
 * *travelling till spring*, *in hospital this month*, *back in March*. It ends by itself when that day is past.
 */
import { dateInWords } from '../dates/spoken-date';
import type { DateOptions } from '../dates/written-date';
import { namesOf } from '../time/calendar-names';
import { addDays, addMonths, endOfMonth, makeDay, weekday, yearOf, type Day } from '../time/day';
import { foldText } from '../text/fold';
import { ownValue } from '../text/own-key';

/** What is read: of the newest contacts so many, of each so many characters, none that is older than so many days. */
const MOST_CONTACTS = 3;
const WINDOW = 600;
const OLDEST_DAYS = 400;

/** What somebody is who does not answer. Folded. */
const AWAY =
	/\b(?:on (?:\w+ )?(?:leave|tour|retreat|holidays?|vacation|deployment|expedition|the road)|sabbatical|travell?ing|away|at sea|abroad|overseas|in (?:the |a )?(?:hospital|rehab|clinic)|off (?:the )?grid|offline|unreachable|out of (?:reach|the country)|no (?:signal|phone|telephone)|phone off|im urlaub|auf reisen|verreist|unterwegs|elternzeit|krankgeschrieben|im krankenhaus|auf see|im ausland|in reha|en conge|en voyage|en vacances|a l'hopital|en mer|a l'etranger|absente?|de baja|de viaje|viajando|de vacaciones|(?:en el|no) hospital|ingresad[oa]|(?:en el|no) extranjero|de licenca|de ferias|a viajar|no estrangeiro|met verlof|op reis|op vakantie|in het ziekenhuis|op zee|in het buitenland)\b/;
/** Behind it, until when. */
const UNTIL = /(?: |')(?:until|till?|through|bis|tot|jusqu'(?:a|au|en)|hasta|ate) /;
/** Until when, by itself: where it begins a clause, or stands behind such a verb. */
const BACK =
	/(?:^|[,;:(–—-] ?|\b(?:is|are|be|comes?|coming|home|ist|kommt|is weer|est|esta) )(?:not )?(?:back (?:in|on|at|by|around|before)|(?:wieder da|zuruck) (?:am|im|ab|an|zu)|terug (?:in|op|met|rond)|de retour (?:le|en|au|a)|rentre (?:le|en|au|a)|vuelve (?:el|en|a)|de volta (?:em|a|no)) /;
/** One of these stands in every such sentence: the others are not looked at. */
const MAY_TELL =
	/until|till|through|back|this|all |for |bis|tot |jusqu|hasta|at[eé] |wieder|zur|terug|retour|rentre|vuelve|volta/i;
/** For as long as this time lasts. */
const THIS = /\b(?:this|all) (week|month|spring|summer|autumn|fall|winter)\b/;
/** For so long. */
const FOR = /\bfor (?:the next )?((?:an?|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (?:week|month)s?)\b/;

/** What has been, what is not so, and what is told of oneself or of somebody else. */
const NOT_NOW =
	/\b(?:was|were|had|been|used to|no longer|cancel\w*|called off|if|war|hatte|etait|avait|estaba|estuvo|estava|esteve|nicht mehr|niet meer)\b/;
const SOMEBODY_ELSE =
	/\b(?:i|i'm|i'll|we|my|our|ich|wir|mein\w*|ik|wij|mijn|je|nous|mon|ma|yo|nosotros|mi|eu|meu|minha)\b|\b(?:her|his|their|haar|zijn|ihre?|seine?|sa|son|su) (?!(?:phone|telephone|telefoon)\b)[a-z]{3,}/;

const OPTIONS: DateOptions = { dateOrder: 'ask', languages: ['de', 'fr', 'es', 'pt', 'nl'] };
/** When a season begins, as month and day; and feasts. Folded. */
const CALLED: Record<string, readonly [month: number, day: number]> = { 'new year': [1, 1], 'new years': [1, 1] };
for (const [words, month, day] of [
	['spring fruhling fruhjahr printemps primavera voorjaar lente', 3, 20],
	['summer sommer ete verano verao zomer', 6, 21],
	['autumn fall herbst automne otono outono herfst', 9, 22],
	['winter hiver invierno inverno', 12, 21],
	['christmas xmas weihnachten noel navidad natal kerst kerstmis', 12, 24],
	['neujahr', 1, 1],
	['easter ostern paques pascua pascoa pasen', 4, 5],
] as const)
	for (const word of words.split(' ')) CALLED[word] = [month, day];
/** Until when a season lasts: where the next one begins. */
const AFTER: Readonly<Record<string, string>> = {
	spring: 'summer',
	summer: 'autumn',
	autumn: 'winter',
	fall: 'winter',
};

/** What may stand before the time itself. */
const FILLER =
	/^(?:the|of|in|on|at|by|about|around|der|dem|den|am|im|zu|zum|zur|le|la|el|les|au|a|en|de|du|op|met|het|o|os|em|no|na|again)$/;
const PARTS: ReadonlyMap<string, number> = new Map(
	[
		['middle mid mitte milieu mediados meados midden half', 15],
		['end late ende fin finales fim eind einde', 28],
		['early beginning start anfang debut principios inicio begin', 1],
	].flatMap(([words, day]) =>
		String(words)
			.split(' ')
			.map((word) => [word, Number(day)] as const),
	),
);
/** The words of a time that are looked at. */
const MOST_WORDS = 8;

/** The next day of a month and day behind another day. */
function next(said: Day, month: number, day: number): Day | null {
	const here = makeDay(yearOf(said), month, day);
	return here !== null && here > said ? here : makeDay(yearOf(said) + 1, month, day);
}

/** A day by its numbers or its name at the beginning of these words: `4 january`, `next friday`. */
function dayOfWords(words: readonly string[], said: Day): Day | null {
	for (let length = Math.min(4, words.length); length > 0; length--) {
		const first = words.slice(0, length).filter((word) => word !== 'de');
		const day = dateInWords(first.join(' '), said, 'future', OPTIONS);
		// Nobody says on a Friday that it lasts until that same day.
		if (day === said) return dateInWords(first.join(' '), addDays(said, 1), 'future', OPTIONS);
		if (day !== null) return day;
	}
	return null;
}

/** The day of a month that is named with no day of it: about where it begins, unless the words before say otherwise. */
function monthDay(month: number, year: string, part: number, said: Day): Day | null {
	return /^(?:19|20)\d{2}$/.test(year) ? makeDay(Number(year), month, part) : next(said, month, part);
}

/** The day that the first words of a text name, seen from the day it was said; null if they name none. */
function timeOf(text: string, said: Day): Day | null {
	const all = text.split(' ', MOST_WORDS).map((word) => word.replace(/[,.;:!?)]{1,4}$/, ''));
	const from = all.findIndex((word) => !FILLER.test(word) && !PARTS.has(word));
	if (from === -1) return null;
	const part = PARTS.get(all.slice(0, from).find((word) => PARTS.has(word)) ?? '') ?? 1;
	const words = all.slice(from);
	const [first = '', second = ''] = words;
	const called = ownValue(CALLED, first === 'new' ? `new ${second}` : first);
	if (called !== undefined) return next(said, ...called);
	const month = namesOf(OPTIONS.languages).months.get(first);
	if (month !== undefined && !/^\d{1,2}$/.test(second)) return monthDay(month, second, part, said);
	return month !== undefined || NAMES_DAY.test(first) ? dayOfWords(words, said) : null;
}

const NAMES_DAY = /^\d|^(?:next|tomorrow|(?!today|yesterday)[a-z]{2,12}day)$/;

/** The last day of this week, month or season. */
function endOfThis(unit: string, said: Day): Day | null {
	if (unit === 'week') return addDays(said, (7 - weekday(said)) % 7);
	if (unit === 'month') return endOfMonth(said);
	const [month, day] = ownValue(CALLED, AFTER[unit] ?? 'spring') ?? [3, 20];
	return next(said, month, day);
}

/** Whether what stands before a place in a sentence tells of oneself or of somebody else. */
const isOfOthers = (sentence: string, at: number): boolean =>
	SOMEBODY_ELSE.test(sentence.slice(Math.max(sentence.lastIndexOf(': ', at), 0), at));

/** The time for which somebody is away: `this month`, `for two weeks`. */
function whileIn(rest: string, said: Day): Day | null {
	const unit = THIS.exec(rest)?.[1];
	if (unit !== undefined) return endOfThis(unit, said);
	const length = FOR.exec(rest)?.[1];
	return length === undefined ? null : dateInWords(`in ${length.replace(/^an? /, '1 ')}`, said, 'future', OPTIONS);
}

/** Until when a sentence says that somebody is away; null: it does not. */
function untilIn(sentence: string, said: Day): Day | null {
	if (NOT_NOW.test(sentence)) return null;
	const away = AWAY.exec(sentence);
	const rest = away === null || isOfOthers(sentence, away.index) ? '' : sentence.slice(away.index);
	const until = UNTIL.exec(rest);
	if (until !== null) return timeOf(rest.slice(until.index + until[0].length), said);
	const back = BACK.exec(sentence);
	if (back === null) return whileIn(rest, said);
	return isOfOthers(sentence, back.index) ? null : timeOf(sentence.slice(back.index + back[0].length), said);
}

/** A contact as far as it is read here. */
interface Told {
	readonly date: Day;
	readonly text: string;
	readonly detail: string;
}

/**
 * The last day on which somebody is away, as the newest contacts say it, the newest first in `contacts`; null for
 * nobody, and once it is past.
 */
export function awayUntil(contacts: readonly Told[], today: Day): Day | null {
	for (const { date, text, detail } of contacts.slice(0, MOST_CONTACTS)) {
		if (date < addDays(today, -OLDEST_DAYS)) break;
		const told = `${text}\n${detail}`.slice(0, WINDOW);
		if (!MAY_TELL.test(told)) continue;
		for (const sentence of told.replace(/(\d)\.(?= )/g, '$1').split(/[.!?;\n]/)) {
			const until = untilIn(foldText(sentence).replace(/’/g, "'"), date);
			if (until !== null && until > today && until <= addMonths(date, 14)) return until;
		}
	}
	return null;
}
