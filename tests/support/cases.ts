/** Reads the case files of `tests/cases`, and compares a whole with the part that is expected of it. */

export interface Case {
	readonly name: string;
	readonly path: string;
	readonly text: string;
	readonly settings: unknown;
	readonly expected: unknown;
}

/** What a fence holds: the language and what stands behind it, and the lines within. */
interface Block {
	readonly language: string;
	readonly info: string;
	readonly lines: readonly string[];
}

/** What stands under one `## ` of a case file. */
interface Section {
	readonly title: string;
	readonly blocks: readonly Block[];
}

/** The mark of the fence that a line opens, its language and its info; null at any other line. */
function openFence(line: string): { mark: string; language: string; info: string } | null {
	const mark = /^`{3,}/.exec(line)?.[0];
	if (mark === undefined) return null;
	const words = line.slice(mark.length);
	const language = /^\w*/.exec(words)?.[0] ?? '';
	return { mark, language, info: words.slice(language.length).trimStart() };
}

/** The sections of a case file with their fences: a heading within a fence is the note's. */
export function sectionsOf(source: string): Section[] {
	const sections: { title: string; blocks: Block[] }[] = [];
	const lines = source.split('\n');
	for (let at = 0; at < lines.length; at++) {
		const line = lines[at] ?? '';
		if (line.startsWith('## ')) sections.push({ title: line.slice(3).trim(), blocks: [] });
		const fence = openFence(line);
		if (fence === null) continue;
		const end = lines.indexOf(fence.mark, at + 1);
		const section = sections.at(-1);
		if (end === -1) throw new Error(`The fence in line ${at + 1} of "${section?.title}" is never closed`);
		section?.blocks.push({ language: fence.language, info: fence.info, lines: lines.slice(at + 1, end) });
		at = end;
	}
	return sections;
}

/** The cases of one file: a note in a fence of four backticks, settings and expectation in fences of three. */
export function readCases(source: string): Case[] {
	return sectionsOf(source).flatMap(casesOf);
}

/** A section may hold several notes, each with what is expected of it. */
function casesOf({ title, blocks }: Section): Case[] {
	const cases: Case[] = [];
	let path = '';
	let text: string | null = null;
	let settings: unknown = {};
	for (const { language, info, lines } of blocks) {
		const kind = `${language} ${info.trim()}`;
		if (language === 'markdown') {
			text = noteText(lines, info);
			path = /(?:^|\s)path=(.*)$/.exec(info)?.[1]?.trim() ?? 'People/Ana Díaz.md';
		} else if (kind === 'json settings') settings = JSON.parse(lines.join('\n'));
		else if (kind === 'json expected') {
			if (text === null) throw new Error(`The case "${title}" has no note`);
			cases.push({ name: title, path, text, settings, expected: JSON.parse(lines.join('\n')) });
		}
	}
	return cases;
}

function noteText(lines: readonly string[], info: string): string {
	const flags = info.replace(/(?:^|\s)path=.*$/, '').split(/\s+/);
	const eol = flags.includes('crlf') ? '\r\n' : '\n';
	const body = lines.join(eol) + (flags.includes('no-final-newline') || lines.length === 0 ? '' : eol);
	return flags.includes('bom') ? `\uFEFF${body}` : body;
}

/** The part of `whole` that has the shape of `part`: objects cut to its keys, arrays kept at their full length. */
export function subset(whole: unknown, part: unknown): unknown {
	if (Array.isArray(whole) && Array.isArray(part))
		return whole.map((item: unknown, index) => (index < part.length ? subset(item, part[index]) : item));
	if (typeof whole !== 'object' || whole === null || typeof part !== 'object' || part === null || Array.isArray(part))
		return whole;
	return Object.fromEntries(
		Object.keys(part).map((key) => [
			key,
			subset((whole as Record<string, unknown>)[key], (part as Record<string, unknown>)[key]),
		]),
	);
}
