/** What is said of milestones: a birthday to come, one that was missed, a day to remember. */
import { addMonths, daysBetween, formatDay, type Day } from '../../core/time/day';
import { EXACT_DAYS, onDay, whenWords } from '../words';
import type { Precision } from '../../core/dates/written-date';
import { counted } from '../counted';

/** A milestone as it is told. */
export interface ToldMilestone {
	readonly kind: string;
	readonly label: string;
	readonly day: Day;
	/** `month`: it comes in the month of that day; left out: on the day. */
	readonly precision?: Precision;
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

/** A month by its name, with the year where it is far away. */
const monthName = (day: Day, today: Day): string =>
	formatDay(day, day < addMonths(today, 6) && day > addMonths(today, -6) ? 'MMMM' : 'MMMM YYYY');

/** When it is, by its day or its month: `in 4 days`, `in April`, `this month`. */
function comingWords({ day, precision }: ToldMilestone, today: Day): string {
	if (precision !== 'month') return whenWords(day, today);
	return day.slice(0, 7) === today.slice(0, 7) ? 'this month' : `in ${monthName(day, today)}`;
}

/** Sentences about milestones. */
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
	/** When it is: `today`, `in 4 days`, `in April`; of a belated one that there is still time. */
	when: (milestone: ToldMilestone, today: Day): string =>
		milestone.belated ? `${comingWords(milestone, today)}, ${STILL_TIME}` : comingWords(milestone, today),
	/** The same behind its words: `today`, `on 5 Oct`, `in April`, `this month`. */
	told: (milestone: ToldMilestone, today: Day): string =>
		milestone.precision === 'month' || milestone.day === today
			? comingWords(milestone, today)
			: onDay(milestone.day, 'day', today),
	/** How far it is, for the right edge of a row: `today`, `in 4 days`, `this month`, `belated`. */
	edge: (milestone: ToldMilestone, today: Day): string =>
		milestone.belated ? 'belated' : comingWords(milestone, today),
	/**
	 * What the edge leaves open, below its words: the weekday of a day that is told to the day, else the day itself; of
	 * a belated one that there is still time. `''` where nothing is.
	 */
	below({ day, precision, belated }: ToldMilestone, today: Day): string {
		const days = daysBetween(today, day);
		if (precision === 'month') return belated ? `in ${monthName(day, today)}, ${STILL_TIME}` : '';
		if (belated) return `on ${formatDay(day, 'dddd, D MMMM')}, ${STILL_TIME}`;
		if (days < 2) return '';
		if (days < EXACT_DAYS) return formatDay(day, 'dddd');
		return formatDay(day, day < addMonths(today, 6) ? 'D MMMM' : 'D MMMM YYYY');
	},
};
