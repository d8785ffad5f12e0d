/** What a day asks for, in one piece: for a terminal, a reminder, and a note to be ticked off in. */
import type { Member } from '../core/people/roster';
import type { Settings } from '../core/settings/settings';
import type { Day } from '../core/time/day';
import { upcomingMilestones, type UpcomingMilestone } from '../insight/rhythm/milestones';
import { isDone, portion, type KeptPortion } from '../insight/rhythm/portion';
import { plansToAsk, type AskedPlan } from './plans';
import { openPromises, type OpenPromise } from './promises';
import type { Those } from './shared';

/** What a day asks for. It may be read by others, as a mail or a note: nobody who is private is in it. */
export interface Today {
	/** Whoever is left of today's portion, in the order of the list. */
	readonly people: readonly Member[];
	/** Plans of today or earlier of which nobody has said whether they happened. */
	readonly plans: readonly AskedPlan[];
	/** Open promises both ways that are due today or were before. */
	readonly promises: readonly OpenPromise[];
	/** Those within their lead time, the belated first. */
	readonly milestones: readonly UpcomingMilestone[];
}

const isOpen = ({ members }: { readonly members: Those }): boolean => members.every(({ person }) => !person.private);

/** What this day asks for; `kept` is the portion as it was shown this morning, null where nobody knows. */
export function todayOf(
	members: readonly Member[],
	today: Day,
	settings: Settings,
	kept: KeptPortion | null = null,
): Today {
	const isLeft = (member: Member): boolean => !member.person.private && !isDone(member, today);
	return {
		people: portion(members, today, settings, kept).listed.filter(isLeft),
		plans: plansToAsk(members, today).filter(isOpen),
		promises: openPromises(members, today).filter(
			(open) => isOpen(open) && open.promise.due !== null && open.promise.due <= today,
		),
		milestones: upcomingMilestones(members, today, settings).filter(({ member }) => !member.person.private),
	};
}
