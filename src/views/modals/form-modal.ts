/**
 * A modal that is a form: Enter does it, Mod+Enter does it and opens the note, Escape leaves; a refusal is said in it.
 */
import { Modal, Platform, type App } from 'obsidian';
import { modalWords } from '../../words/words';
import { sentenceOf } from '../../services/ports';
import { keepRoomInDialog } from '../notices/notice-place';
import { tellFault } from '../notices/tell';
import { heldOpen, isEcho } from '../parts/steady';

/** A dialog with fields and a button; what is refused is said in it, and it stays open. */
export abstract class FormModal extends Modal {
	#faultEl: HTMLElement | null = null;
	#busy = false;
	readonly #heading: string;

	constructor(app: App, heading: string) {
		super(app);
		this.#heading = heading;
		heldOpen(this);
	}

	/**
	 * Draws the fields and, behind them, the `buttons`. The first one to type into gets the focus, with its value
	 * selected; else the first button.
	 */
	protected abstract build(form: HTMLElement): void;
	/** Does it. What it throws is shown and the modal stays. */
	protected abstract run(openAfter: boolean): Promise<void>;

	override onOpen(): void {
		this.setTitle(this.#heading);
		this.modalEl.addClass('nurture-modal');
		const form = this.contentEl.createEl('form', { cls: 'nurture-form' });
		form.addEventListener('submit', (event) => {
			event.preventDefault();
			void this.submit(false);
		});
		form.addEventListener('keydown', (event) => {
			// The key that opened it, still held down: nothing is done that nobody has seen.
			if (event.key === 'Enter' && event.repeat && event.targetNode?.nodeName !== 'TEXTAREA')
				return event.preventDefault();
			if (event.key !== 'Enter' || !(Platform.isMacOS ? event.metaKey : event.ctrlKey) || event.isComposing)
				return;
			event.preventDefault();
			void this.submit(true);
		});
		// The second click of the double click that opened it, or of one that took away what stood there.
		form.addEventListener(
			'click',
			(event) => {
				if (!isEcho(event) || (event.target as HTMLElement).closest('button') === null) return;
				event.preventDefault();
				event.stopPropagation();
			},
			{ capture: true },
		);
		this.build(form);
		this.begin(form);
		keepRoomInDialog(this.modalEl);
	}

	/** Gives the focus to where the form begins. */
	protected begin(form: HTMLElement): void {
		const input = form.querySelector('input');
		(input ?? form.querySelector('button'))?.focus();
		input?.select();
	}

	override onClose(): void {
		this.contentEl.empty();
		this.#faultEl = null;
	}

	/** The row of buttons at the end, the one that does it last; and the line above it where a refusal is said. */
	protected buttons(
		form: HTMLElement,
		doIt: string,
		extra: readonly { readonly text: string; readonly run: () => void }[] = [],
	): void {
		this.#faultEl = form.createEl('p', { cls: 'nurture-form-fault nurture-fault', attr: { role: 'alert' } });
		const row = form.createDiv({ cls: 'modal-button-container' });
		for (const { text, run } of extra)
			row.createEl('button', { text, attr: { type: 'button' } }).addEventListener('click', run);
		row.createEl('button', { text: modalWords.cancel, attr: { type: 'button' } }).addEventListener('click', () =>
			this.close(),
		);
		row.createEl('button', { text: doIt, cls: 'mod-cta', attr: { type: 'submit' } });
	}

	protected async submit(openAfter: boolean): Promise<void> {
		await this.attempt(async () => this.run(openAfter));
	}

	/** Runs something that ends the modal if it goes well. A second time while it runs does nothing. */
	protected async attempt(task: () => Promise<void>): Promise<void> {
		if (this.#busy) return;
		this.#busy = true;
		this.#faultEl?.setText('');
		try {
			await task();
			this.close();
		} catch (error) {
			this.#say(sentenceOf(error));
			this.contentEl.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
		} finally {
			this.#busy = false;
		}
	}

	/** Says why it was refused, unless a field says it already. A modal that was left meanwhile has no line for it. */
	#say(fault: string): void {
		const isSaid = this.contentEl
			.findAll('.nurture-field .nurture-fault')
			.some(({ textContent }) => textContent === fault);
		if (this.#faultEl === null) tellFault(fault);
		else if (!isSaid) this.#faultEl.setText(fault);
	}
}

/** The key that Mod is on this machine. */
export const modKey = (): string => (Platform.isMacOS ? 'Cmd' : 'Ctrl');
