/** Today's portion: the few people to reach today, the same all day, so that a long list is no reproach. */
import { cadenceDays } from '../../core/time/cadence';
import { daysBetween, type Day } from '../../core/time/day';
import type { History } from '../../core/people/history';
import type { Member } from '../../core/people/roster';
import type { Settings } from '../../core/settings/settings';
import { isDue, standingOn, type Standing, type Status } from '../../core/people/standing';
import { following, type Change } from '../../core/lists/following';
import { Sorted } from '../../core/lists/sorted';
import { compareCodes } from '../../core/text/text-order';
import { textHash } from '../../core/text/text-hash';
import { countedDay } from '../../core/dates/written-date';
import { medianOf } from './median';

/** What was shown on a day, kept by the host once the notes have been read. */
export interface KeptPortion {
	readonly day: Day;
	readonly paths: readonly string[];
}

/** The few people to reach today, with how far it has come. */
export interface Portion {
	/** Those who are needed most first. */
	readonly people: readonly Member[];
	/** The same in the order of a list: plans for today, then the longest past their rhythm, as of this morning. */
	readonly listed: readonly Member[];
	/**
	 * How many of them have been thought of: with contact today, or due no longer (a plan, a snooze, a contact told
	 * late).
	 */
	readonly done: number;
}

/** A person and where they stood this morning. */
interface Morning {
	readonly today: Day;
	readonly member: Member;
	readonly standing: Standing;
	/** In which step the silence lies. */
	readonly step: number;
	/** Where a newcomer stands in the ring. */
	readonly place: number;
}

const mornings = new WeakMap<Member, Morning>();

function morningOf(member: Member, today: Day): Morning {
	const known = mornings.get(member);
	if (known?.today === today) return known;
	const standing = morningStanding(member, today);
	const step = stepOf(standing.urgency ?? 0);
	const morning = { today, member, standing, step, place: textHash(member.person.path) };
	mornings.set(member, morning);
	return morning;
}

/** Silences, each measured by its own rhythm, are alike as long as they lie within one step of a quarter more. */
const STEP = 1.25;
/** Nobody to be reached any more, whatever was chosen this morning. */
const GONE: readonly Status[] = ['deceased', 'paused', 'untracked'];
/** Any day will do: from here the turns of those never contacted are counted. */
const FIRST_TURN: Day = '2000-01-01';

/** Whether there was contact today: a month without its day does not say so. */
const isOfToday = ({ last, lastPrecision }: History, today: Day): boolean => last === today && lastPrecision === 'day';

/** Whether somebody of a portion has been thought of: there was contact today, or they are due no longer. */
export const isDone = ({ history, standing }: Member, today: Day): boolean =>
	isOfToday(history, today) || !isDue(standing.status);

/** The standing as it was before the contacts of today. A month without its day is not one of them. */
function morningStanding({ person, history, standing }: Member, today: Day): Standing {
	if (history.last !== today) return standing;
	const interactions = history.interactions.filter(({ date, precision }) => date < today || precision === 'month');
	const { lastContact, lastContactPrecision } = person;
	const told =
		lastContact !== null && lastContactPrecision === 'month' ? countedDay(lastContact, today) : lastContact;
	const days = interactions.map(({ date }) => date);
	if (told !== null && (told < today || (told === today && lastContactPrecision === 'month'))) days.push(told);
	const last = days.sort().pop() ?? null;
	return standingOn(person, { ...history, interactions, last }, today, 0);
}

/**
 * In which step a silence lies: 0 up to a quarter more than the rhythm, 1 up to a quarter more than that, and so on.
 */
function stepOf(urgency: number): number {
	let step = 0;
	for (let edge = STEP; edge <= 1 + urgency; edge *= STEP) step += 1;
	return step;
}

const byPath = (a: Morning, b: Morning): number => compareCodes(a.member.person.path, b.member.person.path);

const planned = ({ standing }: Morning): number => (standing.reason === 'plan-today' ? 1 : 0);
const urgency = ({ standing }: Morning): number => standing.urgency ?? 0;
/** As the figure of a row tells it; whom it leaves equal stay as they are needed: sorting is stable. */
const byLateness = (a: Morning, b: Morning): number => planned(b) - planned(a) || urgency(b) - urgency(a);

/** Who goes first: see `portion`. */
function byNeed(circles: Settings['circles']): (a: Morning, b: Morning) => number {
	const ranks = new Map(circles.map(({ name }, at) => [name, at]));
	const rank = ({ member }: Morning): number => ranks.get(member.person.circle ?? '') ?? circles.length;
	return (a, b) =>
		planned(b) - planned(a) || b.step - a.step || rank(a) - rank(b) || urgency(b) - urgency(a) || byPath(a, b);
}

/** Newcomers stand in a ring. */
const byPlace = (a: Morning, b: Morning): number => a.place - b.place || byPath(a, b);

type Circles = Settings['circles'];

