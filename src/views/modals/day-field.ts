/** A day in words, with the day it means shown as it is typed. */
import type { Day } from '../../core/day';
import { faults, longDay } from '../../core/words';
import { dateInWords, type DateOptions, type Direction } from '../../core/written-date';
import { textField, type Field, type Verdict } from './field';

export interface DayReading extends Verdict {
	readonly day: Day | null;
}

export interface DayOptions {
	readonly label: string;
	readonly placeholder: string;
	readonly today: Day;
	readonly direction: Direction;
	readonly dates: DateOptions;
	/** What nothing typed means. */
	readonly empty: DayReading;
	/** Has a last word on a day that could be read. */
	readonly judge?: (day: Day) => Verdict;
	readonly onChange: (reading: DayReading) => void;
}

/** What words mean as a day, and what to say about it. */
export function readDay(words: string, { today, direction, dates, empty, judge }: Pick<DayOptions, 'today' | 'direction' | 'dates' | 'empty' | 'judge'>): DayReading {
	if (words.trim() === '') return empty;
	const day = dateInWords(words, today, direction, dates);
	if (day === null) return { day: null, ok: false, says: (direction === 'future' ? faults.dayAhead : faults.date)(words.trim()) };
	const verdict = judge?.(day) ?? { ok: true, says: longDay(day) };
	return { ...verdict, day: verdict.ok ? day : null };
}

export interface DayField extends Field<HTMLInputElement> {
	/** Puts words in as if they had been typed. */
	type(words: string): void;
}

export function dayField(parent: HTMLElement, options: DayOptions): DayField {
	const update = (words: string): void => {
		const reading = readDay(words, options);
		field.show(reading);
		options.onChange(reading);
	};
	const field = textField(parent, { label: options.label, placeholder: options.placeholder, onInput: update });
	field.show(options.empty);
	return {
		...field,
		type: (words) => {
			field.control.value = words;
			update(words);
		},
	};
}
