/** Bytes as text, only where they survive it: what is written back is the same, byte by byte. */

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

/**
 * Whether a text that UTF-8 has found in these bytes is one in UTF-16 or UTF-32 without a mark. Those fill Western
 * letters, blanks and line ends up with NULs, which are characters in UTF-8 too: the reading in which fewer characters
 * are none is the right one.
 */
function isWide(bytes: Uint8Array, text: string): boolean {
	if (!text.includes('\0') || text.startsWith('\uFEFF')) return false;
	const strays = strayCount(text);
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

/** Whether every character of a text is whole. Half an emoji has no bytes: U+FFFD would be written in its place. */
export const isWhole = (text: string): boolean => !/\p{Surrogate}/u.test(text);
