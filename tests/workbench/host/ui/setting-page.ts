/** `SettingPage`: a page of settings of a plugin's own making, opened from a row of its tab. */
export abstract class SettingPage {
	rootEl: HTMLElement;
	titlebarEl: HTMLElement;
	containerEl: HTMLElement;
	title = '';

	constructor() {
		this.rootEl = createDiv('setting-page');
		this.titlebarEl = this.rootEl.createDiv('setting-page-titlebar');
		this.containerEl = this.rootEl.createDiv('setting-page-content');
	}

	abstract display(): void;

	hide(): void {
		this.containerEl.empty();
	}
}
