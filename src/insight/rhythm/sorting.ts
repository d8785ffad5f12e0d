/** People who have no rhythm yet: who they are, what has been with them, and which rhythm would fit. */
import { parseCadence } from '../../core/time/cadence';
import { addMonths, compareDays, type Day } from '../../core/time/day';
import type { Member } from '../../core/people/roster';
import type { Settings } from '../../core/settings/settings';
import { keptRhythm, nearestRound, suggestedCadence, type KeptRhythm } from './rhythm';

/** What speaks for a rhythm with somebody. */
export interface Evidence {
	/** On how many days of the last year there was contact. */
	readonly contacts: number;
	/** How many notes of the last year that are nobody's link to the person. */
	readonly mentions: number;
	/** The rhythm really kept; null where too little is known of one. */
	readonly kept: KeptRhythm | null;
	/** What would fit, in words that `parseCadence` reads, and whether that rests on the kept rhythm; null: nothing. */
	readonly fits: { readonly every: string; readonly by: 'kept' | 'contacts' } | null;
}

/** What a few contacts of a year can say: more than these would be a guess. */
const FEW = ['weekly', '2 weeks', 'monthly', 'quarterly', 'yearly'];
const YEAR = 365;

/**
 * Whether somebody has no rhythm and nobody has said that they shall have none: not by `every: never`, by a circle of
 * the settings, by a pause or by death.
 */
export function isUnsorted(
	{ person: { deceased, paused, rhythm, every, circle } }: Member,
	{ circles }: Pick<Settings, 'circles'>,
): boolean {
	if (deceased || paused || rhythm !== null || parseCadence(every) === 'never') return false;
	return !circles.some(({ name }) => name === circle);
}

function fitting(member: Member, contacts: number, today: Day): Evidence['fits'] {
	const kept = suggestedCadence(member, today);
	if (kept !== null) return { every: kept.every, by: 'kept' };
	const every = contacts === 0 ? null : nearestRound(YEAR / contacts, Infinity, FEW);
	return every === null ? null : { every, by: 'contacts' };
}

/** What the last year tells of a person, and what would fit that. */
export function evidenceOf(member: Member, today: Day): Evidence {
	const since = addMonths(today, -12);
	const isRecent = (day: Day | null): boolean => day !== null && day > since && day <= today;
	const days = new Set(member.history.interactions.map(({ date }) => date).filter(isRecent));
	if (isRecent(member.history.last)) days.add(member.history.last ?? today);
	return {
		contacts: days.size,
		mentions: member.linked.filter(({ day }) => isRecent(day)).length,
		kept: keptRhythm(member),
		fits: fitting(member, days.size, today),
	};
}

/** Those who have no rhythm yet, whoever was met or named most in the last year first. */
export function unsorted(members: readonly Member[], today: Day, settings: Pick<Settings, 'circles'>): Member[] {
	const weight = new Map<Member, number>();
	for (const member of members) {
		if (!isUnsorted(member, settings)) continue;
		const { contacts, mentions } = evidenceOf(member, today);
		weight.set(member, contacts + mentions);
	}
	const last = ({ history }: Member): Day => history.last ?? '';
	return [...weight.keys()].sort(
		(a, b) => (weight.get(b) ?? 0) - (weight.get(a) ?? 0) || compareDays(last(b), last(a)),
	);
}
