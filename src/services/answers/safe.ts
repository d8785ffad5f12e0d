/** What a terminal may be shown of a note. */

/**
 * A text on one line, without what would move a terminal's cursor, colour it or turn its reading direction: a note is
 * untrusted.
 */
export const safe = (text: string): string =>
	text.replace(/[\u2028\u2029]|\p{Cc}+/gu, ' ').replace(/[\u202A-\u202E\u2066-\u2069]/g, '');
