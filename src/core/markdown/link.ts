/** Links in a line: Obsidian's `[[target#part|text]]` and Markdown's `[text](target.md)`, percent-encoded or not. */
import { upTo } from '../text/ends';

/** A link in a text, of the form `[[…]]` or `[…](…)`. */
export interface NoteLink {
	/** The note linked to, as a path or a bare name: decoded, without `.md`, `#heading` or `^block`. */
	readonly target: string;
	/** The words shown: the alias, the bracketed text, else the target as written. */
	readonly text: string;
	/** Where the link stands in the line: offset of its first character and behind its last. */
	readonly from: number;
	readonly to: number;
	/** Whether it is written as `[[…]]`. */
	readonly wiki: boolean;
}

/** Longer than any link: nothing behind it is looked at, so that a line of a million `[` stays linear. */
const WINDOW = 600;

function decoded(target: string): string {
	try {
		return decodeURIComponent(target);
	} catch {
		return target; // A stray `%` is no encoding: the text is the target.
	}
}

const bare = (target: string): string =>
	upTo(target, /[#^]/)
		.trim()
		.replace(/\.md$/i, '')
		.replace(/^\.?\//, '');

const WIKI = /^\[\[([^[\]|\r\n]+)(?:\|([^[\]\r\n]*))?\]\]/;
const MARKDOWN = /^\[([^[\]\r\n]*)\]\((?:<([^<>\r\n]*)>|([^()\s]*(?:\([^()\s]*\)[^()\s]*)*))(?:[ \t]+"[^"\r\n]*")?\)/;

/** The link at the start of a text that stands at `from` in its line. */
function wikiLink(head: string, from: number): NoteLink | null {
	const match = WIKI.exec(head);
	if (match?.[1] === undefined) return null;
	const target = match[1].replace(/\\$/, '');
	return { target: bare(target), text: (match[2] ?? target).trim(), from, to: from + match[0].length, wiki: true };
}

function markdownLink(head: string, from: number): NoteLink | null {
	const match = MARKDOWN.exec(head);
	if (!match) return null;
	const [whole, text = '', bracketed, href = bracketed ?? ''] = match;
	if (href === '') return null;
	const isNote = !/^[a-z][a-z0-9+.-]*:/i.test(href);
	const target = isNote ? bare(decoded(href)) : '';
	return { target, text: text.trim(), from, to: from + whole.length, wiki: false };
}

/** The link that starts exactly at `from`, or null. An embed (`![[…]]`) is not a link. */
export function linkAt(line: string, from: number): NoteLink | null {
	if (line[from] !== '[' || line[from - 1] === '!') return null;
	const head = line.slice(from, from + WINDOW);
	return wikiLink(head, from) ?? markdownLink(head, from);
}

/** All links to notes in a line, in order. Links to the web and embeds are left out. */
export function linksIn(line: string): NoteLink[] {
	const links: NoteLink[] = [];
	for (let at = line.indexOf('['); at !== -1;) {
		const link = linkAt(line, at);
		if (link !== null && link.target !== '') links.push(link);
		at = line.indexOf('[', link === null ? at + 1 : link.to);
	}
	return links;
}

/** The last part of a link's target: the name of the note. */
export const baseName = (target: string): string => target.slice(target.lastIndexOf('/') + 1);

/** The words that a link shows, its folder left out. */
const shownBy = ({ text, target }: NoteLink): string => (text === target ? baseName(text) : text);

/** A text with its links replaced by the words they show. */
export const withoutLinks = (text: string): string => withLinksAs(text, shownBy);

/** A text with other words in place of its links. */
export function withLinksAs(text: string, wordsOf: (link: NoteLink) => string): string {
	let plain = '';
	let from = 0;
	for (let at = text.indexOf('['); at !== -1;) {
		const link = linkAt(text, at);
		if (link !== null) {
			plain += text.slice(from, link.from) + wordsOf(link);
			from = link.to;
		}
		at = text.indexOf('[', link === null ? at + 1 : link.to);
	}
	return plain + text.slice(from);
}
