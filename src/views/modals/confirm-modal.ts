/** Asks before something that is not easily undone. Escape, or closing it, means no. */
import type { App } from 'obsidian';
import { FormModal } from './form-modal';

/** What is asked, and what its button says. */
export interface Question {
	readonly title: string;
	readonly text: string;
	readonly yes: string;
}

/** Asks whether something shall really be done. */
export class ConfirmModal extends FormModal {
	readonly #question: Question;
	readonly #onYes: () => Promise<void>;

	constructor(app: App, question: Question, onYes: () => Promise<void>) {
		super(app, question.title);
		this.#question = question;
		this.#onYes = onYes;
	}

	protected build(form: HTMLElement): void {
		form.createEl('p', { text: this.#question.text });
		this.buttons(form, this.#question.yes);
	}

	protected async run(): Promise<void> {
		await this.#onYes();
	}
}
