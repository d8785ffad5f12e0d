/** Templates of notes: `{{name}}`, `{{date}}`, `{{date:FORMAT}}`, `{{every}}`, `{{circle}}`, `{{cursor}}`. */
import { formatDay, type Day } from './day';

export interface TemplateValues {
	readonly name: string;
	readonly today: Day;
	/** `''` where none is set: the placeholder leaves nothing. */
	readonly every: string;
	readonly circle: string;
}

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

const PLACEHOLDER = /\{\{[ \t]*([A-Za-z]+)(?::([^{}\r\n]*))?[ \t]*\}\}/g;

/** A text that YAML would take for something else, in quotes; used for values that stand alone behind a key. */
function yamlSafe(value: string): string {
	return /^[\p{L}\p{N}][\p{L}\p{N} .'’-]*$/u.test(value) && !/^(?:true|false|yes|no|null|~)$/i.test(value)
		? value
		: JSON.stringify(value);
}

/**
 * Fills in a template. Placeholders it does not know stay as they are, for other template engines. A value that stands
 * alone behind a key of the frontmatter is put in quotes where YAML needs them. Names are put in as they are: `$&` and
 * the like mean nothing.
 */
export function renderTemplate(template: string, values: TemplateValues): RenderedTemplate {
	const frontmatterEnd = /^---[ \t]*\r?\n/.test(template) ? template.indexOf('\n---', 3) : -1;
	const known: Readonly<Record<string, (format: string | undefined) => string>> = {
		name: () => values.name,
		title: () => values.name,
		date: (format) => formatDay(values.today, format?.trim() || 'YYYY-MM-DD'),
		every: () => values.every,
		circle: () => values.circle,
	};
	let text = '';
	let cursor: number | null = null;
	let from = 0;
	for (const match of template.matchAll(PLACEHOLDER)) {
		const key = (match[1] ?? '').toLowerCase();
		const value = Object.hasOwn(known, key) ? known[key]?.(match[2]) : undefined;
		if (key !== 'cursor' && value === undefined) continue;
		text += template.slice(from, match.index);
		from = match.index + match[0].length;
		if (key === 'cursor') cursor ??= text.length;
		else {
			const alone =
				match.index < frontmatterEnd &&
				/^[^\r\n]*:[ \t]+$/.test(
					template.slice(template.lastIndexOf('\n', match.index - 1) + 1, match.index),
				) &&
				/^[ \t]*(?:\r?\n|$)/.test(template.slice(from, from + 40));
			if (alone && value === '') text = text.trimEnd(); // No blank is left behind the key.
			text += alone && value !== undefined && value !== '' ? yamlSafe(value) : (value ?? '');
		}
	}
	return { text: text + template.slice(from), cursor };
}
