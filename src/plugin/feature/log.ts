/** Logging what has been, and planning what is to come. */
import type { Plugin } from 'obsidian';
import { commandWords } from '../../words/words';
import type { Logged, LogRequest } from '../../services/people';
import { dayContextOf } from '../../views/fields/day-field';
import { LogModal } from '../../views/modals/log-modal';
import { PlanModal } from '../../views/modals/plan-modal';
import type { Actions } from '../../views/ports/actions';
import type { FeatureActions, Services } from '../services';
import { openLine } from '../shell/open';
import { onPerson, openPerson, withMember } from '../shell/person-at-hand';
import { attempt, loggedWords } from '../shell/told';
import { editorOf, insertToday } from '../vault/insert';

/** What can be asked for to log and to plan. */
export class LogActions implements Pick<Actions, 'logToday' | 'logWithDetails' | 'plan'> {
	readonly #services: Services;

	constructor(services: Services) {
		this.#services = services;
	}

	async logToday(path: string): Promise<void> {
		const { today } = this.#services.people;
		await attempt(async () => void (await this.#log({ path, day: today, kind: null, text: '' })));
	}

	logWithDetails(paths: readonly string[], mayBeBare = false): void {
		new LogModal(this.#services.app, this.#services.desk, paths, { mayBeBare }).open();
	}

	plan(path: string): void {
		const { app, people } = this.#services;
		withMember(this.#services, path, (member, at) => {
			new PlanModal(app, member, dayContextOf(people), async (day, text, openAfter) => {
				const logged = await this.#log({ path: at(), day, kind: null, text, planned: true });
				if (openAfter) await openLine(app, logged.path, logged.line);
			}).open();
		});
	}

	async #log(request: LogRequest): Promise<Logged> {
		const { people, steps } = this.#services;
		return steps.run(
			async () => people.log(request),
			() => loggedWords(people, [request]),
		);
	}
}

/** Registers the commands. Ids and names are promises to users' hotkeys: they stay. */
export function registerLog(plugin: Plugin, services: Services, actions: FeatureActions): void {
	plugin.addCommand({
		id: 'insert-interaction',
		name: commandWords.insertInteraction,
		icon: 'pencil-line',
		checkCallback: (checking) => insertInteraction(checking, services, actions),
	});
	plugin.addCommand({
		id: 'log-interaction',
		name: commandWords.logInteraction,
		icon: 'message-square-plus',
		callback: () => logFromNote(services),
	});
	plugin.addCommand({
		id: 'plan',
		name: commandWords.plan,
		icon: 'calendar-plus',
		callback: onPerson(services, (path) => actions.plan(path)),
	});
}

/**
 * Offered in a person's note. While the note is only being read, the line is written without being opened for words.
 */
function insertInteraction(checking: boolean, services: Services, actions: FeatureActions): boolean {
	const { app, people } = services;
	const path = openPerson(services);
	if (path === null || checking) return path !== null;
	const view = editorOf(app, path);
	if (view === null) void actions.logToday(path);
	else void attempt(async () => insertToday(app, view, path, people));
	return true;
}

/** Logging with whoever the open note is about, unless the line names others. */
function logFromNote(services: Services): void {
	const path = openPerson(services);
	new LogModal(services.app, services.desk, path === null ? [] : [path], { isGuess: true }).open();
}
