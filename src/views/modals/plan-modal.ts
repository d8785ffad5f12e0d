/**
 * Plans something with a person, a day ahead and words, written as an unchecked task; or moves a plan to another day.
 */
import type { App } from 'obsidian';
import { addDays, addMonths, type Day } from '../../core/time/day';
import type { Member } from '../../core/people/roster';
import { longDay, modalWords } from '../../words/words';
import { planWords } from '../../words/app/plans';
import { Refusal } from '../../services/ports';
import { dayField, type DayContext, type DayField, type DayReading } from '../fields/day-field';
import { offerRow, textField, type Verdict } from '../fields/field';
import { FormModal, modKey } from './form-modal';

const EMPTY: DayReading = { day: null, ok: true, says: '' };

/** A plan that is to be moved: its people, its words without Markdown, and its day; null of a whole month. */
export interface Moved {
	readonly names: string;
	readonly what: string;
	readonly was: string;
	readonly day: Day | null;
}

/** Makes a plan, or moves one. */
export class PlanModal extends FormModal {
	#reading = EMPTY;
	#text = '';
	#when: DayField | null = null;
	readonly #of: Member | Moved;
	readonly #days: DayContext;
	readonly #onPlan: (day: Day, text: string, openAfter: boolean) => Promise<void>;

	/** `of`: whom it is with, or the plan that is moved; of that only the day is asked. */
	constructor(
		app: App,
		of: Member | Moved,
		days: DayContext,
		onPlan: (day: Day, text: string, openAfter: boolean) => Promise<void>,
	) {
		super(app, 'person' in of ? modalWords.planTitle(of.person.name) : planWords.moveTitle(of.names));
		this.#of = of;
		this.#days = days;
		this.#onPlan = onPlan;
	}

	protected build(form: HTMLElement): void {
		const days = this.#days;
		const of = this.#of;
		const moved = 'person' in of ? null : of;
		if (moved !== null)
			form.createEl('p', { text: planWords.wasFor(moved.what, moved.was), attr: { dir: 'auto' } });
		const when = dayField(form, {
			label: modalWords.when,
			placeholder: modalWords.planWhen,
			...days,
			direction: 'future',
			empty: () => EMPTY,
			judge: (day, now) => judge(day, now, moved),
			onChange: (reading) => (this.#reading = reading),
		});
		this.#when = when;
		if (moved === null)
			textField(form, {
				label: modalWords.planText,
				placeholder: modalWords.planExample,
				onInput: (text) => (this.#text = text),
			});
		else {
			const fill = (text: string, dayFrom: (today: Day) => Day) => ({
				text,
				run: () => when.type(dayFrom(days.today())),
			});
			offerRow(form, [
				fill(planWords.tomorrow, (now) => addDays(now, 1)),
				fill(modalWords.week, (now) => addDays(now, 7)),
				fill(modalWords.month, (now) => addMonths(now, 1)),
			]);
		}
		form.createEl('p', { cls: 'nurture-keys', text: modalWords.keys(modKey()) });
		this.buttons(form, moved === null ? modalWords.plan : planWords.moveButton);
	}

	protected async run(openAfter: boolean): Promise<void> {
		this.#when?.settle();
		if (this.#reading.day === null) throw new Refusal(this.#reading.ok ? modalWords.needDay : this.#reading.says);
		await this.#onPlan(this.#reading.day, this.#text, openAfter);
	}
}

function judge(day: Day, today: Day, moved: Moved | null): Verdict {
	if (day < today) return { ok: false, says: modalWords.notAhead(longDay(day)) };
	return day === moved?.day ? { ok: false, says: planWords.sameDay(longDay(day)) } : { ok: true, says: longDay(day) };
}
