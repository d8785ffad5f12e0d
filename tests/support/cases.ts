/** Reads the case files of `tests/cases`, and compares a whole with the part that is expected of it. */

export interface Case {
	readonly name: string;
	readonly path: string;
	readonly text: string;
	readonly settings: unknown;
	readonly expected: unknown;
}

const FENCE = /^(`{3,})(\w+)?[ \t]*(.*)$/;

/** The cases of one file: a note in a fence of four backticks, settings and expectation in fences of three. */
export function readCases(source: string): Case[] {
	const cases: Case[] = [];
	let name = '';
	let path = '';
	let text: string | null = null;
	let settings: unknown = {};
	const lines = source.split('\n');
	for (let at = 0; at < lines.length; at++) {
		const line = lines[at] ?? '';
		if (line.startsWith('## ')) {
			name = line.slice(3).trim();
			text = null;
			settings = {};
		}
		const fence = FENCE.exec(line);
		if (!fence) continue;
		const end = lines.indexOf(fence[1] ?? '', at + 1);
		if (end === -1) throw new Error(`The fence in line ${at + 1} of the case "${name}" is never closed`);
		const content = lines.slice(at + 1, end);
		const info = fence[3] ?? '';
		if (fence[2] === 'markdown') {
			text = noteText(content, info);
			path = /(?:^|\s)path=(.*)$/.exec(info)?.[1]?.trim() ?? 'People/Ana Díaz.md';
		} else if (fence[2] === 'json' && info.trim() === 'settings') settings = JSON.parse(content.join('\n'));
		else if (fence[2] === 'json' && info.trim() === 'expected') {
			if (text === null) throw new Error(`The case "${name}" has no note`);
			cases.push({ name, path, text, settings, expected: JSON.parse(content.join('\n')) });
		}
		at = end;
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
		return whole.map((item, index) => (index < part.length ? subset(item, part[index]) : item));
	if (typeof whole !== 'object' || whole === null || typeof part !== 'object' || part === null || Array.isArray(part))
		return whole;
	return Object.fromEntries(
		Object.keys(part).map((key) => [
			key,
			subset((whole as Record<string, unknown>)[key], (part as Record<string, unknown>)[key]),
		]),
	);
}
