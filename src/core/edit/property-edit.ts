/**
 * A property of a note set or removed: text to text. Nothing changes but the lines of that property; its remarks stay,
 * its quotes and the form of its list. What has been written is read again: if any other value is not what it was, the
 * change is refused.
 */
import { applyEdit, keptApart, type TextEdit } from './edit';
import { FIELD_KEYS } from '../properties/fields';
import {
	isList,
	exactValues,
	isEmptyValue,
	propertyKey,
	readFrontmatter,
	type PropertyValue,
} from '../properties/frontmatter';
import { unfilledLine } from '../properties/placeholder';
import { scanNote } from '../markdown/note-scanner';
import type { NoteText } from '../markdown/note-text';
import { listOver, scalarOver, withItems } from './property-forms';
import { pairsOf, type Block, type Pair } from '../properties/property-pairs';
import { isWhole } from '../text/utf8';
import { yamlText } from '../properties/yaml-text';

type NewValue = string | boolean | readonly string[];

/** Values for properties, by their keys; `undefined` removes one. */
export type Values = Readonly<Record<string, NewValue | undefined>>;

/**
 * Why a property cannot be set, with the line, from 1, where that is:
 *
 * - `unread`: the properties are no valid YAML;
 * - `placeholder`: a value is a template's placeholder;
 * - `broken`: the new value holds half an emoji;
 * - `bound`: another value is taken from this one, or it is written in a way that cannot be changed by itself.
 */
export interface PropertyFault {
	readonly why: 'unread' | 'placeholder' | 'broken' | 'bound';
	readonly line: number;
}

/** The text with its properties set, or why they could not be. */
export type PropertyEdit =
	{ readonly ok: true; readonly text: string } | { readonly ok: false; readonly fault: PropertyFault };

const BROKEN: PropertyFault = { why: 'broken', line: 1 };

/** Sets or removes properties, each under the name that the note uses for it. All of them, or none. */
export function setProperties(text: string, values: Values): PropertyEdit {
	let now = text;
	for (const [key, value] of Object.entries(values)) {
		if (![value].flat().every((part) => isWhole(String(part ?? '')))) return { ok: false, fault: BROKEN };
		const edited = value === undefined ? removed(now, key) : set(now, key, value);
		if (!edited.ok) return edited;
		now = edited.text;
	}
	return { ok: true, text: now };
}

/** All keys that say the same as a key that Nurture writes, as they are compared, the one it writes first. */
function synonymsOf(key: string): readonly string[] {
	const own = propertyKey(key);
	const fields: readonly (readonly string[])[] = Object.values(FIELD_KEYS);
	const synonyms = fields.find(([first]) => first !== undefined && propertyKey(first) === own) ?? [key];
	return synonyms.map(propertyKey);
}

/** The pairs of a block that say the same as `key`, in the order in which they are read. */
const pairsFor = (pairs: readonly Pair[], key: string): Pair[] =>
	synonymsOf(key).flatMap((synonym) => pairs.filter((pair) => propertyKey(pair.key) === synonym));

/** Where it is read from if the note has several names for it: the first that has a value. */
function set(text: string, key: string, value: NewValue): PropertyEdit {
	const block = blockOf(scanNote(text));
	if ('fault' in block) return { ok: false, fault: block.fault };
	const values = exactValues(block.data);
	const used = pairsFor(block.pairs, key);
	const pair = used.find((other) => !isEmptyValue(values.get(other.key))) ?? used[0];
	if (pair === undefined) return checked(block, add(block, { key, value }), { key, value });
	const old = values.get(pair.key);
	if (isSame(old, value)) return { ok: true, text };
	return checked(block, over(block, pair, { old, value }), { key: pair.key, value });
}

/** Every name is taken away, since the next one would stand in. */
function removed(text: string, key: string): PropertyEdit {
	for (let now = text; ;) {
		const block = blockOf(scanNote(now));
		if ('fault' in block) return { ok: false, fault: block.fault };
		const [pair] = pairsFor(block.pairs, key);
		if (pair === undefined) return { ok: true, text: now };
		const edited = checked(block, without(block, pair), { key: pair.key, value: undefined });
		if (!edited.ok) return edited;
		now = edited.text;
	}
}

/** The properties of a note, or why they cannot be written. */
function blockOf(note: NoteText): Block | { readonly fault: PropertyFault } {
	const { problem, raw } = readFrontmatter(note);
	if (problem !== null) return { fault: { why: 'unread', line: problem.line } };
	const unfilled = unfilledLine(raw);
	if (unfilled !== null) return { fault: { why: 'placeholder', line: unfilled + 2 } };
	const block = pairsOf(note);
	if (block === null) return { fault: { why: 'unread', line: 1 } };
	return block.tabbed === null ? block : { fault: { why: 'unread', line: block.tabbed } };
}

