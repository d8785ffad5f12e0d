/**
 * What is given and received, in four kinds: money's worth, comfort, knowledge, people. All else is the user's own
 * kind.
 */
import { BENEFITS } from './log-text';
import { compareCodes } from '../text/text-order';

/** One of the four kinds of benefit. */
type Benefit = (typeof BENEFITS)[number];

/** The kind of what was given with a bare `#gave` or `#received`. */
export const UNNAMED = '';

/**
 * The words people use in `#gave/…` and `#received/…` for each of the four kinds. The one place to look them up, and to
 * add one.
 */
const WORDS: Readonly<Record<Benefit, readonly string[]>> = {
	monetary: [
		'money',
		'loan',
		'cash',
		'payment',
		'donation',
		'funding',
		'discount',
		'gift',
		'present',
		'voucher',
		'ticket',
		'tickets',
	],
	emotional: [
		'comfort',
		'listening',
		'support',
		'encouragement',
		'care',
		'empathy',
		'love',
		'thanks',
		'gratitude',
		'praise',
		'kindness',
		'company',
		'consolation',
	],
	intellectual: [
		'advice',
		'feedback',
		'knowledge',
		'idea',
		'ideas',
		'insight',
		'tip',
		'tips',
		'teaching',
		'lesson',
		'mentoring',
		'coaching',
		'expertise',
		'information',
		'training',
		'proofreading',
	],
	social: [
		'referral',
		'intro',
		'introduction',
		'contact',
		'contacts',
		'recommendation',
		'reference',
		'invitation',
		'invite',
		'network',
		'networking',
		'endorsement',
	],
};

const kinds = new Map<string, Benefit>(
	BENEFITS.flatMap((kind) => [kind, ...WORDS[kind]].map((word) => [word, kind] as const)),
);

/**
 * The kind of a benefit as a tag nests it (`advice`, `Intellectual/maths`): one of the four by the first of its parts
 * that is a word for one, else the user's own word, the first part in lower case. `UNNAMED` where there is none.
 */
export function benefitKind(tag: string): string {
	const parts = tag
		.normalize('NFC')
		.toLowerCase()
		.split('/')
		.filter((part) => part !== '');
	for (const part of parts) {
		const known = kinds.get(part);
		if (known !== undefined) return known;
	}
	return parts[0] ?? UNNAMED;
}

/** Kinds in the order in which they are shown: the four, the user's own by name, and what has no name. */
export function benefitOrder(a: string, b: string): number {
	const rank = (kind: string): number => (kind === UNNAMED ? BENEFITS.length + 1 : [...BENEFITS, kind].indexOf(kind));
	return rank(a) - rank(b) || compareCodes(a, b);
}
