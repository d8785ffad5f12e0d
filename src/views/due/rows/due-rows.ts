/**
 * The list as it is drawn and walked through: sections, and the people and items of those that are open, one below the
 * other.
 */
import type { Member } from '../../../core/people/roster';
import { addDays, compareDays, type Day } from '../../../core/time/day';
import type { ItemSection } from '../due-items';
import type { Item } from '../items/item';
import type { Section } from '../due-model';
import { SECTION_IDS, type SectionId } from '../due-state';

/** So many of this week are shown at once. */
const SHOWN = 5;

/** A person or a thing that is listed. */
type Listed = Member | Item;

/** A section as it is drawn, whatever is in it. */
export interface ListedSection {
	readonly id: SectionId;
	readonly inside: readonly Listed[];
	/** How many are in it, those not shown yet included. */
	readonly count: number;
	/** How many of today's portion are done; null in all other sections. */
	readonly done: number | null;
	/** Whether others of its kind stand in this week's section. */
	readonly isRest: boolean;
}

/** The heading of a section. */
export interface SectionRow {
	readonly kind: 'section';
	readonly key: string;
	readonly id: SectionId;
	readonly count: number;
	/** How many of today's portion are done; null in all other sections. */
	readonly done: number | null;
	/** Whether others of its kind stand in this week's section. */
	readonly isRest: boolean;
	readonly open: boolean;
	/** Its place among the sections, from 1, and how many there are. */
	readonly position: number;
	readonly setSize: number;
}

/** Somebody in a section. */
export interface PersonRow {
	readonly kind: 'person';
	/** The path: a person is in the list once. */
	readonly key: string;
	readonly member: Member;
	readonly section: SectionId;
	/** Whether the section is today's portion. */
	readonly inPortion: boolean;
	/** Its place in the section, from 1, and how many are in it. */
	readonly position: number;
	readonly setSize: number;
}

/** A thing in a section that is no person. */
export interface ItemRow {
	readonly kind: 'item';
	readonly key: string;
	readonly item: Item;
	readonly section: SectionId;
	/** Its place in the section, from 1, and how many are in it. */
	readonly position: number;
	readonly setSize: number;
}

/** What leads on: to those who have no rhythm yet, or to what of this week is not shown yet. */
export interface OfferRow {
	readonly kind: 'offer';
	readonly key: 'offer/sort' | 'offer/more';
	/** How many they are, at least one. */
	readonly count: number;
	/** The section in which they are. */
	readonly section: SectionId;
}

/** A row in a section. */
export type InnerRow = PersonRow | ItemRow;
/** A row of the list. */
export type Row = SectionRow | InnerRow | OfferRow;

/** A section's key; no note has it for a path. */
export const sectionKey = (id: SectionId): string => `section/${id}`;

/** What the week is made of. */
interface Week {
	readonly today: Day;
	readonly soonDays: number;
	/** Whether all of it is shown, and not only the first of it. */
	readonly isWhole: boolean;
}

/** Tells a person from a thing. */
const isMember = (one: Listed): one is Member => 'standing' in one;

/** Sections of people and of items as they stand below each other; of promises and milestones this week's in one. */
export function ordered(
	people: readonly Section[],
	items: readonly ItemSection[],
	week: Week,
): readonly ListedSection[] {
	const until = addDays(week.today, week.soonDays);
	const isSoon = ({ day }: Item): boolean => day !== null && day <= until;
	const soonOf = (id: ItemSection['id']): readonly Item[] =>
		items.find((section) => section.id === id)?.items.filter(isSoon) ?? [];
	const soonPeople = people.find(({ id }) => id === 'soon')?.members ?? [];
	const kinds = [soonOf('milestones'), soonOf('promises'), soonPeople];
	const soon = thisWeek(kinds, week);
	const rests = items.map(({ id, items: all }) => {
		const left = id === 'plans' ? all : all.filter((item) => !isSoon(item));
		return listed(id, left, { isRest: left.length < all.length });
	});
	const others = people.filter(({ id }) => id !== 'soon');
	return [
		...others.map(({ id, members, done }) => listed(id, members, { done })),
		listed('soon', soon, { count: kinds.flat().length }),
		...rests,
	]
		.filter(({ count }) => count > 0)
		.sort((a, b) => SECTION_IDS.indexOf(a.id) - SECTION_IDS.indexOf(b.id));
}

