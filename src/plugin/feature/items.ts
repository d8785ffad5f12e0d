/** Plans and promises: what is done for them is one step each, told in a notice with a way back. */
import type { Plugin } from 'obsidian';
import { toldPromise } from '../../core/entry/promise';
import { commandWords, longDay, shortDay } from '../../words/words';
import { dueWords } from '../../words/app/due';
import { planWords } from '../../words/app/plans';
import { promiseWords } from '../../words/app/promises';
import { Plans, type AskedPlan } from '../../services/plans';
import { Promises, type OpenPromise } from '../../services/promises';
import { namesOf } from '../../services/shared';
import type { OpenIn } from '../../views/ports/actions';
import type { ItemActions } from '../../views/ports/item-actions';
import { dayContextOf } from '../../views/fields/day-field';
import { HappenedModal } from '../../views/modals/happened-modal';
import { PlanModal } from '../../views/modals/plan-modal';
import { PromiseModal } from '../../views/modals/promise-modal';
import type { FeatureActions, Services } from '../services';
import { openLine } from '../shell/open';
import { onPerson, withMember } from '../shell/person-at-hand';
import { attempt } from '../shell/told';

/** What can be asked for with plans and promises. */
export class PluginItemActions implements ItemActions {
	readonly #plans: Plans;
	readonly #promises: Promises;
	readonly #services: Services;

	constructor(services: Services) {
		this.#services = services;
		this.#plans = new Plans(services.people);
		this.#promises = new Promises(services.people);
	}

	keepPlan(asked: AskedPlan): void {
		const { plan } = asked;
		const { app, people, steps } = this.#services;
		const { today, renames } = people;
		const at = renames.follow(plan.path);
		const of = { names: namesOf(asked.members), what: planWords.what(plan), was: dueWords.day(plan, today) };
		new HappenedModal(app, of, async (happened, openAfter) => {
			const { path, line } = await steps.run(
				async () => this.#plans.keep({ ...plan, path: at() }, happened),
				() => planWords.doneKept(of.names, shortDay(plan.date, people.today)),
			);
			if (openAfter) await this.openLine(path, line, false);
		}).open();
	}

	async dropPlan(asked: AskedPlan): Promise<void> {
		await attempt(async () => {
			await this.#services.steps.run(
				async () => this.#plans.drop(asked.plan),
				() => planWords.doneDropped(namesOf(asked.members)),
			);
		});
	}

	movePlan(asked: AskedPlan): void {
		const { plan } = asked;
		const { app, people, steps } = this.#services;
		const { today, renames } = people;
		const at = renames.follow(plan.path);
		const of = {
			names: namesOf(asked.members),
			what: planWords.what(plan),
			was: dueWords.day(plan, today),
			day: plan.precision === 'day' ? plan.date : null,
		};
		new PlanModal(app, of, dayContextOf(people), async (day, _text, openAfter) => {
			const { path, line } = await steps.run(
				async () => this.#plans.move({ ...plan, path: at() }, day),
				() => planWords.doneMoved(of.names, shortDay(day, people.today)),
			);
			if (openAfter) await this.openLine(path, line, false);
		}).open();
	}

	async keepPromise({ path, promise }: OpenPromise): Promise<void> {
		await attempt(async () => {
			await this.#services.steps.run(
				async () => this.#promises.tick(path, promise),
				() => promiseWords.kept(toldPromise(promise.text)),
			);
		});
	}

	addPromise(path: string): void {
		const { app, people, steps } = this.#services;
		withMember(this.#services, path, (member, at) => {
			new PromiseModal(app, member, dayContextOf(people), async ({ text, owner, due }, openAfter) => {
				const said = (): string => promiseWords.added(member.person.name, due === null ? '' : longDay(due));
				const added = await steps.run(
					async () => this.#promises.add({ path: at(), text, owner, due: due ?? '' }),
					said,
				);
				if (openAfter) await this.openLine(added.path, added.line, false);
			}).open();
		});
	}

	async openLine(path: string, line: number, where: OpenIn): Promise<void> {
		await openLine(this.#services.app, path, line, where);
	}
}

/** Registers the command. Ids and names are promises to users' hotkeys: they stay. */
export function registerItems(plugin: Plugin, services: Services, actions: FeatureActions): void {
	plugin.addCommand({
		id: 'add-promise',
		name: commandWords.addPromise,
		icon: 'list-plus',
		callback: onPerson(services, (path) => actions.items.addPromise(path)),
	});
}
