/** How the texts of a bundle are asked for (scripts/packed-texts.mjs): what esbuild puts into it before all else. */
import { inflateSync, strFromU8 } from 'fflate';
import { bytesIn } from '../../src/core/languages/unpack.ts';

/** @type {string[] | undefined} */
let texts;

/**
 * The text of a number.
 *
 * @param {number} at
 */
export function packedText$(at) {
	texts ??= strFromU8(inflateSync(bytesIn('the packed texts'))).split('\u0000');
	return texts[at];
}

/**
 * The text of a number with values in it.
 *
 * @param {number} at
 * @param {...unknown} values
 */
export function filledText$(at, ...values) {
	const [first = '', ...rest] = packedText$(at)?.split('\u0001') ?? [];
	return rest.reduce((text, part, nth) => `${text}${String(values[nth])}${part}`, first);
}

// So that esbuild keeps both, which nothing asks for yet.
Object.freeze({ packedText$, filledText$ });
