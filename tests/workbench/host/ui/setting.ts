/** Obsidian's `Setting`, its groups and tabs, drawn. */
import {
	ButtonComponent, ColorComponent, DropdownComponent, ExtraButtonComponent, MomentFormatComponent, ProgressBarComponent, SearchComponent,
	SliderComponent, TextAreaComponent, TextComponent, ToggleComponent, type BaseComponent,
} from './components';
import { setTooltip } from './icons';

type Content = string | DocumentFragment;

export class Setting {
	readonly settingEl: HTMLElement;
	readonly infoEl: HTMLElement;
	readonly nameEl: HTMLElement;
	readonly descEl: HTMLElement;
	readonly controlEl: HTMLElement;
	readonly components: BaseComponent[] = [];

	constructor(containerEl: HTMLElement) {
		this.settingEl = containerEl.createDiv({ cls: 'setting-item' });
		this.infoEl = this.settingEl.createDiv({ cls: 'setting-item-info' });
		this.nameEl = this.infoEl.createDiv({ cls: 'setting-item-name' });
		this.descEl = this.infoEl.createDiv({ cls: 'setting-item-description' });
		this.controlEl = this.settingEl.createDiv({ cls: 'setting-item-control' });
	}

	setName(name: Content): this {
		this.nameEl.replaceChildren(name);
		return this;
	}

	setDesc(desc: Content): this {
		this.descEl.replaceChildren(desc);
		return this;
	}

	setClass(name: string): this {
		this.settingEl.addClass(name);
		return this;
	}

	setTooltip(tooltip: string): this {
		setTooltip(this.nameEl, tooltip);
		return this;
	}

	setHeading(): this {
		this.settingEl.addClass('setting-item-heading');
		return this;
	}

	setDisabled(disabled: boolean): this {
		this.settingEl.classList.toggle('is-disabled', disabled);
		for (const component of this.components) component.setDisabled(disabled);
		return this;
	}

	addText(callback: (component: TextComponent) => unknown): this { return this.add(new TextComponent(this.controlEl), callback); }
	addTextArea(callback: (component: TextAreaComponent) => unknown): this { return this.add(new TextAreaComponent(this.controlEl), callback); }
	addSearch(callback: (component: SearchComponent) => unknown): this { return this.add(new SearchComponent(this.controlEl), callback); }
	addMomentFormat(callback: (component: MomentFormatComponent) => unknown): this { return this.add(new MomentFormatComponent(this.controlEl), callback); }
	addToggle(callback: (component: ToggleComponent) => unknown): this { return this.add(new ToggleComponent(this.controlEl), callback); }
	addDropdown(callback: (component: DropdownComponent) => unknown): this { return this.add(new DropdownComponent(this.controlEl), callback); }
	addSlider(callback: (component: SliderComponent) => unknown): this { return this.add(new SliderComponent(this.controlEl), callback); }
	addButton(callback: (component: ButtonComponent) => unknown): this { return this.add(new ButtonComponent(this.controlEl), callback); }
	addExtraButton(callback: (component: ExtraButtonComponent) => unknown): this { return this.add(new ExtraButtonComponent(this.controlEl), callback); }
	addColorPicker(callback: (component: ColorComponent) => unknown): this { return this.add(new ColorComponent(this.controlEl), callback); }
	addProgressBar(callback: (component: ProgressBarComponent) => unknown): this { return this.add(new ProgressBarComponent(this.controlEl), callback); }

	addComponent<T extends BaseComponent>(callback: (controlEl: HTMLElement) => T): this {
		this.components.push(callback(this.controlEl));
		return this;
	}

	then(callback: (setting: this) => unknown): this {
		callback(this);
		return this;
	}

	clear(): this {
		this.controlEl.replaceChildren();
		this.components.length = 0;
		return this;
	}

	private add<T extends BaseComponent>(component: T, callback: (component: T) => unknown): this {
		this.components.push(component);
		callback(component);
		return this;
	}
}

export class SettingGroup {
	readonly groupEl: HTMLElement;
	private readonly listEl: HTMLElement;

	constructor(containerEl: HTMLElement) {
		this.groupEl = containerEl.createDiv({ cls: 'setting-group' });
		this.listEl = this.groupEl.createDiv({ cls: 'setting-items' });
	}

	setHeading(text: Content): this {
		new Setting(this.groupEl).setName(text).setHeading();
		this.groupEl.append(this.listEl);
		return this;
	}

	addClass(name: string): this {
		this.groupEl.addClass(name);
		return this;
	}

	addSetting(callback: (setting: Setting) => unknown): this {
		callback(new Setting(this.listEl));
		return this;
	}
}

export abstract class SettingTab {
	icon = '';
	readonly containerEl: HTMLElement = createDiv({ cls: 'vertical-tab-content' });

	constructor(public app: unknown) {}

	display(): void {}

	hide(): void {
		this.containerEl.replaceChildren();
	}
}

export interface TabOwner {
	readonly manifest: { readonly id: string; readonly name: string };
}

export abstract class PluginSettingTab extends SettingTab {
	readonly id: string;
	readonly name: string;

	constructor(app: unknown, readonly plugin: TabOwner) {
		super(app);
		this.id = plugin.manifest.id;
		this.name = plugin.manifest.name;
	}
}
