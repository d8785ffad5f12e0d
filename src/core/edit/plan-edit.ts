/**
 * A plan whose day has come: it was kept, is moved to another day, or dropped. The plan's own line changes, text to
 * text.
 */
import { sameForms } from '../dates/date-form';
import type { Day } from '../time/day';
import { hiddenIn } from './edit';
import { withoutEnd } from '../text/ends';
import { headingTests } from '../entry/heading-tests';
import { Listing, parseListed } from '../entry/listed';
import type { Contact } from '../people/history';
import { dateWriting, parseEntry, type Entry } from '../entry/interaction';
import { OTHER_KIND } from '../settings/kinds';
import { scanNote } from '../markdown/note-scanner';
import type { ListItem, NoteText } from '../markdown/note-text';
import type { Reader } from '../entry/reader';
import { rewriteItem, theOne, type TaskResult } from './task-edit';
import { weekdayLength } from '../dates/written-date';

/** A plan as it was read: its words find it again, its line only tells apart several of the same words. */
export type PlanLine = Pick<Contact, 'date' | 'precision' | 'kind' | 'text' | 'said' | 'line'>;

/** What becomes of a plan. */
export type PlanChange =
	'kept' | 'dropped' | { readonly movedTo: Day } | { /** Kept, and what happened. */ readonly keptWith: string };

/** A plan's line as it is read, and where its date ends. */
interface Read {
	readonly entry: Entry;
	readonly dateEnd: number;
}

/**
 * The plan an item tells, behind its brackets; null if it is none. A bullet without brackets is one until its day
 * comes.
 */
function planOf(item: ListItem, reader: Reader): Read | null {
	const tests = headingTests(reader.settings);
	const isOpen = item.task === null || (item.task === ' ' && tests.interactions(item.heading));
	if (!isOpen || tests.excluded(item.heading)) return null;
	const listing = new Listing((heading) => tests.interactions(heading), reader.options);
	const reading = parseListed(item, reader.options, listing);
	return reading?.kind === 'entry' ? reading : null;
}

/** Whether a line still says what was read. A month counts as one of its days, whichever that was. */
function isSame(entry: Entry, plan: PlanLine): boolean {
	const length = plan.precision === 'month' ? 7 : 10;
	return (
		entry.precision === plan.precision &&
		entry.date.slice(0, length) === plan.date.slice(0, length) &&
		entry.kind === plan.kind &&
		entry.text === plan.text &&
		entry.said === plan.said
	);
}

/** A plan's words on another day: the date in its own form, else as ISO; null if neither would be read as before. */
function onAnotherDay(
	text: string,
	{ entry, dateEnd }: { entry: Entry; dateEnd: number },
	next: Day,
	reader: Reader,
): string | null {
	const gap = /^[ \t,]*/.exec(text.slice(dateEnd, dateEnd + 8))?.[0].length ?? 0;
	const weekday = weekdayLength(text.slice(dateEnd + gap, dateEnd + gap + 24), reader.options.dates);
	const end = weekday === 0 ? dateEnd : dateEnd + gap + weekday;
	const { before, after } = dateWriting(text);
	const same = sameForms(text.slice(0, end), { old: entry.date, next });
	const isMonth = entry.precision === 'month';
	const dates = [...same, ...(same.length > 0 || isMonth ? [`${before}${next}${after}`] : [])];
	const isReadAsBefore = (candidate: string): boolean => {
		const read = parseEntry(candidate, reader.options);
		return read?.kind === 'entry' && saysOn(next, read.entry, entry);
	};
	return dates.map((date) => date + text.slice(end)).find(isReadAsBefore) ?? null;
}

/** Whether an entry of this day says what another said. */
const saysOn = (day: Day, entry: Entry, before: Entry): boolean =>
	entry.date === day && entry.precision === 'day' && entry.kind === before.kind && entry.text === before.text;

/** Whether the interactions beside an item carry ticked boxes. */
const ticksBoxes = (note: NoteText, { heading }: ListItem): boolean =>
	note.items.some((other) => other.heading === heading && /^x$/i.test(other.task ?? ''));

/** A block's id at the end of a line: `^ab12`. */
const BLOCK_ID = /[ \t]\^[a-z0-9-]{1,64}$/i;

/** What leads on from a plan's words to what happened. */
function linkTo(planned: string): string {
	if (/[:;,.!?…–—-]$/.test(planned)) return ' ';
	return planned.includes(': ') ? '; ' : ': ';
}

/**
 * A plan's words with what happened behind them: `lunch at the harbour: the move`. Null if that would not be read as
 * the same contact.
 */
function withWhatHappened(item: ListItem, words: string, { entry, dateEnd }: Read, reader: Reader): string | null {
	const said = words.replace(/\s+/g, ' ').trim();
	const text = item.text.trimEnd();
	const head = withoutEnd(text.slice(0, BLOCK_ID.exec(text)?.index), /[ \t]/);
	const tail = text.slice(head.length);
	const together = head + linkTo(head.slice(dateEnd).replace(/^[:\s]+/, '')) + said;
	const read = planOf({ ...item, text: together }, reader)?.entry;
	const isSameContact =
		read?.date === entry.date &&
		read.precision === entry.precision &&
		(read.kind === entry.kind || entry.kind === OTHER_KIND);
	return isSameContact ? together + tail : null;
}

/** The plan becomes the interaction: its box ticked where the note's are, else left out. */
function keep(note: NoteText, item: ListItem, text: string): TaskResult {
	return rewriteItem(note, item, () => (ticksBoxes(note, item) ? `[x] ${text}` : text));
}

/** Keeps a plan with what happened; refused where the words would hide lines of the note. */
function keepWith(note: NoteText, item: ListItem, words: string, reader: Reader): TaskResult {
	const read = planOf(item, reader);
	const text = read === null ? null : withWhatHappened(item, words, read, reader);
	const result = text === null ? null : keep(note, item, text);
	if (result?.ok !== true || hiddenIn(scanNote(result.change.text)) !== hiddenIn(note))
		return { ok: false, fault: 'words' };
	return result;
}

/**
 * Changes the line of a plan. Kept: it becomes the interaction, its box ticked where the note's are, else left out;
 * with what happened behind its words, if that is told.
 * Moved: its date alone changes. Dropped: its box says so (`[-]`), and it is neither plan nor interaction any more.
 */
export function changePlan(text: string, plan: PlanLine, change: PlanChange, reader: Reader): TaskResult {
	const note = scanNote(text);
	const isKept = change === 'kept' || (typeof change === 'object' && 'keptWith' in change);
	const found = note.items.filter((item) => {
		const read = planOf(item, reader);
		return read !== null && isSame(read.entry, plan) && !(isKept && item.task === null);
	});
	const item = theOne(found, plan.line);
	if (typeof item === 'string') return { ok: false, fault: item };
	const box = (content: string): string => content.slice(0, content.length - item.text.length);
	if (change === 'kept')
		return rewriteItem(note, item, (content) => (ticksBoxes(note, item) ? `[x]${content.slice(3)}` : item.text));
	if (change === 'dropped')
		return rewriteItem(note, item, (content) => (item.task === null ? `[-] ${content}` : `[-]${content.slice(3)}`));
	if ('keptWith' in change) return keepWith(note, item, change.keptWith, reader);
	const read = planOf(item, reader);
	const moved = read === null ? null : onAnotherDay(item.text, read, change.movedTo, reader);
	return moved === null ? { ok: false, fault: 'form' } : rewriteItem(note, item, (content) => box(content) + moved);
}
