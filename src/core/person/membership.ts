/** Which note is a person (note format, "Which note is a person"). */
import { asText } from '../properties/fields';
import { propertyKey, type Frontmatter, type PropertyValue } from '../properties/frontmatter';
import { hasPlaceholder, unfilledLine } from '../properties/placeholder';
import type { Settings } from '../settings/settings';
import { isTagWithin } from '../markdown/tags';
import { foldPath, folderOf, liesIn, noteName } from '../text/vault-path';

/** What of a note decides whether it is a person. */
export interface Candidate {
	readonly path: string;
	readonly frontmatter: Frontmatter;
	/** All tags of the note, without `#`. */
	readonly tags: readonly string[];
}

const INDEX_NAMES = new Set(['index', '_index', 'readme', 'contact']);

/** The names that reviews are given. */
const REVIEW_NAME = /^Review (?:\d{4}(?:-\d\d|-W\d\d)?|since \d{4}-\d\d-\d\d)$/i;

/** Whether a note's file name says nothing of its own: `index`, `README`, or the name of its folder. */
export function isIndexName(path: string): boolean {
	const name = noteName(path).toLowerCase();
	return INDEX_NAMES.has(name) || (name !== '' && noteName(folderOf(path)).toLowerCase() === name);
}

function says(value: PropertyValue | undefined, wanted: string): boolean {
	if (Array.isArray(value)) return (value as readonly PropertyValue[]).some((item) => says(item, wanted));
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

/** The same of a note that may be a template. */
export function membershipAsked({ path, frontmatter, tags }: Candidate, settings: Settings): Membership {
	if (!isNote({ path, frontmatter })) return null;
	if (isIndexName(path) && settings.peopleFolders.some((folder) => foldPath(folderOf(path)) === foldPath(folder)))
		return null;
	const { key, value } = settings.personProperty;
	if (key !== '' && says(frontmatter.properties.get(propertyKey(key))?.value, value)) return 'marked';
	if (tags.some((tag) => settings.personTags.some((wanted) => isTagWithin(tag, wanted)))) return 'marked';
	// Where the whole vault is people, Nurture's own notes lie among them.
	return settings.peopleFolders.some((folder) => liesIn(path, folder)) && !REVIEW_NAME.test(noteName(path))
		? 'folder'
		: null;
}
