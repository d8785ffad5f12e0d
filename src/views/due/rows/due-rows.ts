/**
 * The list as it is drawn and walked through: sections, and the people and items of those that are open, one below the
 * other.
 */
import type { Member } from '../../../core/people/roster';
import type { ItemSectionId } from '../../../words/app/items';
import { isItemSection, type ItemSection } from '../due-items';
import type { Item } from '../items/item';
import type { Section } from '../due-model';
import { SECTION_IDS, type SectionId } from '../due-state';

/** The heading of a section. */
export interface SectionRow {
	readonly kind: 'section';
	readonly key: string;
	readonly id: SectionId;
	readonly count: number;
	/** How many of today's portion are done; null in all other sections. */
	readonly done: number | null;
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
	readonly section: ItemSectionId;
	/** Its place in the section, from 1, and how many are in it. */
	readonly position: number;
	readonly setSize: number;
}

/** What leads on to those who have no rhythm yet. */
export interface OfferRow {
	readonly kind: 'offer';
	readonly key: string;
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

/** Sections of people and of items as they stand below each other. */
export function ordered(
	sections: readonly Section[],
	items: readonly ItemSection[],
): readonly (Section | ItemSection)[] {
	return [...sections, ...items].sort((a, b) => SECTION_IDS.indexOf(a.id) - SECTION_IDS.indexOf(b.id));
}

/** What the day asks for: the offer to sort people stands behind it. */
const OF_TODAY: readonly SectionId[] = ['due', 'plans', 'promises', 'milestones'];

/** All rows, those of closed sections left out; what leads to `unsorted` people stands before what can wait. */
export function rowsOf(
	sections: readonly (Section | ItemSection)[],
	closed: readonly SectionId[],
	unsorted = 0,
): readonly Row[] {
	const rows = sections.map((section, at): readonly Row[] => {
		const open = !closed.includes(section.id);
		const heading = headingOf(section, { open, position: at + 1, setSize: sections.length });
		return open ? [heading, ...insideOf(section)] : [heading];
	});
	if (unsorted > 0) {
		const offer: OfferRow = { kind: 'offer', key: 'offer/sort', count: unsorted, section: 'untracked' };
		rows.splice(sections.filter(({ id }) => OF_TODAY.includes(id)).length, 0, [offer]);
	}
	return rows.flat();
}

function headingOf(
	section: Section | ItemSection,
	place: Pick<SectionRow, 'open' | 'position' | 'setSize'>,
): SectionRow {
	const { id } = section;
	const [count, done] = isItemSection(section)
		? [section.items.length, null]
		: [section.members.length, section.done];
	return { kind: 'section', key: sectionKey(id), id, count, done, ...place };
}

function insideOf(section: Section | ItemSection): readonly InnerRow[] {
	if (isItemSection(section)) {
		const { id, items } = section;
		const setSize = items.length;
		return items.map((item, at) => ({ kind: 'item', key: item.key, item, section: id, position: at + 1, setSize }));
	}
	const { id, members, done } = section;
	const setSize = members.length;
	return members.map((member, at) => ({
		kind: 'person',
		key: member.person.path,
		member,
		section: id,
		inPortion: done !== null,
		position: at + 1,
		setSize,
	}));
}

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
