/** Obsidian's `Menu`, drawn: arrows move, Enter chooses, Escape closes and gives the focus back. */
import { setIcon } from './icons';

export class MenuItem {
	dom: HTMLElement;
	iconEl: HTMLElement;
	titleEl: HTMLElement;
	section = '';
	disabled = false;
	submenu: Menu | null = null;
	private callback: ((event: MouseEvent | KeyboardEvent) => unknown) | null = null;

	constructor(readonly menu: Menu) {
		this.dom = createDiv({ cls: 'menu-item tappable', attr: { role: 'menuitem', tabindex: '-1' } });
		this.iconEl = this.dom.createDiv({ cls: 'menu-item-icon' });
		this.titleEl = this.dom.createDiv({ cls: 'menu-item-title' });
		this.dom.addEventListener('click', (event) => this.choose(event));
		this.dom.addEventListener('mouseenter', () => this.dom.focus());
	}

	choose(event: MouseEvent | KeyboardEvent): void {
		if (this.disabled) return;
		if (this.submenu !== null) {
			const { right, top } = this.dom.getBoundingClientRect();
			this.submenu.showAtPosition({ x: right, y: top });
			return;
		}
		Menu.closeAll();
		this.callback?.(event);
	}

	setTitle(title: string | DocumentFragment): this {
		this.titleEl.replaceChildren(title);
		return this;
	}

	setIcon(icon: string | null): this {
		if (icon === null) this.iconEl.replaceChildren();
		else setIcon(this.iconEl, icon);
		return this;
	}

	setChecked(checked: boolean | null): this {
		this.dom.setAttribute('role', 'menuitemcheckbox');
		this.dom.setAttribute('aria-checked', String(checked === true));
		this.dom.classList.toggle('mod-checked', checked === true);
		return this;
	}

	setDisabled(disabled: boolean): this {
		this.disabled = disabled;
		this.dom.classList.toggle('is-disabled', disabled);
		this.dom.setAttribute('aria-disabled', String(disabled));
		return this;
	}

	setWarning(isWarning: boolean): this {
		this.dom.classList.toggle('is-warning', isWarning);
		return this;
	}

	setIsLabel(isLabel: boolean): this {
		this.dom.classList.toggle('is-label', isLabel);
		return this;
	}

	setSection(section: string): this {
		this.section = section;
		return this;
	}

	setSubmenu(): Menu {
		this.submenu = new Menu();
		this.dom.setAttribute('aria-haspopup', 'menu');
		this.dom.addClass('has-submenu');
		return this.submenu;
	}

	onClick(callback: (event: MouseEvent | KeyboardEvent) => unknown): this {
		this.callback = callback;
		return this;
	}
}

export class MenuSeparator {}

export class Menu {
	private static readonly shown: Menu[] = [];
	dom: HTMLElement;
	items: (MenuItem | MenuSeparator)[] = [];
	private readonly hideCallbacks: (() => unknown)[] = [];
	private opener: HTMLElement | null = null;
	private readonly outside = (event: Event): void => {
		if (!Menu.shown.some((menu) => event.target instanceof Node && menu.dom.contains(event.target))) Menu.closeAll();
	};

	constructor() {
		this.dom = createDiv({ cls: 'menu', attr: { role: 'menu', tabindex: '-1' } });
		this.dom.addEventListener('keydown', (event) => this.key(event));
		this.dom.addEventListener('contextmenu', (event) => event.preventDefault());
	}

	static forEvent(event: MouseEvent): Menu {
		const menu = new Menu();
		window.setTimeout(() => menu.showAtMouseEvent(event), 0);
		return menu;
	}

	static closeAll(): void {
		for (const menu of [...Menu.shown].reverse()) menu.hide();
	}

	addItem(callback: (item: MenuItem) => unknown): this {
		const item = new MenuItem(this);
		this.items.push(item);
		callback(item);
		return this;
	}

	addSeparator(): this {
		this.items.push(new MenuSeparator());
		return this;
	}

	setNoIcon(): this {
		this.dom.addClass('mod-no-icon');
		return this;
	}

