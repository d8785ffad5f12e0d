/** The settings of the app, as far as plugins have any: tabs at the left, a tab's content at the right. */
import { Modal } from './modal';
import type { PluginSettingTab } from './setting';

export class SettingsModal extends Modal {
	readonly pluginTabs: PluginSettingTab[] = [];
	activeTab: PluginSettingTab | null = null;
	private readonly tabsEl: HTMLElement;
	private readonly placeEl: HTMLElement;

	constructor(app: unknown) {
		super(app);
		this.modalEl.addClass('mod-settings');
		this.setTitle('Settings');
		this.contentEl.addClass('vertical-tabs-container');
		this.tabsEl = this.contentEl.createDiv({ cls: 'vertical-tab-header', attr: { role: 'tablist', 'aria-orientation': 'vertical', 'aria-label': 'Settings' } });
		this.placeEl = this.contentEl.createDiv({ cls: 'vertical-tab-content-container', attr: { role: 'tabpanel', 'aria-label': 'Settings of the tab', tabindex: '0' } });
	}

	addSettingTab(tab: PluginSettingTab): void {
		this.pluginTabs.push(tab);
	}

	removeSettingTab(tab: PluginSettingTab): void {
		const at = this.pluginTabs.indexOf(tab);
		if (at !== -1) this.pluginTabs.splice(at, 1);
		if (this.activeTab === tab) this.close();
	}

	override onOpen(): void {
		this.tabsEl.replaceChildren();
		for (const tab of this.pluginTabs) {
			const button = this.tabsEl.createEl('button', { cls: 'vertical-tab-nav-item', text: tab.name, attr: { role: 'tab', 'data-tab': tab.id } });
			button.addEventListener('click', () => this.show(tab));
		}
		const first = this.activeTab ?? this.pluginTabs[0];
		if (first) this.show(first);
	}

	override onClose(): void {
		this.activeTab?.hide();
		this.activeTab = null;
		this.placeEl.replaceChildren();
	}

	openTabById(id: string): PluginSettingTab | null {
		const tab = this.pluginTabs.find((other) => other.id === id) ?? null;
		if (tab !== null) this.show(tab);
		return tab;
	}

	private show(tab: PluginSettingTab): void {
		this.activeTab?.hide();
		this.activeTab = tab;
		for (const button of this.tabsEl.querySelectorAll('[role=tab]')) {
			const active = button.getAttribute('data-tab') === tab.id;
			button.classList.toggle('is-active', active);
			button.setAttribute('aria-selected', String(active));
		}
		this.placeEl.replaceChildren(tab.containerEl);
		tab.display();
	}
}
