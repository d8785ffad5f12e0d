/** A number for a text that looks like chance and is always the same. */

/** FNV-1a over UTF-16 units, 32 bits, unsigned. It tells texts apart; it keeps no secrets. */
export function textHash(text: string): number {
	let value = 0x811c9dc5;
	for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
	return value >>> 0;
}

/** Two numbers like that, of 32 bits each, and the length: two texts of the same mark are the same text. */
export function textMark(text: string): string {
	let [one, other] = [0x811c9dc5, 0x9e3779b9];
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		one = Math.imul(one ^ code, 0x01000193);
		other = Math.imul(other ^ code, 0x85ebca6b);
		other ^= other >>> 13;
	}
	return `${(one >>> 0).toString(36)}.${(other >>> 0).toString(36)}.${text.length.toString(36)}`;
}
