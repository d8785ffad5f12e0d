/**
 * Who would like this: people ranked by what a text has in common with what they care about and what was talked about.
 * The ranking is BM25+ over fields, by MiniSearch; here it is said what is asked, who is left out, and why each is
 * named.
 */
import MiniSearch from 'minisearch';
import { discreet } from '../core/discreet';
import { pathResolver, type PathResolver } from '../core/mentions';
import type { Member } from '../core/roster';
import type { Settings } from '../core/settings';
import { compareText } from '../core/text-order';
import { alreadyHad } from './match-had';
import { BOOSTS, documentOf, FIELDS, itemsOf, type Item, type MatchField, type PersonDocument } from './match-person';
import type { Sought } from './match-query';
import { reasonsOf, WEIGHTY, type MatchReason } from './match-reasons';
import type { Contact } from '../core/history';
import { termsOf } from './terms';

export type { MatchReason } from './match-reasons';

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
/** So many people are named at most. */
const MOST_PEOPLE = 25;
/** Who has less than this part of the first one's score is not named for what was only talked about. */
const TAIL = 0.12;
/** A linked person is named before all others: as much as the best of them, and a little. */
const LINKED = 0.05;
/** What is left of a score where the text is about something the person does not like. */
const DISLIKED = 0.2;
/** Fields in which a single hit is reason enough. */
const SURE: ReadonlySet<MatchField> = new Set([
	'interest',
	'topic',
	'tag',
	'like',
	'gift',
	'link',
	'role',
	'company',
	'place',
]);
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
export const isSuggestible = ({ person }: Member): boolean => !person.deceased && !person.paused && !person.private;

/** Whether a member says the same as before for the index, though the day or the standing is another. */
function saysTheSame(a: Member, b: Member): boolean {
	const [one, other] = [a.history.interactions, b.history.interactions];
	return (
		a === b ||
		(a.person === b.person &&
			one.length === other.length &&
			one.every(
				({ kind, direction, text, detail }, at) =>
					text === other[at]?.text &&
					detail === other[at].detail &&
					kind === other[at].kind &&
					direction === other[at].direction,
			))
	);
}

/** The index of the people. Kept current by `update`, which reads only those who have changed; asked by `find`. */
export class MatchIndex {
	private readonly mini = new MiniSearch<PersonDocument>({
		fields: [...FIELDS],
		tokenize: termsIn,
		processTerm: (term) => term,
		autoVacuum: false,
		logger: () => {},
	});
	private readonly indexed = new Map<string, Indexed>();
	/** By path what somebody does not like, each as its terms; of those who dislike anything. */
	private readonly disliking = new Map<string, readonly (readonly string[])[]>();
	/** By term how many people have it, in whatever field. */
	private readonly having = new Map<string, number>();
	private members: readonly Member[] = [];
	private resolve: PathResolver = () => null;

	/** Whether the index is that of these members. */
	isOf(members: readonly Member[]): boolean {
		return members === this.members;
	}

	/**
	 * Brings the index up to these members, stride by stride: to be run to its end, at once or with pauses. Begun anew,
	 * it goes on where it was.
	 */
	*update(members: readonly Member[], marks: Marks): Generator<void, void> {
		if (this.isOf(members)) return;
		const resolve = pathResolver(members.map(({ person }) => person));
		yield;
		const there = new Set(members.filter(isSuggestible).map(({ person }) => person.path));
		for (const path of [...this.indexed.keys()]) if (!there.has(path)) this.take(path);
		yield;
		let done = 0;
		for (const one of members) {
			if (!isSuggestible(one)) continue;
			const member = discreet(one);
			const known = this.indexed.get(member.person.path);
			if (known !== undefined && saysTheSame(known.member, member))
				this.indexed.set(member.person.path, { ...known, member });
			else {
				this.take(member.person.path);
				this.put(
					member,
					itemsOf(member, marks, (target, from) => resolve(target, from) !== null),
				);
				if (++done % (done <= FIRST_PEOPLE ? FIRST_STRIDE : STRIDE) === 0) yield;
			}
		}
		this.resolve = resolve;
		this.members = members;
	}

	private put(member: Member, items: readonly Item[]): void {
		const document = documentOf(member, items);
		this.mini.add(document);
		for (const term of allTerms(document)) this.having.set(term, (this.having.get(term) ?? 0) + 1);
		this.indexed.set(member.person.path, { member, items });
		const { path, details } = member.person;
		const dislikes = details.dislikes
			.map((text) => termsOf(text).map(({ stem }) => stem))
			.filter((stems) => stems.length > 0);
		if (dislikes.length > 0) this.disliking.set(path, dislikes);
	}

	private take(path: string): void {
		const known = this.indexed.get(path);
		if (known === undefined) return;
		const document = documentOf(known.member, known.items);
		this.mini.remove(document);
		for (const term of allTerms(document)) {
			const count = (this.having.get(term) ?? 1) - 1;
			if (count > 0) this.having.set(term, count);
			else this.having.delete(term);
		}
		this.indexed.delete(path);
		this.disliking.delete(path);
	}

