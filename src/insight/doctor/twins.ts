/**
 * Two notes that tell of one person: copies that a sync tool left, and notes that share a name, an address or a number.
 */
import { foldText } from '../../core/text/fold';
import { addTo } from '../../core/text/lists';
import { areApart } from '../../core/copies/likeness';
import { addressOfMail } from '../../core/person/address';
import type { Person } from '../../core/person/person';
import { problemAt } from '../../core/markdown/problem';
import type { Roster } from '../../core/people/roster';
import { nameWords } from '../../core/text/name-forms';
import { noteName } from '../../core/text/vault-path';
import { problemsWords } from '../../words/problems';
import type { Finding } from './fix';

/**
 * Digits of a telephone number that tell it apart: without the country's prefix, of which there may be `+32`, `0032` or
 * none.
 */
function phoneKey(phone: string): string | null {
	const digits = phone.replace(/\D/g, '');
	return digits.length < 7 ? null : digits.slice(-9).replace(/^0+/, '');
}

/** Nobody has more names, addresses or numbers; what is behind them is not compared. */
const MOST_VALUES = 20;

/** The keys of values that have one, each once. */
function keysOf(values: readonly string[], keyOf: (value: string) => string | null): string[] {
	const keys = values.slice(0, MOST_VALUES).map(keyOf);
	return [...new Set(keys.filter((key) => key !== null))];
}

/** What is compared of a person. */
interface Traits {
	readonly person: Person;
	readonly names: readonly string[];
	/** The same as they are compared: by their words, in whatever order these stand. */
	readonly unordered: readonly string[];
	readonly mails: readonly string[];
	readonly phones: readonly string[];
	readonly born: string | null;
}

/** A name by its words: `Ahlm Gus`, `Ahlm, Gus` and `Gus Ahlm` are one. */
const unordered = (name: string): string => nameWords(name).sort().join(' ');

const traitsMade = new WeakMap<Person, Traits>();

function traitsOf(person: Person): Traits {
	const known = traitsMade.get(person);
	if (known !== undefined) return known;
	const { birthday, details } = person;
	const names = [noteName(person.path), person.name, ...person.aliases.slice(0, MOST_VALUES)].map(foldText);
	const traits: Traits = {
		person,
		names: [...new Set(names)].filter((name) => name !== ''),
		unordered: [...new Set(names.map(unordered))].filter((name) => name !== ''),
		mails: keysOf(details.email, addressOfMail),
		phones: keysOf(details.phone, phoneKey),
		born: birthday === null || birthday.day === null ? null : `${birthday.month}-${birthday.day}`,
	};
	traitsMade.set(person, traits);
	return traits;
}

const share = (a: readonly string[], b: readonly string[]): boolean => a.some((value) => b.includes(value));
const contradict = (a: readonly string[], b: readonly string[]): boolean =>
	a.length > 0 && b.length > 0 && !share(a, b);

const differ = <T>(a: T | null | undefined, b: T | null | undefined): boolean =>
	(a ?? null) !== null && (b ?? null) !== null && a !== b;

/** Whether something tells two people of one name apart: another address, number, place, company or role. */
function areNamesakes(a: Traits, b: Traits): boolean {
	const [own, others] = [a.person.details, b.person.details];
	return (
		contradict(a.mails, b.mails) ||
		contradict(a.phones, b.phones) ||
		(['place', 'company', 'role'] as const).some((name) => differ(own[name], others[name]))
	);
}

const wordsOf = (name: string): string[] => name.split(/[\s.-]+/).filter((word) => word !== '');
const isWithin = (few: readonly string[], many: readonly string[]): boolean => few.every((word) => many.includes(word));

/**
 * Whether two names can be one person's: one has all the words of the other, or the first words begin alike (`R.`,
 * `Rob`, `Robert`). Couples share a number, and a surname.
 */
function canBeOne(a: string, b: string): boolean {
	const [words, others] = [wordsOf(a), wordsOf(b)];
	const [[first], [other]] = [words, others];
	if (first === undefined || other === undefined) return false;
	const beginAlike = first.startsWith(other) || other.startsWith(first);
	return beginAlike || isWithin(words, others) || isWithin(others, words);
}

/** A name of one word alone tells nobody apart: there are many Anas. */
const isFull = (name: string): boolean => name.includes(' ');

/** The first address or number that two people share; undefined if they share none. */
function sharedValue(a: Traits, b: Traits): string | undefined {
	const mail = a.mails.find((value) => b.mails.includes(value));
	if (mail !== undefined) return mail;
	const phone = a.phones.find((value) => b.phones.includes(value));
	return phone === undefined ? undefined : a.person.details.phone.find((value) => phoneKey(value) === phone);
}

/**
 * The name that says that two people are one; undefined if there is none. An alias that two share is a nickname; one
 * that is the other's own name is that person.
 */
