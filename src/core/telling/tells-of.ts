/**
 * Whether a line that links to somebody tells of contact with them, or only names them (note format, "What tells of
 * contact"). The words it goes by are data: see `languages/note-words`.
 */
import { aroundOf, type Around } from '../markdown/note-text';
import { linksIn, type NoteLink } from '../markdown/link';
import { spokenText } from '../markdown/seen-text';
import { OTHER_KIND, SHARE_KIND, type KindIndex } from '../settings/kinds';
import * as terms from '../languages/note-words';
import { withoutEnd } from '../text/ends';
import { wordsOf } from '../properties/key-meaning';

/** What a link stands for among the words around it. */
const LINK = '0link';
/** So much of a sentence is looked at on either side of a link. */
const WINDOW = 200;
/** As many headings and items around a line are asked. */
const MOST_AROUND = 8;
/** As many words behind a link are looked at. */
const FEW = 12;

/** A line with links, as `spokenText` shows it. */
export interface LinkedLine {
	readonly text: string;
	/** A ticked task: what it says to do was done. */
	readonly isDone: boolean;
	/** What the headings and items around it say of all that stands in them. */
	readonly around: 'contact' | 'none' | null;
	/** It begins with a day, or stands in what does: what it says was on that day, whoever leads it. */
	readonly isDated: boolean;
}

/** Whether a word names a contact, as a kind of the settings or by itself. */
function isNoun(word: string, kinds: KindIndex): boolean {
	if (terms.MEETINGS.has(word)) return true;
	const kind = terms.EVERYDAY.has(word) ? null : kinds.byName(word);
	return kind !== null && kind !== OTHER_KIND && kind !== SHARE_KIND;
}

const isContact = (word: string, kinds: KindIndex): boolean => terms.HAPPENED.has(word) || isNoun(word, kinds);

