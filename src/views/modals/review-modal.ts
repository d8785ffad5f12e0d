/** Asks which time to review and where; what will be written is shown before anything is written. */
import { debounce, type App } from 'obsidian';
import type { Day } from '../../core/time/day';
import { noteName } from '../../core/text/vault-path';
import { longDay } from '../../words/words';
import { reviewWords } from '../../words/insight/review';
import type { DateOptions } from '../../core/dates/written-date';
import {
	needsDay,
	PERIOD_CHOICES,
	periodOf,
	reviewPeriod,
	type PeriodChoice,
	type ReviewPeriod,
} from '../../insight/review/review-period';
import { Refusal, sentenceOf } from '../../services/ports';
import type { ReviewPreview } from '../../services/reviews';
import { dayField, type DayField, type DayReading } from '../fields/day-field';
import { choiceField } from '../fields/field';
import { FormModal } from './form-modal';

const { modal: words } = reviewWords;
const NO_DAY: DayReading = { day: null, ok: true, says: words.dayNeeded };
/** The choices of a place. */
const [OWN, OPEN] = ['own', 'open'];

/** So many milliseconds after a change it is shown: a sync makes thousands. */
const PAUSE = 100;

/** What becomes of which note. */
function placeWords({ does, path, replaces }: ReviewPreview): string {
	if (replaces !== null) return words.replaces(path, replaces);
	return { make: words.makes, anew: words.updates, add: words.adds }[does](path);
}

/** What the dialog asks of the vault. */
export interface ReviewDesk {
	today(): Day;
	readonly dates: DateOptions;
	/** The path of the note that was open, where it is now; null if there is none. */
	readonly openNote: (() => string) | null;
	/** Calls back whenever something else may have to be shown. Gives a function that ends it. */
	onChange(listener: () => void): () => void;
	/** What would be written: into the note of a path, or for null into one of its own. */
	preview(period: ReviewPeriod, into: string | null): Promise<ReviewPreview>;
	/** Writes the review and opens its note. */
	write(period: ReviewPeriod, into: string | null): Promise<void>;
}

/** Shows the review of a time, and keeps it as a note. */
export class ReviewModal extends FormModal {
	#choice: PeriodChoice = 'this-month';
	#reading = NO_DAY;
	#day: DayField | null = null;
	#isInto = false;
	#openChoice: HTMLOptionElement | null = null;
	#placeEl: HTMLElement | null = null;
	#previewEl: HTMLElement | null = null;
	#asked = 0;
	/** What is shown now; null while it is looked for. */
	#shown: ReviewPreview | null = null;
	#end: (() => void) | null = null;

	readonly #desk: ReviewDesk;

	constructor(app: App, desk: ReviewDesk) {
		super(app, words.title);
		this.#desk = desk;
	}

	protected build(form: HTMLElement): void {
		const desk = this.#desk;
		const { dates } = desk;
		choiceField(form, {
			label: words.period,
			value: this.#choice,
			choices: PERIOD_CHOICES.map((choice) => [choice, words.periods[choice]] as const),
			onChoose: (value) => {
				this.#choice = PERIOD_CHOICES.find((choice) => choice === value) ?? this.#choice;
				day.setting.settingEl.toggle(needsDay(this.#choice));
				this.#update();
			},
		});
		const day = dayField(form, {
			label: words.day,
			placeholder: words.dayExample,
			today: () => desk.today(),
			direction: 'past',
			dates,
			empty: () => NO_DAY,
			judge: (date, today) =>
				date > today ? { ok: false, says: words.dayAhead } : { ok: true, says: longDay(date) },
			onChange: (reading) => {
				this.#reading = reading;
				this.#update();
			},
		});
		this.#day = day;
		day.setting.settingEl.hide();
		this.#buildWhere(form);
		this.#buildPreview(form);
		form.createEl('p', { cls: 'nurture-keys', text: words.privateHint });
		this.buttons(form, words.write);
		this.#update();
		this.#end = desk.onChange(debounce(() => this.#follow(), PAUSE));
	}

	/** Asks which note it goes into, where one is open. */
	#buildWhere(form: HTMLElement): void {
		const { openNote } = this.#desk;
		if (openNote === null) return;
		const { control } = choiceField(form, {
			label: words.where,
			value: OWN,
			choices: [
				[OWN, words.ownNote],
				[OPEN, words.openNote(noteName(openNote()))],
			],
			onChoose: (value) => {
				this.#isInto = value === OPEN;
				this.#update();
			},
		});
		this.#openChoice = control.options[1] ?? null;
	}

	#buildPreview(form: HTMLElement): void {
		this.#placeEl = form.createEl('p', { cls: 'nurture-review-place', attr: { role: 'status' } });
		const box = form.createDiv({ cls: 'nurture-preview' });
		box.createDiv({ cls: 'nurture-preview-label', text: words.preview });
		this.#previewEl = box.createEl('pre', {
			cls: 'nurture-review-preview',
			attr: { tabindex: '0', role: 'region', 'aria-label': words.preview, dir: 'auto' },
		});
	}

	override onClose(): void {
		this.#end?.();
		this.#asked += 1;
		super.onClose();
	}

	/** The hidden day is no place to begin. */
	protected override begin(form: HTMLElement): void {
		form.querySelector('select')?.focus();
	}

	/** The time that is asked for; null while its day is missing. */
	#period(): ReviewPeriod | null {
		const choice = this.#choice;
		const reading = this.#reading;
		const desk = this.#desk;
		if (!needsDay(choice)) return reviewPeriod(choice, desk.today());
		return reading.day === null ? null : periodOf(choice, reading.day, desk.today());
	}

	#into(): string | null {
		return this.#isInto ? (this.#desk.openNote?.() ?? null) : null;
	}

	/** Midnight has passed, somebody's note is another or has another name. */
	#follow(): void {
		const { openNote } = this.#desk;
		const openChoice = this.#openChoice;
		if (openNote !== null) openChoice?.setText(words.openNote(noteName(openNote())));
		this.#update();
	}

	/**
	 * Shows what would be written, and where; what was overtaken is not shown, nor is the same anew, which would be
	 * read out again.
	 */
	#update(): void {
		const asked = (this.#asked += 1);
		const period = this.#period();
		const show = (place: string, text: string, fault: boolean, shown: ReviewPreview | null = null): void => {
			if (asked !== this.#asked) return;
			this.#shown = shown;
			if (this.#placeEl?.textContent !== place) this.#placeEl?.setText(place);
			this.#placeEl?.toggleClass('nurture-fault', fault);
			if (this.#previewEl?.textContent !== text) this.#previewEl?.setText(text);
		};
		if (period === null) return show('', '', false);
		void this.#desk.preview(period, this.#into()).then(
			(preview) => show(preview.fault ?? placeWords(preview), preview.text, preview.fault !== null, preview),
			(error: unknown) => show(sentenceOf(error), '', true),
		);
	}

	/**
	 * Refuses what would go elsewhere, or over something else, than is shown, which is shown then: the clock can be
	 * late.
	 */
	async #isAsShown(period: ReviewPeriod): Promise<void> {
		const shown = this.#shown;
		if (shown === null) return;
		const now = await this.#desk.preview(period, this.#into());
		if (now.fault !== null || placeWords(now) === placeWords(shown)) return;
		this.#update();
		throw new Refusal(words.another);
	}

	protected async run(): Promise<void> {
		if (needsDay(this.#choice)) this.#day?.settle();
		const period = this.#period();
		if (period === null) throw new Refusal(this.#reading.says);
		await this.#isAsShown(period);
		await this.#desk.write(period, this.#into());
	}
}
