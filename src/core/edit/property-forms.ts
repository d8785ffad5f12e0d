/** A new value in the place of an old one, in the form that that has: its quotes, its remarks, its kind of list. */
import type { TextEdit } from './edit';
import type { Block, Pair } from '../properties/property-pairs';
import type { YamlNode } from '../properties/yaml';
import { yamlText } from '../properties/yaml-text';

const isBlank = (text: string): boolean => text.trim() === '';

/** The end of the line in which an offset stands, before its line ending. */
const lineEnd = ({ note }: Block, at: number): number =>
	note.lines.find(({ next, to }) => at <= to || at < next)?.to ?? at;
const lineStart = ({ note }: Block, at: number): number => note.lines.find(({ next }) => at < next)?.from ?? at;

/** The kind of quotes that a value stands in: the same are used again. */
const quoteOf = ({ note }: Block, { style, start }: YamlNode): string => {
	const char = note.text[start] ?? '';
	return style === 'line' && (char === '"' || char === "'") ? char : '';
};

/** A text, a yes or no over whatever stands there. */
export function scalarOver(block: Block, pair: Pair, value: string | boolean): TextEdit {
	const { isFlow, indent, eol, note } = block;
	const old = pair.value;
	const text = typeof value === 'boolean' ? String(value) : yamlText(value, old === null ? '' : quoteOf(block, old));
	if (old === null) {
		const before = isFlow ? ': ' : `${eol}${indent}: `;
		return { from: pair.keyEnd, to: pair.keyEnd, insert: `${before}${text}` };
	}
	if (old.style === 'empty') return { from: old.open, to: old.open, insert: ` ${text}` };
	if (old.style === 'literal') {
		// A remark behind the `|` stays where it is.
		const end = lineEnd(block, old.start);
		const header = note.text.slice(old.start, end);
		const at = header.search(/[ \t]#/);
		const remark = at === -1 ? '' : header.slice(header.slice(0, at).trimEnd().length);
		return { from: old.start, to: Math.max(trimmed(note.text, old), end), insert: `${text}${remark}` };
	}
	const isBehindKey = isBlank(note.text.slice(old.open, old.start));
	if (old.style === 'block' && isBehindKey) return { from: old.open, to: old.end, insert: ` ${text}` };
	return { from: old.start, to: old.end, insert: text };
}

/** The end of a text of lines, before the line endings and blank lines behind it. */
function trimmed(text: string, { start, end }: YamlNode): number {
	return start + text.slice(start, end).trimEnd().length;
}

/** The items of a list of lines. */
const itemLines = (items: readonly string[], before: string): string[] =>
	items.map((item) => `${before}- ${yamlText(item)}`);

/** A list over whatever stands there: of lines where the note can have them. */
export function listOver(block: Block, pair: Pair, items: readonly string[]): TextEdit | null {
	const { isFlow, indent, eol, note } = block;
	const old = pair.value;
	if (old === null) return null;
	const inBrackets = `[${items.map((item) => yamlText(item)).join(', ')}]`;
	const isListInBrackets = old.style === 'flow' && note.text[old.start] === '[' && note.text[old.start + 1] !== '[';
	if (isFlow || items.length === 0 || isListInBrackets) {
		const isEmpty = old.style === 'empty';
		return { from: isEmpty ? old.open : old.start, to: old.end, insert: `${isEmpty ? ' ' : ''}${inBrackets}` };
	}
	const end = lineEnd(block, trimmed(note.text, old));
	const lines = itemLines(items, `${indent}  `).join(eol);
	const remark = note.text.slice(trimmed(note.text, old), end).trimEnd();
	if (isBlank(note.text.slice(old.open, old.start)))
		return { from: old.open, to: end, insert: `${remark}${eol}${lines}` };
	return { from: lineStart(block, old.start), to: end, insert: `${lines}${remark}` };
}

/** More items behind those that a list has, as it has them. */
export function withItems(block: Block, { value }: Pair, items: readonly string[]): TextEdit | null {
	const { note, eol } = block;
	const last = value?.children[value.children.length - 1];
	if (value === null || last === undefined) return null;
	if (value.style === 'flow') {
		const insert = items.map((item) => `, ${yamlText(item)}`).join('');
		return { from: last.end, to: last.end, insert };
	}
	const at = lineEnd(block, value.end);
	const before = note.text.slice(lineStart(block, value.start), value.start);
	return {
		from: at,
		to: at,
		insert: itemLines(items, before)
			.map((line) => `${eol}${line}`)
			.join(''),
	};
}
