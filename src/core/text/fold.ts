/** A text as names are compared: without regard to case, accents and blanks. */

/** Letters that are one sign and no letter with an accent, as people type them without the keyboard for it. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
	ø: 'o',
	ł: 'l',
	đ: 'd',
	ð: 'd',
	þ: 'th',
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ı: 'i',
	'’': "'",
};

const withoutMarks = (text: string): string => text.normalize('NFD').replace(/\p{Mn}/gu, '');

/** Lower case, no accents, one blank between words: `Díaz` and `diaz`, `Yıldız` and `yildiz` are the same. */
export function foldText(text: string): string {
	// Twice: the small form of `İ` brings a mark of its own.
	return withoutMarks(withoutMarks(text).toLowerCase())
		.replace(/[øłđðþßæœı’]/g, (letter) => PLAIN_LETTERS[letter] ?? letter)
		.normalize('NFC')
		.replace(/\s+/g, ' ')
		.trim();
}

/** Case and form of the letters only: `José` is not `Jose`. */
export const foldCase = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
