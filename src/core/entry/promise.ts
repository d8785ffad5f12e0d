/** Promises: the tasks of a note. `- [ ] send Bob the book 📅 2026-12-01` is one, mine unless it says `#theirs`. */
import { parseIsoDay, type Day } from '../time/day';
import { withoutEnd } from '../text/ends';
import { parseEntry, type EntryOptions, type EntryReading } from './interaction';
import { plainText } from '../markdown/plain-text';
import { tagsIn } from '../markdown/tags';
import type { Around, Heading, ListItem, NoteText } from '../markdown/note-text';
import { wordsOf } from '../properties/key-meaning';
import { MINE, OTHERS, OWED, THEIRS } from '../languages/note-words';
import { isOfToday } from '../markdown/own-marks';
import { seenText } from '../markdown/seen-text';
import { dueToEnd } from '../dates/due-phrase';
import { readDateValue, type DateOptions } from '../dates/written-date';

/** A promise as its line tells it. */
export interface Promised {
	/** The task's words, without the mark of its due day. */
	readonly text: string;
	readonly due: Day | null;
	readonly owner: 'mine' | 'theirs';
	readonly done: boolean;
	/** Line in the note, from 1. */
	readonly line: number;
	/** The item that it is, with what that stands in, where it was read from a note. */
	readonly within?: Around;
}

/** The ways a due day is marked, each with the date as its first group (note format, "Promises"); the surest first. */
const DUE_MARKS: readonly RegExp[] = [
	/(?:📅|🗓\uFE0F?)[ \t]*(\d{4}-\d{2}-\d{2})/u,
	/[[(]due::?[ \t]*(\[\[[^\]\r\n]{1,80}\]\]|[^\])\r\n]{1,40})[\])]/i,
	/(?:^|\s)due::[ \t]*(\[\[[^\]\r\n]{1,80}\]\]|\d{4}-\d{2}-\d{2})/i,
	/\(due[ \t]+(?:by[ \t]+|on[ \t]+)?([^)\r\n]{1,80})\)/i,
	/(?:^|\s)@(?:due\(|\{)?(\[\[[^\]\r\n]{1,80}\]\]|\d{4}-\d{2}-\d{2})[)}]?/i,
	/⏳[ \t]*(\d{4}-\d{2}-\d{2})/u,
	/(?:^|[\s,;–—-])(?:due|by):?[ \t]+(?:by[ \t]+|on[ \t]+)?((?:\[\[|\d|\p{Lu})[^\r\n()]{3,40})$/iu,
];

/** The due day that a task's words mark, and the words without the mark. */
export function readDue(text: string, options: DateOptions): { due: Day | null; text: string } {
	const seen = seenText(text);
	for (const mark of DUE_MARKS) {
		const match = mark.exec(seen);
		const due = match?.[1] === undefined ? null : readDateValue(match[1], options);
		if (!match || due === null) continue;
		const words = text.slice(0, match.index) + text.slice(match.index + match[0].length);
		return { due, text: words.replace(/[ \t]{2,}/g, ' ').trim() };
	}
	const inWords = dueToEnd(seen.trimEnd(), options);
	return inWords === null
		? { due: null, text: text.trim() }
		: { due: inWords.due, text: text.slice(0, inWords.from).trim() };
}

/** Marks behind which nothing but a day can be meant, with what stands there. */
const SURE_MARKS: readonly RegExp[] = [
	/(?:📅|🗓\uFE0F?|⏳)[ \t]*(\d[\d./-]{0,20})/u,
	/(?:^|[[(\s])due::[ \t]*([^\])\r\n]{1,40})/i,
	/\(due:?[ \t]+(?:by[ \t]+|on[ \t]+)?([^)\r\n]{0,40}\d[^)\r\n]{0,40})\)/i,
];

/**
 * What an open task marks as its due day though it is none that can be read (`📅 2026-13-07`, `due 1 Dec` without a
 * year); null if there is nothing of the kind.
 */
export function unreadDue({ task, text }: Pick<ListItem, 'task' | 'text'>, options: DateOptions): string | null {
	const words = text.slice(0, 2000);
	if (task !== ' ' || readDue(words, options).due !== null) return null;
	for (const mark of SURE_MARKS) {
		const found = mark.exec(seenText(words))?.[1]?.trim();
		if (found !== undefined && found !== '') return found;
	}
	return null;
}

