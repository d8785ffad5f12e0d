/** The number to call, or one of several: it is seen, and then it is called. */
import type { App } from 'obsidian';
import type { Way } from '../../core/person/reach';
import { reachWords } from '../../words/app/reach';
import { ChoiceModal } from './choice-modal';

/** Chooses one of several telephone numbers. */
export class NumberSuggest extends ChoiceModal<Way> {
	readonly #numbers: readonly Way[];
	readonly #onChoose: (way: Way) => void;

	constructor(app: App, name: string, numbers: readonly Way[], onChoose: (way: Way) => void) {
		super(app);
		this.#numbers = numbers;
		this.#onChoose = onChoose;
		this.setPlaceholder(reachWords.callWhich(name, numbers.length));
	}

	override getItems(): Way[] {
		return [...this.#numbers];
	}

	override getItemText({ address, label }: Way): string {
		return label === null ? address : `${address} (${label})`;
	}

	override onChooseItem(way: Way): void {
		this.#onChoose(way);
	}
}
