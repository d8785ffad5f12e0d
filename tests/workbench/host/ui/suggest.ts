/** Obsidian's suggesters, drawn: the prompt with a list (`SuggestModal`), and the list below a field. */
import { prepareFuzzySearch, type Match } from './search';
import { Modal } from './modal';

type Pick = MouseEvent | KeyboardEvent;

/** A list of options of which one is selected; arrows move, Enter picks. Driven by a text field. */
class OptionList<T> {
	private items: readonly T[] = [];
	private selected = 0;

	constructor(private readonly listEl: HTMLElement, private readonly inputEl: HTMLElement, private readonly draw: (item: T, element: HTMLElement) => void, private readonly pick: (item: T, event: Pick) => void, private readonly id: string) {
		listEl.setAttribute('role', 'listbox');
		listEl.id = id;
		inputEl.setAttribute('role', 'combobox');
		inputEl.setAttribute('aria-controls', id);
		inputEl.setAttribute('aria-expanded', 'true');
		inputEl.setAttribute('aria-autocomplete', 'list');
	}

	show(items: readonly T[], empty: string): void {
		this.items = items;
		this.selected = 0;
		this.listEl.replaceChildren();
		if (items.length === 0 && empty !== '') this.listEl.createDiv({ cls: 'suggestion-empty', text: empty });
		items.forEach((item, at) => {
			const element = this.listEl.createDiv({ cls: 'suggestion-item', attr: { role: 'option', id: `${this.id}-${at}` } });
			this.draw(item, element);
			element.addEventListener('mousemove', () => this.select(at));
			element.addEventListener('mousedown', (event) => event.preventDefault());
			element.addEventListener('click', (event) => this.pick(item, event));
		});
		this.select(0);
	}

	/** True if the key was for the list. */
	key(event: KeyboardEvent): boolean {
		if (event.isComposing) return false;
		const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
		if (step !== undefined && this.items.length > 0) {
			this.select((this.selected + step + this.items.length) % this.items.length);
			event.preventDefault();
			return true;
		}
		const item = this.items[this.selected];
		if (event.key !== 'Enter' || item === undefined) return false;
		event.preventDefault();
		this.pick(item, event);
		return true;
	}

	private select(at: number): void {
		this.selected = at;
		[...this.listEl.querySelectorAll('.suggestion-item')].forEach((element, index) => {
			element.classList.toggle('is-selected', index === at);
			element.setAttribute('aria-selected', String(index === at));
			if (index === at) element.scrollIntoView({ block: 'nearest' });
		});
		if (this.items.length > 0) this.inputEl.setAttribute('aria-activedescendant', `${this.id}-${at}`);
		else this.inputEl.removeAttribute('aria-activedescendant');
	}
}

let lists = 0;
const listId = (): string => `suggestions-${(lists += 1)}`;

export abstract class SuggestModal<T> extends Modal {
	inputEl: HTMLInputElement;
	resultContainerEl: HTMLElement;
	ctaEl: HTMLElement;
	limit = 100;
	emptyStateText = 'No results found.';
	private readonly list: OptionList<T>;

	constructor(app: unknown) {
		super(app);
		this.modalEl.className = 'prompt';
		this.modalEl.replaceChildren();
		this.modalEl.removeAttribute('aria-labelledby');
		this.modalEl.setAttribute('aria-label', 'Choose');
		const box = this.modalEl.createDiv({ cls: 'prompt-input-container' });
		this.inputEl = box.createEl('input', { cls: 'prompt-input', attr: { type: 'text', autocapitalize: 'off', spellcheck: 'false', 'aria-label': 'Choose' } });
		this.ctaEl = box.createDiv({ cls: 'prompt-input-cta' });
		this.resultContainerEl = this.modalEl.createDiv({ cls: 'prompt-results' });
		this.contentEl = this.modalEl;
		this.list = new OptionList<T>(this.resultContainerEl, this.inputEl, (item, element) => this.renderSuggestion(item, element), (item, event) => this.selectSuggestion(item, event), listId());
		this.inputEl.addEventListener('input', () => void this.update());
		this.inputEl.addEventListener('keydown', (event) => void this.list.key(event));
	}

	override open(): void {
		super.open();
		this.inputEl.focus();
		void this.update();
	}

	setPlaceholder(placeholder: string): void {
		this.inputEl.placeholder = placeholder;
		this.inputEl.setAttribute('aria-label', placeholder);
		this.modalEl.setAttribute('aria-label', placeholder);
	}

