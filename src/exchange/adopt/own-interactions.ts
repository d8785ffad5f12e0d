/** The interactions of a note's properties as dated bullets in its text. */
import { setProperties } from '../../core/edit/property-edit';
import { freshStyle } from '../../core/edit/edit';
import { readEntries, type NoteEntry } from '../../core/entry/entries';
import type { Reader } from '../../core/entry/reader';
import { scanNote } from '../../core/markdown/note-scanner';
import { isList, isMap, readFrontmatter, type PropertyValue } from '../../core/properties/frontmatter';
import { pairsOf } from '../../core/properties/property-pairs';
import { bulletWords } from './bullet-words';
import { withMoved, type Built } from './log';

/** Keys of a map that say what an interaction was, and its words. */
const KINDS: readonly string[] = ['kind', 'type'];
const WORDS: readonly string[] = ['text', 'notes', 'note', 'summary'];

/** The parts of an interaction that is a map; null where it says more than a bullet can. */
function partsOf(item: PropertyValue): { readonly date: string; readonly kind: string; readonly words: string } | null {
	if (typeof item === 'string') return { date: item, kind: '', words: '' };
	if (!isMap(item)) return null;
	const texts = [...item].filter(([, value]) => value !== null && value !== '');
	const one = (keys: readonly string[]): string | null => {
		const found = texts.filter(([key]) => keys.includes(key));
		const value = found[0]?.[1] ?? '';
		return found.length < 2 && typeof value === 'string' ? value.trim() : null;
	};
	const [date, kind, words] = [one(['date']), one(KINDS), one(WORDS)];
	const isAll = texts.every(([key]) => key === 'date' || KINDS.includes(key) || WORDS.includes(key));
	return date === null || kind === null || words === null || !isAll ? null : { date, kind, words };
}

/** An interaction as a bullet, with the other lines of its words below it. */
function bulletLines(item: PropertyValue, entry: NoteEntry, bullet: string, reader: Reader): string[] | null {
	const parts = partsOf(item);
	const day = parts === null ? null : bulletWords(parts.date, entry, reader.options);
	if (parts === null || day === null) return null;
	const [first = '', ...rest] = parts.words.split(/\r\n|\r|\n/);
	const said = [parts.kind, first].filter((part) => part !== '').join(': ');
	const indent = ' '.repeat(bullet.length);
	return [`${bullet}${day} ${said}`.trimEnd(), ...rest.map((line) => (line === '' ? '' : indent + line))];
}

/** A remark of YAML, which has no place in a bullet. */
const REMARK = /(?:^|\s)#(?:\s|$)/m;

/** A note with its property `interactions` as dated bullets; null where that cannot be done for certain. */
export function withOwnInteractions(text: string, reader: Reader): Built | null {
	const note = scanNote(text);
	const property = readFrontmatter(note).properties.get('interactions');
	const pair = pairsOf(note)?.pairs.find(({ key }) => key === property?.key);
	if (property === undefined || pair === undefined || !isList(property.value) || property.value.length === 0)
		return null;
	const raw = text.slice(pair.start, pair.end);
	const { entries } = readEntries(note, property, reader.settings, reader.options);
	const told = entries.filter(({ form }) => form === 'property');
	if (told.length !== property.value.length || REMARK.test(raw)) return null;
	const { mark, gap } = freshStyle(note, reader);
	const lines = property.value.map((item, at) => {
		const entry = told[at];
		return entry === undefined ? null : bulletLines(item, entry, mark + gap, reader);
	});
	const edited = setProperties(text, { interactions: undefined });
	if (!edited.ok || lines.includes(null)) return null;
	const is = lines.flatMap((some) => some ?? []);
	const moved = withMoved(edited.text, is, reader);
	const was = raw.trimEnd().split(/\r\n|\r|\n/);
	return { text: moved.text, changes: [{ line: property.line, was, is }, ...moved.changes] };
}
