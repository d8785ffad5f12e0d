/** Changing a note's properties as the app does: the block is written anew, the rest keeps its bytes. */
import { parseYaml } from 'obsidian-test-mocks/obsidian';
import { stringify } from 'yaml';

const BLOCK = /^---[ \t]*(\r?\n)(?:([\s\S]*?)\r?\n)?---[ \t]*(?=\r?\n|$)/;

/** YAML as the app writes it: no line is folded. */
export function stringifyYaml(value: unknown): string {
	return stringify(value, { lineWidth: 0 });
}

function propertiesOf(yaml: string | undefined): Record<string, unknown> {
	const parsed: unknown = yaml === undefined ? null : parseYaml(yaml);
	return parsed !== null && typeof parsed === 'object' ? (parsed as Record<string, unknown>) : {};
}

/** The block without the end of its last line; empty where there are no properties. */
function printBlock(properties: Record<string, unknown>, newline: string): string {
	if (Object.keys(properties).length === 0) return '';
	return `---${newline}${stringifyYaml(properties).replace(/\n/g, newline)}---`;
}

/** The text with `fn` applied to its properties. Throws if they are no YAML. */
export function withFrontMatter(text: string, fn: (properties: Record<string, unknown>) => void): string {
	const block = BLOCK.exec(text);
	const properties = propertiesOf(block?.[2]);
	const before = JSON.stringify(properties);
	fn(properties);
	if (JSON.stringify(properties) === before) return text;
	const written = printBlock(properties, block?.[1] ?? '\n');
	if (block === null) return written === '' ? text : `${written}\n${text}`;
	const rest = text.slice(block[0].length);
	return written === '' ? rest.replace(/^\r?\n/, '') : written + rest;
}
