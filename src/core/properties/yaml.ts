/**
 * YAML: what a block of properties says, and where in its text each part of it stands. The only file that knows
 * gray-matter and js-yaml.
 *
 * gray-matter runs `---js` blocks with `eval`, keeps every text it parsed without options for ever, and turns dates
 * into UTC moments. So: it is always given options, every engine but YAML refuses, the opening line has been checked
 * to be a bare `---`, and the schema below leaves dates (and numbers) as the text they are.
 */
import matter from 'gray-matter';
import { FAILSAFE_SCHEMA, safeLoad, Schema, Type, type State } from 'js-yaml';

const refuse = (): never => {
	throw new Error('Only YAML frontmatter is read');
};
const REFUSED = { parse: refuse, stringify: refuse };
const SCALARS = new Schema({
	include: [FAILSAFE_SCHEMA],
	implicit: [
		new Type('tag:yaml.org,2002:null', {
			kind: 'scalar',
			resolve: (text: unknown) =>
				text === null || (typeof text === 'string' && /^(?:~|null|Null|NULL)?$/.test(text)),
			construct: () => null,
		}),
		new Type('tag:yaml.org,2002:bool', {
			kind: 'scalar',
			resolve: (text: unknown) => typeof text === 'string' && /^(?:true|True|TRUE|false|False|FALSE)$/.test(text),
			construct: (text: unknown) => typeof text === 'string' && text.toLowerCase() === 'true',
		}),
	],
});
const OPTIONS = {
	language: 'yaml',
	schema: SCALARS,
	engines: {
		javascript: REFUSED,
		js: REFUSED,
		coffee: REFUSED,
		coffeescript: REFUSED,
		cson: REFUSED,
		toml: REFUSED,
		json: REFUSED,
	},
};

/** What a block says, as gray-matter reads it. Throws where that is no valid YAML. */
export const readYaml = (block: string): unknown => matter(`---\n${block.replace(/\r\n?/g, '\n')}---\n`, OPTIONS).data;

/**
 * A part of a block: a key, a value, an item. Offsets are those of the block.
 *
 * - `empty`: nothing stands there, which means null;
 * - `line`: text in or without quotes, or an alias;
 * - `flow`: a list or map in brackets;
 * - `literal`: text below `|` or `>`;
 * - `block`: a list or map of lines.
 */
export interface YamlNode {
	/** Where it may begin: right behind the `:` or `-`. */
	readonly open: number;
	/** Its first character, of a tag or an anchor too; `open` where it is empty. */
	readonly start: number;
	/** Behind its last character. */
	readonly end: number;
	readonly style: 'empty' | 'line' | 'flow' | 'literal' | 'block';
	readonly value: unknown;
	/** Keys and values in turn, or items. */
	readonly children: readonly YamlNode[];
}

interface OpenNode {
	readonly open: number;
	readonly children: YamlNode[];
}

const isSpace = (char: string | undefined): boolean => char !== undefined && ' \t\r\n'.includes(char);

/** The first offset from `from` on that is neither space nor remark; at most `to`. */
function behindSpace(text: string, from: number, to: number): number {
	let at = from;
	let isRemark = false;
	for (; at < to; at += 1) {
		const char = text[at] ?? '';
		if (isRemark) isRemark = char !== '\n' && char !== '\r';
		else if (char === '#') isRemark = true;
		else if (!isSpace(char)) break;
	}
	return at;
}

/** The offset behind tags and anchors, where what they belong to begins; and where the last of them ends. */
function behindMarks(text: string, from: number, to: number): { readonly content: number; readonly marks: number } {
	let [content, marks] = [from, from];
	while (content < to && '&!'.includes(text[content] ?? ' ')) {
		marks = content;
		while (marks < to && !isSpace(text[marks])) marks += 1;
		content = behindSpace(text, marks, to);
	}
	return { content, marks };
}

function trimmedEnd(text: string, from: number, to: number): number {
	let end = to;
	while (end > from && isSpace(text[end - 1])) end -= 1;
	return end;
}

/** The style that a part has by its first character, and by what it turned out to be. */
function styleOf(char: string, kind: unknown): YamlNode['style'] {
	if ('[{'.includes(char)) return 'flow';
	if ('|>'.includes(char)) return 'literal';
	return kind === 'sequence' || kind === 'mapping' ? 'block' : 'line';
}

/** The end of a list or map of lines: behind its last part, or the `-` of an item that is empty. */
function endOfLines(text: string, from: number, close: number): number {
	let end = from;
	for (let at = behindSpace(text, end, close); at < close; at = behindSpace(text, end, close)) {
		end = at;
		while (end < close && !isSpace(text[end])) end += 1;
	}
	return end;
}

/** Where a part of this style ends, which the parser may have left behind the blank lines and remarks that follow. */
function endOf(text: string, style: YamlNode['style'], from: number, { close, children }: Closed): number {
	const last = children[children.length - 1];
	if (style === 'block') return endOfLines(text, Math.max(from + 1, last?.end ?? 0), close);
	// Behind an alias the parser goes on to what follows.
	if (text[from] === '*') return from + (/^[^\s,[\]{}]*/.exec(text.slice(from, close))?.[0].length ?? 0);
	// `|+`: the blank lines are a part of the text.
	if (style === 'literal' && /^[|>]\d?\+/.test(text.slice(from, from + 3))) return close;
	return trimmedEnd(text, from, close);
}

interface Closed {
	readonly close: number;
	readonly children: readonly YamlNode[];
}

function nodeOf(text: string, { open, children }: OpenNode, { position, kind, result }: State): YamlNode {
	const close = Math.min(position, text.length);
	const start = behindSpace(text, open, close);
	const value: unknown = result;
	if (start === close) return { open, start: open, end: open, style: 'empty', value: null, children: [] };
	const { content, marks } = behindMarks(text, start, close);
	if (content === close) return { open, start, end: marks, style: 'line', value: null, children: [] };
	const style = styleOf(text[content] ?? '', kind);
	const end = endOf(text, style, content, { close, children });
	// The parser takes what may be a map for its first key, and keeps that where it was none: one part, told twice.
	const [same, ...others] = children.filter((child) => child.style !== 'empty');
	const isSame = same !== undefined && others.length === 0 && same.start === start && same.end === end;
	return { open, start, end, style, value, children: isSame ? same.children : children };
}

/**
 * The parts of a block, as the parser that reads it finds them; null where it is no valid YAML, or there is nothing.
 * Remarks alone are `empty`.
 */
export function yamlNodes(block: string): YamlNode | null {
	const stack: OpenNode[] = [];
	let root: YamlNode | null = null;
	const listener = (event: 'open' | 'close', state: State): void => {
		if (event === 'open') {
			stack.push({ open: state.position, children: [] });
			return;
		}
		const opened = stack.pop();
		if (opened === undefined) return;
		const node = nodeOf(block, opened, state);
		const above = stack[stack.length - 1];
		if (above === undefined) root = node;
		else above.children.push(node);
	};
	try {
		safeLoad(block, { schema: SCALARS, listener });
	} catch {
		return null;
	}
	return root;
}
