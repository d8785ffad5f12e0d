/**
 * A list of options of which one is selected, worked from a text field: arrows move, Enter picks, the mouse does both.
 */
import type { Scope } from './keymap';

export type PickEvent = MouseEvent | KeyboardEvent;

let made = 0;

export interface ListOwner<T> {
	renderSuggestion(value: T, el: HTMLElement): void;
	selectSuggestion(value: T, evt: PickEvent): unknown;
}

export class OptionList<T> {
	values: readonly T[] = [];
	selectedItem = 0;
	private readonly id = `suggestions-${++made}`;
	private rows: HTMLElement[] = [];

	constructor(
		private readonly owner: ListOwner<T>,
		private readonly listEl: HTMLElement,
		private readonly inputEl: HTMLElement | null,
		scope: Scope,
	) {
		listEl.setAttribute('role', 'listbox');
		listEl.id = this.id;
		if (inputEl !== null) {
			inputEl.setAttribute('role', 'combobox');
			inputEl.setAttribute('aria-autocomplete', 'list');
			inputEl.setAttribute('aria-expanded', 'false');
		}
		const step =
			(by: number) =>
			(evt: KeyboardEvent): false | undefined =>
				evt.isComposing ? undefined : this.move(by);
		scope.register([], 'ArrowDown', step(1));
		scope.register([], 'ArrowUp', step(-1));
		scope.register([], 'PageDown', step(8));
		scope.register([], 'PageUp', step(-8));
		// With a modifier, Enter is the plugin's to register.
		scope.register([], 'Enter', (evt) => (evt.isComposing ? undefined : this.pick(evt)));
	}

	/** Puts new options in place of the old, the first of them selected. */
	show(values: readonly T[]): void {
		this.values = values;
		this.listEl.empty();
		this.rows = values.map((value, at) => {
			const row = this.listEl.createDiv({
				cls: 'suggestion-item',
				attr: { role: 'option', id: `${this.id}-${at}` },
			});
			this.owner.renderSuggestion(value, row);
			row.addEventListener('mousemove', () => this.select(at, false));
			// The field keeps the focus.
			row.addEventListener('mousedown', (evt) => evt.preventDefault());
			row.addEventListener('click', (evt) => {
				evt.preventDefault();
				this.select(at, false);
				this.owner.selectSuggestion(value, evt);
			});
			return row;
		});
		this.inputEl?.setAttribute('aria-expanded', String(values.length > 0));
		this.inputEl?.setAttribute('aria-controls', this.id);
		this.select(0, true);
	}

	/** The field stands alone again. */
	shut(): void {
		this.inputEl?.setAttribute('aria-expanded', 'false');
		this.inputEl?.removeAttribute('aria-controls');
		this.inputEl?.removeAttribute('aria-activedescendant');
	}

	/** Picks what is selected. `undefined`: there is nothing, so the key is somebody else's. */
	pick(evt: PickEvent): false | undefined {
		const value = this.values[this.selectedItem];
		if (value === undefined) return undefined;
		this.owner.selectSuggestion(value, evt);
		return false;
	}

	/** One step goes round; a leap stops at the ends. */
	private move(by: number): false | undefined {
		const count = this.rows.length;
		if (count === 0) return undefined;
		const to = this.selectedItem + by;
		this.select(Math.abs(by) === 1 ? (to + count) % count : Math.max(0, Math.min(to, count - 1)), true);
		return false;
	}

	private select(at: number, scroll: boolean): void {
		this.selectedItem = at;
		this.rows.forEach((row, index) => {
			row.toggleClass('is-selected', index === at);
			row.setAttribute('aria-selected', String(index === at));
		});
		const row = this.rows[at];
		if (row === undefined) {
			this.inputEl?.removeAttribute('aria-activedescendant');
			return;
		}
		this.inputEl?.setAttribute('aria-activedescendant', row.id);
		if (scroll) row.scrollIntoView({ block: 'nearest' });
	}
}
