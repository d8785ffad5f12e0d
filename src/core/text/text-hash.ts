/** A number for a text that looks like chance and is always the same. */

/** FNV-1a over UTF-16 units, 32 bits, unsigned. It tells texts apart; it keeps no secrets. */
export function textHash(text: string): number {
	let value = 0x811c9dc5;
	for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
	return value >>> 0;
}
