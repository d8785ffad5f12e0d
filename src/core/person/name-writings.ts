/** In how many ways a name is written: whole, turned, shortened, in plain letters. */
import { bareText } from '../text/bare-text';
import { firstName, otherForms } from './first-name';
import { addressOfMail } from './address';
import { foldText } from '../text/fold';
import { isIndexName } from './nature';
import type { Person } from './person';
import { noteName } from '../text/vault-path';

/** What people are called by. */
export type Called = Pick<Person, 'path' | 'name' | 'fullNames' | 'aliases' | 'firstName' | 'private'> & {
	readonly details?: Pick<Person['details'], 'email' | 'phone'>;
};

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const COUPLE = / (?:[&+]|and|und) /iu;
/** Letters that are written as two where the keyboard lacks them. */
const IN_TWO: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };
/** Names of these scripts are written without a blank in a text, whatever stands around them. */
const CLOSE = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\s]+$/u;

export const plainWord = (word: string): string => (/^[a-z\d]+$/i.test(word) ? word.toLowerCase() : foldText(word));

/** The words of a name or a text, as they are compared. */
export const partsOf = (text: string): string[] => (bareText(text).match(WORD) ?? []).map(plainWord);

const inPlainLetters = (name: string): string[] => {
	const plain = name.normalize('NFC').replace(/[äöüøå]/giu, (letter) => IN_TWO[letter.toLowerCase()] ?? letter);
	return plain === name.normalize('NFC') ? [] : [plain];
};

const writtenNames = ({ path, name, fullNames, aliases }: Called): string[] => [
	name,
	...(isIndexName(path) ? [] : [noteName(path)]),
	...fullNames,
	...aliases,
];

/** The names of somebody that are nobody else's as a rule: full names in their forms, and aliases. */
export function wholeNames(person: Called): string[] {
	const written = writtenNames(person);
	const forms = [...written, ...written.flatMap(otherForms).filter((form) => partsOf(form).length > 1)];
	return [...forms, ...forms.flatMap(inPlainLetters)];
}

/** What somebody is called for short; of names that stand close in a text each part of two letters or more. */
export function firstNames({ name, fullNames, firstName: own }: Called): string[] {
	const all = [name, ...fullNames];
	const firsts = all.flatMap((one) => firstName({ firstName: null, name: one }).replace(/\s+/g, ' ').split(COUPLE));
	const close = all
		.filter((one) => CLOSE.test(one))
		.flatMap((one) => one.split(/\s+/).filter(({ length }) => length > 1));
	const names = [...firsts, ...close, ...(own === null ? [] : [own])];
	return [...names, ...names.flatMap(inPlainLetters)];
}

/** A telephone number has so many digits at least. */
const FEWEST_DIGITS = 6;

/** The mail addresses and telephone numbers of somebody: they tell of them as a name does. */
export function reachedAt({ details }: Called): string[] {
	const mails = (details?.email ?? []).flatMap((text) => addressOfMail(text) ?? []);
	const phones = (details?.phone ?? []).filter((text) => text.replace(/\D/g, '').length >= FEWEST_DIGITS);
	return [...mails, ...phones];
}

/**
 * How a name of several words begins, in two words or more, and its first letter with its last word: `María José` and
 * `M. López` of `María José García López`.
 */
export function shortNames({ name, fullNames }: Called): string[] {
	return [name, ...fullNames].flatMap((one) => {
		const words = partsOf(otherForms(one)[0] ?? one);
		const [first = '', ...others] = words;
		const last = others[others.length - 1];
		if (last === undefined) return [];
		const begun = others.slice(0, -1).map((_, at) => words.slice(0, at + 2).join(' '));
		return last.length < 4 ? begun : [...begun, `${first.slice(0, 1)} ${last}`];
	});
}
