/** The milestones that come up within so many days. */
import type { Day } from '../../core/time/day';
import type { Member } from '../../core/people/roster';
import type { Settings } from '../../core/settings/settings';
import { upcomingMilestones, type UpcomingMilestone } from '../../insight/rhythm/milestones';

/** So many days ahead, where the command does not say. */
export const MILESTONE_DAYS = 30;

export interface MilestoneFilter {
	/** So many days ahead; `MILESTONE_DAYS` if left out. */
	readonly days?: number | undefined;
	/** Whether those of the last two weeks that went by without contact are told as well. */
	readonly belated?: boolean | undefined;
}

/** Those still to come, today included; before them the belated ones, if they are asked for. */
export function milestonesAsked(
	members: readonly Member[],
	today: Day,
	settings: Settings,
	{ days = MILESTONE_DAYS, belated = false }: MilestoneFilter,
): readonly UpcomingMilestone[] {
	return upcomingMilestones(members, today, settings, days).filter((milestone) => belated || !milestone.belated);
}

/**
 * The list as one JSON value. `date` is the day it comes, of a belated one the day it was, `2026-04` where only the
 * month is known; `years` is null where the year is not known.
 */
export function milestonesReport(members: readonly Member[], today: Day, settings: Settings, filter: MilestoneFilter) {
	return {
		milestones: milestonesAsked(members, today, settings, filter).map(
			({ member: { person }, label, day, precision, years }) => ({
				person: person.name,
				label,
				date: precision === 'month' ? day.slice(0, 7) : day,
				years,
			}),
		),
	};
}
