/** Keeps a person off the list until a day; shows the snooze there is and ends it. */
import type { App } from 'obsidian';
import { addDays, addMonths, type Day } from '../../core/time/day';
import type { Member } from '../../core/people/roster';
import { longDay, modalWords } from '../../words/words';
import { Refusal } from '../../services/ports';
import { dayField, type DayContext, type DayField, type DayReading } from '../fields/day-field';
import { offerRow } from '../fields/field';
import { FormModal } from './form-modal';

/** Asks until when somebody stays off the list. */
export class SnoozeModal extends FormModal {
	#reading: DayReading = { day: null, ok: true, says: '' };
	#until: DayField | null = null;
	readonly #member: Member;
	readonly #days: DayContext;
	readonly #onSnooze: (until: Day | null) => Promise<void>;

	constructor(app: App, member: Member, days: DayContext, onSnooze: (until: Day | null) => Promise<void>) {
		super(app, modalWords.snoozeTitle(member.person.name));
		this.#member = member;
		this.#days = days;
		this.#onSnooze = onSnooze;
	}

	protected build(form: HTMLElement): void {
		const { today } = this.#days;
		const { snooze } = this.#member.person;
		const running = snooze !== null && snooze > today() ? snooze : null;
		const empty: DayReading = {
			day: null,
			ok: true,
			says: running === null ? '' : modalWords.snoozedNow(longDay(running)),
		};
		this.#reading = empty;
		const until = dayField(form, {
			label: modalWords.until,
			placeholder: modalWords.untilExample,
			...this.#days,
			direction: 'future',
			empty: () => empty,
			judge: (day, now) =>
				day > now ? { ok: true, says: longDay(day) } : { ok: false, says: modalWords.notAhead(longDay(day)) },
			onChange: (reading) => (this.#reading = reading),
		});
		this.#until = until;
		const fill = (text: string, dayFrom: (today: Day) => Day) => ({
			text,
			run: () => until.type(dayFrom(today())),
		});
		offerRow(form, [
			fill(modalWords.week, (now) => addDays(now, 7)),
			fill(modalWords.month, (now) => addMonths(now, 1)),
			fill(modalWords.quarter, (now) => addMonths(now, 3)),
		]);
		const end = { text: modalWords.endSnooze, run: () => void this.attempt(async () => this.#onSnooze(null)) };
		this.buttons(form, modalWords.snooze, running === null ? [] : [end]);
	}

	protected async run(): Promise<void> {
		this.#until?.settle();
		if (this.#reading.day === null) throw new Refusal(this.#reading.ok ? modalWords.needDay : this.#reading.says);
		await this.#onSnooze(this.#reading.day);
	}
}
