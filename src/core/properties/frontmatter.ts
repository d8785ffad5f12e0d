/** Frontmatter: text to properties. */
import type { NoteText } from '../markdown/note-text';
import { problemAt, type LineProblem } from '../markdown/problem';
import { readYaml } from './yaml';
import { LONG_BLOCK } from '../../words/expected';

/** One property: its key as written, its value, and its line from 1. */
export interface Property {
	readonly key: string;
	/**
	 * Texts, booleans, null, and lists and maps of them. Dates and numbers stay text: `+32 470` and `0470` are no sums.
	 */
	readonly value: PropertyValue;
	readonly line: number;
	/**
	 * Of keys that differ in their vCard type alone (`TEL[CELL]`, `TEL[HOME]`): each with its own value, which `value`
	 * joins.
	 */
	readonly typed?: readonly Property[];
}

/** A value of a property, as plain data: numbers and dates are the text that is written. */
export type PropertyValue = string | boolean | null | readonly PropertyValue[] | PropertyMap;

/** A map within the properties. */
export type PropertyMap = ReadonlyMap<string, PropertyValue>;

/** Whether a value is a list. */
export const isList = (value: PropertyValue | undefined): value is readonly PropertyValue[] => Array.isArray(value);

/** Whether a value is a map. */
export const isMap = (value: PropertyValue | undefined): value is PropertyMap => value instanceof Map;

/** The properties of a note, or the problem that keeps them from being read. */
export interface Frontmatter {
	/** By normalised key (`propertyKey`); of two keys that are the same after that the first that has a value. */
	readonly properties: ReadonlyMap<string, Property>;
	/** The text between the two `---` lines, `''` if there is none. */
	readonly raw: string;
	readonly problem: LineProblem | null;
}

/** Values nested deeper than this, or more of them than this in one note, are cut off: an alias bomb ends here. */
const DEEPEST = 8;
const MOST_VALUES = 5000;
/** A frontmatter block longer than this is not read: no person's note has one. */
const LONGEST_BLOCK = 256 * 1024;

/** A key as it is compared: lower case, without `-`, `_` and blanks, and without a vCard type (`TEL[CELL]`). */
export function propertyKey(key: string): string {
	return key
		.toLowerCase()
		.replace(/\[[^[\]]*\]$/, '')
		.replace(/[-_\s]/g, '');
}

/** `[[Ana]]` without quotes is a list in a list to YAML: it is read as the link it was meant to be. */
function meantAsLink(value: unknown): string | null {
	if (!Array.isArray(value) || value.length !== 1 || !Array.isArray(value[0])) return null;
	const inner: unknown[] = value[0];
	return inner.length > 0 && inner.every((part) => typeof part === 'string') ? `[[${inner.join(', ')}]]` : null;
}

function convert(value: unknown, depth: number, budget: { left: number }): PropertyValue {
	budget.left -= 1;
	if (budget.left < 0 || depth > DEEPEST) return null;
	if (typeof value === 'string' || typeof value === 'boolean') return value;
	if (Array.isArray(value)) {
		const link = meantAsLink(value);
		if (link !== null) return link;
		const items: unknown[] = value;
		return items.slice(0, budget.left + 1).map((item) => convert(item, depth + 1, budget));
	}
	if (typeof value !== 'object' || value === null) return null;
	const map = new Map<string, PropertyValue>();
	for (const [key, inner] of Object.entries(value)) {
		if (budget.left < 0) break;
		map.set(key, convert(inner, depth + 1, budget));
	}
	return map;
}

/** The lines of the two `---`, from 0; both the first where there is no block. */
const blockOf = ({ frontmatter }: NoteText): { open: number; close: number } => frontmatter ?? { open: 0, close: 0 };

/** A top-level key at the start of its line: in quotes, in single quotes, or bare. */
const KEY = /^(?:"([^"]{1,200})"|'([^']{1,200})'|([^\s#:'"](?:[^:]|:(?=\S)){0,200}))[ \t]*:(?:[ \t]|$)/;

/** The lines of top-level keys, from 1, by the key as YAML gives it. */
function keyLines(note: NoteText): Map<string, number> {
	const found = new Map<string, number>();
	const { open, close } = blockOf(note);
	for (const [index, { text }] of note.lines.slice(open + 1, close).entries()) {
		const [, quoted, singleQuoted, bare] = KEY.exec(text) ?? [];
		const key = (quoted ?? singleQuoted ?? bare)?.trim();
		if (key !== undefined && !found.has(key)) found.set(key, open + 2 + index);
	}
	return found;
}

