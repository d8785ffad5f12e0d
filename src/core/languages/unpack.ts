/** The data of the languages from the compressed text that the build makes of it (scripts/packed-languages.mjs). */
import { inflateSync } from 'fflate';
import type { Language } from './language';

/** The digits of basE91: of what can be written between quotes, all but what would have to be escaped there. */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$%&()*+,./:;<=>?@[]^_`{|}~"';
const BASE = 91;
/** Two digits hold 13 bits, or 14 where the lower 13 say no more than this: 91 × 91 is a little more than 2^13. */
const LAST_OF_14 = 88;
const LOW_13 = 0x1fff;

/** The bytes that a text in basE91 holds: a tenth less than in base64. */
export function bytesIn(text: string): Uint8Array {
	const bytes: number[] = [];
	let bits = 0;
	let count = 0;
	let first = -1;
	for (const digit of text) {
		const value = DIGITS.indexOf(digit);
		if (first === -1) {
			first = value;
			continue;
		}
		const pair = first + value * BASE;
		bits |= pair << count;
		count += (pair & LOW_13) > LAST_OF_14 ? 13 : 14;
		for (; count > 7; count -= 8, bits >>= 8) bytes.push(bits & 0xff);
		first = -1;
	}
	if (first !== -1) bytes.push((bits | (first << count)) & 0xff);
	return Uint8Array.from(bytes);
}

/** A text, or more of the same by their names: what a language is made of. */
interface Parts {
	readonly [name: string]: string | Parts;
}

/** Of values in a row the parts that have these names, nested as they are; an empty text where nothing is said. */
function partsOf(names: Parts, values: string[]): Parts {
	const parts: Record<string, string | Parts> = {};
	for (const [name, inner] of Object.entries(names))
		parts[name] = typeof inner === 'string' ? (values.shift() ?? '') : partsOf(inner, values);
	return parts;
}

/**
 * The languages that a text holds, compressed (RFC 1951) and in basE91: the names of their parts, and for each a row of
 * what these say. Throws at any other text.
 */
export function unpacked(text: string): readonly Language[] {
	const [names, ...rows] = JSON.parse(new TextDecoder().decode(inflateSync(bytesIn(text)))) as [Parts, ...string[][]];
	return rows.map((values) => partsOf(names, values)) as unknown as readonly Language[];
}
