/** What a file from elsewhere says: its bytes as text, by the mark at its beginning, else as they can be read. */
import { textOfBytes } from '../../core/text/utf8';

/** In bytes: a larger file is none that an address book, a chat or a calendar writes. */
export const LONGEST_FILE = 100_000_000;
/** In characters: no line of an export is longer. What is longer is another kind of file. */
const LONGEST_LINE = 5_000_000;

const MARKS: readonly (readonly [string, readonly number[]])[] = [
	['utf-16le', [0xff, 0xfe]],
	['utf-16be', [0xfe, 0xff]],
];

/** Bytes in an encoding of the platform; in `windows-1252`, which has a letter for each byte, where it knows none. */
export function decodedAs(bytes: Uint8Array, charset: string): string {
	try {
		return new TextDecoder(charset).decode(bytes);
	} catch {
		return new TextDecoder('windows-1252').decode(bytes);
	}
}

/**
 * The text of a file, without the mark at its beginning. UTF-8 and UTF-16 are known by themselves; any other bytes are
 * taken as `charset`, else as Western Windows text.
 */
export function fileText(bytes: Uint8Array, charset = 'windows-1252'): string {
	const marked = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
	const text = marked === undefined ? (textOfBytes(bytes) ?? decodedAs(bytes, charset)) : decodedAs(bytes, marked[0]);
	return text.replace(/^\uFEFF/, '');
}

/** Whether some line of a text is longer than any line of an export. */
export function hasEndlessLine(text: string): boolean {
	for (let at = 0; text.length - at > LONGEST_LINE;) {
		const end = text.indexOf('\n', at);
		if (end === -1 || end - at > LONGEST_LINE) return true;
		at = end + 1;
	}
	return false;
}
