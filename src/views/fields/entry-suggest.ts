/** Choosing what to do by a few letters, in the place of a menu within a menu. */
import { setIcon, type App, type FuzzyMatch } from 'obsidian';
import type { MenuEntry } from '../due/rows/row-menu';
import { ChoiceModal } from './choice-modal';

/** Chooses one of the entries of a menu. */
export class EntrySuggest extends ChoiceModal<MenuEntry> {
	readonly #entries: readonly MenuEntry[];

	constructor(app: App, placeholder: string, entries: readonly MenuEntry[]) {
		super(app);
		this.#entries = entries;
		this.setPlaceholder(placeholder);
	}

	override getItems(): MenuEntry[] {
		return [...this.#entries];
	}

	override getItemText({ title }: MenuEntry): string {
		return title;
	}

	override renderSuggestion(match: FuzzyMatch<MenuEntry>, el: HTMLElement): void {
		el.addClass('mod-complex');
		setIcon(el.createDiv({ cls: 'suggestion-icon' }).createSpan({ cls: 'suggestion-flair' }), match.item.icon);
		super.renderSuggestion(match, el.createDiv({ cls: 'suggestion-content' }));
	}

	override onChooseItem({ act }: MenuEntry): void {
		act();
	}
}
