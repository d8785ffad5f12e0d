/** A text as a question: who would like this? A note, a selection, an address with its words, whatever was copied. */
import { asList, asText } from '../../core/properties/fields';
import { propertyKey } from '../../core/properties/frontmatter';
import { linksIn } from '../../core/markdown/link';
import type { NoteLine } from '../../core/markdown/note-text';
import { readNote } from '../../core/properties/read-note';
import { excerpt } from '../../core/markdown/problem';
import { noteName } from '../../core/text/vault-path';
import { craftOf } from '../terms/pastimes';
import { joinedStem, termsOf, type Term } from '../terms/terms';

/** What is looked for. */
export interface Sought {
	/** The note it is, or was selected in; null if it is none. */
	readonly path: string | null;
	/** What it is called: the note's name or its title, an address, the first words; may be empty. */
	readonly titles: readonly string[];
	/** The addresses in a text that is no note. */
	readonly urls: readonly string[];
	/** The notes it links to. */
	readonly links: readonly string[];
	/** By term how much it is about that. */
	readonly terms: ReadonlyMap<string, SoughtTerm>;
	/** How many words it has, without the empty ones. */
	readonly size: number;
}

/** A term of a text. */
export interface SoughtTerm {
	/** How often it comes; a word of the title counts as several. */
	readonly count: number;
	/** 1 for a word that stands once in the text; more for a title, a tag, a heading, or where it comes again. */
	readonly weight: number;
	/** As the text writes it. */
	readonly word: string;
}

/** Behind this a text is not read: a book is about what its first chapters are about. */
const LONGEST = 400_000;
/** Of a bare text: addresses that are looked at, and characters of a line in which links are. */
const MOST_URLS = 20;
const LONGEST_LINE = 20_000;
/** With fewer characters around it, a text is about its address; one line of so few is a title. */
const FEW_WORDS = 400;
const LONGEST_TITLE = 120;
/** What a word counts for by where it stands. */
const COUNTS = { title: 4, tag: 2, heading: 2, link: 2, text: 1 };
/** A word that comes ten times is what a text is about; a hundred times say no more. */
const MOST_COUNT = 10;
/** The properties that say what a note is about, with what a word of each counts for: less in sentences. */
const ABOUT: Readonly<Record<string, number>> = {
	title: COUNTS.title,
	topics: COUNTS.title,
	topic: COUNTS.title,
	keywords: COUNTS.title,
	keyword: COUNTS.title,
	subject: COUNTS.title,
	subjects: COUNTS.title,
	category: COUNTS.title,
	categories: COUNTS.title,
	description: COUNTS.heading,
	summary: COUNTS.heading,
	author: COUNTS.title,
	authors: COUNTS.title,
};
const TARGETS = /\]\([^)\s]{0,600}\)/g;
const ADDRESS = /https?:\/\/[^\s<>"'\])]{1,600}/g;

/** A text of so few words is about each of them; in a longer one a word has to come again, or to stand in a title. */
const SHORT = 30;
export const isShort = ({ size }: Sought): boolean => size <= SHORT;

/** Whether a text is about a term, and does not only say it in passing. */
export const isAbout = (sought: Sought, term: string): boolean =>
	(sought.terms.get(term)?.count ?? 0) >= (isShort(sought) ? 1 : 2);

/** Whether a term stands in a title, or comes so often that it might; `again`: in the text as well. */
export const isTitled = ({ terms }: Sought, term: string, again: 0 | 1 = 0): boolean =>
	(terms.get(term)?.count ?? 0) >= COUNTS.title + again;

/** Whether a text says a term by a tag and nowhere else. */
export const isOnlyTag = ({ terms }: Sought, term: string): boolean => terms.get(term)?.count === COUNTS.tag;

class Counter {
	readonly #counts = new Map<string, { count: number; word: string }>();
	size = 0;

	/** Counts a text's terms, each two that follow each other, apart and as one word, and the crafts they tell of. */
	add(text: string, count: number): void {
		let before: Term | null = null;
		for (const term of termsOf(text)) {
			this.size += 1;
			this.#count(term.stem, term.word, count);
			const craft = craftOf(term.stem, before?.stem);
			// Titles speak in pictures: *the tram that climbed* is no climbing.
			if (craft !== undefined) this.#count(craft, term.word, count === COUNTS.title ? COUNTS.text : count);
			if (before !== null) {
				const words = `${before.word} ${term.word}`;
				this.#count(`${before.stem} ${term.stem}`, words, count);
				this.#count(joinedStem(before, term), words, count);
			}
			before = term;
		}
	}

	#count(key: string, word: string, count: number): void {
		const known = this.#counts.get(key);
		if (known === undefined) this.#counts.set(key, { count, word });
		else known.count += count;
	}

	get terms(): Map<string, SoughtTerm> {
		return new Map(
			[...this.#counts].map(([key, { count, word }]) => [
				key,
				{ count, weight: 1 + Math.log(Math.min(count, MOST_COUNT)), word },
			]),
		);
	}
}

