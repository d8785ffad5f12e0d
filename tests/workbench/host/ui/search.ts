/** Searches with scores: 0 is the best there is, worse is lower, `null` is no match. */
import type { SearchMatches, SearchMatchPart, SearchResult, SearchResultContainer } from 'obsidian';

type Search = (text: string) => SearchResult | null;

const NOTHING: SearchResult = { score: 0, matches: [] };
const isWordStart = (text: string, at: number): boolean =>
	at === 0 ||
	!/[\p{L}\p{N}]/u.test(text[at - 1] ?? '') ||
	(/\p{Lu}/u.test(text[at] ?? '') && /\p{Ll}/u.test(text[at - 1] ?? ''));

/** Every word of the query has to occur, anywhere and in any order. */
export function prepareSimpleSearch(query: string): Search {
	const words = query.toLowerCase().split(/\s+/).filter(Boolean);
	return (text) => {
		const lower = text.toLowerCase();
		const matches: SearchMatchPart[] = [];
		for (const word of words) {
			let at = lower.indexOf(word);
			if (at === -1) return null;
			for (; at !== -1; at = lower.indexOf(word, at + word.length)) matches.push([at, at + word.length]);
		}
		return words.length === 0 ? NOTHING : { score: scoreOf(lower, matches), matches: merged(matches) };
	};
}

/** The query's words in order of the query, each as a whole if it occurs, else its letters one after the other. */
export function prepareFuzzySearch(query: string): Search {
	const lowerQuery = query.toLowerCase().trim();
	const words = lowerQuery.split(/\s+/).filter(Boolean);
	const simple = prepareSimpleSearch(query);
	return (text) => {
		if (words.length === 0) return NOTHING;
		const whole = simple(text);
		if (whole !== null) return whole;
		const matches = scattered(text, lowerQuery.replace(/\s+/g, ''));
		return matches === null ? null : { score: scoreOf(text, matches) - 1, matches };
	};
}

/** The letters in their order, at starts of words where that leaves the rest possible. */
function scattered(text: string, letters: string): SearchMatchPart[] | null {
	const lower = text.toLowerCase();
	const parts: SearchMatchPart[] = [];
	let from = 0;
	for (let at = 0; at < letters.length; at++) {
		const letter = letters[at] ?? '';
		const rest = letters.slice(at + 1);
		const next = lower.indexOf(letter, from);
		if (next === -1) return null;
		let best = next;
		const last = parts.at(-1);
		if (next !== last?.[1])
			for (let start = next; start !== -1; start = lower.indexOf(letter, start + 1)) {
				if (isWordStart(text, start) && isIn(rest, lower, start + 1)) {
					best = start;
					break;
				}
			}
		if (last?.[1] === best) last[1] = best + 1;
		else parts.push([best, best + 1]);
		from = best + 1;
	}
	return parts;
}

function isIn(letters: string, text: string, from: number): boolean {
	let at = from;
	for (const letter of letters) {
		at = text.indexOf(letter, at);
		if (at === -1) return false;
		at++;
	}
	return true;
}

/** Loses a little for every piece, for pieces that start inside words, for a late start and for text besides. */
function scoreOf(text: string, matches: readonly SearchMatchPart[]): number {
	let length = 0;
	let loss = 0;
	for (const [start, end] of matches) {
		length += end - start;
		loss += isWordStart(text, start) ? 0.02 : 0.15;
	}
	const first = Math.min(...matches.map(([start]) => start));
	return -(loss + first * 0.005 + Math.max(0, text.length - length) * 0.002);
}

function merged(matches: readonly SearchMatchPart[]): SearchMatchPart[] {
	const result: SearchMatchPart[] = [];
	for (const [start, end] of [...matches].sort((a, b) => a[0] - b[0])) {
		const last = result.at(-1);
		if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
		else result.push([start, end]);
	}
	return result;
}

/** Best first; equals keep their order. */
export function sortSearchResults(results: SearchResultContainer[]): void {
	results.sort((a, b) => b.match.score - a.match.score);
}

/** Writes `text` with its matches marked. `offset`: where in the searched text `text` starts, negated. */
export function renderMatches(
	el: HTMLElement | DocumentFragment,
	text: string,
	matches: SearchMatches | null,
	offset = 0,
): void {
	let at = 0;
	for (const [from, to] of matches ?? []) {
		const start = Math.max(at, from + offset);
		const end = Math.min(text.length, to + offset);
		if (end <= start) continue;
		el.appendText(text.slice(at, start));
		el.createSpan({ cls: 'suggestion-highlight', text: text.slice(start, end) });
		at = end;
	}
	el.appendText(text.slice(at));
}

export function renderResults(el: HTMLElement, text: string, result: SearchResult, offset?: number): void {
	renderMatches(el, text, result.matches, offset);
}
