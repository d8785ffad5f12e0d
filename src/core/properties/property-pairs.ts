/** The properties of a note as they stand there: each key and value, by their places in the note. */
import type { NoteText } from '../markdown/note-text';
import { yamlNodes, type YamlNode } from './yaml';

/** A key with its value. Offsets are those of the note. */
export interface Pair {
	/** As YAML gives it. */
	readonly key: string;
	readonly start: number;
	readonly end: number;
	/** Behind the key itself. */
	readonly keyEnd: number;
	/** Null where not even a `:` stands behind the key. */
	readonly value: YamlNode | null;
}

/** All properties of a note, and how its block is written. */
export interface Block {
	readonly note: NoteText;
	readonly pairs: readonly Pair[];
	/** What the map says. */
	readonly data: object;
	/** Whether the whole block is one map in brackets. */
	readonly isFlow: boolean;
	/** Where the map begins. */
	readonly opened: number;
	/** The first line, from 1, that a tab indents. */
	readonly tabbed: number | null;
	/** What stands before each key. */
	readonly indent: string;
	/** The line ending of the block. */
	readonly eol: string;
}

/** The same node with offsets that begin `by` later. */
function moved(node: YamlNode, by: number): YamlNode {
	const { open, start, end, children } = node;
	return {
		...node,
		open: open + by,
		start: start + by,
		end: end + by,
		children: children.map((child) => moved(child, by)),
	};
}

/** Whether a `:` and nothing else but space and remarks stands between two offsets: what follows is the value. */
const isParted = (text: string, from: number, to: number): boolean =>
	text
		.slice(from, to)
		.replace(/#[^\r\n]*/g, '')
		.trim() === ':';

const keyOf = ({ value }: YamlNode): string =>
	typeof value === 'string' || typeof value === 'boolean' || value === null ? String(value) : '';

function pairsIn(text: string, nodes: readonly YamlNode[]): Pair[] {
	const pairs: Pair[] = [];
	for (let at = 0; at < nodes.length; at += 1) {
		const [key, next] = [nodes[at], nodes[at + 1]];
		if (key === undefined) break;
		const value = next !== undefined && isParted(text, key.end, next.style === 'empty' ? next.open : next.start);
		const end = value ? Math.max(next.end, next.open) : key.end;
		pairs.push({ key: keyOf(key), start: key.start, end, keyEnd: key.end, value: value ? next : null });
		if (value) at += 1;
	}
	return pairs;
}

/** The texts, and the lists and maps in brackets, in their order. */
const leavesOf = (node: YamlNode): YamlNode[] => (node.style === 'block' ? node.children.flatMap(leavesOf) : [node]);

/** The first line, from 1, that a tab indents: YAML forbids it, and its readers do not agree on what it means. */
function tabbedLine({ lines, frontmatter }: NoteText, root: YamlNode): number | null {
	const leaves = leavesOf(root);
	let next = 0;
	// Within a text or brackets of several lines a tab is a blank like any other.
	const isWithin = (from: number): boolean => {
		while ((leaves[next]?.end ?? Infinity) <= from) next += 1;
		return (leaves[next]?.start ?? Infinity) < from;
	};
	const at = lines
		.slice(0, frontmatter?.close)
		.findIndex(({ text, from }) => /^ *\t\s*[^\s#]/.test(text) && !isWithin(from));
	return at === -1 ? null : at + 1;
}

/** What stands before the first key in its line. */
function indentOf({ text, lines }: NoteText, [first]: readonly Pair[]): string {
	if (first === undefined) return '';
	const line = lines.find(({ next }) => first.start < next);
	return /^ */.exec(text.slice(line?.from, first.start))?.[0] ?? '';
}

/** The properties of a note; null where they are no map, or none that can be read. */
export function pairsOf(note: NoteText): Block | null {
	const { text, lines, frontmatter } = note;
	const opening = frontmatter === null ? undefined : lines[frontmatter.open];
	const none = { note, pairs: [], data: {}, isFlow: false, opened: 0, tabbed: null, indent: '', eol: note.eol };
	if (frontmatter === null || opening === undefined) return none;
	const eol = text.slice(opening.to, opening.next);
	const raw = text.slice(opening.next, lines[frontmatter.close]?.from);
	const root = yamlNodes(raw);
	if (root === null) return raw.trim() === '' ? { ...none, eol } : null;
	if (root.style === 'empty') return { ...none, eol };
	return blockAt(note, moved(root, opening.next), eol);
}

/** A block with a map in it. */
function blockAt(note: NoteText, root: YamlNode, eol: string): Block | null {
	const { children, start, style, value: data } = root;
	if (typeof data !== 'object' || data === null || Array.isArray(data)) return null;
	const pairs = pairsIn(note.text, children);
	const isFlow = style === 'flow';
	const indent = isFlow ? '' : indentOf(note, pairs);
	return { note, pairs, data, isFlow, opened: start, tabbed: tabbedLine(note, root), indent, eol };
}
