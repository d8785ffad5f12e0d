/** `SettingTab` and `PluginSettingTab`: drawn by `display()`, or from definitions if the plugin gives them. */
import type { App, Plugin, SettingDefinitionItem } from 'obsidian';
import { renderDefinitions, type Rendered } from './setting-definitions';

/** Whether the address asks for `settings=stored`: a tab then draws what `update()` stored. */
const drawsStored = (): boolean => new URLSearchParams(window.location.search).get('settings') === 'stored';

export abstract class SettingTab {
	app: App;
	icon = '';
	id = '';
	name = '';
	containerEl: HTMLElement = createDiv('vertical-tab-content');
	settingItems: SettingDefinitionItem[] = [];
	private rendered: Rendered | null = null;

	constructor(app: App) {
		this.app = app;
	}

	display(): void {}

	hide(): void {
		this.rendered?.end();
		this.rendered = null;
		this.containerEl.empty();
	}

	getSettingDefinitions(): SettingDefinitionItem[] {
		return [];
	}

	getControlValue(_key: string): unknown {
		return undefined;
	}

	setControlValue(_key: string, _value: unknown): void | Promise<void> {}

	/** Draws the definitions anew, where they are on the screen. */
	update(): void {
		this.settingItems = this.getSettingDefinitions();
		if (this.rendered !== null) this.drawDefinitions();
	}

	refreshDomState(): void {
		this.rendered?.refresh();
	}

	/**
	 * Called by the settings window: definitions come before `display()`. The typings say in one place that they are
	 * asked for at every display, in another that those of the last `update()` are drawn: the page can do either.
	 */
	show(): void {
		if (!drawsStored() || this.settingItems.length === 0) this.settingItems = this.getSettingDefinitions();
		if (this.settingItems.length > 0) this.drawDefinitions();
		else this.display();
	}

	private drawDefinitions(): void {
		this.rendered?.end();
		this.rendered = renderDefinitions(this, this.settingItems);
	}
}

type HoldsSettings = Plugin & { settings?: Record<string, unknown> };

export abstract class PluginSettingTab extends SettingTab {
	/** Out of the way of subclasses, which keep their own plugin under a name of their own. */
	readonly #plugin: Plugin;

	constructor(app: App, plugin: Plugin) {
		super(app);
		this.#plugin = plugin;
		this.id = plugin.manifest.id;
		this.name = plugin.manifest.name;
	}

	/** By default, controls are those of `plugin.settings`, saved as the plugin's data. */
	override getControlValue(key: string): unknown {
		return (this.#plugin as HoldsSettings).settings?.[key];
	}

	override async setControlValue(key: string, value: unknown): Promise<void> {
		const plugin = this.#plugin as HoldsSettings;
		(plugin.settings ??= {})[key] = value;
		await plugin.saveData(plugin.settings);
	}
}
