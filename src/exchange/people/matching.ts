/** Whom a row is of: somebody who has a note, somebody of a row before it, somebody new; or it could be several. */
import { addressOfMail } from '../../core/person/address';
import { printYearly } from '../../core/person/milestone';
import { partsOf, wholeNames, type Called } from '../../core/person/name-writings';
import type { Person } from '../../core/person/person';
import { addTo } from '../../core/text/lists';
import { comparedPhone, isSamePhone, phoneKey, type ComparedPhone } from './phones';
import type { Row } from './row';
import { accountKey } from './same';

/** Somebody that a row may be of. */
export interface Target {
	/** The path of the note, that of a note to be made too. */
	readonly path: string;
	/** The row that tells of somebody new; null where there is a note. */
	readonly row: number | null;
}

/** Why a row could be of two people: their names, addresses or birthdays do not go together. */
export type Doubt = 'several' | 'other-name' | 'other-address' | 'other-birthday' | 'one-word' | 'similar-name';

/** Whom a row is of. */
export type Match =
	| { readonly is: 'new' }
	| { readonly is: 'one'; readonly target: Target }
	| { readonly is: 'unsure'; readonly targets: readonly Target[]; readonly doubt: Doubt };

/** What somebody is known by. */
interface Marks {
	/** Whole names in their forms, as words with one blank between. */
	readonly names: ReadonlySet<string>;
	readonly mails: readonly string[];
	readonly phones: readonly ComparedPhone[];
	/** Accounts, with the service before them: `linkedin ana-diaz`. */
	readonly accounts: readonly string[];
	readonly birthday: string | null;
}

const ACCOUNTS = ['linkedin', 'telegram', 'signal', 'whatsapp'] as const;

const wordsOf = (names: readonly string[]): string[] =>
	names.map((name) => partsOf(name).join(' ')).filter((form) => form !== '');

/**
 * The whole names of somebody, as words. The first and the last word of a name that has more of them are no whole name:
 * *Ana Díaz* may be another than *Ana María Díaz*.
 */
function formsOf(called: Called): ReadonlySet<string> {
	const written = new Set(wordsOf([called.name, ...called.fullNames, ...called.aliases]));
	const forms = wordsOf(wholeNames(called));
	const ends = new Set(forms.flatMap((form) => (form.split(' ').length > 2 ? (endsOf(form) ?? []) : [])));
	return new Set(forms.filter((form) => written.has(form) || !ends.has(form)));
}

interface Told {
	readonly names: ReadonlySet<string>;
	readonly list: (key: 'email' | 'phone' | (typeof ACCOUNTS)[number]) => readonly string[];
	readonly birthday: string | null;
}

function marksOf({ names, list, birthday }: Told): Marks {
	const accounts = ACCOUNTS.flatMap((service) =>
		list(service).flatMap((value) => {
			const phone = comparedPhone(value);
			const key = phone === null ? accountKey(value) : phone.figures;
			return key === '' || key === 'true' ? [] : [`${service} ${key}`];
		}),
	);
	return {
		names,
		mails: list('email').flatMap((value) => addressOfMail(value) ?? []),
		phones: [...list('phone'), ...list('whatsapp'), ...list('signal')].flatMap(
			(value) => comparedPhone(value) ?? [],
		),
		accounts,
		birthday,
	};
}

const marksOfPerson = (person: Person): Marks =>
	marksOf({
		names: formsOf(person),
		list: (key) => person.details[key],
		birthday: person.birthday === null ? null : printYearly(person.birthday),
	});

/** A nickname of one word tells nobody from another. */
const isWhole = (name: string): boolean => partsOf(name).length > 1;

function marksOfRow({ name, values }: Row): Marks {
	const aliases = (values.get('aliases') ?? []).filter(isWhole);
	const called = { path: '', name, fullNames: [], aliases, firstName: null, private: false };
	return marksOf({
		names: formsOf(called),
		list: (key) => values.get(key) ?? [],
		birthday: values.get('birthday')?.[0] ?? null,
	});
}

/** The first and the last word of a name. */
const endsOf = (form: string): string | null => {
	const words = form.split(' ');
	const [first = '', last = ''] = [words[0], words[words.length - 1]];
	return words.length < 2 ? null : `${first} ${last}`;
};

/** Whether the words of one name are all in the other, an initial standing for its word; or their first words agree. */
function goTogether(a: string, b: string): boolean {
	const [one, other] = [a.split(' '), b.split(' ')];
	const [few, many] = one.length <= other.length ? [one, other] : [other, one];
	const isIn = (word: string): boolean =>
		many.some((long) => long === word || (word.length === 1 && long.startsWith(word)));
	return few.every(isIn) || (one[0] === other[0] && (one[0]?.length ?? 0) > 1);
}

const overlaps = (a: readonly string[], b: readonly string[]): boolean => a.some((value) => b.includes(value));

/** Whether birthdays tell two people apart: another day, or another year where both have one. */
function differInBirthday(a: string | null, b: string | null): boolean {
	if (a === null || b === null) return false;
	const [one, other] = [a.slice(-5), b.slice(-5)];
	return one !== other || (!a.startsWith('--') && !b.startsWith('--') && a !== b);
}

