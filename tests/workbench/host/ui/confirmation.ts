/** `ConfirmationModal`: a question with its buttons, and perhaps a box to tick. */
import type { App } from 'obsidian';
import { ButtonComponent } from './components';
import { Modal } from './modal';

export class ConfirmationButton extends ButtonComponent {
	constructor(
		containerEl: HTMLElement,
		private readonly modal: ConfirmationModal,
	) {
		super(containerEl);
	}

	/** The dialog closes once the handler is done. */
	override onClick(handler: (evt: MouseEvent) => unknown): this {
		return super.onClick(async (evt) => {
			await handler(evt);
			this.modal.close();
		});
	}

	setInitialFocus(): this {
		this.modal.initialFocus = this.buttonEl;
		return this;
	}

	setSecondary(): this {
		return this.setClass('mod-secondary');
	}

	setCancel(): this {
		return this.setClass('mod-cancel').onClick(() => undefined);
	}
}

export class ConfirmationModal extends Modal {
	buttonContainerEl: HTMLElement;
	initialFocus: HTMLElement | null = null;

	constructor(app: App) {
		super(app);
		this.modalEl.addClass('mod-confirmation');
		this.buttonContainerEl = this.modalEl.createDiv('modal-button-container');
	}

	addClass(cls: string): this {
		this.modalEl.addClass(cls);
		return this;
	}

	addCheckbox(label: string, cb: (value: boolean) => unknown): this {
		const labelEl = this.buttonContainerEl.createEl('label', { cls: 'mod-checkbox' });
		const box = labelEl.createEl('input', { type: 'checkbox' });
		labelEl.appendText(label);
		box.addEventListener('change', () => void cb(box.checked));
		return this;
	}

	addButton(cb: (button: ConfirmationButton) => unknown): this {
		cb(new ConfirmationButton(this.buttonContainerEl, this));
		return this;
	}

	addCancelButton(text = 'Cancel'): this {
		return this.addButton((button) => button.setButtonText(text).setCancel());
	}

	protected override opened(): void {
		super.opened();
		(this.initialFocus ?? this.buttonContainerEl.querySelector('button'))?.focus();
	}
}
