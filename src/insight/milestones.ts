/** Milestones that come up, or have just gone by without a word: birthdays, anniversaries, remembrance of the dead. */
import { addDays, dayOfMonth, daysBetween, monthOf, yearOf, type Day } from '../core/day';
import { nextOccurrence } from '../core/milestone';
import type { Person } from '../core/person';
import type { Member } from '../core/roster';
import type { MilestoneKind, Settings } from '../core/settings';
import { compareText } from '../core/text-order';
import type { YearlyDate } from '../core/written-date';

export interface UpcomingMilestone {
	readonly member: Member;
	readonly kind: MilestoneKind;
	/** `birthday` for the person's own, `death` for the day somebody died, else the milestone's words. */
	readonly label: string;
	/** The day it comes; for a belated one the day it was. */
	readonly day: Day;
	/** The age or the years reached on that day, 0 on the first; null where the year is not known. */
	readonly years: number | null;
	/** Days until it comes: 0 today, negative for a belated one. */
	readonly inDays: number;
	/** Its day has gone by, and there was no contact since. */
	readonly belated: boolean;
	/** The person has died: a day to remember. */
	readonly remembrance: boolean;
}

/** For so many days a milestone that was missed is told as belated. */
const BELATED_DAYS = 14;

/** What the words of a milestone make of it. */
function kindOf(label: string): MilestoneKind {
	if (/\bbirthday\b/i.test(label)) return 'birthday';
	return /anniversar|wedding|\bmarried\b/i.test(label) ? 'anniversary' : 'other';
}

/** A person's milestones, the birthday first; told twice they come once. */
function milestonesOf({ birthday, milestones, died }: Person): { kind: MilestoneKind; label: string; date: YearlyDate }[] {
	const own = birthday === null ? [] : [{ kind: 'birthday' as const, label: 'birthday', date: birthday }];
	const others = milestones.filter(({ label, date }) => !(label.toLowerCase() === 'birthday' && date.month === birthday?.month && date.day === birthday.day));
	const death = died === null ? [] : [{ kind: 'other' as const, label: 'death', date: { year: yearOf(died), month: monthOf(died), day: dayOfMonth(died) } }];
	return [...own, ...others.map(({ label, date }) => ({ kind: kindOf(label), label, date })), ...death];
}

/**
 * The milestones of these people that come within their lead time, which is the settings' for each kind unless `days`
 * gives one for all; by day, then by name. Belated ones come first, as long as there was no contact since. Of those who
 * have died only if the settings say so, as remembrance and never belated.
 */
export function upcomingMilestones(members: readonly Member[], today: Day, { leadDays, rememberDeceased }: Settings, days?: number): readonly UpcomingMilestone[] {
	const found: UpcomingMilestone[] = [];
	for (const member of members) {
		const { person, history: { last } } = member;
		const remembrance = person.deceased;
		if (remembrance && !rememberDeceased) continue;
		for (const { kind, label, date } of milestonesOf(person)) {
			const add = (day: Day, belated: boolean): void => {
				found.push({ member, kind, label, day, years: date.year === null ? null : yearOf(day) - date.year, inDays: daysBetween(today, day), belated, remembrance });
			};
			const missed = nextOccurrence(date, addDays(today, -BELATED_DAYS));
			if (missed < today && !remembrance && (last === null || last < missed)) add(missed, true);
			const next = nextOccurrence(date, today);
			if (daysBetween(today, next) <= (days ?? leadDays[kind])) add(next, false);
		}
	}
	return found.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : compareText(a.member.person.name, b.member.person.name)));
}
