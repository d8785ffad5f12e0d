/** What *Due to nurture* shows: people, a query and a day become sections. Pure. */
import { addDays, compareDays, type Day } from '../../core/time/day';
import type { Member } from '../../core/people/roster';
import { isDue, type Status } from '../../core/people/standing';
import type { Settings } from '../../core/settings/settings';
import { compareText } from '../../core/text/text-order';
import { portion, type KeptPortion, type Portion } from '../../insight/rhythm/portion';
import { drifting } from '../../insight/rhythm/rhythm';
import { matcher } from './due-filter';
import { isNarrowed, SECTION_IDS, type DueQuery, type SectionId, type Sort } from './due-state';

/** What the model needs beside people and query. */
export interface DueContext {
	readonly today: Day;
	readonly soonDays: number;
	/** The circles of the settings, in their order. */
	readonly circles: readonly string[];
	/** Today's portion, where more are due than it holds; null where the list is short enough as it is. */
	readonly portion: Portion | null;
}

/** A section with the people in it. */
export interface Section {
	readonly id: SectionId;
	readonly members: readonly Member[];
	/** How many of today's portion are done; null in all other sections. */
	readonly done: number | null;
}

/** Whoever drifts, told once for each standing: it takes the whole history. */
const told = new WeakMap<Member, boolean>();

function drifts(member: Member, today: Day): boolean {
	const known = told.get(member) ?? drifting(member, today) !== null;
	told.set(member, known);
	return known;
}

const SECTION_OF: Readonly<Record<Status, SectionId | null>> = {
	overdue: 'due',
	due: 'due',
	soon: 'soon',
	planned: 'aside',
	snoozed: 'aside',
	ok: 'later',
	untracked: 'untracked',
	paused: 'paused',
	deceased: null,
};

/** Where somebody is listed; null for the deceased, who are not. */
function sectionOf(member: Member, { today, soonDays }: Pick<DueContext, 'today' | 'soonDays'>): SectionId | null {
	const { status, due } = member.standing;
	const section = SECTION_OF[status];
	if (section === 'aside' && due !== null && due <= addDays(today, soonDays)) return 'soon';
	if ((section === 'later' || section === 'untracked') && drifts(member, today)) return 'drifting';
	return section;
}

/** Whom it leaves equal stay in the order of their names, in which the roster gives people: sorting is stable. */
type Order = (a: Member, b: Member) => number;

/** Earlier days first, and no day before all: nobody has waited longer than who was never met. */
const byDay = (a: Day | null, b: Day | null): number => compareDays(a ?? '', b ?? '');
const byName: Order = () => 0;
const byLast: Order = (a, b) => byDay(a.standing.last, b.standing.last);
const bySoonest: Order = (a, b) => byDay(a.standing.due, b.standing.due);
/** Of those who are due the latest for their rhythm come first, of the others those whose day comes first. */
const byUrgency: Order = (a, b) => (b.standing.urgency ?? 0) - (a.standing.urgency ?? 0) || bySoonest(a, b);

function orderOf(sort: Sort, section: SectionId, circles: readonly string[]): Order {
	const natural = section === 'due' || section === 'rest' ? byUrgency : bySoonest;
	if (sort === 'name') return byName;
	if (sort === 'last') return byLast;
	if (sort === 'urgency') return natural;
	const places = new Map(circles.map((circle, at) => [circle, at]));
	const rank = ({ person: { circle } }: Member): number =>
		circle === null ? circles.length + 1 : (places.get(circle) ?? circles.length);
	const byCircle: Order = (a, b) =>
		rank(a) - rank(b) ||
		(a.person.circle === b.person.circle ? 0 : compareText(a.person.circle ?? '', b.person.circle ?? ''));
	return (a, b) => byCircle(a, b) || natural(a, b);
}

/**
 * Whom today's portion is made of; null where nobody has to choose: as many are due as it holds, or fewer. Once chosen
 * it stands all day, however few are left.
 */
export function keptPortion(
	members: readonly Member[],
	today: Day,
	settings: Settings,
	kept: KeptPortion | null,
): KeptPortion | null {
	if (kept?.day === today) return kept;
	if (members.filter(({ standing }) => isDue(standing.status)).length <= settings.portionSize) return null;
	return { day: today, paths: portion(members, today, settings, null).people.map(({ person }) => person.path) };
}

/**
 * The sections that have anybody in them, in their order. `members` come in the order of their names. Whoever looks for
 * somebody is shown all: today's portion is told apart only while nobody is left out.
 */
export function dueSections(members: readonly Member[], query: DueQuery, context: DueContext): readonly Section[] {
	const matches = matcher(query);
	const today = isNarrowed(query) ? null : context.portion;
	const chosen = new Set(today?.people.map(({ person }) => person.path));
	const found = new Map<SectionId, Member[]>(SECTION_IDS.map((id) => [id, []]));
	for (const member of members) {
		const id = !matches(member.person) || chosen.has(member.person.path) ? null : sectionOf(member, context);
		if (id !== null) found.get(id === 'due' && today !== null ? 'rest' : id)?.push(member);
	}
	if (today !== null) found.set('due', [...today.listed]);
	return SECTION_IDS.flatMap((id) => {
		const inside = found.get(id) ?? [];
		const isPortion = id === 'due' && today !== null;
		if (!isPortion || query.sort !== 'urgency') inside.sort(orderOf(query.sort, id, context.circles));
		return inside.length === 0 ? [] : [{ id, members: inside, done: isPortion ? today.done : null }];
	});
}

/** Whose day comes next after today, and when; null if nobody's does. */
export function nextUp(
	members: readonly Member[],
	today: Day,
): { readonly day: Day; readonly members: readonly Member[] } | null {
	let day: Day | null = null;
	let next: Member[] = [];
	for (const member of members) {
		const { due } = member.standing;
		if (due === null || due <= today) continue;
		if (day === null || due < day) [day, next] = [due, [member]];
		else if (due === day) next.push(member);
	}
	return day === null ? null : { day, members: next };
}

/** How much of the rhythm has run out, 0 to 1; null where no rhythm is running. */
export function runOut({ standing: { status, reason, urgency } }: Member): number | null {
	if (urgency === null || (reason !== 'rhythm' && reason !== 'never-contacted')) return null;
	return status === 'overdue' || status === 'due' ? 1 : Math.min(1, Math.max(0, 1 + urgency));
}
