/** Names in a typed line: whom each means, whom several could mean, and which are nobody's yet. */
import { baseName, linkAt } from '../markdown/link';
import { nameWords, partForms, rowForms, wholeForms } from '../text/name-forms';
import type { Person } from '../person/person';
import { foldPath, noteName } from '../text/vault-path';

/** A name as it stands in a line. */
export interface Named {
	readonly name: string;
	/** Offset behind it, a bracket that closes it included. */
	readonly to: number;
	/** The notes of those who are called so: one, several, or none for somebody who has no note yet. */
	readonly paths: readonly string[];
}

/** Names one behind the other, told by commas, `and`, `&` or `+`. */
export interface NameList {
	readonly names: readonly Named[];
	readonly from: number;
	readonly to: number;
	/** Whether it goes on with words that are no name: `Bob and his sister`. */
	readonly goesOn: boolean;
}

/** Finds people by what they are called. */
export interface NameIndex {
	/** How many words the longest name has. */
	readonly longest: number;
	/** The notes of those who are called so, by a whole name, an alias, or words of the name. */
	find(name: string): readonly string[];
}

/** What was said of a name that is nobody's, or several people's: the note that is meant, `''` for a mere word. */
export type Settled = ReadonlyMap<string, string>;

/** A name as it is looked up among those that were settled. */
export const settledKey = (name: string): string => nameWords(name).join(' ');

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}.'’_-]*/uy;
/** What may stand between the words of a name: blanks, a comma (`Ward, Dan`), a sign or emoji of its own, a bracket. */
const BETWEEN_WORDS = /^(?:,[ \t]*|[ \t]+)(?:[^\p{L}\p{N}\s,:;&+#[\]()]{1,8}[ \t]+|[([])?/u;
/** What may stand before a name: `@Lea`, `🌸 Hana`. */
const BEFORE_NAME = /^[^\p{L}\p{N}\s,:;&+#[\]()]{1,8}[ \t]*/u;
const JOINT = /^\s*(?:[,&+]|and\b)\s*(?:and\b\s*)?/i;
/** A name of more words is found by fewer of them. */
const LONGEST_NAME = 6;
/** So many names are read in a line. */
const MOST_NAMES = 40;

/** Whole names come before words of names: `Ana` is who is called just that, whatever other Anas there are. */
export function nameIndex(people: readonly Person[]): NameIndex {
	const whole = new Map<string, string[]>();
	const parts = new Map<string, string[]>();
	const withComma = new Map<string, string[]>();
	let longest = 1;
	const add = (names: Map<string, string[]>, name: string, path: string): void => {
		const paths = names.get(name);
		if (paths === undefined) names.set(name, [path]);
		else if (paths[paths.length - 1] !== path) paths.push(path);
	};
	for (const { path, name, aliases } of people) {
		const called = [...new Set([name, noteName(path), ...aliases])];
		for (const form of new Set(called.flatMap(wholeForms))) {
			longest = Math.max(longest, Math.min(form.split(' ').length, LONGEST_NAME));
			add(whole, form, path);
		}
		for (const full of called) if (full.includes(',')) add(withComma, nameWords(full).join(' '), path);
		for (const form of new Set(called.flatMap((full) => [...partForms(full), ...rowForms(full, LONGEST_NAME)])))
			add(parts, form, path);
	}
	const find = (name: string): readonly string[] => {
		const words = nameWords(name).join(' ');
		return (name.includes(',') ? withComma.get(words) : (whole.get(words) ?? parts.get(words))) ?? [];
	};
	return { longest, find };
}

/** Where the words end that begin at `at` and follow each other as those of a name may, the longest row first. */
function rowsFrom(text: string, at: number, most: number): number[] {
	const ends: number[] = [];
	for (let start = at; ends.length < most;) {
		WORD.lastIndex = start;
		const match = WORD.exec(text);
		if (match === null) break;
		ends.push(WORD.lastIndex);
		const end = WORD.lastIndex;
		const between = BETWEEN_WORDS.exec(text.slice(end, end + 20));
		if (between === null) break;
		start = end + between[0].length;
	}
	return ends.reverse();
}

/** A bracket that closes the last words of a name (`Anna (Berlin)`) goes with it. */
function closingLength(text: string, end: number): number {
	const name = text.slice(0, end);
	const isOpen = (left: string, right: string): boolean => name.lastIndexOf(left) > name.lastIndexOf(right);
	return (isOpen('(', ')') && text[end] === ')') || (isOpen('[', ']') && text[end] === ']') ? 1 : 0;
}

/** How names are looked up in a line. */
export interface Lookup {
	readonly names: NameIndex;
	readonly settled: Settled;
	/** Whether a link names whoever its note is of. */
	readonly links: boolean;
	/** Where the words at a place end that look like the name of somebody without a note; null if none do. */
	readonly newName: (line: string, at: number, isFirst: boolean) => number | null;
}

/** Whom a link at a place means: `[[Ana]]`, `[[People/Ana|my Ana]]`; null if it leads to nobody's note. */
function linkedAt(line: string, at: number, { names, settled }: Lookup): Named | null {
	const link = linkAt(line, at);
	if (link === null) return null;
	const { target, to } = link;
	const name = baseName(target);
	const told = settled.get(settledKey(name));
	if (told !== undefined) return told === '' ? null : { name, to, paths: [told] };
	const ending = foldPath(target.includes('/') ? `/${target}.md` : '.md');
	const paths = names.find(name).filter((path) => foldPath(`/${path}`).endsWith(ending));
	return paths.length === 0 ? null : { name, to, paths };
}

/** The name that stands at a place, of the words that are anybody's the longest; null if none does. */
function nameAt(line: string, at: number, isFirst: boolean, lookup: Lookup): Named | null {
	if (line[at] === '[') return lookup.links ? linkedAt(line, at, lookup) : null;
	const { names, settled, newName } = lookup;
	for (const to of rowsFrom(line, at, names.longest)) {
		const name = line.slice(at, to);
		const told = settled.get(settledKey(name));
		const paths = told === undefined ? names.find(name) : [told];
		if (told === '') return null;
		if (paths.length > 0) return { name, to: to + closingLength(line.slice(at), to - at), paths };
	}
	const to = newName(line, at, isFirst);
	if (to === null) return null;
	const name = line.slice(at, to);
	const told = settled.get(settledKey(name));
	return told === '' ? null : { name, to, paths: told === undefined ? [] : [told] };
}

/** The names that begin at a place. A name may be followed by a dot or an apostrophe that is none of it. */
export function namesAt(line: string, from: number, lookup: Lookup): NameList {
	const names: Named[] = [];
	let [at, to, goesOn] = [from, from, false];
	while (names.length < MOST_NAMES) {
		at += BEFORE_NAME.exec(line.slice(at, at + 20))?.[0].length ?? 0;
		const named = nameAt(line, at, names.length === 0, lookup);
		if (named === null) break;
		goesOn = false;
		names.push(named);
		to = named.to;
		const between = JOINT.exec(line.slice(to, to + 30))?.[0] ?? '';
		at = to + between.length;
		goesOn = between !== '' && between.trim() !== ',' && at < line.length;
		if (between === '') break;
	}
	return { names, from, to, goesOn };
}
