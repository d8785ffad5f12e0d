/**
 * Whether a note is private. It fails closed: what is said of it and cannot be read as a no is taken for a yes, also in
 * properties that cannot be read, and told as a problem.
 */
import { asBoolean, asText, fieldsOf, type Fields } from '../properties/fields';
import { isEmptyValue, propertyKey, type Frontmatter } from '../properties/frontmatter';
import type { NoteLine, NoteText } from '../markdown/note-text';
import { problemAt, type LineProblem, type ProblemCode } from '../markdown/problem';
import { readNote } from '../properties/read-note';
import { slipsBetween } from '../text/slip';

const KEY = 'private';
/**
 * A line that begins with a key, whatever stands around it: `private: true`, `- "Private" = yes`, `{private: true}`.
 */
const KEY_LINE = /^[\s\-*{?]{0,40}["']?([\p{L}\p{N}][\p{L}\p{N} _-]{0,39}?)["']?[ \t]*(?::{1,2}|=)[ \t]*(.{0,200})/u;
/** `private true`, without anything between the two. */
const BARE_LINE = /^[\s\-*{?]{0,40}["']?(private)["']?(?:[ \t]+(.{1,200}))?$/iu;
const NO = /^["']?(?:false|no|n|off|0)["']?\s*(?:[,}]\s*)?(?:#.*)?$/i;
/** As much of a note is looked at for what could not be read. */
const MOST_LINES = 5000;
const LONGEST_NOTE = 500_000;

/** What a note says of being private, and whether it could be read. */
interface Said {
	readonly isPrivate: boolean;
	readonly problem: LineProblem | null;
}

const NOT_PRIVATE: Said = { isPrivate: false, problem: null };

/** Whether a key, as it is compared, is `private` or was meant to be: one letter off. */
const isKey = (key: string): boolean => slipsBetween(propertyKey(key), KEY, 1) <= 1;

function unread(line: number, found: string, code: ProblemCode): Said {
	return { isPrivate: true, problem: problemAt(line, code, found) };
}

/**
 * The lines in which properties stand or seem to stand, as indices from the first to behind the last: the block, closed
 * or not, also where blank lines or a title stand before it; else the first paragraph.
 */
function headOf({ lines, frontmatter }: NoteText): readonly [from: number, to: number] {
	if (frontmatter !== null) return [frontmatter.open + 1, frontmatter.close];
	const first = lines.findIndex(({ text }) => text.trim() !== '' && !text.startsWith('# '));
	if (first === -1) return [0, 0];
	const opens = /^\s*(?:---|\+\+\+|;;;|```)/.test(lines[first]?.text ?? '');
	const closes = opens ? /^\s*(?:---|\+\+\+|;;;|\.\.\.|```)\s*$/ : /^\s*$/;
	const end = lines.findIndex(({ text }, at) => at > first && closes.test(text));
	return [first, end === -1 ? Math.min(lines.length, first + MOST_LINES) : end];
}

/** What a line of properties that could not be read says. */
function saidInLine(text: string, line: number): Said | null {
	const match = KEY_LINE.exec(text) ?? BARE_LINE.exec(text);
	if (match?.[1] === undefined || !isKey(match[1])) return null;
	const value = (match[2] ?? '').trim();
	if (value === '' || value.startsWith('#')) return null;
	return NO.test(value) ? NOT_PRIVATE : unread(line, text, 'private-unread');
}

/** A line of the note's text that is a property and no prose. */
function saidInText({ text, role }: NoteLine, line: number): Said | null {
	if (role !== 'text' && role !== 'item') return null;
	const match = KEY_LINE.exec(text);
	const isYes = match?.[1]?.toLowerCase() === KEY && asBoolean(match[2] ?? '') === true;
	return isYes ? unread(line, text, 'private-unread') : null;
}

/** What lines say that were not read as properties. Of several the one that says private. */
function saidInLines(note: NoteText, isYamlRead: boolean): Said | null {
	if (!/priv|rivat/i.test(note.text.slice(0, LONGEST_NOTE))) return null;
	const [from, to] = headOf(note);
	const said = note.lines.slice(0, MOST_LINES).flatMap((line, at) => {
		const isHead = at >= from && at < to;
		// What YAML has read in and below other keys is theirs.
		if (isHead && isYamlRead && /^[\s\-{?]/.test(line.text)) return [];
		return (isHead ? saidInLine(line.text, at + 1) : saidInText(line, at + 1)) ?? [];
	});
	return said.find(({ isPrivate }) => isPrivate) ?? said[0] ?? null;
}

/** What the properties say, the field's own key first, then one that was meant to be it. */
function saidInFields(frontmatter: Frontmatter, fields: Fields): Said | null {
	const field = fields.get('private');
	if (field !== null) {
		const truth = asBoolean(field.value);
		if (truth !== null) return { isPrivate: truth, problem: null };
		return unread(field.line, asText(field.value) ?? field.key, 'private');
	}
	for (const [name, { key, value, line }] of frontmatter.properties)
		if (name !== KEY && isKey(name) && !isEmptyValue(value) && asBoolean(value) !== false)
			return unread(line, key, 'private-key');
	return null;
}

/** Reads whether a note is private: `true` where the properties or, unread, their lines say so. */
export function readPrivate(note: NoteText, frontmatter: Frontmatter, fields: Fields): Said {
	const said = saidInFields(frontmatter, fields);
	if (said?.isPrivate === true) return said;
	const isYamlRead = note.frontmatter !== null && frontmatter.problem === null;
	return saidInLines(note, isYamlRead) ?? said ?? NOT_PRIVATE;
}

/** Whether a note's text says that it is private, whoever's note it is. */
export function isPrivateNote(path: string, text: string): boolean {
	const { note, frontmatter } = readNote(path, text);
	return readPrivate(note, frontmatter, fieldsOf(frontmatter.properties, new Map())).isPrivate;
}
