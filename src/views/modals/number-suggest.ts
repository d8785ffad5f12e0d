/** Choosing one of several numbers to call. */
import { FuzzySuggestModal, type App } from 'obsidian';
import type { Way } from '../../core/reach';
import { reachWords } from '../../core/words/reach';

export class NumberSuggest extends FuzzySuggestModal<Way> {
	constructor(
		app: App,
		name: string,
		private readonly numbers: readonly Way[],
		private readonly onChoose: (way: Way) => void,
	) {
		super(app);
		this.setPlaceholder(reachWords.callWhich(name));
	}

	override getItems(): Way[] {
		return [...this.numbers];
	}

	override getItemText({ address, label }: Way): string {
		return label === null ? address : `${address} (${label})`;
	}

	override onChooseItem(way: Way): void {
		this.onChoose(way);
	}
}
