/** The milestones that come up within so many days. */
import type { Member } from '../../../core/people/roster';
import type { Settings } from '../../../core/settings/settings';
import type { Day } from '../../../core/time/day';
import { milestoneWords } from '../../../words/insight/milestones';
import { flagWords, verbWords } from '../../../words/verbs';
import { shortDay } from '../../../words/words';
import { upcomingMilestones, type UpcomingMilestone } from '../../../insight/rhythm/milestones';
import { columnsOf } from '../../answers/columns';
import { safe } from '../../answers/safe';
import { isOn, number, type ValuesOf } from '../../command/options';
import { verb } from '../../command/verb';

/** So many days ahead, where the command does not say. */
const MILESTONE_DAYS = 30;

const OPTIONS = {
	/** So many days ahead, a leap year at most; `MILESTONE_DAYS` if left out. */
	days: number(flagWords.days, (typed) => /^\d{1,3}$/.test(typed) && Number(typed) <= 366, verbWords.badDays),
	/** Whether those of the last two weeks that went by without contact are told as well. */
	belated: isOn(flagWords.belated),
};

type MilestoneFilter = ValuesOf<typeof OPTIONS>;

/** Those still to come, today included; before them the belated ones, if they are asked for. */
function milestonesAsked(
	members: readonly Member[],
	today: Day,
	settings: Settings,
	{ days = MILESTONE_DAYS, belated }: MilestoneFilter,
): readonly UpcomingMilestone[] {
	return upcomingMilestones(members, today, settings, days).filter((milestone) => belated || !milestone.belated);
}

/**
 * One of them as JSON has it. `date` is the day it comes, of a belated one the day it was, `2026-04` where only the
 * month is known; `years` is null where the year is not known.
 */
export const milestoneJson = ({ member: { person }, label, day, precision, years }: UpcomingMilestone) => ({
	person: person.name,
	label,
	date: precision === 'month' ? day.slice(0, 7) : day,
	years,
});

/** One of them: who, when, on which day, what. */
export const milestoneCells = (milestone: UpcomingMilestone, today: Day): readonly string[] => [
	safe(milestone.member.person.name),
	milestoneWords.when(milestone, today),
	milestone.precision === 'month' ? '' : shortDay(milestone.day, today),
	safe(milestoneWords.what(milestone)),
];

/** The list as one JSON value. */
function milestonesReport(members: readonly Member[], today: Day, settings: Settings, filter: MilestoneFilter) {
	return { milestones: milestonesAsked(members, today, settings, filter).map(milestoneJson) };
}

/** The milestones to come. */
function printMilestones(members: readonly Member[], today: Day, settings: Settings, filter: MilestoneFilter): string {
	const coming = milestonesAsked(members, today, settings, filter);
	if (coming.length === 0) return milestoneWords.none(filter.days ?? MILESTONE_DAYS);
	return columnsOf(coming.map((milestone) => milestoneCells(milestone, today)));
}

/** `nurture milestones`: birthdays and other days to come. */
export const milestones = verb({
	name: 'milestones',
	does: verbWords.verbs.milestones,
	needs: {},
	options: OPTIONS,
	answer: ({ members, options, today, settings }) => ({
		json: milestonesReport(members, today, settings, options),
		text: printMilestones(members, today, settings, options),
	}),
});
