/**
 * `Notice`, drawn: a word at the corner that goes by itself, or at a click. Buttons and links in it are for the plugin.
 */

const DEFAULT_MS = 5000;

/** Live from the start, so that what comes into it is read out. */
function corner(doc: Document): HTMLElement {
	return (
		doc.body.querySelector<HTMLElement>(':scope > .notice-container') ??
		doc.body.createDiv({ cls: 'notice-container', attr: { 'aria-live': 'polite' } })
	);
}

export class Notice {
	noticeEl: HTMLElement;
	containerEl: HTMLElement;
	messageEl: HTMLElement;
	private readonly parentEl: HTMLElement;
	private timer = 0;

	constructor(message: string | DocumentFragment, duration: number = DEFAULT_MS) {
		this.parentEl = corner(activeDocument);
		this.containerEl = this.parentEl.createDiv({ cls: 'notice', attr: { role: 'status' } });
		this.messageEl = this.containerEl.createDiv({ cls: 'notice-message' });
		this.noticeEl = this.messageEl;
		this.setMessage(message);
		this.containerEl.addEventListener('click', ({ target }) => {
			if (
				target instanceof Element &&
				target.closest('a, button, input, select, textarea, label, [role=button]') !== null
			)
				return;
			this.hide();
		});
		if (duration > 0) this.wait(duration);
	}

	setMessage(message: string | DocumentFragment): this {
		this.messageEl.empty();
		if (typeof message === 'string') this.messageEl.setText(message);
		else this.messageEl.append(message);
		return this;
	}

	hide(): void {
		window.clearTimeout(this.timer);
		this.containerEl.remove();
		if (this.parentEl.childElementCount === 0) this.parentEl.remove();
	}

	/** Time stands still while the mouse or the focus is on it. */
	private wait(duration: number): void {
		const start = (): void => {
			window.clearTimeout(this.timer);
			this.timer = window.setTimeout(() => this.hide(), duration);
		};
		const stop = (): void => window.clearTimeout(this.timer);
		for (const type of ['mouseenter', 'focusin'] as const) this.containerEl.addEventListener(type, stop);
		for (const type of ['mouseleave', 'focusout'] as const) this.containerEl.addEventListener(type, start);
		start();
	}
}
