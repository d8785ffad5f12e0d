/** Settings drawn from definitions, as the app does since 1.13: groups, lists and pages of rows with controls. */
import type {
	SettingDefinition,
	SettingDefinitionGroup,
	SettingDefinitionItem,
	SettingDefinitionList,
	SettingDefinitionPage,
	SettingGroupItem,
} from 'obsidian';
import { pressable } from './focus';
import { Setting } from './setting';
import { addControl, type ControlOwner } from './setting-controls';
import { SettingGroup } from './setting-group';

export interface DefinitionOwner extends ControlOwner {
	readonly containerEl: HTMLElement;
}

/** What has been drawn: `refresh` asks every `visible` and `disabled` again, `end` lets go of it. */
export interface Rendered {
	refresh(): void;
	end(): void;
}

type Answer<T> = T | (() => T) | undefined;

const answer = <T>(asked: Answer<T>, otherwise: T): T =>
	typeof asked === 'function' ? (asked as () => T)() : (asked ?? otherwise);
const isPage = (item: SettingDefinitionItem): item is SettingDefinitionPage => 'type' in item && item.type === 'page';
const isGroup = (item: SettingDefinitionItem): item is SettingDefinitionGroup => 'type' in item && item.type !== 'page';
const isList = (group: SettingDefinitionGroup): group is SettingDefinitionList => group.type === 'list';

class Drawing implements Rendered {
	private readonly checks: (() => void)[] = [];
	private readonly cleanups: (() => void)[] = [];

	constructor(
		private readonly owner: DefinitionOwner,
		items: readonly SettingDefinitionItem[],
		parentEl: HTMLElement,
	) {
		let loose: SettingGroup | null = null;
		for (const item of items) {
			if (isGroup(item)) {
				loose = null;
				this.drawGroup(item, parentEl);
			} else {
				loose ??= new SettingGroup(parentEl);
				this.drawItem(item, loose, 0);
			}
		}
		this.refresh();
	}

	refresh(): void {
		for (const check of this.checks) check();
	}

	end(): void {
		for (const cleanup of this.cleanups) cleanup();
	}

	private drawGroup(definition: SettingDefinitionGroup, parentEl: HTMLElement): void {
		const group = new SettingGroup(parentEl);
		const { cls, heading, search, extraButtons = [], items = [], visible } = definition;
		if (heading !== undefined) group.setHeading(heading);
		if (cls) group.addClass(...cls.split(' '));
		const rows = items.map((item, at) => ({ item, setting: this.drawItem(item, group, at) }));
		if (search !== undefined)
			group.addSearch((field) =>
				field.setPlaceholder(search.placeholder ?? '').onChange((query) => {
					for (const { item, setting } of rows)
						setting.settingEl.toggleClass(
							'is-filtered',
							!isPage(item) && answer(item.searchable, true) && !search.match(item, query),
						);
				}),
			);
		for (const button of extraButtons) group.addExtraButton(button as never);
		if (isList(definition))
			this.addListParts(
				definition,
				group,
				rows.map(({ setting }) => setting),
			);
		this.checks.push(() => group.groupEl.toggle(answer(visible, true)));
	}

	private addListParts(
		{ emptyState, addItem, onDelete, onReorder }: SettingDefinitionList,
		group: SettingGroup,
		rows: readonly Setting[],
	): void {
		rows.forEach((row, at) => {
			if (onReorder && at > 0)
				row.addExtraButton((button) =>
					button
						.setIcon('lucide-arrow-up')
						.setTooltip('Move up')
						.onClick(() => onReorder(at, at - 1)),
				);
			if (onDelete)
				row.addExtraButton((button) =>
					button
						.setIcon('lucide-trash-2')
						.setTooltip('Delete')
						.onClick(() => onDelete(at)),
				);
		});
		if (rows.length === 0 && emptyState !== undefined)
			group.listEl.createDiv('setting-group-empty').setText(emptyState);
		if (addItem)
			new Setting(group.listEl).addButton((button) =>
				button.setButtonText(addItem.name).onClick(() => addItem.action(button.buttonEl)),
			);
	}

	private drawItem(item: SettingGroupItem, group: SettingGroup, at: number): Setting {
		const setting = new Setting(group.listEl).setName(item.name).setDesc(item.desc ?? '');
		if (isPage(item)) this.drawPage(item, setting);
		else this.drawRow(item, setting, group, at);
		this.checks.push(() => setting.settingEl.toggle(answer(item.visible, true)));
		return setting;
	}

	private drawRow(item: SettingDefinition, setting: Setting, group: SettingGroup, at: number): void {
		if (item.render) {
			const cleanup = item.render(setting, group);
			if (cleanup) this.cleanups.push(cleanup);
		} else if (item.control) {
			const { control } = item;
			addControl(setting, control, this.owner, () => this.refresh());
			if (control.disabled !== undefined)
				this.checks.push(() => void setting.setDisabled(answer(control.disabled, false)));
		} else if (item.action) {
			const { action, disabled } = item;
			setting.settingEl.addClass('mod-action');
			setting.settingEl.setAttrs({ role: 'button', tabindex: '0' });
			pressable(setting.settingEl, () => {
				if (!answer(disabled, false)) action(setting.settingEl, at);
			});
			if (disabled !== undefined) this.checks.push(() => void setting.setDisabled(answer(disabled, false)));
		}
	}

	/** A page takes the place of the tab, with a way back. */
	private drawPage(item: SettingDefinitionPage, setting: Setting): void {
		const { displayValue, status } = item;
		if (displayValue !== undefined || status)
			setting.addDisplayValue((value) =>
				value.setValue(answer(displayValue, '')).setStatus(answer(status, null)),
			);
		setting.settingEl.addClass('mod-page');
		setting.settingEl.setAttrs({ role: 'button', tabindex: '0' });
		pressable(setting.settingEl, () => this.openPage(item));
	}

	private openPage({ name, items = [], page }: SettingDefinitionPage): void {
		const { containerEl } = this.owner;
		const kept = [...containerEl.childNodes];
		containerEl.empty();
		new Setting(containerEl)
			.setName(name)
			.setHeading()
			.addExtraButton((button) =>
				button
					.setIcon('lucide-arrow-left')
					.setTooltip('Back')
					.onClick(() => {
						own?.hide();
						inner?.end();
						containerEl.empty();
						containerEl.append(...kept);
						this.refresh();
					}),
			);
		const own = page?.();
		const inner = own === undefined ? new Drawing(this.owner, items, containerEl.createDiv()) : null;
		if (own !== undefined) {
			containerEl.append(own.rootEl);
			own.display();
		}
	}
}

export function renderDefinitions(owner: DefinitionOwner, items: readonly SettingDefinitionItem[]): Rendered {
	owner.containerEl.empty();
	return new Drawing(owner, items, owner.containerEl);
}
