/** A question or two to think about, chosen from what a review found: the same ones for the same review. */
import type { Day } from '../../core/time/day';
import { textHash } from '../../core/text/text-hash';

/** A question by its name; the words are those of `reviewWords`. */
export type Question = 'energy' | 'miss' | 'lighter' | 'thank' | 'offer' | 'promise' | 'meet' | 'introduce' | 'first';

/** What a question is chosen by. */
interface Found {
	readonly from: Day;
	readonly to: Day;
	readonly contacts: number;
	readonly kinds: readonly { readonly kind: string }[];
	readonly nurtured: readonly unknown[];
	readonly fading: readonly unknown[];
	readonly introductions: readonly unknown[];
	readonly open: readonly { readonly promise: { readonly owner: string } }[];
	readonly balance: { readonly gave: number; readonly received: number };
}

/** Fewer people than this are no choice. */
const SOME = 3;
const MOST = 2;

/** Each question with when it fits. A question asks of what is there, never of what is lacking in somebody. */
const QUESTIONS: readonly (readonly [question: Question, fits: (found: Found) => boolean])[] = [
	['first', ({ nurtured }) => nurtured.length === 0],
	['energy', ({ nurtured }) => nurtured.length >= SOME],
	['miss', ({ fading }) => fading.length > 0],
	['lighter', ({ fading }) => fading.length >= SOME],
	['thank', ({ balance }) => balance.received > 0],
	['offer', ({ balance }) => balance.received > balance.gave],
	['promise', ({ open }) => open.some(({ promise }) => promise.owner === 'mine')],
	[
		'meet',
		({ nurtured, kinds }) => nurtured.length > 0 && !kinds.some(({ kind }) => kind === 'meet' || kind === 'event'),
	],
	['introduce', ({ nurtured, introductions }) => nurtured.length > SOME && introductions.length === 0],
];

/** At most two questions that fit, in the order above; another time or other contacts may bring others. */
export function questionsFor(found: Found): readonly Question[] {
	const fitting = QUESTIONS.flatMap(([question, fits]) => (fits(found) ? [question] : []));
	if (fitting.length <= MOST) return fitting;
	const start = textHash(`${found.from} ${found.to} ${found.contacts}`) % fitting.length;
	const chosen = new Set(Array.from({ length: MOST }, (_, at) => fitting[(start + at) % fitting.length]));
	return fitting.filter((question) => chosen.has(question));
}
