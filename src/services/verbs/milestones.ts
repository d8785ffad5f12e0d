/** The milestones that come up within so many days. */
import type { Day } from '../../core/day';
import type { Member } from '../../core/roster';
import type { Settings } from '../../core/settings';
import { upcomingMilestones, type UpcomingMilestone } from '../../insight/milestones';

/** So many days ahead, where the command does not say. */
export const MILESTONE_DAYS = 30;

/** Those still to come, today included. */
export function comingMilestones(members: readonly Member[], today: Day, settings: Settings, days = MILESTONE_DAYS): readonly UpcomingMilestone[] {
	return upcomingMilestones(members, today, settings, days).filter(({ belated }) => !belated);
}

/** The list as one JSON value. `date` is the day it comes; `years` is null where the year is not known. */
export function milestonesReport(members: readonly Member[], today: Day, settings: Settings, days?: number) {
	return { milestones: comingMilestones(members, today, settings, days).map(({ member: { person }, label, day, years }) => ({ person: person.name, label, date: day, years })) };
}
