/**
 * Who would like this: people ranked by what a text has in common with what they care about and what was talked about.
 * The ranking is BM25+ over fields, by MiniSearch; here it is said what is asked, who is left out, and why each is
 * named.
 */
import MiniSearch from 'minisearch';
import { discreet } from '../../core/people/discreet';
import { pathResolver, type PathResolver } from '../../core/names/resolver';
import type { Member } from '../../core/people/roster';
import type { Settings } from '../../core/settings/settings';
import { compareText } from '../../core/text/text-order';
import { isTalkEnough, mayBeEnough, type Asked } from './enough';
import { alreadyHad } from './had';
import { BOOSTS, documentOf, FIELDS, itemsOf, type Item, type PersonDocument } from './person';
import type { Sought, SoughtTerm } from './query';
import { reasonsOf, type Hits, type MatchReason } from './reasons';
import type { Contact } from '../../core/people/history';
import { termsOf } from '../terms/terms';

export type { MatchReason } from './reasons';

/** A person who would like what was asked about, with the reasons. */
export interface Match {
	readonly member: Member;
	/** Above 0, to compare and not to show. */
	readonly score: number;
	/** What they have in common, the weightiest first. Never empty. */
	readonly reasons: readonly MatchReason[];
	/** The contact in which they had this already; null if none tells of it. */
	readonly had: Contact | null;
}

type Marks = Pick<Settings, 'personTags'>;

/** So many terms of a text are asked for: the weightiest by how often they come and how few people have them. */
const MOST_TERMS = 80;
/** Of a text so many words that come again, and so many others, are tried as parts of one word; no shorter ones. */
const MOST_OFTEN = 40;
const MOST_PARTS = 400;
const SHORTEST_PART = 4;
/** So many people are named at most. */
const MOST_PEOPLE = 25;
/** Who has less than this part of the first one's score is not named for what was only talked about. */
const TAIL = 0.12;
/** A linked person is named before all others: as much as the best of them, and a little. */
const LINKED = 0.05;
/** What is left of a score where the text is about something the person does not like. */
const DISLIKED = 0.2;
/**
 * The index is built in strides of so many people, between which the caller may pause; the first ones are short, for
 * nothing is warm yet.
 */
const STRIDE = 25;
const FIRST_STRIDE = 5;
const FIRST_PEOPLE = 100;

interface Indexed {
	readonly member: Member;
	readonly items: readonly Item[];
}

/** People who may be suggested: alive, not paused, not private. */
const isSuggestible = ({ person }: Member): boolean => !person.deceased && !person.paused && !person.private;

/** Whether a member says the same as before for the index, though the day or the standing is another. */
function saysTheSame(a: Member, b: Member): boolean {
	if (a === b) return true;
	const [one, other] = [a.history.interactions, b.history.interactions];
	if (a.person !== b.person || one.length !== other.length) return false;
	return one.every((contact, at) => TOLD.every((name) => contact[name] === other[at]?.[name]));
}

/** What the index, and the gifts that are left, make of a contact. */
const TOLD = ['text', 'detail', 'kind', 'direction'] as const;

