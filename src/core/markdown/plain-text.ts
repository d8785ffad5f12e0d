/** A line of Markdown as the words it shows, for places that draw no Markdown: rows, names, notices. */
import { withoutComments } from './comment-scanner';
import { upTo } from '../text/ends';
import { withoutLinks } from './link';
import { withoutSeen } from './seen-text';
import { lastTagsAt } from './tags';

const GIVING_TAG = /(^|\s)#(?:gave|received)(?:\/[\p{L}\p{N}_/-]*)?(?![\p{L}\p{N}_/-])/giu;

/** A line that is nothing but tags keeps the first. */
function withoutLastTags(line: string): string {
	const end = lastTagsAt(line);
	return end === 0 ? upTo(line, / /) : line.slice(0, end);
}

/** Links by the words they show; no comments, block ids, emphasis, code marks or tags. */
export function plainText(markdown: string): string {
	const bare = withoutComments(markdown.slice(0, 2000)).replace(/\s\^[\w-]+\s*$/, '');
	const line = withoutLinks(withoutSeen(bare, GIVING_TAG)).replace(/\s+/g, ' ').trim();
	return withoutLastTags(line)
		.replace(/(^|[\s("'])(\*\*|__|==|~~|[*_`])(?=\S)([^*_=~`]*[^\s*_=~`])\2(?![\p{L}\p{N}])/gu, '$1$3')
		.trim();
}
