/**
 * `Modal`, drawn: a dialog that takes the focus, holds it, and gives it back; Escape, its button or a click beside it
 * close it.
 */
import type { App } from 'obsidian';
import { focusable, pressable, trapTab } from './focus';
import { setIcon } from './icons';
import { keymap, Scope } from './keymap';

let made = 0;
/** The dialogs that are open, the topmost last. */
const open: Modal[] = [];

export class Modal {
	app: App;
	scope = new Scope();
	containerEl: HTMLElement;
	bgEl: HTMLElement;
	modalEl: HTMLElement;
	headerEl: HTMLElement;
	titleEl: HTMLElement;
	contentEl: HTMLElement;
	shouldRestoreSelection = true;
	private opener: HTMLElement | null = null;
	private closeCallback: (() => unknown) | null = null;

	constructor(app: App) {
		this.app = app;
		this.containerEl = createDiv({ cls: 'modal-container mod-dim' });
		this.bgEl = this.containerEl.createDiv({ cls: 'modal-bg' });
		this.modalEl = this.containerEl.createDiv({
			cls: 'modal',
			attr: { role: 'dialog', 'aria-modal': 'true', tabindex: '-1' },
		});
		this.drawCloseButton();
		this.headerEl = this.modalEl.createDiv({ cls: 'modal-header' });
		this.titleEl = this.headerEl.createDiv({ cls: 'modal-title', attr: { id: `modal-title-${++made}` } });
		this.modalEl.setAttribute('aria-labelledby', this.titleEl.id);
		this.contentEl = this.modalEl.createDiv({ cls: 'modal-content' });
		this.bgEl.addEventListener('click', () => this.close());
		this.containerEl.addEventListener('keydown', (evt) => trapTab(evt, this.modalEl));
		this.scope.register([], 'Escape', () => {
			this.close();
			return false;
		});
	}

	open(): void {
		if (open.includes(this)) return;
		const doc = activeDocument;
		this.opener =
			doc.activeElement instanceof HTMLElement && doc.activeElement !== doc.body ? doc.activeElement : null;
		open.push(this);
		doc.body.append(this.containerEl);
		keymap.listenTo(doc.win);
		keymap.pushScope(this.scope);
		this.opened();
		if (this.containerEl.isConnected && !this.modalEl.contains(doc.activeElement))
			(focusable(this.contentEl)[0] ?? this.modalEl).focus();
	}

	close(): void {
		if (!open.includes(this)) return;
		open.splice(open.indexOf(this), 1);
		keymap.popScope(this.scope);
		this.containerEl.remove();
		if (this.shouldRestoreSelection && this.opener?.isConnected === true) this.opener.focus();
		this.onClose();
		this.closeCallback?.();
	}

	onOpen(): Promise<void> | void {}

	onClose(): void {}

	onHistoryBack(): void {
		this.close();
	}

	setTitle(title: string): this {
		this.titleEl.setText(title);
		return this;
	}

	setContent(content: string | DocumentFragment): this {
		this.contentEl.setText(content);
		return this;
	}

	setCloseCallback(callback: () => unknown): this {
		this.closeCallback = callback;
		return this;
	}

	/** What the app's own dialogs do on opening, besides what a plugin's subclass does. */
	protected opened(): void {
		void this.onOpen();
	}

	private drawCloseButton(): void {
		const button = this.modalEl.createDiv({
			cls: 'modal-close-button clickable-icon',
			attr: { role: 'button', tabindex: '0', 'aria-label': 'Close' },
		});
		setIcon(button, 'lucide-x');
		pressable(button, () => this.close());
	}
}
