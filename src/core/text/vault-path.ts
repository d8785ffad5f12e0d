/** Paths in a vault: `/` between the parts, none at either end. Text only; nothing here touches a disk. */

/** The folder of a note, `''` at the vault's root. */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** The name of a note without folder and `.md`. */
export const noteName = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');

/** The path of a note in a folder. */
export const notePath = (folder: string, name: string): string =>
	folder === '' ? `${name}.md` : `${folder}/${name}.md`;

/** Words as the name of a file that any system and any link can bear, without its ending. */
export const fileWords = (words: string): string =>
	words
		.replace(/[\\/:*?"<>|#^[\]\p{Cc}]+/gu, ' ')
		.replace(/\s+/g, ' ')
		.trim()
		.slice(0, 120);

/** A name or path as two of them are compared: systems differ in case, and in how they compose accents. */
export const foldPath = (path: string): string => path.normalize('NFC').toLowerCase();

const escaped = (character: string): string =>
	Array.from({ length: character.length }, (_, at) => character.charCodeAt(at))
		.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`)
		.join('');

/** Paths in print: of those that look alike, as they differ in how they compose accents, `Zoe\u0308.md` is one. */
export const printedPaths = (paths: readonly string[]): readonly string[] =>
	paths.map((path) => {
		const isAlone = paths.every((other) => other === path || other.normalize('NFC') !== path.normalize('NFC'));
		return isAlone ? path : path.replace(/\p{M}/gu, escaped);
	});

/** A path as it was meant by who typed it as it was printed. */
export const typedPath = (typed: string): string =>
	typed.replace(/\\u([0-9a-f]{4})/g, (_, unit: string) => String.fromCharCode(parseInt(unit, 16)));

/** Whether a path lies in a folder or below it, as `foldPath` compares. Every path lies in `''`. */
export function liesIn(path: string, folder: string): boolean {
	return folder === '' || foldPath(path).startsWith(foldPath(`${folder}/`));
}

/** Where a path leads after a note, or a folder of notes, has moved; the same path if it is not one of those. */
export const movedPath = (path: string, from: string, to: string): string =>
	`${path}/`.startsWith(`${from}/`) ? to + path.slice(from.length) : path;

/** Characters that one of the systems a vault may be synced to cannot hold, or that would break a link. */
const FORBIDDEN = /[\\/:*?"<>|#^[\]\p{Cc}]/u;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?$/i;
const LONGEST_BYTES = 240;

/** Why a text cannot be a note's name, or null if it can. */
export type NameFault =
	| { readonly fault: 'empty' | 'dot' | 'reserved' | 'long' }
	| { readonly fault: 'character'; readonly character: string };

/** Checks a note's name (blanks around it are dropped by the caller) for every system that a vault may be synced to. */
export function nameFault(name: string): NameFault | null {
	if (name.trim() === '') return { fault: 'empty' };
	const character = FORBIDDEN.exec(name)?.[0];
	if (character !== undefined) return { fault: 'character', character };
	if (name.startsWith('.') || name.endsWith('.')) return { fault: 'dot' };
	if (RESERVED.test(name)) return { fault: 'reserved' };
	return new TextEncoder().encode(name).length > LONGEST_BYTES ? { fault: 'long' } : null;
}
