/** Which number is the day in a note whose own words tell it: in most languages the day stands before the month. */
import { dayFirstHeadings } from '../languages/words';
import { isDayFirstWord } from '../languages/note-words';
import { wordsOf } from '../properties/key-meaning';
import type { ReadNote } from '../properties/read-note';
import { headingKey } from '../entry/heading-tests';
import type { Reader } from '../entry/reader';

/** Two numbers of which either may be the day. */
const MAY_BE_TWO = /\b(?:0?[1-9]|1[0-2])[/-](?:0?[1-9]|1[0-2])[/-]\d{2}/;
/** Headings that are English as well. */
const ENGLISH_TOO: ReadonlySet<string> = new Set(['contacts', 'notes', 'interactions', 'conversations', 'journal']);

/** The key of a line that begins with one: `**Cumpleaños:** 9/8`. */
const LABEL = /^[-*+ ]{0,4}[*_]{0,2}(\p{L}[\p{L}\p{M} _-]{1,39})[*_]{0,2}:/u;

const isOtherKey = (key: string): boolean => wordsOf(key).some(isDayFirstWord);

/** Whether a note's headings, keys or labels are in a language that puts the day before the month. */
function isDayFirst({ frontmatter, note }: ReadNote): boolean {
	const isHeading = ({ text }: { readonly text: string }): boolean => {
		const key = headingKey(text);
		return dayFirstHeadings().has(key) && !ENGLISH_TOO.has(key);
	};
	const isLabel = (text: string): boolean => isOtherKey(LABEL.exec(text.slice(0, 60))?.[1] ?? '');
	return (
		[...frontmatter.properties.values()].some(({ key }) => isOtherKey(key)) ||
		note.headings.some(isHeading) ||
		note.lines.some(({ text }) => MAY_BE_TWO.test(text.slice(0, 200)) && isLabel(text))
	);
}

const made = new WeakMap<Reader, Reader>();

/** The same reader, for notes whose days stand before their months. */
function dayFirstReader(reader: Reader): Reader {
	const found = made.get(reader);
	if (found !== undefined) return found;
	const settings = { ...reader.settings, dateOrder: 'day-first' as const };
	const dayFirst = { ...reader, settings, options: { ...reader.options, dates: settings } };
	made.set(reader, dayFirst);
	return dayFirst;
}

/**
 * How a note is read: where the settings leave it open which of two numbers is the day (`05/06/2026`), the language of
 * its headings and keys says so (note format, "Dates").
 */
export function readerFor(read: ReadNote, reader: Reader): Reader {
	const isOpen = reader.settings.dateOrder === 'ask' && MAY_BE_TWO.test(read.note.text);
	return isOpen && isDayFirst(read) ? dayFirstReader(reader) : reader;
}
