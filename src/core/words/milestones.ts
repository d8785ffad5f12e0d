/** What is said of milestones: a birthday to come, one that was missed, a day to remember. */
import { addDays, addMonths, formatDay, type Day } from '../day';
import { longDay, whenWords } from '../words';

/** A milestone as it is told. */
export interface ToldMilestone {
	readonly kind: string;
	readonly label: string;
	readonly day: Day;
	readonly years: number | null;
	readonly belated: boolean;
	readonly remembrance: boolean;
}

const yearCount = (years: number): string => (years === 1 ? '1 year' : `${years} years`);

export const milestoneWords = {
	none: (days: number): string =>
		`No milestones ${days === 0 ? 'today' : days === 1 ? 'today or tomorrow' : `in the next ${days} days`}.`,
	/** What it is: `turns 46`, `wedding, 12 years`, `would have turned 80`, `3 years since`. */
	what({ kind, label, years, belated, remembrance }: ToldMilestone): string {
		const own = kind === 'birthday' && label === 'birthday';
		if (remembrance && label === 'death')
			return years === null || years === 0 ? 'in memory' : `in memory, ${yearCount(years)} on`;
		if (own && years !== null)
			return remembrance
				? `would have turned ${years}`
				: years === 0
					? 'is born'
					: `${belated ? 'turned' : 'turns'} ${years}`;
		const told = years === null || years === 0 ? label : `${label}, ${yearCount(years)}`;
		return remembrance ? `in memory: ${told}` : told;
	},
	/** Whose it is, and what: `Theo turns 46`, `Theo: wedding, 12 years`. */
	whose(name: string, milestone: ToldMilestone): string {
		const { kind, label, years } = milestone;
		return `${name}${kind === 'birthday' && label === 'birthday' && years !== null ? '' : ':'} ${milestoneWords.what(milestone)}`;
	},
	/** When it is: `today`, `in 4 days`; of a belated one that there is still time. */
	when: ({ day, belated }: ToldMilestone, today: Day): string =>
		belated ? `${whenWords(day, today)}, still time for a word` : whenWords(day, today),
	/**
	 * When it is, for the right edge of a row: `today`, `tomorrow`, `1 December`, `belated`; the year where the day is
	 * far away.
	 */
	edge({ day, belated }: ToldMilestone, today: Day): string {
		if (belated) return 'belated';
		if (day === today) return 'today';
		if (day === addDays(today, 1)) return 'tomorrow';
		return formatDay(day, day < addMonths(today, 6) ? 'D MMMM' : 'D MMMM YYYY');
	},
	/** What is said below its words: the day with its weekday; of a belated one that there is still time. */
	below: ({ day, belated }: ToldMilestone): string =>
		belated ? `on ${formatDay(day, 'dddd, D MMMM')}, still time for a word` : longDay(day),
};
