/** What makes a CodeMirror of the app's source mode: Markdown, history, and the app's class names for its look. */
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { markdown } from '@codemirror/lang-markdown';
import { HighlightStyle, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { EditorState, type Extension } from '@codemirror/state';
import { drawSelection, EditorView, keymap, placeholder } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { frontmatterLines } from './frontmatter-lines';

const classes = HighlightStyle.define([
	...([1, 2, 3, 4, 5, 6] as const).map((level) => ({
		tag: tags[`heading${level}`],
		class: `cm-header cm-header-${level}`,
	})),
	{ tag: tags.strong, class: 'cm-strong' },
	{ tag: tags.emphasis, class: 'cm-em' },
	{ tag: tags.strikethrough, class: 'cm-strikethrough' },
	{ tag: tags.link, class: 'cm-link' },
	{ tag: tags.url, class: 'cm-url' },
	{ tag: tags.monospace, class: 'cm-inline-code' },
	{ tag: tags.quote, class: 'cm-quote' },
	{ tag: tags.processingInstruction, class: 'cm-formatting' },
	{ tag: tags.contentSeparator, class: 'cm-hr' },
]);

export function baseExtensions(label: string): Extension[] {
	return [
		history(),
		drawSelection(),
		EditorState.allowMultipleSelections.of(true),
		indentUnit.of('\t'),
		EditorState.tabSize.of(4),
		markdown(),
		frontmatterLines,
		syntaxHighlighting(classes),
		EditorView.lineWrapping,
		EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false', autocapitalize: 'on' }),
		placeholder(''),
		keymap.of([...defaultKeymap, ...historyKeymap, indentWithTab]),
	];
}