function sharedName(a: Traits, b: Traits): string | undefined {
	const tells = (name: string): boolean => isFull(name) || (a.born !== null && a.born === b.born);
	const own = ({ person }: Traits): string[] => [person.name, noteName(person.path)].map(unordered);
	const shared = [
		...own(a).filter((name) => b.unordered.includes(name)),
		...own(b).filter((name) => a.unordered.includes(name)),
	].find(tells);
	if (shared === undefined) return undefined;
	const spelt = [a, b].flatMap(({ person }) => [person.name, ...person.aliases]);
	return spelt.find((name) => unordered(name) === shared) ?? shared;
}

/** What says that two people are one, in words; null if that is not enough. */
function reason(a: Traits, b: Traits): string | null {
	if (areApart(a.person, b.person)) return null;
	const value = sharedValue(a, b);
	if (value !== undefined && a.names.some((name) => b.names.some((other) => canBeOne(name, other))))
		return problemsWords.sameValue(value);
	if (areNamesakes(a, b)) return null;
	const name = sharedName(a, b);
	return name === undefined ? null : problemsWords.sameName(name);
}

/** A value that more people than this share may be a family's, or a company's switchboard. */
const MOST = 4;
/** As many of those before are looked at: of three thousand with one number nobody compares each with each. */
const MOST_BEFORE = 30;

/** By each name, address and number those who have it, in the order of their paths. */
function byTrait(people: readonly Person[]): ReadonlyMap<string, readonly Traits[]> {
	const having = new Map<string, Traits[]>();
	const sorted = [...people].sort((a, b) => (a.path < b.path ? -1 : 1));
	for (const traits of sorted.map(traitsOf)) {
		for (const name of traits.unordered) addTo(having, `name ${name}`, traits);
		for (const mail of traits.mails) addTo(having, `mail ${mail}`, traits);
		for (const phone of traits.phones) addTo(having, `phone ${phone}`, traits);
	}
	return having;
}

/** Whether one of two has all the words of the other's name. */
const isNameWithin = (a: Traits, b: Traits): boolean =>
	a.names.some((name) =>
		b.names.some((other) => {
			const [words, others] = [wordsOf(name), wordsOf(other)];
			return isWithin(words, others) || isWithin(others, words);
		}),
	);

/** Each of those who share a value, beside the first before it that can be the same person. */
function pairsIn(having: readonly Traits[], isName: boolean): { first: Traits; second: Traits; why: string }[] {
	return having.flatMap((second, at) => {
		for (const first of having.slice(Math.max(0, at - MOST_BEFORE), at)) {
			if (!isName && having.length > MOST && !isNameWithin(first, second)) continue;
			const why = reason(first, second);
			if (why !== null) return [{ first, second, why }];
		}
		return [];
	});
}

/** What is found in a whole note beside another one. */
function findingIn(path: string, code: 'twins' | 'copy', other: string, expected: string): Finding {
	return { path, ...problemAt(1, code, path, expected), fixes: [], other };
}

/**
 * Pairs of notes that seem to tell of one person, each once; the second is reported, beside the first. Then addresses
 * that people share who are not one: mail to them, and a meeting with them, could mean either.
 */
export function twinFindings(roster: Roster, people: readonly Person[]): Finding[] {
	const seen = new Set<string>();
	const found: Finding[] = [];
	const add = (path: string, other: string, why: string): void => {
		const key = [path, other].sort().join('\n');
		if (!seen.has(key)) found.push(findingIn(path, 'twins', other, problemsWords.onePerson(other, why)));
		seen.add(key);
	};
	for (const { path, original, same } of roster.suspects(people))
		add(path, original, same ? problemsWords.saySame : problemsWords.namedAsCopy);
	for (const [trait, having] of byTrait(people)) {
		if (having.length < 2) continue;
		for (const { first, second, why } of pairsIn(having, trait.startsWith('name ')))
			add(second.person.path, first.person.path, why);
		if (!trait.startsWith('mail ')) continue;
		const [first, ...others] = having;
		const isTold = others.every((other) =>
			having.some((one) => seen.has([one.person.path, other.person.path].sort().join('\n'))),
		);
		if (first !== undefined && !isTold) found.push(sharedAddress(trait.slice('mail '.length), first, others));
	}
	return found;
}

/** An address that stands in the notes of several people. */
function sharedAddress(mail: string, { person }: Traits, others: readonly Traits[]): Finding {
	const { path, written } = person;
	const paths = others.map((other) => other.person.path);
	const expected = problemsWords.ownAddress(paths);
	return { path, ...problemAt(written.email?.line ?? 1, 'shared-address', mail, expected), fixes: [], other: null };
}

/** Copies that a sync tool left of people's notes. */
export function copyFindings(roster: Roster): Finding[] {
	return roster
		.certainCopies()
		.map(({ path, original }) => findingIn(path, 'copy', original, problemsWords.oneNote(original)));
}
