/** Today's portion: the few people to reach today, the same all day, so that a long list is no reproach. */
import { cadenceDays } from '../../core/time/cadence';
import { daysBetween, type Day } from '../../core/time/day';
import type { History } from '../../core/people/history';
import type { Member } from '../../core/people/roster';
import type { Settings } from '../../core/settings/settings';
import { isDue, standingOn, type Standing, type Status } from '../../core/people/standing';
import { textHash } from '../../core/text/text-hash';
import { countedDay } from '../../core/dates/written-date';
import { median } from './median';

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
	readonly member: Member;
	readonly standing: Standing;
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

const byPath = (a: Morning, b: Morning): number => (a.member.person.path < b.member.person.path ? -1 : 1);

const planned = ({ standing }: Morning): number => (standing.reason === 'plan-today' ? 1 : 0);
const urgency = ({ standing }: Morning): number => standing.urgency ?? 0;
/** As the figure of a row tells it; whom it leaves equal stay as they are needed: sorting is stable. */
const byLateness = (a: Morning, b: Morning): number => planned(b) - planned(a) || urgency(b) - urgency(a);

/** Who goes first: see `portion`. */
function byNeed(circles: Settings['circles']): (a: Morning, b: Morning) => number {
	const ranks = new Map(circles.map(({ name }, at) => [name, at]));
	const rank = ({ member }: Morning): number => ranks.get(member.person.circle ?? '') ?? circles.length;
	return (a, b) =>
		planned(b) - planned(a) ||
		stepOf(urgency(b)) - stepOf(urgency(a)) ||
		rank(a) - rank(b) ||
		urgency(b) - urgency(a) ||
		byPath(a, b);
}

/**
 * Those never contacted whose turn it is: as many as it takes for all to come once within their usual first cadence, at
 * least one, at most `room`. They stand in a ring, and each day goes on where the day before stopped.
 */
function turnOf(newcomers: readonly Morning[], today: Day, room: number): Morning[] {
	const count = newcomers.length;
	const length = median(
		newcomers.flatMap(({ member: { person } }) =>
			person.rhythm === null ? [] : [cadenceDays(person.rhythm.cadence)],
		),
	);
	const turn = Math.min(room, count, Math.ceil(count / (length ?? 1)));
	if (turn < 1) return [];
	const ring = newcomers
		.map((morning) => ({ morning, place: textHash(morning.member.person.path) }))
		.sort((a, b) => a.place - b.place || byPath(a.morning, b.morning));
	const start = (((daysBetween(FIRST_TURN, today) * turn) % count) + count) % count;
	return [...ring, ...ring].slice(start, start + turn).map(({ morning }) => morning);
}

/** Chooses anew, from how everybody stood this morning. */
function choose(
	mornings: readonly Morning[],
	today: Day,
	{ portionSize: size, circles }: Pick<Settings, 'portionSize' | 'circles'>,
): Morning[] {
	const due = mornings.filter(({ standing }) => isDue(standing.status)).sort(byNeed(circles));
	const isNew = ({ standing }: Morning): boolean => standing.reason === 'never-contacted';
	const known = due.filter((morning) => !isNew(morning));
	const turn = turnOf(due.filter(isNew), today, Math.max(size - known.length, size > 1 ? 1 : 0));
	return [...known.slice(0, Math.max(0, size - turn.length)), ...turn].sort(byNeed(circles));
}

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
	const mornings = members.map((member) => ({ member, standing: morningStanding(member, today) }));
	const chosen =
		kept?.day === today
			? stillThere(mornings, kept.paths).slice(0, Math.max(0, settings.portionSize))
			: choose(mornings, today, settings);
	const people = chosen.map(({ member }) => member);
	return {
		people,
		listed: [...chosen].sort(byLateness).map(({ member }) => member),
		done: people.filter((member) => isDone(member, today)).length,
	};
}

/** The people of these paths, in that order, each once, without those who are gone. */
function stillThere(mornings: readonly Morning[], paths: readonly string[]): Morning[] {
	const there = new Map(
		mornings
			.filter(({ standing: { status } }) => !GONE.includes(status))
			.map((morning) => [morning.member.person.path, morning]),
	);
	return [...new Set(paths)].flatMap((path) => there.get(path) ?? []);
}
