/** A day in words, with the day it means shown as it is typed. */
import type { Day } from '../../core/time/day';
import { faults, longDay, modalWords } from '../../words/words';
import { dateInWords, type Direction } from '../../core/dates/spoken-date';
import type { DateOptions } from '../../core/dates/written-date';
import type { People } from '../../services/people';
import { Refusal } from '../../services/ports';
import { textField, type Field, type Verdict } from './field';

/** What is understood of a day in words. */
export interface DayReading extends Verdict {
	readonly day: Day | null;
}

/** What a day in words is read by. */
export interface DayContext {
	/** Asked whenever words are read: a form may stay open over midnight. */
	readonly today: () => Day;
	readonly dates: DateOptions;
}

/** The same for what is written about people: by their day and their settings. */
export const dayContextOf = (people: People): DayContext => ({ today: () => people.today, dates: people.settings });

/** What a field for a day is made with. */
export interface DayOptions extends DayContext {
	readonly label: string;
	readonly placeholder: string;
	readonly direction: Direction;
	/** What nothing typed means. */
	readonly empty: (today: Day) => DayReading;
	/** Has a last word on a day that could be read. */
	readonly judge?: (day: Day, today: Day) => Verdict;
	readonly onChange: (reading: DayReading) => void;
}

/** What words mean as a day, and what to say about it. */
function readDay(words: string, today: Day, { direction, dates, empty, judge }: DayOptions): DayReading {
	if (words.trim() === '') return empty(today);
	const day = dateInWords(words, today, direction, dates);
	if (day === null)
		return { day: null, ok: false, says: (direction === 'future' ? faults.dayAhead : faults.date)(words.trim()) };
	const verdict = judge?.(day, today) ?? { ok: true, says: longDay(day) };
	return { ...verdict, day: verdict.ok ? day : null };
}

/** A field for a day in words. */
export interface DayField extends Field<HTMLInputElement> {
	/** Puts words in as if they had been typed. */
	type(words: string): void;
	/**
	 * To be called before the day is written. Refused if the words mean another day by now than was shown, which is
	 * shown then: midnight has passed.
	 */
	settle(): void;
}

/** Adds a field for a day in words; below it stands which day that is. */
export function dayField(parent: HTMLElement, options: DayOptions): DayField {
	let readOn = options.today();
	let reading = options.empty(readOn);
	const update = (words: string): void => {
		readOn = options.today();
		reading = readDay(words, readOn, options);
		field.show(reading);
		options.onChange(reading);
	};
	const field = textField(parent, { label: options.label, placeholder: options.placeholder, onInput: update });
	field.show(reading);
	return {
		...field,
		type: (words) => {
			field.control.value = words;
			update(words);
		},
		settle: () => {
			if (options.today() === readOn) return;
			const shown = reading.day;
			update(field.control.value);
			if (reading.day !== null && reading.day !== shown)
				throw new Refusal(modalWords.newDay(longDay(reading.day)));
		},
	};
}
