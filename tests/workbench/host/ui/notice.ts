/** Obsidian's `Notice`, drawn: a word at the corner that goes by itself, or at a click. */

const DEFAULT_MS = 4000;

function container(doc: Document): HTMLElement {
	return doc.body.querySelector<HTMLElement>(':scope > .notice-container') ?? doc.body.createDiv({ cls: 'notice-container', attr: { role: 'log', 'aria-live': 'polite', 'aria-label': 'Notices' } });
}

export class Notice {
	noticeEl: HTMLElement;
	containerEl: HTMLElement;
	messageEl: HTMLElement;

	constructor(message: string | DocumentFragment, duration: number = DEFAULT_MS) {
		this.containerEl = container(activeDocument).createDiv({ cls: 'notice' });
		this.noticeEl = this.containerEl;
		this.messageEl = this.containerEl.createDiv({ cls: 'notice-message' });
		this.setMessage(message);
		this.containerEl.addEventListener('click', () => this.hide());
		if (duration > 0) window.setTimeout(() => this.hide(), duration);
	}

	setMessage(message: string | DocumentFragment): this {
		this.messageEl.replaceChildren(message);
		return this;
	}

	hide(): void {
		this.containerEl.remove();
	}
}
