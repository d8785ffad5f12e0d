/**
 * Suggestions below a line while it is typed. Arrows choose, Enter and Tab take, Escape closes them and nothing else; a
 * screen reader hears them as the list of a combo box.
 */
import { Scope, type App } from 'obsidian';
import { lineWords } from '../../words/app/line';
import { uniqueId } from '../hooks/use-unique-id';

/** How a suggestion is shown: what is put in, and beside it what that means. */
export interface ShownSuggestion {
	readonly title: string;
	readonly note: string;
}

interface SuggestListOptions<T> {
	/** The keys of the dialog that the line stands in. */
	readonly scope: Scope;
	readonly show: (one: T) => ShownSuggestion;
	readonly take: (one: T) => void;
}

/** A list of suggestions at a field. */
export class SuggestList<T> {
	readonly #app: App;
	readonly #input: HTMLInputElement;
	readonly #listEl: HTMLElement;
	readonly #scope: Scope;
	readonly #options: SuggestListOptions<T>;
	#list: readonly T[] = [];
	#at = -1;

	constructor(app: App, input: HTMLInputElement, options: SuggestListOptions<T>) {
		this.#app = app;
		this.#input = input;
		this.#options = options;
		const box = createDiv({ cls: 'nurture-suggest' });
		input.replaceWith(box);
		box.append(input);
		const id = uniqueId();
		this.#listEl = box.createDiv({
			cls: 'nurture-suggestions',
			attr: { role: 'listbox', id, 'aria-label': lineWords.suggestions },
		});
		input.setAttrs({
			role: 'combobox',
			autocomplete: 'off',
			'aria-autocomplete': 'list',
			'aria-controls': id,
			'aria-expanded': 'false',
		});
		this.#listEl.hide();
		this.#scope = new Scope(options.scope);
		// Before the dialog hears of it, which would close as well.
		this.#scope.register([], 'Escape', () => {
			this.close();
			return false;
		});
		input.addEventListener('keydown', (event) => this.#onKey(event));
		input.addEventListener('blur', () => this.close());
	}

	get #isOpen(): boolean {
		return this.#list.length > 0;
	}

	/** Shows these, the first of them chosen or none. */
	show(list: readonly T[], isFirstChosen: boolean): void {
		if (!this.#isOpen && list.length > 0) this.#app.keymap.pushScope(this.#scope);
		if (this.#isOpen && list.length === 0) this.#app.keymap.popScope(this.#scope);
		this.#list = list;
		this.#listEl.empty();
		this.#listEl.toggle(list.length > 0);
		list.forEach((one, at) => this.#draw(one, at));
		this.#input.setAttribute('aria-expanded', String(list.length > 0));
		this.#choose(isFirstChosen && list.length > 0 ? 0 : -1);
	}

	/** Takes the list away. */
	close(): void {
		this.show([], false);
	}

	#draw(one: T, at: number): void {
		const { title, note } = this.#options.show(one);
		const el = this.#listEl.createDiv({
			cls: 'nurture-suggestion',
			attr: { role: 'option', id: `${this.#listEl.id}-${at}`, 'aria-selected': 'false' },
		});
		el.createSpan({ cls: 'nurture-suggestion-title', text: title });
		el.createSpan({ cls: 'nurture-suggestion-note', text: note });
		// The field keeps the focus, and the list with it.
		el.addEventListener('mousedown', (event) => event.preventDefault());
		el.addEventListener('click', () => this.#take(at));
	}

	#choose(at: number): void {
		this.#at = at;
		[...this.#listEl.children].forEach((el, index) => {
			el.setAttribute('aria-selected', String(index === at));
			el.toggleClass('is-selected', index === at);
			if (index === at) el.scrollIntoView({ block: 'nearest' });
		});
		if (at === -1) this.#input.removeAttribute('aria-activedescendant');
		else this.#input.setAttribute('aria-activedescendant', `${this.#listEl.id}-${at}`);
	}

	#take(at: number): void {
		const one = this.#list[at];
		this.close();
		if (one !== undefined) this.#options.take(one);
	}

	#onKey(event: KeyboardEvent): void {
		if (!this.#isOpen || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
		const count = this.#list.length;
		const steps: Readonly<Record<string, () => boolean>> = {
			ArrowDown: () => (this.#choose((this.#at + 1) % count), true),
			ArrowUp: () => (this.#choose((this.#at <= 0 ? count : this.#at) - 1), true),
			Escape: () => (this.close(), true),
			Enter: () => this.#at !== -1 && (this.#take(this.#at), true),
			Tab: () => !event.shiftKey && this.#at !== -1 && (this.#take(this.#at), true),
		};
		if (steps[event.key]?.() !== true) return;
		event.preventDefault();
		event.stopPropagation();
	}
}
