/**
 * What becomes of a second note of one person: thrown away if it says nothing of its own, its dated lines kept if they
 * are all it has.
 */
import type { Day } from '../core/day';
import { insertEntry } from '../core/edit';
import { readEntries } from '../core/entries';
import { addTo } from '../core/lists';
import { scanNote } from '../core/note-scanner';
import type { NoteText } from '../core/note-text';
import { readPerson, type Person } from '../core/person';
import { readNote } from '../core/read-note';
import type { Reader } from '../core/reader';

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

const listOf = (person: Person): string[] => person.entries.map(({ date, kind, text }) => `${date} ${kind} ${text}`);

/**
 * The kept note with dated lines of the copy put where they belong, byte for byte; null if one of them is more than a
 * line, or would not be read the same.
 */
function merged(
	keptPath: string,
	kept: string,
	copy: NoteText,
	lines: readonly Line[],
	reader: Reader,
	today: Day,
): string | null {
	const entries = new Map(
		readEntries(copy, undefined, reader.settings, reader.options)
			.entries.filter(({ form }) => form === 'item')
			.map((entry) => [entry.line - 1, entry]),
	);
	const items = new Map(copy.items.map((item) => [item.line, item]));
	let text = kept;
	for (const { at } of lines) {
		const [entry, item] = [entries.get(at), items.get(at)];
		if (entry === undefined || item === undefined || item.parent !== null || item.end !== at + 1) return null;
		const result = insertEntry(
			text,
			{ date: entry.date, kind: null, text: entry.text, planned: entry.open },
			reader,
			today,
		);
		if (!result.ok) return null;
		const note = scanNote(result.inserted.text);
		const { from, to } = note.lines[result.inserted.line - 1] ?? { from: 0, to: 0 };
		text = result.inserted.text.slice(0, from) + (copy.lines[at]?.text ?? '') + result.inserted.text.slice(to);
	}
	const read = (source: string): Person => readPerson(readNote(keptPath, source), reader);
	const wanted = [
		...listOf(read(kept)),
		...lines
			.map(({ at }) => entries.get(at))
			.flatMap((entry) => (entry === undefined ? [] : [`${entry.date} ${entry.kind} ${entry.text}`])),
	];
	return listOf(read(text)).sort().join('\n') === wanted.sort().join('\n') ? text : null;
}

/** Compares a copy with the note that is to be kept. */
export function compareNotes(keptPath: string, kept: string, copy: string, reader: Reader, today: Day): Comparison {
	const [keptNote, copyNote] = [scanNote(kept), scanNote(copy)];
	const [keptLines, copyLines] = [wordsOf(keptNote), wordsOf(copyNote)];
	const onlyCopy = notIn(copyLines, keptLines);
	if (onlyCopy.length === 0) return { kind: 'within' };
	const text = merged(keptPath, kept, copyNote, onlyCopy, reader, today);
	if (text !== null) return { kind: 'mergeable', text, added: onlyCopy.map((line) => line.text) };
	return {
		kind: 'different',
		onlyKept: notIn(keptLines, copyLines).map((line) => line.text),
		onlyCopy: onlyCopy.map((line) => line.text),
	};
}