/** The index of the people. Kept current by `update`, which reads only those who have changed; asked by `find`. */
export class MatchIndex {
	readonly #mini = new MiniSearch<PersonDocument>({
		fields: [...FIELDS],
		tokenize: termsIn,
		processTerm: (term) => term,
		autoVacuum: false,
		logger: () => {},
	});
	readonly #indexed = new Map<string, Indexed>();
	/** By path what somebody does not like, each as its terms; of those who dislike anything. */
	readonly #disliking = new Map<string, readonly (readonly string[])[]>();
	/** By term how many people have it, in whatever field. */
	readonly #having = new Map<string, number>();
	#members: readonly Member[] = [];
	#resolve: PathResolver = () => null;
	/** Everybody, also those who are never suggested: what a text calls them by is no topic. */
	#byPath: ReadonlyMap<string, Member> = new Map();

	/** Whether the index is that of these members. */
	isOf(members: readonly Member[]): boolean {
		return members === this.#members;
	}

	/**
	 * Brings the index up to these members, stride by stride: to be run to its end, at once or with pauses. Begun anew,
	 * it goes on where it was.
	 */
	*update(members: readonly Member[], marks: Marks): Generator<void, void> {
		if (this.isOf(members)) return;
		const resolve = pathResolver(members.map(({ person }) => person));
		const isPerson = (target: string, from: string): boolean => resolve(target, from) !== null;
		yield;
		const there = new Set(members.filter(isSuggestible).map(({ person }) => person.path));
		for (const path of [...this.#indexed.keys()]) if (!there.has(path)) this.#take(path);
		yield;
		let done = 0;
		for (const one of members) {
			if (!isSuggestible(one)) continue;
			const member = discreet(one);
			const { path } = member.person;
			const known = this.#indexed.get(path);
			if (known !== undefined && saysTheSame(known.member, member)) {
				this.#indexed.set(path, { ...known, member });
				continue;
			}
			this.#take(path);
			this.#put(member, itemsOf(member, marks, isPerson));
			done += 1;
			if (done % (done <= FIRST_PEOPLE ? FIRST_STRIDE : STRIDE) === 0) yield;
		}
		this.#resolve = resolve;
		this.#byPath = new Map(members.map((member) => [member.person.path, member]));
		this.#members = members;
	}

	#put(member: Member, items: readonly Item[]): void {
		const document = documentOf(member, items);
		this.#mini.add(document);
		for (const term of allTerms(document)) this.#having.set(term, (this.#having.get(term) ?? 0) + 1);
		this.#indexed.set(member.person.path, { member, items });
		const { path, details } = member.person;
		const dislikes = details.dislikes.map(stemsOf).filter((stems) => stems.length > 0);
		if (dislikes.length > 0) this.#disliking.set(path, dislikes);
	}

	#take(path: string): void {
		const known = this.#indexed.get(path);
		if (known === undefined) return;
		const document = documentOf(known.member, known.items);
		this.#mini.remove(document);
		for (const term of allTerms(document)) {
			const count = (this.#having.get(term) ?? 1) - 1;
			if (count > 0) this.#having.set(term, count);
			else this.#having.delete(term);
		}
		this.#indexed.delete(path);
		this.#disliking.delete(path);
	}

	/**
	 * The terms that are asked for, each with its weight: of all that somebody has, the weightiest. The names of people
	 * who are linked are none.
	 */
	#asked({ terms }: Sought, without: ReadonlySet<string>): Map<string, number> {
		const rated: { readonly term: string; readonly weight: number; readonly rate: number }[] = [];
		for (const [term, { weight }] of [...terms, ...this.#compounds(terms)]) {
			const count = this.#having.get(term);
			if (count !== undefined && !without.has(term))
				rated.push({ term, weight, rate: weight * Math.log(1 + this.#indexed.size / count) });
		}
		return new Map(
			rated
				.sort((a, b) => b.rate - a.rate)
				.slice(0, MOST_TERMS)
				.map(({ term, rate }) => [term, rate / Math.log(1 + this.#indexed.size)]),
		);
	}

	/** Words that somebody has grown together of two words of a text: `bookbinding` of a book and its binding. */
	*#compounds(terms: Sought['terms']): Generator<readonly [string, SoughtTerm]> {
		const words = [...terms].filter(([term]) => term.length >= SHORTEST_PART && /^\p{L}+$/u.test(term));
		const often = words.filter(([, { count }]) => count > 1).slice(0, MOST_OFTEN);
		for (const [first] of often)
			for (const [second, told] of words.slice(0, MOST_PARTS))
				for (const term of [first + second, second + first])
					if (!terms.has(term) && this.#having.has(term)) yield [term, told];
	}

	/**
	 * The people who would like this, the likeliest first; those who have had it already last. People whom the text
	 * links to are among them; the one whose note it is, is not. Nobody is named without a reason.
	 */
	find(sought: Sought): readonly Match[] {
		const linked = this.#linkedBy(sought);
		const found = this.#search(sought);
		const best = Math.max(1, ...[...found.values()].map(({ score }) => score));
		for (const path of linked) {
			if (path === sought.path) continue;
			const { score = 0, hits = {} } = found.get(path) ?? {};
			found.set(path, { score: best * (1 + LINKED) + score * LINKED, hits, isSure: true });
		}
		const matches: Match[] = [];
		for (const [path, { score, hits, isSure }] of found) {
			const known = this.#indexed.get(path);
			if (known === undefined || (!isSure && score < best * TAIL)) continue;
			const person = { ...known, hits, isLinked: linked.has(path) };
			this.#rank(matches, { member: known.member, score }, () =>
				isSure || isTalkEnough(known.member, hits, this.#askedBy(sought)) ? reasonsOf(person, sought) : [],
			);
		}
		const told = matches.map((match) => ({ ...match, had: alreadyHad(match.member, sought) }));
		return [...told.filter(({ had }) => had === null), ...told.filter(({ had }) => had !== null)];
	}

	/** By path everybody whom the index finds with reason enough. */
	#search(sought: Sought): Map<string, Scored> {
		const named = sought.links.flatMap((target) => this.#resolve(target, sought.path ?? '') ?? []);
		const names = named.flatMap((path) => namesOf(this.#byPath.get(path)));
		const asked = this.#asked(sought, new Set(names));
		const askedBy = this.#askedBy(sought);
		const found = new Map<string, Scored>();
		if (asked.size === 0) return found;
		const results = this.#mini.search([...asked.keys()].join('\n'), {
			boost: { ...BOOSTS },
			boostTerm: (term) => asked.get(term) ?? 1,
		});
		for (const { id, score, match: hits } of results) {
			const path = String(id);
			const enough = path === sought.path ? null : mayBeEnough(hits, askedBy);
			if (enough === null) continue;
			const liked = this.#dislikes(path, sought) ? score * DISLIKED : score;
			found.set(path, { score: liked, hits, isSure: enough === 'named' });
		}
		return found;
	}

	/**
	 * Puts somebody into the list in their place, if they are among the first and there is a reason. Reasons cost time,
	 * so they are found only for those who get that far.
	 */
	#rank(matches: Match[], one: Ranked, reasonsFor: () => readonly MatchReason[]): void {
		const last = matches[matches.length - 1];
		if (matches.length === MOST_PEOPLE && last !== undefined && byScore(one, last) > 0) return;
		const reasons = reasonsFor();
		if (reasons.length === 0) return;
		const at = matches.findIndex((other) => byScore(one, other) < 0);
		matches.splice(at === -1 ? matches.length : at, 0, { ...one, reasons, had: null });
		if (matches.length > MOST_PEOPLE) matches.pop();
	}

	#askedBy = (sought: Sought): Asked => ({ sought, having: (term) => this.#having.get(term) ?? 0 });

	/** The paths of the people whom the text links to. */
	#linkedBy({ links, path }: Sought): ReadonlySet<string> {
		const paths = links.flatMap((target) => this.#resolve(target, path ?? '') ?? []);
		return new Set(paths.filter((one) => this.#indexed.has(one)));
	}

	#dislikes(path: string, { terms }: Sought): boolean {
		return this.#disliking.get(path)?.some((stems) => stems.every((stem) => terms.has(stem))) === true;
	}
}

type Ranked = Pick<Match, 'member' | 'score'>;

/** How well somebody fits a text, and by what. */
interface Scored {
	readonly score: number;
	readonly hits: Hits;
	/** Whether they are named however low the score. */
	readonly isSure: boolean;
}

/** Scores that differ by rounding only are the same: an index that has lived rounds otherwise than a new one. */
const rounded = (score: number): number => Math.round(score * 1e6);
const byScore = (a: Ranked, b: Ranked): number =>
	rounded(b.score) - rounded(a.score) ||
	compareText(a.member.person.name, b.member.person.name) ||
	(a.member.person.path < b.member.person.path ? -1 : 1);

/** The terms of a field. An empty one has none, and counts as such in the mean length of the fields. */
const termsIn = (field: string): string[] => (field === '' ? [] : field.split('\n'));
const allTerms = (document: PersonDocument): ReadonlySet<string> =>
	new Set(FIELDS.flatMap((field) => termsIn(document[field])));

const stemsOf = (text: string): string[] => termsOf(text).map(({ stem }) => stem);

/** The terms of somebody's names. */
const namesOf = (member: Member | undefined): string[] =>
	member === undefined ? [] : [member.person.name, ...member.person.aliases].flatMap(stemsOf);
