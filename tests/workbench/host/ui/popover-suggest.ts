/** `PopoverSuggest` and `AbstractInputSuggest`, drawn: a list of suggestions below what is being typed. */
import type { App } from 'obsidian';
import { keymap, rootScope, Scope } from './keymap';
import { OptionList, type PickEvent } from './option-list';

const GAP = 4;

export abstract class PopoverSuggest<T> {
	app: App;
	scope: Scope;
	suggestEl: HTMLElement;
	isOpen = false;
	protected readonly suggestInnerEl: HTMLElement;
	protected suggestions: OptionList<T>;

	constructor(app: App, scope?: Scope, inputEl: HTMLElement | null = null) {
		this.app = app;
		this.scope = scope ?? new Scope(rootScope);
		this.suggestEl = createDiv({ cls: 'suggestion-container' });
		this.suggestInnerEl = this.suggestEl.createDiv({ cls: 'suggestion' });
		this.suggestions = new OptionList<T>(this, this.suggestInnerEl, inputEl, this.scope);
		this.scope.register([], 'Escape', () => {
			this.close();
			return false;
		});
	}

	abstract renderSuggestion(value: T, el: HTMLElement): void;
	abstract selectSuggestion(value: T, evt: PickEvent): void;

	open(): void {
		if (this.isOpen) return;
		this.isOpen = true;
		keymap.pushScope(this.scope);
		if (!this.suggestEl.isConnected) activeDocument.body.append(this.suggestEl);
	}

	close(): void {
		if (!this.isOpen) return;
		this.isOpen = false;
		keymap.popScope(this.scope);
		this.suggestions.shut();
		this.suggestEl.remove();
	}

	onHistoryBack(): void {
		this.close();
	}

	/** Puts the list below a place on the screen, or above it where there is more room. */
	protected reposition(
		{ left, top, bottom, width }: { left: number; top: number; bottom: number; width: number },
		doc: Document,
	): void {
		doc.body.append(this.suggestEl);
		const { innerHeight, innerWidth } = doc.win;
		this.suggestEl.setCssStyles({ minWidth: `${Math.min(width, innerWidth - 2 * GAP)}px`, left: '0', top: '0' });
		const box = this.suggestEl.getBoundingClientRect();
		const below = bottom + GAP + box.height <= innerHeight || top < innerHeight - bottom;
		this.suggestEl.setCssStyles({
			left: `${Math.max(GAP, Math.min(left, innerWidth - box.width - GAP))}px`,
			top: below ? `${bottom + GAP}px` : `${Math.max(GAP, top - box.height - GAP)}px`,
			maxHeight: `${Math.min(320, below ? innerHeight - bottom - 2 * GAP : top - 2 * GAP)}px`,
		});
	}
}

export abstract class AbstractInputSuggest<T> extends PopoverSuggest<T> {
	limit = 100;
	private callback: ((value: T, evt: PickEvent) => unknown) | null = null;
	private asked = 0;

	constructor(
		app: App,
		protected readonly textInputEl: HTMLInputElement | HTMLDivElement,
	) {
		super(app, undefined, textInputEl);
		textInputEl.addEventListener('input', () => this.update());
		textInputEl.addEventListener('focus', () => this.update());
		textInputEl.addEventListener('blur', () => this.close());
	}

	protected abstract getSuggestions(query: string): T[] | Promise<T[]>;

	getValue(): string {
		return this.textInputEl.instanceOf(HTMLInputElement) ? this.textInputEl.value : this.textInputEl.textContent;
	}

	setValue(value: string): void {
		if (this.textInputEl.instanceOf(HTMLInputElement)) this.textInputEl.value = value;
		else this.textInputEl.setText(value);
	}

	onSelect(callback: (value: T, evt: PickEvent) => unknown): this {
		this.callback = callback;
		return this;
	}

	selectSuggestion(value: T, evt: PickEvent): void {
		this.callback?.(value, evt);
	}

	override close(): void {
		this.asked++;
		super.close();
	}

	private update(): void {
		const turn = ++this.asked;
		void Promise.resolve(this.getSuggestions(this.getValue()))
			.then((values) => {
				if (turn === this.asked) this.show(values);
			})
			.catch((error: unknown) => console.error(error));
	}

	private show(values: readonly T[]): void {
		const doc = this.textInputEl.ownerDocument;
		const shown = this.limit > 0 ? values.slice(0, this.limit) : values;
		if (shown.length === 0 || doc.activeElement !== this.textInputEl) {
			this.close();
			return;
		}
		this.suggestions.show(shown);
		this.reposition(this.textInputEl.getBoundingClientRect(), doc);
		this.open();
	}
}
