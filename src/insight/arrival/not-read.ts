/** What in a person's note looks like a dated line or a property of Nurture's, and was not read as one. */
import { skipBlanks, skipSeparator, wrappedDate } from '../../core/dates/line-date';
import { readWholeDate, type DateOptions } from '../../core/dates/written-date';
import { readerFor } from '../../core/person/day-order';
import type { Reader } from '../../core/entry/reader';
import { MACHINE } from '../../core/languages/note-words';
import type { NoteLine, NoteText } from '../../core/markdown/note-text';
import type { Member } from '../../core/people/roster';
import { asText, KNOWN_KEYS } from '../../core/properties/fields';
import { propertyKey } from '../../core/properties/frontmatter';
import { meaningOf, wordsOf } from '../../core/properties/key-meaning';
import { readNote } from '../../core/properties/read-note';
import { parseCadence } from '../../core/time/cadence';

/** Something of a note that was not read. */
export interface NotRead {
	/** `line`: begins like a date; `date`, `rhythm`: a property whose value looks like one. */
	readonly looksLike: 'line' | 'date' | 'rhythm';
	readonly path: string;
	/** From 1. */
	readonly line: number;
	/** The date that the line begins with, or the property's key. */
	readonly found: string;
}

/** What stands before the words of a line: marks of lists, headings, quotations and tables, and a box to tick. */
const MARKS = /^[ \t]*(?:(?:[-*+>|]|#{1,6}|\d{1,3}[.)])[ \t]+){0,3}(?:\[.\][ \t]+)?/;
/** Lines longer than this are looked at no further. */
const LONGEST_HEAD = 200;
/** Without a line that this finds no line of a note begins with a whole date. */
const LIKE_DATED = /^.{0,16}\d/m;

/** The words that a line begins with which are a date with day, month and year; null where it begins with none. */
function dateAtStart({ role, text }: NoteLine, dates: DateOptions): string | null {
	if (role === 'frontmatter' || role === 'quiet' || role === 'blank') return null;
	const head = text.slice(0, LONGEST_HEAD);
	const at = skipBlanks(head, MARKS.exec(head)?.[0].length ?? 0);
	const date = wrappedDate(head, at, dates);
	if (date === null || !('day' in date) || date.precision !== 'day') return null;
	// A date alone is a heading of a diary, or a value: nothing was told.
	return head.slice(skipSeparator(head, date.end)).trim() === '' ? null : head.slice(at, date.end).trim();
}

/** The lines of a note, from 1, that were read as something. */
function linesRead({ person, history, promises, asks }: Member): Set<number> {
	const own = <T extends { readonly path: string }>(all: readonly T[]): T[] =>
		all.filter(({ path }) => path === person.path);
	return new Set([
		...person.entries.map(({ line }) => line),
		...own([...history.interactions, ...history.plans]).map(({ line }) => line),
		...own(promises).map(({ promise }) => promise.line),
		...own(asks).map(({ ask }) => ask.line),
		...person.giftIdeas.map(({ line }) => line),
		...person.problems.map(({ line }) => line),
		...Object.values(person.written).map((field) => field?.line ?? 0),
	]);
}

function linesNotRead(path: string, note: NoteText, read: ReadonlySet<number>, dates: DateOptions): NotRead[] {
	return note.lines.flatMap((line, at): NotRead[] => {
		if (read.has(at + 1)) return [];
		const found = dateAtStart(line, dates);
		return found === null ? [] : [{ looksLike: 'line', path, line: at + 1, found }];
	});
}

/** What a property's value looks like, where its key is none that is read. */
function looksOf(key: string, value: string | null, dates: DateOptions): 'date' | 'rhythm' | null {
	if (value === null || KNOWN_KEYS.has(propertyKey(key)) || meaningOf(key) !== null) return null;
	if (wordsOf(key).some((word) => MACHINE.has(word))) return null;
	if (readWholeDate(value, dates)?.kind === 'date') return 'date';
	return /\p{L}/u.test(value) && parseCadence(value) !== null ? 'rhythm' : null;
}

/**
 * What the note of a person holds that begins with a whole date, or looks like a rhythm or a date in a property, and
 * was not read. `text` is the note as it is now.
 */
export function notReadIn(member: Member, text: string, reader: Reader): NotRead[] {
	const { path } = member.person;
	const read = linesRead(member);
	const mayHaveLines = LIKE_DATED.test(text);
	const mayHaveKeys = /^-{3}[ \t]*\r?\n/.test(text);
	if (!mayHaveLines && !mayHaveKeys) return [];
	const source = readNote(path, text);
	const { dates } = readerFor(source, reader).options;
	const keys = [...source.frontmatter.properties.values()].flatMap(({ key, value, line }): NotRead[] => {
		const looksLike = looksOf(key, asText(value), dates);
		return looksLike === null ? [] : [{ looksLike, path, line, found: key }];
	});
	return [...keys, ...(mayHaveLines ? linesNotRead(path, source.note, read, dates) : [])];
}
