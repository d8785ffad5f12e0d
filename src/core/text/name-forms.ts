/**
 * The words of a name, and the ways to say the whole of it. What stands at a comma, `@`, `_`, `-` or an emoji is part
 * of a name as well: `Ward, Dan`, `@Lea Moll`, `Bo_Berg`, `Ana-Sofia Paz`, `🌸 Hana`.
 */
import { foldText } from './fold';

/** Letters, digits and marks; an apostrophe within belongs to the word (`O'Neil`). Everything else parts words. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:'[\p{L}\p{N}\p{M}]+)*/gu;

/** A name's words as they are compared (`foldText`). */
export const nameWords = (name: string): string[] => foldText(name).match(WORD) ?? [];

/** The whole of a name as words with one blank between: in its order, and turned round where a comma does that. */
export function wholeForms(name: string): string[] {
	const [family = '', ...given] = name.split(',');
	const turned = [...nameWords(given.join(' ')), ...nameWords(family)].join(' ');
	return [...new Set([nameWords(name).join(' '), turned])].filter((form) => form !== '');
}

/** The words of a name, and those that hang together as one (`ana sofia` of `Ana-Sofia Paz`), each once. */
export function partForms(name: string): string[] {
	const joined = name.split(/[\s,]+/).map((part) => nameWords(part).join(' '));
	return [...new Set([...nameWords(name), ...joined])].filter((form) => form.length > 1);
}

/** The words of a name that follow each other, two of them or more: `dr paul` of `Dr. Paul Voss`. */
export function rowForms(name: string, longest: number): string[] {
	const words = nameWords(name).slice(0, longest);
	return words.flatMap((_, from) =>
		words.slice(from + 1).map((_word, more) => words.slice(from, from + more + 2).join(' ')),
	);
}

/** Whether words stand in a name one behind the other, as whole words. */
export const hasWords = (name: string, words: readonly string[]): boolean =>
	words.length > 0 && ` ${nameWords(name).join(' ')} `.includes(` ${words.join(' ')} `);
