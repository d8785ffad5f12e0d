/**
 * Whom among those who are private a text tells of: by a link, a full name or an alias, also misspelt by one letter; by
 * a first name alone where nobody bears it who is not private; by a mail address or a telephone number that is theirs
 * alone.
 */
import type { HiddenNotes } from './hidden-notes';
import { bareText } from '../text/bare-text';
import { baseName, linksIn } from '../markdown/link';
import { WORDS_THAT_ARE_NAMES } from '../person/name-like-words';
import {
	firstNames,
	partsOf,
	plainWord,
	reachedAt,
	shortNames,
	wholeNames,
	type Called,
} from '../person/name-writings';
import { slipsBetween } from '../text/slip';

/** The person whom a link in the note `from` means; null: nobody. */
export type FindLinked = (target: string, from: string) => Called | null;

type Hidden = Pick<HiddenNotes, 'key' | 'find' | 'all'>;
const NONE: Hidden = { key: '', find: () => null, all: () => [] };

/** A word of a text: its letters as they are compared, and whether it is written as a name is. */
interface Word {
	readonly text: string;
	/** With a capital letter, or in a tag. */
	readonly asName: boolean;
}

/** A name of somebody who is private. */
interface Name {
	readonly words: readonly string[];
	/** The words in one, so that `Pia Quill`, `pia-quill` and `PiaQuill` are the same. */
	readonly key: string;
	/** Everybody who is private and called so. */
	readonly paths: Set<string>;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** A name of fewer letters is never taken to be misspelt, nor a word of fewer: the short ones look alike. */
const FEWEST_LETTERS = 5;
const FEWEST_IN_WORD = 4;
/** A longer line is taken to tell of everybody: what was not looked at is not told. */
const LONGEST_LINE = 20_000;
/** Scripts that write no blanks between words: a name is looked for within the text. */
const UNPARTED =
	/^(?:[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]+|\p{sc=Hangul}{3,})$/u;
/** What is written together with a name: a genitive behind it; "and", "with", "to" before it. */
const BEHIND = /s$/;
/** A genitive behind a sound like it: `Lukasens`, `Maxens`, `Tesses`. */
const BEHIND_HISSING = /([sxzß])en?s$/;
const BEFORE = /^(?:[وفبلك](?=\p{sc=Arabic}{3})|[והבלכמש](?=\p{sc=Hebrew}{2}))/u;

function wordsOf(text: string): Word[] {
	const bare = bareText(text);
	return [...bare.matchAll(WORD)].map(({ 0: word, index }) => ({
		text: plainWord(word),
		asName: /^\p{Lu}/u.test(word) || /[#/]/.test(bare[index - 1] ?? ''),
	}));
}

/** Whether one is the other, misspelt by one letter at most. Figures are never misspelt: `Team 1` is not `Team 2`. */
const isNear = (a: string, b: string): boolean => a === b || (!/\d/.test(a + b) && slipsBetween(a, b, 1) <= 1);

const keyOf = (name: string): string => partsOf(name).join('');

/** Names by what they are looked up by. */
class NameBook {
	readonly all = new Map<string, Name>();
	mostWords = 0;

	add(written: string, path: string): void {
		const words = partsOf(written);
		const key = words.join('');
		if (key.length < 2) return;
		const name = this.all.get(key) ?? { words, key, paths: new Set() };
		name.paths.add(path);
		this.all.set(key, name);
		// One more: a name may be written in more words than it has (`Mc Ewan`).
		this.mostWords = Math.max(this.mostWords, words.length + 1);
	}
}

/** The names by which a text could tell of somebody private. */
export class PrivateNames {
	/** Two of the same key say the same of every text, as long as links mean the same. */
	readonly key: string;
	readonly #book = new NameBook();
	/** Full names and aliases of those who are private, of several words by the first and by the last of them. */
	readonly #whole = new Map<string, Name>();
	readonly #byEdge = new Map<string, Name[]>();
	/** By key the names of those who are not private that can be taken for one who is, in so many words at most. */
	readonly #others = new Set<string>();
	readonly #otherWords = new Set<string>();
	readonly #otherShort = new Set<string>();
	#mostOtherWords = 0;
	/** The first letters of all these names: most words begin otherwise. */
	readonly #beginnings: ReadonlySet<string>;
	readonly #find: FindLinked;
	readonly #hidden: Hidden;

	/** `people` is everybody; `hidden` are the notes that are nobody's and private. */
	constructor(people: readonly Called[], find: FindLinked, hidden: Hidden = NONE) {
		this.#find = find;
		this.#hidden = hidden;
		const concealed = people.filter((person) => person.private);
		for (const person of concealed) for (const name of wholeNames(person)) this.#book.add(name, person.path);
		for (const [key, name] of this.#book.all) this.#whole.set(key, name);
		if (concealed.length > 0) this.#readOthers(people.filter((person) => !person.private));
		for (const person of concealed)
			for (const name of [...firstNames(person), ...shortNames(person)])
				if (this.#isTheirsAlone(keyOf(name))) this.#book.add(name, person.path);
		this.#addAddresses(people, concealed);
		for (const name of this.#whole.values()) this.#addEdges(name);
		this.#beginnings = new Set([...this.#book.all.keys(), ...this.#others].map((key) => key[0] ?? ''));
		this.key = JSON.stringify([
			[...this.#book.all].map(([key, { paths }]) => [key, ...paths]),
			[...this.#whole.keys()],
			[...this.#others].sort(),
			hidden.key,
		]);
	}

	/** Addresses that nobody has who is not private tell of those who have them. */
	#addAddresses(people: readonly Called[], concealed: readonly Called[]): void {
		if (concealed.length === 0) return;
		const others = people.filter((person) => !person.private);
		const shared = new Set(others.flatMap(reachedAt).map(keyOf));
		for (const person of concealed)
			for (const address of reachedAt(person))
				if (!shared.has(keyOf(address))) this.#book.add(address, person.path);
	}

	/** Whether nobody is private, and no note. */
	get isEmpty(): boolean {
		return this.#book.all.size === 0 && this.#hidden.key === '';
	}

	/**
	 * The paths of those who are private and whom a text in the note `from` tells of; and what stands for the private
	 * notes that it links to (`HiddenNotes`).
	 */
	toldIn(text: string, from: string): ReadonlySet<string> {
		const found = new Set<string>();
		if (this.isEmpty || text.trim() === '') return found;
		if (text.length > LONGEST_LINE) return this.#everybody();
		const rest = this.#readLinks(text, from, found);
		const words = wordsOf(rest);
		this.#readWords(words, found);
		this.#readUnparted(words, found);
		return found;
	}

	#everybody(): ReadonlySet<string> {
		return new Set([...[...this.#whole.values()].flatMap(({ paths }) => [...paths]), ...this.#hidden.all()]);
	}

	#addEdges(name: Name): void {
		const { words } = name;
		const edges = words.length < 2 ? [] : [words[0], words[words.length - 1]];
		for (const edge of new Set(edges.flatMap((word) => word ?? [])))
			this.#byEdge.set(edge, [...(this.#byEdge.get(edge) ?? []), name]);
	}

	#readOthers(people: readonly Called[]): void {
		for (const person of people) {
			const aliases = person.aliases.filter((alias) => !this.#namesPrivate(alias));
			const names = [...wholeNames({ ...person, aliases }), ...firstNames(person)];
			for (const name of shortNames(person)) this.#otherShort.add(keyOf(name));
			for (const parts of names.map(partsOf)) {
				for (const part of parts) this.#otherWords.add(part);
				const key = parts.join('');
				if (!this.#isNearPrivate(key)) continue;
				this.#others.add(key);
				this.#mostOtherWords = Math.max(this.#mostOtherWords, parts.length);
			}
		}
	}

	/** Whether a name tells of somebody private beside its own bearer: `Pia Quill's mother`. */
	#namesPrivate(name: string): boolean {
		const words = ` ${partsOf(name).join(' ')} `;
		return [...this.#whole.values()].some((one) => {
			const own = ` ${one.words.join(' ')} `;
			return words !== own && words.includes(own);
		});
	}

	/** Whether a name holds one of somebody private, or is one letter away from it. */
	#isNearPrivate(key: string): boolean {
		return [...this.#whole.keys()].some((name) => key.includes(name) || isNear(key, name));
	}

	#isTheirsAlone(key: string): boolean {
		return !this.#otherWords.has(key) && !this.#others.has(key) && !this.#otherShort.has(key);
	}

	/** Finds whom links mean; gives the text without the links that lead to somebody. */
	#readLinks(text: string, from: string, found: Set<string>): string {
		let rest = '';
		let behind = 0;
		// What is embedded is shown, and so is its title.
		for (const { target, text: shown, from: start, to } of linksIn(text.replace(/!(?=\[)/g, ' '))) {
			const person = this.#find(target, from);
			if (person === null) {
				const note = this.#hidden.find(target);
				if (note === null) this.#addNear(keyOf(baseName(target)), found);
				else found.add(note);
			} else {
				if (person.private) found.add(person.path);
				const own = [...wholeNames(person), ...firstNames(person)].map(keyOf);
				const isOwn = own.includes(keyOf(baseName(shown)));
				// What a link shows may name somebody else than it leads to.
				// The figure keeps words apart that do not belong together.
				rest += `${text.slice(behind, start)} 0 ${isOwn ? '' : shown} 0 `;
				behind = to;
			}
		}
		return rest + text.slice(behind);
	}

	/** Adds those one of whose names is one letter away from a name that is nobody's. */
	#addNear(key: string, found: Set<string>): void {
		if (key.length < FEWEST_LETTERS || this.#others.has(key) || this.#otherWords.has(key)) return;
		for (const [name, { paths }] of this.#book.all)
			if (name.length >= FEWEST_LETTERS && isNear(key, name)) for (const path of paths) found.add(path);
	}

	#readWords(words: readonly Word[], found: Set<string>): void {
		for (let at = 0; at < words.length;) {
			const { name, length } = this.#longestAt(words, at);
			for (const path of name?.paths ?? []) found.add(path);
			if (length === 0) {
				this.#readSlip(words, at, found);
				this.#readGrown(words[at], found);
			}
			at += Math.max(1, length);
		}
	}

	/** The longest name that begins at a word, in so many words; no `name` where it is that of somebody else. */
	#longestAt(words: readonly Word[], at: number): { readonly name: Name | null; readonly length: number } {
		let best: { name: Name | null; length: number } = { name: null, length: 0 };
		const first = words[at];
		if (first === undefined || !this.#beginnings.has(first.text[0] ?? '')) return best;
		const row = words.slice(at, at + Math.max(this.#book.mostWords, this.#mostOtherWords));
		let key = '';
		for (const [index, word] of row.entries()) {
			key += word.text;
			const name = this.#book.all.get(key);
			const length = index + 1;
			if (name !== undefined && (length > 1 || this.#counts(first, name))) best = { name, length };
			else if (this.#others.has(key)) best = { name: null, length };
		}
		return best;
	}

	/** Whether one word is a name: one that is a word of the language too has to be written as a name. */
	#counts(word: Word | undefined, { words, key }: Name): boolean {
		if (word === undefined) return false;
		if (words.length > 1) return key.length >= FEWEST_LETTERS;
		return word.asName || !WORDS_THAT_ARE_NAMES.has(key);
	}

	/** Finds a name of one word that has grown together with what belongs to no name. */
	#readGrown(word: Word | undefined, found: Set<string>): void {
		if (word === undefined || this.#otherWords.has(word.text)) return;
		const { text, asName } = word;
		// Short names in small letters and an s are words: `lens`, `dans`.
		const mayEnd = asName || text.length > FEWEST_LETTERS;
		const bare = mayEnd ? [text.replace(BEHIND, ''), text.replace(BEHIND_HISSING, '$1')] : [];
		for (const key of [...bare, text.replace(BEFORE, '')]) {
			const name = key === text || WORDS_THAT_ARE_NAMES.has(key) ? undefined : this.#book.all.get(key);
			if (name?.words.length === 1) for (const path of name.paths) found.add(path);
		}
	}

	/** Finds names that are misspelt in one word: of several words the others are as they should be. */
	#readSlip(words: readonly Word[], at: number, found: Set<string>): void {
		const word = words[at];
		if (word === undefined) return;
		const add = ({ paths }: Name): void => paths.forEach((path) => found.add(path));
		for (const name of this.#byEdge.get(word.text) ?? []) {
			const starts = [at, at - name.words.length + 1].filter((start) => start >= 0);
			if (starts.some((start) => this.#isSlip(words.slice(start, start + name.words.length), name))) add(name);
		}
		if (!word.asName || word.text.length < FEWEST_IN_WORD || this.#otherWords.has(word.text)) return;
		for (const name of this.#whole.values())
			if (name.words.length === 1 && name.key.length >= FEWEST_LETTERS && isNear(word.text, name.key)) add(name);
	}

	#isSlip(words: readonly Word[], name: Name): boolean {
		if (words.length < name.words.length || this.#others.has(words.map(({ text }) => text).join(''))) return false;
		const wrong = words.flatMap(({ text }, at) => (text === name.words[at] ? [] : [[text, name.words[at] ?? '']]));
		const [[written = '', meant = ''] = []] = wrong;
		return (
			wrong.length === 1 &&
			Math.min(written.length, meant.length) >= FEWEST_IN_WORD - 1 &&
			Math.max(written.length, meant.length) >= FEWEST_IN_WORD &&
			isNear(written, meant)
		);
	}

	#readUnparted(words: readonly Word[], found: Set<string>): void {
		const names = [...this.#book.all.values()].filter(({ key }) => UNPARTED.test(key));
		if (names.length === 0) return;
		let bare = words.map(({ text }) => text).join(' ');
		for (const other of this.#others) if (UNPARTED.test(other)) bare = bare.replaceAll(other, ' ');
		for (const { key, paths } of names) if (bare.includes(key)) for (const path of paths) found.add(path);
	}
}
