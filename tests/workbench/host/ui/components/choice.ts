/** The components that are chosen from: toggle, dropdown, slider, colour, and the bar that only shows. */
import type { TooltipOptions } from 'obsidian';
import { displayTooltip, hideTooltip, setTooltip } from '../tooltip';
import { ValueComponent } from './base';

/** As in the app: a `div` that is clicked, with a checkbox in it for the keyboard. */
export class ToggleComponent extends ValueComponent<boolean> {
	toggleEl: HTMLElement;
	private readonly inputEl: HTMLInputElement;
	private on = false;

	constructor(containerEl: HTMLElement) {
		super();
		this.toggleEl = containerEl.createDiv('checkbox-container');
		this.inputEl = this.toggleEl.createEl('input', { attr: { type: 'checkbox', role: 'switch', tabindex: '0' } });
		this.toggleEl.addEventListener('click', (evt) => {
			if (evt.target === this.inputEl) return;
			evt.preventDefault();
			this.onClick();
		});
		this.inputEl.addEventListener('change', () => {
			this.inputEl.checked = this.on;
			this.onClick();
		});
		this.inputEl.addEventListener('keydown', (evt) => {
			if (evt.key === 'Enter') this.onClick();
		});
	}

	override setDisabled(disabled: boolean): this {
		this.toggleEl.toggleClass('is-disabled', disabled);
		this.inputEl.disabled = disabled;
		return super.setDisabled(disabled);
	}

	getValue(): boolean {
		return this.on;
	}

	/** Unlike the other components, tells the listener. */
	setValue(on: boolean): this {
		if (this.on === on) return this;
		this.on = on;
		this.inputEl.checked = on;
		this.toggleEl.toggleClass('is-enabled', on);
		this.tell(on);
		return this;
	}

	setTooltip(tooltip: string, options?: TooltipOptions): this {
		setTooltip(this.toggleEl, tooltip, options);
		return this;
	}

	onClick(): void {
		if (!this.disabled) this.setValue(!this.on);
	}
}

export class DropdownComponent extends ValueComponent<string> {
	selectEl: HTMLSelectElement;

	constructor(containerEl: HTMLElement) {
		super();
		this.selectEl = containerEl.createEl('select', { cls: 'dropdown' });
		this.selectEl.addEventListener('change', () => this.tell(this.getValue()));
	}

	override setDisabled(disabled: boolean): this {
		this.selectEl.disabled = disabled;
		return super.setDisabled(disabled);
	}

	addOption(value: string, display: string): this {
		this.selectEl.createEl('option', { value, text: display });
		return this;
	}

	addOptions(options: Readonly<Record<string, string>>): this {
		for (const [value, display] of Object.entries(options)) this.addOption(value, display);
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
	sliderEl: HTMLInputElement;
	private isInstant = false;
	private format: ((value: number) => string) | null = null;

	constructor(containerEl: HTMLElement) {
		super();
		this.sliderEl = containerEl.createEl('input', { cls: 'slider', attr: { type: 'range' } });
		this.setLimits(0, 100, 1);
		this.sliderEl.addEventListener('input', () => {
			if (this.isInstant) this.tell(this.getValue());
		});
		this.sliderEl.addEventListener('change', () => {
			if (!this.isInstant) this.tell(this.getValue());
		});
	}

	override setDisabled(disabled: boolean): this {
		this.sliderEl.disabled = disabled;
		return super.setDisabled(disabled);
	}

	/** Whether the listener hears of every step of a pull, or of its end. */
	setInstant(instant: boolean): this {
		this.isInstant = instant;
		return this;
	}

	setLimits(min: number | null, max: number | null, step: number | 'any'): this {
		this.sliderEl.min = min === null ? '' : String(min);
		this.sliderEl.max = max === null ? '' : String(max);
		this.sliderEl.step = String(step);
		return this;
	}

	getValue(): number {
		return this.sliderEl.valueAsNumber;
	}

	setValue(value: number): this {
		this.sliderEl.value = String(value);
		return this;
	}

	getValuePretty(): string {
		return this.format === null ? String(this.getValue()) : this.format(this.getValue());
	}

	setDisplayFormat(format: (value: number) => string): this {
		this.format = format;
		return this;
	}

	setDynamicTooltip(): this {
		for (const type of ['input', 'mouseenter', 'focus'] as const)
			this.sliderEl.addEventListener(type, () => this.showTooltip());
		for (const type of ['mouseleave', 'blur'] as const) this.sliderEl.addEventListener(type, hideTooltip);
		return this;
	}

	showTooltip(): void {
		displayTooltip(this.sliderEl, this.getValuePretty(), { placement: 'top' });
	}
}

export class ProgressBarComponent extends ValueComponent<number> {
	private readonly barEl: HTMLElement;
	private value = 0;

	constructor(containerEl: HTMLElement) {
		super();
		this.barEl = containerEl.createDiv('setting-progress-bar').createDiv('setting-progress-bar-inner');
		this.setValue(0);
	}

	getValue(): number {
		return this.value;
	}

	/** Of a hundred. */
	setValue(value: number): this {
		this.value = value;
		this.barEl.setCssStyles({ width: `${Math.max(0, Math.min(100, value))}%` });
		return this;
	}
}
