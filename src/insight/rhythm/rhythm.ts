/**
 * The rhythm really kept with a person, told from the days of contact alone: whether somebody drifts away from it,
 * and which cadence would fit it.
 */
import { cadenceDays, parseCadence } from '../../core/time/cadence';
import { awayUntil } from '../../core/telling/away';
import { daysBetween, type Day } from '../../core/time/day';
import type { Member } from '../../core/people/roster';
import { median } from './median';

/** Three gaps are the fewest of which the middle one is not an outlier. */
const FEWEST_TOUCHES = 4;
/** What was longer ago says little of today: two years of a monthly rhythm. */
const MOST_TOUCHES = 25;
/** A burst lasts at most this part of the rhythm: a day in a week, 4 days in a month. */
const BURST_PART = 1 / 7;
/** And no longer than this, in days. */
const LONGEST_BURST = 14;
/** To miss one time happens to everybody. Silent for two and a half rhythms, it is no chance any more. */
const DRIFT_FROM = 2.5;
/** After eight rhythms nobody drifts any more: it is over, or it is another kind of friendship. */
const DRIFT_UNTIL = 8;
/** A set cadence fits as long as it is at most this many times longer or shorter than the kept rhythm. */
const TOLERANCE = 1.5;
/** The cadences that are suggested, as people say them. */
const ROUND = [
	'daily',
	'3 days',
	'weekly',
	'2 weeks',
	'3 weeks',
	'monthly',
	'6 weeks',
	'2 months',
	'3 months',
	'4 months',
	'6 months',
	'yearly',
	'2 years',
];

/** The rhythm that the contacts have really had. */
export interface KeptRhythm {
	/** How many touches it rests on, at least 4. There is one gap fewer. */
	readonly touches: number;
	/** The middle gap from touch to touch in whole days, at least 1. */
	readonly medianDays: number;
	/** The day of the first of these touches. */
	readonly sinceDay: Day;
}

/** A rhythm that somebody has fallen out of. */
export interface Drift extends KeptRhythm {
	/** Days since the last contact. */
	readonly silentDays: number;
	/** Those, measured by the kept rhythm. */
	readonly ratio: number;
}

/** A cadence that would fit the rhythm really kept. */
export interface SuggestedCadence extends KeptRhythm {
	/** A cadence in words that `parseCadence` reads. */
	readonly every: string;
	/** The cadence that is set, in days; null without one. */
	readonly setDays: number | null;
}

/** Days counted from any one of them. Whole vaults share their days: each is counted once. */
const counts = new Map<Day, number>();

function countOf(day: Day): number {
	const known = counts.get(day);
	if (known !== undefined) return known;
	const count = daysBetween('2000-01-01', day);
	counts.set(day, count);
	return count;
}

/** The first of the days of each burst; what follows within `window` days of it is the same touch. Days ascend. */
function touchesOf(days: readonly number[], window: number): number[] {
	const touches: number[] = [];
	for (const day of days) if (day > (touches[touches.length - 1] ?? -Infinity) + window) touches.push(day);
	return touches.slice(-MOST_TOUCHES);
}

/**
 * The rhythm kept with a person: the median of the days from touch to touch; null with fewer than 4 touches. A touch
 * is a day of contact with those that follow within a few days. How many those are follows from the rhythm itself: the
 * widest burst of which the rhythm that results is still seven times as long. So daily contact is no long burst, and
 * the set cadence has no say. One long silence does not move it; of a long history only the newest touches count.
 */
export function keptRhythm({ history: { interactions } }: Member): KeptRhythm | null {
	const days = [...new Set(interactions.map(({ date }) => date))].sort();
	const counted = days.map(countOf);
	for (let window = LONGEST_BURST; window >= 0; window--) {
		const touches = touchesOf(counted, window);
		if (touches.length < FEWEST_TOUCHES) continue;
		const sinceDay = days[counted.indexOf(touches[0] ?? 0)];
		const medianDays = median(touches.slice(1).map((day, at) => day - (touches[at] ?? 0)));
		if (sinceDay !== undefined && medianDays !== null && window <= medianDays * BURST_PART)
			return { touches: touches.length, medianDays, sinceDay };
	}
	return null;
}

/**
 * Whether a person is not to be spoken of: no longer alive, paused, or without a rhythm by wish of the note or its
 * circle.
 */
function isLeftAlone({ person: { deceased, paused, every, rhythm, circle } }: Member): boolean {
	return deceased || paused || (rhythm === null && (circle !== null || parseCadence(every) === 'never'));
}

/** The silence since the last contact in days and in kept rhythms; null without a kept rhythm. */
function silenceOf(member: Member, today: Day): Drift | null {
	const kept = keptRhythm(member);
	const { last } = member.history;
	if (kept === null || last === null) return null;
	const silentDays = daysBetween(last, today);
	return { ...kept, silentDays, ratio: silentDays / kept.medianDays };
}

/**
 * Somebody who has been silent for long against the rhythm kept before, from 2.5 to 8 times as long, both included;
 * null for everybody else. Never for people who are deceased, paused, snoozed, untracked by wish, away as they said, or
 * who have a plan or an agreed day that has not gone by: those are thought of already.
 */
export function drifting(member: Member, today: Day): Drift | null {
	if (isLeftAlone(member)) return null;
	const silence = silenceOf(member, today);
	const drifts = silence !== null && silence.ratio >= DRIFT_FROM && silence.ratio <= DRIFT_UNTIL;
	return drifts && !isThoughtOf(member, today) ? silence : null;
}

/** Whether somebody is snoozed or away, or has a plan or an agreed day that has not gone by. */
function isThoughtOf({ person: { snooze, next }, history: { plans, interactions } }: Member, today: Day): boolean {
	if (snooze !== null && snooze > today) return true;
	if (next !== null && next >= today) return true;
	return plans.some(({ date }) => date >= today) || awayUntil(interactions, today) !== null;
}

/** How many times longer the longer one is: 1 where both are the same. */
const timesApart = (a: number, b: number): number => Math.max(a, b) / Math.min(a, b);

/**
 * A round cadence that fits the rhythm kept with a person better than what is set, with what it rests on. Null where
 * the set one fits (at most one and a half times longer or shorter), where there are too few touches, where the
 * rhythm is kept no longer (silent for 2.5 times as long), and for people who are deceased, paused or untracked by
 * wish. People who have no rhythm yet get one as soon as there are figures.
 */
export function suggestedCadence(member: Member, today: Day): SuggestedCadence | null {
	const silence = isLeftAlone(member) ? null : silenceOf(member, today);
	if (silence === null || silence.ratio >= DRIFT_FROM) return null;
	const { touches, medianDays, sinceDay } = silence;
	const { rhythm } = member.person;
	const setDays = rhythm === null ? null : cadenceDays(rhythm.cadence);
	const apart = setDays === null ? Infinity : timesApart(medianDays, setDays);
	if (apart <= TOLERANCE) return null;
	const every = nearestRound(medianDays, apart);
	return every === null ? null : { every, touches, medianDays, sinceDay, setDays };
}

/** The one of some cadences that is nearest to so many days; null if none is nearer than `apart` times. */
export function nearestRound(days: number, apart: number, among: readonly string[] = ROUND): string | null {
	let best = apart;
	let nearest: string | null = null;
	for (const every of among) {
		const cadence = parseCadence(every);
		if (cadence === null || cadence === 'never') continue;
		const away = timesApart(days, cadenceDays(cadence));
		if (away < best) [best, nearest] = [away, every];
	}
	return nearest;
}
