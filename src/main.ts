/** The composition root: builds the services and registers everything. No logic. */
import { Plugin } from 'obsidian';
import { commandWords } from './words/words';
import { PluginActions, HOVER_SOURCE } from './plugin/feature/actions';
import { registerAppCli } from './plugin/shell/app-cli';
import { PluginCalendarActions } from './plugin/feature/calendar-actions';
import { calendarCommands } from './plugin/feature/calendar-commands';
import { DayWatch, LocalClock } from './plugin/lifecycle/clock';
import { commandTable } from './plugin/feature/commands';
import { habitsOf } from './plugin/vault/vault-habits';
import { registerFileMenu } from './plugin/feature/file-menu';
import { PluginIntroductionActions } from './plugin/feature/introduction-actions';
import { PluginLogDesk } from './plugin/feature/log-desk';
import { MatchActions } from './plugin/feature/match-actions';
import { matchCommands, registerMatchMenu } from './plugin/feature/match-commands';
import { VaultNoteStore } from './plugin/vault/note-store';
import { PluginProblemActions } from './plugin/feature/problem-actions';
import { registerReview } from './plugin/feature/review-commands';
import { SettingsStore } from './plugin/lifecycle/settings-store';
import { settingsFileOf } from './plugin/lifecycle/settings-file';
import { addStatusBar } from './plugin/shell/status-bar';
import { startWhenReady, welcome } from './plugin/lifecycle/start';
import { Steps } from './plugin/shell/steps';
import { tellSettingsProblems, tellUnread } from './plugin/shell/told';
import { VaultWatch } from './plugin/vault/vault-watch';
import { Doctor } from './services/doctor';
import { Ledger } from './services/writing/ledger';
import { People } from './services/people';
import { Upkeep } from './services/upkeep';
import { BRIEF_VIEW_TYPE, BriefView } from './views/brief/brief-view';
import { CALENDAR_VIEW_TYPE, CalendarView } from './views/calendar/calendar-view';
import { DUE_VIEW_TYPE, DueView } from './views/due/due-view';
import { INTRODUCTIONS_VIEW_TYPE, IntroductionsView } from './views/introductions/introductions-view';
import { PROBLEMS_VIEW_TYPE, ProblemsView } from './views/problems/problems-view';
import { REACH_OUT_VIEW_TYPE, ReachOutView, KeptWalk } from './views/reach-out/reach-out-view';
import { NurtureSettingTab } from './views/settings/settings-tab';

export default class NurturePlugin extends Plugin {
	private store: SettingsStore | null = null;

	override async onload(): Promise<void> {
		const { app } = this;
		const store = new SettingsStore(settingsFileOf(this));
		this.store = store;
		const problems = await store.load();
		const clock = new LocalClock();
		const ledger = new Ledger(new VaultNoteStore(app));
		const people = new People(ledger, clock, store.settings, habitsOf(app));
		const upkeep = new Upkeep(people, ledger);
		const steps = new Steps(ledger);
		const desk = new PluginLogDesk(app, people, ledger, steps);
		const actions = new PluginActions(app, this.manifest.id, { people, upkeep, steps, desk });
		const matches = new MatchActions(app, { people, notes: ledger, desk, reach: actions.reach });
		const introductions = new PluginIntroductionActions(app, { people, ledger, upkeep, steps, desk });
		const doctor = new Doctor(people, ledger);
		const calendar = new PluginCalendarActions(app, actions, ledger, steps);
		const fixing = new PluginProblemActions(app, people, doctor, steps);
		const watch = this.addChild(new VaultWatch(app, people, ledger, tellUnread));
		this.addChild(new DayWatch(clock, () => people.dayChanged()));
		this.addChild(actions.reach.returns);

		const walk = new KeptWalk();
		for (const change of ['modify', 'delete'] as const)
			this.registerEvent(app.vault.on(change as 'modify', () => void steps.look()));
		this.register(() => steps.look.cancel());
		for (const kept of [ledger, people.renames, walk])
			this.registerEvent(app.vault.on('rename', ({ path }, from) => kept.renamed(from, path)));
		this.registerView(DUE_VIEW_TYPE, (leaf) => new DueView(leaf, people, actions));
		this.registerView(BRIEF_VIEW_TYPE, (leaf) => new BriefView(leaf, people, actions));
		this.registerView(CALENDAR_VIEW_TYPE, (leaf) => new CalendarView(leaf, people, calendar));
		this.registerView(PROBLEMS_VIEW_TYPE, (leaf) => new ProblemsView(leaf, people, doctor, fixing));
		this.registerView(INTRODUCTIONS_VIEW_TYPE, (leaf) => new IntroductionsView(leaf, people, introductions));
		this.registerView(REACH_OUT_VIEW_TYPE, (leaf) => new ReachOutView(leaf, people, actions, walk));
		this.registerHoverLinkSource(HOVER_SOURCE, { display: this.manifest.name, defaultMod: false });
		this.addRibbonIcon('sprout', commandWords.openDue, () => void actions.openDue());
		for (const command of [
			...commandTable({ app, people, actions }),
			...calendarCommands(actions),
			...matchCommands(matches, introductions),
		])
			this.addCommand(command);
		registerReview(this, { people, notes: ledger, steps, actions });
		registerFileMenu(this, { app, people, actions, matches });
		registerMatchMenu(this, app, matches);
		registerAppCli(this, { people, notes: ledger, steps });
		addStatusBar(this, people, () => actions.openDue());
		this.addSettingTab(new NurtureSettingTab(app, this, store, people));
		startWhenReady(this, { app, store, problems, watch });
	}

	override onUserEnable(): void {
		if (this.store !== null) welcome(this.app, this.store);
	}

	override async onExternalSettingsChange(): Promise<void> {
		tellSettingsProblems((await this.store?.load()) ?? []);
	}
}
