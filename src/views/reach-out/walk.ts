/** The walk through today's portion: whom it leads to, how far it is, and where it goes next. Pure. */
import { ownValue } from '../../core/text/own-key';
import { parseIsoDay, type Day } from '../../core/time/day';
import type { Member } from '../../core/people/roster';
import type { Settings } from '../../core/settings/settings';
import { isDue } from '../../core/people/standing';
import { portion, type KeptPortion } from '../../insight/rhythm/portion';

/** The walk of a day: its stops, and where it stands. */
export interface Walk {
	/** The day whose portion it goes through. */
	readonly day: Day;
	/** The people of the portion, in its order. */
	readonly paths: readonly string[];
	/** The one at hand; null before the first and at the end. */
	readonly at: string | null;
	readonly skipped: readonly string[];
}

/**
 * What has become of somebody: a contact of the day is noted; they are put off (a snooze, a plan, a pause); they are
 * due later for another reason (a contact that was told late, a longer rhythm); skipped; or nothing yet.
 */
export type Fate = 'reached' | 'aside' | 'later' | 'skipped' | 'open';

/** Whether somebody counts as done in today's portion: nothing else makes anybody so. */
export const isSettled = (fate: Fate): boolean => fate !== 'open' && fate !== 'skipped';

/** A person of the walk. */
export interface Stop {
	readonly member: Member;
	readonly fate: Fate;
}

/** As many as a portion can hold, and some. */
const MOST = 100;

const texts = (value: unknown): string[] =>
	Array.isArray(value)
		? [...new Set(value.filter((text): text is string => typeof text === 'string'))].slice(0, MOST)
		: [];

/** Makes a walk of whatever the workspace file held; null where it is none. */
export function parseWalk(stored: unknown): Walk | null {
	if (typeof stored !== 'object' || stored === null) return null;
	const get = (key: string): unknown => ownValue(stored as Readonly<Record<string, unknown>>, key);
	const day = get('day');
	if (typeof day !== 'string' || parseIsoDay(day) === null) return null;
	const paths = texts(get('paths'));
	const at = paths.find((path) => path === get('at')) ?? null;
	return { day, paths, at, skipped: texts(get('skipped')) };
}

/** What has become of a person on a walk. */
function fateOf({ person: { path }, history: { last }, standing: { status } }: Member, { day, skipped }: Walk): Fate {
	if (last !== null && last >= day) return 'reached';
	if (status === 'ok' || status === 'soon') return 'later';
	if (!isDue(status)) return 'aside';
	return skipped.includes(path) ? 'skipped' : 'open';
}

/** The people of a walk as they stand now, without those whose note is gone and those who have died. */
export function stopsOf(
	walk: Walk,
	memberOf: (path: string) => Member | null,
	fateIn: (member: Member, walk: Walk) => Fate = fateOf,
): readonly Stop[] {
	return walk.paths.flatMap((path) => {
		const member = memberOf(path);
		return member === null || member.person.deceased ? [] : [{ member, fate: fateIn(member, walk) }];
	});
}

const pathAt = (stops: readonly Stop[], at: number): string | null => stops[at]?.member.person.path ?? null;
export const placeIn = (stops: readonly Stop[], path: string | null): number =>
	stops.findIndex(({ member }) => member.person.path === path);

/** The next one with whom nothing has happened yet: behind this one, else from the beginning; null if there is none. */
export function nextOpen(stops: readonly Stop[], from: string | null): string | null {
	const at = placeIn(stops, from);
	const round = [...stops.slice(at + 1), ...stops.slice(0, at + 1)];
	return round.find(({ fate, member }) => fate === 'open' && member.person.path !== from)?.member.person.path ?? null;
}

/** What the people of a walk are taken from. */
export interface WalkSource {
	readonly members: readonly Member[];
	readonly settings: Settings;
	/** The portion that the list keeps, if it is of the day. */
	readonly kept: KeptPortion | null;
	readonly memberOf: (path: string) => Member | null;
}

const portionPaths = (day: Day, { members, settings, kept }: WalkSource): string[] =>
	portion(members, day, settings, kept).listed.map(({ person }) => person.path);

/**
 * A walk of its first day's portion: the one that the list keeps, else the one of today, at the first with whom nothing
 * has happened.
 */
export function beginWalk(today: Day, source: WalkSource): Walk {
	const walk: Walk = { day: today, paths: portionPaths(today, source), at: null, skipped: [] };
	return { ...walk, at: nextOpen(stopsOf(walk, source.memberOf), null) };
}

/**
 * The same walk with whoever is due since, as far as the portion has room; from its end it leads on to the first of
 * them. The same object if there is nobody.
 */
export function extended(walk: Walk, source: WalkSource): Walk {
	const { settings, memberOf } = source;
	const room = Math.max(0, settings.portionSize - walk.paths.length);
	const others = portionPaths(walk.day, source)
		.filter((path) => !walk.paths.includes(path))
		.slice(0, room);
	if (others.length === 0) return walk;
	const longer = { ...walk, paths: [...walk.paths, ...others] };
	return walk.at === null ? { ...longer, at: nextOpen(stopsOf(longer, memberOf), null) } : longer;
}

/** Goes on from the one at hand, who is skipped where nothing has happened with them yet. */
export function passed(walk: Walk, stops: readonly Stop[]): Walk {
	const { at } = walk;
	const place = placeIn(stops, at);
	const stop = stops[place];
	if (at === null || stop === undefined) return { ...walk, at: nextOpen(stops, null) };
	if (stop.fate !== 'open') return { ...walk, at: pathAt(stops, place + 1) ?? nextOpen(stops, at) };
	return { ...walk, skipped: [...walk.skipped, at], at: nextOpen(stops, at) };
}

/** One back; from the end to the last. */
export function back(walk: Walk, stops: readonly Stop[]): Walk {
	const place = placeIn(stops, walk.at);
	return { ...walk, at: pathAt(stops, place === -1 ? stops.length - 1 : Math.max(0, place - 1)) };
}

/** Goes once more to those who were skipped. */
export function again(walk: Walk, memberOf: (path: string) => Member | null): Walk {
	const fresh = { ...walk, skipped: [] };
	return { ...fresh, at: nextOpen(stopsOf(fresh, memberOf), null) };
}

/** The same walk with its people where their notes are now; the same object if none has moved. */
export function followed(walk: Walk, follow: (path: string) => string): Walk {
	const paths = walk.paths.map(follow);
	if (paths.every((path, at) => path === walk.paths[at])) return walk;
	return {
		...walk,
		paths,
		at: walk.at === null ? null : follow(walk.at),
		skipped: walk.skipped.map(follow),
	};
}