/** `**[[Ana]]** - send the photos`: whom a task is led by is to do it. */
const LED_BY = /^(?:\*\*|__)?\[\[[^[\]\r\n]{1,200}\]\](?:(?:\*\*|__)[ \t]*(?:[:–—]|-[ \t])|[ \t]*(?:[:–—]|-[ \t]))/;

/** Whether a heading is of what others promised: *Things they owe me*, *Waiting for*. */
function isOfOthers(heading: Heading | null): boolean {
	const words = heading === null ? [] : wordsOf(heading.text);
	const has = (set: ReadonlySet<string>): boolean => words.some((word) => set.has(word));
	return !has(MINE) && (has(THEIRS) || (has(OWED) && has(OTHERS)));
}

/** Whose promise a task's words say it is: theirs with `#theirs` or `#waiting`, or where a link leads it. */
export function ownerOf(words: string): Promised['owner'] {
	if (LED_BY.test(words)) return 'theirs';
	return tagsIn(words).some((tag) => /^(?:theirs|waiting|waiting-for)(?:\/|$)/i.test(tag)) ? 'theirs' : 'mine';
}

/**
 * The day a promise was kept, as the Tasks plugin writes it (`✅ 2026-11-20`); null if it does not say, or is not done.
 */
export function keptOn(item: Pick<ListItem, 'task' | 'text'>): Day | null {
	if (item.task?.toLowerCase() !== 'x') return null;
	const day = /✅[ \t]*(\d{4}-\d{2}-\d{2})/u.exec(seenText(item.text.slice(0, 2000)))?.[1];
	return day === undefined ? null : parseIsoDay(day);
}

/** The words of a promise as they are told: no Markdown, and no comma left over before a day that was marked there. */
export const toldPromise = (text: string): string => withoutEnd(plainText(text), /[\s,;]/);

/** The words of a kept promise as those of a contact: without the marks of its days. */
export const keptWords = (text: string): string =>
	text
		.slice(0, 2000)
		.split(/[✅📅⏳🛫➕][ \t]*\d{4}-\d{2}-\d{2}/u)
		.map((part, index, { length }) => (index === length - 1 ? part : withoutEnd(part, /[ \t]/)))
		.join('')
		.trim();

/** A task that begins with its hours is an appointment that was not ticked: `**12:00 - 13:00** review`. */
const APPOINTMENT = /^\W{0,4}\d{1,2}:\d{2}[ \t]*[-–—][ \t]*\d{1,2}:\d{2}/;
const DUE_ITEM = /^[*_]{0,2}due(?: date)?(?:::?[*_]{0,2}|[*_]{0,2}::?)[ \t]+(\S.{0,80})$/i;

/** The due days that stand in an item of their own below a task: `- Due: 2026-12-05`. */
export function duesBelow(note: NoteText, { dates }: EntryOptions): ReadonlyMap<ListItem, Day> {
	const dues = new Map<ListItem, Day>();
	for (const { parent, text } of note.items) {
		if (parent === null || parent.task === null || !/^[*_]{0,2}d/i.test(text)) continue;
		const due = readDateValue(DUE_ITEM.exec(text)?.[1] ?? '', dates);
		if (due !== null && !dues.has(parent)) dues.set(parent, due);
	}
	return dues;
}

const dayOf = (reading: EntryReading | null): Day | null =>
	reading?.kind === 'entry' && reading.entry.precision === 'day' ? reading.entry.date : null;

/**
 * Reads a list item as a promise; null if it is no open or checked task, is a task of the day (`TODAY_MARK`), or has no
 * words but struck-out ones. A date at its very start is its due day. Whether the task is a plan instead is for the
 * caller to know (see `readEntries`).
 */
export function readPromise(
	item: Pick<ListItem, 'task' | 'text' | 'line'> & { readonly heading?: Heading | null },
	options: EntryOptions,
	dueBelow: Day | null = null,
): Promised | null {
	const words = item.text.slice(0, 2000);
	if (item.task === null || !' xX'.includes(item.task) || APPOINTMENT.test(words) || isOfToday(words)) return null;
	const dated = parseEntry(words, options);
	const marked = readDue(words, options.dates);
	if (marked.text === '' || /^~~(?:(?!~~).)+~~$/.test(marked.text)) return null;
	return {
		text: marked.text,
		due: marked.due ?? dayOf(dated) ?? dueBelow,
		owner: isOfOthers(item.heading ?? null) ? 'theirs' : ownerOf(words),
		done: item.task !== ' ',
		line: item.line + 1,
	};
}
