/** What every feature is handed: what is done with people and notes, and what features do for each other. */
import type { App, Component, Plugin, TFile } from 'obsidian';
import type { People } from '../services/people';
import { Upkeep } from '../services/upkeep';
import type { Ledger } from '../services/writing/ledger';
import type { Actions } from '../views/ports/actions';
import type { LogDesk } from '../views/ports/log-desk';
import type { SettingsHost } from '../views/ports/settings-host';
import type { ReachActions } from '../views/ports/reach-actions';
import { PluginLogDesk } from './shell/log-desk';
import { Steps } from './shell/steps';

/** What is done with people and notes. */
export interface Services {
	readonly app: App;
	readonly people: People;
	/** The store of notes that remembers what each step wrote. */
	readonly notes: Ledger;
	/** Where settings are changed. */
	readonly settings: SettingsHost;
	readonly upkeep: Upkeep;
	/** Does something as one step that can be taken back, and says so. */
	readonly steps: Steps;
	/** What the form that logs has done for it. */
	readonly desk: LogDesk;
}

/** Builds the rest on the people and the notes. */
export function servicesOf(app: App, people: People, notes: Ledger, settings: SettingsHost): Services {
	const steps = new Steps(notes);
	return {
		app,
		people,
		notes,
		settings,
		upkeep: new Upkeep(people, notes),
		steps,
		desk: new PluginLogDesk(app, people, notes, steps),
	};
}

/** What features do for each other: all that a view can ask for, and what only another feature asks for. */
export interface FeatureActions extends Actions {
	/** Makes a note the note of a person. */
	makePerson(path: string): Promise<void>;
	readonly reach: ReachOut;
	readonly matches: WhoWouldLike;
}

/** What is done to reach somebody, for views and for other features. */
export interface ReachOut extends ReachActions {
	/** Opens a message that tells of something to be shared; on coming back it offers to note that. */
	share(path: string, sharing: Sharing): void;
	/** Notices when the user comes back. To be loaded with the plugin, and unloaded with it. */
	readonly returns: Component;
}

/** Something to be shared: the message to somebody called so, and the line that notes it in the note at a path. */
export interface Sharing {
	readonly text: (first: string) => string;
	readonly line: (path: string) => string;
}

/** Asks who would like something. */
export interface WhoWouldLike {
	/**
	 * Asks about the selection of the open note, else about the note or the file. False if none is there; `checking`
	 * only asks.
	 */
	aboutOpen(checking: boolean): boolean;
	/** Asks about a note, or about a file of another kind by its name. */
	aboutFile(file: TFile): Promise<void>;
	/** Asks about what was copied. */
	aboutClipboard(): Promise<void>;
	/** Asks about a text, of a note or of none. */
	aboutText(text: string, path: string | null): Promise<void>;
}

/** Registers all that a feature adds to the app: its view, its commands, its menus. */
export type Feature = (plugin: Plugin, services: Services, actions: FeatureActions) => void;
