/** Makes a person's note: a name, and if wished a rhythm and a circle. */
import type { App } from 'obsidian';
import { parseCadence } from '../../core/time/cadence';
import type { Settings } from '../../core/settings/settings';
import { nameFault, notePath } from '../../core/text/vault-path';
import { faults, modalWords, rhythmPhrase } from '../../words/words';
import { Refusal } from '../../services/ports';
import type { NewPersonRequest } from '../../services/people';
import { choiceField, textField, type Choice, type Verdict } from '../fields/field';
import { FormModal } from './form-modal';

/** What the dialog asks of the vault. */
export interface NewPersonNeeds {
	readonly settings: Settings;
	/** The path of a note that has this path in any case, or null. */
	readonly taken: (path: string) => string | null;
	/** The notes that bear a name already, by name, alias or address. */
	readonly bearers: (name: string) => readonly string[];
	readonly create: (request: NewPersonRequest) => Promise<void>;
}

/** Whether a name can be a new note's, and where the note would be. */
export function judgeName(
	given: string,
	{ settings, taken, bearers }: Pick<NewPersonNeeds, 'settings' | 'taken' | 'bearers'>,
): Verdict {
	const name = given.trim().replace(/\s+/g, ' ').normalize('NFC');
	const fault = nameFault(name);
	if (fault !== null) return { ok: false, says: faults.name(name, fault) };
	const path = notePath(settings.newNoteFolder, name);
	const clash = taken(path);
	if (clash !== null) return { ok: false, says: faults.exists(clash) };
	const others = bearers(name);
	const says = others.length === 0 ? modalWords.willBe(path) : modalWords.willBeSecond(path, others);
	return { ok: true, says };
}

const judgeEvery = (every: string): Verdict =>
	every.trim() === '' || parseCadence(every) !== null
		? { ok: true, says: modalWords.everyOptional }
		: { ok: false, says: faults.cadence(every.trim()) };

/** Makes the note of somebody new. */
export class NewPersonModal extends FormModal {
	#name = '';
	#every = '';
	#circle = '';
	/** The name of which a second note was asked for, and refused once. */
	#second: string | null = null;
	readonly #needs: NewPersonNeeds;

	constructor(app: App, needs: NewPersonNeeds) {
		super(app, modalWords.newPersonTitle);
		this.#needs = needs;
	}

	protected build(form: HTMLElement): void {
		const { circles } = this.#needs.settings;
		const name = textField(form, {
			label: modalWords.name,
			onInput: (value) => {
				this.#name = value;
				name.show(judgeName(value, this.#needs));
			},
		});
		const every = textField(form, {
			label: modalWords.rhythm,
			placeholder: modalWords.rhythmExample,
			onInput: (value) => {
				this.#every = value;
				every.show(judgeEvery(value));
			},
		});
		every.show(judgeEvery(''));
		const choices = circles.map((circle): Choice => [circle.name, `${circle.name}, ${rhythmPhrase(circle.every)}`]);
		if (circles.length > 0)
			choiceField(form, {
				label: modalWords.circle,
				value: '',
				choices: [['', modalWords.noCircle], ...choices],
				onChoose: (circle) => (this.#circle = circle),
			});
		this.buttons(form, modalWords.create);
	}

	protected async run(): Promise<void> {
		for (const { ok, says } of [judgeName(this.#name, this.#needs), judgeEvery(this.#every)])
			if (!ok) throw new Refusal(says);
		const request = { name: this.#name, every: this.#every, circle: this.#circle };
		if (this.#needs.bearers(this.#name).length === 0) return this.#needs.create(request);
		if (this.#second !== this.#name) {
			this.#second = this.#name;
			throw new Refusal(modalWords.again(judgeName(this.#name, this.#needs).says));
		}
		await this.#needs.create({ ...request, second: true });
	}
}
