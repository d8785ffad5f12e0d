/** Choosing one of the app's icons by its name. */
import { getIconIds, setIcon, type App, type FuzzyMatch } from 'obsidian';
import { ICON_NAME } from '../../core/settings/kinds';
import { settingsWords } from '../../words/words';
import { ChoiceModal } from './choice-modal';

/** An icon's name as it is known: the app puts the name of the set before it. */
const nameOf = (id: string): string => id.replace(/^lucide-/, '');

/** Chooses an icon; `choose` is told its name. */
export class IconSuggest extends ChoiceModal<string> {
	readonly #choose: (icon: string) => void;

	constructor(app: App, choose: (icon: string) => void) {
		super(app);
		this.#choose = choose;
		this.setPlaceholder(settingsWords.iconPlaceholder);
	}

	override getItems(): string[] {
		// What the settings would not keep is not offered.
		return [...new Set(getIconIds().map(nameOf))].filter((icon) => ICON_NAME.test(icon));
	}

	override getItemText(icon: string): string {
		return icon.replace(/-/g, ' ');
	}

	override renderSuggestion(match: FuzzyMatch<string>, el: HTMLElement): void {
		el.addClass('mod-complex');
		const content = el.createDiv({ cls: 'suggestion-content' });
		super.renderSuggestion(match, content.createDiv({ cls: 'suggestion-title' }));
		setIcon(el.createDiv({ cls: 'suggestion-aux' }).createSpan({ cls: 'suggestion-flair' }), match.item);
	}

	override onChooseItem(icon: string): void {
		this.#choose(icon);
	}
}
