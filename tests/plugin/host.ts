/** An app of the test host with notes in it, notes open in editors, and a clock that is set by hand. */
import type { App as RealApp, Command, MarkdownView as RealMarkdownView, Plugin as RealPlugin } from 'obsidian';
import { App, MarkdownView, Notice, Plugin, WorkspaceLeaf } from 'obsidian-test-mocks/obsidian';
import { beforeEach, vi } from 'vitest';
import type { Day } from '../../src/core/time/day';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings/settings';
import { actionsOf } from '../../src/plugin/actions';
import { servicesOf, type Feature } from '../../src/plugin/services';
import { VaultNoteStore } from '../../src/plugin/vault/note-store';
import { Ledger } from '../../src/services/writing/ledger';
import { People } from '../../src/services/people';
import type { Clock } from '../../src/services/ports';
import { settingsHost } from '../support/settings-host';

export const TODAY: Day = '2026-11-24';

/** The plugin as the app knows it. */
export const MANIFEST = {
	id: 'nurture',
	name: 'Nurture',
	version: '0.1.0',
	minAppVersion: '1.8.7',
	author: '',
	description: '',
	dir: '.obsidian/plugins/nurture',
};

class SetClock implements Clock {
	constructor(public day: Day = TODAY) {}

	today(): Day {
		return this.day;
	}
}

export interface Host {
	readonly mock: App;
	readonly app: RealApp;
	readonly notes: VaultNoteStore;
	readonly ledger: Ledger;
	readonly people: People;
	readonly clock: SetClock;
}

export function hostOf(files: Record<string, string>, settings: Settings = DEFAULT_SETTINGS): Host {
	const mock = App.createConfigured__({ files });
	const app = mock.asOriginalType__();
	const notes = new VaultNoteStore(app);
	const clock = new SetClock();
	const ledger = new Ledger(notes);
	return { mock, app, notes, ledger, clock, people: new People(ledger, clock, settings) };
}

/** What the features of a host work with, and the commands that some of them register. */
export function featuresOf({ mock, app, people, ledger }: Host) {
	const services = servicesOf(app, people, ledger, settingsHost(people.settings));
	const actions = actionsOf(services, MANIFEST.id);
	const commandsOf = (...features: readonly Feature[]): Command[] => {
		const plugin = new (class extends Plugin {})(mock, MANIFEST);
		for (const register of features) register(plugin as unknown as RealPlugin, services, actions);
		return [...plugin.commands__.values()];
	};
	return { services, actions, commandsOf };
}

export function fileOf(app: RealApp, path: string) {
	const file = app.vault.getFileByPath(path);
	if (file === null) throw new Error(`no ${path}`);
	return file;
}

export const textOf = async (app: RealApp, path: string): Promise<string> => app.vault.read(fileOf(app, path));

function leafOf(mock: App): WorkspaceLeaf {
	const leaf = WorkspaceLeaf.create2__(mock);
	mock.workspace.setActiveLeaf(leaf);
	return leaf;
}

/** Opens a note in an editor that saves as the app's does, as the active view. */
export async function openInEditor({ mock, app }: Host, path: string): Promise<RealMarkdownView> {
	const file = fileOf(app, path);
	const leaf = leafOf(mock);
	const view = MarkdownView.create2__(leaf);
	Object.assign(view, { file });
	view.setViewData(await app.vault.read(file), true);
	vi.spyOn(view, 'save').mockImplementation(async () => {
		if ((await app.vault.read(file)) !== view.editor.getValue())
			await app.vault.modify(file, view.editor.getValue());
	});
	await leaf.setViewState({ type: 'markdown' });
	Object.assign(leaf, { view });
	await leaf.openFile(
		mock.vault.getFileByPath(path) ??
			(() => {
				throw new Error(path);
			})(),
	);
	const real = view.asOriginalType7__();
	vi.spyOn(mock.workspace, 'getActiveViewOfType').mockReturnValue(view as never);
	return real;
}

export interface ShownNotice {
	readonly text: string;
	readonly button: HTMLButtonElement | null;
}

const shownNotice = (content: string | DocumentFragment): ShownNotice =>
	typeof content === 'string'
		? { text: content, button: null }
		: {
				text: content.querySelector('span')?.textContent ?? '',
				button: content.querySelector('button'),
			};

/** The notices on the screen, the last one last; none at the beginning of each test. To be called outside of tests. */
export function shownNotices(): ShownNotice[] {
	const shown: ShownNotice[] = [];
	beforeEach(() => {
		shown.splice(0);
		vi.spyOn(Notice.prototype, 'constructor__').mockImplementation((content) => {
			shown.push(shownNotice(content));
		});
	});
	return shown;
}

/** Lets everything that waits for nothing but its turn happen. */
export const settle = async (): Promise<void> => {
	for (let turn = 0; turn < 30; turn++) await Promise.resolve();
};
