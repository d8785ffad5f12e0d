/** `Menu`, drawn: arrows, Home, End and letters move, Enter chooses, Escape closes and gives the focus back. */
import { Component } from 'obsidian-test-mocks/obsidian';
import type { MenuPositionDef } from 'obsidian';
import { keymap, Scope } from './keymap';
import { MenuItem, MenuSeparator, type ChooseEvent } from './menu-item';
import { menuKeys } from './menu-keys';
import { placeMenu } from './menu-place';
import { sorted } from './menu-sections';

export { MenuItem, MenuSeparator };

/** A menu that several parties add to, for the event that opens it. */
const forEvents = new WeakMap<Event, Menu>();

export class Menu extends Component {
	dom: HTMLElement;
	scope = new Scope();
	items: (MenuItem | MenuSeparator)[] = [];
	/** What the menu shows, in its order, without separators. */
	rows: MenuItem[] = [];
	selected = -1;
	parentMenu: Menu | null = null;
	currentSubmenu: Menu | null = null;
	private scrollEl: HTMLElement;
	private opener: HTMLElement | null = null;
	private parentEl: HTMLElement | null = null;
	private readonly hideCallbacks: (() => unknown)[] = [];
	private readonly outside = ({ target }: Event): void => {
		if (!(target instanceof Node && (target as Element).closest?.('.menu'))) this.hideAll();
	};

	constructor() {
		super();
		this.dom = createDiv({ cls: 'menu', attr: { role: 'menu', tabindex: '-1' } });
		this.scrollEl = this.dom.createDiv({ cls: 'menu-scroll', attr: { role: 'presentation' } });
		this.dom.addEventListener('contextmenu', (evt) => evt.preventDefault());
		menuKeys(this);
	}

	static forEvent(evt: PointerEvent | MouseEvent): Menu {
		const there = forEvents.get(evt);
		if (there !== undefined) return there;
		const menu = new Menu();
		forEvents.set(evt, menu);
		evt.preventDefault();
		queueMicrotask(() => menu.showAtMouseEvent(evt));
		return menu;
	}

	addItem(cb: (item: MenuItem) => unknown): this {
		const item = new MenuItem(this);
		this.items.push(item);
		cb(item);
		return this;
	}

	addSeparator(): this {
		this.items.push(new MenuSeparator(this));
		return this;
	}

	/** Sections in this order, before those that are not named. */
	addSections(sections: readonly string[]): this {
		this.sections.push(...sections);
		return this;
	}

	sections: string[] = [];

	setNoIcon(): this {
		this.dom.addClass('mod-no-icon');
		return this;
	}

	/** There is no native menu in a page. */
	setUseNativeMenu(_useNativeMenu: boolean): this {
		return this;
	}

	setParentElement(el: HTMLElement): this {
		this.parentEl = el;
		return this;
	}

	showAtMouseEvent(evt: MouseEvent): this {
		evt.preventDefault();
		return this.showAtPosition({ x: evt.clientX, y: evt.clientY }, evt.doc);
	}

	showAtPosition(position: MenuPositionDef, doc: Document = activeDocument): this {
		if (this.items.length === 0 || this.dom.isConnected) return this;
		this.rows = sorted(this.items, this.sections, this.scrollEl);
		for (const row of this.rows) this.wire(row);
		this.opener =
			doc.activeElement instanceof HTMLElement && doc.activeElement !== doc.body ? doc.activeElement : null;
		(this.parentEl ?? this.opener)?.addClass('has-active-menu');
		doc.body.append(this.dom);
		placeMenu(this.dom, position, doc.win);
		keymap.listenTo(doc.win);
		keymap.pushScope(this.scope);
		this.load();
		if (this.parentMenu === null) doc.addEventListener('pointerdown', this.outside, true);
		this.dom.focus({ preventScroll: true });
		return this;
	}

	hide(): this {
		if (!this.dom.isConnected) return this;
		this.currentSubmenu?.hide();
		keymap.popScope(this.scope);
		const doc = this.dom.ownerDocument;
		doc.removeEventListener('pointerdown', this.outside, true);
		const hadFocus = this.dom.contains(doc.activeElement);
		this.dom.remove();
		(this.parentEl ?? this.opener)?.removeClass('has-active-menu');
		if (this.parentMenu !== null) this.parentMenu.forgetSubmenu();
		if (hadFocus && this.opener?.isConnected === true) this.opener.focus({ preventScroll: true });
		this.unload();
		for (const callback of this.hideCallbacks) void callback();
		return this;
	}

	close(): void {
		this.hide();
	}

	onHistoryBack(): void {
		this.hide();
	}

	onHide(callback: () => unknown): void {
		this.hideCallbacks.push(callback);
	}

	/** The whole chain, from the first menu on. */
	hideAll(): void {
		if (this.parentMenu === null) this.hide();
		else this.parentMenu.hideAll();
	}

	/** A menu that opens from an item of this one. */
	below(): Menu {
		const menu = new Menu();
		menu.parentMenu = this;
		return menu;
	}

	select(at: number): void {
		this.selected = at;
		this.rows.forEach(({ dom }, index) => dom.toggleClass('selected', index === at));
		const row = this.rows[at];
		if (this.currentSubmenu !== null && this.currentSubmenu !== row?.submenu) this.currentSubmenu.hide();
		(row?.dom ?? this.dom).focus({ preventScroll: true });
		row?.dom.scrollIntoView({ block: 'nearest' });
	}

	choose(evt: ChooseEvent): void {
		const row = this.rows[this.selected];
		if (row === undefined || row.disabled) return;
		if (row.submenu !== null) {
			this.openSubmenu(true);
			return;
		}
		this.hideAll();
		void row.callback?.(evt);
	}

	openSubmenu(takeFocus: boolean): void {
		const row = this.rows[this.selected];
		const menu = row?.submenu;
		if (row === undefined || !menu || row.disabled) return;
		if (!menu.dom.isConnected) {
			const { left, right, top } = row.dom.getBoundingClientRect();
			menu.showAtPosition({ x: right, y: top - 6, width: right - left, overlap: true }, this.dom.ownerDocument);
			row.dom.setAttribute('aria-expanded', 'true');
			this.currentSubmenu = menu;
		}
		if (takeFocus) menu.select(menu.rows.findIndex(({ disabled }) => !disabled));
		else row.dom.focus({ preventScroll: true });
	}

	private forgetSubmenu(): void {
		this.currentSubmenu = null;
		for (const { dom, submenu } of this.rows) if (submenu !== null) dom.setAttribute('aria-expanded', 'false');
	}

	private wire(row: MenuItem): void {
		const at = this.rows.indexOf(row);
		row.dom.onmouseenter = (): void => {
			if (row.disabled) return;
			this.select(at);
			this.openSubmenu(false);
		};
		row.dom.onclick = (evt): void => {
			evt.stopPropagation();
			if (row.disabled) return;
			this.select(at);
			this.choose(evt);
		};
	}
}
