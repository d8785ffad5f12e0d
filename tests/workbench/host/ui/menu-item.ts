/** `MenuItem`: one line of a menu. */
import { setIcon } from './icons';
import type { Menu } from './menu';

export type ChooseEvent = MouseEvent | KeyboardEvent;

export class MenuItem {
	dom: HTMLElement;
	iconEl: HTMLElement;
	titleEl: HTMLElement;
	section = '';
	disabled = false;
	checked: boolean | null = null;
	submenu: Menu | null = null;
	callback: ((evt: ChooseEvent) => unknown) | null = null;
	private checkIconEl: HTMLElement | null = null;

	constructor(readonly menu: Menu) {
		this.dom = createDiv({ cls: 'menu-item tappable', attr: { role: 'menuitem', tabindex: '-1' } });
		this.iconEl = this.dom.createDiv('menu-item-icon');
		this.titleEl = this.dom.createDiv('menu-item-title');
	}

	setTitle(title: string | DocumentFragment): this {
		this.titleEl.setText(title);
		return this;
	}

	setIcon(icon: string | null): this {
		this.iconEl.empty();
		if (icon !== null) setIcon(this.iconEl, icon);
		return this;
	}

	setActive(active: boolean): this {
		return this.setChecked(active);
	}

	setChecked(checked: boolean | null): this {
		this.checked = checked;
		this.dom.toggleClass('mod-checked', checked === true);
		this.dom.setAttrs({
			role: checked === null ? 'menuitem' : 'menuitemcheckbox',
			'aria-checked': checked === null ? null : String(checked),
		});
		this.checkIconEl?.remove();
		this.checkIconEl = null;
		if (checked === true) {
			this.checkIconEl = this.dom.createDiv('menu-item-icon mod-checked');
			setIcon(this.checkIconEl, 'lucide-check');
		}
		return this;
	}

	setDisabled(disabled: boolean): this {
		this.disabled = disabled;
		this.dom.toggleClass('is-disabled', disabled);
		this.dom.setAttribute('aria-disabled', String(disabled));
		return this;
	}

	setWarning(isWarning: boolean): this {
		this.dom.toggleClass('is-warning', isWarning);
		return this;
	}

	/** A label is read and not chosen. */
	setIsLabel(isLabel: boolean): this {
		this.dom.toggleClass('is-label', isLabel);
		if (isLabel) this.dom.setAttribute('role', 'presentation');
		return this.setDisabled(isLabel);
	}

	setSection(section: string): this {
		this.section = section;
		return this;
	}

	setSubmenu(): Menu {
		this.submenu ??= this.menu.below();
		this.dom.addClass('has-submenu');
		this.dom.setAttrs({ 'aria-haspopup': 'menu', 'aria-expanded': 'false' });
		if (this.dom.querySelector('.mod-submenu') === null)
			setIcon(this.dom.createDiv('menu-item-icon mod-submenu'), 'lucide-chevron-right');
		return this.submenu;
	}

	onClick(callback: (evt: ChooseEvent) => unknown): this {
		this.callback = callback;
		return this;
	}
}

export class MenuSeparator {
	dom: HTMLElement = createDiv({ cls: 'menu-separator', attr: { role: 'separator' } });

	constructor(readonly menu: Menu) {}
}
