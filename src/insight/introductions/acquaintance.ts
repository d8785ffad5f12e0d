/** Who knows whom, as far as the notes tell. In doubt two people know each other: to introduce them would be odd. */
import { INTRO_KIND } from '../../core/settings/kinds';
import { foldText } from '../../core/text/fold';
import type { Contact } from '../../core/people/history';
import { linksIn } from '../../core/markdown/link';
import { pathResolver, type PathResolver } from '../../core/names/resolver';
import type { Member } from '../../core/people/roster';
import { areBound } from './ties';

/** So many words make the longest name that is looked for in a text. */
const LONGEST_NAME = 5;
/** So many contacts are looked through for names. */
const MOST_CONTACTS = 200;
const LETTER = /[\p{L}\p{M}]/u;
const NAME_WORD = /[\p{L}\p{M}\p{N}]+/gu;

const wordsOf = (text: string): string[] => foldText(text.slice(0, 4000)).match(NAME_WORD) ?? [];
/** Whether a text has a name as a word of its own, written as it is: `Will`, and not `will` or `Wills`. */
function hasName(text: string, name: string): boolean {
	for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1))
		if (!LETTER.test(text[at - 1] ?? '') && !LETTER.test(text[at + name.length] ?? '')) return true;
	return false;
}
const nameKey = (name: string): string => wordsOf(name).join(' ');
const sourceKey = (path: string, line: number): string => `${line} ${path}`;

/** Every run of words that may be a name: one by one, and so many together as make the longest. */
function* runsOf(words: readonly string[]): Generator<string> {
	for (const at of words.keys()) {
		const most = Math.min(LONGEST_NAME, words.length - at);
		for (let count = 1; count <= most; count++) yield words.slice(at, at + count).join(' ');
	}
}

/** All that a contact says, its details included. */
export const saidIn = ({ text, detail }: Contact): string => `${text}\n${detail}`;

/** Whom one person is known to know. */
interface Circle {
	readonly name: string;
	/** By path: linked in the note, family, who introduced them. */
	readonly near: ReadonlySet<string>;
	/** The lines that tell of contact with this person, promise something to them, or name them on a day. */
	readonly sources: ReadonlySet<string>;
	/** The words of introductions that are noted here. */
	readonly introductions: ReadonlySet<string>;
	/** What the note says of the person in its own words, and its entries. */
	readonly told: readonly string[];
}

/** Answers for these members; what it has to look up is looked up when it is asked, and once. */
export class Acquaintance {
	#resolver: PathResolver | null = null;
	#names: ReadonlyMap<string, string> | null = null;
	readonly #circles = new Map<Member, Circle>();

	readonly #members: readonly Member[];

	constructor(members: readonly Member[]) {
		this.#members = members;
	}

	/**
	 * Whether two people have met, or are kept apart. One's note links to the other's, tells of family or of who
	 * introduced them and that is the other, says never to introduce them, or names the other in its own words or in
	 * an entry, if only by the first name; some line tells of contact with both (`with`, a meeting), promises something
	 * to both, or names both on a day; both are of your family, or both work with you. Two of one name may be
	 * one person with two notes.
	 */
	know(a: Member, b: Member): boolean {
		const [one, other] = [this.#circle(a), this.#circle(b)];
		if (one.name === other.name || areBound(a.person, b.person)) return true;
		if (one.near.has(b.person.path) || other.near.has(a.person.path)) return true;
		if (isNamed(one, b) || isNamed(other, a)) return true;
		const [few, many] =
			one.sources.size < other.sources.size ? [one.sources, other.sources] : [other.sources, one.sources];
		for (const source of few) if (many.has(source)) return true;
		return false;
	}

	/**
	 * The lines that tell of contact with somebody or promise something to them: the number, a blank, the path of the
	 * note.
	 */
	sources(member: Member): ReadonlySet<string> {
		return this.#circle(member).sources;
	}

	/** The paths of the people whom a text in the note `from` links to, or calls by their whole name or an alias. */
	named(text: string, from: string): ReadonlySet<string> {
		const { linked, rest } = this.#withoutLinked(text, from);
		const found = new Set(linked);
		for (const run of runsOf(wordsOf(rest))) {
			const path = this.#byName().get(run);
			if (path !== undefined) found.add(path);
		}
		found.delete(from);
		return found;
	}

	/**
	 * The paths of the people whom a text links to, and the text without these links: the words of a link are those of
	 * nobody else, whoever has that name too.
	 */
	#withoutLinked(text: string, from: string): { readonly linked: readonly string[]; readonly rest: string } {
		const linked: string[] = [];
		let rest = '';
		let behind = 0;
		for (const { target, from: start, to } of linksIn(text)) {
			const path = this.#resolve(target, from);
			if (path === null) continue;
			linked.push(path);
			rest += `${text.slice(behind, start)} `;
			behind = to;
		}
		return { linked, rest: rest + text.slice(behind) };
	}

	#resolve(target: string, from: string): string | null {
		this.#resolver ??= pathResolver(this.#members.map(({ person }) => person));
		return this.#resolver(target, from);
	}

	#byName(): ReadonlyMap<string, string> {
		if (this.#names !== null) return this.#names;
		const names = new Map<string, string>();
		for (const { person } of this.#members) {
			const keys = [person.name, ...person.aliases].map(nameKey).filter((key) => key !== '');
			for (const key of keys) if (!names.has(key)) names.set(key, person.path);
		}
		this.#names = names;
		return names;
	}

	#circle(member: Member): Circle {
		const known = this.#circles.get(member);
		if (known !== undefined) return known;
		const circle = this.#read(member);
		this.#circles.set(member, circle);
		return circle;
	}

	#read({ person, history, promises, linked }: Member): Circle {
		const contacts = [...history.interactions, ...history.plans];
		const intros = contacts.filter(({ kind }) => kind === INTRO_KIND).map(saidIn);
		const targets = [...person.links, ...person.neverIntroduce, ...person.introducers, ...person.ties];
		const told = history.interactions.slice(0, MOST_CONTACTS).map(saidIn);
		const near = [
			...targets.flatMap((target) => this.#resolve(target, person.path) ?? []),
			...[...person.details.family, person.remarks, ...intros].flatMap((text) => [
				...this.named(text, person.path),
			]),
		];
		const sources = [
			...contacts.flatMap((contact) => [contact, ...contact.also]),
			...promises.map(({ path, promise: { line } }) => ({ path, line })),
			...linked.filter(({ day }) => day !== null),
		];
		return {
			name: foldText(person.name),
			near: new Set(near),
			sources: new Set(sources.map(({ path, line }) => sourceKey(path, line))),
			introductions: new Set(intros.flatMap(wordsOf)),
			told: [person.remarks, ...told],
		};
	}
}

/** Whether one's note or entries name the other by the first name, of three letters or more. */
function isNamed({ introductions, told }: Circle, { person }: Member): boolean {
	const [first] = wordsOf(person.name);
	if (first === undefined || first.length <= 2) return false;
	const written = /[\p{L}\p{M}]+/u.exec(person.name)?.[0] ?? first;
	return introductions.has(first) || told.some((text) => hasName(text, written));
}
