/** `SettingGroup`: settings that belong together, under a heading that may hold a search and buttons. */
import { ExtraButtonComponent, SearchComponent } from './components';
import { Setting } from './setting';

export class SettingGroup {
	groupEl: HTMLElement;
	listEl: HTMLElement;
	private header: Setting | null = null;

	constructor(containerEl: HTMLElement) {
		this.groupEl = containerEl.createDiv('setting-group');
		this.listEl = this.groupEl.createDiv('setting-items');
	}

	setHeading(text: string | DocumentFragment): this {
		this.head().setName(text);
		return this;
	}

	addClass(...classes: string[]): this {
		this.groupEl.addClass(...classes);
		return this;
	}

	addSetting(cb: (setting: Setting) => void): this {
		cb(new Setting(this.listEl));
		return this;
	}

	addSearch(cb: (component: SearchComponent) => unknown): this {
		cb(new SearchComponent(this.head().controlEl));
		return this;
	}

	addExtraButton(cb: (component: ExtraButtonComponent) => unknown): this {
		cb(new ExtraButtonComponent(this.head().controlEl));
		return this;
	}

	private head(): Setting {
		if (this.header === null) {
			this.header = new Setting(this.groupEl).setHeading();
			this.groupEl.prepend(this.header.settingEl);
		}
		return this.header;
	}
}
