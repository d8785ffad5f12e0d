/** The data of the languages from the compressed text that the build makes of it (scripts/packed-languages.mjs). */
import { inflateSync } from 'fflate';
import type { Language } from './language';

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
 * The languages that a text holds, compressed (RFC 1951) and in base64: the names of their parts, and for each a row of
 * what these say. Throws at any other text.
 */
export function unpacked(text: string): readonly Language[] {
	const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
	const [names, ...rows] = JSON.parse(new TextDecoder().decode(inflateSync(bytes))) as [Parts, ...string[][]];
	return rows.map((values) => partsOf(names, values)) as unknown as readonly Language[];
}
