/** The data of the languages from the compressed text that the build makes of it (scripts/packed-languages.mjs). */
import { inflateSync, strFromU8 } from 'fflate';

/** What a text of JSON holds that was compressed (RFC 1951) and written in base64. Throws at any other text. */
export function unpacked(text: string): unknown {
	const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
	return JSON.parse(strFromU8(inflateSync(bytes)));
}
