/** Asks what happened where a plan was kept: one line, which may stay empty. */
import type { App } from 'obsidian';
import { planWords } from '../../words/app/plans';
import { textField } from '../fields/field';
import { FormModal, modKey } from './form-modal';

/** Asks for a line about a plan that has happened. */
export class HappenedModal extends FormModal {
	#text = '';
	readonly #plan: { readonly names: string; readonly what: string; readonly was: string };
	readonly #onKept: (happened: string, openAfter: boolean) => Promise<void>;

	constructor(
		app: App,
		plan: { readonly names: string; readonly what: string; readonly was: string },
		onKept: (happened: string, openAfter: boolean) => Promise<void>,
	) {
		super(app, planWords.happenedTitle(plan.names));
		this.#plan = plan;
		this.#onKept = onKept;
	}

	protected build(form: HTMLElement): void {
		const { what, was } = this.#plan;
		form.createEl('p', { text: planWords.wasFor(what, was), attr: { dir: 'auto' } });
		textField(form, {
			label: planWords.happened,
			placeholder: planWords.happenedExample,
			onInput: (text) => (this.#text = text),
		});
		form.createEl('p', { cls: 'nurture-keys', text: planWords.happenedKeys(modKey()) });
		this.buttons(form, planWords.happenedButton);
	}

	protected async run(openAfter: boolean): Promise<void> {
		await this.#onKept(this.#text, openAfter);
	}
}
