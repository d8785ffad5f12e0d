/** The composition root: builds the services and registers the features. No logic. */
import { Plugin } from 'obsidian';
import { actionsOf } from './plugin/actions';
import { registerArrival } from './plugin/feature/arrival';
import { registerBalance } from './plugin/feature/balance';
import { registerBrief } from './plugin/feature/brief';
import { registerCalendar } from './plugin/feature/calendar';
import { registerDue } from './plugin/feature/due';
import { registerFileMenu } from './plugin/feature/file-menu';
import { registerIntroductions } from './plugin/feature/introductions';
import { registerItems } from './plugin/feature/items';
import { registerLog } from './plugin/feature/log';
import { registerMatch } from './plugin/feature/match';
import { registerPerson } from './plugin/feature/person';
import { registerProblems } from './plugin/feature/problems';
import { registerReachOut } from './plugin/feature/walks/reach-out';
import { registerReview } from './plugin/feature/review';
import { registerSort } from './plugin/feature/walks/sort';
import { registerToday } from './plugin/feature/today';
import { registerUndo } from './plugin/feature/undo';
import { DayWatch, LocalClock } from './plugin/lifecycle/clock';
import { settingsFileOf } from './plugin/lifecycle/settings-file';
import { SettingsStore } from './plugin/lifecycle/settings-store';
import { startWhenReady, welcome } from './plugin/lifecycle/start';
import { servicesOf, type Feature } from './plugin/services';
import { registerAppCli } from './plugin/shell/app-cli';
import { keepRoomForNotices } from './views/notices/notice-place';
import { registerPagePreview } from './plugin/shell/page-preview';
import { tellSettingsProblems } from './plugin/shell/told';
import { VaultNoteStore } from './plugin/vault/note-store';
import { habitsOf } from './plugin/vault/vault-habits';
import { watchOf } from './plugin/lifecycle/cache';
import { VaultWatch } from './plugin/vault/vault-watch';
import { People } from './services/people';
import { Ledger } from './services/writing/ledger';
import { NurtureSettingTab } from './views/settings/settings-tab';

/** In the order in which the palette shows their commands. */
const FEATURES: readonly Feature[] = [
	registerDue,
	registerLog,
	registerToday,
	registerBrief,
	registerItems,
	registerReachOut,
	registerPerson,
	registerSort,
	registerUndo,
	registerArrival,
	registerProblems,
	registerCalendar,
	registerMatch,
	registerIntroductions,
	registerBalance,
	registerReview,
	registerFileMenu,
];

/** The plugin as the app loads it: makes the services and registers the features. */
export default class NurturePlugin extends Plugin {
	/** The settings as they are stored; null before they are read. */
	store: SettingsStore | null = null;
	/** Everybody; null before the plugin is loaded. */
	people: People | null = null;

	override async onload(): Promise<void> {
		const { app } = this;
		const store = new SettingsStore(settingsFileOf(this));
		this.store = store;
		const problems = await store.load();
		const clock = new LocalClock();
		const ledger = new Ledger(new VaultNoteStore(app));
		const people = new People(ledger, clock, store.settings, habitsOf(app));
		this.people = people;
		const watch = this.addChild(new VaultWatch(app, people, ledger, watchOf(this)));
		this.addChild(new DayWatch(clock, () => people.dayChanged()));
		for (const kept of [ledger, people.renames])
			this.registerEvent(app.vault.on('rename', ({ path }, from) => kept.renamed(from, path)));

		const services = servicesOf(app, people, ledger, store);
		const actions = actionsOf(services, this.manifest.id);
		for (const register of FEATURES) register(this, services, actions);
		registerPagePreview(this);
		keepRoomForNotices(this);
		registerAppCli(this, services);
		this.addSettingTab(new NurtureSettingTab(app, this, store, people));
		startWhenReady(this, { app, store, problems, watch });
	}

	override onUserEnable(): void {
		if (this.store !== null && this.people !== null) welcome(this.app, this.store, this.people);
	}

	override async onExternalSettingsChange(): Promise<void> {
		tellSettingsProblems((await this.store?.load()) ?? []);
	}
}
