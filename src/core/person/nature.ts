/** What a note says that it is: a person, or something else that lies among people or bears their tag. */
import { asList } from '../properties/fields';
import { isEmptyValue, type Frontmatter, type PropertyValue } from '../properties/frontmatter';
import { keyTest, wordsOf } from '../properties/key-meaning';
import { frontmatterTags } from '../properties/read-note';
import { dayIn } from '../dates/day-in';
import type { DateOptions } from '../dates/written-date';
import type { NoteText } from '../markdown/note-text';
import * as terms from '../languages/note-words';
import { personWords } from '../languages/words';
import { folderOf, noteName } from '../text/vault-path';

const INDEX_NAMES = new Set(['index', '_index', 'readme', 'contact']);

/** Whether a note's file name says nothing of its own: `index`, `README`, or the name of its folder. */
export function isIndexName(path: string): boolean {
	const name = noteName(path).toLowerCase();
	return INDEX_NAMES.has(name) || (name !== '' && noteName(folderOf(path)).toLowerCase() === name);
}

const isOfNature = keyTest(terms.NATURE_ALONE, terms.NATURE);

/** Whether a key says what a note is: `type`, `note_type`, `fileClass`, `categories`. */
const isNatureKey = (key: string): boolean => isOfNature(key.replace(/^\P{L}+/u, ''));

/** A field on a line of its own, as at the head of a note: `type:: person`. */
const HEAD_FIELD = /^[*_]{0,2}(\p{L}[\p{L}\p{N} _-]{0,39})[*_]{0,2}::[*_]{0,2}[ \t]+(.{1,200})/u;
/** As many lines are a note's head at most. */
const MOST_HEAD = 40;

/** The inline fields before the first item and the first heading but the title. */
function headFields(note: NoteText): [key: string, value: string][] {
	if (!note.text.includes('::')) return [];
	const from = note.frontmatter === null ? 0 : note.frontmatter.close + 1;
	const fields: [string, string][] = [];
	let titles = 0;
	for (const { text, role } of note.lines.slice(from, from + MOST_HEAD)) {
		if (role === 'heading') titles += 1;
		if (role === 'item' || titles > 1) break;
		const [, key, value] = role === 'text' ? (HEAD_FIELD.exec(text) ?? []) : [];
		if (key !== undefined && value !== undefined) fields.push([key, value]);
	}
	return fields;
}

/** All that a note's properties and its head say that it is: `[[People]]` as `People`, `#type/person` as `person`. */
export function naturesOf(frontmatter: Frontmatter, note: NoteText | undefined): string[] {
	const values: PropertyValue[] = [];
	for (const { key, value } of frontmatter.properties.values()) if (isNatureKey(key)) values.push(value);
	if (note !== undefined) for (const [key, value] of headFields(note)) if (isNatureKey(key)) values.push(value);
	return values.flatMap(asList).map((text) => text.trim().replace(/^#?(?:[^/]{1,40}\/){0,3}/, ''));
}

const folded = (text: string): string => wordsOf(text).join(' ');

/** Whether a tag says what its note is: `type/person`. */
const natureOfTag = (tag: string): string | null => {
	const parts = tag.split('/');
	return parts.length > 1 && isNatureKey(parts[0] ?? '') ? (parts[parts.length - 1] ?? null) : null;
};

/** Whether a note says by its type, whatever the key is called, that it is one of the kinds that are people. */
export function isPersonByType(
	{ frontmatter, note, tags }: { frontmatter: Frontmatter; note?: NoteText | undefined; tags: readonly string[] },
	personTypes: readonly string[],
): boolean {
	if (personTypes.length === 0) return false;
	const said = [...naturesOf(frontmatter, note), ...tags.flatMap((tag) => natureOfTag(tag) ?? [])];
	return said.some((text) => {
		const words = folded(text);
		return personTypes.some((type) => folded(type) === words) || personWords().has(words);
	});
}

const singular = (word: string): string => (word.length > 3 ? word.replace(/s$/, '') : word);

/** Whether words name one of such things, with nothing beside it but what belongs to people: `People dashboard`. */
function areOf(text: string, wanted: ReadonlySet<string>): boolean {
	const words = wordsOf(text);
	const isIn = (set: ReadonlySet<string>, word: string): boolean => set.has(word) || set.has(singular(word));
	const isWanted = (word: string): boolean => isIn(wanted, word);
	const isBeside = (word: string): boolean => isIn(terms.OF_PEOPLE, word) || isIn(terms.OTHER_NATURE, word);
	return words.some(isWanted) && words.every((word) => isWanted(word) || isBeside(word));
}

/** A year, a month, a week or a quarter as the whole name of a note. */
const PERIOD = /^(?:\d{4}(?:[ ._-]?(?:W|KW|Q|Week )?\d{1,2})?|(?:W|Week |Q)\d{1,2}[ ,._-]{1,2}\d{4})$/i;

/**
 * Whether a note's name is a time, or begins or ends with a day: nobody is called so. In brackets, and in the midst of
 * a name, it may be of a copy.
 */
export function isNamedByDay(path: string, dates: DateOptions): boolean {
	const name = noteName(path);
	const found = PERIOD.test(name) ? null : dayIn(name, dates);
	return found === null ? PERIOD.test(name) : found.from === 0 || found.to === name.length;
}

/**
 * Whether a note that lies among people, or bears their tag, is of another nature by its name, its type, its tags or
 * its members: a meeting, a dashboard, a group.
 */
export function isOtherNature(path: string, frontmatter: Frontmatter, dates: DateOptions): boolean {
	const name = noteName(path);
	const isNobodysName = areOf(name, terms.OTHER_NATURE) || areOf(name, terms.NOBODYS_NAME);
	if (isNamedByDay(path, dates) || (isNobodysName && !isIndexName(path))) return true;
	if (!isEmptyValue(frontmatter.properties.get('members')?.value)) return true;
	return (
		naturesOf(frontmatter, undefined).some((text) => areOf(text, terms.OTHER_NATURE)) ||
		frontmatterTags(frontmatter).some((tag) => areOf(tag, terms.OTHER_TAG))
	);
}

/** Whether a folder between the people's folder and the note is of something else: `People/1-on-1s`. */
export function isInOtherFolder(path: string, peopleFolder: string): boolean {
	const below = folderOf(path).slice(peopleFolder.length);
	return below.split('/').some((part) => part !== '' && areOf(part, terms.OTHER_FOLDER));
}
