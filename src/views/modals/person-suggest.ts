/** Choosing a person by a few letters of the name or an alias. */
import { FuzzySuggestModal, renderResults, type App, type FuzzyMatch } from 'obsidian';
import type { Member } from '../../core/roster';
import { modalWords, standingWords } from '../../core/words';
import type { People } from '../../services/people';

export class PersonSuggest extends FuzzySuggestModal<Member> {
	constructor(app: App, private readonly people: People, private readonly onChoose: (path: string) => void, private readonly without: ReadonlySet<string> = new Set()) {
		super(app);
		this.setPlaceholder(modalWords.choosePerson);
		this.emptyStateText = modalWords.nobodyFound;
	}

	override getItems(): Member[] {
		return this.people.list().filter(({ person }) => !this.without.has(person.path));
	}

	override getItemText({ person }: Member): string {
		return person.aliases.length === 0 ? person.name : `${person.name} (${person.aliases.join(', ')})`;
	}

	override renderSuggestion(match: FuzzyMatch<Member>, el: HTMLElement): void {
		el.addClass('mod-complex');
		const content = el.createDiv({ cls: 'suggestion-content' });
		renderResults(content.createDiv({ cls: 'suggestion-title' }), this.getItemText(match.item), match.match);
		content.createDiv({ cls: 'suggestion-note', text: standingWords(match.item.standing, this.people.today) });
	}

	override onChooseItem({ person }: Member): void {
		this.onChoose(person.path);
	}
}