/** Of these scripts a name is whole though nothing parts its words. */
const WHOLE_IN_ONE = /^[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}]{2,}$/u;

/** No address is shared by more people that would be told apart by it. */
const MOST_HITS = 50;

/** Everybody whom rows may be of. Grows by those who are new. */
export class MatchIndex {
	readonly #marks = new Map<Target, Marks>();
	readonly #byKey = new Map<string, Target[]>();
	readonly #country: string | null;

	/** `country`: the code that telephone numbers without one are taken to have; null: not known. */
	constructor(people: Iterable<Person>, country: string | null) {
		this.#country = country;
		for (const person of people) this.#add({ path: person.path, row: null }, marksOfPerson(person));
	}

	/** Keeps somebody new, whom a row has told of. */
	addRow(row: Row, path: string): Target {
		const target = { path, row: row.number };
		this.#add(target, marksOfRow(row));
		return target;
	}

	/** Whom a row is of. `byName`: who has the same whole name is the same, whatever the addresses. */
	match(row: Row, byName: boolean): Match {
		const marks = marksOfRow(row);
		const sharing = this.#sharing(marks);
		const named = this.#find([...marks.names].map((name) => `name ${name}`));
		if (sharing.length > 0) return this.#byAddress(marks, sharing, named);
		if (named.length > 1) return { is: 'unsure', targets: named, doubt: 'several' };
		const [only] = named;
		return only === undefined ? this.#bySimilarName(marks) : this.#byName(marks, only, byName);
	}

	#add(target: Target, marks: Marks): void {
		this.#marks.set(target, marks);
		const ends = [...marks.names].flatMap((name) => endsOf(name) ?? []);
		const keys = [
			...[...marks.names].map((name) => `name ${name}`),
			...ends.map((name) => `ends ${name}`),
			...marks.mails.map((mail) => `mail ${mail}`),
			...marks.phones.map((phone) => `phone ${phoneKey(phone)}`),
			...marks.accounts.map((account) => `account ${account}`),
		];
		for (const key of new Set(keys)) addTo(this.#byKey, key, target);
	}

	#find(keys: readonly string[]): readonly Target[] {
		return [...new Set(keys.flatMap((key) => (this.#byKey.get(key) ?? []).slice(0, MOST_HITS)))];
	}

	#sharing(marks: Marks): readonly Target[] {
		const sure = this.#find([
			...marks.mails.map((mail) => `mail ${mail}`),
			...marks.accounts.map((account) => `account ${account}`),
		]);
		const dialled = this.#find(marks.phones.map((phone) => `phone ${phoneKey(phone)}`)).filter((target) =>
			this.#sharesPhone(marks, this.#of(target)),
		);
		return [...new Set([...sure, ...dialled])];
	}

	#of(target: Target): Marks {
		const marks = this.#marks.get(target);
		if (marks === undefined) throw new RangeError('A target of another index');
		return marks;
	}

	#sharesPhone(a: Marks, b: Marks): boolean {
		return a.phones.some((one) => b.phones.some((other) => isSamePhone(one, other, this.#country)));
	}

	#byAddress(marks: Marks, sharing: readonly Target[], named: readonly Target[]): Match {
		const both = sharing.filter((target) => named.includes(target));
		const [first] = both.length > 0 ? both : sharing;
		if (first === undefined) return { is: 'new' };
		if (both.length > 1 || (both.length === 0 && sharing.length > 1))
			return { is: 'unsure', targets: both.length > 1 ? both : sharing, doubt: 'several' };
		const agree = [...marks.names].some((a) => [...this.#of(first).names].some((b) => goTogether(a, b)));
		if (!agree) return { is: 'unsure', targets: [first], doubt: 'other-name' };
		return { is: 'one', target: first };
	}

	#byName(marks: Marks, target: Target, byName: boolean): Match {
		const other = this.#of(target);
		if (byName) return { is: 'one', target };
		if (differInBirthday(marks.birthday, other.birthday))
			return { is: 'unsure', targets: [target], doubt: 'other-birthday' };
		const differ = [
			[marks.mails, other.mails] as const,
			[marks.accounts, other.accounts] as const,
			[marks.phones.map(({ figures }) => figures), other.phones.map(({ figures }) => figures)] as const,
		].some(([a, b]) => a.length > 0 && b.length > 0 && !overlaps(a, b));
		if (differ) return { is: 'unsure', targets: [target], doubt: 'other-address' };
		const isOneWord = [...marks.names].every((name) => !name.includes(' ') && !WHOLE_IN_ONE.test(name));
		return isOneWord ? { is: 'unsure', targets: [target], doubt: 'one-word' } : { is: 'one', target };
	}

	/** Nobody has the name, and somebody's is nearly it: with a name in the middle, or without. */
	#bySimilarName(marks: Marks): Match {
		const ends = [...marks.names].flatMap((name) => endsOf(name) ?? []);
		const targets = this.#find(ends.map((name) => `ends ${name}`));
		return targets.length === 0 ? { is: 'new' } : { is: 'unsure', targets, doubt: 'similar-name' };
	}
}
