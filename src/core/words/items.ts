/** What the list says of the things in it that are no people: plans to ask about, open promises, milestones. */
import { andList } from '../words';

/** How many there are of each. */
export interface ItemCounts {
	readonly plans: number;
	readonly promises: number;
	readonly milestones: number;
}

const counted = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`;

export const itemWords = {
	/** A number of things of one section: `1 plan`, `2 promises`. */
	count: (section: keyof ItemCounts, number: number): string =>
		counted(number, { plans: 'plan', promises: 'promise', milestones: 'milestone' }[section]),
	/** All there are, those of which there are none left out; `''` if there is nothing. */
	counts: (counts: ItemCounts): string =>
		andList(
			(['plans', 'promises', 'milestones'] as const)
				.filter((section) => counts[section] > 0)
				.map((section) => itemWords.count(section, counts[section])),
		),
	/** Announced when it has become more or fewer. */
	left(section: keyof ItemCounts, number: number): string {
		if (number > 0)
			return `${{ plans: 'Plans to ask about', promises: 'Open promises', milestones: 'Milestones' }[section]}: ${number}.`;
		return { plans: 'No more plans to ask about.', promises: 'No open promises.', milestones: 'No milestones.' }[
			section
		];
	},
	/** The name of a row's button. */
	more: (what: string): string => `More for ${what}`,
	menu: {
		logWithDetails: 'Log with details…',
		openLine: 'Open at the line',
		openLineInNewTab: 'Open at the line in a new tab',
	},
};
