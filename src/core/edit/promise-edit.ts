/** Promises written: a new one into a person's note, one that is there ticked off or opened again. Text to text. */
import type { Day } from '../time/day';
import {
	findSection,
	freshStyle,
	inserted,
	newSection,
	ownEnd,
	markBeside,
	placeInEmpty,
	write,
	type EditResult,
	type Written,
} from './edit';
import { headingKey, headingTests } from '../entry/heading-tests';
import { scanNote } from '../markdown/note-scanner';
import type { Heading, ListItem, NoteText } from '../markdown/note-text';
import type { Reader } from '../entry/reader';
import { ownerOf, readDue, readPromise, type Promised } from '../entry/promise';
import { rewriteItem, theOne, type TaskResult } from './task-edit';

/** A promise to be written. */
export interface NewPromise {
	/** One line; line breaks become blanks. */
	readonly text: string;
	readonly owner: Promised['owner'];
	/** Takes the place of a due day that the text itself may tell. */
	readonly due: Day | null;
}

/** Where lines of a sort stand in a note. */
export interface Home {
	/** The heading of a section made for them. */
	readonly name: string;
	/** Headings under which they are kept, the likeliest first, as `headingKey` gives them. */
	readonly headings: readonly string[];
}

const PROMISES: Home = {
	name: 'Promises',
	headings: ['promises', 'open commitments', 'commitments', 'tasks', 'to do', 'todo', 'todos'],
};

/** Writes a promise as a task behind its bullet: `[ ] send the book #theirs 📅 2026-12-01`. */
export function printPromise({ text, owner, due }: NewPromise, { options }: Reader): string {
	const line = text.replace(/\s+/g, ' ').trim();
	const words = due === null ? line : readDue(line, options.dates).text;
	const tag = owner === 'theirs' && ownerOf(words) === 'mine' ? '#theirs' : '';
	const day = due === null ? '' : `📅 ${due}`;
	return ['[ ]', words, tag, day].filter((part) => part !== '').join(' ');
}

/** The section lines of a sort go into. One among the interactions is none, where a dated task would be a plan. */
function sectionFor(note: NoteText, { headings }: Home, { settings }: Reader): Heading | null {
	const tests = headingTests(settings);
	const known = note.headings.filter((heading) => tests.excluded(heading) || !tests.interactions(heading));
	for (const key of headings) {
		const found = known.find(({ text }) => headingKey(text) === key);
		if (found !== undefined) return found;
	}
	return null;
}

/** Behind the last task of the section, or its last bullet; where there is none, behind what stands in it. */
function intoSection(note: NoteText, section: Heading, reader: Reader, content: string): Written {
	const below = ownEnd(note, section);
	const own = note.items.filter(({ line, parent }) => line > section.line && line < below && parent === null);
	const tasks = own.filter(({ task }) => task !== null);
	const last: ListItem | undefined = tasks[tasks.length - 1] ?? own[own.length - 1];
	if (last === undefined) return write(note, placeInEmpty(note, section, reader), content);
	const place = {
		...freshStyle(note, reader),
		before: last.end,
		indent: last.indent,
		mark: markBeside(last.mark, true),
		gap: last.gap || ' ',
		blankBefore: false,
		blankAfter: false,
	};
	return write(note, place, content);
}

/**
 * A section right above the interactions, which grow: made as theirs is, with a blank line below its heading or none.
 */
function aboveInteractions(note: NoteText, section: Heading, line: { name: string; text: string }): Written {
	const { eol, lines } = note;
	const before = lines[section.line - 1];
	const apart = before === undefined || before.role === 'frontmatter' || before.role === 'blank' ? '' : eol;
	const loose = lines[section.line + section.height]?.role === 'blank' ? eol : '';
	const lead = `${apart}${'#'.repeat(section.level)} ${line.name}${eol}${loose}`;
	return {
		at: lines[section.line]?.from ?? 0,
		lead,
		line: line.text,
		trail: eol + eol,
		leadLines: 1 + (apart === '' ? 0 : 1) + (loose === '' ? 0 : 1),
	};
}

/**
 * Puts a promise into a note: under a heading that promises stand under already, else under a new one above the
 * interactions, or at the end of a note without any. Refused if something left open would swallow the line, or if its
 * words could not be read back.
 */
