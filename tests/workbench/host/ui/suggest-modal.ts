/** `SuggestModal` and `FuzzySuggestModal`, drawn: the prompt, a field over a list of what fits. */
import type { App, FuzzyMatch, Instruction, SearchResult } from 'obsidian';
import { Modal } from './modal';
import { OptionList, type PickEvent } from './option-list';
import { prepareFuzzySearch, renderResults, sortSearchResults } from './search';

const NOTHING_TYPED: SearchResult = { score: 0, matches: [] };

export abstract class SuggestModal<T> extends Modal {
	limit = 100;
	emptyStateText = 'No results found.';
	inputEl: HTMLInputElement;
	ctaEl: HTMLElement;
	resultContainerEl: HTMLElement;
	chooser: OptionList<T>;
	private instructionsEl: HTMLElement | null = null;
	private asked = 0;

	constructor(app: App) {
		super(app);
		this.modalEl.empty();
		this.modalEl.removeAttribute('aria-labelledby');
		this.modalEl.removeClass('modal');
		this.modalEl.addClass('prompt');
		const box = this.modalEl.createDiv({ cls: 'prompt-input-container' });
		this.inputEl = box.createEl('input', {
			cls: 'prompt-input',
			attr: {
				type: 'text',
				autocapitalize: 'off',
				autocomplete: 'off',
				spellcheck: 'false',
				enterkeyhint: 'done',
			},
		});
		this.ctaEl = box.createDiv({ cls: 'prompt-input-cta' });
		this.resultContainerEl = this.modalEl.createDiv({ cls: 'prompt-results' });
		this.chooser = new OptionList<T>(this, this.resultContainerEl, this.inputEl, this.scope);
		this.inputEl.addEventListener('input', () => this.onInput());
	}

	abstract getSuggestions(query: string): T[] | Promise<T[]>;
	abstract renderSuggestion(value: T, el: HTMLElement): void;
	abstract onChooseSuggestion(item: T, evt: PickEvent): void;

	setPlaceholder(placeholder: string): void {
		this.inputEl.placeholder = placeholder;
		this.modalEl.setAttribute('aria-label', placeholder);
	}

	setInstructions(instructions: Instruction[]): void {
		this.instructionsEl?.remove();
		this.instructionsEl = this.modalEl.createDiv({ cls: 'prompt-instructions' });
		for (const { command, purpose } of instructions) {
			const one = this.instructionsEl.createDiv({ cls: 'prompt-instruction' });
			one.createSpan({ cls: 'prompt-instruction-command', text: command });
			one.createSpan({ text: purpose });
		}
	}

	onNoSuggestion(): void {
		this.chooser.show([]);
		this.resultContainerEl.createDiv({
			cls: 'suggestion-empty',
			text: this.emptyStateText,
			attr: { role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false' },
		});
	}

	selectSuggestion(value: T, evt: PickEvent): void {
		this.close();
		this.onChooseSuggestion(value, evt);
	}

	selectActiveSuggestion(evt: PickEvent): void {
		this.chooser.pick(evt);
	}

	/** Asks anew. An answer that comes after a later question is let go. */
	updateSuggestions(): void {
		const turn = ++this.asked;
		const found = this.getSuggestions(this.inputEl.value);
		if (!(found instanceof Promise)) this.take(found);
		else
			found
				.then((values) => {
					if (turn === this.asked && this.containerEl.isConnected) this.take(values);
				})
				.catch((error: unknown) => console.error(error));
	}

	protected onInput(): void {
		this.updateSuggestions();
	}

	protected override opened(): void {
		this.inputEl.focus();
		super.opened();
		this.updateSuggestions();
	}

	private take(values: readonly T[]): void {
		const shown = this.limit > 0 ? values.slice(0, this.limit) : values;
		if (shown.length === 0) this.onNoSuggestion();
		else this.chooser.show(shown);
	}
}

export abstract class FuzzySuggestModal<T> extends SuggestModal<FuzzyMatch<T>> {
	abstract getItems(): T[];
	abstract getItemText(item: T): string;
	abstract onChooseItem(item: T, evt: PickEvent): void;

	getSuggestions(query: string): FuzzyMatch<T>[] {
		const isTyped = query.trim() !== '';
		const search = prepareFuzzySearch(query);
		const hits: FuzzyMatch<T>[] = [];
		for (const item of this.getItems()) {
			const match = isTyped ? search(this.getItemText(item)) : NOTHING_TYPED;
			if (match !== null) hits.push({ item, match });
		}
		if (isTyped) sortSearchResults(hits);
		return hits;
	}

	renderSuggestion({ item, match }: FuzzyMatch<T>, el: HTMLElement): void {
		renderResults(el, this.getItemText(item), match);
	}

	onChooseSuggestion({ item }: FuzzyMatch<T>, evt: PickEvent): void {
		this.onChooseItem(item, evt);
	}
}
