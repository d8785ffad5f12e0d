/** The number to call, or one of several: it is seen, and then it is called. */
import { FuzzySuggestModal, type App, type FuzzyMatch } from 'obsidian';
import type { Way } from '../../core/person/reach';
import { reachWords } from '../../words/app/reach';
import { isEcho } from '../parts/steady';

export class NumberSuggest extends FuzzySuggestModal<Way> {
	constructor(
		app: App,
		name: string,
		private readonly numbers: readonly Way[],
		private readonly onChoose: (way: Way) => void,
	) {
		super(app);
		this.setPlaceholder(reachWords.callWhich(name, numbers.length));
	}

	override getItems(): Way[] {
		return [...this.numbers];
	}

	override getItemText({ address, label }: Way): string {
		return label === null ? address : `${address} (${label})`;
	}

	/** Nobody is called by what opened this: a key held down, or the second click of a double click. */
	override selectSuggestion(value: FuzzyMatch<Way>, event: MouseEvent | KeyboardEvent): void {
		const isMeant = 'repeat' in event ? !event.repeat : !isEcho(event);
		if (isMeant) super.selectSuggestion(value, event);
	}

	override onChooseItem(way: Way): void {
		this.onChoose(way);
	}
}
