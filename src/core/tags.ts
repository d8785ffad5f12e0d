/** The tags of a line, and those of them that say what was given or received. */
import { seenText } from './seen-text';

const TAG = /(?:^|[\s(])#([\p{L}\p{N}_/-]{1,100})/gu;

/** The tags of a line, without `#`, as written. A number alone is no tag, nor is one in code or a comment. */
export function tagsIn(line: string): string[] {
	return [...seenText(line).matchAll(TAG)]
		.map((match) => (match[1] ?? '').replace(/\/+$/, ''))
		.filter((tag) => tag !== '' && !/^\d+$/.test(tag));
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
