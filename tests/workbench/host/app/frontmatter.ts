/** Changing a note's properties as the app does: the block is written anew, the rest keeps its bytes. */
import { parseYaml } from 'obsidian-test-mocks/obsidian';
import { stringify } from 'yaml';

const BLOCK = /^---[ \t]*(\r?\n)(?:([\s\S]*?)\r?\n)?---[ \t]*(?=\r?\n|$)/;

/** YAML as the app writes it: no line is folded. */
export function stringifyYaml(value: unknown): string {
	return stringify(value, { lineWidth: 0 });
}

/** The text with `fn` applied to its properties. Throws if they are no YAML. */
export function withFrontMatter(text: string, fn: (properties: Record<string, unknown>) => void): string {
	const block = BLOCK.exec(text);
	const parsed: unknown = block?.[2] === undefined ? null : parseYaml(block[2]);
	const properties = parsed !== null && typeof parsed === 'object' ? (parsed as Record<string, unknown>) : {};
	const before = JSON.stringify(properties);
	fn(properties);
	if (JSON.stringify(properties) === before) return text;
	const newline = block?.[1] ?? '\n';
	const yaml = Object.keys(properties).length === 0 ? '' : stringifyYaml(properties).replace(/\n/g, newline);
	const written = yaml === '' ? '' : `---${newline}${yaml}---`;
	if (block === null) return written === '' ? text : `${written}\n${text}`;
	const rest = text.slice(block[0].length);
	return written === '' ? rest.replace(/^\r?\n/, '') : written + rest;
}
