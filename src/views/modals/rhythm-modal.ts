/** Asks for a rhythm in words; says what it means for the next time as one types. */
import type { App } from 'obsidian';
import { addCadence, parseCadence } from '../../core/time/cadence';
import type { Day } from '../../core/time/day';
import type { Member } from '../../core/people/roster';
import { faults, longDay, modalWords } from '../../words/words';
import { Refusal } from '../../services/ports';
import { offerRow, textField, type Field, type Verdict } from '../fields/field';
import { FormModal } from './form-modal';

/** What words mean as a rhythm, for somebody last in touch on a day. */
export function judgeRhythm(words: string, last: Day | null, today: Day): Verdict {
	if (words.trim() === '') return { ok: true, says: modalWords.rhythmUnchanged };
	const cadence = parseCadence(words);
	if (cadence === null) return { ok: false, says: faults.cadence(words.trim()) };
	if (cadence === 'never') return { ok: true, says: modalWords.rhythmNever };
	return { ok: true, says: modalWords.rhythmHint(longDay(last === null ? today : addCadence(last, cadence))) };
}

/** Sets the rhythm of a person. */
export class RhythmModal extends FormModal {
	#words: string;
	readonly #member: Member;
	readonly #today: Day;
	readonly #onSet: (words: string) => Promise<void>;

	constructor(app: App, member: Member, today: Day, onSet: (words: string) => Promise<void>) {
		super(app, modalWords.rhythmTitle(member.person.name));
		this.#member = member;
		this.#today = today;
		this.#onSet = onSet;
		this.#words = member.person.every ?? '';
	}

	protected build(form: HTMLElement): void {
		const field: Field<HTMLInputElement> = textField(form, {
			label: modalWords.rhythm,
			value: this.#words,
			placeholder: modalWords.rhythmExample,
			onInput: (words) => this.#take(words, field),
		});
		this.#take(this.#words, field);
		offerRow(
			form,
			modalWords.rhythms.map((rhythm) => ({
				text: rhythm,
				run: () => {
					field.control.value = rhythm;
					this.#take(rhythm, field);
				},
			})),
		);
		const remove = { text: modalWords.removeRhythm, run: () => void this.attempt(async () => this.#onSet('')) };
		this.buttons(form, modalWords.set, this.#member.person.every === null ? [] : [remove]);
	}

	#verdict(): Verdict {
		return judgeRhythm(this.#words, this.#member.history.last, this.#today);
	}

	#take(words: string, field: Field<HTMLInputElement>): void {
		this.#words = words;
		field.show(this.#verdict());
	}

	protected async run(): Promise<void> {
		const { ok, says } = this.#verdict();
		if (!ok) throw new Refusal(says);
		await this.#onSet(this.#words);
	}
}
