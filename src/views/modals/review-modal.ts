/** Asks which time to review; where the note goes and what it will say is shown before anything is written. */
import type { App } from 'obsidian';
import type { Day } from '../../core/day';
import { longDay } from '../../core/words';
import { reviewWords } from '../../core/words/review';
import type { DateOptions } from '../../core/written-date';
import { PERIOD_CHOICES, reviewPeriod, type PeriodChoice, type ReviewPeriod } from '../../insight/review-period';
import { Refusal, sentenceOf } from '../../services/ports';
import type { ReviewPreview } from '../../services/reviews';
import { dayField, type DayReading } from './day-field';
import { choiceField } from './field';
import { FormModal } from './form-modal';

const { modal: words } = reviewWords;
const NO_DAY: DayReading = { day: null, ok: true, says: words.sinceNeeded };

export interface ReviewDesk {
	readonly today: Day;
	readonly dates: DateOptions;
	preview(period: ReviewPeriod): Promise<ReviewPreview>;
	/** Writes the review and opens its note. */
	write(period: ReviewPeriod): Promise<void>;
}

export class ReviewModal extends FormModal {
	private choice: PeriodChoice = 'this-month';
	private since = NO_DAY;
	private placeEl: HTMLElement | null = null;
	private previewEl: HTMLElement | null = null;
	private asked = 0;

	constructor(app: App, private readonly desk: ReviewDesk) {
		super(app, words.title);
	}

	protected build(form: HTMLElement): void {
		const { today, dates } = this.desk;
		const period = choiceField(form, {
			label: words.period, value: this.choice, choices: PERIOD_CHOICES.map((choice) => [choice, words.periods[choice]] as const),
			onChoose: (value) => {
				this.choice = PERIOD_CHOICES.find((choice) => choice === value) ?? this.choice;
				since.setting.settingEl.toggle(this.choice === 'since');
				if (this.choice === 'since') since.control.focus();
				this.update();
			},
		});
		const since = dayField(form, {
			label: words.since, placeholder: words.sinceExample, today, direction: 'past', dates, empty: NO_DAY,
			judge: (day) => (day > today ? { ok: false, says: words.sinceAhead } : { ok: true, says: longDay(day) }),
			onChange: (reading) => {
				this.since = reading;
				this.update();
			},
		});
		since.setting.settingEl.hide();
		this.placeEl = form.createEl('p', { cls: 'nurture-review-place', attr: { role: 'status' } });
		const box = form.createDiv({ cls: 'nurture-preview' });
		box.createDiv({ cls: 'nurture-preview-label', text: words.preview });
		this.previewEl = box.createEl('pre', { cls: 'nurture-review-preview', attr: { tabindex: '0', role: 'region', 'aria-label': words.preview, dir: 'auto' } });
		form.createEl('p', { cls: 'nurture-keys', text: words.privateHint });
		this.buttons(form, words.write);
		this.update();
		// The hidden day is no place to begin: see `FormModal`, which looks for the first input.
		window.setTimeout(() => period.control.focus());
	}

	/** The time that is asked for; null while its day is missing. */
	private period(): ReviewPeriod | null {
		if (this.choice !== 'since') return reviewPeriod(this.choice, this.desk.today);
		return this.since.day === null ? null : reviewPeriod({ since: this.since.day }, this.desk.today);
	}

	/** Shows what would be written, and where; what was overtaken is not shown. */
	private update(): void {
		const asked = (this.asked += 1);
		const period = this.period();
		const show = (place: string, text: string, fault: boolean): void => {
			if (asked !== this.asked) return;
			this.placeEl?.setText(place);
			this.placeEl?.toggleClass('nurture-fault', fault);
			this.previewEl?.setText(text);
		};
		if (period === null) return show('', '', false);
		const say = { make: words.makes, anew: words.updates, add: words.adds };
		void this.desk.preview(period).then(({ path, text, does, fault }) => show(fault ?? say[does](path), text, fault !== null), (error: unknown) => show(sentenceOf(error), '', true));
	}

	protected async run(): Promise<void> {
		const period = this.period();
		if (period === null) throw new Refusal(this.since.says);
		await this.desk.write(period);
	}
}
