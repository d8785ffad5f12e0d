/** Does what is asked for plans and promises: one step each, told in a notice with a way back. */
import type { App } from 'obsidian';
import { plainText } from '../../core/markdown/plain-text';
import { doneWords, longDay, shortDay } from '../../words/words';
import { dueWords } from '../../words/app/due';
import { planWords } from '../../words/app/plans';
import { promiseWords } from '../../words/app/promises';
import type { People } from '../../services/people';
import { Plans, type AskedPlan } from '../../services/plans';
import { Promises, type OpenPromise } from '../../services/promises';
import { namesOf } from '../../services/shared';
import type { OpenIn } from '../../views/ports/actions';
import type { ItemActions } from '../../views/ports/item-actions';
import { dayContextOf } from '../../views/fields/day-field';
import { HappenedModal } from '../../views/modals/happened-modal';
import { PlanModal } from '../../views/modals/plan-modal';
import { PromiseModal } from '../../views/modals/promise-modal';
import { openNote } from '../shell/open';
import type { Steps } from '../shell/steps';
import { attempt, tell } from '../shell/told';

export class PluginItemActions implements ItemActions {
	private readonly plans: Plans;
	private readonly promises: Promises;

	constructor(
		private readonly app: App,
		private readonly people: People,
		private readonly steps: Steps,
	) {
		this.plans = new Plans(people);
		this.promises = new Promises(people);
	}

	keepPlan(asked: AskedPlan): void {
		const { plan } = asked;
		const { today, renames } = this.people;
		const at = renames.follow(plan.path);
		const of = { names: namesOf(asked.members), what: planWords.what(plan), was: dueWords.day(plan, today) };
		new HappenedModal(this.app, of, async (happened, openAfter) => {
			const { path, line } = await this.steps.run(
				async () => this.plans.keep({ ...plan, path: at() }, happened),
				() => planWords.doneKept(of.names, shortDay(plan.date, this.people.today)),
			);
			if (openAfter) await this.openLine(path, line, false);
		}).open();
	}

	async dropPlan(asked: AskedPlan): Promise<void> {
		await attempt(async () => {
			await this.steps.run(
				async () => this.plans.drop(asked.plan),
				() => planWords.doneDropped(namesOf(asked.members)),
			);
		});
	}

	movePlan(asked: AskedPlan): void {
		const { plan } = asked;
		const { today, renames } = this.people;
		const at = renames.follow(plan.path);
		const of = {
			names: namesOf(asked.members),
			what: planWords.what(plan),
			was: dueWords.day(plan, today),
			day: plan.precision === 'day' ? plan.date : null,
		};
		new PlanModal(this.app, of, dayContextOf(this.people), async (day, _text, openAfter) => {
			const { path, line } = await this.steps.run(
				async () => this.plans.move({ ...plan, path: at() }, day),
				() => planWords.doneMoved(of.names, shortDay(day, this.people.today)),
			);
			if (openAfter) await this.openLine(path, line, false);
		}).open();
	}

	async keepPromise({ path, promise }: OpenPromise): Promise<void> {
		await attempt(async () => {
			await this.steps.run(
				async () => this.promises.tick(path, promise),
				() => promiseWords.kept(plainText(promise.text)),
			);
		});
	}

	addPromise(path: string): void {
		const member = this.people.member(path);
		if (member === null) return tell(doneWords.noPerson(path));
		const at = this.people.renames.follow(path);
		new PromiseModal(this.app, member, dayContextOf(this.people), async ({ text, owner, due }, openAfter) => {
			const said = (): string => promiseWords.added(member.person.name, due === null ? '' : longDay(due));
			const added = await this.steps.run(
				async () => this.promises.add({ path: at(), text, owner, due: due ?? '' }),
				said,
			);
			if (openAfter) await this.openLine(added.path, added.line, false);
		}).open();
	}

	async openLine(path: string, line: number, where: OpenIn): Promise<void> {
		await attempt(async () => void (await openNote(this.app, path, where, line)));
	}
}
