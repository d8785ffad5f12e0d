/** What the list says of the things in it that are no people: plans to ask about, open promises, milestones. */
import { andList } from '../words';
import { counted } from '../counted';

/** How many there are of each. */
export interface ItemCounts {
	readonly plans: number;
	readonly promises: number;
	readonly milestones: number;
}

type Section = keyof ItemCounts;

const ONE: Readonly<Record<Section, string>> = { plans: 'plan', promises: 'promise', milestones: 'milestone' };
const SOME: Readonly<Record<Section, string>> = {
	plans: 'Plans to ask about',
	promises: 'Open promises',
	milestones: 'Milestones',
};
const NONE_LEFT: Readonly<Record<Section, string>> = {
	plans: 'No more plans to ask about.',
	promises: 'No open promises.',
	milestones: 'No milestones.',
};

export const itemWords = {
	/** A number of things of one section: `1 plan`, `2 promises`. */
	count: (section: Section, number: number): string => counted(number, ONE[section]),
	/** All there are, those of which there are none left out; `''` if there is nothing. */
	counts: (counts: ItemCounts): string =>
		andList(
			(['plans', 'promises', 'milestones'] as const)
				.filter((section) => counts[section] > 0)
				.map((section) => itemWords.count(section, counts[section])),
		),
	/** Announced when it has become more or fewer. */
	left: (section: Section, number: number): string =>
		number > 0 ? `${SOME[section]}: ${number}.` : NONE_LEFT[section],
	/** The name of a row's button. */
	more: (what: string): string => `More for ${what}`,
	menu: {
		logWithDetails: 'Log with details…',
		openLine: 'Open at the line',
		openLineInNewTab: 'Open at the line in a new tab',
	},
};
