/** Whether the words of a dated line say that nothing came of it: struck out, cancelled, postponed. */
import type { KindIndex } from '../settings/kinds';
import { offPhrases, once } from '../languages/words';
import { addTo } from '../text/lists';
import { WordStarts } from '../text/plain-word';
import { withoutLinks } from '../markdown/link';
import { seenText } from '../markdown/seen-text';
import { tagsIn } from '../markdown/tags';

/** Behind this a line is not looked at. */
const WINDOW = 2000;

const MAY_BE = /[❌✖✗✘✕🚫]|~~|<\/|cancel|called.off|postpon|reschedul|happen|take place|fell through|no.show/iu;
/** The words of these. */
const ENGLISH = ['cancel', 'called', 'postpon', 'reschedul', 'happen', 'take', 'fell', 'no'];
const STRUCK = /~~[^~]+~~|<(s|del|strike)>[^<]*<\/\1>/gi;
/** Stands for the words and the signs that say so in what is looked at: a character that no font has a picture of. */
const MARK = '\ue000';
/** A cross that stands first, or where one of the words may stand. */
const CROSS = /[❌✖✗✘✕🚫]\uFE0F?/gu;
const CROSS_FIRST = /^[❌✖✗✘✕🚫]/u;
/** The words that say so. */
const OFF =
	/\b(?:cancell?ed|called off|postponed|rescheduled|(?:did not|didn['’]t) (?:happen|take place)|fell through)\b/gi;
/** What may follow: nothing, a separator, or why and until when. "Cancelled the gym" is something that was done. */
const SAYS_OFF =
	/^(?:(?:was|is|got|has been|had been)\s)?\ue000(?=$|[:;.,!–—|()\]-]|\s(?:[-–—|(]|(?:by|because|due|last|at|on|as|since|again|for|until|till|to)\b))/i;
const IN_BRACKETS = /[([]\ue000[)\]][.!]?$/;
const FIRST = /^\ue000\s/;
const AT_END = /\s(?:(?:was|got)\s)?\ue000[.!]?$/i;
/** One or two words of what it was, nobody's own: "supper cancelled", and not "her flight cancelled". */
const A_THING = /^(?!(?:s?he|they|we|i|her|his|their|our|my)\b)[\p{L}-]{1,30}(?:\s[\p{L}-]{1,30})?$/iu;
const COMPANY = /^with(?:\s(?:and|&|\p{Lu}[\p{L}.'’-]{0,30})){1,6},?(?=[\s,:–—|(-]|$)/u;
/** What stands between two parts of a line. */
const JOINT = /^[\s:;,.–—|([-]+/;
const OFF_TAG = /^(?:cancell?ed|called-off|postponed)$/i;
const BLOCK_ID = /\s\^[\w-]{1,60}$/;

/** Whether what is left behind a kind, and those it was with, says that it is off. */
function isOffBehind(words: string, kinds: KindIndex): boolean {
	const kind = kinds.atStart(words);
	if (kind === null) return false;
	const behind = words.slice(kind.length).replace(JOINT, '').replace(COMPANY, '').replace(JOINT, '');
	return SAYS_OFF.test(behind);
}

/** "cancelled lunch": the kind of what was off, and nothing else. */
function isOffKind(words: string, kinds: KindIndex): boolean {
	const rest = FIRST.test(words) ? words.replace(FIRST, '') : '';
	return rest !== '' && kinds.atStart(rest)?.length === rest.length;
}

/** "supper cancelled": what it was in a word or two, and that it was off. */
const isOffThing = (words: string): boolean => AT_END.test(words) && A_THING.test(words.replace(AT_END, ''));

/** Behind a dash, a comma or *but*, to the end: that somebody called it off, or did not come. */
const WHO_AT_END = /(?:[,;–—]\s?|\s-\s|\bbut\s)(?:but\s)?(?:(?:s?he|they|we|i)\s(?:had\s)?\ue000|no[ -]show)[.!]?$/i;

/** Phrases that say so in other languages, by their first letter. */
const otherPhrases = once(() => {
	const byLetter = new Map<string, string[]>();
	for (const phrase of offPhrases()) addTo(byLetter, phrase[0] ?? '', phrase);
	return byLetter;
});

/** Words with which all that is looked for begins, but for crosses and what is struck out. */
const offWords = once(() => new WordStarts([...ENGLISH, ...offPhrases()]));

/** Whether words may say that something is off: most lines hold no word or sign that is looked for. */
const mayBeOff = (text: string): boolean =>
	offWords().mayStandIn(text) || text.includes('~~') || text.includes('</') || text.includes('🚫');

/** No phrase is longer, with what may stand around it. */
const LONGEST_PHRASE = 60;
const LETTER_FIRST = /^\p{L}/u;
/** The last part of a line behind a comma or a dash. */
const LAST_PART = /(?:[,;:、，：；–—|]|\s-\s)\s{0,4}([^,;:、，：；–—|]{1,50})$/;

/** Whether words begin with such a phrase, and it ends there: `abgesagt wegen Schnee`, and not `取消了订阅`. */
function beginsOff(words: string): boolean {
	const text = words.slice(0, LONGEST_PHRASE).toLowerCase().normalize('NFC').replace(JOINT, '');
	const phrases = otherPhrases().get(text[0] ?? '') ?? [];
	return phrases.some((phrase) => text.startsWith(phrase) && !LETTER_FIRST.test(text.slice(phrase.length)));
}

/** Whether a phrase of another language says so: first, behind the kind, or as the last part of the line. */
function isOffElsewhere(text: string, kinds: KindIndex): boolean {
	const last = LAST_PART.exec(text.slice(-LONGEST_PHRASE))?.[1];
	if (beginsOff(text) || (last !== undefined && beginsOff(last))) return true;
	const words = text.replace(JOINT, '');
	const kind = kinds.atStart(words);
	return kind !== null && beginsOff(words.slice(kind.length).replace(COMPANY, ''));
}

/**
 * Whether the words behind a date say that it was called off: nothing but struck-out text; a cross (`❌`) that stands
 * first; or a cross, or a word such as "cancelled", that stands behind the kind, in brackets at the end or as a tag, or
 * the word where it stands first. What is told of something else ("call: her flight was cancelled") is contact all the
 * same.
 */
export function isCalledOff(text: string, kinds: KindIndex): boolean {
	if (!mayBeOff(text)) return false;
	if (isOffElsewhere(text.slice(0, WINDOW).trim(), kinds)) return true;
	if (!MAY_BE.test(text)) return false;
	const seen = seenText(text.slice(0, WINDOW)).trimEnd().replace(BLOCK_ID, '');
	const left = seen.replace(STRUCK, ' ');
	const words = withoutLinks(left)
		.replace(/[*_]{1,3}|==/g, '')
		.replace(/\s+/g, ' ')
		.split(MARK)
		.join(' ')
		.replace(OFF, MARK)
		.replace(CROSS, MARK)
		.replace(JOINT, '')
		.trim();
	if (CROSS_FIRST.test(seen)) return true;
	if (left !== seen && (words === '' || /^[.!?]$/.test(words))) return true;
	if (tagsIn(left).some((tag) => OFF_TAG.test(tag))) return true;
	const tests = [SAYS_OFF.test(words), IN_BRACKETS.test(words), isOffThing(words), WHO_AT_END.test(words)];
	return tests.includes(true) || isOffKind(words, kinds) || isOffBehind(words, kinds);
}
