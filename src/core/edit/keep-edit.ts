/**
 * What is to be kept of somebody and is no contact, into the note: a question below *To ask*, a gift idea, what they
 * like, a fact, a promise. Text to text. What was written is read again: refused where it would say anything else.
 */
import { dateInWords } from '../dates/spoken-date';
import { parseEntry } from '../entry/interaction';
import { GIFT_HEADINGS } from '../entry/gift-idea';
import { headingKey } from '../entry/heading-tests';
import type { Reader } from '../entry/reader';
import type { Aim } from '../line/aim';
import { tagsIn } from '../markdown/tags';
import { readPerson, type Person } from '../person/person';
import { FIELD_KEYS } from '../properties/fields';
import { propertyKey } from '../properties/frontmatter';
import { readNote } from '../properties/read-note';
import type { Day } from '../time/day';
import type { EditResult } from './edit';
import { insertAt, insertPromise, type Home } from './promise-edit';
import { setProperties, type PropertyFault } from './property-edit';

/** What is kept as an item of its own. */
const HOMES: Readonly<Record<'ask' | 'gift idea' | 'fact', Home>> = {
	ask: { name: 'To ask', headings: ['to ask', 'ask', 'questions', 'ask next time', 'next time', 'talking points'] },
	'gift idea': { name: 'Gift ideas', headings: [...GIFT_HEADINGS] },
	fact: { name: 'Facts', headings: ['facts'] },
};

/** A line put into a note, or why it was not. */
export type KeepResult = EditResult | { readonly ok: false; readonly property: PropertyFault };

/** A due day in words at the end of a promise (`by friday`), and the words before it. */
function dueIn(text: string, today: Day, { options }: Reader): { text: string; due: Day | null } {
	const at = [...text.matchAll(/\s(?:by|due|until)\s/gi)].pop();
	if (at === undefined) return { text, due: null };
	const words = text.slice(at.index + at[0].length).trim();
	const due = dateInWords(words, today, 'future', options.dates);
	return due === null ? { text, due } : { text: text.slice(0, at.index).trim(), due };
}

/** An `#ask` behind its words; before them where they begin like a date, and would tell of contact. */
function askItem(text: string, { options }: Reader): string {
	if (tagsIn(text).includes('ask')) return text;
	return parseEntry(text, options) === null ? `${text} #ask` : `#ask ${text}`;
}

/** One more value in a property that is a list, with those that the note has for it. */
function inProperty(text: string, key: string, values: readonly string[]): KeepResult {
	const edit = setProperties(text, { [key]: values });
	if (!edit.ok) return { ok: false, property: edit.fault };
	const [was, is] = [text.split('\n'), edit.text.split('\n')];
	let first = 0;
	while (first < is.length && was[first] === is[first]) first++;
	const said = values[values.length - 1] ?? '';
	const at = Math.max(
		first,
		is.findIndex((line, index) => index >= first && line.includes(said)),
	);
	const entryLine = is[at] ?? '';
	return {
		ok: true,
		inserted: {
			edit: { from: 0, to: text.length, insert: edit.text },
			text: edit.text,
			line: at + 1,
			entryLine: entryLine.replace(/\r$/, ''),
			column: entryLine.length,
			sectionMade: false,
		},
	};
}

/** Whether a note keeps gift ideas in its properties, and under no heading. */
function ideasInProperty(text: string): boolean {
	const { note, frontmatter } = readNote('', text);
	const hasKey = FIELD_KEYS.giftIdeas.some((key) => frontmatter.properties.has(propertyKey(key)));
	return hasKey && !note.headings.some((heading) => GIFT_HEADINGS.has(headingKey(heading.text)));
}

function put(text: string, aim: Exclude<Aim, 'promise'>, words: string, reader: Reader): KeepResult {
	const person = readPerson(readNote('', text), reader);
	if (aim === 'like') return inProperty(text, 'likes', [...person.details.likes, words]);
	if (aim === 'gift idea' && ideasInProperty(text)) {
		const known = person.giftIdeas.filter(({ within }) => within === null);
		return inProperty(text, 'gift-ideas', [...known.map((idea) => idea.text), words]);
	}
	return insertAt(HOMES[aim], text, aim === 'ask' ? askItem(words, reader) : words, reader);
}

type Counts = Readonly<Record<Exclude<Aim, 'fact' | 'promise'> | 'entries' | 'promises', number>>;

/** How much of each sort a note tells; what is kept adds one at most, and nothing else. */
function counts(text: string, reader: Reader): Counts {
	const { asks, giftIdeas, details, entries, promises }: Person = readPerson(readNote('', text), reader);
	return {
		ask: asks.length,
		'gift idea': giftIdeas.length,
		like: details.likes.length,
		entries: entries.length,
		promises: promises.length,
	};
}

/** Puts what is to be kept of somebody into the note, in its place. */
export function insertKept(text: string, kept: { aim: Aim; text: string }, reader: Reader, today: Day): KeepResult {
	const words = kept.text.replace(/\s+/g, ' ').trim();
	const { aim } = kept;
	if (aim === 'promise') return insertPromise(text, { ...dueIn(words, today, reader), owner: 'mine' }, reader);
	const result = put(text, aim, words, reader);
	if (!result.ok) return result;
	const [before, after] = [counts(text, reader), counts(result.inserted.text, reader)];
	const isMore = aim === 'fact' ? isItem(result.inserted, words) : after[aim] === before[aim] + 1;
	const isOpen = (note: string): boolean => readNote('', note).note.unclosed !== null;
	const isElseAsBefore = after.entries === before.entries && after.promises === before.promises;
	return isMore && isElseAsBefore && isOpen(result.inserted.text) === isOpen(text)
		? result
		: { ok: false, fault: 'unreadable' };
}

/** Whether a line is read as an item of just these words. */
const isItem = ({ text, line }: { readonly text: string; readonly line: number }, words: string): boolean =>
	readNote('', text).note.items.some((item) => item.line === line - 1 && item.task === null && item.text === words);
