/** Choosing one of many lines by a few letters. */
import type { App } from 'obsidian';
import { ChoiceModal } from './choice-modal';

/** Chooses one of the lines it is given, by its place. */
export class LineSuggest extends ChoiceModal<number> {
	readonly #lines: readonly string[];
	readonly #onChoose: (at: number) => unknown;

	constructor(
		app: App,
		words: { readonly placeholder: string; readonly nothingFound: string },
		lines: readonly string[],
		onChoose: (at: number) => unknown,
	) {
		super(app);
		this.#lines = lines;
		this.#onChoose = onChoose;
		this.setPlaceholder(words.placeholder);
		this.emptyStateText = words.nothingFound;
	}

	override getItems(): number[] {
		return [...this.#lines.keys()];
	}

	override getItemText(at: number): string {
		return this.#lines[at] ?? '';
	}

	override onChooseItem(at: number): void {
		this.#onChoose(at);
	}
}
