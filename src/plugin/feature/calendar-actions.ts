/** Does what the contact calendar asks for. Every failure is told, in one sentence. */
import type { App } from 'obsidian';
import { calendarWords } from '../../words/insight/calendar';
import type { NoteStore } from '../../services/ports';
import type { OpenIn } from '../../views/ports/actions';
import type { CalendarActions } from '../../views/ports/calendar-actions';
import { LineSuggest } from '../../views/fields/line-suggest';
import type { PluginActions } from './actions';
import type { Steps } from '../shell/steps';
import { attempt } from '../shell/told';

export class PluginCalendarActions implements CalendarActions {
	constructor(
		protected readonly app: App,
		protected readonly actions: PluginActions,
		private readonly notes: NoteStore,
		private readonly steps: Steps,
	) {}

	openLine(path: string, line: number, where: OpenIn): void {
		void this.actions.openLine(path, line, where);
	}

	choosePerson(run: (path: string) => unknown): void {
		this.actions.choosePerson(run);
	}

	chooseLine(lines: readonly string[], run: (at: number) => unknown): void {
		new LineSuggest(this.app, calendarWords.choose, lines, run).open();
	}

	logWithDetails(paths: readonly string[]): void {
		this.actions.logWithDetails(paths);
	}

	newPerson(): void {
		this.actions.newPerson();
	}

	openSettings(): void {
		this.actions.openSettings();
	}

	/** Where the app puts attachments, under a name that is free. One step: taken back, the file goes to the trash. */
	async savePicture(name: string, svg: string): Promise<void> {
		await attempt(async () => {
			await this.steps.run(async () => {
				const path = await this.app.fileManager.getAvailablePathForAttachment(`${name}.svg`);
				await this.notes.create(path, svg);
				return path;
			}, calendarWords.saved);
		});
	}
}
