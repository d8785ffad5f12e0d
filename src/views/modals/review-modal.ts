/** Asks which time to review and where; what will be written is shown before anything is written. */
import type { App } from 'obsidian';
import type { Day } from '../../core/day';
import { noteName } from '../../core/vault-path';
import { longDay } from '../../core/words';
import { reviewWords } from '../../core/words/review';
import type { DateOptions } from '../../core/written-date';
import { needsDay, PERIOD_CHOICES, periodOf, reviewPeriod, type PeriodChoice, type ReviewPeriod } from '../../insight/review-period';
import { Refusal, sentenceOf } from '../../services/ports';
import type { ReviewPreview } from '../../services/reviews';
import { dayField, type DayField, type DayReading } from './day-field';
import { choiceField } from './field';
import { FormModal } from './form-modal';

const { modal: words } = reviewWords;
const NO_DAY: DayReading = { day: null, ok: true, says: words.dayNeeded };
/** The choices of a place. */
const [OWN, OPEN] = ['own', 'open'];

export interface ReviewDesk {
	today(): Day;
	readonly dates: DateOptions;
	/** The path of the note that is open; null if there is none. */
	readonly openNote: string | null;
	/** What would be written: into the note of a path, or for null into one of its own. */
	preview(period: ReviewPeriod, into: string | null): Promise<ReviewPreview>;
	/** Writes the review and opens its note. */
	write(period: ReviewPeriod, into: string | null): Promise<void>;
}

export class ReviewModal extends FormModal {
	private choice: PeriodChoice = 'this-month';
	private reading = NO_DAY;
	private day: DayField | null = null;
	private into: string | null = null;
	private placeEl: HTMLElement | null = null;
	private previewEl: HTMLElement | null = null;
	private asked = 0;

	constructor(app: App, private readonly desk: ReviewDesk) {
		super(app, words.title);
	}

	protected build(form: HTMLElement): void {
		const { desk, desk: { dates, openNote } } = this;
		choiceField(form, {
			label: words.period, value: this.choice, choices: PERIOD_CHOICES.map((choice) => [choice, words.periods[choice]] as const),
			onChoose: (value) => {
				this.choice = PERIOD_CHOICES.find((choice) => choice === value) ?? this.choice;
				day.setting.settingEl.toggle(needsDay(this.choice));
				this.update();
			},
		});
		const day = dayField(form, {
			label: words.day, placeholder: words.dayExample, today: () => desk.today(), direction: 'past', dates, empty: () => NO_DAY,
			judge: (date, today) => (date > today ? { ok: false, says: words.dayAhead } : { ok: true, says: longDay(date) }),
			onChange: (reading) => {
				this.reading = reading;
				this.update();
			},
		});
		this.day = day;
		day.setting.settingEl.hide();
		if (openNote !== null) {
			choiceField(form, {
				label: words.where, value: OWN, choices: [[OWN, words.ownNote], [OPEN, words.openNote(noteName(openNote))]],
				onChoose: (value) => {
					this.into = value === OPEN ? openNote : null;
					this.update();
				},
			});
		}
		this.placeEl = form.createEl('p', { cls: 'nurture-review-place', attr: { role: 'status' } });
		const box = form.createDiv({ cls: 'nurture-preview' });
		box.createDiv({ cls: 'nurture-preview-label', text: words.preview });
		this.previewEl = box.createEl('pre', { cls: 'nurture-review-preview', attr: { tabindex: '0', role: 'region', 'aria-label': words.preview, dir: 'auto' } });
		form.createEl('p', { cls: 'nurture-keys', text: words.privateHint });
		this.buttons(form, words.write);
		this.update();
	}

	/** The hidden day is no place to begin. */
	protected override begin(form: HTMLElement): void {
		form.querySelector('select')?.focus();
	}

	/** The time that is asked for; null while its day is missing. */
	private period(): ReviewPeriod | null {
		const { choice, reading, desk } = this;
		if (!needsDay(choice)) return reviewPeriod(choice, desk.today());
		return reading.day === null ? null : periodOf(choice, reading.day, desk.today());
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
		void this.desk.preview(period, this.into).then(({ path, text, does, fault }) => show(fault ?? say[does](path), text, fault !== null), (error: unknown) => show(sentenceOf(error), '', true));
	}

	protected async run(): Promise<void> {
		if (needsDay(this.choice)) this.day?.settle();
		const period = this.period();
		if (period === null) throw new Refusal(this.reading.says);
		await this.desk.write(period, this.into);
	}
}
