/** The components that are typed into. */
import moment from 'moment';
import { setIcon } from '../icons';
import { ValueComponent } from './base';

export class AbstractTextComponent<E extends HTMLInputElement | HTMLTextAreaElement> extends ValueComponent<string> {
	constructor(public inputEl: E) {
		super();
		inputEl.addEventListener('input', () => this.onChanged());
	}

	override setDisabled(disabled: boolean): this {
		this.inputEl.disabled = disabled;
		return super.setDisabled(disabled);
	}

	getValue(): string {
		return this.inputEl.value;
	}

	/** Says nothing to the listener: it is for what the user does. */
	setValue(value: string): this {
		this.inputEl.value = value;
		return this;
	}

	setPlaceholder(placeholder: string): this {
		this.inputEl.placeholder = placeholder;
		return this;
	}

	onChanged(): void {
		this.tell(this.getValue());
	}
}

export class TextComponent extends AbstractTextComponent<HTMLInputElement> {
	constructor(containerEl: HTMLElement) {
		super(containerEl.createEl('input', { attr: { type: 'text', spellcheck: 'false' } }));
	}
}

export class TextAreaComponent extends AbstractTextComponent<HTMLTextAreaElement> {
	constructor(containerEl: HTMLElement) {
		super(containerEl.createEl('textarea', { attr: { spellcheck: 'false' } }));
	}
}

export class SearchComponent extends AbstractTextComponent<HTMLInputElement> {
	containerEl: HTMLElement;
	clearButtonEl: HTMLElement;

	constructor(parentEl: HTMLElement) {
		const box = parentEl.createDiv('search-input-container');
		super(
			box.createEl('input', {
				attr: { type: 'search', enterkeyhint: 'search', spellcheck: 'false', placeholder: ' ' },
			}),
		);
		this.containerEl = box;
		this.clearButtonEl = box.createDiv({
			cls: 'search-input-clear-button',
			attr: { 'aria-label': 'Clear search' },
		});
		setIcon(this.clearButtonEl, 'lucide-x-circle');
		this.clearButtonEl.addEventListener('click', () => {
			this.setValue('');
			this.onChanged();
			this.inputEl.focus();
		});
	}
}

export class MomentFormatComponent extends TextComponent {
	sampleEl: HTMLElement = createSpan({ cls: 'u-pop' });
	private defaultFormat = '';

	setDefaultFormat(defaultFormat: string): this {
		this.defaultFormat = defaultFormat;
		this.setPlaceholder(defaultFormat);
		this.updateSample();
		return this;
	}

	setSampleEl(sampleEl: HTMLElement): this {
		this.sampleEl = sampleEl;
		this.updateSample();
		return this;
	}

	override setValue(value: string): this {
		super.setValue(value);
		this.updateSample();
		return this;
	}

	override onChanged(): void {
		this.updateSample();
		super.onChanged();
	}

	updateSample(): void {
		this.sampleEl.setText(moment().format(this.getValue() || this.defaultFormat));
	}
}
