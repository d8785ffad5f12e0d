/** Labelled controls with a sentence below them that says, as one types, what was understood or what is wrong. */
import { Setting } from 'obsidian';
import { uniqueId } from '../hooks/use-unique-id';

/** What is known of a field's value: a sentence, and whether the value can be used. */
export interface Verdict {
	readonly ok: boolean;
	readonly says: string;
}

/** A control of a form, with the line below it that says what is wrong. */
export interface Field<T extends HTMLElement> {
	readonly setting: Setting;
	readonly control: T;
	/** Shows a verdict below the control, and to those who cannot see it. */
	show(verdict: Verdict): void;
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Ties a setting's name and sentence to its control. */
function labelled<T extends Control>(setting: Setting, control: T): Field<T> {
	setting.nameEl.id = uniqueId();
	setting.descEl.id = uniqueId();
	setting.descEl.setAttribute('aria-live', 'polite');
	control.setAttribute('aria-labelledby', setting.nameEl.id);
	control.setAttribute('aria-describedby', setting.descEl.id);
	return {
		setting,
		control,
		show: ({ ok, says }) => {
			if (setting.descEl.textContent !== says) setting.setDesc(says);
			setting.descEl.toggleClass('nurture-fault', !ok);
			control.setAttribute('aria-invalid', String(!ok));
		},
	};
}

/** What a field for a text is made with. */
export interface TextOptions {
	readonly label: string;
	readonly value?: string;
	readonly placeholder?: string;
	readonly onInput: (value: string) => void;
}

/** Adds a field for a text. */
export function textField(
	parent: HTMLElement,
	{ label, value = '', placeholder = '', onInput }: TextOptions,
): Field<HTMLInputElement> {
	const setting = new Setting(parent).setName(label).setClass('nurture-field');
	const control = setting.controlEl.createEl('input', { type: 'text', value, attr: { placeholder } });
	control.addEventListener('input', () => onInput(control.value));
	return labelled(setting, control);
}

/** Several lines of text; taller as they grow, as far as the style sheet lets it. */
export function textAreaField(
	parent: HTMLElement,
	{ label, value = '', placeholder = '', onInput }: TextOptions,
): Field<HTMLTextAreaElement> {
	const setting = new Setting(parent).setName(label).setClass('nurture-field').setClass('mod-wide');
	const control = setting.controlEl.createEl('textarea', { attr: { placeholder, rows: '8', dir: 'auto' } });
	control.value = value;
	control.addEventListener('input', () => onInput(control.value));
	return labelled(setting, control);
}

/** One of a few values, and the words for it. */
export type Choice = readonly [value: string, text: string];

/** What a field for a choice is made with. */
export interface ChoiceOptions {
	readonly label: string;
	readonly value: string;
	/** In the order in which they are offered. */
	readonly choices: readonly Choice[];
	readonly onChoose: (value: string) => void;
}

/** Adds a field that offers a few values. */
export function choiceField(
	parent: HTMLElement,
	{ label, value, choices, onChoose }: ChoiceOptions,
): Field<HTMLSelectElement> {
	const setting = new Setting(parent).setName(label).setClass('nurture-field');
	const control = setting.controlEl.createEl('select', { cls: 'dropdown' });
	for (const [id, text] of choices) control.createEl('option', { value: id, text });
	control.value = value;
	control.addEventListener('change', () => onChoose(control.value));
	return labelled(setting, control);
}

/** A row of buttons that fill a field in. */
export function offerRow(
	parent: HTMLElement,
	offers: readonly { readonly text: string; readonly run: () => void }[],
): void {
	const row = parent.createDiv({ cls: 'nurture-offers' });
	for (const { text, run } of offers)
		row.createEl('button', { text, attr: { type: 'button' } }).addEventListener('click', run);
}
