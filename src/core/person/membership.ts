/** Which note is a person (note format, "Which note is a person"). */
import { asText } from '../properties/fields';
import { isList, propertyKey, type Frontmatter, type PropertyValue } from '../properties/frontmatter';
import { hasPlaceholder, unfilledLine } from '../properties/placeholder';
import { linksIn, withoutLinks } from '../markdown/link';
import { personTags } from '../languages/words';
import type { NoteText } from '../markdown/note-text';
import { isInOtherFolder, isIndexName, isNamedByDay, isOtherNature, isPersonByType } from './nature';
import { frontmatterTags, type LineTag } from '../properties/read-note';
import type { Settings } from '../settings/settings';
import { isTagWithin } from '../markdown/tags';
import { foldPath, folderOf, liesIn, noteName } from '../text/vault-path';

/** What of a note decides whether it is a person. */
export interface Candidate {
	readonly path: string;
	readonly frontmatter: Frontmatter;
	/** All tags of the note, without `#`. */
	readonly tags: readonly string[];
	/** Its text, and the tags in it with their lines, where they are known. */
	readonly note?: NoteText;
	readonly textTags?: readonly LineTag[];
}

/** The names that reviews are given. */
const REVIEW_NAME = /^Review (?:\d{4}(?:-\d\d|-W\d\d)?|since \d{4}-\d\d-\d\d)$/i;

function says(value: PropertyValue | undefined, wanted: string): boolean {
	if (isList(value)) return value.some((item) => says(item, wanted));
	return value !== undefined && asText(value)?.toLowerCase() === wanted.toLowerCase();
}

/** How a note comes to be a person: it says so itself (tag, property), or lies in a people folder. */
export type Membership = 'marked' | 'folder' | null;

/** What of the settings says where templates lie. */
export type TemplatePlaces = Pick<Settings, 'templateFolders' | 'template'>;

/** Whether a note is a template by its place. */
export function isTemplatePlace(path: string, { templateFolders, template }: TemplatePlaces): boolean {
	const bare = (of: string): string => foldPath(of.replace(/\.md$/i, ''));
	return (
		templateFolders.some((folder) => folder !== '' && liesIn(path, folder)) ||
		(template !== '' && bare(path) === bare(template))
	);
}

/** Whether a template engine has not filled a note in yet: its name holds a placeholder, or a value is nothing else. */
export const isUnfilledNote = ({ path, frontmatter }: Pick<Candidate, 'path' | 'frontmatter'>): boolean =>
	hasPlaceholder(noteName(path)) || unfilledLine(frontmatter.raw) !== null;

/** Whether a note is a template, or one that a template engine has not filled in yet: nothing in it has happened. */
export const isTemplate = (note: Pick<Candidate, 'path' | 'frontmatter'>, places: TemplatePlaces): boolean =>
	isTemplatePlace(note.path, places) || isUnfilledNote(note);

/** Whether a file is a note to be read: Markdown, no drawing, and hidden neither by its name nor by its folder. */
function isNote({ path, frontmatter }: Pick<Candidate, 'path' | 'frontmatter'>): boolean {
	if (!/\.md$/i.test(path) || path.split('/').some((part) => part.startsWith('.'))) return false;
	return !/\.excalidraw\.md$/i.test(path) && !frontmatter.properties.has('excalidrawplugin');
}

/**
 * Decides it from the note alone. An index note in a subfolder needs a look at its neighbours as well: see the roster.
 */
export const membership = (note: Candidate, settings: Settings): Membership =>
	isTemplate(note, settings) ? null : membershipAsked(note, settings);

/** A line without its links and tags. */
const besideLinks = (line: string): string =>
	withoutLinks(line.replace(/\[\[[^\]]{0,200}\]\]/g, ' ')).replace(/#\S+/g, ' ');

/**
 * Whether a tag in the text marks somebody whom its line links to before it, and not the note: in a list item, or in a
 * sentence (`Lunch with [[Ana]] #people`).
 */
function marksLink({ tag, line }: LineTag, note: NoteText): boolean {
	const { text = '', role } = note.lines[line] ?? {};
	const [link] = text.includes('[') ? linksIn(text) : [];
	if (link === undefined || link.from > text.indexOf(`#${tag}`)) return false;
	return role === 'item' || (besideLinks(text).match(/\p{L}+/gu)?.length ?? 0) > 1;
}

/** The tags that are the note's own. */
function ownTagsOf({ frontmatter, tags, note, textTags }: Candidate): readonly string[] {
	if (note === undefined || textTags === undefined || textTags.length === 0) return tags;
	const inText = textTags.filter((lineTag) => !marksLink(lineTag, note)).map(({ tag }) => tag);
	return [...frontmatterTags(frontmatter), ...inText];
}

/** Whether a note bears a tag of people and is not of another nature. */
function isTagged(candidate: Candidate, settings: Settings): boolean {
	// Who has chosen tags of their own means those.
	const isOpen = settings.personTags.includes('person');
	const isPersonTag = (tag: string): boolean =>
		settings.personTags.some((wanted) => isTagWithin(tag, wanted)) ||
		(isOpen && personTags().has(tag.toLowerCase().normalize('NFC')));
	return candidate.tags.some(isPersonTag) && ownTagsOf(candidate).some(isPersonTag);
}

/** Whether a note lies in a folder of people, and in none of other things below it. */
function liesAmongPeople(path: string, { peopleFolders }: Settings): boolean {
	const folder = peopleFolders.find((candidate) => liesIn(path, candidate));
	// Where the whole vault is people, Nurture's own notes lie among them.
	return folder !== undefined && !REVIEW_NAME.test(noteName(path)) && !isInOtherFolder(path, folder);
}

/** Whether a note's type says that it is a person: by the property of the settings, or in other words. */
function isTyped(candidate: Candidate, settings: Settings): boolean {
	const { path, frontmatter } = candidate;
	const { key, value } = settings.personProperty;
	if (key !== '' && says(frontmatter.properties.get(propertyKey(key))?.value, value)) return true;
	// A property of the user's own takes the place of these.
	const asksType = key.toLowerCase() === 'type' && value.toLowerCase() === 'person';
	return asksType && isPersonByType(candidate, settings.personTypes) && !isNamedByDay(path, settings);
}

/** The same of a note that may be a template. */
export function membershipAsked(candidate: Candidate, settings: Settings): Membership {
	const { path, frontmatter } = candidate;
	if (!isNote({ path, frontmatter })) return null;
	if (isIndexName(path) && settings.peopleFolders.some((folder) => foldPath(folderOf(path)) === foldPath(folder)))
		return null;
	if (isTyped(candidate, settings)) return 'marked';
	const kind = isTagged(candidate, settings) ? 'marked' : null;
	if (kind === null && !liesAmongPeople(path, settings)) return null;
	return isOtherNature(path, frontmatter, settings) ? null : (kind ?? 'folder');
}
