/**
 * What all languages say, put together from their data when the first word is met that English does not have: until
 * then it costs nothing.
 */
import { foldText } from '../text/fold';
import { languages } from './all';
import type { Language, NamedField, Role } from './language';

/** The parts of a text of the data between signs, without those that are empty. */
const parts = (text: string, sign: RegExp | string): string[] =>
	text
		.split(sign)
		.map((part) => part.trim())
		.filter((part) => part !== '');

/** The phrases of a text of the data. */
export const phrasesIn = (text: string): string[] => parts(text, ';');

/** The words of a text of the data. */
export const wordsIn = (text: string): string[] => parts(text, /\s+/);

/** The words of a group of the data: whole ones, and those that are shortened. */
export function formsIn(group: string): { readonly whole: readonly string[]; readonly short: readonly string[] } {
	const [whole = '', short = ''] = group.split('~');
	const words = (text: string): string[] => wordsIn(text).map((word) => word.replace(/_/g, ' '));
	return { whole: words(whole), short: words(short) };
}

/** The groups of a text of the data, in their order; those that are empty too. */
export const groupsIn = (text: string): string[] => text.split(',').map((group) => group.trim());

/** A word as notes may have it: with its accents and without. One behind `=` with them only. */
export function writingsOf(word: string): string[] {
	if (word.startsWith('=')) return [word.slice(1).normalize('NFC')];
	return [...new Set([word.normalize('NFC'), foldText(word)])];
}

/** Keeps what `make` gives. */
export function once<T>(make: () => T): () => T {
	let made: T | undefined;
	return () => (made ??= make());
}

const byRole = new Map<Role, ReadonlySet<string>>();

/** The words of a role in all languages but English. */
export function wordsOfRole(role: Role): ReadonlySet<string> {
	const found = byRole.get(role);
	if (found !== undefined) return found;
	const words = languages()
		.flatMap(({ terms }) => wordsIn(terms[role] ?? ''))
		.flatMap(writingsOf);
	const made = new Set(words);
	byRole.set(role, made);
	return made;
}

/**
 * English words, with those that the other languages have in the same roles. Only `has` knows the others: whoever lists
 * the words, lists the English ones.
 */
export class Terms extends Set<string> {
	readonly #roles: readonly Role[];

	constructor(english: string, ...roles: readonly Role[]) {
		super(english.trim().split(/\s+/));
		this.#roles = roles;
	}

	override has(word: string): boolean {
		return super.has(word) || this.#roles.some((role) => wordsOfRole(role).has(word));
	}
}

/** The texts of a language that name fields. */
const fieldsOf = ({ fields, death }: Language): readonly (readonly [field: string, keys: string])[] => [
	...Object.entries(fields),
	['deceased', `${death.status}; ${death.keys}`],
];

const keysOfFields = once(() => {
	const keys = new Map<string, NamedField>();
	for (const language of languages())
		for (const [field, text] of fieldsOf(language))
			for (const key of phrasesIn(text).flatMap(writingsOf))
				if (!keys.has(keyForm(key))) keys.set(keyForm(key), field as NamedField);
	return keys;
});

/** A key as keys are compared: words without what parts them. */
const keyForm = (key: string): string =>
	key
		.toLowerCase()
		.normalize('NFC')
		.replace(/[\s_-]+/g, '');

/** The field that a key names in one of the languages; undefined where it names none. */
export const fieldNamed = (key: string): NamedField | undefined => keysOfFields().get(keyForm(key));

/** All phrases of a kind of all languages. */
const phrasesOf = (pick: (language: Language) => string): ReadonlySet<string> =>
	new Set(
		languages()
			.flatMap((language) => phrasesIn(pick(language)))
			.flatMap(writingsOf),
	);

/** What a note of a person says that it is. */
export const personWords = once(() => phrasesOf(({ person }) => person));
/** What a tag of such a note says. */
export const personTags = once(
	() =>
		new Set(
			languages()
				.flatMap(({ person }) => phrasesIn(person).slice(0, 2))
				.flatMap(writingsOf),
		),
);
/** What a status or a tag says of somebody who has died. */
export const deathWords = once(() => phrasesOf(({ death }) => death.status));
const noWords = once(() => phrasesOf(({ death }) => death.no));
const yesWords = once(() => phrasesOf(({ death }) => death.yes));

/** A yes or a no behind the key of a death, in words of the other languages; null for anything else. */
export function truthNamed(text: string): boolean | null {
	const word = text.trim().toLowerCase().normalize('NFC');
	if (yesWords().has(word)) return true;
	return noWords().has(word) ? false : null;
}
/** How a folder of people is called. */
export const folderNames = once(() => phrasesOf(({ folders }) => folders));
/** Headings over interactions, and over dates that are no contact. */
export const logHeadings = once(() => phrasesOf(({ headings }) => headings.log));
export const otherHeadings = once(() => phrasesOf(({ headings }) => headings.other));
/** What says that nothing came of it. */
export const offPhrases = once(() => phrasesOf(({ off }) => off));
/** What stands before a due day. */
export const duePhrases = once(() => phrasesOf(({ due }) => due));

/** Phrases, in lower case, with the id of the kind that they mean. Of two languages the first has a phrase. */
export const kindPhrases = once(() => {
	const kinds = new Map<string, string>();
	for (const language of languages())
		for (const [id, text = ''] of Object.entries(language.kinds))
			for (const phrase of phrasesIn(text).flatMap(writingsOf)) if (!kinds.has(phrase)) kinds.set(phrase, id);
	return kinds;
});

/** These put the year first. */
const YEAR_FIRST: ReadonlySet<string> = new Set(['ja', 'zh', 'ko']);
const dayFirst = once(() => languages().filter(({ code }) => !YEAR_FIRST.has(code)));
const TELLING_ROLES: readonly Role[] = ['last', 'next', 'birth', 'rhythm', 'when', 'participants', 'contact'];

/** What keys are made of in the languages that put the day before the month. */
export const dayFirstWords = once(
	() =>
		new Set(
			dayFirst()
				.flatMap(({ terms }) => TELLING_ROLES.flatMap((role) => wordsIn(terms[role] ?? '')))
				.flatMap(writingsOf),
		),
);

/** Headings in those languages. */
export const dayFirstHeadings = once(
	() =>
		new Set(
			dayFirst()
				.flatMap(({ headings }) => [...phrasesIn(headings.log), ...phrasesIn(headings.other)])
				.flatMap(writingsOf),
		),
);