export function insertPromise(text: string, promise: NewPromise, reader: Reader): EditResult {
	const content = printPromise(promise, reader);
	if (readPromise({ task: ' ', text: content.slice(4), line: 0 }, reader.options) === null)
		return { ok: false, fault: 'unreadable' };
	return insertAt(PROMISES, text, content, reader);
}

/**
 * Puts an item where those of its sort stand: under the first heading that they stand under already, else under a new
 * one above the interactions, or at the end of a note without any.
 */
export function insertAt(home: Home, text: string, content: string, reader: Reader): EditResult {
	const note = scanNote(text);
	const section = sectionFor(note, home, reader);
	const written =
		section === null ? intoNewSection(note, home, reader, content) : intoSection(note, section, reader, content);
	return inserted(note, written, written.line.length, section === null);
}

/** A section made for the item: above the interactions, or at the end of a note without any. */
function intoNewSection(note: NoteText, { name }: Home, reader: Reader, content: string): Written {
	const interactions = findSection(note, reader);
	const { mark, gap } = freshStyle(note, reader);
	if (interactions !== null) return aboveInteractions(note, interactions, { name, text: `${mark}${gap}${content}` });
	const tests = headingTests(reader.settings);
	const foreign = (heading: Heading): boolean => tests.excluded(heading) || tests.interactions(heading);
	return newSection(note, reader, { name, foreign }, content);
}

/** The mark of a day on which a task was done, as the Tasks plugin writes it, at the last place that has one. */
function withoutDoneDay(content: string): string {
	const at = content.lastIndexOf('✅');
	const mark = at === -1 ? null : /^✅\uFE0F?[ \t]*\d{4}-\d{2}-\d{2}/.exec(content.slice(at));
	if (mark === null) return content;
	const from = /[ \t]/.test(content[at - 1] ?? '') ? at - 1 : at;
	return content.slice(0, from) + content.slice(at + mark[0].length);
}

/** The day a task was done goes behind its words: before a block's id, and before blanks at the end. */
function withDoneDay(content: string, day: Day): string {
	if (withoutDoneDay(content) !== content) return content;
	let end = content.trimEnd().length;
	const id = content.lastIndexOf(' ^', end);
	if (id !== -1 && /^ \^[\w-]+$/.test(content.slice(id, end))) end = content.slice(0, id).trimEnd().length;
	return `${content.slice(0, end)} ✅ ${day}${content.slice(end)}`;
}

const sameWords = (text: string): string => withoutDoneDay(text).replace(/\s+/g, ' ').trim();

/** What is to become of a promise: ticked off today, or open again (`done` false). */
interface Tick {
	readonly done: boolean;
	readonly today: Day;
	/** Whether the vault's tasks tell on which day they were done. */
	readonly marksDays?: boolean;
}

/**
 * Ticks a promise off, or opens it again (`done` false). It is found by its words and its due day; its line (from 1)
 * only tells apart several that have both alike. The day is added where the note's other tasks tell theirs in the Tasks
 * plugin's form, or where `marksDays` says that the vault's do.
 */
export function tickPromise(
	text: string,
	at: Pick<Promised, 'text' | 'due' | 'line'>,
	{ done, today, marksDays = false }: Tick,
	reader: Reader,
): TaskResult {
	const note = scanNote(text);
	const wanted = sameWords(at.text);
	const named = note.items.filter((item) => {
		const read = readPromise(item, reader.options);
		return read !== null && read.due === at.due && sameWords(read.text) === wanted && wanted !== '';
	});
	const toChange = named.filter(({ task }) => (task === ' ') === done);
	const item = theOne(toChange, at.line);
	if (typeof item === 'string') return { ok: false, fault: item === 'gone' && named.length > 0 ? 'already' : item };
	if (!done) return rewriteItem(note, item, (content) => `[ ]${withoutDoneDay(content.slice(3))}`);
	if (/🔁|\brepeat::/.test(item.text)) return { ok: false, fault: 'recurring' };
	const isMarked =
		marksDays || note.items.some((other) => other !== item && other.task !== null && /📅|✅/u.test(other.text));
	return rewriteItem(note, item, (content) => {
		const words = content.slice(3);
		return `[x]${isMarked ? withDoneDay(words, today) : words}`;
	});
}
