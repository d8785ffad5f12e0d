/** The settings window, `app.setting`: the plugins' tabs at the left, the open one's content at the right. */
import type { App } from 'obsidian';
import { setIcon } from './icons';
import { Modal } from './modal';
import type { SettingTab } from './setting-tab';

export class SettingsModal extends Modal {
	pluginTabs: SettingTab[] = [];
	activeTab: SettingTab | null = null;
	lastTabId = '';
	private readonly tabsEl: HTMLElement;
	private readonly placeEl: HTMLElement;

	constructor(app: object) {
		super(app as App);
		this.modalEl.addClasses(['mod-settings', 'mod-sidebar-layout']);
		this.setTitle('Settings');
		this.contentEl.addClass('vertical-tabs-container');
		const header = this.contentEl.createDiv('vertical-tab-header').createDiv('vertical-tab-header-group');
		const heading = header.createDiv({
			cls: 'vertical-tab-header-group-title',
			text: 'Community plugins',
			attr: { id: `${this.titleEl.id}-tabs` },
		});
		this.tabsEl = header.createDiv({
			cls: 'vertical-tab-header-group-items',
			attr: { role: 'tablist', 'aria-orientation': 'vertical', 'aria-labelledby': heading.id },
		});
		this.placeEl = this.contentEl.createDiv({
			cls: 'vertical-tab-content-container',
			attr: { role: 'tabpanel', tabindex: '-1' },
		});
		this.tabsEl.addEventListener('keydown', (evt) => this.onKey(evt));
	}

	addSettingTab(tab: SettingTab): void {
		this.pluginTabs.push(tab);
		tab.update();
		if (this.containerEl.isConnected) this.drawTabs();
	}

	removeSettingTab(tab: SettingTab): void {
		this.pluginTabs = this.pluginTabs.filter((other) => other !== tab);
		if (this.activeTab === tab) this.closeActiveTab();
		if (this.containerEl.isConnected) this.drawTabs();
	}

	override onOpen(): void {
		this.drawTabs();
		const tab = this.pluginTabs.find(({ id }) => id === this.lastTabId) ?? this.pluginTabs[0];
		if (tab === undefined) this.placeEl.createDiv({ cls: 'setting-group-empty', text: 'No plugin has settings.' });
		else this.openTab(tab);
		this.focusActive();
	}

	override onClose(): void {
		this.closeActiveTab();
		this.placeEl.empty();
	}

	openTabById(id: string): SettingTab | null {
		const tab = this.pluginTabs.find((other) => other.id === id) ?? null;
		if (tab !== null) this.openTab(tab);
		return tab;
	}

	openTab(tab: SettingTab): void {
		if (this.activeTab === tab) return;
		this.closeActiveTab();
		this.activeTab = tab;
		this.lastTabId = tab.id;
		this.placeEl.replaceChildren(tab.containerEl);
		tab.show();
		this.markActive();
	}

	private closeActiveTab(): void {
		this.activeTab?.hide();
		this.activeTab?.containerEl.remove();
		this.activeTab = null;
	}

	private drawTabs(): void {
		this.tabsEl.empty();
		for (const tab of this.pluginTabs) {
			const item = this.tabsEl.createDiv({
				cls: 'vertical-tab-nav-item tappable',
				attr: { role: 'tab', 'data-setting-id': tab.id, id: `${this.titleEl.id}-${tab.id}` },
			});
			if (tab.icon !== '') setIcon(item.createDiv('vertical-tab-nav-item-icon'), tab.icon);
			item.createDiv({ cls: 'vertical-tab-nav-item-title', text: tab.name });
			item.addEventListener('click', () => {
				this.openTab(tab);
				item.focus();
			});
		}
		this.markActive();
	}

	private markActive(): void {
		for (const item of this.items()) {
			const isActive = item.getAttribute('data-setting-id') === this.activeTab?.id;
			item.toggleClass('is-active', isActive);
			item.setAttrs({ 'aria-selected': String(isActive), tabindex: isActive ? '0' : '-1' });
			if (isActive) this.placeEl.setAttribute('aria-labelledby', item.id);
		}
	}

	private items(): HTMLElement[] {
		return this.tabsEl.findAll('.vertical-tab-nav-item');
	}

	private focusActive(): void {
		this.tabsEl.querySelector<HTMLElement>('.is-active')?.focus();
	}

	private onKey(evt: KeyboardEvent): void {
		const at = this.pluginTabs.findIndex((tab) => tab === this.activeTab);
		const last = this.pluginTabs.length - 1;
		const to = { ArrowDown: Math.min(at + 1, last), ArrowUp: Math.max(at - 1, 0), Home: 0, End: last }[evt.key];
		const tab = to === undefined ? undefined : this.pluginTabs[to];
		if (tab === undefined) return;
		evt.preventDefault();
		this.openTab(tab);
		this.focusActive();
	}
}