	/**
	 * The terms that are asked for, each with its weight: of all that somebody has, the weightiest. The names of people
	 * who are linked are none.
	 */
	private asked({ terms }: Sought, without: ReadonlySet<string>): Map<string, number> {
		const rated: { readonly term: string; readonly weight: number; readonly rate: number }[] = [];
		for (const [term, { weight }] of terms) {
			const count = this.having.get(term);
			if (count !== undefined && !without.has(term))
				rated.push({ term, weight, rate: weight * Math.log(1 + this.indexed.size / count) });
		}
		return new Map(
			rated
				.sort((a, b) => b.rate - a.rate)
				.slice(0, MOST_TERMS)
				.map(({ term, rate }) => [term, rate / Math.log(1 + this.indexed.size)]),
		);
	}

	/**
	 * The people who would like this, the likeliest first; those who have had it already last. People whom the text
	 * links to are among them; the one whose note it is, is not. Nobody is named without a reason.
	 */
	find(sought: Sought): readonly Match[] {
		const linked = this.linkedBy(sought);
		const asked = this.asked(
			sought,
			new Set([...linked].flatMap((path) => namesOf(this.indexed.get(path)?.member))),
		);
		const results =
			asked.size === 0
				? []
				: this.mini.search([...asked.keys()].join('\n'), {
						boost: { ...BOOSTS },
						boostTerm: (term) => asked.get(term) ?? 1,
					});
		const scores = new Map<string, number>();
		const sure = new Set(linked);
		const hits = new Map<string, Readonly<Record<string, readonly string[]>>>();
		for (const { id, score, match } of results) {
			const path = String(id);
			const enough = path === sought.path ? null : reasonEnough(match, sought);
			if (enough === null) continue;
			hits.set(path, match);
			if (enough === 'sure') sure.add(path);
			scores.set(path, this.dislikes(path, sought) ? score * DISLIKED : score);
		}
		const best = Math.max(1, ...scores.values());
		for (const path of linked)
			if (path !== sought.path) scores.set(path, best * (1 + LINKED) + (scores.get(path) ?? 0) * LINKED);
		const matches: Match[] = [];
		for (const [path, score] of scores) {
			const known = this.indexed.get(path);
			if (known === undefined || !(sure.has(path) || score >= best * TAIL)) continue;
			this.rank(matches, { member: known.member, score }, () =>
				reasonsOf(known.member, known.items, hits.get(path) ?? {}, sought, linked.has(path)),
			);
		}
		const told = matches.map((match) => ({ ...match, had: alreadyHad(match.member, sought) }));
		return [...told.filter(({ had }) => had === null), ...told.filter(({ had }) => had !== null)];
	}

	/**
	 * Puts somebody into the list in their place, if they are among the first and there is a reason. What is looked up
	 * is so looked up for few.
	 */
	private rank(matches: Match[], one: Ranked, reasonsFor: () => readonly MatchReason[]): void {
		const last = matches.at(-1);
		if (matches.length === MOST_PEOPLE && last !== undefined && byScore(one, last) > 0) return;
		const reasons = reasonsFor();
		if (reasons.length === 0) return;
		const at = matches.findIndex((other) => byScore(one, other) < 0);
		matches.splice(at === -1 ? matches.length : at, 0, { ...one, reasons, had: null });
		if (matches.length > MOST_PEOPLE) matches.pop();
	}

	/** The paths of the people whom the text links to. */
	private linkedBy({ links, path }: Sought): ReadonlySet<string> {
		const paths = links.flatMap((target) => this.resolve(target, path ?? '') ?? []);
		return new Set(paths.filter((one) => this.indexed.has(one)));
	}

	private dislikes(path: string, { terms }: Sought): boolean {
		return this.disliking.get(path)?.some((stems) => stems.every((stem) => terms.has(stem))) === true;
	}
}

type Ranked = Pick<Match, 'member' | 'score'>;

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

const namesOf = (member: Member | undefined): string[] =>
	member === undefined
		? []
		: [member.person.name, ...member.person.aliases].flatMap((name) => termsOf(name).map(({ stem }) => stem));

/**
 * Whether hits are a reason: `sure` is something the person names, `talk` two things that were talked about, or one
 * that the text is about.
 */
function reasonEnough(match: Readonly<Record<string, readonly string[]>>, { terms }: Sought): 'sure' | 'talk' | null {
	const hits = Object.entries(match);
	if (hits.some(([, fields]) => fields.some((field) => SURE.has(field as MatchField)))) return 'sure';
	return hits.length > 1 || hits.some(([term]) => (terms.get(term)?.weight ?? 0) >= WEIGHTY) ? 'talk' : null;
}
