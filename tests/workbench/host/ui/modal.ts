/** Obsidian's `Modal`, drawn: a dialog that holds the focus, and closes by Escape, its button or a click beside it. */
import { Scope } from 'obsidian-test-mocks/obsidian';
import { focusable, trapTab } from './focus';
import { setIcon } from './icons';

let count = 0;
const open: Modal[] = [];

/** The dialogs that are open, the topmost last. */
export const openModals = (): readonly Modal[] => open;

export class Modal {
	app: unknown;
	containerEl: HTMLElement;
	bgEl: HTMLElement;
	modalEl: HTMLElement;
	headerEl: HTMLElement;
	titleEl: HTMLElement;
	contentEl: HTMLElement;
	scope: unknown = (Scope as unknown as { create__(): unknown }).create__();
	shouldRestoreSelection = true;
	private opener: HTMLElement | null = null;
	private closeCallback: (() => void) | null = null;
	private readonly onKey = (event: KeyboardEvent): void => this.key(event);

	constructor(app: unknown) {
		this.app = app;
		this.containerEl = createDiv({ cls: 'modal-container mod-dim' });
		this.bgEl = this.containerEl.createDiv({ cls: 'modal-bg' });
		this.modalEl = this.containerEl.createDiv({ cls: 'modal', attr: { role: 'dialog', 'aria-modal': 'true', tabindex: '-1' } });
		const close = this.modalEl.createEl('button', { cls: 'modal-close-button clickable-icon', attr: { 'aria-label': 'Close' } });
		setIcon(close, 'x');
		this.headerEl = this.modalEl.createDiv({ cls: 'modal-header' });
		count += 1;
		this.titleEl = this.headerEl.createDiv({ cls: 'modal-title', attr: { id: `modal-title-${count}` } });
		this.modalEl.setAttribute('aria-labelledby', this.titleEl.id);
		this.contentEl = this.modalEl.createDiv({ cls: 'modal-content' });
		close.addEventListener('click', () => this.close());
		this.bgEl.addEventListener('click', () => this.close());
	}

	open(): void {
		if (open.includes(this)) return;
		const owner = activeDocument;
		this.opener = owner.activeElement instanceof HTMLElement ? owner.activeElement : null;
		open.push(this);
		owner.body.append(this.containerEl);
		owner.addEventListener('keydown', this.onKey, true);
		void this.onOpen();
		if (!this.modalEl.contains(owner.activeElement)) (focusable(this.contentEl)[0] ?? this.modalEl).focus();
	}

	close(): void {
		if (!open.includes(this)) return;
		open.splice(open.indexOf(this), 1);
		this.containerEl.ownerDocument.removeEventListener('keydown', this.onKey, true);
		this.onClose();
		this.closeCallback?.();
		this.containerEl.remove();
		if (this.shouldRestoreSelection && this.opener?.isConnected === true) this.opener.focus();
	}

	onOpen(): void | Promise<void> {}

	onClose(): void {}

	setTitle(title: string): this {
		this.titleEl.textContent = title;
		return this;
	}

	setContent(content: string | DocumentFragment): this {
		this.contentEl.replaceChildren(content);
		return this;
	}

	setCloseCallback(callback: () => void): this {
		this.closeCallback = callback;
		return this;
	}

	private key(event: KeyboardEvent): void {
		if (open[open.length - 1] !== this || event.isComposing) return;
		if (event.key === 'Escape' && !event.defaultPrevented) {
			// A list of suggestions under a field closes first.
			if (this.containerEl.ownerDocument.querySelector('.suggestion-container, .menu') !== null) return;
			event.preventDefault();
			event.stopPropagation();
			this.close();
		} else trapTab(event, this.modalEl);
	}
}
