/**
 * What is told of one person tells of nobody else who is private. Of a contact that cannot be told without them the day
 * and the kind are left; of everything else nothing.
 */
import type { NoteEntry } from '../entry/entries';
import { untoldPath, type SharedEntry } from './history';
import type { About } from './mentions';
import { aroundOf, type Around } from '../markdown/note-text';
import type { Person } from '../person/person';
import type { Details } from '../person/person-fields';
import { PrivateNames } from './private-names';
import { noteName } from '../text/vault-path';

/** A line of a text by how far it stands in, and the level of a heading. */
const INDENT = /^[ \t]*/;
const HEADING = /^ {0,3}(#{1,6})[ \t]/;

/** A line of a note, with what it stands in and under. */
export interface ToldLine {
	readonly text: string;
	readonly path: string;
	readonly within?: Around | null | undefined;
}

/** A contact as it may be told: on its day, of its kind. */
const withheld = (entry: NoteEntry): NoteEntry => ({
	...entry,
	text: '',
	said: '',
	word: '',
	detail: '',
	direction: null,
	benefits: [],
	participants: [],
	within: null,
	withheld: true,
});

export class Discretion {
	/** By what lines stand in, whom they tell of by that; of each note its own. */
	readonly #around = new WeakMap<Around, ReadonlySet<string>>();
	readonly #paths = new Map<string, ReadonlySet<string>>();
	/** Numbers in place of the paths that are not told. */
	readonly #untold = new Map<string, number>();

	readonly #names: PrivateNames;

	constructor(names: PrivateNames) {
		this.#names = names;
	}

	/** Whether a text of the note `from` tells of somebody private other than the person whose note is `self`. */
	hides(text: string | null, from: string, self = from): boolean {
		return text !== null && isOther(this.#names.toldIn(text, from), self);
	}

	/** Whom among those who are private a line tells of: by itself, by what it stands in, or by its note's name. */
	toldBy({ text, path, within }: ToldLine): ReadonlySet<string> {
		return new Set([
			...this.#names.toldIn(text, path),
			...this.#toldAround(within ?? null, path),
			...this.#toldInPath(path),
		]);
	}

	/** A person's note as it may be told: without what tells of others. */
	person(person: Person): Person {
		const { path, linkedTexts } = person;
		const says = (text: string): boolean =>
			!this.hides(text, path) && !this.hides(linkedTexts.get(text) ?? null, path);
		const hiddenLines = [...linkedTexts].filter(([, written]) => this.hides(written, path)).map(([shown]) => shown);
		const kept = (text: string | null): string | null => (text === null || says(text) ? text : null);
		return {
			...person,
			aliases: person.aliases.filter(says),
			firstName: kept(person.firstName),
			tags: person.tags.filter((tag) => says(`#${tag}`)),
			circle: kept(person.circle),
			why: kept(person.why),
			milestones: person.milestones.filter(
				({ label }) => says(label) && !hiddenLines.some((shown) => shown.includes(label)),
			),
			ties: person.ties.filter((target) => says(`[[${target}]]`)),
			remarks: kept(person.remarks) ?? '',
			links: person.links.filter((target) => says(`[[${target}]]`)),
			details: detailsTold(person.details, says),
			addresses: person.addresses.filter(({ label, value }) => says(`${label ?? ''} 0 ${value}`)),
			linkedTexts: new Map(),
			written: {},
			entries: person.entries.map((entry) => this.#entry(entry, path, path)),
			promises: person.promises.filter(({ text, within }) => this.#isTold(text, within, path, path)),
			asks: person.asks.filter(({ text, within }) => this.#isTold(text, within, path, path)),
			giftIdeas: person.giftIdeas.filter(({ text, within }) => this.#isTold(text, within, path, path)),
			problems: person.problems.filter(({ found }) => says(found)),
		};
	}

	/** What other notes tell of the person whose note is `self`, as it may be told. */
	about({ entries, promises, asks, linked }: About, self: string): About {
		const mayBeTold = ({ path, isPrivate }: { readonly path: string; readonly isPrivate?: boolean }): boolean =>
			isPrivate !== true && !this.#hidesPath(path, self);
		return {
			entries: entries.map((shared) =>
				mayBeTold(shared)
					? { ...shared, entry: this.#entry(shared.entry, shared.path, self) }
					: this.#withoutPlace(shared),
			),
			promises: promises.filter(
				(one) => mayBeTold(one) && this.#isTold(one.promise.text, one.promise.within, one.path, self),
			),
			asks: asks.filter((one) => mayBeTold(one) && this.#isTold(one.ask.text, one.ask.within, one.path, self)),
			linked: linked.filter(mayBeTold),
		};
	}

	/** A note that is private, or that is called by somebody private, is named nowhere. */
	#withoutPlace({ path, entry, from }: SharedEntry): SharedEntry {
		const number = this.#untold.get(path) ?? this.#untold.size + 1;
		this.#untold.set(path, number);
		return { path: untoldPath(number), entry: withheld(entry), from };
	}

	#entry(entry: NoteEntry, from: string, self: string): NoteEntry {
		const { said, text, detail, within } = entry;
		const isTold = this.#isTold(said, within, from, self) && (said.includes(text) || !this.hides(text, from, self));
		if (!isTold) return withheld(entry);
		return detail === '' ? entry : { ...entry, detail: this.#detail(detail, from, self) };
	}

	#isTold(text: string, within: Around | null | undefined, from: string, self: string): boolean {
		return !this.hides(text, from, self) && !isOther(this.#toldAround(within ?? null, from), self);
	}

	/** Without the lines that tell of somebody, and what stands in or under them. */
	#detail(detail: string, from: string, self: string): string {
		const hides = (text: string): boolean => this.hides(text, from, self);
		if (!hides(detail)) return detail;
		const kept = withoutHidden(detail.split('\n'), hides);
		// A name may go on in the next line.
		const isTorn = kept.some((line, at) => at > 0 && hides(`${kept[at - 1] ?? ''} ${line.trim()}`));
		return isTorn ? '' : kept.join('\n');
	}

	/** Whom a line tells of by what it stands in and under. The title of its note says nothing of a line. */
	#toldAround(within: Around | null, from: string): ReadonlySet<string> {
		const chain: Around[] = [];
		for (let at = within; at !== null && !this.#around.has(at); at = aroundOf(at)) chain.push(at);
		const outermost = chain[chain.length - 1];
		const above = outermost === undefined ? within : aroundOf(outermost);
		let told: ReadonlySet<string> = (above === null ? undefined : this.#around.get(above)) ?? NOBODY;
		for (const one of chain.reverse()) {
			const own = isTitle(one, from) ? NOBODY : this.#names.toldIn(one.text, from);
			if (own.size > 0) told = new Set([...told, ...own]);
			this.#around.set(one, told);
		}
		return told;
	}

	#toldInPath(path: string): ReadonlySet<string> {
		const known = this.#paths.get(path) ?? this.#names.toldIn(path.replace(/\.md$/i, ''), path);
		this.#paths.set(path, known);
		return known;
	}

	#hidesPath(path: string, self: string): boolean {
		return isOther(this.#toldInPath(path), self);
	}
}

/** Each text, and of each list those texts, that may be told. */
function detailsTold(details: Details, says: (text: string) => boolean): Details {
	const told = (value: readonly string[] | string | null): readonly string[] | string | null => {
		if (value === null) return null;
		if (typeof value === 'string') return says(value) ? value : null;
		return value.filter(says);
	};
	const fields = Object.entries<readonly string[] | string | null>({ ...details });
	return Object.fromEntries(fields.map(([field, value]) => [field, told(value)])) as unknown as Details;
}

const NOBODY: ReadonlySet<string> = new Set();

const isOther = (told: ReadonlySet<string>, self: string): boolean =>
	told.size > 1 || (told.size === 1 && !told.has(self));

const isTitle = (line: Around, path: string): boolean =>
	'level' in line && line.level === 1 && line.text.toLowerCase().includes(noteName(path).toLowerCase());

interface Place {
	readonly indent: number;
	/** Of a heading; 0 of any other line. */
	readonly level: number;
}

const placeOf = (line: string): Place => ({
	indent: INDENT.exec(line)?.[0].length ?? 0,
	level: HEADING.exec(line)?.[1]?.length ?? 0,
});

const QUOTE = /^\s*>/;
/** What begins anew where it stands: a heading, an item, a row of a table. */
const BEGINS = /^\s*(?:#{1,6}\s|[-*+]\s|\d{1,9}[.)]\s|\|)/;

/** Lines that belong together: a paragraph or an item with the lines that go on with it, a quotation as a whole. */
function blocksOf(lines: readonly string[]): string[][] {
	const blocks: string[][] = [];
	let before = '';
	for (const line of lines) {
		const isQuote = QUOTE.test(line);
		const isNew = isQuote !== QUOTE.test(before) ? isQuote : !isQuote && BEGINS.test(line);
		if (before.trim() === '' || line.trim() === '' || isNew) blocks.push([line]);
		else blocks[blocks.length - 1]?.push(line);
		before = line;
	}
	return blocks;
}

/** Lines without those that are hidden, what belongs to them, and what stands in or under them. */
function withoutHidden(lines: readonly string[], hides: (text: string) => boolean): string[] {
	const kept: string[] = [];
	let hidden: Place | null = null;
	for (const block of blocksOf(lines)) {
		const [first = ''] = block;
		const place = placeOf(first);
		if (hidden !== null && first.trim() !== '' && isBehind(hidden, place)) hidden = null;
		if (hidden === null && hides(block.join(' '))) hidden = place;
		if (hidden === null) kept.push(...block);
	}
	return kept;
}

/** Whether a line stands no more in or under another that came before it. */
function isBehind(before: Place, line: Place): boolean {
	if (before.level > 0) return line.level > 0 && line.level <= before.level;
	return line.level > 0 || line.indent <= before.indent;
}
