/** What to ask somebody next time: the list items of a note that are tagged `#ask`. */
import type { Day } from './day';
import type { NoteEntry } from './entries';
import { isLetGo, withoutTag } from './item-mark';
import { tagsIn } from './tags';
import { isTagWithin } from './membership';
import type { Around, Heading, ListItem, NoteText } from './note-text';

export interface Ask {
	/** The item's words without the tag, and without the date where the item begins with one. */
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

const isAsk = ({ text }: ListItem): boolean =>
	tagsIn(text.slice(0, 2000).replace(/`[^`]*`/g, ' ')).some((tag) => isTagWithin(tag, TAG));

/**
 * So many words before the tag tell something of their own; fewer begin the question (`how is #ask Pia at school?`).
 */
const FEWEST_WORDS = 3;

const TAG_BETWEEN = /([\p{L}\p{N})])\s+(#ask)\s+(?=[\p{L}\p{N}¿"“(])/iu;

/** A tag in the middle may part what happened from what to ask: a dash then stands in its place. */
const apart = (said: string): string =>
	said.replace(TAG_BETWEEN, (whole, end: string, tag: string, at: number) => {
		const before = said
			.slice(0, at + 1)
			.trim()
			.split(/\s+/);
		return before.length < FEWEST_WORDS ? whole : `${end} – ${tag} `;
	});

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
	for (const heading of note.headings)
		days.set(heading, dated.get(heading.line)?.date ?? days.get(heading.parent) ?? null);
	return note.items.flatMap((item) => {
		const own = dated.get(item.line);
		const day = own?.date ?? days.get(item.parent ?? item.heading) ?? null;
		days.set(item, day);
		if (!isAsk(item) || isLetGo(item)) return [];
		const text = withoutTag(apart(own?.said ?? item.text), TAG);
		return text === '' ? [] : [{ item, ask: { text, line: item.line + 1, day: day ?? otherwise, within: item } }];
	});
}