/** Whoever was due this morning: those known by need; the newcomers in their ring, and their cadences in days. */
interface Due {
	readonly known: Sorted<Morning>;
	readonly ring: Sorted<Morning>;
	readonly lengths: Sorted<number>;
}

const isNew = ({ standing }: Morning): boolean => standing.reason === 'never-contacted';
const lengthsOf = (newcomers: readonly Morning[]): number[] =>
	newcomers.flatMap(({ member: { person } }) => (person.rhythm === null ? [] : [cadenceDays(person.rhythm.cadence)]));

const dueOf: (members: readonly Member[], today: Day, circles: Circles) => Due = following(
	(today: Day, circles: Circles) => JSON.stringify([today, circles.map(({ name }) => name)]),
	(members: readonly Member[], today: Day, circles: Circles) => {
		const due: Due = {
			known: new Sorted(byNeed(circles)),
			ring: new Sorted(byPlace),
			lengths: new Sorted((a, b) => a - b),
		};
		const dueAmong = (some: readonly Member[]): Morning[] =>
			some.map((member) => morningOf(member, today)).filter(({ standing }) => isDue(standing.status));
		const take = ({ gone, come }: Change<Member>): void => {
			const [from, to] = [dueAmong(gone), dueAmong(come)];
			const isKnown = (morning: Morning): boolean => !isNew(morning);
			due.known.change(from.filter(isKnown), to.filter(isKnown));
			due.ring.change(from.filter(isNew), to.filter(isNew));
			due.lengths.change(lengthsOf(from.filter(isNew)), lengthsOf(to.filter(isNew)));
		};
		take({ gone: [], come: members });
		return { take, tell: () => due };
	},
);

/**
 * Those never contacted whose turn it is: as many as it takes for all to come once within their usual first cadence, at
 * least one, at most `room`. They stand in a ring, and each day goes on where the day before stopped.
 */
function turnOf({ ring, lengths }: Due, today: Day, room: number): Morning[] {
	const count = ring.size;
	const turn = Math.min(room, count, Math.ceil(count / (medianOf(lengths.list) ?? 1)));
	if (turn < 1) return [];
	const start = (((daysBetween(FIRST_TURN, today) * turn) % count) + count) % count;
	return Array.from({ length: turn }, (_, at) => ring.list[(start + at) % count] as Morning);
}

/** Chooses anew, from how everybody stood this morning. */
function choose(
	members: readonly Member[],
	today: Day,
	{ portionSize: size, circles }: Pick<Settings, 'portionSize' | 'circles'>,
): Morning[] {
	const due = dueOf(members, today, circles);
	const turn = turnOf(due, today, Math.max(size - due.known.size, size > 1 ? 1 : 0));
	const known = due.known.list.slice(0, Math.max(0, size - turn.length));
	return [...known, ...turn].sort(byNeed(circles));
}

/** Everybody by the path of their note, followed. */
const membersByPath: (members: readonly Member[]) => ReadonlyMap<string, Member> = following(
	() => '',
	(members: readonly Member[]) => {
		const byPath = new Map(members.map((member) => [member.person.path, member]));
		return {
			take: ({ gone, come }) => {
				for (const { person } of gone) byPath.delete(person.path);
				for (const member of come) byPath.set(member.person.path, member);
			},
			tell: () => byPath,
		};
	},
);

/**
 * The people to reach today, at most `portionSize` (below 1: nobody), with how many of them are done.
 *
 * Who: those due by how they stood this morning, so that a contact of today takes nobody out. Plans for today come
 * first, then the longest silence measured by its own rhythm, in steps of a quarter; within a step the closer circle,
 * in the order of the settings, people without a known circle last. One place, if there is more than one, is for
 * somebody never contacted, and all places that nobody else needs; they take turns from day to day.
 *
 * `kept` of the same day stands, in its order, whoever became due since: only people whose note is gone, who died, or
 * who are paused or untracked now leave it, and their places are filled tomorrow. The order of `members` does not
 * matter.
 */
export function portion(
	members: readonly Member[],
	today: Day,
	settings: Pick<Settings, 'portionSize' | 'circles'>,
	kept: KeptPortion | null,
): Portion {
	const chosen =
		kept?.day === today
			? stillThere(members, today, kept.paths).slice(0, Math.max(0, settings.portionSize))
			: choose(members, today, settings);
	const people = chosen.map(({ member }) => member);
	return {
		people,
		listed: [...chosen].sort(byLateness).map(({ member }) => member),
		done: people.filter((member) => isDone(member, today)).length,
	};
}

/** The people of these paths, in that order, each once, without those who are gone. */
function stillThere(members: readonly Member[], today: Day, paths: readonly string[]): Morning[] {
	const there = membersByPath(members);
	return [...new Set(paths)]
		.flatMap((path) => there.get(path) ?? [])
		.map((member) => morningOf(member, today))
		.filter(({ standing: { status } }) => !GONE.includes(status));
}
