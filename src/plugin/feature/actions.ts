/** Does what views and commands ask for. Every failure is told here or in the modal that asked, in one sentence. */
import type { App, HoverParent } from 'obsidian';
import type { Day } from '../../core/time/day';
import { foldPath, noteName } from '../../core/text/vault-path';
import type { Member } from '../../core/people/roster';
import { canBePutOff } from '../../core/people/standing';
import { dueWords } from '../../words/app/due';
import { doneWords, longDay } from '../../words/words';
import type { Logged, LogRequest, People } from '../../services/people';
import type { Upkeep } from '../../services/upkeep';
import type { Actions, OpenIn } from '../../views/ports/actions';
import type { ItemActions } from '../../views/ports/item-actions';
import type { BriefActions } from '../../views/ports/brief-actions';
import { BALANCE_VIEW_TYPE } from '../../views/balance/balance-view';
import { CALENDAR_VIEW_TYPE } from '../../views/calendar/calendar-view';
import { CircleModal } from '../../views/modals/circle-modal';
import { dayContextOf } from '../../views/fields/day-field';
import { LogModal } from '../../views/modals/log-modal';
import type { LogDesk } from '../../views/ports/log-desk';
import { NewPersonModal } from '../../views/modals/new-person-modal';
import { PersonSuggest } from '../../views/fields/person-suggest';
import { PlanModal } from '../../views/modals/plan-modal';
import { RhythmModal } from '../../views/modals/rhythm-modal';
import { SnoozeModal } from '../../views/modals/snooze-modal';
import { PROBLEMS_VIEW_TYPE } from '../../views/problems/problems-view';
import { DUE_VIEW_TYPE } from '../../views/due/due-view';
import { PluginBriefActions } from './brief-actions';
import { PluginItemActions } from './item-actions';
import { PluginReach } from './reach-actions';
import { openAt, openNote, openSettingsTab, showInSidebar, showInTab } from '../shell/open';
import type { Steps } from '../shell/steps';
import { attempt, loggedWords, tell } from '../shell/told';

interface Services {
	readonly people: People;
	readonly upkeep: Upkeep;
	readonly desk: LogDesk;
	readonly steps: Steps;
}

/** The name under which the app's page preview knows Nurture's lists. */
export const HOVER_SOURCE = 'nurture';

export class PluginActions implements Actions {
	readonly items: ItemActions;
	readonly brief: BriefActions;
	readonly reach: PluginReach;
	private readonly people: People;
	private readonly upkeep: Upkeep;
	private readonly desk: LogDesk;
	private readonly steps: Steps;

	/** One for all rows: a new preview takes the place of the one before, and none is opened twice for one row. */
	private readonly hoverParent: HoverParent = { hoverPopover: null };

	constructor(
		private readonly app: App,
		private readonly pluginId: string,
		{ people, upkeep, desk, steps }: Services,
	) {
		this.people = people;
		this.upkeep = upkeep;
		this.desk = desk;
		this.steps = steps;
		this.items = new PluginItemActions(app, people, steps);
		this.brief = new PluginBriefActions(app, people, this, this.hoverParent);
		this.reach = new PluginReach(app, people, desk);
	}

	async openDue(): Promise<void> {
		await attempt(async () => showInSidebar(this.app, DUE_VIEW_TYPE));
	}

	async showProblems(): Promise<void> {
		await attempt(async () => showInTab(this.app, PROBLEMS_VIEW_TYPE));
	}

	async showInCalendar(path: string | null): Promise<void> {
		await attempt(async () => showInTab(this.app, CALENDAR_VIEW_TYPE, path === null ? undefined : { who: path }));
	}

	/** By what time it is shown stays as it was. */
	async showBalance(path: string | null): Promise<void> {
		await attempt(async () =>
			showInTab(this.app, BALANCE_VIEW_TYPE, {
				...this.app.workspace.getLeavesOfType(BALANCE_VIEW_TYPE)[0]?.getViewState().state,
				who: path,
			}),
		);
	}

	async open(path: string, where: OpenIn): Promise<void> {
		await this.openLine(path, undefined, where);
	}

	/** Opens a note at a line, from 1. */
	async openLine(path: string, line: number | undefined, where: OpenIn = false): Promise<void> {
		await attempt(async () => {
			await openNote(this.app, path, where, line);
		});
	}

	async logToday(path: string): Promise<void> {
		await attempt(async () => void (await this.log({ path, day: this.people.today, kind: null, text: '' })));
	}

	logWithDetails(paths: readonly string[], mayBeBare = false): void {
		new LogModal(this.app, this.desk, paths, { mayBeBare }).open();
	}

	/** Logging with whoever the open note is about, unless the line names others. */
	logFromNote(path: string | null): void {
		new LogModal(this.app, this.desk, path === null ? [] : [path], { isGuess: true }).open();
	}