function bound(note: NoteText, at: number): PropertyEdit {
	const line = note.lines.findIndex(({ next }) => at < next);
	return { ok: false, fault: { why: 'bound', line: Math.max(line, 0) + 1 } };
}

/** A property that is to have a value, or none. */
interface Wanted {
	readonly key: string;
	readonly value: NewValue | undefined;
}

/** The note with an edit made, if the property is what it shall be then and every other one what it was. */
function checked(block: Block, edit: TextEdit | null, { key, value }: Wanted): PropertyEdit {
	const { note, data } = block;
	if (edit === null) return bound(note, 0);
	const text = applyEdit(note.text, { ...edit, insert: keptApart(note.text, edit.from, edit.insert) });
	const after = scanNote(text);
	const made = readFrontmatter(after).problem === null ? pairsOf(after) : null;
	if (made === null) return bound(note, edit.from);
	const [was, is] = [exactValues(data, key), exactValues(made.data, key)];
	const othersStay = was.size === is.size && [...was].every(([other, old]) => isSame(old, is.get(other)));
	return othersStay && isSame(exactValues(made.data).get(key), value) ? { ok: true, text } : bound(note, edit.from);
}

/** Whether one property at most has another value after a change, and each that was there is. */
export function isOneChange(before: NoteText, after: NoteText): boolean {
	const [was, is] = [pairsOf(before), pairsOf(after)];
	if (was === null || is === null) return false;
	const [old, now] = [exactValues(was.data), exactValues(is.data)];
	const changed = [...old].filter(([key, value]) => !isSame(value, now.get(key)));
	return old.size === now.size && changed.length <= 1 && changed.every(([key]) => now.has(key));
}

/** A value as one text: two values that say the same give the same. */
const asText = (value: PropertyValue | undefined): string | undefined =>
	JSON.stringify(value, (_, inner: unknown) =>
		inner instanceof Map ? { map: [...(inner as Map<string, unknown>)] } : inner,
	);

/** Whether two values say the same; of those that are not there too. */
const isSame = (a: PropertyValue | undefined, b: PropertyValue | undefined): boolean => asText(a) === asText(b);

/** A new value as it stands alone behind its key. */
const written = (value: string | boolean): string => (typeof value === 'string' ? yamlText(value) : String(value));

/** A property with a list of lines below its key, or in brackets. */
function pairText({ key, value }: Wanted & { value: NewValue }, { isFlow, indent, eol }: Block): string {
	const name = yamlText(key);
	if (typeof value === 'string' || typeof value === 'boolean') return `${name}: ${written(value)}`;
	if (isFlow || value.length === 0) return `${name}: [${value.map((item) => yamlText(item)).join(', ')}]`;
	return [`${name}:`, ...value.map((item) => `${indent}  - ${yamlText(item)}`)].join(eol);
}

/** A property that the note does not have: the last of its properties; the first thing in a note without any. */
function add(block: Block, wanted: Wanted & { value: NewValue }): TextEdit {
	const { note, isFlow, pairs, indent, eol, opened } = block;
	const line = `${indent}${pairText(wanted, block)}`;
	if (note.frontmatter === null) {
		const from = note.lines[0]?.from ?? 0;
		return { from, to: from, insert: `---${eol}${line}${eol}---${eol}` };
	}
	if (isFlow) {
		const last = pairs[pairs.length - 1];
		const at = last?.end ?? opened + 1;
		return { from: at, to: at, insert: `${last === undefined ? '' : ', '}${pairText(wanted, block)}` };
	}
	const end = note.lines[note.frontmatter.close]?.from ?? 0;
	return { from: end, to: end, insert: `${line}${eol}` };
}

/** Another value over the one that a property has. */
function over(
	block: Block,
	pair: Pair,
	{ old, value }: { readonly old: PropertyValue | undefined; readonly value: NewValue },
): TextEdit | null {
	if (typeof value === 'string' || typeof value === 'boolean') return scalarOver(block, pair, value);
	const known = isList(old) ? old : [];
	const isLonger = known.length > 0 && known.every((item, at) => item === value[at]);
	return isLonger ? withItems(block, pair, value.slice(known.length)) : listOver(block, pair, value);
}

/** The lines of a property taken away; of properties in brackets the property alone. */
function without(block: Block, pair: Pair): TextEdit {
	const { isFlow, pairs, note } = block;
	if (isFlow) {
		const at = pairs.indexOf(pair);
		const [before, behind] = [pairs[at - 1], pairs[at + 1]];
		if (behind !== undefined) return { from: pair.start, to: behind.start, insert: '' };
		return { from: before?.end ?? pair.start, to: pair.end, insert: '' };
	}
	const first = note.lines.find(({ next }) => pair.start < next);
	const last = note.lines.find(({ next }) => pair.end <= next && pair.end > pair.start);
	return { from: first?.from ?? pair.start, to: last?.next ?? pair.end, insert: '' };
}
