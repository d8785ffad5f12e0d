/**
 * Names behind an `@`, as chats write them: `met @Ana Vos`, `@ana_vos`. In a note with a day they are links without
 * brackets; whom they mean the names of the people decide (note format, "Whom a link means").
 */
import { linksIn, type NoteLink } from './link';
import { foldPath } from '../text/vault-path';

/** What stands before such a name, and before the keys by which it is found. */
export const AT = '@';

/** Of names longer than this only so many words are asked. */
const MOST_WORDS = 5;

const keyOf = (words: readonly string[]): string => AT + foldPath(words.join(''));
const wordsOf = (name: string): string[] => name.split(/[\s_]+/).filter((word) => word !== '');

/** The keys by which a person called so is found: the whole name, and its first word. */
export function atKeysOf(name: string): readonly string[] {
	const words = wordsOf(name.replace(/^@/, '')).slice(0, MOST_WORDS);
	return words.length < 2 ? [keyOf(words)] : [keyOf(words), keyOf(words.slice(0, 1))];
}

/** The keys that a target such as `@Ana Vos` may mean, the longest first; none where it is no such name. */
export function atKeysSought(target: string): readonly string[] {
	if (!target.startsWith(AT)) return [];
	const words = wordsOf(target.slice(AT.length)).slice(0, MOST_WORDS);
	return words.map((_, at) => keyOf(words.slice(0, words.length - at)));
}

/**
 * A word, with those behind it that have a capital letter or are joined by `_`; nothing that goes on as an address
 * does.
 */
const NAME =
	/(^|[\s,;:(*_>—–&+])@(\p{L}[\p{L}\p{M}-]{0,30}(?:['’]\p{L}{2,20})?(?:(?:_| (?=\p{Lu}))\p{L}[\p{L}\p{M}-]{0,30}(?:['’]\p{L}{2,20})?){0,3})(?![\p{L}\p{N}@_/]|\.[\p{L}\p{N}])/gu;

const linked = (text: string): string =>
	text.replace(NAME, (_, before: string, name: string) => `${before}[](<${AT}${name.replace(/_/g, ' ')}>)`);

/** A text in which such names are links to them; what stands in links already stays. */
export function withAtNames(text: string): string {
	if (!text.includes(AT)) return text;
	let made = '';
	let from = 0;
	for (const link of linksIn(text)) {
		made += linked(text.slice(from, link.from)) + text.slice(link.from, link.to);
		from = link.to;
	}
	return made + linked(text.slice(from));
}

/** Whether a link was made so. */
export const isAtName = ({ target, text, wiki }: NoteLink): boolean => !wiki && text === '' && target.startsWith(AT);
