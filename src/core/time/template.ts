/** Templates of notes: `{{name}}`, `{{date}}`, `{{date:FORMAT}}`, `{{every}}`, `{{circle}}`, `{{cursor}}`. */
import { formatDay, type Day } from './day';
import { yamlText } from '../properties/yaml-text';

/** What a template of a person's note is filled with. */
export interface TemplateValues {
	readonly name: string;
	readonly today: Day;
	/** `''` where none is set: the placeholder leaves nothing. */
	readonly every: string;
	readonly circle: string;
}

/** A filled template, with the place where the cursor goes. */
export interface RenderedTemplate {
	readonly text: string;
	/** Offset of the first `{{cursor}}`, or null if the template has none. */
	readonly cursor: number | null;
}

/** The template of somebody who has not written one of their own. The heading is filled in from the settings. */
export function builtInTemplate(section: string): string {
	return `---
every: {{every}}
circle: {{circle}}
birthday:
place:
interests: []
why:
---

## ${section}

{{cursor}}`;
}

const PLACEHOLDER = /\{\{[ \t]*([a-z]+)(?:[ \t]*|:([^{}\r\n]*))\}\}/gi;

/** What a placeholder stands for; undefined for one that is not known. */
function valueOf(key: string, format: string | undefined, values: TemplateValues): string | undefined {
	switch (key) {
		case 'name':
		case 'title':
			return values.name;
		case 'date':
			return formatDay(values.today, format?.trim() || 'YYYY-MM-DD');
		case 'every':
			return values.every;
		case 'circle':
			return values.circle;
		default:
			return undefined;
	}
}

/** The offset at which a template's frontmatter ends; -1 if it has none. */
const frontmatterEnd = (template: string): number =>
	/^---[ \t]*\r?\n/.test(template) ? template.indexOf('\n---', 3) : -1;

/** Whether what stands between two offsets is all that is behind a key. */
function isWholeValue(template: string, from: number, to: number): boolean {
	const before = template.slice(template.lastIndexOf('\n', from - 1) + 1, from);
	const after = template.slice(to, to + 40);
	return /^[^\r\n]*:[ \t]+$/.test(before) && /^[ \t]*(?:\r?\n|$)/.test(after);
}

/**
 * Fills in a template. Placeholders it does not know stay as they are, for other template engines. A value that stands
 * alone behind a key of the frontmatter is put in quotes where YAML needs them. Names are put in as they are: `$&` and
 * the like mean nothing.
 */
export function renderTemplate(template: string, values: TemplateValues): RenderedTemplate {
	const end = frontmatterEnd(template);
	let text = '';
	let cursor: number | null = null;
	let from = 0;
	for (const match of template.matchAll(PLACEHOLDER)) {
		const [whole, name = '', format] = match;
		const key = name.toLowerCase();
		const isCursor = key === 'cursor';
		const value = isCursor ? '' : valueOf(key, format, values);
		if (value === undefined) continue;
		text += template.slice(from, match.index);
		from = match.index + whole.length;
		if (isCursor) cursor ??= text.length;
		else if (match.index >= end || !isWholeValue(template, match.index, from)) text += value;
		else if (value !== '') text += yamlText(value);
		else text = text.trimEnd(); // No blank is left behind the key.
	}
	return { text: text + template.slice(from), cursor };
}
