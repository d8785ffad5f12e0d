/** Numbers in sentences, with what they count. */

/** `1 note`, `2 notes`, `2 people`. */
export const counted = (number: number, one: string, many = `${one}s`): string =>
	`${number} ${number === 1 ? one : many}`;

/** Where one has words of its own: `One note is`, `3 notes are`. `many` stands behind the number. */
export const oneOrMore = (number: number, one: string, many: string): string =>
	number === 1 ? one : `${number} ${many}`;
