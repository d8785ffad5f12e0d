/**
 * The ends of a text, cut off by what a character is. An expression such as `/[\s,]+$/` is tried anew at every
 * character, so that a line of many blanks takes the square of its length; these look at each character once.
 */

/** `text` without those characters at its end. `character` matches one character, e.g. `/[\s,;]/`; it is not global. */
export function withoutEnd(text: string, character: RegExp): string {
	let end = text.length;
	while (end > 0 && character.test(text.charAt(end - 1))) end -= 1;
	return text.slice(0, end);
}

/** `text` without those characters at its beginning and at its end. */
export function withoutEnds(text: string, character: RegExp): string {
	let start = 0;
	while (start < text.length && character.test(text.charAt(start))) start += 1;
	return withoutEnd(text.slice(start), character);
}

/** `text` up to the first of those characters; all of it where there is none. */
export function upTo(text: string, character: RegExp): string {
	const end = text.search(character);
	return end === -1 ? text : text.slice(0, end);
}