	plan(path: string): void {
		this.withMember(path, (member, at) => {
			new PlanModal(this.app, member, dayContextOf(this.people), async (day, text, openAfter) => {
				const logged = await this.log({ path: at(), day, kind: null, text, planned: true });
				if (openAfter) await this.openLine(logged.path, logged.line);
			}).open();
		});
	}

	async snooze(path: string, until: Day | null): Promise<void> {
		if (until !== null) await attempt(async () => this.snoozeUntil(path, until));
		else
			this.withMember(path, (member, at) => {
				if (!canBePutOff(member)) return tell(dueWords.neverDue(member));
				new SnoozeModal(this.app, member, dayContextOf(this.people), async (day) =>
					this.snoozeUntil(at(), day),
				).open();
			});
	}

	private async log(request: LogRequest): Promise<Logged> {
		return this.steps.run(
			async () => this.people.log(request),
			() => loggedWords(this.people, request),
		);
	}

	/** Changes what is kept about a person as one step; what is said of it is given the person's name as it is then. */
	private async keepUp<T>(
		path: string,
		task: () => Promise<T>,
		words: (name: string, result: T) => string,
	): Promise<void> {
		await this.steps.run(task, (result) => words(this.nameOf(path), result));
	}

	private async snoozeUntil(path: string, until: Day | null): Promise<void> {
		await this.keepUp(
			path,
			async () => this.upkeep.snooze(path, until),
			(name) => (until === null ? doneWords.snoozeEnded(name) : doneWords.snoozed(name, longDay(until))),
		);
	}

	setRhythm(path: string): void {
		this.withMember(path, (member, at) => {
			new RhythmModal(this.app, member, this.people.today, async (words) => {
				const [now, every] = [at(), words.trim()];
				await this.keepUp(
					now,
					async () => this.upkeep.setRhythm(now, words),
					(name) => (every === '' ? doneWords.rhythmRemoved(name) : doneWords.rhythmSet(name, every)),
				);
			}).open();
		});
	}

	async takeRhythm(path: string, every: string): Promise<void> {
		await attempt(async () => {
			await this.keepUp(
				path,
				async () => this.upkeep.setRhythm(path, every),
				(name) => doneWords.rhythmSet(name, every),
			);
		});
	}

	setCircle(path: string): void {
		this.withMember(path, (member, at) => {
			new CircleModal(
				this.app,
				member,
				this.people.settings.circles,
				(circle) =>
					void attempt(async () => {
						const now = at();
						await this.keepUp(
							now,
							async () => this.upkeep.setCircle(now, circle),
							(name) =>
								circle === '' ? doneWords.circleRemoved(name) : doneWords.circleSet(name, circle),
						);
					}),
			).open();
		});
	}

	async togglePause(path: string): Promise<void> {
		await attempt(async () => {
			await this.keepUp(
				path,
				async () => this.upkeep.togglePause(path),
				(name, paused) => (paused ? doneWords.paused(name) : doneWords.resumed(name)),
			);
		});
	}

	async makePerson(path: string): Promise<void> {
		await attempt(async () => {
			await this.keepUp(path, async () => this.upkeep.makePerson(path), doneWords.madePerson);
		});
	}

	newPerson(): void {
		const { settings } = this.people;
		const taken = (path: string): string | null =>
			this.app.vault.getMarkdownFiles().find((file) => foldPath(file.path) === foldPath(path))?.path ?? null;
		new NewPersonModal(this.app, {
			settings,
			taken,
			bearers: (name) => this.people.bearers(name),
			create: async (request) => {
				const { path, cursor } = await this.steps.run(
					async () => this.people.create(request),
					(made) => doneWords.made(noteName(made.path)),
				);
				await attempt(async () => openAt(this.app, path, cursor));
			},
		}).open();
	}

	/** Takes the last change back. False if there is none; `checking` only asks. */
	undo(checking: boolean): boolean {
		const { any } = this.steps;
		if (any && !checking) void this.steps.undoLast();
		return any;
	}

	/** Asks for one of the people. */
	choosePerson(run: (path: string) => unknown, without: ReadonlySet<string> = new Set()): void {
		new PersonSuggest(this.app, this.people, (path) => void run(path), without).open();
	}

	openSettings(): void {
		openSettingsTab(this.app, this.pluginId);
	}

	hover(event: MouseEvent, target: HTMLElement, path: string): void {
		this.app.workspace.trigger('hover-link', {
			event,
			source: HOVER_SOURCE,
			hoverParent: this.hoverParent,
			targetEl: target,
			linktext: path,
			sourcePath: '',
		});
	}

	/** Gives the person to a dialog, and `at`, which tells where their note is when the dialog is done. */
	private withMember(path: string, run: (member: Member, at: () => string) => void): void {
		const member = this.people.member(path);
		if (member !== null) run(member, this.people.renames.follow(path));
		else tell(doneWords.noPerson(path));
	}

	private nameOf(path: string): string {
		return this.people.member(path)?.person.name ?? path;
	}
}
