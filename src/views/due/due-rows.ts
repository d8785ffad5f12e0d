/** The list as it is drawn and walked through: sections and the people of those that are open, one below the other. */
import type { Member } from '../../core/roster';
import type { Section } from './due-model';
import type { SectionId } from './due-state';

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

export type Row = SectionRow | PersonRow;

/** A section's key; no note has it for a path. */
export const sectionKey = (id: SectionId): string => `section/${id}`;

export function rowsOf(sections: readonly Section[], closed: readonly SectionId[]): readonly Row[] {
	const rows: Row[] = [];
	sections.forEach(({ id, members, done }, at) => {
		const open = !closed.includes(id);
		rows.push({ kind: 'section', key: sectionKey(id), id, count: members.length, done, open, position: at + 1, setSize: sections.length });
		if (!open) return;
		members.forEach((member, place) => rows.push({ kind: 'person', key: member.person.path, member, section: id, position: place + 1, setSize: members.length }));
	});
	return rows;
}

/** How many people are found, in open sections and in shut ones. */
export const countOf = (sections: readonly Section[]): number => sections.reduce((sum, { members }) => sum + members.length, 0);

/** Where the focus is: at the row that has it, or, where that has gone, at what has taken its place. */
export function placeOf(keys: ReadonlyMap<string, number>, active: string | null, lastPlace: number): number {
	return (active === null ? undefined : keys.get(active)) ?? Math.max(0, Math.min(lastPlace, keys.size - 1));
}
