/** Choosing one of the circles, or none. */
import type { App, FuzzyMatch } from 'obsidian';
import type { Member } from '../../core/people/roster';
import type { Circle } from '../../core/settings/settings';
import { modalWords, rhythmPhrase } from '../../words/words';
import { ChoiceModal } from '../fields/choice-modal';

const NONE: Circle = { name: '', every: '' };

/** Chooses the circle of a person. */
export class CircleModal extends ChoiceModal<Circle> {
	readonly #member: Member;
	readonly #circles: readonly Circle[];
	readonly #onChoose: (name: string) => void;

	constructor(app: App, member: Member, circles: readonly Circle[], onChoose: (name: string) => void) {
		super(app);
		this.#member = member;
		this.#circles = circles;
		this.#onChoose = onChoose;
		this.setPlaceholder(modalWords.circleTitle(member.person.name));
	}

	override getItems(): Circle[] {
		return [...this.#circles, NONE];
	}

	override getItemText({ name }: Circle): string {
		return name === '' ? modalWords.noCircle : name;
	}

	override renderSuggestion(match: FuzzyMatch<Circle>, el: HTMLElement): void {
		const { name, every } = match.item;
		const now = (this.#member.person.circle ?? '') === name;
		el.addClass('mod-complex');
		super.renderSuggestion(match, el.createDiv({ cls: 'suggestion-content' }));
		const notes = [every === '' ? '' : rhythmPhrase(every), now ? modalWords.circleNow : ''].filter(
			(note) => note !== '',
		);
		el.createDiv({ cls: 'suggestion-aux' }).createSpan({ cls: 'suggestion-flair', text: notes.join(', ') });
	}

	override onChooseItem({ name }: Circle): void {
		this.#onChoose(name);
	}
}