const listed = (id: SectionId, inside: readonly Listed[], more: Partial<ListedSection> = {}): ListedSection => ({
	id,
	inside,
	count: inside.length,
	done: null,
	isRest: false,
	...more,
});

/**
 * What is shown of this week, by its day; what is past its own counts as today's. Few are taken of each kind in turn:
 * no heap of old promises hides tomorrow's birthday.
 */
function thisWeek(kinds: readonly (readonly Listed[])[], { today, isWhole }: Week): readonly Listed[] {
	const most = isWhole ? Infinity : SHOWN;
	const dayOf = (one: Listed): Day => {
		const day = isMember(one) ? one.standing.due : one.day;
		return day === null || day < today ? today : day;
	};
	const turns = kinds.flatMap((kind, rank) => kind.map((one, turn) => ({ one, turn, rank, day: dayOf(one) })));
	const taken = turns.length <= most ? turns : turns.sort((a, b) => a.turn - b.turn).slice(0, most);
	return taken.sort((a, b) => compareDays(a.day, b.day) || a.rank - b.rank || a.turn - b.turn).map(({ one }) => one);
}

/** What the day asks for: the offer to sort people stands behind it. */
const OF_TODAY: readonly SectionId[] = ['due', 'plans', 'soon'];

/** All rows, those of closed sections left out; what leads to `unsorted` people stands before what can wait. */
export function rowsOf(sections: readonly ListedSection[], closed: readonly SectionId[], unsorted = 0): readonly Row[] {
	const rows = sections.map(({ inside, ...section }, at): readonly Row[] => {
		const { id, count } = section;
		const open = !closed.includes(id);
		const place = { open, position: at + 1, setSize: sections.length };
		const heading: SectionRow = { kind: 'section', key: sectionKey(id), ...section, ...place };
		if (!open) return [heading];
		const left = count - inside.length;
		const more: OfferRow[] = left === 0 ? [] : [{ kind: 'offer', key: 'offer/more', count: left, section: id }];
		return [heading, ...insideOf(section, inside), ...more];
	});
	if (unsorted > 0) {
		const offer: OfferRow = { kind: 'offer', key: 'offer/sort', count: unsorted, section: 'untracked' };
		rows.splice(sections.filter(({ id }) => OF_TODAY.includes(id)).length, 0, [offer]);
	}
	return rows.flat();
}

const insideOf = ({ id, count, done }: Omit<ListedSection, 'inside'>, inside: readonly Listed[]): readonly InnerRow[] =>
	inside.map((one, at) => {
		const place = { section: id, position: at + 1, setSize: count };
		return isMember(one)
			? { kind: 'person', key: one.person.path, member: one, inPortion: done !== null, ...place }
			: { kind: 'item', key: one.key, item: one, ...place };
	});

/** How many people are found, in open sections and in shut ones. */
export const countOf = (sections: readonly Section[]): number =>
	sections.reduce((sum, { members }) => sum + members.length, 0);

/** A row's section, also of a section's heading. */
const sectionOf = (row: Row): SectionId => (row.kind === 'section' ? row.id : row.section);

/**
 * The row that takes the place of one that has gone: the next that is left of its section, else the one before it
 * there, else the next below, else the last above. `before` are the rows as they were, `at` where it stood. Null if
 * none is left.
 */
export function neighbourOf(before: readonly Row[], at: number, left: ReadonlyMap<string, number>): string | null {
	const gone = before[at];
	if (gone === undefined) return null;
	const isLeft = ({ key }: Row): boolean => left.has(key);
	const next = before.slice(at + 1).find(isLeft);
	const previous = before.slice(0, at).reverse().find(isLeft);
	const isBeside = (row: Row | undefined): boolean =>
		row !== undefined && row.kind !== 'section' && sectionOf(row) === sectionOf(gone);
	const heir = [next, previous].find(isBeside) ?? next ?? previous;
	return heir?.key ?? null;
}

/**
 * Where the focus is: at the row that has it, or, where that has gone, at what has taken its place since `last`. Nobody
 * having had it, at the first.
 */
export function followed(
	places: ReadonlyMap<string, number>,
	active: string | null,
	last: { readonly rows: readonly Row[]; readonly at: number },
): number {
	if (active === null) return 0;
	const known = places.get(active) ?? places.get(last.rows[last.at]?.key ?? '');
	if (known !== undefined) return known;
	return places.get(neighbourOf(last.rows, last.at, places) ?? '') ?? 0;
}
