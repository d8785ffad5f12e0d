/** Plans whose day has come: did it happen? Kept, moved to another day, or dropped. */
import type { Day } from '../core/time/day';
import type { Contact } from '../core/people/history';
import { changePlan, type PlanChange, type PlanLine } from '../core/edit/plan-edit';
import type { Member } from '../core/people/roster';
import type { TaskChange } from '../core/edit/task-edit';
import { planWords } from '../words/app/plans';
import type { People } from './people';
import { Refusal } from './ports';
import { sharedLines, type Those } from './shared';

/** A plan to ask about, once, however many people it is with. */
export interface AskedPlan {
	readonly members: Those;
	readonly plan: Contact;
}

/** Where a plan stands, and what it says. */
export type PlanAt = PlanLine & { readonly path: string };

/** The line of a plan that was changed, with its note. */
export type ChangedPlan = TaskChange & { readonly path: string };

/** The plans of today or earlier that are still open, the oldest first; the day of one of a month is its last. */
export const plansToAsk: (members: readonly Member[], today: Day) => readonly AskedPlan[] = sharedLines(
	(today: Day) => today,
	({ person, history }, today) => {
		// Of a plan that is withheld the day is left and no words: it is not told under that name.
		const come = ({ form, date, withheld }: Contact): boolean =>
			form === 'item' && date <= today && withheld !== true;
		return person.deceased
			? []
			: history.plans.filter(come).map((plan) => ({
					path: plan.path,
					line: plan.line,
					day: plan.date,
					text: plan.said,
					within: plan.within,
					plan,
				}));
	},
);

/** The plans to ask about: kept, moved and dropped. */
export class Plans {
	readonly #people: People;

	constructor(people: People) {
		this.#people = people;
	}

	/** The plans to ask about today. */
	toAsk(): readonly AskedPlan[] {
		return plansToAsk(this.#people.list(), this.#people.today);
	}

	/** It happened: the plan's line becomes the interaction, with what happened, if that is told. */
	async keep(plan: PlanAt, happened = ''): Promise<ChangedPlan> {
		if (plan.date > this.#people.today) throw new Refusal(planWords.ahead(plan.date));
		return this.#change(plan, happened.trim() === '' ? 'kept' : { keptWith: happened });
	}

	/** It will happen on another day, today or later. */
	async move(plan: PlanAt, day: Day): Promise<ChangedPlan> {
		if (day < this.#people.today) throw new Refusal(planWords.behind(day));
		return this.#change(plan, { movedTo: day });
	}

	/** It will not happen. */
	async drop(plan: PlanAt): Promise<ChangedPlan> {
		return this.#change(plan, 'dropped');
	}

	async #change(plan: PlanAt, change: PlanChange): Promise<ChangedPlan> {
		return this.#people.write(plan.path, (text) => {
			const result = changePlan(text, plan, change, this.#people.roster.reader);
			if (!result.ok) throw new Refusal(planWords.fault(plan.path, result.fault));
			return result.change;
		});
	}
}