	setUseNativeMenu(): this {
		return this;
	}

	setParentElement(): this {
		return this;
	}

	showAtMouseEvent(event: MouseEvent): this {
		const doc = event.target instanceof Node ? event.target.ownerDocument ?? activeDocument : activeDocument;
		return this.showAtPosition({ x: event.clientX, y: event.clientY }, doc);
	}

	showAtPosition({ x, y }: { x: number; y: number }, doc: Document = activeDocument): this {
		this.draw();
		this.opener = doc.activeElement instanceof HTMLElement ? doc.activeElement : null;
		doc.body.append(this.dom);
		const { width, height } = this.dom.getBoundingClientRect();
		const view = doc.defaultView ?? window;
		this.dom.setCssProps({ '--menu-x': `${Math.max(4, Math.min(x, view.innerWidth - width - 4))}px`, '--menu-y': `${Math.max(4, Math.min(y, view.innerHeight - height - 4))}px` });
		Menu.shown.push(this);
		view.setTimeout(() => doc.addEventListener('mousedown', this.outside), 0);
		(this.choices()[0]?.dom ?? this.dom).focus();
		return this;
	}

	hide(): this {
		if (!Menu.shown.includes(this)) return this;
		Menu.shown.splice(Menu.shown.indexOf(this), 1);
		const doc = this.dom.ownerDocument;
		doc.removeEventListener('mousedown', this.outside);
		const had = this.dom.contains(doc.activeElement);
		this.dom.remove();
		if (had && this.opener?.isConnected === true) this.opener.focus();
		for (const callback of this.hideCallbacks) callback();
		return this;
	}

	close(): void {
		this.hide();
	}

	onHide(callback: () => unknown): void {
		this.hideCallbacks.push(callback);
	}

	load(): void {}

	unload(): void {
		this.hide();
	}

	/** Items of a section stand together, in the order that the sections first come in, with a line between. */
	private draw(): void {
		this.dom.replaceChildren();
		const scroll = this.dom.createDiv({ cls: 'menu-scroll', attr: { role: 'presentation' } });
		const sections = [...new Set(this.items.map((item) => (item instanceof MenuItem ? item.section : '')))];
		const line = (): void => {
			if (scroll.lastElementChild !== null && !scroll.lastElementChild.hasClass('menu-separator')) scroll.createDiv({ cls: 'menu-separator', attr: { role: 'separator' } });
		};
		sections.forEach((section, at) => {
			if (at > 0) line();
			for (const item of this.items) {
				if (item instanceof MenuItem) {
					if (item.section === section) scroll.append(item.dom);
				} else if (section === '') line();
			}
		});
		if (scroll.lastElementChild?.hasClass('menu-separator') === true) scroll.lastElementChild.remove();
	}

	private choices(): MenuItem[] {
		const order = [...this.dom.querySelectorAll('.menu-item')];
		return this.items.filter((item): item is MenuItem => item instanceof MenuItem && !item.disabled).sort((a, b) => order.indexOf(a.dom) - order.indexOf(b.dom));
	}

	private key(event: KeyboardEvent): void {
		const choices = this.choices();
		const at = choices.findIndex(({ dom }) => dom === this.dom.ownerDocument.activeElement);
		const go = (to: number): void => choices[(to + choices.length) % choices.length]?.dom.focus();
		const keys: Readonly<Record<string, () => void>> = {
			ArrowDown: () => go(at + 1), ArrowUp: () => go(at === -1 ? -1 : at - 1), Home: () => go(0), End: () => go(-1), Tab: () => go(event.shiftKey ? at - 1 : at + 1),
			Escape: () => void this.hide(), ArrowLeft: () => void (Menu.shown.length > 1 && this.hide()),
			ArrowRight: () => void (choices[at]?.submenu && choices[at]?.choose(event)), Enter: () => choices[at]?.choose(event), ' ': () => choices[at]?.choose(event),
		};
		const action = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
		if (!action) return;
		event.preventDefault();
		event.stopPropagation();
		action();
	}
}
