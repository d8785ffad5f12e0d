/** Why somebody is named: the things they care about that a text names too, and when it was talked about. */
import { ownValue } from '../core/own-key';
import type { Contact } from '../core/history';
import type { Member } from '../core/roster';
import { foldText } from '../core/fold';
import { BOOSTS, talkOf, type Item, type MatchKind } from './match-person';
import type { Sought } from './match-query';
import { termsOf } from './terms';

/** One thing in common. `part`: only a word of it. */
export type MatchReason =
	| { readonly kind: MatchKind | 'part'; readonly word: string }
	| {
			readonly kind: 'talk';
			readonly word: string;
			/** The latest contact that says it. */ readonly contact: Contact;
	  }
	| { readonly kind: 'linked'; readonly word: string };

/** So many reasons are given, of which so many were talked about: fewer where there are surer ones, as many as this. */
const MOST = 5;
const MOST_TALKED = 3;
const SURE_ENOUGH = 2;
/**
 * A term of a text that counts by itself though it was only talked about: one that stands in a title or comes again.
 */
export const WEIGHTY = 1.6;

/**
 * The reasons for the terms that were hit, in the words of the person's note, the weightiest first: what is named as a
 * whole, then what was talked about, then what is named only by a word of it. What is told by one is not told again.
 */
export function reasonsOf(
	member: Member,
	items: readonly Item[],
	hits: Readonly<Record<string, readonly string[]>>,
	sought: Sought,
	linked: boolean,
): MatchReason[] {
	const hit = (term: string, field: string): boolean => ownValue(hits, term)?.includes(field) ?? false;
	const told = new Set<string>();
	const said = new Set<string>();
	const reasons: MatchReason[] = linked ? [{ kind: 'linked', word: member.person.name }] : [];
	const wholes = items
		.filter(
			({ kind, whole, parts }) =>
				whole.some((term) => hit(term, kind)) || (kind === 'why' && parts.some((term) => hit(term, kind))),
		)
		.sort((a, b) => BOOSTS[b.kind] - BOOSTS[a.kind]);
	for (const { kind, text, whole, parts } of wholes) {
		if (said.has(foldText(text))) continue;
		said.add(foldText(text));
		for (const term of [...whole, ...parts]) told.add(term);
		reasons.push({
			kind,
			word:
				kind === 'why'
					? wordOf(
							[...whole, ...parts].filter((term) => hit(term, 'why')),
							sought,
						)
					: text,
		});
	}
	const weight = (term: string): number => sought.terms.get(term)?.weight ?? 0;
	const talked = Object.keys(hits)
		.filter(
			(term) => hit(term, 'talk') && !told.has(term) && (reasons.length < SURE_ENOUGH || weight(term) >= WEIGHTY),
		)
		.sort((a, b) => weight(b) - weight(a))
		.slice(0, MOST_TALKED);
	for (const reason of talkReasons(member, talked)) {
		reasons.push(reason.reason);
		told.add(reason.term);
	}
	for (const { kind, text, parts } of items) {
		const hitting = parts.filter((term) => hit(term, 'parts') && !told.has(term));
		if (kind === 'why' || hitting.length === 0 || said.has(foldText(text))) continue;
		said.add(foldText(text));
		for (const term of hitting) told.add(term);
		reasons.push({ kind: 'part', word: text });
	}
	return reasons.slice(0, MOST);
}

/** The longest of the terms as the text writes it. */
const wordOf = (terms: readonly string[], { terms: asked }: Sought): string =>
	asked.get([...terms].sort((a, b) => b.length - a.length)[0] ?? '')?.word ?? '';

/** For each term the latest contact that says it, in its word there. Each contact is read once. */
function talkReasons(
	{ history }: Member,
	terms: readonly string[],
): { readonly term: string; readonly reason: MatchReason }[] {
	const open = new Set(terms);
	const found = new Map<string, MatchReason>();
	for (const contact of history.interactions) {
		if (open.size === 0) break;
		for (const { stem, word } of termsOf(talkOf(contact)))
			if (open.delete(stem)) found.set(stem, { kind: 'talk', word, contact });
	}
	return terms.flatMap((term) => {
		const reason = found.get(term);
		return reason === undefined ? [] : [{ term, reason }];
	});
}
