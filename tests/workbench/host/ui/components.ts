/** Obsidian's setting components, drawn and live. None has a name that the app would not give it. */
import { setIcon, setTooltip } from './icons';

export class BaseComponent {
	disabled = false;

	setDisabled(disabled: boolean): this {
		this.disabled = disabled;
		return this;
	}

	then(callback: (component: this) => unknown): this {
		callback(this);
		return this;
	}
}

/** A component with a value; `changed` tells the plugin. */
export class ValueComponent<T> extends BaseComponent {
	protected callback: ((value: T) => unknown) | null = null;

	onChange(callback: (value: T) => unknown): this {
		this.callback = callback;
		return this;
	}
}

export class AbstractTextComponent<E extends HTMLInputElement | HTMLTextAreaElement> extends ValueComponent<string> {
	constructor(readonly inputEl: E) {
		super();
		inputEl.addEventListener('input', () => this.onChanged());
	}

	override setDisabled(disabled: boolean): this {
		this.inputEl.disabled = disabled;
		return super.setDisabled(disabled);
	}

	getValue(): string {
		return this.inputEl.value;
	}

	setValue(value: string): this {
		this.inputEl.value = value;
		return this;
	}

	setPlaceholder(placeholder: string): this {
		this.inputEl.placeholder = placeholder;
		return this;
	}

	onChanged(): void {
		this.callback?.(this.inputEl.value);
	}
}

export class TextComponent extends AbstractTextComponent<HTMLInputElement> {
	constructor(parent: HTMLElement) {
		super(parent.createEl('input', { attr: { type: 'text', spellcheck: 'false' } }));
	}
}

export class TextAreaComponent extends AbstractTextComponent<HTMLTextAreaElement> {
	constructor(parent: HTMLElement) {
		super(parent.createEl('textarea', { attr: { spellcheck: 'false' } }));
	}
}

export class SearchComponent extends AbstractTextComponent<HTMLInputElement> {
	readonly clearButtonEl: HTMLElement;
	readonly containerEl: HTMLElement;

	constructor(parent: HTMLElement) {
		const box = parent.createDiv({ cls: 'search-input-container' });
		super(box.createEl('input', { attr: { type: 'search', enterkeyhint: 'search', spellcheck: 'false' } }));
		this.containerEl = box;
		this.clearButtonEl = box.createDiv({ cls: 'search-input-clear-button', attr: { 'aria-label': 'Clear search' } });
		this.clearButtonEl.addEventListener('click', () => {
			this.inputEl.value = '';
			this.inputEl.focus();
			this.onChanged();
		});
	}
}

export class MomentFormatComponent extends TextComponent {
	private sample: HTMLElement | null = null;

	setDefaultFormat(): this {
		return this;
	}

	setSampleEl(sample: HTMLElement): this {
		this.sample = sample;
		return this;
	}

	updateSample(): void {
		this.sample?.setText(this.inputEl.value);
	}
}

export class ToggleComponent extends ValueComponent<boolean> {
	readonly toggleEl: HTMLElement;
	private on = false;

	constructor(parent: HTMLElement) {
		super();
		this.toggleEl = parent.createDiv({ cls: 'checkbox-container' });
		const input = this.toggleEl.createEl('input', { attr: { type: 'checkbox', tabindex: '0' } });
		this.toggleEl.addEventListener('click', (event) => {
			event.preventDefault();
			this.onClick();
		});
		input.addEventListener('keydown', (event) => {
			if (event.key !== ' ' && event.key !== 'Enter') return;
			event.preventDefault();
			this.onClick();
		});
	}

	getValue(): boolean {
		return this.on;
	}

	setValue(on: boolean): this {
		if (this.on === on) return this;
		this.on = on;
		this.toggleEl.classList.toggle('is-enabled', on);
		const input = this.toggleEl.querySelector('input');
		if (input) input.checked = on;
		this.callback?.(on);
		return this;
	}

	setTooltip(tooltip: string): this {
		setTooltip(this.toggleEl, tooltip);
		return this;
	}

	onClick(): void {
		if (!this.disabled) this.setValue(!this.on);
	}
}

export class DropdownComponent extends ValueComponent<string> {
	readonly selectEl: HTMLSelectElement;

	constructor(parent: HTMLElement) {
		super();
		this.selectEl = parent.createEl('select', { cls: 'dropdown' });
		this.selectEl.addEventListener('change', () => this.callback?.(this.selectEl.value));
	}

	override setDisabled(disabled: boolean): this {
		this.selectEl.disabled = disabled;
		return super.setDisabled(disabled);
	}

