/** A rhythm, and those that have a name. */

/** How often to be in touch. Years are 12 months and weeks are 7 days. Both are never negative, and never both 0. */
export interface Cadence {
	readonly months: number;
	readonly days: number;
}

export const DAY: Cadence = { months: 0, days: 1 };
export const WEEK: Cadence = { months: 0, days: 7 };
export const MONTH: Cadence = { months: 1, days: 0 };
export const QUARTER: Cadence = { months: 3, days: 0 };
export const HALF_YEAR: Cadence = { months: 6, days: 0 };
export const YEAR: Cadence = { months: 12, days: 0 };