interface YamlError {
	readonly mark?: { readonly line?: number };
}

/** The line of the block that an error of js-yaml names, if it names one. */
function errorLine(error: unknown): number | undefined {
	const hasMark = typeof error === 'object' && error !== null && 'mark' in error;
	return hasMark ? (error as YamlError).mark?.line : undefined;
}

function yamlProblem(note: NoteText, error: unknown): LineProblem {
	const { open, close } = blockOf(note);
	const textAt = (line: number): string => note.lines[line]?.text ?? '';
	const [first, last] = [open + 1, Math.max(close - 1, open + 1)];
	// gray-matter hands the block to js-yaml with the line break behind `---`, so that its line 0 is the `---` line.
	let at = Math.min(Math.max(open + (errorLine(error) ?? 1), first), last);
	while (at > first && textAt(at).trim() === '') at--;
	return problemAt(at + 1, 'yaml', textAt(at));
}

/** `attendees: [[Ana]], [[Bo]]`: links without quotes, which YAML refuses. */
const BARE_LINKS = /^([^\s#:"'][^:"'\r\n]{0,60}:[ \t]+)((?:\[\[[^[\]"\\\r\n]{1,200}\]\],?[ \t]*){2,50})$/gm;

/** What a block says; one that YAML refuses for links without quotes, as it is meant. Throws for any other. */
function readBlock(raw: string): unknown {
	try {
		return readYaml(raw);
	} catch (error) {
		const meant = raw.includes(']],') ? raw.replace(BARE_LINKS, '$1"$2"') : raw;
		if (meant === raw) throw error;
		return readYaml(meant);
	}
}

/**
 * Reads a note's frontmatter. Without a block, or with an empty one, there are no properties; a block that is not
 * valid YAML, or is no map, costs the properties and gives one problem with its line. Never throws; no key can reach
 * a prototype, since properties are kept in maps.
 */
export function readFrontmatter(note: NoteText): Frontmatter {
	const { open, close } = blockOf(note);
	const raw = note.frontmatter === null ? '' : note.text.slice(note.lines[open]?.next, note.lines[close]?.from);
	const unread = (problem: LineProblem | null): Frontmatter => ({ properties: new Map(), raw, problem });
	if (raw.trim() === '') return unread(null);
	if (raw.length > LONGEST_BLOCK) return unread(problemAt(1, 'long-properties', LONG_BLOCK));
	let data: unknown;
	try {
		data = readBlock(raw);
	} catch (error) {
		return unread(yamlProblem(note, error));
	}
	if (data === null || data === undefined) return unread(null);
	if (typeof data !== 'object' || Array.isArray(data)) return unread(problemAt(open + 2, 'no-properties', raw));
	return { properties: propertiesOf(data, note), raw, problem: null };
}

/** The values of a map by their keys as they are written, but for one of them. */
export function exactValues(data: object, except?: string): Map<string, PropertyValue> {
	const budget = { left: MOST_VALUES };
	const entries = Object.entries(data).filter(([key]) => key !== except);
	return new Map(entries.map(([key, value]) => [key, convert(value, 0, budget)]));
}

/** The properties of a block that was read, by their keys as they are compared. */
function propertiesOf(data: object, note: NoteText): Map<string, Property> {
	const properties = new Map<string, Property>();
	const lines = keyLines(note);
	const budget = { left: MOST_VALUES };
	for (const [key, value] of Object.entries(data)) {
		const name = propertyKey(key);
		const line = lines.get(key) ?? blockOf(note).open + 2;
		const property: Property = { key, value: convert(value, 0, budget), line };
		const known = properties.get(name);
		if (known && key.includes('[')) properties.set(name, mergeTyped(known, property));
		else if (!known || isEmptyValue(known.value)) properties.set(name, property);
	}
	return properties;
}

/** `TEL[CELL]` and `TEL[HOME]` are both telephone numbers: their values become one list. */
function mergeTyped(known: Property, more: Property): Property {
	const list = (value: PropertyValue): readonly PropertyValue[] => (isList(value) ? value : [value]);
	return { ...known, value: [...list(known.value), ...list(more.value)], typed: [...(known.typed ?? [known]), more] };
}

/** No value at all, an empty text or an empty list. `0` and `false` are values. */
export function isEmptyValue(value: PropertyValue | undefined): boolean {
	return (
		value === null ||
		value === undefined ||
		(typeof value === 'string' && value.trim() === '') ||
		(Array.isArray(value) && value.length === 0)
	);
}
