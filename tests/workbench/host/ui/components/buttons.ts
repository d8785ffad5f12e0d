/** The components that are pressed, and the value that is only read. */
import type { TooltipOptions } from 'obsidian';
import { pressable } from '../focus';
import { setIcon } from '../icons';
import { setTooltip } from '../tooltip';
import { BaseComponent } from './base';

export class ButtonComponent extends BaseComponent {
	buttonEl: HTMLButtonElement;
	private callback: ((evt: MouseEvent) => unknown) | null = null;

	constructor(containerEl: HTMLElement) {
		super();
		this.buttonEl = containerEl.createEl('button');
		this.buttonEl.addEventListener('click', (evt) => void this.callback?.(evt));
	}

	override setDisabled(disabled: boolean): this {
		this.buttonEl.disabled = disabled;
		return super.setDisabled(disabled);
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

	removeDestructive(): this {
		this.buttonEl.removeClass('mod-destructive');
		return this;
	}

	setTooltip(tooltip: string, options?: TooltipOptions): this {
		setTooltip(this.buttonEl, tooltip, options);
		return this;
	}

	setButtonText(name: string): this {
		this.buttonEl.setText(name);
		return this;
	}

	setIcon(icon: string): this {
		setIcon(this.buttonEl, icon);
		return this;
	}

	setClass(cls: string): this {
		this.buttonEl.addClass(cls);
		return this;
	}

	onClick(callback: (evt: MouseEvent) => unknown): this {
		this.callback = callback;
		return this;
	}
}

export class ExtraButtonComponent extends BaseComponent {
	extraSettingsEl: HTMLElement;
	private callback: (() => unknown) | null = null;

	constructor(containerEl: HTMLElement) {
		super();
		this.extraSettingsEl = containerEl.createDiv({
			cls: 'clickable-icon extra-setting-button',
			attr: { role: 'button', tabindex: '0' },
		});
		this.setIcon('lucide-settings');
		pressable(this.extraSettingsEl, () => {
			if (!this.disabled) void this.callback?.();
		});
	}

	override setDisabled(disabled: boolean): this {
		this.extraSettingsEl.toggleClass('is-disabled', disabled);
		this.extraSettingsEl.setAttribute('aria-disabled', String(disabled));
		return super.setDisabled(disabled);
	}

	setTooltip(tooltip: string, options?: TooltipOptions): this {
		setTooltip(this.extraSettingsEl, tooltip, options);
		return this;
	}

	setIcon(icon: string): this {
		setIcon(this.extraSettingsEl, icon);
		return this;
	}

	onClick(callback: () => unknown): this {
		this.callback = callback;
		return this;
	}
}

export class DisplayValueComponent {
	valueEl: HTMLElement;

	constructor(containerEl: HTMLElement) {
		this.valueEl = containerEl.createDiv('setting-display-value');
	}

	setValue(value: string | null): this {
		this.valueEl.setText(value ?? '');
		return this;
	}

	setStatus(status: 'warning' | null): this {
		this.valueEl.toggleClass('mod-warning', status === 'warning');
		return this;
	}
}
