/** `Setting`: a row with a name, a description and controls. */
import type { TooltipOptions } from 'obsidian';
import {
	ButtonComponent,
	ColorComponent,
	DisplayValueComponent,
	DropdownComponent,
	ExtraButtonComponent,
	MomentFormatComponent,
	ProgressBarComponent,
	SearchComponent,
	SliderComponent,
	TextAreaComponent,
	TextComponent,
	ToggleComponent,
	type BaseComponent,
} from './components';
import { setTooltip } from './tooltip';

type Content = string | DocumentFragment;
type Callback<T> = (component: T) => unknown;

export class Setting {
	settingEl: HTMLElement;
	infoEl: HTMLElement;
	nameEl: HTMLElement;
	descEl: HTMLElement;
	controlEl: HTMLElement;
	components: BaseComponent[] = [];
	errorEl: HTMLElement | null = null;

	constructor(containerEl: HTMLElement) {
		this.settingEl = containerEl.createDiv('setting-item');
		this.infoEl = this.settingEl.createDiv('setting-item-info');
		this.nameEl = this.infoEl.createDiv('setting-item-name');
		this.descEl = this.infoEl.createDiv('setting-item-description');
		this.controlEl = this.settingEl.createDiv('setting-item-control');
	}

	setName(name: Content): this {
		this.nameEl.setText(name);
		return this;
	}

	setDesc(desc: Content): this {
		this.descEl.setText(desc);
		return this;
	}

	setClass(cls: string): this {
		this.settingEl.addClass(cls);
		return this;
	}

	setTooltip(tooltip: string, options?: TooltipOptions): this {
		setTooltip(this.nameEl, tooltip, options);
		return this;
	}

	setHeading(): this {
		this.settingEl.addClass('setting-item-heading');
		return this;
	}

	setDisabled(disabled: boolean): this {
		this.settingEl.toggleClass('is-disabled', disabled);
		for (const component of this.components) component.setDisabled(disabled);
		return this;
	}

	setErrorMessage(message: string | null): this {
		this.errorEl?.remove();
		this.errorEl = message
			? this.controlEl.createDiv({ cls: 'setting-item-error', text: message, attr: { role: 'alert' } })
			: null;
		this.settingEl.toggleClass('is-invalid', this.errorEl !== null);
		return this;
	}

	addText(cb: Callback<TextComponent>): this {
		return this.add(new TextComponent(this.controlEl), cb);
	}

	addTextArea(cb: Callback<TextAreaComponent>): this {
		return this.add(new TextAreaComponent(this.controlEl), cb);
	}

	addSearch(cb: Callback<SearchComponent>): this {
		return this.add(new SearchComponent(this.controlEl), cb);
	}

	addMomentFormat(cb: Callback<MomentFormatComponent>): this {
		return this.add(new MomentFormatComponent(this.controlEl), cb);
	}

	addToggle(cb: Callback<ToggleComponent>): this {
		this.settingEl.addClass('mod-toggle');
		return this.add(new ToggleComponent(this.controlEl), cb);
	}

	addDropdown(cb: Callback<DropdownComponent>): this {
		return this.add(new DropdownComponent(this.controlEl), cb);
	}

	addSlider(cb: Callback<SliderComponent>): this {
		return this.add(new SliderComponent(this.controlEl), cb);
	}

	addColorPicker(cb: Callback<ColorComponent>): this {
		return this.add(new ColorComponent(this.controlEl), cb);
	}

	addProgressBar(cb: Callback<ProgressBarComponent>): this {
		return this.add(new ProgressBarComponent(this.controlEl), cb);
	}

	addButton(cb: Callback<ButtonComponent>): this {
		return this.add(new ButtonComponent(this.controlEl), cb);
	}

	addExtraButton(cb: Callback<ExtraButtonComponent>): this {
		return this.add(new ExtraButtonComponent(this.controlEl), cb);
	}

	addDisplayValue(cb: Callback<DisplayValueComponent>): this {
		cb(new DisplayValueComponent(this.controlEl));
		return this;
	}

	addComponent<T extends BaseComponent>(cb: (el: HTMLElement) => T): this {
		this.components.push(cb(this.controlEl));
		return this;
	}

	then(cb: (setting: this) => unknown): this {
		cb(this);
		return this;
	}

	clear(): this {
		this.controlEl.empty();
		this.components = [];
		return this;
	}

	private add<T extends BaseComponent>(component: T, cb: Callback<T>): this {
		this.components.push(component);
		cb(component);
		return this;
	}
}
