/**
 * What becomes of a second note of one person: thrown away if it says nothing of its own, its dated lines kept if they
 * are all it has.
 */
import type { Day } from '../../core/time/day';
import { insertEntry } from '../../core/log/insert-entry';
import { readEntries, type NoteEntry } from '../../core/entry/entries';
import type { Entry } from '../../core/entry/interaction';
import { addTo } from '../../core/text/lists';
import { scanNote } from '../../core/markdown/note-scanner';
import type { NoteText } from '../../core/markdown/note-text';
import { readPerson } from '../../core/person/person';
import { readNote } from '../../core/properties/read-note';
import type { Reader } from '../../core/entry/reader';

/** How a copy stands to the note that is kept. Lines are as written, without blank ones. */
export type Comparison =
	/** Every line of the copy stands in the other note, in the same order. */
	| { readonly kind: 'within' }
	/** All that the copy has of its own are dated list items: the kept note with these is `text`. */
	| { readonly kind: 'mergeable'; readonly text: string; readonly added: readonly string[] }
	| { readonly kind: 'different'; readonly onlyKept: readonly string[]; readonly onlyCopy: readonly string[] };

interface Line {
	readonly text: string;
	/** Index in the note. */
	readonly at: number;
}

const wordsOf = (note: NoteText): Line[] =>
	note.lines.map(({ text }, at) => ({ text: text.trimEnd(), at })).filter(({ text }) => text !== '');

/** The lines that do not follow in another text, taken in order; linear, and so not always the fewest. */
function notIn(lines: readonly Line[], other: readonly Line[]): Line[] {
	const places = new Map<string, number[]>();
	for (const [at, { text }] of other.entries()) addTo(places, text, at);
	const used = new Map<string, number>();
	let last = -1;
	return lines.filter(({ text }) => {
		const all = places.get(text) ?? [];
		let next = used.get(text) ?? 0;
		while (next < all.length && (all[next] ?? 0) <= last) next += 1;
		used.set(text, next + 1);
		last = all[next] ?? last;
		return next >= all.length;
	});
}

/** Entries as they are read, for comparison: what counts is day, kind and words. */
const listOf = (entries: readonly Entry[]): string[] =>
	entries.map(({ date, kind, text }) => `${date} ${kind} ${text}`).sort();

/** A dated list item of one line, with that line as it is written. */
interface DatedLine {
	readonly entry: NoteEntry;
	readonly raw: string;
}

/** These lines of a note as dated list items; null if one of them is none, or has more than its one line. */
function datedLines(note: NoteText, lines: readonly Line[], { settings, options }: Reader): DatedLine[] | null {
	const { entries } = readEntries(note, undefined, settings, options);
	const dated = new Map(
		entries
			// A date without its year would say another year where the days around it are others.
			.filter(({ form, yearless }) => form === 'item' && yearless !== true)
			.map((entry) => [entry.line - 1, entry] as const),
	);
	const items = new Map(note.items.map((item) => [item.line, item]));
	const found: DatedLine[] = [];
	for (const { at } of lines) {
		const [entry, item] = [dated.get(at), items.get(at)];
		if (entry === undefined || item === undefined || item.parent !== null || item.end !== at + 1) return null;
		found.push({ entry, raw: note.lines[at]?.text ?? '' });
	}
	return found;
}

/** A note with a dated line put where it belongs, byte for byte; null if that cannot be done. */
function withLine(text: string, { entry, raw }: DatedLine, reader: Reader, today: Day): string | null {
	const wanted = { date: entry.date, kind: null, text: entry.text, planned: entry.open, raw };
	const result = insertEntry(text, wanted, reader, { today });
	if (!result.ok) return null;
	const { text: made, line } = result.inserted;
	const { from, to } = scanNote(made).lines[line - 1] ?? { from: 0, to: 0 };
	return made.slice(0, from) + raw + made.slice(to);
}

/** A note with dated lines put where they belong; null if one of them would not be read there as it was. */
function merged({ path, text }: NoteAt, lines: readonly DatedLine[], reader: Reader, today: Day): string | null {
	let now = text;
	for (const line of lines) {
		const next = withLine(now, line, reader, today);
		if (next === null) return null;
		now = next;
	}
	const read = (source: string): readonly Entry[] => readPerson(readNote(path, source), reader).entries;
	const wanted = listOf([...read(text), ...lines.map(({ entry }) => entry)]);
	return listOf(read(now)).join('\n') === wanted.join('\n') ? now : null;
}

/** A note by its path, with its text. */
export interface NoteAt {
	readonly path: string;
	readonly text: string;
}

/** Compares a copy with the note that is to be kept. */
export function compareNotes(kept: NoteAt, copy: string, reader: Reader, today: Day): Comparison {
	const copyNote = scanNote(copy);
	const [keptLines, copyLines] = [wordsOf(scanNote(kept.text)), wordsOf(copyNote)];
	const textsOf = (lines: readonly Line[]): string[] => lines.map(({ text }) => text);
	const onlyCopy = notIn(copyLines, keptLines);
	if (onlyCopy.length === 0) return { kind: 'within' };
	const dated = datedLines(copyNote, onlyCopy, reader);
	const text = dated === null ? null : merged(kept, dated, reader, today);
	if (text !== null) return { kind: 'mergeable', text, added: textsOf(onlyCopy) };
	return { kind: 'different', onlyKept: textsOf(notIn(keptLines, copyLines)), onlyCopy: textsOf(onlyCopy) };
}
