/** Introduces two people: a message to change and copy, and what is noted in both notes. */
import type { App } from 'obsidian';
import { firstName } from '../../core/person/first-name';
import { modalWords } from '../../words/words';
import { introductionWords } from '../../words/insight/introductions';
import type { Introduction } from '../../insight/introductions/introductions';
import { textAreaField, textField } from '../fields/field';
import { FormModal, modKey } from '../modals/form-modal';

/** Asks what two people share, before an introduction is written. */
export class IntroduceModal extends FormModal {
	#about: string;
	#message: string;
	readonly #pair: Introduction;
	readonly #copy: (text: string) => Promise<void>;
	readonly #onIntroduce: (about: string, openAfter: boolean) => Promise<void>;

	constructor(
		app: App,
		pair: Introduction,
		copy: (text: string) => Promise<void>,
		onIntroduce: (about: string, openAfter: boolean) => Promise<void>,
	) {
		super(app, introductionWords.introduceThem(pair.a.person.name, pair.b.person.name));
		this.#pair = pair;
		this.#copy = copy;
		this.#onIntroduce = onIntroduce;
		this.#about = introductionWords.shared(pair.shared);
		this.#message = introductionWords.draft(firstName(pair.a.person), firstName(pair.b.person), this.#about);
	}

	protected build(form: HTMLElement): void {
		const { a, b } = this.#pair;
		textAreaField(form, {
			label: introductionWords.message,
			value: this.#message,
			onInput: (text) => (this.#message = text),
		});
		const about = textField(form, {
			label: introductionWords.about,
			value: this.#about,
			placeholder: introductionWords.aboutExample,
			onInput: (text) => (this.#about = text),
		});
		about.show({ ok: true, says: introductionWords.writes(a.person.name, b.person.name) });
		form.createEl('p', { cls: 'nurture-keys', text: modalWords.keys(modKey()) });
		this.buttons(form, introductionWords.note, [
			{ text: introductionWords.copy, run: () => void this.#copy(this.#message) },
		]);
	}

	protected async run(openAfter: boolean): Promise<void> {
		await this.#onIntroduce(this.#about, openAfter);
	}
}
