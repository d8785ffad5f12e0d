/** The times that can be reviewed. */
import type { Day } from '../core/day';
import { spanBefore, spanOf, type Span } from './period';

export const PERIOD_CHOICES = ['this-week', 'last-week', 'this-month', 'last-month', 'this-year', 'since'] as const;
export type PeriodChoice = (typeof PERIOD_CHOICES)[number];

/** A time to review; its kind and first day give it its name. */
export interface ReviewPeriod extends Span {
	readonly kind: 'week' | 'month' | 'year' | 'since';
}

/** The time that a choice means on `today`, whole weeks, months and years also where they go on; `since` ends today. */
export function reviewPeriod(choice: Exclude<PeriodChoice, 'since'> | { readonly since: Day }, today: Day): ReviewPeriod {
	if (typeof choice === 'object') return { kind: 'since', from: choice.since, to: today };
	const [which, kind] = choice.split('-') as ['this' | 'last', 'week' | 'month' | 'year'];
	const span = spanOf(today, kind);
	return { kind, ...(which === 'this' ? span : spanBefore(span, kind)) };
}
