/**
 * Notes that are left out because they seem to be templates, though they would be somebody's or tell of somebody: what
 * is told of them, so that nobody disappears with no word said.
 */
import { isTemplate, isTemplatePlace, isUnfilledNote, membershipAsked } from '../person/membership';
import { toldBy } from './mention';
import { readPerson } from '../person/person';
import { hasPlaceholder, unfilledLine } from '../properties/placeholder';
import { problemAt, type LineProblem } from '../markdown/problem';
import type { ReadNote } from '../properties/read-note';
import type { Reader } from '../entry/reader';
import { noteName } from '../text/vault-path';

/** A note that is taken for a template, though it would be somebody's or tell of somebody. */
export interface LeftOut {
	readonly problem: LineProblem;
	/** What it links to where it would tell of contact; null where it would be a person's. */
	readonly links: readonly string[] | null;
}

/** Where a note has what no template engine has filled in. */
function unfilled({ path, note, frontmatter }: ReadNote): LineProblem {
	const line = unfilledLine(frontmatter.raw);
	const at = line === null || note.frontmatter === null ? null : note.frontmatter.open + 1 + line;
	return at === null
		? problemAt(1, 'placeholder', noteName(path))
		: problemAt(at + 1, 'placeholder', note.lines[at]?.text ?? '');
}

/** What is left out with a note that is taken for a template; null where nothing is. */
export function leftOutOf(read: ReadNote, reader: Reader): LeftOut | null {
	const { settings } = reader;
	if (!isTemplate(read, settings)) return null;
	const isSomebodys = membershipAsked(read, settings) !== null;
	if (isTemplatePlace(read.path, settings)) {
		// A template has placeholders, or nothing has happened in it.
		if (!isSomebodys || hasPlaceholder(read.note.text) || isUnfilledNote(read)) return null;
		const { entries } = readPerson(read, reader);
		const isTold = entries.length > 0 && isTemplatePlace(read.path, { ...settings, template: '' });
		return isTold ? { problem: problemAt(1, 'template-folder', noteName(read.path)), links: null } : null;
	}
	if (isSomebodys) return { problem: unfilled(read), links: null };
	const links = toldBy(read, reader).entries.flatMap((entry) => entry.links.map(({ target }) => target));
	return links.length === 0 ? null : { problem: unfilled(read), links };
}