/** The words of a part of a line, each link as one: `met 0link and`. */
function wordsWithLinks(text: string): string[] {
	let plain = '';
	let from = 0;
	for (const link of linksIn(text)) {
		plain += `${text.slice(from, link.from)} ${LINK} `;
		from = link.to;
	}
	return wordsOf((plain + text.slice(from)).replace(/\bw\/(?=\s|$)/g, 'with ').replace(/n['’]t\b/g, ' not'));
}

/** Where a sentence begins or ends. */
const END = /[.!?;](?=\s|$)/g;

/** The part of a line that stands before a link in its sentence. */
function beforeIn(text: string, link: NoteLink): string {
	const before = text.slice(Math.max(0, link.from - WINDOW), link.from);
	let from = 0;
	for (const { index } of before.matchAll(END)) if (!isAbbreviation(before, index)) from = index + 1;
	return before.slice(from);
}

/** A full stop behind a figure or a single letter ends nothing: `3. Nov`, `J. Doe`. */
const isAbbreviation = (text: string, at: number): boolean => text[at] === '.' && /(?:^|\W)\w$/.test(text.slice(0, at));

function behindIn(text: string, link: NoteLink): string {
	const behind = text.slice(link.to, link.to + WINDOW);
	const end = behind.search(/[.!?;](?=\s|$)/);
	return end === -1 ? behind : behind.slice(0, end);
}

const POSSESSIVE = /^[*_]{0,2}['’]s?\b/;

/** Whether what stands between a word and the link parts them: `call: [[Ana]]`. */
const isParted = (before: string): boolean => /[:–—|,(-]$/.test(withoutEnd(before, /[\s*_]/));

/** Whether it is somebody else who leads a sentence and did what it says: `[[Bo]] met`, `[[Bo]]'s call`. */
const isOfOthers = ([first, second = '']: readonly string[]): boolean =>
	first === LINK && (terms.OF_OTHERS.has(second) || terms.HAPPENED.has(second));

/** Where in words the last stands that is not one of these; -1: all are. */
function lastOther(words: readonly string[], passed: (word: string) => boolean): number {
	let at = words.length - 1;
	while (at >= 0 && passed(words[at] ?? '')) at--;
	return at;
}

/** `和[[Ana]]吃饭`: in some languages *and* and *with* are one word. */
const isCompanyAlone = (words: readonly string[]): boolean => words.length === 1 && terms.COMPANY.has(words[0] ?? '');

/** Whether the words before a link say that its person was met; null: there are none. */
function saidBefore(before: string, behind: string, kinds: KindIndex): boolean | null {
	const words = wordsWithLinks(before);
	if (isCompanyAlone(words)) return true;
	const at = lastOther(words, (word) => word === LINK || terms.JOINING.has(word));
	if (at < 0) return words.length > 0 || !/\p{L}/u.test(before) ? null : false;
	const word = words[at] ?? '';
	if (isOfOthers(words)) return false;
	if (terms.COMPANY.has(word)) return true;
	if (terms.TOWARDS.has(word)) return isTowards(words.slice(0, at), behind, kinds);
	if (POSSESSIVE.test(behind)) return false;
	const verb = words[lastOther(words.slice(0, at + 1), (one) => terms.PARTICLES.has(one))] ?? '';
	return isContact(verb, kinds) ? isSaid(verb, before) : isListed(before, behind, words, kinds);
}

/** A verb that something parts from the name is no more to be done: `call: [[Ana]]`. */
const isSaid = (verb: string, before: string): boolean =>
	terms.HAPPENED.has(verb) || !terms.TO_DO.has(verb) || isParted(before);

/** Whether a link stands among others at the end of a line, behind what they were there for: `tea at hers: [[Ana]]`. */
function isListed(before: string, behind: string, words: readonly string[], kinds: KindIndex): boolean {
	if (!isParted(before) || !wordsWithLinks(behind).every((word) => word === LINK || terms.JOINING.has(word)))
		return false;
	return words.some((word) => isContact(word, kinds)) && !words.some((word) => terms.ABOUT.has(word));
}

/** Whether the words before *to*, *from* or *at* are of contact: `mail to [[Ana]]`, `at [[Ana]]'s for tea`. */
function isTowards(words: readonly string[], behind: string, kinds: KindIndex): boolean {
	const last = words.map((word) => isContact(word, kinds)).lastIndexOf(true);
	if (words.slice(last + 1).some((word) => terms.ABOUT.has(word))) return false;
	return last >= 0 || (POSSESSIVE.test(behind) && wordsWithLinks(behind).some((word) => isContact(word, kinds)));
}

/** Whether the words behind a link that leads say that its person was met: `[[Ana]] rang`, `[[Ana]] – coffee`. */
function saidBehind(behind: string, kinds: KindIndex): boolean {
	if (POSSESSIVE.test(behind)) return false;
	const words = wordsWithLinks(behind).slice(0, FEW);
	const word = words.find((one) => one !== LINK && !terms.JOINING.has(one) && !terms.LEADING.has(one)) ?? '';
	if (terms.HAPPENED.has(word) || terms.SAYING.has(word)) return true;
	return isNoun(word, kinds) && (!terms.TO_DO.has(word) || /^[\s*_]*[:–—|,(-]/.test(behind));
}

/** Words with `didn't` as `did not`. */
const plainWords = (text: string): string[] => wordsOf(text.replace(/n['’]t\b/g, ' not'));

/** Whether words say that it has not been yet: *tomorrow*, *should*, *ask* as the first. */
const isIntended = (words: readonly string[]): boolean =>
	terms.INTENDED_FIRST.has(words[0] ?? '') || words.some((word) => terms.INTENDED.has(word));

/** Whether the words around a link say that nothing came of it: *tried to call*, *no answer*. */
function hasFailed(before: readonly string[], behind: readonly string[]): boolean {
	if (before.some((word) => terms.NOT.has(word) || terms.FAILED.has(word))) return true;
	const isNot = (word: string, at: number): boolean =>
		terms.NOT.has(word) && behind.slice(at + 1, at + 4).some((one) => terms.CAME.has(one));
	return behind.some((word, at) => terms.FAILED.has(word) || isNot(word, at));
}

/** Whether the words around a link say that nothing came of it. */
export const cameToNothing = (link: NoteLink, text: string): boolean =>
	hasFailed(plainWords(beforeIn(text, link)), plainWords(text.slice(link.to, link.to + WINDOW)));

/** Whether a task was to get in touch with whom the link means: `call [[Ana]]`, and not `ask Bo about [[Ana]]`. */
function isTaskFor(before: string): boolean {
	const [first = '', ...rest] = wordsWithLinks(before);
	const isBetween = (word: string): boolean =>
		word === LINK || [terms.JOINING, terms.TOWARDS, terms.PARTICLES].some((set) => set.has(word));
	return terms.TO_DO.has(first) && rest.every(isBetween);
}

/** Whether a line tells of contact with whom one of its links means. */
export function tellsOf(link: NoteLink, line: LinkedLine, kinds: KindIndex): boolean {
	const { text, around, isDone } = line;
	const before = beforeIn(text, link);
	if (around === 'none' || (!isDone && isIntended(plainWords(before))) || cameToNothing(link, text)) return false;
	if (isDone && isTaskFor(before)) return true;
	const behind = behindIn(text, link);
	return saidBefore(before, behind, kinds) ?? leads(before, behind, line, kinds);
}

/** Whether a line whose first word is a link tells of contact with its person. */
function leads(before: string, behind: string, { around, isDated }: LinkedLine, kinds: KindIndex): boolean {
	if (saidBehind(behind, kinds) || kinds.atStart(before.trim()) !== null) return true;
	if (POSSESSIVE.test(behind)) return false;
	return around === 'contact' || (isDated && /\p{L}/u.test(behind));
}

/** `calls` as `call`. */
const singular = (word: string): string => (word.length > 3 ? word.replace(/s$/, '') : word);

/** What a heading, or an item with others in it, says of all that stands there. With links it says that of those. */
function saidOf(around: Around, kinds: KindIndex): LinkedLine['around'] {
	const words = plainWords(spokenText(around.text.slice(0, WINDOW)));
	const opening = 'height' in around ? words : words.slice(0, 2);
	if (opening.some((word) => terms.INTENDED.has(word) || terms.NO_CONTACT.has(word))) return 'none';
	if (around.text.includes('](') || around.text.includes('[[')) return null;
	const isOf = words.some((word) => isContact(singular(word), kinds) || terms.ATTENDING.has(word));
	return isOf && !words.some((word) => terms.ABOUT.has(word) || terms.NOT.has(word)) ? 'contact' : null;
}

/** Asks what stands around a line; each heading and item is looked at once. */
export function aroundTest(kinds: KindIndex): (within: Around | null) => LinkedLine['around'] {
	const known = new Map<Around, LinkedLine['around']>();
	const test = (within: Around | null, depth: number): LinkedLine['around'] => {
		if (within === null || depth > MOST_AROUND) return null;
		const found = known.get(within);
		if (found !== undefined) return found;
		const outer = test(aroundOf(within), depth + 1);
		const own = saidOf(within, kinds);
		const said = own === 'none' || outer === 'none' ? 'none' : (own ?? outer);
		known.set(within, said);
		return said;
	};
	return (within) => test(within, 0);
}
