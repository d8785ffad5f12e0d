/**
 * Gift ideas as a note keeps them: its `gift-ideas` property, the items under a heading "Gift ideas", and those tagged
 * `#gift-idea`.
 */
import { headingKey } from './heading-tests';
import type { NoteEntry } from './entries';
import { asList, type Field } from '../properties/fields';
import { isLetGo, withoutTag } from './item-mark';
import { isTagWithin, tagsIn } from '../markdown/tags';
import type { Around, Heading, ListItem, NoteText } from '../markdown/note-text';

/** An idea, as written, without its tag, and of a dated line without date and kind; `line` in the note, from 1. */
export interface GiftIdea {
	readonly text: string;
	readonly line: number;
	/** The item that it is, with what that stands in; null for one of the property. */
	readonly within: Around | null;
}

const TAG = 'gift-idea';
/** Headings under which gift ideas are kept, as `headingKey` gives them. */
export const GIFT_HEADINGS: ReadonlySet<string> = new Set([
	'gift ideas',
	'gift idea',
	'gifts ideas',
	'ideas for gifts',
	'present ideas',
	'ideas for presents',
	...['geschenkideen', 'geschenkidee', 'idées cadeaux', 'idées de cadeaux', 'idée cadeau', 'ideas de regalo'],
	...['ideas de regalos', 'ideas para regalar', 'ideias de presentes', 'ideias de prendas', 'cadeau ideeën'],
	...['cadeauideeën', 'cadeautips', 'ideeën voor cadeaus'],
]);

function isUnder(heading: Heading | null): boolean {
	for (let at = heading; at !== null; at = at.parent) if (GIFT_HEADINGS.has(headingKey(at.text))) return true;
	return false;
}

const HAS_TAG = /#gift-idea/i;
const isTagged = ({ text }: ListItem): boolean => tagsIn(text.slice(0, 2000)).some((tag) => isTagWithin(tag, TAG));

const isListed = ({ parent, heading }: ListItem, under: ReadonlySet<Heading>): boolean =>
	parent === null && heading !== null && under.has(heading);

/**
 * Reads the ideas of a note in the order of its lines. Under the heading only items that stand in no other are ideas:
 * what is nested are remarks. Left out: ticked and called-off tasks, and what is struck out. `entries` are the note's
 * own dated lines.
 */
export function readGiftIdeas(note: NoteText, properties: readonly Field[], entries: readonly NoteEntry[]): GiftIdea[] {
	const ideas: GiftIdea[] = properties.flatMap(({ value, line }) =>
		asList(value).map((text) => ({ text, line, within: null })),
	);
	const hasTag = HAS_TAG.test(note.text);
	const listed = new Set(note.headings.filter(isUnder));
	if (!hasTag && listed.size === 0) return ideas;
	const dated = new Map(entries.map((entry) => [entry.line - 1, entry.text]));
	for (const item of note.items) {
		if (!(hasTag && isTagged(item)) && !isListed(item, listed)) continue;
		const text = withoutTag(dated.get(item.line) ?? item.text, TAG);
		if (text !== '' && !isLetGo(item) && !/^gift-ideas?::/i.test(text))
			ideas.push({ text, line: item.line + 1, within: item });
	}
	return ideas;
}
