/** Does what views and commands ask for. Every failure is told here, in one sentence. */
import type { App } from 'obsidian';
import type { Day } from '../core/day';
import { doneWords } from '../core/words';
import type { People } from '../services/people';
import type { Upkeep } from '../services/upkeep';
import type { Actions, OpenIn } from '../views/actions';
import { DUE_VIEW_TYPE } from './due-stub';
import { openNote, openSettingsTab, showInSidebar } from './open';
import { attempt, tell, tellLogged } from './told';

export class PluginActions implements Actions {
	constructor(private readonly app: App, private readonly pluginId: string, private readonly people: People, private readonly upkeep: Upkeep) {}

	async openDue(): Promise<void> {
		await showInSidebar(this.app, DUE_VIEW_TYPE);
	}

	async open(path: string, where: OpenIn): Promise<void> {
		await attempt(async () => {
			await openNote(this.app, path, where);
		});
	}

	async logToday(path: string): Promise<void> {
		await attempt(async () => {
			const day = this.people.today;
			tellLogged(this.people, await this.people.log({ path, day, kind: null, text: '' }), day);
		});
	}

	logWithDetails(_paths: readonly string[]): void {}

	plan(_path: string): void {}

	async snooze(_path: string, _until: Day): Promise<void> {}

	setRhythm(_path: string): void {}

	setCircle(_path: string): void {}

	async togglePause(path: string): Promise<void> {
		await attempt(async () => {
			const paused = await this.upkeep.togglePause(path);
			tell(paused ? doneWords.paused(this.nameOf(path)) : doneWords.resumed(this.nameOf(path)));
		});
	}

	newPerson(): void {}

	choosePerson(_run: (path: string) => unknown): void {}

	openSettings(): void {
		openSettingsTab(this.app, this.pluginId);
	}

	hover(event: MouseEvent, target: HTMLElement, path: string): void {
		this.app.workspace.trigger('hover-link', { event, source: HOVER_SOURCE, hoverParent: { hoverPopover: null }, targetEl: target, linktext: path, sourcePath: '' });
	}

	private nameOf(path: string): string {
		return this.people.member(path)?.person.name ?? path;
	}
}

/** The name under which the app's page preview knows Nurture's lists. */
export const HOVER_SOURCE = 'nurture';