	setInstructions(instructions: readonly { command: string; purpose: string }[]): void {
		const bar = this.modalEl.createDiv({ cls: 'prompt-instructions' });
		for (const { command, purpose } of instructions) {
			const one = bar.createDiv({ cls: 'prompt-instruction' });
			one.createSpan({ cls: 'prompt-instruction-command', text: command });
			one.createSpan({ text: ` ${purpose}` });
		}
	}

	selectSuggestion(item: T, event: Pick): void {
		this.close();
		this.onChooseSuggestion(item, event);
	}

	onNoSuggestion(): void {}

	abstract getSuggestions(query: string): T[] | Promise<T[]>;
	abstract renderSuggestion(item: T, element: HTMLElement): void;
	abstract onChooseSuggestion(item: T, event: Pick): void;

	private async update(): Promise<void> {
		const query = this.inputEl.value;
		const found = await this.getSuggestions(query);
		if (query === this.inputEl.value) this.list.show(found.slice(0, this.limit), this.emptyStateText);
	}
}

export interface FuzzyMatch<T> {
	readonly item: T;
	readonly match: Match;
}

export abstract class FuzzySuggestModal<T> extends SuggestModal<FuzzyMatch<T>> {
	getSuggestions(query: string): FuzzyMatch<T>[] {
		const search = prepareFuzzySearch(query.trim());
		const hits = this.getItems().flatMap((item) => {
			const match = query.trim() === '' ? { score: 0, matches: [] } : search(this.getItemText(item));
			return match === null ? [] : [{ item, match }];
		});
		return hits.sort((a, b) => b.match.score - a.match.score);
	}

	renderSuggestion({ item }: FuzzyMatch<T>, element: HTMLElement): void {
		element.setText(this.getItemText(item));
	}

	onChooseSuggestion({ item }: FuzzyMatch<T>, event: Pick): void {
		this.onChooseItem(item, event);
	}

	abstract getItems(): T[];
	abstract getItemText(item: T): string;
	abstract onChooseItem(item: T, event: Pick): void;
}

/** The list below a field. A subclass gives suggestions for what is typed. */
export abstract class AbstractInputSuggest<T> {
	limit = 100;
	scope = null;
	private readonly listEl = createDiv({ cls: 'suggestion-container' });
	private readonly list: OptionList<T>;
	private callback: ((item: T, event: Pick) => unknown) | null = null;

	constructor(readonly app: unknown, private readonly textInputEl: HTMLInputElement | HTMLDivElement) {
		this.list = new OptionList<T>(this.listEl.createDiv({ cls: 'suggestion' }), textInputEl, (item, element) => this.renderSuggestion(item, element), (item, event) => this.selectSuggestion(item, event), listId());
		textInputEl.setAttribute('aria-expanded', 'false');
		textInputEl.addEventListener('input', () => void this.update());
		textInputEl.addEventListener('focus', () => void this.update());
		textInputEl.addEventListener('blur', () => this.close());
		textInputEl.addEventListener('keydown', (event) => {
			if (!this.listEl.isConnected) return;
			const key = event as KeyboardEvent;
			if (key.key === 'Escape') {
				key.preventDefault();
				this.close();
			} else this.list.key(key);
		});
	}

	getValue(): string {
		return this.textInputEl instanceof HTMLInputElement ? this.textInputEl.value : this.textInputEl.textContent ?? '';
	}

	setValue(value: string): void {
		if (this.textInputEl instanceof HTMLInputElement) this.textInputEl.value = value;
		else this.textInputEl.textContent = value;
	}

	onSelect(callback: (item: T, event: Pick) => unknown): this {
		this.callback = callback;
		return this;
	}

	selectSuggestion(item: T, event: Pick): void {
		this.callback?.(item, event);
	}

	open(): void {
		void this.update();
	}

	close(): void {
		this.listEl.remove();
		this.textInputEl.setAttribute('aria-expanded', 'false');
		this.textInputEl.removeAttribute('aria-activedescendant');
	}

	protected abstract getSuggestions(query: string): T[] | Promise<T[]>;
	abstract renderSuggestion(item: T, element: HTMLElement): void;

	private async update(): Promise<void> {
		const found = (await this.getSuggestions(this.getValue())).slice(0, this.limit);
		const owner = this.textInputEl.ownerDocument;
		if (found.length === 0 || owner.activeElement !== this.textInputEl) return this.close();
		owner.body.append(this.listEl);
		const { left, bottom, width } = this.textInputEl.getBoundingClientRect();
		this.listEl.setCssProps({ '--suggest-left': `${left}px`, '--suggest-top': `${bottom + 2}px`, '--suggest-width': `${Math.max(width, 200)}px` });
		this.list.show(found, '');
		this.textInputEl.setAttribute('aria-expanded', 'true');
	}
}

export { AbstractInputSuggest as PopoverSuggest };
