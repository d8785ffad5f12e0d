/** The tags of a line, and those of them that say what was given or received. */
import { withoutEnd } from '../text/ends';
import { seenText } from './seen-text';

const TAG = /(?:^|[\s(])#([\p{L}\p{N}_/-]{1,100})/gu;

/** The tags of a line, without `#`, as written. A number alone is no tag, nor is one in code or a comment. */
export function tagsIn(line: string): string[] {
	if (!line.includes('#')) return [];
	return [...seenText(line).matchAll(TAG)]
		.map((match) => withoutEnd(match[1] ?? '', /\//))
		.filter((tag) => tag !== '' && !/^\d+$/.test(tag));
}

/** Whether a tag is another or nested in it (`person/work` in `person`), in any case; both without `#`. */
export function isTagWithin(tag: string, wanted: string): boolean {
	const lower = tag.toLowerCase();
	return lower === wanted.toLowerCase() || lower.startsWith(`${wanted.toLowerCase()}/`);
}

const ONLY_A_TAG = /^#[\p{L}\p{N}_/-]+$/u;

/**
 * Where the tags at the end of a line begin, with the blank before them; the line's length where there are none. Blanks
 * are expected to be single.
 */
export function lastTagsAt(line: string): number {
	let end = line.length;
	while (end > 0) {
		const blank = line.lastIndexOf(' ', end - 1);
		if (!ONLY_A_TAG.test(line.slice(blank + 1, end))) break;
		end = Math.max(blank, 0);
	}
	return end;
}

/** A tag that says which way something went, and what it was; `''` if it does not say what. */
export interface GivingTag {
	readonly way: 'gave' | 'received';
	readonly benefit: string;
}

/** What a tag says of giving; null if it is about something else. */
export function readGiving(tag: string): GivingTag | null {
	const [root = '', ...rest] = tag.split('/');
	const way = root.toLowerCase();
	return way === 'gave' || way === 'received' ? { way, benefit: rest.join('/') } : null;
}

/** What the tags of a text say was given and received, in order, as written. */
export const givingTags = (text: string): GivingTag[] => tagsIn(text).flatMap((tag) => readGiving(tag) ?? []);
