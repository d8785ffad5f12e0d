/** What to call somebody in a message: the first name, as far as a name tells it. */
import type { Person } from './person';

/** What stands before a name and is none (in lower case, without the dot). */
const TITLES: ReadonlySet<string> = new Set([
	'dr',
	'prof',
	'professor',
	'mr',
	'mrs',
	'ms',
	'mx',
	'miss',
	'sir',
	'dame',
	'rev',
	'herr',
	'frau',
	'mme',
	'mlle',
	'madame',
	'monsieur',
	'señor',
	'señora',
	'sra',
	'drs',
	'dott',
	'dipl-ing',
]);
/** These are titles with their dot only. */
const DOTTED: ReadonlySet<string> = new Set(['sr', 'ir', 'fr', 'ing', 'mag', 'st']);
/** What stands behind a comma and is no first name. */
const SUFFIX = /^(?:jr|sr|i{1,3}|iv|ph\.?d|m\.?d|mba|esq|m\.?sc|b\.?sc|m\.?a|b\.?a|rn|cpa|dds|jd)\.?$/i;
/** Names of these scripts are not parted by blanks, or have the family's name first: they are used whole. */
const WHOLE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

const isTitle = (word: string): boolean => {
	const bare = word.toLowerCase().replace(/\./g, '');
	return TITLES.has(bare) || (word.endsWith('.') && DOTTED.has(bare));
};
const isInitial = (word: string): boolean => /^(?:\p{L}\.)+$|^\p{Lu}$/u.test(word);

/**
 * The words of a name, the first name first: `Díaz, Ana` is turned, `(work)` and letters behind a comma are left out.
 */
function wordsOf(name: string): string[] {
	const [family = '', ...behind] = name
		.replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ')
		.split(',')
		.map((part) => part.trim());
	const given = behind.filter((part) => part !== '' && !part.split(/\s+/).every((word) => SUFFIX.test(word)));
	return [...given, family]
		.join(' ')
		.split(/\s+/)
		.filter((word) => /\p{L}/u.test(word) || /^[&+]$/.test(word));
}

/** The first name among words: no title, no initial. Where only the family's name would be left, all of it. */
function firstOf(words: readonly string[]): string {
	let from = 0;
	while (from < words.length - 1 && isTitle(words[from] ?? '')) from += 1;
	const rest = words.slice(from);
	if (from > 0 && rest.length === 1) return words.join(' ');
	const first = rest.findIndex((word) => !isInitial(word));
	return first === 0 || (first > 0 && first < rest.length - 1) ? (rest[first] ?? '') : rest.join(' ');
}

/** More words than these are no name but something said of somebody, which no message may greet them with. */
const MOST_WORDS = 3;
const isNameLike = (text: string): boolean => text.trim() !== '' && text.trim().split(/\s+/).length <= MOST_WORDS;

/**
 * A first name: `Dr. Ana Díaz`, `Díaz, Ana`, `Ana`: Ana; `William "Bill" Hay`: Bill; `Ana & Bo Lind`: Ana & Bo; `王小明`
 * and `J. R. R. Tolkien` whole. A name tells no more than that: the note's own `first` (or `nickname`) comes before it.
 */
export function firstName({ firstName: own, name }: Pick<Person, 'firstName' | 'name'>): string {
	if (own !== null && isNameLike(own)) return own.trim();
	const plain = name.normalize('NFC').slice(0, 200).trim();
	if (WHOLE.test(plain)) return plain;
	const called = /["“„]([^"“”„]{1,40})["”“]/u.exec(plain)?.[1]?.trim();
	if (called !== undefined && /\p{L}/u.test(called)) return called;
	const words = wordsOf(plain);
	const couple = words.findIndex((word, at) => at > 0 && at < words.length - 1 && /^(?:[&+]|and|und)$/i.test(word));
	if (couple !== -1)
		return `${firstOf(words.slice(0, couple))} ${words[couple] ?? ''} ${firstOf(words.slice(couple + 1))}`;
	return firstOf(words) || plain;
}

/** Whether a name is one that one could be called by: one word as names are written, no title and no initials. */
export const isOneName = (name: string): boolean =>
	/^[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}'’-]{1,30}$/u.test(name) && !/^\p{Lu}+$/u.test(name) && !isTitle(name);

/** How a name may be written as well: without brackets and titles, turned (`Díaz, Ana`), by what it is called. */
export function otherForms(name: string): readonly string[] {
	const plain = name.normalize('NFC').slice(0, 200).trim();
	const unquoted = plain.replace(/["“„][^"“”„]{1,40}["”“]/gu, ' ');
	const words = wordsOf(unquoted);
	let from = 0;
	while (from < words.length - 1 && isTitle(words[from] ?? '')) from += 1;
	const own = words.slice(from);
	const [family] = own.slice(-1);
	const called = firstName({ firstName: null, name: plain });
	return [
		own.join(' '),
		...(family === undefined || own.length < 2
			? []
			: [`${family} ${own.slice(0, -1).join(' ')}`, `${called} ${family}`]),
	];
}
