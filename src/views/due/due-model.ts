/** What *Due to nurture* shows: people, a query and a day become sections. Pure. */
import { addDays, compareDays, type Day } from '../../core/time/day';
import type { Member } from '../../core/people/roster';
import { byMemberName } from '../../core/people/member';
import { isDue, type Status } from '../../core/people/standing';
import { counted, following, sifted } from '../../core/lists/following';
import { Sorted } from '../../core/lists/sorted';
import { addTo } from '../../core/text/lists';
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

/** How many people are due. */
export const dueCount = counted(({ standing }: Member) => isDue(standing.status));

/** The people of each section in their order: the same lists as long as nobody in them changes. */
type Lists = ReadonlyMap<SectionId, Sorted<Member>>;

interface ListsAsked extends DueQuery, Pick<DueContext, 'today' | 'soonDays' | 'circles'> {}

/** The sections of everybody whom a query means, followed through the changes of people. */
const listsOf: (members: readonly Member[], asked: ListsAsked) => Lists = following(
	({ filter, circle, tag, sort, today, soonDays, circles }) =>
		JSON.stringify([filter, circle, tag, sort, today, soonDays, circles]),
	(members: readonly Member[], asked: ListsAsked) => {
		const matches = matcher(asked);
		const idOf = (member: Member): SectionId | null => (matches(member.person) ? sectionOf(member, asked) : null);
		const plain = { ...asked, filter: '', circle: null, tag: null };
		// Whoever is looked for is among all, who are in this order already.
		const all = isNarrowed(asked) ? listsOf(members, plain) : null;
		const found = all === null ? bySection(members, idOf) : new Map<SectionId, Member[]>();
		const lists = new Map(
			SECTION_IDS.map((id) => {
				const order = orderOf(asked.sort, id, asked.circles);
				const inside =
					all === null
						? (found.get(id) ?? []).sort(order)
						: (all.get(id)?.list ?? []).filter(({ person }) => matches(person));
				return [id, new Sorted((a, b) => order(a, b) || byMemberName(a, b), inside)];
			}),
		);
		return {
			take: ({ gone, come }) => {
				const [from, to] = [bySection(gone, idOf), bySection(come, idOf)];
				for (const id of new Set([...from.keys(), ...to.keys()]))
					lists.get(id)?.change(from.get(id) ?? [], to.get(id) ?? []);
			},
			tell: () => lists,
		};
	},
);

function bySection(
	members: readonly Member[],
	idOf: (member: Member) => SectionId | null,
): ReadonlyMap<SectionId, Member[]> {
	const found = new Map<SectionId, Member[]>();
	for (const member of members) {
		const id = idOf(member);
		if (id !== null) addTo(found, id, member);
	}
	return found;
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
	if (dueCount(members) <= settings.portionSize) return null;
	return { day: today, paths: portion(members, today, settings, null).people.map(({ person }) => person.path) };
}

/**
 * The sections that have anybody in them, in their order. `members` come in the order of their names. Whoever looks for
 * somebody is shown all: today's portion is told apart only while nobody is left out.
 */
export function dueSections(members: readonly Member[], query: DueQuery, context: DueContext): readonly Section[] {
	const today = isNarrowed(query) ? null : context.portion;
	const lists = listsOf(members, { ...query, ...context });
	const chosen = bySection(today?.people ?? [], (member) => sectionOf(member, context));
	return SECTION_IDS.flatMap((id): readonly Section[] => {
		if (id === 'due' && today !== null) {
			const { listed, done } = today;
			const order = orderOf(query.sort, id, context.circles);
			const inside = query.sort === 'urgency' ? listed : [...listed].sort(order);
			return inside.length === 0 ? [] : [{ id, members: inside, done }];
		}
		const from = id === 'rest' && today !== null ? 'due' : id;
		const inside = lists.get(from)?.without(chosen.get(from) ?? []) ?? [];
		return inside.length === 0 ? [] : [{ id, members: inside, done: null }];
	});
}

/** Whose day comes next after today, and when; null if nobody's does. */
export function nextUp(
	members: readonly Member[],
	today: Day,
): { readonly day: Day; readonly members: readonly Member[] } | null {
	const ahead = daysAhead(members, today).list;
	const day = ahead[0]?.standing.due ?? null;
	if (day === null) return null;
	const until = ahead.findIndex(({ standing }) => standing.due !== day);
	return { day, members: until === -1 ? ahead : ahead.slice(0, until) };
}

/** Everybody whose day is to come, the soonest first. */
const daysAhead = sifted(
	(a: Member, b: Member) => bySoonest(a, b) || byMemberName(a, b),
	(today: Day) => today,
	({ standing: { due } }: Member, today: Day) => due !== null && due > today,
);