/** The words of an address: of its path, decoded where that can be done; of a mere host the host's. */
function addressWords(address: string): string {
	const [, host = '', path = ''] = /^https?:\/\/([^/?#]*)([^?#]*)/.exec(address) ?? [];
	const words = path
		.replace(/%[0-9a-f]{2}/gi, (code) => (/%[2-7]/.test(code) ? decodeURIComponent(code) : ' '))
		.replace(/[-_/.+]/g, ' ');
	return termsOf(words).length > 0 ? words : host.replace(/\.[a-z]+$/i, '').replace(/\./g, ' ');
}

/** What a note's text says in words: links by what they show, addresses by their words. */
const spoken = (text: string): string =>
	text
		.replace(TARGETS, ']')
		.replace(ADDRESS, (address) => `\n${addressWords(address)}\n`)
		.replace(/\[\[[^\]|\n]{1,300}\|/g, '[[');

/** Whether a line says what its note is about: quotations do, code and comments do not. */
const speaks = ({ role, text }: NoteLine): boolean =>
	role === 'quiet' ? /^\s{0,3}>/.test(text) : role !== 'blank' && role !== 'frontmatter';

/**
 * A note as a question: its name and what its properties say it is about, tags, headings and links before its text.
 * Quotations count, code and comments do not.
 */
export function soughtNote(path: string, text: string): Sought {
	const { note, frontmatter, tags } = readNote(path, text.slice(0, LONGEST));
	const counter = new Counter();
	const title = asText(frontmatter.properties.get('title')?.value) ?? '';
	counter.add(noteName(path), COUNTS.title);
	for (const [key, count] of Object.entries(ABOUT)) {
		const values = asList(frontmatter.properties.get(propertyKey(key))?.value);
		for (const value of values) counter.add(value, count);
	}
	for (const tag of tags) counter.add(tag.replace(/[-_/]+/g, ' '), COUNTS.tag);
	const links = new Set<string>();
	for (const { text: line, role } of note.lines.filter(speaks)) {
		if (line.includes('[')) for (const { target } of linksIn(line)) links.add(target);
		counter.add(spoken(line), role === 'heading' ? COUNTS.heading : COUNTS.text);
	}
	for (const link of links) counter.add(noteName(link), COUNTS.link);
	return {
		path,
		titles: [noteName(path), title].filter((name) => name !== ''),
		urls: [],
		links: [...links],
		terms: counter.terms,
		size: counter.size,
	};
}

/** A file that is no note as a question: its name says what it is about. */
export const soughtFile = (path: string): Sought => ({ ...soughtNote(path.replace(/\.[^./]+$/, ''), ''), path });

/**
 * A bare text as a question: a selection of the note `path`, or what was copied. Of an address its words count as a
 * title's.
 */
export function soughtText(text: string, path: string | null = null): Sought {
	const counter = new Counter();
	const cut = text.slice(0, LONGEST);
	const urls = [...new Set(cut.match(ADDRESS) ?? [])].slice(0, MOST_URLS);
	const bare = cut.replace(ADDRESS, ' ').trim();
	const urlCount = bare.length < FEW_WORDS ? COUNTS.title : COUNTS.text;
	for (const url of urls) counter.add(addressWords(url), urlCount);
	const lines = bare.split(/\r?\n/);
	const isTitle = lines.length === 1 && bare.length < LONGEST_TITLE;
	for (const line of lines) counter.add(spoken(line), isTitle ? COUNTS.heading : COUNTS.text);
	const links = cut.includes('[') ? lines.flatMap((line) => linksIn(line.slice(0, LONGEST_LINE))) : [];
	const name = path === null ? excerpt(bare) : noteName(path);
	return {
		path,
		titles: name === '' || name.endsWith('…') ? [] : [name],
		urls,
		links: [...new Set(links.map(({ target }) => target))],
		terms: counter.terms,
		size: counter.size,
	};
}
