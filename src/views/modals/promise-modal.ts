/** Adds a promise with a person: what, whose, and the day it is due, in words. */
import type { App } from 'obsidian';
import type { Day } from '../../core/time/day';
import type { Promised } from '../../core/entry/promise';
import type { Member } from '../../core/people/roster';
import { longDay, modalWords } from '../../words/words';
import { promiseWords } from '../../words/app/promises';
import { Refusal } from '../../services/ports';
import { dayField, type DayContext, type DayField, type DayReading } from '../fields/day-field';
import { choiceField, textField, type Field } from '../fields/field';
import { FormModal, modKey } from './form-modal';

/** What was filled in. */
export interface PromiseForm {
	readonly text: string;
	readonly owner: Promised['owner'];
	readonly due: Day | null;
}

const NO_DAY: DayReading = { day: null, ok: true, says: promiseWords.noDue };

/** Writes a promise. */
export class PromiseModal extends FormModal {
	#text = '';
	#owner: Promised['owner'] = 'mine';
	#reading = NO_DAY;
	#textField: Field<HTMLInputElement> | null = null;
	#due: DayField | null = null;
	readonly #days: DayContext;
	readonly #onAdd: (form: PromiseForm, openAfter: boolean) => Promise<void>;

	constructor(
		app: App,
		member: Member,
		days: DayContext,
		onAdd: (form: PromiseForm, openAfter: boolean) => Promise<void>,
	) {
		super(app, promiseWords.title(member.person.name));
		this.#days = days;
		this.#onAdd = onAdd;
	}

	protected build(form: HTMLElement): void {
		this.#textField = textField(form, {
			label: promiseWords.text,
			placeholder: promiseWords.textExample,
			onInput: (text) => {
				this.#text = text;
				this.#textField?.show({ ok: true, says: '' });
			},
		});
		this.#textField.setting.settingEl.addClass('mod-wide');
		choiceField(form, {
			label: promiseWords.owner,
			value: this.#owner,
			choices: [
				['mine', promiseWords.owners.mine],
				['theirs', promiseWords.owners.theirs],
			],
			onChoose: (choice) => (this.#owner = choice === 'theirs' ? 'theirs' : 'mine'),
		});
		this.#due = dayField(form, {
			label: promiseWords.dueLabel,
			placeholder: promiseWords.dueExample,
			...this.#days,
			direction: 'future',
			empty: () => NO_DAY,
			judge: (day, now) => ({ ok: true, says: day < now ? promiseWords.past(longDay(day)) : longDay(day) }),
			onChange: (reading) => (this.#reading = reading),
		});
		form.createEl('p', { cls: 'nurture-keys', text: modalWords.keys(modKey()) });
		this.buttons(form, promiseWords.addButton);
	}

	protected async run(openAfter: boolean): Promise<void> {
		if (this.#text.trim() === '') {
			this.#textField?.show({ ok: false, says: promiseWords.empty });
			throw new Refusal(promiseWords.empty);
		}
		this.#due?.settle();
		if (!this.#reading.ok) throw new Refusal(this.#reading.says);
		await this.#onAdd({ text: this.#text, owner: this.#owner, due: this.#reading.day }, openAfter);
	}
}
