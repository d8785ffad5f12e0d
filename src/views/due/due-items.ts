/** What *Due to nurture* lists besides people: plans to ask about, open promises, milestones. Pure. */
import type { Day } from '../../core/time/day';
import type { Person } from '../../core/person/person';
import { toldPromise } from '../../core/entry/promise';
import type { Settings } from '../../core/settings/settings';
import type { ItemCounts } from '../../words/app/items';
import { milestoneWords } from '../../words/insight/milestones';
import { planWords } from '../../words/app/plans';
import { upcomingMilestones, type UpcomingMilestone } from '../../insight/rhythm/milestones';
import { plansToAsk, type AskedPlan } from '../../services/plans';
import { openPromises, type OpenPromise } from '../../services/promises';
import { namesOf, type Those } from '../../services/shared';
import type { ItemSectionId } from './due-state';

interface Keyed {
	/** The same as long as it says the same, wherever its line is: no note has it for a path. */
	readonly key: string;
	/** Its people, in the order in which they are named. */
	readonly members: Those;
}

export interface PlanItem extends Keyed {
	readonly kind: 'plan';
	readonly asked: AskedPlan;
}

export interface PromiseItem extends Keyed {
	readonly kind: 'promise';
	readonly open: OpenPromise;
}

export interface MilestoneItem extends Keyed {
	readonly kind: 'milestone';
	readonly milestone: UpcomingMilestone;
}

/** One thing in the list that is no person. */
export type Item = PlanItem | PromiseItem | MilestoneItem;

export interface ItemSection {
	readonly id: ItemSectionId;
	readonly items: readonly Item[];
}

export const isItemSection = <T extends object>(section: T | ItemSection): section is ItemSection => 'items' in section;

/** Those that say the same are told apart by their number. */
function numbered<T extends Item>(items: readonly T[]): readonly T[] {
	const seen = new Map<string, number>();
	return items.map((item) => {
		const number = (seen.get(item.key) ?? 0) + 1;
		seen.set(item.key, number);
		return number === 1 ? item : { ...item, key: `${item.key} #${number}` };
	});
}

/** All there is to list: the plans the longest ago first, the promises by due day, the milestones by their day. */
export function itemsOf(
	members: Parameters<typeof upcomingMilestones>[0],
	today: Day,
	settings: Settings,
): readonly ItemSection[] {
	const plans = plansToAsk(members, today).map((asked): PlanItem => ({
		kind: 'plan',
		key: `plan: ${asked.plan.path} ${asked.plan.date} ${asked.plan.kind} ${asked.plan.said}`,
		members: asked.members,
		asked,
	}));
	const promises = openPromises(members, today).map((open): PromiseItem => ({
		kind: 'promise',
		key: `promise: ${open.path} ${open.promise.text}`,
		members: open.members,
		open,
	}));
	const milestones = upcomingMilestones(members, today, settings).map((milestone): MilestoneItem => ({
		kind: 'milestone',
		key: `milestone: ${milestone.member.person.path} ${milestone.label} ${milestone.day}`,
		members: [milestone.member],
		milestone,
	}));
	return [
		{ id: 'plans', items: numbered(plans) },
		{ id: 'promises', items: numbered(promises) },
		{ id: 'milestones', items: numbered(milestones) },
	];
}

/**
 * The sections that have anything in them, of the people that are looked for: an item is found by any of its people.
 */
export function foundItems(
	sections: readonly ItemSection[],
	matches: (person: Person) => boolean,
): readonly ItemSection[] {
	return sections
		.map(({ id, items }) => ({
			id,
			items: items.filter(({ members }) => members.some(({ person }) => matches(person))),
		}))
		.filter(({ items }) => items.length > 0);
}

export function itemCounts(sections: readonly ItemSection[]): ItemCounts {
	const count = (id: ItemSectionId): number => sections.find((section) => section.id === id)?.items.length ?? 0;
	return { plans: count('plans'), promises: count('promises'), milestones: count('milestones') };
}

/** The names of an item's people, as they are listed in a sentence. */
export const peopleOf = ({ members }: Pick<Item, 'members'>): string => namesOf(members);

/** What an item is, in its own words and without Markdown. */
export function wordsOf(item: Item): string {
	switch (item.kind) {
		case 'plan':
			return planWords.what(item.asked.plan);
		case 'promise':
			return toldPromise(item.open.promise.text) || item.open.promise.text;
		case 'milestone':
			return milestoneWords.what(item.milestone);
	}
}

/** Where an item is written; a milestone stands nowhere but in its person's note. */
export function lineOf(item: Item): { readonly path: string; readonly line: number | undefined } {
	switch (item.kind) {
		case 'plan':
			return { path: item.asked.plan.path, line: item.asked.plan.line };
		case 'promise':
			return { path: item.open.path, line: item.open.promise.line };
		case 'milestone':
			return { path: item.milestone.member.person.path, line: undefined };
	}
}
