/** Making somebody a person, and what is kept about people: rhythm, circle, rest and pause. */
import type { Plugin, TFile } from 'obsidian';
import type { Day } from '../../core/time/day';
import { foldPath, noteName } from '../../core/text/vault-path';
import { canBePutOff } from '../../core/people/standing';
import { dueWords } from '../../words/app/due';
import { commandWords, doneWords, longDay } from '../../words/words';
import type { MenuEntry } from '../../views/due/rows/row-menu';
import { dayContextOf } from '../../views/fields/day-field';
import { CircleModal } from '../../views/modals/circle-modal';
import { NewPersonModal } from '../../views/modals/new-person-modal';
import { RhythmModal } from '../../views/modals/rhythm-modal';
import { SnoozeModal } from '../../views/modals/snooze-modal';
import type { FeatureActions, Services } from '../services';
import { openAt } from '../shell/open';
import { onPerson, withMember } from '../shell/person-at-hand';
import { tell } from '../../views/notices/tell';
import { attempt } from '../shell/told';

/** What can be asked for to make a person, and to change what is kept about one. */
export class PersonActions implements Pick<
	FeatureActions,
	'snooze' | 'setRhythm' | 'takeRhythm' | 'setCircle' | 'togglePause' | 'makePerson' | 'newPerson'
> {
	readonly #services: Services;

	constructor(services: Services) {
		this.#services = services;
	}

	async snooze(path: string, until: Day | null): Promise<void> {
		const { app, people } = this.#services;
		if (until !== null) await attempt(async () => this.#snoozeUntil(path, until));
		else
			withMember(this.#services, path, (member, at) => {
				if (!canBePutOff(member)) return tell(dueWords.neverDue(member));
				new SnoozeModal(app, member, dayContextOf(people), async (day) => this.#snoozeUntil(at(), day)).open();
			});
	}

	setRhythm(path: string): void {
		const { app, people, upkeep } = this.#services;
		withMember(this.#services, path, (member, at) => {
			new RhythmModal(app, member, people.today, async (words) => {
				const [now, every] = [at(), words.trim()];
				await this.#keepUp(
					now,
					async () => upkeep.setRhythm(now, words),
					(name) => (every === '' ? doneWords.rhythmRemoved(name) : doneWords.rhythmSet(name, every)),
				);
			}).open();
		});
	}

	async takeRhythm(path: string, every: string): Promise<void> {
		await attempt(async () => {
			await this.#keepUp(
				path,
				async () => this.#services.upkeep.setRhythm(path, every),
				(name) => doneWords.rhythmSet(name, every),
			);
		});
	}

	setCircle(path: string): void {
		const { app, people } = this.#services;
		withMember(this.#services, path, (member, at) => {
			new CircleModal(
				app,
				member,
				people.settings.circles,
				(circle) => void attempt(async () => this.#putIntoCircle(at(), circle)),
			).open();
		});
	}

	async togglePause(path: string): Promise<void> {
		await attempt(async () => {
			await this.#keepUp(
				path,
				async () => this.#services.upkeep.togglePause(path),
				(name, paused) => (paused ? doneWords.paused(name) : doneWords.resumed(name)),
			);
		});
	}

	async makePerson(path: string): Promise<void> {
		await attempt(async () => {
			await this.#keepUp(path, async () => this.#services.upkeep.makePerson(path), doneWords.madePerson);
		});
	}

	newPerson(): void {
		const { app, people, steps } = this.#services;
		const taken = (path: string): string | null =>
			app.vault.getMarkdownFiles().find((file) => foldPath(file.path) === foldPath(path))?.path ?? null;
		new NewPersonModal(app, {
			settings: people.settings,
			taken,
			bearers: (name) => people.bearers(name),
			create: async (request) => {
				const { path, cursor } = await steps.run(
					async () => people.create(request),
					(made) => doneWords.made(noteName(made.path)),
				);
				await attempt(async () => openAt(app, path, cursor));
			},
		}).open();
	}

	async #snoozeUntil(path: string, until: Day | null): Promise<void> {
		await this.#keepUp(
			path,
			async () => this.#services.upkeep.snooze(path, until),
			(name) => (until === null ? doneWords.snoozeEnded(name) : doneWords.snoozed(name, longDay(until))),
		);
	}

	async #putIntoCircle(path: string, circle: string): Promise<void> {
		await this.#keepUp(
			path,
			async () => this.#services.upkeep.setCircle(path, circle),
			(name) => (circle === '' ? doneWords.circleRemoved(name) : doneWords.circleSet(name, circle)),
		);
	}

	/** Changes what is kept about a person as one step; what is said of it is given the person's name as it is then. */
	async #keepUp<T>(path: string, task: () => Promise<T>, words: (name: string, result: T) => string): Promise<void> {
		await this.#services.steps.run(task, (result) => words(this.#nameOf(path), result));
	}

	#nameOf(path: string): string {
		return this.#services.people.member(path)?.person.name ?? path;
	}
}

/** Registers the commands. Ids and names are promises to users' hotkeys: they stay. */
export function registerPerson(plugin: Plugin, services: Services, actions: FeatureActions): void {
	plugin.addCommand({
		id: 'new-person',
		name: commandWords.newPerson,
		icon: 'user-plus',
		callback: () => actions.newPerson(),
	});
	plugin.addCommand({
		id: 'make-person',
		name: commandWords.makePerson,
		icon: 'user-check',
		checkCallback: (checking) => makePerson(checking, services, actions),
	});
	plugin.addCommand({
		id: 'snooze',
		name: commandWords.snooze,
		icon: 'alarm-clock',
		callback: onPerson(services, (path) => actions.snooze(path, null)),
	});
	plugin.addCommand({
		id: 'set-rhythm',
		name: commandWords.setRhythm,
		icon: 'repeat',
		callback: onPerson(services, (path) => actions.setRhythm(path)),
	});
	plugin.addCommand({
		id: 'set-circle',
		name: commandWords.setCircle,
		icon: 'circle-dot',
		callback: onPerson(services, (path) => actions.setCircle(path)),
	});
	plugin.addCommand({
		id: 'toggle-pause',
		name: commandWords.togglePause,
		icon: 'pause',
		callback: onPerson(services, (path) => actions.togglePause(path)),
	});
}

/** Offered in a Markdown note that is nobody's, once it is known who is anybody. */
function makePerson(checking: boolean, { app, people }: Services, actions: FeatureActions): boolean {
	const file = app.workspace.getActiveFile();
	if (file === null || file.extension !== 'md' || people.member(file.path) !== null || !people.loaded) return false;
	if (!checking) void actions.makePerson(file.path);
	return true;
}

/** What the menu of a note that is nobody's offers. */
export function makePersonEntry({ path }: TFile, actions: FeatureActions): MenuEntry {
	return {
		section: 'action',
		title: commandWords.makePerson,
		icon: 'user-check',
		act: () => actions.makePerson(path),
	};
}
