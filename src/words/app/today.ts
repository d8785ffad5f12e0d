/** What is said of today: in a reminder. */
import type { Day } from '../../core/time/day';
import { counted } from '../counted';
import { milestoneWords, type ToldMilestone } from '../insight/milestones';
import { itemWords, type ItemCounts } from './items';

/** Sentences about today. */
export const todayWords = {
	insert: "Insert today's people",
	inserted: (count: number): string => `${counted(count, 'task')} of today put into the note.`,
	allThere: 'Everybody of today is in this note already.',
	/** What a notification is headed with. */
	title: 'Today',
	/** The milestones by name, then how much else there is: `Mara turns 46 tomorrow; 5 people and 1 plan today`. */
	remind(
		named: readonly (readonly [name: string, milestone: ToldMilestone])[],
		people: number,
		counts: ItemCounts,
		today: Day,
	): string {
		const days = named.map(
			([name, milestone]) => `${milestoneWords.whose(name, milestone)} ${milestoneWords.when(milestone, today)}`,
		);
		const asked = itemWords.counts(counts, ...(people > 0 ? [counted(people, 'person', 'people')] : []));
		return [...days, ...(asked === '' ? [] : [`${asked} today`])].join('; ');
	},
};
