/** A note, scanned, with its frontmatter and its tags: the start of everything that is asked of it. */
import { asList } from './fields';
import { readFrontmatter, type Frontmatter, type PropertyValue } from './frontmatter';
import { tagsIn } from '../markdown/tags';
import { scanNote } from '../markdown/note-scanner';
import type { NoteText } from '../markdown/note-text';

/** A tag in a note's text. `line` is an index into the note's lines, from 0. */
export interface LineTag {
	readonly tag: string;
	readonly line: number;
}

/** A note with its lines and its properties, read once for all who ask. */
export interface ReadNote {
	readonly path: string;
	readonly note: NoteText;
	readonly frontmatter: Frontmatter;
	/** All tags of the note, without `#`. */
	readonly tags: readonly string[];
	/** Those of the text, with the lines they stand in, in order. */
	readonly textTags: readonly LineTag[];
}

/** Scans a note and collects its tags; those in code, quotations and comments are none. */
export function readNote(path: string, text: string): ReadNote {
	const note = scanNote(text);
	const frontmatter = readFrontmatter(note);
	const tags = new Set(frontmatterTags(frontmatter));
	const inText = text.includes('#') ? textTags(note) : [];
	for (const { tag } of inText) tags.add(tag);
	return { path, note, frontmatter, tags: [...tags], textTags: inText };
}

/** The tags of a note's properties, without `#`. */
export function frontmatterTags(frontmatter: Frontmatter): string[] {
	const value: PropertyValue | undefined = (frontmatter.properties.get('tags') ?? frontmatter.properties.get('tag'))
		?.value;
	const list = typeof value === 'string' ? value.split(/[\s,]+/) : asList(value);
	return list.map((tag) => tag.trim().replace(/^#/, '')).filter((tag) => tag !== '');
}

/** Behind this a line is not looked at. */
const LONGEST_LINE = 20_000;

function textTags(note: NoteText): LineTag[] {
	const found: LineTag[] = [];
	note.lines.forEach(({ text, role, hiddenFrom }, line) => {
		if (role === 'frontmatter' || role === 'quiet' || role === 'blank' || !text.includes('#')) return;
		const seen = text.slice(0, Math.min(LONGEST_LINE, hiddenFrom ?? LONGEST_LINE));
		for (const tag of tagsIn(seen)) found.push({ tag, line });
	});
	return found;
}
