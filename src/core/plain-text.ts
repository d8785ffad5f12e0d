/** A line of Markdown as the words it shows, for places that draw no Markdown: rows, names, notices. */
import { withoutComments } from './comment-scanner';
import { withoutLinks } from './link';
import { withoutSeen } from './seen-text';

const GIVING_TAG = /(^|\s)#(?:gave|received)(?:\/[\p{L}\p{N}_/-]*)?(?![\p{L}\p{N}_/-])/giu;
const LAST_TAGS = /(?:\s+#[\p{L}\p{N}_/-]+)+$/u;

/** Links by the words they show; no comments, block ids, emphasis, code marks or tags. */
export function plainText(markdown: string): string {
	const bare = withoutComments(markdown.slice(0, 2000)).replace(/\s\^[\w-]+\s*$/, '');
	return withoutLinks(withoutSeen(bare, GIVING_TAG))
		.replace(/\s+/g, ' ')
		.trim()
		.replace(LAST_TAGS, '')
		.replace(/(^|[\s("'])(\*\*|__|==|~~|[*_`])(?=\S)([^*_=~`]*[^\s*_=~`])\2(?![\p{L}\p{N}])/gu, '$1$3')
		.trim();
}
