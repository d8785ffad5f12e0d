/**
 * The list as it is drawn and walked through: sections, and the people and items of those that are open, one below the
 * other.
 */
import type { Member } from '../../core/roster';
import { isItemSection, type Item, type ItemSection } from './due-items';
import type { Section } from './due-model';
import { SECTION_IDS, type ItemSectionId, type SectionId } from './due-state';

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

export interface PersonRow {
	readonly kind: 'person';
	/** The path: a person is in the list once. */
	readonly key: string;
	readonly member: Member;
	readonly section: SectionId;
	/** Its place in the section, from 1, and how many are in it. */
	readonly position: number;
	readonly setSize: number;
}

export interface ItemRow {
	readonly kind: 'item';
	readonly key: string;
	readonly item: Item;
	readonly section: ItemSectionId;
	/** Its place in the section, from 1, and how many are in it. */
	readonly position: number;
	readonly setSize: number;
}

export type Row = SectionRow | PersonRow | ItemRow;

/** A section's key; no note has it for a path. */
export const sectionKey = (id: SectionId): string => `section/${id}`;

/** Sections of people and of items as they stand below each other. */
export function ordered(
	sections: readonly Section[],
	items: readonly ItemSection[],
): readonly (Section | ItemSection)[] {
	return [...sections, ...items].sort((a, b) => SECTION_IDS.indexOf(a.id) - SECTION_IDS.indexOf(b.id));
}

export function rowsOf(sections: readonly (Section | ItemSection)[], closed: readonly SectionId[]): readonly Row[] {
	const rows: Row[] = [];
	sections.forEach((section, at) => {
		const open = !closed.includes(section.id);
		const head = {
			kind: 'section',
			key: sectionKey(section.id),
			id: section.id,
			open,
			position: at + 1,
			setSize: sections.length,
		} as const;
		if (isItemSection(section)) {
			const { id, items } = section;
			rows.push({ ...head, count: items.length, done: null });
			if (open)
				items.forEach((item, place) =>
					rows.push({
						kind: 'item',
						key: item.key,
						item,
						section: id,
						position: place + 1,
						setSize: items.length,
					}),
				);
			return;
		}
		const { id, members, done } = section;
		rows.push({ ...head, count: members.length, done });
		if (open)
			members.forEach((member, place) =>
				rows.push({
					kind: 'person',
					key: member.person.path,
					member,
					section: id,
					position: place + 1,
					setSize: members.length,
				}),
			);
	});
	return rows;
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
	const below = before.slice(at + 1).filter(({ key }) => left.has(key));
	const above = before.slice(0, at).filter(({ key }) => left.has(key));
	const beside = (row: Row | undefined): row is Row =>
		row !== undefined && row.kind !== 'section' && sectionOf(row) === sectionOf(gone);
	const [next, previous] = [below[0], above[above.length - 1]];
	return ((beside(next) ? next : beside(previous) ? previous : (next ?? previous)) ?? null)?.key ?? null;
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
