/**
 * Two notes that tell of one person: copies that a sync tool left, and notes that share a name, an address or a number.
 */
import { foldText } from '../core/fold';
import { addTo } from '../core/lists';
import type { Person } from '../core/person';
import type { Roster } from '../core/roster';
import { noteName } from '../core/vault-path';
import { problemsWords } from '../core/words/problems';
import type { Finding } from './doctor-fix';

/**
 * Digits of a telephone number that tell it apart: without the country's prefix, of which there may be `+32`, `0032` or
 * none.
 */
function phoneKey(phone: string): string | null {
	const digits = phone.replace(/\D/g, '');
	return digits.length < 7 ? null : digits.slice(-9).replace(/^0+/, '');
}

const mailKey = (mail: string): string | null => /[^\s<>,;:]+@[^\s<>,;:]+/.exec(mail.toLowerCase())?.[0] ?? null;

/** Nobody has more names, addresses or numbers; what is behind them is not compared. */
const MOST_VALUES = 20;

const keysOf = (values: readonly string[], key: (value: string) => string | null): string[] => [
	...new Set(
		values
			.slice(0, MOST_VALUES)
			.map(key)
			.filter((found) => found !== null),
	),
];

/** What is compared of a person. */
interface Traits {
	readonly person: Person;
	readonly names: readonly string[];
	readonly mails: readonly string[];
	readonly phones: readonly string[];
	readonly born: string | null;
}

const traitsMade = new WeakMap<Person, Traits>();

function traitsOf(person: Person): Traits {
	const known = traitsMade.get(person);
	if (known !== undefined) return known;
	const { birthday, details } = person;
	const traits: Traits = {
		person,
		names: [
			...new Set([noteName(person.path), person.name, ...person.aliases.slice(0, MOST_VALUES)].map(foldText)),
		].filter((name) => name !== ''),
		mails: keysOf(details.email, mailKey),
		phones: keysOf(details.phone, phoneKey),
		born: birthday === null ? null : `${birthday.month}-${birthday.day}`,
	};
	traitsMade.set(person, traits);
	return traits;
}

const share = (a: readonly string[], b: readonly string[]): boolean => a.some((value) => b.includes(value));
const contradict = (a: readonly string[], b: readonly string[]): boolean =>
	a.length > 0 && b.length > 0 && !share(a, b);

const differ = <T>(a: T | null | undefined, b: T | null | undefined): boolean =>
	(a ?? null) !== null && (b ?? null) !== null && a !== b;

/** Whether two notes are certainly those of two people: another birthday, or only one of them has died. */
function areTwo(a: Traits, b: Traits): boolean {
	return (
		differ(a.born, b.born) ||
		differ(a.person.birthday?.year, b.person.birthday?.year) ||
		a.person.deceased !== b.person.deceased
	);
}

/** Whether something tells two people of one name apart: another address, number, place, company or role. */
function areNamesakes(a: Traits, b: Traits): boolean {
	const [own, others] = [a.person.details, b.person.details];
	return (
		contradict(a.mails, b.mails) ||
		contradict(a.phones, b.phones) ||
		(['place', 'company', 'role'] as const).some((name) => differ(own[name], others[name]))
	);
}

/**
 * Whether two names can be one person's: one has all the words of the other, or the first words begin alike (`R.`,
 * `Rob`, `Robert`). Couples share a number, and a surname.
 */
function canBeOne(a: string, b: string): boolean {
	const [words, others] = [a, b].map((name) => name.split(/[\s.-]+/).filter((word) => word !== ''));
	const [[first = ''], [other = '']] = [words ?? [], others ?? []];
	if (first === '' || other === '') return false;
	const within = (few: readonly string[], many: readonly string[]): boolean =>
		few.every((word) => many.includes(word));
	return (
		first.startsWith(other) ||
		other.startsWith(first) ||
		within(words ?? [], others ?? []) ||
		within(others ?? [], words ?? [])
	);
}

/** A name of one word alone tells nobody apart: there are many Anas. */
const isFull = (name: string): boolean => name.includes(' ');

/** What says that two people are one, in words; null if that is not enough. */
function reason(a: Traits, b: Traits): string | null {
	if (areTwo(a, b)) return null;
	const mail = a.mails.find((value) => b.mails.includes(value));
	const phone = a.phones.find((value) => b.phones.includes(value));
	const sameValue =
		mail ?? (phone === undefined ? undefined : a.person.details.phone.find((value) => phoneKey(value) === phone));
	if (sameValue !== undefined && a.names.some((name) => b.names.some((other) => canBeOne(name, other))))
		return problemsWords.sameValue(sameValue);
	if (areNamesakes(a, b)) return null;
	// An alias that two share is a nickname; one that is the other's own name is that person.
	const own = (of: Traits): string[] => [foldText(of.person.name), foldText(noteName(of.person.path))];
	const name = [
		...own(a).filter((value) => b.names.includes(value)),
		...own(b).filter((value) => a.names.includes(value)),
	].find((value) => isFull(value) || (a.born !== null && a.born === b.born));
	if (name === undefined) return null;
	const spelt = [a, b]
		.flatMap(({ person }) => [person.name, ...person.aliases])
		.find((value) => foldText(value) === name);
	return problemsWords.sameName(spelt ?? name);
}

/** A value that more people than this share is a family's, or a company's switchboard. */
const MOST = 4;

/** Pairs of notes that seem to tell of one person, each once; the second is reported, beside the first. */
export function twinFindings(people: readonly Person[]): Finding[] {
	const byKey = new Map<string, Traits[]>();
	for (const person of people) {
		const traits = traitsOf(person);
		for (const key of [
			...traits.names.map((name) => `name ${name}`),
			...traits.mails.map((mail) => `mail ${mail}`),
			...traits.phones.map((phone) => `phone ${phone}`),
		])
			addTo(byKey, key, traits);
	}
	const seen = new Set<string>();
	const found: Finding[] = [];
	for (const group of byKey.values()) {
		if (group.length > MOST) continue;
		for (const [at, a] of group.entries())
			for (const b of group.slice(at + 1)) {
				const [first, second] = a.person.path < b.person.path ? [a, b] : [b, a];
				const [other, path] = [first.person.path, second.person.path];
				if (seen.has(`${other}\n${path}`)) continue;
				seen.add(`${other}\n${path}`);
				const why = reason(first, second);
				if (why !== null)
					found.push({
						path,
						line: 1,
						found: path,
						expected: problemsWords.onePerson(other, why),
						severity: 'warning',
						kind: 'twins',
						fixes: [],
						other,
					});
			}
	}
	return found;
}

/** Copies that a sync tool left of people's notes. */
export function copyFindings(roster: Roster): Finding[] {
	return roster.conflictCopies().map(({ path, original }) => ({
		path,
		line: 1,
		found: path,
		expected: problemsWords.oneNote(original),
		severity: 'warning',
		kind: 'copy',
		fixes: [],
		other: original,
	}));
}
