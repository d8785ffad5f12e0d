/** Markdown drawn: `marked`, then only what is known to be harmless is built anew. */
import { marked } from 'marked';

const KEPT = new Set(['A', 'B', 'BLOCKQUOTE', 'BR', 'CODE', 'DEL', 'EM', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'HR', 'I', 'INPUT', 'LI', 'OL', 'P', 'PRE', 'STRONG', 'TABLE', 'TBODY', 'TD', 'TH', 'THEAD', 'TR', 'UL', 'S', 'SPAN', 'DIV']);

/** Builds the known elements of a parsed, inert document into a live one; attributes other than safe links are dropped. */
function rebuild(from: Node, into: HTMLElement): void {
	for (const child of from.childNodes) {
		if (child.nodeType === Node.TEXT_NODE) into.append(child.textContent ?? '');
		if (!(child instanceof Element) || !KEPT.has(child.tagName)) continue;
		const made = into.createEl(child.tagName.toLowerCase() as keyof HTMLElementTagNameMap);
		const href = child.getAttribute('href');
		if (made instanceof HTMLAnchorElement && href !== null) {
			if (href.startsWith('note:')) {
				made.className = 'internal-link';
				made.dataset.href = decodeURIComponent(href.slice(5));
				made.href = '#';
			} else if (/^(?:https?|mailto|tel):/i.test(href)) Object.assign(made, { href, rel: 'noopener', target: '_blank' });
		}
		if (made instanceof HTMLInputElement) Object.assign(made, { type: 'checkbox', checked: child.hasAttribute('checked'), disabled: true, ariaLabel: 'Task' });
		rebuild(child, made);
	}
}

/** Text with its frontmatter taken off and its wikilinks and tags made links and spans that `marked` understands. */
function prepared(markdown: string): string {
	return markdown
		.replace(/^\uFEFF?---\r?\n[\s\S]*?\r?\n---[ \t]*(?:\r?\n|$)/, '')
		.replace(/%%[\s\S]*?%%/g, '')
		.replace(/!?\[\[([^[\]|]+)(?:\|([^[\]]*))?\]\]/g, (_, target: string, text?: string) => `[${text ?? target}](note:${encodeURIComponent(target)})`);
}

/** Draws Markdown into an element. Never lets a note run anything. */
export function drawMarkdown(markdown: string, element: HTMLElement): void {
	const html = marked.parse(prepared(markdown), { async: false, gfm: true });
	const inert = new DOMParser().parseFromString(html, 'text/html');
	rebuild(inert.body, element);
}

export const MarkdownRenderer = {
	async render(_app: unknown, markdown: string, element: HTMLElement): Promise<void> {
		drawMarkdown(markdown, element);
	},
	async renderMarkdown(markdown: string, element: HTMLElement): Promise<void> {
		drawMarkdown(markdown, element);
	},
};
