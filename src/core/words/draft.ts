/** Words within a message to somebody: days and milestones as they are said to the person they are about. */
import { addDays, formatDay, yearOf, type Day } from '../day';
import type { MilestoneKind } from '../settings';

/** A day behind "on": a weekday within the week, else `5 October`, with the year where it is not this one. */
export function draftDay(day: Day, today: Day): string {
	if (day !== today && day > addDays(today, -7) && day < addDays(today, 7)) return formatDay(day, 'dddd');
	return formatDay(day, yearOf(day) === yearOf(today) ? 'D MMMM' : 'D MMMM YYYY');
}

/** A milestone behind "your": `birthday`, `wedding anniversary`, else the note's own words. */
export function milestoneName({ kind, label }: { readonly kind: MilestoneKind; readonly label: string }): string {
	return kind === 'anniversary' && !/anniversar/i.test(label) ? `${label} anniversary` : label;
}
