/** What Obsidian's Markdown has besides the common: wikilinks, embeds, tags, highlights, comments. For `marked`. */
import { Marked, type TokenizerAndRendererExtension } from 'marked';

const escaped = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

function inline(
	name: string,
	start: RegExp,
	whole: RegExp,
	html: (match: readonly string[]) => string,
): TokenizerAndRendererExtension {
	return {
		name,
		level: 'inline',
		start: (text) => {
			const at = text.search(start);
			return at === -1 ? undefined : at;
		},
		tokenizer: (text) => {
			const match = whole.exec(text);
			return match === null ? undefined : { type: name, raw: match[0], html: html(match) };
		},
		renderer: (token) => String(token['html']),
	};
}

function wikilink([, bang = '', target = '', shown]: readonly string[]): string {
	const text = shown ?? target.replace(/^#/, '').replaceAll('#', ' > ');
	return bang === ''
		? `<a class="internal-link" data-href="${escaped(target)}">${escaped(text)}</a>`
		: `<span class="internal-embed" data-src="${escaped(target)}">${escaped(text)}</span>`;
}

export const obsidianMarked = new Marked({
	gfm: true,
	extensions: [
		inline('wikilink', /!?\[\[/, /^(!?)\[\[([^[\]|\n]+)(?:\|([^[\]\n]*))?\]\]/, wikilink),
		inline('comment', /%%/, /^%%[\s\S]*?%%/, () => ''),
		inline('highlight', /==/, /^==([^=\n]+)==/, ([, text = '']) => `<mark>${escaped(text)}</mark>`),
		// A tag begins after a space or at the start: the text before it ends there, as `start` says.
		inline(
			'tag',
			/(?<![^\s(])#[\p{L}\p{N}_/-]/u,
			/^#(?=[\p{N}/-]*[\p{L}_])[\p{L}\p{N}_/-]+/u,
			([tag = '']) => `<a class="tag" href="${escaped(tag)}">${escaped(tag)}</a>`,
		),
	],
});

/** The text without its frontmatter, which is not drawn. */
export function withoutFrontmatter(markdown: string): string {
	return markdown.replace(/^\uFEFF?---[ \t]*\r?\n(?:[\s\S]*?\r?\n)?---[ \t]*(?:\r?\n|$)/, '');
}
