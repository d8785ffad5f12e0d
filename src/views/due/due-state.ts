/**
 * What the view remembers: the filter, the choice of circle and tag, the order, the sections that are shut, today's
 * portion.
 */
import { parseIsoDay } from '../../core/time/day';
import type { KeptPortion } from '../../insight/rhythm/portion';

/** The sections of the list, in their order. */
export const SECTION_IDS = [
	'due',
	'plans',
	'soon',
	'rest',
	'promises',
	'milestones',
	'later',
	'drifting',
	'aside',
	'untracked',
	'paused',
] as const;
/** A section, of people or of items. */
export type SectionId = (typeof SECTION_IDS)[number];

/** What the people of a section can be sorted by. */
export const SORTS = ['urgency', 'name', 'last', 'circle'] as const;
/** One of them. */
export type Sort = (typeof SORTS)[number];

/** What is looked for, and in what order. */
export interface DueQuery {
	/** Words that must all be found; empty for everybody. */
	readonly filter: string;
	/** A circle's name, `''` for people without one, null for all. */
	readonly circle: string | null;
	/** A tag without `#`, nested ones included; null for all. */
	readonly tag: string | null;
	readonly sort: Sort;
}

/** All that the view remembers. */
export interface DueState extends DueQuery {
	/** The sections that are shut. */
	readonly closed: readonly SectionId[];
	/** Whom today's portion was made of, so that it stays the same all day; null before there was one. */
	readonly portion: KeptPortion | null;
}

/** The view as it opens first. */
export const INITIAL_STATE: DueState = Object.freeze<DueState>({
	filter: '',
	circle: null,
	tag: null,
	sort: 'urgency',
	closed: ['rest', 'promises', 'milestones', 'later', 'drifting', 'aside', 'untracked', 'paused'],
	portion: null,
});

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
const textOr = <T>(value: unknown, otherwise: T): string | T => (typeof value === 'string' ? value : otherwise);

/** Makes a state of whatever the workspace file held; what cannot be used is as at first. */
export function parseState(stored: unknown): DueState {
	if (!isObject(stored)) return INITIAL_STATE;
	return {
		filter: textOr(stored.filter, ''),
		circle: textOr(stored.circle, null),
		tag: textOr(stored.tag, null),
		sort: SORTS.find((sort) => sort === stored.sort) ?? INITIAL_STATE.sort,
		closed: closedOf(stored),
		portion: parsePortion(stored.portion),
	};
}

/** What is not of this week was open as long as it stood above all: what is stored from then shuts it. */
function closedOf({ closed, collapsed }: Readonly<Record<string, unknown>>): DueState['closed'] {
	const before = Array.isArray(collapsed) ? [...(collapsed as unknown[]), 'promises', 'milestones'] : null;
	const shut = Array.isArray(closed) ? (closed as unknown[]) : before;
	return shut === null ? INITIAL_STATE.closed : SECTION_IDS.filter((id) => shut.includes(id));
}

function parsePortion(stored: unknown): KeptPortion | null {
	if (
		!isObject(stored) ||
		typeof stored.day !== 'string' ||
		parseIsoDay(stored.day) === null ||
		!Array.isArray(stored.paths)
	)
		return null;
	return { day: stored.day, paths: stored.paths.filter((path): path is string => typeof path === 'string') };
}

/** Whether the query leaves anybody out on purpose. */
export const isNarrowed = ({ filter, circle, tag }: DueQuery): boolean =>
	filter.trim() !== '' || circle !== null || tag !== null;

/** The same state with nobody left out. */
export const widened = (state: DueState): DueState => ({ ...state, filter: '', circle: null, tag: null });
