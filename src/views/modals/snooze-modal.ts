/** Keeps a person off the list until a day; shows the snooze there is and ends it. */
import type { App } from 'obsidian';
import { addDays, addMonths, type Day } from '../../core/day';
import type { Member } from '../../core/roster';
import { longDay, modalWords } from '../../core/words';
import type { DateOptions } from '../../core/written-date';
import { Refusal } from '../../services/ports';
import { dayField, type DayReading } from './day-field';
import { offerRow } from './field';
import { FormModal } from './form-modal';

export class SnoozeModal extends FormModal {
	private reading: DayReading = { day: null, ok: true, says: '' };

	constructor(app: App, private readonly member: Member, private readonly today: Day, private readonly dates: DateOptions, private readonly onSnooze: (until: Day | null) => Promise<void>) {
		super(app, modalWords.snoozeTitle(member.person.name));
	}

	protected build(form: HTMLElement): void {
		const { today, dates } = this;
		const { snooze } = this.member.person;
		const running = snooze !== null && snooze > today ? snooze : null;
		this.reading = { day: null, ok: true, says: running === null ? '' : modalWords.snoozedNow(longDay(running)) };
		const field = dayField(form, {
			label: modalWords.until, placeholder: modalWords.untilExample, today, direction: 'future', dates, empty: this.reading,
			judge: (day) => (day > today ? { ok: true, says: longDay(day) } : { ok: false, says: modalWords.notAhead(longDay(day)) }),
			onChange: (reading) => (this.reading = reading),
		});
		const fill = (text: string, day: Day) => ({ text, run: () => field.type(day) });
		offerRow(form, [fill(modalWords.week, addDays(today, 7)), fill(modalWords.month, addMonths(today, 1)), fill(modalWords.quarter, addMonths(today, 3))]);
		const end = { text: modalWords.endSnooze, run: () => void this.attempt(async () => this.onSnooze(null)) };
		this.buttons(form, modalWords.snooze, running === null ? [] : [end]);
	}

	protected async run(): Promise<void> {
		if (this.reading.day === null) throw new Refusal(this.reading.ok ? modalWords.needDay : this.reading.says);
		await this.onSnooze(this.reading.day);
	}
}
