/** Choosing one of several by a few letters: what is chosen has been seen before. */
import { FuzzySuggestModal, type App, type FuzzyMatch } from 'obsidian';
import { heldOpen, isEcho } from '../parts/steady';

export abstract class ChoiceModal<T> extends FuzzySuggestModal<T> {
	constructor(app: App) {
		super(app);
		heldOpen(this);
	}

	/** Nothing is chosen by what opened this: a key held down, or the second click of a double click. */
	override selectSuggestion(value: FuzzyMatch<T>, event: MouseEvent | KeyboardEvent): void {
		const isMeant = 'repeat' in event ? !event.repeat : !isEcho(event);
		if (isMeant) super.selectSuggestion(value, event);
	}
}
