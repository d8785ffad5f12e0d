/**
 * Words of plain letters (`a` to `z`), by their codes: enough to know, without an expression, that most lines hold none
 * of the words that are looked for. Whatever these say may be there is for the expressions to judge.
 */

const isPlainLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;

/** Whether a code is of ASCII; so is the end of a text. */
export const isAscii = (code: number): boolean => !(code > 127);

/** The codes of some signs. */
export const codesOf = (signs: string): ReadonlySet<number> => new Set(Array.from(signs, (sign) => sign.charCodeAt(0)));

/** Whether a code is that of a plain digit. */
export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Behind the last plain letter of a text from `at` on; `at` itself where none stands there. */
export function plainWordEnd(text: string, at: number): number {
	let end = at;
	while (isPlainLetter(text.charCodeAt(end))) end++;
	return end;
}

/**
 * The plain word that a text has at a place, in lower case; `''` where none stands there. Null where another letter may
 * belong to it.
 */
function plainWordAt(text: string, at: number): string | null {
	const end = plainWordEnd(text, at);
	return isAscii(text.charCodeAt(end)) ? text.slice(at, end).toLowerCase() : null;
}

const FIRST_LETTERS = /^\p{L}*/u;
/** In Turkish the small letter of `I` has no dot. */
const isDotted = 'I'.toLocaleLowerCase() === 'i';

/** The first words of phrases, which are in lower case. */
export class FirstWords {
	/** With the number of words of the longest phrase of each. */
	readonly #words = new Map<string, number>();

	constructor(phrases: Iterable<string>) {
		for (const phrase of phrases) {
			const word = FIRST_LETTERS.exec(phrase)?.[0] ?? '';
			this.#words.set(word, Math.max(this.#words.get(word) ?? 0, phrase.split(/\s+/).length));
		}
	}

	/** How many words a phrase has at most that a text may have at a place; `Infinity` where no plain word stands. */
	mostWords(text: string, at = 0): number {
		const word = plainWordAt(text, at);
		if (word === null || word === '') return Infinity;
		const most = this.#words.get(word) ?? 0;
		return isDotted ? most : Math.max(most, this.#words.get(word.toLocaleLowerCase()) ?? 0);
	}

	/** Whether a text may have one of the phrases at a place: not where a plain word stands that begins none. */
	mayBegin(text: string, at = 0): boolean {
		return this.mostWords(text, at) > 0;
	}
}

/** So many letters of a word are compared at first. */
const COMPARED = 6;

/** What the first letters of a word come to, those of Latin-1 included, in either case. */
function firstLetters(text: string, at: number): number {
	let letters = 0;
	for (let next = at; next < at + COMPARED; next++) {
		const code = text.charCodeAt(next);
		if (!isPlainLetter(code) && !(code >= 0xc0 && code <= 0xff)) break;
		letters = letters * 32 + (code & 31);
	}
	return letters;
}

/** Whether a code is of a sign that stands in no word: a dash, an arrow, an ellipsis, an emoji or a half of one. */
const isSign = (code: number): boolean =>
	(code >= 0x2000 && code <= 0x206f) ||
	(code >= 0x2190 && code <= 0x26ff) ||
	(code >= 0xd800 && code <= 0xdfff) ||
	code === 0xfe0f;

/** The beginnings of phrases that are looked for anywhere in a text, at the beginning of a word. */
export class WordStarts {
	readonly #letters: ReadonlySet<number>;

	constructor(phrases: Iterable<string>) {
		this.#letters = new Set(Array.from(phrases, (phrase) => firstLetters(phrase.normalize('NFC'), 0)));
	}

	/** Whether a text may hold one; true of a text with letters other than those of Latin-1. Linear. */
	mayStandIn(text: string): boolean {
		let isWithin = false;
		for (let at = 0; at < text.length; at++) {
			const code = text.charCodeAt(at);
			if (code > 0xff && !isSign(code)) return true;
			const isPlain = isPlainLetter(code);
			if ((isPlain || (code >= 0xc0 && code <= 0xff)) && !isWithin && this.#letters.has(firstLetters(text, at)))
				return true;
			isWithin = isPlain || isDigit(code);
		}
		return false;
	}
}
