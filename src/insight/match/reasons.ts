/** Why somebody is named: the things they care about that a text names too, and when it was talked about. */
import { ownValue } from '../../core/text/own-key';
import type { Contact } from '../../core/people/history';
import type { Member } from '../../core/people/roster';
import { foldText } from '../../core/text/fold';
import { craftOf, isCraft } from '../terms/pastimes';
import { isCommon } from './enough';
import { BOOSTS, talkOf, type Item, type MatchKind } from './person';
import type { Sought } from './query';
import { termsOf } from '../terms/terms';

/** One thing in common. `part`: only a word of it. */
export type MatchReason =
	| { readonly kind: MatchKind | 'part'; readonly word: string }
	| TalkReason
	| { readonly kind: 'linked'; readonly word: string };

interface TalkReason {
	readonly kind: 'talk';
	readonly word: string;
	/** The latest contact that says it. */
	readonly contact: Contact;
}

/** So many reasons are given, of which so many were talked about: fewer where there are surer ones, as many as this. */
const MOST = 5;
const MOST_TALKED = 3;
const SURE_ENOUGH = 2;
/**
 * A term of a text that counts by itself though it was only talked about: one that stands in a title or comes again.
 */
const WEIGHTY = 1.6;

/** By term of the text the fields of a person in which it was found. */
export type Hits = Readonly<Record<string, readonly string[]>>;

/** A person whom the index found, or whom the text links to. */
export interface FoundPerson {
	readonly member: Member;
	readonly items: readonly Item[];
	readonly hits: Hits;
	readonly isLinked: boolean;
}

/** Gathers the reasons for a person, the surest first. What is told by one is not told again. */
class Reasons {
	readonly all: MatchReason[] = [];
	/** The terms and the things of the note that are told already. */
	readonly #terms = new Set<string>();
	readonly #things = new Set<string>();

	readonly #found: FoundPerson;
	readonly #sought: Sought;

	constructor(found: FoundPerson, sought: Sought) {
		this.#found = found;
		this.#sought = sought;
		if (found.isLinked) this.all.push({ kind: 'linked', word: found.member.person.name });
	}

	/** What the note names as a whole; of why somebody matters, which is a sentence, any word. */
	addNamed(): void {
		const named = this.#found.items.filter((item) =>
			termsTelling(item).some((term) => this.#isHit(term, item.kind)),
		);
		for (const item of named.sort((a, b) => BOOSTS[b.kind] - BOOSTS[a.kind]))
			if (this.#isNew(item))
				this.#add({ kind: item.kind, word: this.#wordFor(item) }, [...item.whole, ...item.parts]);
	}

	/** What was talked about; the less of it the more is named. */
	addTalked(): void {
		const counts = (term: string): boolean =>
			this.#isHit(term, 'talk') &&
			!this.#terms.has(term) &&
			!isCommon(term) &&
			(this.all.length < SURE_ENOUGH || this.#weight(term) >= WEIGHTY);
		const talked = Object.keys(this.#found.hits)
			.filter(counts)
			// A word says more than its craft, which is told where nothing else is.
			.filter((term, _, all) => !isCraft(term) || all.every((other) => craftOf(other) !== term))
			.sort((a, b) => this.#weight(b) - this.#weight(a))
			.slice(0, MOST_TALKED);
		for (const { term, reason } of talkReasons(this.#found.member, talked)) this.#add(reason, [term]);
	}

	/** What the note names, and the text only by a word of it. */
	addParts(): void {
		for (const item of this.#found.items) {
			if (item.kind === 'why') continue;
			const hit = item.parts.filter(
				(term) => this.#isHit(term, 'parts') && !this.#terms.has(term) && !isCommon(term),
			);
			if (hit.length > 0 && this.#isNew(item)) this.#add({ kind: 'part', word: item.text }, hit);
		}
	}

	#add(reason: MatchReason, terms: readonly string[]): void {
		this.all.push(reason);
		for (const term of terms) this.#terms.add(term);
	}

	/** Whether a thing has not been told yet, by whatever kind; from now on it has. */
	#isNew({ text }: Item): boolean {
		const key = foldText(text);
		const isNew = !this.#things.has(key);
		this.#things.add(key);
		return isNew;
	}

	#isHit(term: string, field: string): boolean {
		return ownValue(this.#found.hits, term)?.includes(field) ?? false;
	}

	#weight(term: string): number {
		return this.#sought.terms.get(term)?.weight ?? 0;
	}

	/** A thing in the note's words; of a sentence only the longest word that was hit, as the text writes it. */
	#wordFor({ kind, text, whole, parts }: Item): string {
		if (kind !== 'why') return text;
		const hit = [...whole, ...parts].filter((term) => this.#isHit(term, kind));
		const [longest = ''] = hit.sort((a, b) => b.length - a.length);
		return this.#sought.terms.get(longest)?.word ?? '';
	}
}

/** The terms by which a thing counts as named. */
const termsTelling = ({ kind, whole, parts }: Item): readonly string[] =>
	kind === 'why' ? [...whole, ...parts] : whole;

/**
 * The reasons for the terms that were hit, in the words of the person's note, the weightiest first: what is named as a
 * whole, then what was talked about, then what is named only by a word of it.
 */
export function reasonsOf(found: FoundPerson, sought: Sought): MatchReason[] {
	const reasons = new Reasons(found, sought);
	reasons.addNamed();
	reasons.addTalked();
	reasons.addParts();
	return reasons.all.slice(0, MOST);
}

/** For each term the latest contact that says it, in its word there. Each contact is read once. */
function talkReasons({ history }: Member, terms: readonly string[]): { term: string; reason: TalkReason }[] {
	const open = new Set(terms);
	const found = new Map<string, TalkReason>();
	for (const contact of history.interactions) {
		if (open.size === 0) break;
		let before = '';
		for (const { stem, word } of termsOf(talkOf(contact))) {
			for (const term of [stem, craftOf(stem, before)])
				if (term !== undefined && open.delete(term)) found.set(term, { kind: 'talk', word, contact });
			before = stem;
		}
	}
	return terms.flatMap((term) => {
		const reason = found.get(term);
		return reason === undefined ? [] : [{ term, reason }];
	});
}
