/** The times that can be reviewed. */
import type { Day } from '../../core/time/day';
import { spanBefore, spanOf, type Span } from '../contact/period';

/** The times that can be reviewed. */
export const PERIOD_CHOICES = [
	'this-week',
	'last-week',
	'this-month',
	'last-month',
	'this-year',
	'last-year',
	'week-of',
	'month-of',
	'year-of',
	'since',
] as const;
/** One of them. */
export type PeriodChoice = (typeof PERIOD_CHOICES)[number];

/** A time to review; its kind and first day give it its name. */
export interface ReviewPeriod extends Span {
	readonly kind: 'week' | 'month' | 'year' | 'since';
}

/** A choice that says no more than where a day of its own lies. */
export type DayChoice = Extract<PeriodChoice, `${string}-of` | 'since'>;

/** Whether a choice needs a day to be a time. */
export const needsDay = (choice: PeriodChoice): choice is DayChoice => choice === 'since' || choice.endsWith('-of');

/** The time that a choice means on `today`, whole weeks, months and years also where they go on. */
export function reviewPeriod(choice: Exclude<PeriodChoice, DayChoice>, today: Day): ReviewPeriod {
	const [which, kind] = choice.split('-') as ['this' | 'last', 'week' | 'month' | 'year'];
	const span = spanOf(today, kind);
	return { kind, ...(which === 'this' ? span : spanBefore(span, kind)) };
}

/**
 * The time that a choice means with a day up to `today`: the week, month or year that it lies in, or all since, up to
 * today.
 */
export function periodOf(choice: DayChoice, day: Day, today: Day): ReviewPeriod {
	if (choice === 'since') return { kind: 'since', from: day, to: today };
	const kind = choice.slice(0, -'-of'.length) as 'week' | 'month' | 'year';
	return { kind, ...spanOf(day, kind) };
}
