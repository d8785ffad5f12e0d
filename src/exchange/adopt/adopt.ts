/**
 * A person's note in Nurture's own form: properties under its own names, the log in dated bullets. Text to text; every
 * word stays, and what would not be read as the very same person is left as it is.
 */
import { readEntries, type NoteEntry } from '../../core/entry/entries';
import type { Reader } from '../../core/entry/reader';
import { scanNote } from '../../core/markdown/note-scanner';
import type { NoteText } from '../../core/markdown/note-text';
import { readerFor } from '../../core/person/day-order';
import { readNote } from '../../core/properties/read-note';
import type { Day } from '../../core/time/day';
import { isOwnForm } from './bullet-words';
import { built, type Built, type Change } from './log';
import { withOwnInteractions } from './own-interactions';
import { withOwnKeys } from './own-keys';
import { piecesOf, SHAPES, type Piece } from './pieces';
import { sameAs, wordsIn, type NamedNote } from './same-person';

/** A note in Nurture's own form. */
export interface Adopted {
	readonly text: string;
	/** What has changed, in the order of the note. */
	readonly changes: readonly Change[];
	/** How many dated lines could not be put into that form for certain. */
	readonly left: number;
}

/** The dated lines of a note; promises that were kept are none that could be written otherwise. */
const entriesOf = (note: NoteText, { settings, options }: Reader): readonly NoteEntry[] =>
	readEntries(note, undefined, { ...settings, promisesCount: false }, options).entries;

const isOwn = ({ form, within, line }: NoteEntry): boolean =>
	form === 'item' && within?.line === line - 1 && isOwnForm(within.text);

/** The lines of items in Nurture's own form, or that become so, with what is below them. */
function datedLines(entries: readonly NoteEntry[], pieces: readonly Piece[]): Set<number> {
	const lines = new Set<number>();
	const items = new Set(pieces.filter(({ shape }) => shape === 'item').map(({ from }) => from));
	for (const entry of entries) {
		const { within, line } = entry;
		if (!isOwn(entry) && !items.has(line - 1)) continue;
		for (let at = line - 1; at < (within?.end ?? line); at++) lines.add(at);
	}
	return lines;
}

/** So often a note is read anew before the rest of its log is left as it is. */
const MOST_TRIES = 60;

/** A note with as much of its log in dated bullets as is read as before: all of it, else one after the other. */
function withOwnLog(text: string, reader: Reader, isSame: ReturnType<typeof sameAs>): Built {
	const note = scanNote(text);
	const entries = entriesOf(note, reader);
	const pieces = piecesOf(note, entries, reader);
	const none: Built = { text, changes: [] };
	if (pieces.length === 0) return none;
	const tried = (some: readonly Piece[]): Built | null => {
		const made = built(note, some, datedLines(entries, some), reader);
		return isSame(made.text, new Set(some.flatMap(({ beside }) => beside))) ? made : null;
	};
	const whole = tried(pieces);
	if (whole !== null) return whole;
	let [best, taken, tries]: [Built, readonly Piece[], number] = [none, [], 0];
	const take = (some: readonly Piece[]): boolean => {
		tries += 1;
		const more = [...taken, ...some].sort((a, b) => a.from - b.from);
		const made = tries > MOST_TRIES ? null : tried(more);
		if (made !== null) [best, taken] = [made, more];
		return made !== null;
	};
	for (const shape of SHAPES) {
		const own = pieces.filter((piece) => piece.shape === shape);
		if (own.length === 0 || take(own) || own.length === 1) continue;
		for (const piece of own) take([piece]);
	}
	return best;
}

/** The words in the heads of a note's tables: what is said besides where they are bullets now. */
const headsIn = (text: string): ReadonlySet<string> => {
	const { tables, lines } = scanNote(text);
	return new Set(tables.flatMap(({ line }) => wordsIn(lines[line]?.text ?? '')));
};

/** The lines of the properties that have another name now. */
function renamedLines(before: NoteText, after: NoteText): Change[] {
	return before.lines.flatMap(({ text }, at) => {
		const is = after.lines[at]?.text ?? '';
		return at < (before.frontmatter?.close ?? 0) && is !== text ? [{ line: at + 1, was: [text], is: [is] }] : [];
	});
}

/**
 * Puts a person's note into Nurture's own form; without changes where it is in that form already, or all that is not is
 * `left`. Never throws, whatever the text.
 */
export function adopt(given: NamedNote, vaultReader: Reader, today: Day): Adopted {
	const reader = readerFor(readNote(given.path, given.text), vaultReader);
	const isSame = sameAs(given, vaultReader, today);
	const named = withOwnKeys(given.text, reader.options.dates, isSame);
	const log = withOwnLog(named, reader, isSame);
	const listed = withOwnInteractions(log.text, reader);
	const made = listed !== null && isSame(listed.text, headsIn(given.text)) ? listed : { text: log.text, changes: [] };
	const changes = [...renamedLines(scanNote(given.text), scanNote(named)), ...log.changes, ...made.changes];
	const left = entriesOf(scanNote(made.text), reader).filter((entry) => !isOwn(entry)).length;
	return { text: made.text, changes, left };
}
