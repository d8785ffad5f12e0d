/**
 * `MarkdownRenderer`: notes drawn. What `marked` makes is read as an inert document, and only what is harmless is built
 * from it.
 */
import type { Component } from 'obsidian';
import { MarkdownRenderChild } from 'obsidian-test-mocks/obsidian';
import { obsidianMarked, withoutFrontmatter } from './markdown-syntax';
import { postProcess } from './post-processors';

const KEPT = new Set([
	'a',
	'abbr',
	'b',
	'blockquote',
	'br',
	'code',
	'dd',
	'del',
	'details',
	'div',
	'dl',
	'dt',
	'em',
	'h1',
	'h2',
	'h3',
	'h4',
	'h5',
	'h6',
	'hr',
	'i',
	'img',
	'input',
	'ins',
	'kbd',
	'li',
	'mark',
	'ol',
	'p',
	'pre',
	's',
	'small',
	'span',
	'strong',
	'sub',
	'summary',
	'sup',
	'table',
	'tbody',
	'td',
	'th',
	'thead',
	'tr',
	'u',
	'ul',
]);
/** Their text is not prose. */
const DROPPED = new Set([
	'script',
	'style',
	'template',
	'iframe',
	'object',
	'embed',
	'noscript',
	'title',
	'svg',
	'math',
]);
const PLAIN_ATTRIBUTES = ['title', 'align', 'start', 'colspan', 'rowspan', 'open', 'data-href', 'data-src'];
const OWN_CLASSES = new Set(['internal-link', 'internal-embed', 'tag']);
const SAFE_LINK = /^(?:https?|mailto|tel|obsidian):/i;
const SAFE_IMAGE = /^(?:https?:|data:image\/(?:png|jpeg|gif|webp);)/i;

function rebuild(from: Node, into: HTMLElement): void {
	for (const child of from.childNodes) {
		if (child.nodeType === Node.TEXT_NODE) into.appendText(child.textContent ?? '');
		if (!(child instanceof Element)) continue;
		const name = child.localName;
		if (DROPPED.has(name)) continue;
		if (!KEPT.has(name)) {
			rebuild(child, into);
			continue;
		}
		const made = into.createEl(name as keyof HTMLElementTagNameMap);
		copyHarmless(child, made);
		rebuild(child, made);
	}
}

function copyHarmless(from: Element, made: HTMLElement): void {
	for (const attribute of PLAIN_ATTRIBUTES) {
		const value = from.getAttribute(attribute);
		if (value !== null) made.setAttribute(attribute, value);
	}
	for (const cls of from.classList) if (OWN_CLASSES.has(cls) || /^language-[\w-]+$/.test(cls)) made.addClass(cls);
	if (made instanceof HTMLAnchorElement) link(from.getAttribute('href'), made);
	else if (made instanceof HTMLImageElement) image(from, made);
	else if (made instanceof HTMLInputElement) task(from, made);
	else if (/^h[1-6]$/.test(from.localName)) made.setAttribute('data-heading', from.textContent);
}

function link(href: string | null, made: HTMLAnchorElement): void {
	const target = made.getAttribute('data-href');
	if (target !== null) made.setAttrs({ href: target, target: '_blank', rel: 'noopener nofollow' });
	else if (href === null) return;
	else if (made.hasClass('tag')) made.setAttribute('href', href);
	else if (SAFE_LINK.test(href)) {
		made.addClass('external-link');
		made.setAttrs({ href, target: '_blank', rel: 'noopener nofollow' });
	} else if (!/^[a-z][\w+.-]*:/i.test(href)) {
		// A Markdown link to a note: percent-encoded, with or without its extension.
		const path = decoded(href);
		made.addClass('internal-link');
		made.setAttrs({ 'data-href': path, href: path, target: '_blank', rel: 'noopener nofollow' });
	}
}

function image(from: Element, made: HTMLImageElement): void {
	const src = from.getAttribute('src') ?? '';
	made.alt = from.getAttribute('alt') ?? '';
	if (SAFE_IMAGE.test(src)) made.src = src;
}

function task(from: Element, made: HTMLInputElement): void {
	const checked = from.hasAttribute('checked');
	made.type = 'checkbox';
	made.addClass('task-list-item-checkbox');
	made.disabled = true;
	made.checked = checked;
	const item = made.closest('li');
	item?.addClass('task-list-item');
	item?.toggleClass('is-checked', checked);
	item?.setAttribute('data-task', checked ? 'x' : ' ');
	made.closest('ul, ol')?.addClass('contains-task-list');
}

function decoded(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}

type RenderArguments = [
	app: unknown,
	markdown: string,
	el: HTMLElement,
	sourcePath?: string,
	component?: Component | null,
];

export class MarkdownRenderer extends MarkdownRenderChild {
	static async render(...[, markdown, el, sourcePath = '', component]: RenderArguments): Promise<void> {
		const html = await obsidianMarked.parse(withoutFrontmatter(markdown), { async: true });
		rebuild(new DOMParser().parseFromString(html, 'text/html').body, el);
		await postProcess(el, sourcePath, component);
	}

	static async renderMarkdown(
		markdown: string,
		el: HTMLElement,
		sourcePath: string,
		component: Component,
	): Promise<void> {
		await MarkdownRenderer.render(null, markdown, el, sourcePath, component);
	}
}
