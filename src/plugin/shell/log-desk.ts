/** What the modal that logs has done for it: by the services and the app. */
import type { App } from 'obsidian';
import { noteName } from '../../core/text/vault-path';
import type { People } from '../../services/people';
import type { NoteStore } from '../../services/ports';
import type { LogRequests } from '../../services/writing/line-requests';
import { logTogether, planOne } from '../../services/writing/together';
import type { LogDesk } from '../../views/ports/log-desk';
import { openLine } from './open';
import type { Steps } from './steps';
import { loggedWords } from './told';

/** What the log form asks of the vault. */
export class PluginLogDesk implements LogDesk {
	readonly #app: App;
	readonly #notes: NoteStore;
	readonly #steps: Steps;

	constructor(
		app: App,
		readonly people: People,
		notes: NoteStore,
		steps: Steps,
	) {
		this.#app = app;
		this.#notes = notes;
		this.#steps = steps;
	}

	async preview(requests: LogRequests): Promise<string> {
		const lines: string[] = [];
		for (const one of requests) lines.push((await planOne(this.people, this.#notes, one)).entryLine);
		return lines.join('\n');
	}

	async log(requests: LogRequests, openAfter: boolean): Promise<void> {
		const [logged] = await this.#steps.run(
			async () => logTogether(this.people, this.#notes, requests),
			() => loggedWords(this.people, requests),
		);
		// The line is written: that the note does not open is told, but must not ask for it to be written again.
		if (openAfter && logged !== undefined) await openLine(this.#app, logged.path, logged.line);
	}

	link(path: string, from: string): string {
		const file = this.#app.vault.getFileByPath(path);
		const name = this.people.member(path)?.person.name ?? noteName(path);
		// To a file that is no note the app makes an embed, which would show all of it in the line.
		return file === null ? `[[${name}]]` : this.#app.fileManager.generateMarkdownLink(file, from).replace(/^!/, '');
	}
}
