/** Plans something with a person: a day ahead and words; written as an unchecked task. */
import type { App } from 'obsidian';
import type { Day } from '../../core/day';
import type { Member } from '../../core/roster';
import { longDay, modalWords } from '../../core/words';
import type { DateOptions } from '../../core/written-date';
import { Refusal } from '../../services/ports';
import { dayField, type DayReading } from './day-field';
import { textField } from './field';
import { FormModal, modKey } from './form-modal';

const EMPTY: DayReading = { day: null, ok: true, says: '' };

export class PlanModal extends FormModal {
	private reading = EMPTY;
	private text = '';

	constructor(app: App, member: Member, private readonly today: Day, private readonly dates: DateOptions, private readonly onPlan: (day: Day, text: string, openAfter: boolean) => Promise<void>) {
		super(app, modalWords.planTitle(member.person.name));
	}

	protected build(form: HTMLElement): void {
		const { today, dates } = this;
		dayField(form, {
			label: modalWords.when, placeholder: modalWords.planWhen, today, direction: 'future', dates, empty: EMPTY,
			judge: (day) => (day >= today ? { ok: true, says: longDay(day) } : { ok: false, says: modalWords.notAhead(longDay(day)) }),
			onChange: (reading) => (this.reading = reading),
		});
		textField(form, { label: modalWords.planText, placeholder: modalWords.planExample, onInput: (text) => (this.text = text) });
		form.createEl('p', { cls: 'nurture-keys', text: modalWords.keys(modKey()) });
		this.buttons(form, modalWords.plan);
	}

	protected async run(openAfter: boolean): Promise<void> {
		if (this.reading.day === null) throw new Refusal(this.reading.ok ? modalWords.needDay : this.reading.says);
		await this.onPlan(this.reading.day, this.text, openAfter);
	}
}
