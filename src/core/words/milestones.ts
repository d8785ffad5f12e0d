/** What is said of milestones: a birthday to come, one that was missed, a day to remember. */
import { addMonths, daysBetween, formatDay, type Day } from '../day';
import { EXACT_DAYS, whenWords } from '../words';
import { counted } from './counted';

/** A milestone as it is told. */
export interface ToldMilestone {
	readonly kind: string;
	readonly label: string;
	readonly day: Day;
	readonly years: number | null;
	readonly belated: boolean;
	readonly remembrance: boolean;
}

/** Behind the day of one that has passed. */
export const STILL_TIME = 'still time for a word';

/** Whether it is the birthday itself: a birthday under another label is told by that. */
const isOwnBirthday = ({ kind, label }: ToldMilestone): boolean => kind === 'birthday' && label === 'birthday';

/** Whether it is told as "in memory" with no label behind. */
export const isInMemory = ({ remembrance, label }: ToldMilestone): boolean => remembrance && label === 'death';

/** Words with the years it has been, where they are known and any: `wedding, 12 years`. */
function withYears(words: string, years: number | null, ending = ''): string {
	return years === null || years === 0 ? words : `${words}, ${counted(years, 'year')}${ending}`;
}

/** `turns 46`, `turned 46`, `would have turned 80`. */
function birthdayWords(years: number, { belated, remembrance }: ToldMilestone): string {
	if (remembrance) return `would have turned ${years}`;
	if (years === 0) return 'is born';
	return belated ? `turned ${years}` : `turns ${years}`;
}

/** The days ahead that were looked at, from 0: today alone. */
function comingDays(days: number): string {
	if (days === 0) return 'today';
	return days === 1 ? 'today or tomorrow' : `in the next ${days} days`;
}

export const milestoneWords = {
	none: (days: number): string => `No milestones ${comingDays(days)}.`,
	/** What it is: `turns 46`, `wedding, 12 years`, `would have turned 80`, `3 years since`. */
	what(milestone: ToldMilestone): string {
		const { label, years } = milestone;
		if (isInMemory(milestone)) return withYears('in memory', years, ' on');
		if (isOwnBirthday(milestone) && years !== null) return birthdayWords(years, milestone);
		const told = withYears(label, years);
		return milestone.remembrance ? `in memory: ${told}` : told;
	},
	/** Whose it is, and what: `Theo turns 46`, `Theo: wedding, 12 years`. */
	whose(name: string, milestone: ToldMilestone): string {
		const what = milestoneWords.what(milestone);
		return isOwnBirthday(milestone) && milestone.years !== null ? `${name} ${what}` : `${name}: ${what}`;
	},
	/** When it is: `today`, `in 4 days`; of a belated one that there is still time. */
	when: ({ day, belated }: ToldMilestone, today: Day): string =>
		belated ? `${whenWords(day, today)}, ${STILL_TIME}` : whenWords(day, today),
	/** How far it is, for the right edge of a row: `today`, `in 4 days`, `belated`. */
	edge: ({ day, belated }: ToldMilestone, today: Day): string => (belated ? 'belated' : whenWords(day, today)),
	/**
	 * What the edge leaves open, below its words: the weekday of a day that is told to the day, else the day itself; of
	 * a belated one that there is still time. `''` where nothing is.
	 */
	below({ day, belated }: ToldMilestone, today: Day): string {
		const days = daysBetween(today, day);
		if (belated) return `on ${formatDay(day, 'dddd, D MMMM')}, ${STILL_TIME}`;
		if (days < 2) return '';
		if (days < EXACT_DAYS) return formatDay(day, 'dddd');
		return formatDay(day, day < addMonths(today, 6) ? 'D MMMM' : 'D MMMM YYYY');
	},
};
