/** Choosing a person by a few letters of the name or an alias. */
import { renderResults, type App, type FuzzyMatch } from 'obsidian';
import type { Member } from '../../core/people/roster';
import { modalWords, standingWords } from '../../words/words';
import { dueWords } from '../../words/app/due';
import { toldApart } from '../../words/namesakes';
import type { People } from '../../services/people';
import { ChoiceModal } from './choice-modal';

/** Chooses a person by name or alias. */
export class PersonSuggest extends ChoiceModal<Member> {
	readonly #people: People;
	readonly #onChoose: (path: string) => void;
	readonly #without: ReadonlySet<string>;

	constructor(app: App, people: People, onChoose: (path: string) => void, without: ReadonlySet<string> = new Set()) {
		super(app);
		this.#people = people;
		this.#onChoose = onChoose;
		this.#without = without;
		this.setPlaceholder(modalWords.choosePerson);
		this.emptyStateText = people.list().length > 0 ? modalWords.nobodyFound : whyNobody(people);
	}

	override getItems(): Member[] {
		return this.#people.list().filter(({ person }) => !this.#without.has(person.path));
	}

	override getItemText({ person }: Member): string {
		return person.aliases.length === 0 ? person.name : `${person.name} (${person.aliases.join(', ')})`;
	}

	override renderSuggestion(match: FuzzyMatch<Member>, el: HTMLElement): void {
		el.addClass('mod-complex');
		const content = el.createDiv({ cls: 'suggestion-content' });
		renderResults(content.createDiv({ cls: 'suggestion-title' }), this.getItemText(match.item), match.match);
		const words = standingWords(match.item.standing, this.#people.today);
		const apart = toldApart(match.item);
		content.createDiv({ cls: 'suggestion-note', text: apart === '' ? words : modalWords.namesake(apart, words) });
	}

	override onChooseItem({ person }: Member): void {
		this.#onChoose(person.path);
	}
}

/** Why nobody is there to be found, whatever the letters. */
function whyNobody({ loaded, settings }: People): string {
	return loaded ? `${dueWords.nobodyYet}. ${dueWords.whoCounts(settings)}` : dueWords.loading;
}
