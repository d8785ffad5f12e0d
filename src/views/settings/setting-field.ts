/** Controls of the settings tab: what is typed is judged as it is typed, and only what can be used is stored. */
import { hasOwnKey } from '../../core/text/own-key';
import type { App, Setting } from 'obsidian';
import { parseSettings, type Settings } from '../../core/settings/settings';
import { settingsWords } from '../../words/words';
import { sentenceOf } from '../../services/ports';
import type { People } from '../../services/people';
import { tellFault } from '../notices/tell';
import type { SettingsHost } from '../ports/settings-host';

/** What every section of the tab is given. */
export interface Tab {
	readonly app: App;
	readonly host: SettingsHost;
	readonly people: People;
	/** Draws the tab anew, and puts the focus on the control of this label. */
	redraw(focus?: string): void;
}

/** What a row is called, and what it does. */
export interface Named {
	readonly name: string;
	readonly desc: string;
}

/** One row of the tab: what it is called and how it is drawn into the app's own row, which has name and description. */
export interface Row extends Named {
	draw(setting: Setting): void;
}

/** Rows under a heading. */
export interface Section {
	readonly heading: string;
	readonly rows: readonly Row[];
}

/** What is known of a typed value: it can be used, perhaps with a remark, or why not. */
export type Judged<T> = { readonly value: T; readonly remark?: string } | { readonly fault: string };

/** Judges a value as the settings' own reader does. */
export function judge<K extends keyof Settings>(key: K, raw: unknown): Judged<Settings[K]> {
	const { settings, problems } = parseSettings({ [key]: raw });
	const [problem] = problems;
	return problem === undefined ? { value: settings[key] } : { fault: settingsWords.expected(problem.expected) };
}

/** Stores changed settings; why that failed is told. */
export async function save({ host }: Tab, patch: Partial<Settings>): Promise<void> {
	try {
		await host.change(patch);
	} catch (error) {
		tellFault(settingsWords.notSaved(sentenceOf(error)));
	}
}

let made = 0;

/** Adds the line below a control that says what is wrong, or what is worth knowing. Gives the function that sets it. */
export function remarkLine(setting: Setting, control: HTMLElement, label: string): (judged: Judged<unknown>) => void {
	control.setAttribute('aria-label', label);
	const line = setting.infoEl.createDiv({
		cls: 'nurture-remark',
		attr: { 'aria-live': 'polite', id: `nurture-remark-${(made += 1)}` },
	});
	control.setAttribute('aria-describedby', line.id);
	return (judged) => {
		const fault = 'fault' in judged;
		line.setText(fault ? judged.fault : (judged.remark ?? ''));
		line.toggleClass('nurture-fault', fault);
		control.setAttribute('aria-invalid', String(fault));
	};
}

interface TypedOptions<T> extends Named {
	/** What is stored, read at every drawing: the app may draw a row long after it was made. */
	readonly value: () => string;
	readonly judge: (typed: string) => Judged<T>;
	readonly store: (value: T) => Promise<void>;
	/** What else is to be done with the control once it is there. */
	readonly also?: (control: HTMLInputElement, setting: Setting) => void;
}

/** A line of text. */
export function typedRow<T>(options: TypedOptions<T>): Row {
	return {
		name: options.name,
		desc: options.desc,
		draw: (setting) => {
			const input = setting.controlEl.createEl('input', { type: 'text', attr: { spellcheck: 'false' } });
			wire(setting, input, options);
			options.also?.(input, setting);
		},
	};
}

/** Several lines of text. */
export function linesRow<T>(options: TypedOptions<T>): Row {
	return {
		name: options.name,
		desc: options.desc,
		draw: (setting) =>
			wire(
				setting.setClass('nurture-lines'),
				setting.controlEl.createEl('textarea', { attr: { rows: '4', spellcheck: 'false' } }),
				options,
			),
	};
}

function wire<T>(setting: Setting, control: HTMLInputElement | HTMLTextAreaElement, options: TypedOptions<T>): void {
	const say = remarkLine(setting, control, options.name);
	control.value = options.value();
	say(options.judge(control.value));
	control.addEventListener('input', () => {
		const judged = options.judge(control.value);
		say(judged);
		if ('value' in judged) void options.store(judged.value);
	});
}

/** One of a few choices. */
export function chosenRow<T extends string>(
	{ name, desc }: Named,
	choices: Readonly<Record<T, string>>,
	value: () => T,
	store: (value: T) => Promise<void>,
): Row {
	const isChoice = (chosen: string): chosen is T => hasOwnKey(choices, chosen);
	return {
		name,
		desc,
		draw: (setting) => {
			setting.addDropdown((dropdown) => {
				dropdown
					.addOptions({ ...choices })
					.setValue(value())
					.onChange((chosen) => {
						if (isChoice(chosen)) void store(chosen);
					});
				dropdown.selectEl.setAttribute('aria-label', name);
			});
		},
	};
}

/** Yes or no. */
export function toggleRow({ name, desc }: Named, value: () => boolean, store: (value: boolean) => Promise<void>): Row {
	return {
		name,
		desc,
		draw: (setting) => {
			setting.addToggle((toggle) => {
				toggle.setValue(value()).onChange((chosen) => {
					void store(chosen);
				});
				// The control is the box inside, where the app puts one.
				(toggle.toggleEl.querySelector('input') ?? toggle.toggleEl).setAttribute('aria-label', name);
			});
		},
	};
}

/** The lines of a text that hold anything, without blanks around them. */
export const linesOf = (text: string): string[] =>
	text
		.split(/\r?\n/)
		.map((line) => line.trim())
		.filter((line) => line !== '');
/** The parts between the commas of a text, likewise. */
export const partsOf = (text: string): string[] =>
	text
		.split(',')
		.map((part) => part.trim())
		.filter((part) => part !== '');
