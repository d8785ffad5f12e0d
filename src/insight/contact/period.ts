/** Stretches of time as a calendar has them: weeks from Monday (ISO 8601), months, quarters, years. */
import { addDays, addMonths, endOfMonth, makeDay, monthOf, weekday, yearOf, type Day } from '../../core/time/day';

/** From one day to another, both included. */
export interface Span {
	readonly from: Day;
	readonly to: Day;
}

/** A span of the calendar. */
export type Unit = 'week' | 'month' | 'quarter' | 'year';

const MONTHS: Readonly<Record<Exclude<Unit, 'week'>, number>> = { month: 1, quarter: 3, year: 12 };

/** The week, month, quarter or year that a day lies in. */
export function spanOf(day: Day, unit: Unit): Span {
	if (unit === 'week') {
		const from = addDays(day, -((weekday(day) + 6) % 7));
		return { from, to: addDays(from, 6) };
	}
	const length = MONTHS[unit];
	const from = makeDay(yearOf(day), monthOf(day) - ((monthOf(day) - 1) % length), 1) ?? day;
	return { from, to: endOfMonth(addMonths(from, length - 1)) };
}

/** The stretch before one that `spanOf` gave. */
export const spanBefore = ({ from }: Span, unit: Unit): Span => spanOf(addDays(from, -1), unit);

/** So many weeks, months, quarters or years up to the one that a day lies in, the earliest first. */
export function spansUntil(day: Day, unit: Unit, count: number): readonly Span[] {
	const spans: Span[] = [];
	for (let span = spanOf(day, unit); spans.length < count; span = spanBefore(span, unit)) {
		spans.push(span);
		// Before the year 1000 there are no days.
		if (span.from < '1001') break;
	}
	return spans.reverse();
}
