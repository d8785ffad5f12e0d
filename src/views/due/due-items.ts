/** The sections of *Due to nurture* that hold no people: what is in them, and who is found there. Pure. */
import type { Member } from '../../core/people/roster';
import type { Person } from '../../core/person/person';
import type { Settings } from '../../core/settings/settings';
import type { Day } from '../../core/time/day';
import type { ItemCounts, ItemSectionId } from '../../words/app/items';
import { everybody } from './due-filter';
import type { Item, ItemKind } from './items/item';
import { milestones } from './items/milestones';
import { plans } from './items/plans';
import { promises } from './items/promises';

/** The sections that hold no people, one file each. Their order is that of `ITEM_SECTIONS`. */
const KINDS: readonly ItemKind[] = [plans, promises, milestones];

/** A section with what is in it. */
export interface ItemSection {
	readonly id: ItemSectionId;
	readonly items: readonly Item[];
}

/** All there is to list, section by section. */
export const itemsOf = (members: readonly Member[], today: Day, settings: Settings): readonly ItemSection[] =>
	KINDS.map(({ id, items }) => ({ id, items: items(members, today, settings) }));

/**
 * The sections that have anything in them, of the people that are looked for: an item is found by any of its people.
 */
export function foundItems(
	sections: readonly ItemSection[],
	matches: (person: Person) => boolean,
): readonly ItemSection[] {
	if (matches === everybody) return sections.filter(({ items }) => items.length > 0);
	return sections
		.map(({ id, items }) => ({
			id,
			items: items.filter(({ members }) => members.some(({ person }) => matches(person))),
		}))
		.filter(({ items }) => items.length > 0);
}

/** How many there are in each section; what is not listed has none. */
export const itemCounts = (sections: readonly ItemSection[]): ItemCounts =>
	Object.fromEntries(sections.map(({ id, items }) => [id, items.length]));
