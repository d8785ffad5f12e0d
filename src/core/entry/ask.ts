/** What to ask somebody next time: the list items of a note that are tagged `#ask`. */
import { partAsk } from './ask-text';
import { headOf } from '../text/cut';
import type { Day } from '../time/day';
import type { NoteEntry } from './entries';
import { isLetGo } from './item-mark';
import { isTagWithin, tagsIn } from '../markdown/tags';
import type { Around, Heading, ListItem, NoteText } from '../markdown/note-text';

/** A question that a line asks to be put to somebody. */
export interface Ask {
	/** What stands behind the tag, or all of the item where nothing does; without a date at its beginning. */
	readonly text: string;
	/** Line in the note, from 1. */
	readonly line: number;
	/** The day of the dated line that it is, or stands under; null where there is none. Of a month alone the first. */
	readonly day: Day | null;
	/** The item that it is, with what that stands in. */
	readonly within: Around;
}

/** An `#ask` with its item, by which it is known what stands around it. */
export interface AskItem {
	readonly ask: Ask;
	readonly item: ListItem;
}

const TAG = 'ask';
/** Behind this an item is not looked at. */
const WINDOW = 2000;

const isAsk = ({ text }: ListItem): boolean => tagsIn(text.slice(0, WINDOW)).some((tag) => isTagWithin(tag, TAG));

/** The words of an item; of a dated line that begins with the tag behind its kind (`call #ask …`), those behind it. */
function wordsOf(item: ListItem, own: NoteEntry | undefined): string {
	if (own === undefined) return item.text;
	return /^#ask(?![\p{L}\p{N}_-])/iu.test(own.text) ? own.text : own.said;
}

/** The day of a dated line; null where its year is not told. */
const dayOf = (entry: NoteEntry | undefined): Day | null =>
	entry === undefined || entry.yearless === true ? null : entry.date;

/**
 * Finds the `#ask` items of a note, nested ones too, in the order of its lines. Those that are done, called off or
 * struck out ask nothing any more. `entries` are the note's own dated lines; `otherwise` is the day of what stands
 * under none.
 */
export function readAsks(note: NoteText, entries: readonly NoteEntry[], otherwise: Day | null = null): AskItem[] {
	if (!/#ask/i.test(note.text)) return [];
	const dated = new Map(
		entries.filter(({ form }) => form === 'item' || form === 'heading').map((entry) => [entry.line - 1, entry]),
	);
	// Filled from the top of the note down: whatever an item or a heading stands in has its day already.
	const days = new Map<ListItem | Heading | null, Day | null>([[null, null]]);
	for (const heading of note.headings) {
		const day = dayOf(dated.get(heading.line));
		days.set(heading, day ?? days.get(heading.parent) ?? null);
	}
	return note.items.flatMap((item) => {
		const own = dated.get(item.line);
		const day = dayOf(own) ?? days.get(item.parent ?? item.heading) ?? null;
		days.set(item, day);
		if (!isAsk(item) || isLetGo(item)) return [];
		const { asked: text } = partAsk(headOf(wordsOf(item, own), WINDOW));
		return text === '' ? [] : [{ item, ask: { text, line: item.line + 1, day: day ?? otherwise, within: item } }];
	});
}
