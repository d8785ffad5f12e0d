/**
 * The words of an interaction, put together from what a form asks for: the text, who else was there, what was given.
 */
import { withoutEnds } from '../text/ends';
import { lastTagsAt, tagsIn } from '../markdown/tags';
import { andList } from '../../words/words';

/** What may be given or received, as suggested; any other word does as well. */
export const BENEFITS = ['monetary', 'emotional', 'intellectual', 'social'] as const;

export interface LogText {
	readonly text: string;
	/** Links to the others who took part, ready to be written. */
	readonly others: readonly string[];
	readonly direction: 'gave' | 'received' | null;
	/** `''` for none. */
	readonly benefit: string;
}

/** A benefit as a part of a tag: blanks become `-`, what no tag can hold is left out. */
const benefitTag = (benefit: string): string =>
	withoutEnds(
		benefit
			.trim()
			.replace(/\s+/g, '-')
			.replace(/[^\p{L}\p{N}_/-]/gu, ''),
		/\//,
	);

/**
 * `text with [[Bob]] and [[Cy]] #gave/emotional`: the others before the tags at the end, a tag only if it is not there.
 */
export function composeLogText({ text, others, direction, benefit }: LogText): string {
	const line = text.replace(/\s+/g, ' ').trim();
	const end = lastTagsAt(line);
	const [words, tags] = [line.slice(0, end).trim(), line.slice(end).trim()];
	const company = others.length === 0 ? '' : `with ${andList(others)}`;
	const told = /[.!?…]$/.test(words) && company !== '' ? `(${company})` : company;
	const tag = direction === null ? '' : `#${direction}${benefitTag(benefit) === '' ? '' : `/${benefitTag(benefit)}`}`;
	const hasTag = tagsIn(line).some((other) => `#${other.toLowerCase()}` === tag.toLowerCase());
	return [words, told, tags, hasTag ? '' : tag].filter((part) => part !== '').join(' ');
}
