/** Whether two texts of one note are read as the very same person. */
import type { NoteEntry } from '../../core/entry/entries';
import { entryDay } from '../../core/entry/interaction';
import type { Reader } from '../../core/entry/reader';
import { readingOf } from '../../core/people/reading';
import { readPerson, type Person } from '../../core/person/person';
import { readNote } from '../../core/properties/read-note';
import { addTo } from '../../core/text/lists';
import type { Day } from '../../core/time/day';

/** A note with its path, which names who it is of. */
export interface NamedNote {
	readonly path: string;
	readonly text: string;
}

/** Where something stands is no part of what it says. */
const PLACES: ReadonlySet<string> = new Set(['line', 'key', 'within', 'form']);

/** Read apart from the rest: their order may be another one. */
const APART: ReadonlySet<string> = new Set([
	...['entries', 'problems', 'remarks', 'promises', 'asks', 'giftIdeas', 'tags', 'links', 'linkedTexts'],
]);

const plain = (value: unknown): string =>
	JSON.stringify(value, (key, inner: unknown) => {
		if (PLACES.has(key)) return undefined;
		return inner instanceof Map ? [...(inner as Map<unknown, unknown>)] : inner;
	});

const sorted = (values: Iterable<unknown>): string[] => [...values].map(plain).sort();

/** All that a person says besides the dated lines, as one text. */
function factsOf(person: Person): string {
	const fields = Object.entries(person).filter(([key]) => !APART.has(key));
	const { promises, asks, giftIdeas, tags, links, linkedTexts } = person;
	return plain([fields, ...[promises, asks, giftIdeas, tags, links, linkedTexts].map(sorted)]);
}

/** The words of a text, whatever stands between them. */
export const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** A dated line but for its words. */
const headOf = (entry: NoteEntry, today: Day): string =>
	plain([
		...[entryDay(entry, today), entry.precision, entry.yearless ?? false, entry.kind, entry.direction],
		...[entry.benefits, entry.participants.map(({ target }) => target), entry.open],
	]);

const saidBy = ({ text, detail }: NoteEntry): string[] => wordsIn(`${text}\n${detail}`);

/** Whether words are said again in their order, with none besides but those of `beside`. */
function areSaidAgain(was: readonly string[], is: readonly string[], beside: ReadonlySet<string>): boolean {
	let at = 0;
	for (const word of is) {
		if (word === was[at]) at += 1;
		else if (!beside.has(word)) return false;
	}
	return at === was.length;
}

/** Whether each dated line is among others with the same day, kind and words, and none besides. */
function areSameEntries(before: Person, after: Person, today: Day, beside: ReadonlySet<string>): boolean {
	const left = new Map<string, NoteEntry[]>();
	for (const entry of before.entries) addTo(left, headOf(entry, today), entry);
	return (
		before.entries.length === after.entries.length &&
		after.entries.every((entry) => {
			const all = left.get(headOf(entry, today)) ?? [];
			const at = all.findIndex((one) => areSaidAgain(saidBy(one), saidBy(entry), beside));
			if (at >= 0) all.splice(at, 1);
			return at >= 0;
		})
	);
}

/** Remarks this long may have been cut. */
const WHOLE_REMARKS = 1500;

/** Whether remarks are kept, but for what stands below dated lines. */
function areRemarksKept(before: Person, after: Person): boolean {
	if (before.remarks.length >= WHOLE_REMARKS - 1 || after.remarks.length >= WHOLE_REMARKS - 1) return true;
	const kept = new Set([after.remarks, ...before.entries.map(({ detail }) => detail)].flatMap(wordsIn));
	const known = new Set(wordsIn(before.remarks));
	return wordsIn(before.remarks).every((word) => kept.has(word)) && wordsIn(after.remarks).every((w) => known.has(w));
}

/** Whether no kind of problem is met more often than before. */
function areNoNewProblems(before: Person, after: Person): boolean {
	const counts = new Map<string, number>();
	for (const { code } of before.problems) counts.set(code, (counts.get(code) ?? 0) + 1);
	for (const { code } of after.problems) counts.set(code, (counts.get(code) ?? 0) - 1);
	return [...counts.values()].every((count) => count >= 0);
}

/**
 * Tells of other texts of a note whether they say what it says: the same fields, promises and remarks, and interactions
 * of the same days, kinds and words. `beside`: words that may be said besides.
 */
export function sameAs(
	note: NamedNote,
	reader: Reader,
	today: Day,
): (text: string, beside?: ReadonlySet<string>) => boolean {
	const personOf = (text: string): Person => readPerson(readNote(note.path, text), reader);
	const membershipOf = (text: string): string => plain(readingOf(note.path, text, reader).membership);
	const before = personOf(note.text);
	const [facts, membership] = [factsOf(before), membershipOf(note.text)];
	return (text, beside = new Set()) => {
		const after = personOf(text);
		return (
			factsOf(after) === facts &&
			membershipOf(text) === membership &&
			areSameEntries(before, after, today, beside) &&
			areRemarksKept(before, after) &&
			areNoNewProblems(before, after)
		);
	};
}
