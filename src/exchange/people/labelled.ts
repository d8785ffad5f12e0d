/** Addresses with their labels, as a note writes them: `ana@example.org (work)`. */
import { ownValue } from '../../core/text/own-key';

/** Labels that tell nobody anything, or that the value tells itself. */
const SILENT: ReadonlySet<string> = new Set([
	...['internet', 'voice', 'pref', 'text', 'msg', 'other', 'main', 'x-mobileme', 'x-internet', 'default', 'email'],
	...['mail', 'e-mail', 'phone', 'tel', 'website', 'web', 'url', 'profile', 'homepage', '*', ''],
]);
const OTHER_WORDS: Readonly<Record<string, string>> = { cell: 'mobile', iphone: 'mobile' };

/** What a card or a table calls an address (`_$!<Work>!$_`, `* Home`, `CELL`), as a label; null for none. */
export function labelOf(words: readonly string[]): string | null {
	for (const word of words) {
		const plain = word
			.replace(/^_\$!<(.*)>!\$_$/, '$1')
			.replace(/^\*\s*/, '')
			.replace(/[^\p{L} -]+/gu, ' ')
			.replace(/\s+/g, ' ')
			.trim()
			.toLowerCase();
		if (!SILENT.has(plain) && plain.length <= 30 && /^\p{L}/u.test(plain))
			return ownValue(OTHER_WORDS, plain) ?? plain;
	}
	return null;
}

/** An address with its label. Commas and semicolons, at which a note's values are parted, end in blanks. */
export function withLabel(value: string, label: string | null): string {
	return label === null ? value : `${value} (${label})`;
}

/** A label that stands behind an address, and the address without it. */
export function partLabel(text: string): { readonly value: string; readonly label: string | null } {
	const match = /^(.*\S)\s+\((\p{L}[\p{L} -]{0,29})\)$/u.exec(text);
	return match?.[1] === undefined ? { value: text, label: null } : { value: match[1], label: match[2] ?? null };
}
