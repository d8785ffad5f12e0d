/** Bytes as text, only where they survive it: what is written back is the same, byte by byte. */

/** In bytes: a longer note is none that anybody has written. */
export const LONGEST = 20_000_000;

/** No character of a text: a control character, half of an emoji, a place that Unicode has left empty. */
const NO_TEXT = /(?![\t\n\r])[\p{Cc}\p{Cn}\p{Co}\p{Cs}]/gu;

const strayCount = (text: string): number => text.match(NO_TEXT)?.length ?? 0;

/** The text of bytes in an encoding, BOM kept; null if it is not theirs. */
function decoded(bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le' | 'utf-16be'): string | null {
	try {
		return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return null;
	}
}

/** In UTF-8 text there are not as many characters that are none: one in so many. */
const MOST_STRAYS = 16;

/**
 * Whether a text that UTF-8 has found in these bytes is one in UTF-16 or UTF-32 without a mark, or what a power cut has
 * left. Those hold NULs, which are characters in UTF-8 too: beside each Western letter, blank and line end. Where there
 * are but few, UTF-16 has it if fewer characters are none in that reading, as long as no letter speaks for UTF-8.
 */
function isWide(bytes: Uint8Array, text: string): boolean {
	if (!text.includes('\0') || text.startsWith('\uFEFF')) return false;
	const strays = strayCount(text);
	if (strays * MOST_STRAYS >= text.length) return true;
	if (!/^\p{ASCII}*$/u.test(text)) return false;
	const pairs = bytes.subarray(0, bytes.length - (bytes.length % 2));
	return (['utf-16le', 'utf-16be'] as const).some((encoding) => {
		const wide = decoded(pairs, encoding);
		return wide !== null && strayCount(wide) < strays;
	});
}

/**
 * The text of bytes, BOM kept. Null if they are not UTF-8, whatever is wrong with them: then they would not be the same
 * when the text is written back.
 */
export function textOfBytes(bytes: Uint8Array): string | null {
	const text = decoded(bytes, 'utf-8');
	return text === null || isWide(bytes, text) ? null : text;
}

/**
 * Whether a text that a host has read, with U+FFFD for whatever is not UTF-8, may not be what stands in its file. Any
 * other has come from UTF-8, and will be the same again.
 */
export const mayBeLossy = (text: string): boolean => /[\uFFFD\0]/.test(text);

/** Whether every character of a text is whole. Half an emoji has no bytes: U+FFFD would be written in its place. */
export const isWhole = (text: string): boolean => !/\p{Surrogate}/u.test(text);