	addOption(value: string, text: string): this {
		this.selectEl.createEl('option', { text, attr: { value } });
		return this;
	}

	addOptions(options: Readonly<Record<string, string>>): this {
		for (const [value, text] of Object.entries(options)) this.addOption(value, text);
		return this;
	}

	getValue(): string {
		return this.selectEl.value;
	}

	setValue(value: string): this {
		this.selectEl.value = value;
		return this;
	}
}

export class SliderComponent extends ValueComponent<number> {
	readonly sliderEl: HTMLInputElement;

	constructor(parent: HTMLElement) {
		super();
		this.sliderEl = parent.createEl('input', { cls: 'slider', attr: { type: 'range' } });
		this.sliderEl.addEventListener('input', () => this.callback?.(this.getValue()));
	}

	setLimits(least: number | null, most: number | null, step: number | 'any'): this {
		this.sliderEl.min = String(least ?? 0);
		this.sliderEl.max = String(most ?? 100);
		this.sliderEl.step = String(step);
		return this;
	}

	getValue(): number {
		return Number(this.sliderEl.value);
	}

	getValuePretty(): string {
		return this.sliderEl.value;
	}

	setValue(value: number): this {
		this.sliderEl.value = String(value);
		return this;
	}

	setDynamicTooltip(): this {
		return this;
	}

	setInstant(): this {
		return this;
	}

	showTooltip(): void {}
}

export class ButtonComponent extends BaseComponent {
	readonly buttonEl: HTMLButtonElement;
	private callback: ((event: MouseEvent) => unknown) | null = null;

	constructor(parent: HTMLElement) {
		super();
		this.buttonEl = parent.createEl('button');
		this.buttonEl.addEventListener('click', (event) => void this.callback?.(event));
	}

	override setDisabled(disabled: boolean): this {
		this.buttonEl.disabled = disabled;
		return super.setDisabled(disabled);
	}

	setButtonText(text: string): this {
		this.buttonEl.setText(text);
		return this;
	}

	setIcon(icon: string): this {
		setIcon(this.buttonEl, icon);
		return this;
	}

	setTooltip(tooltip: string): this {
		setTooltip(this.buttonEl, tooltip);
		return this;
	}

	setClass(name: string): this {
		this.buttonEl.addClass(name);
		return this;
	}

	setCta(): this {
		return this.setClass('mod-cta');
	}

	removeCta(): this {
		this.buttonEl.removeClass('mod-cta');
		return this;
	}

	setWarning(): this {
		return this.setClass('mod-warning');
	}

	setDestructive(): this {
		return this.setClass('mod-destructive');
	}

	onClick(callback: (event: MouseEvent) => unknown): this {
		this.callback = callback;
		return this;
	}
}

export class ExtraButtonComponent extends BaseComponent {
	readonly extraSettingsEl: HTMLElement;
	private callback: (() => unknown) | null = null;

	constructor(parent: HTMLElement) {
		super();
		this.extraSettingsEl = parent.createDiv({ cls: 'clickable-icon extra-setting-button' });
		this.extraSettingsEl.addEventListener('click', () => {
			if (!this.disabled) this.callback?.();
		});
		setIcon(this.extraSettingsEl, 'settings');
	}

	override setDisabled(disabled: boolean): this {
		this.extraSettingsEl.classList.toggle('is-disabled', disabled);
		return super.setDisabled(disabled);
	}

	setIcon(icon: string): this {
		setIcon(this.extraSettingsEl, icon);
		return this;
	}

	setTooltip(tooltip: string): this {
		setTooltip(this.extraSettingsEl, tooltip);
		return this;
	}

	onClick(callback: () => unknown): this {
		this.callback = callback;
		return this;
	}
}

export class ColorComponent extends ValueComponent<string> {
	private readonly inputEl: HTMLInputElement;

	constructor(parent: HTMLElement) {
		super();
		this.inputEl = parent.createEl('input', { attr: { type: 'color' } });
		this.inputEl.addEventListener('input', () => this.callback?.(this.inputEl.value));
	}

	getValue(): string {
		return this.inputEl.value;
	}

	setValue(value: string): this {
		this.inputEl.value = value;
		return this;
	}
}

export class ProgressBarComponent extends ValueComponent<number> {
	private readonly barEl: HTMLProgressElement;

	constructor(parent: HTMLElement) {
		super();
		this.barEl = parent.createEl('progress', { attr: { max: '100' } });
	}

	getValue(): number {
		return this.barEl.value;
	}

	setValue(value: number): this {
		this.barEl.value = value;
		return this;
	}
}
