/**
 * What a key means by its words, where it is none of those that are known as a whole: `last_spoke`, `contactInterval`,
 * `cnt:last-contact` (note format, "Keys in other words").
 */
import type { Role } from '../languages/language';
import * as terms from '../languages/note-words';
import { once, wordsOfRole } from '../languages/words';

/** The fields that a key may mean by its words. */
export type Meant = 'every' | 'lastContact' | 'next' | 'birthday';

/** What a key means, and what its value has to be. */
export interface Meaning {
	readonly field: Meant;
	/** A unit that a number stands for: `check_in_weeks`. */
	readonly unit: string | null;
	/** Which rhythms it may hold: any, none but a number, or none but words (`check_in: quarterly`). */
	readonly rhythm: 'any' | 'number' | 'words';
}

/** Longer is no key. */
const LONGEST = 60;
const LONGEST_TESTED = 40;
/** So many keys are remembered with what they mean: they come again in every note. */
const MOST_KNOWN = 2000;

/** A key without the name of the tool that it is of: `last-contact` of `cnt:last-contact`. */
export const withoutNamespace = (key: string): string => key.replace(/^[\p{L}\p{N}_-]{1,20}[:/](?=\p{L})/u, '');

/** The words of a key, a heading or a name: parted by case, signs and blanks; `1:1` and `1-on-1` are one word. */
export function wordsOf(text: string): string[] {
	return text
		.slice(0, 200)
		.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
		.toLowerCase()
		.replace(/(^|[^\d.-])1(?: ?[:x-] ?|[ -]?(?:on|to)[ -]?)1(?=s?\b)/g, '$1oneonone')
		.replace(/\bone[ -]on[ -]one(?=s?\b)/g, 'oneonone')
		.split(/[^\p{L}\p{M}\p{N}]+/u)
		.filter((word) => word !== '');
}

/**
 * A test of keys by their words: one of `needed` has to be there, and none but those and the words of `beside`. What it
 * said of a key is kept, since keys come again in every note.
 */
export function keyTest(needed: ReadonlySet<string>, beside: ReadonlySet<string>): (key: string) => boolean {
	const known = new Map<string, boolean>();
	return (key) => {
		const found = known.get(key);
		if (found !== undefined) return found;
		const words = key.length > LONGEST_TESTED ? [] : wordsOf(key);
		const is =
			words.some((word) => needed.has(word)) && words.every((word) => needed.has(word) || beside.has(word));
		if (known.size < MOST_KNOWN) known.set(key, is);
		return is;
	};
}

/** Whether a key, a label or a column's name says when something was. */
export const isWhenKey = keyTest(terms.WHEN, terms.OF_WHEN);

/** Roles of which words are joined: `letzterkontakt`, `最終連絡日`. */
const JOINED_ROLES: readonly Role[] = ['last', 'next', 'rhythm', 'contact', 'birth', 'filling'];

/** A word that is no part of others by chance: three letters, or one sign that is a word by itself. */
const isPart = (word: string): boolean => word.length > 2 || /[\u0370-\uffff]/.test(word);

/** Words that may be joined to one: `lastcontact`. The longest first. */
const joined = once((): readonly string[] => {
	const english = [
		...[terms.LAST, terms.NEXT, terms.RHYTHM, terms.CONTACT, terms.BIRTH, terms.DUE].flatMap((set) => [...set]),
		...terms.UNITS.keys(),
		...['in', 'up', 'out', 'at', 'date', 'the', 'type', 'note'],
	].filter((word) => word.length > 1);
	const others = JOINED_ROLES.flatMap((role) => [...wordsOfRole(role)]).filter(isPart);
	return [...new Set([...english, ...others])].sort((a, b) => b.length - a.length);
});

/** A word as the known words it is made of; itself where it is not made of any. */
function parted(word: string, depth = 0): readonly string[] | null {
	if (joined().includes(word)) return [word];
	if (depth > 3) return null;
	for (const first of joined()) {
		if (!word.startsWith(first)) continue;
		const rest = parted(word.slice(first.length), depth + 1);
		if (rest !== null) return [first, ...rest];
	}
	return null;
}

type Terms = ReadonlySet<string> | ReadonlyMap<string, string>;

/** Questions to the words of a key. */
function asked(words: readonly string[]) {
	const has = (...sets: readonly Terms[]): boolean => words.some((word) => sets.some((set) => set.has(word)));
	return {
		has,
		/** Whether there is no word besides. */
		only: (...sets: readonly Terms[]): boolean =>
			words.every((word) => terms.FILLING.has(word) || sets.some((set) => set.has(word))),
	};
}

const ofField = (field: Meant): Meaning => ({ field, unit: null, rhythm: 'any' });

/** A rhythm: a word for one beside contact, or a unit beside contact, or contact alone. */
function rhythmMeant(words: readonly string[]): Meaning | null {
	const { has, only } = asked(words);
	if (!only(terms.RHYTHM, terms.CONTACT, terms.KEEPING, terms.UNITS, terms.BETWEEN)) return null;
	const unit = words.map((word) => terms.UNITS.get(word)).find((found) => found !== undefined) ?? null;
	const isUnit = unit !== null && words.some((word) => word !== 'day' && terms.UNITS.has(word));
	if (has(terms.RHYTHM)) return { field: 'every', unit: isUnit ? unit : null, rhythm: 'any' };
	if (!has(terms.CONTACT)) return null;
	if (isUnit) return { field: 'every', unit, rhythm: 'number' };
	return { field: 'every', unit: null, rhythm: 'words' };
}

/** `last`, alone: what says so in another language is a word for too much. */
const isAloneLast = (words: readonly string[]): boolean =>
	words.length === 1 && [...terms.LAST].includes(words[0] ?? '');

function meantBy(words: readonly string[]): Meaning | null {
	const { has, only } = asked(words);
	if (has(terms.LAST)) {
		const isLast = only(terms.LAST, terms.CONTACT) && (has(terms.CONTACT) || isAloneLast(words));
		return isLast ? ofField('lastContact') : null;
	}
	if (has(terms.BIRTH)) return only(terms.BIRTH) ? ofField('birthday') : null;
	return dayAgreed(words) ?? (has(terms.NEXT) ? null : rhythmMeant(words));
}

/** A day to come, on which contact is meant to be. */
function dayAgreed(words: readonly string[]): Meaning | null {
	const { has, only } = asked(words);
	if (!only(terms.NEXT, terms.CONTACT, terms.DUE)) return null;
	const isNext = has(terms.NEXT) && has(terms.CONTACT);
	return isNext || (has(terms.TO_COME) && has(terms.DUE)) ? ofField('next') : null;
}

const known = new Map<string, Meaning | null>();

/** What a key means by its words; null: nothing that is read. */
export function meaningOf(key: string): Meaning | null {
	const found = known.get(key);
	if (found !== undefined) return found;
	if (key.length > LONGEST) return null;
	const words = wordsOf(withoutNamespace(key)).flatMap((word) => parted(word) ?? [word]);
	const meaning = words.length === 0 ? null : meantBy(words);
	if (known.size >= MOST_KNOWN) known.clear();
	known.set(key, meaning);
	return meaning;
}
