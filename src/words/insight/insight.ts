/** What is said of a rhythm really kept and of today's portion. */
import { addDays, formatDay, type Day } from '../../core/time/day';
import { spanWords } from '../words';
import { counted, oneOrMore } from '../counted';

const each = (number: number, unit: string): string => oneOrMore(number, unit, `${unit}s`);

/**
 * A number of days, at least 1, behind "every", rounded: `day`, `10 days`, `week`, `5 weeks`, `month`, `3 months`,
 * `year`.
 */
export function everyWords(days: number): string {
	if (days < 14 && days !== 7) return each(days, 'day');
	if (days < 56 && (days < 29 || days > 32)) return each(Math.round(days / 7), 'week');
	const months = Math.round((days * 12) / 365.25);
	return months < 24 && months !== 12 ? each(months, 'month') : each(Math.round(months / 12), 'year');
}

/** Sentences about rhythms and portions. */
export const insightWords = {
	/** Behind a name: how long somebody has been quiet, and what was usual. */
	drifting: (
		{ silentDays, medianDays }: { readonly silentDays: number; readonly medianDays: number },
		today: Day,
	): string =>
		`has been quiet for ${spanWords(addDays(today, -silentDays), today)}; you used to be in touch about every ${everyWords(medianDays)}`,
	/** The cadence that would fit, with the figures it rests on. */
	suggestion: ({
		every,
		touches,
		medianDays,
		sinceDay,
	}: {
		readonly every: string;
		readonly touches: number;
		readonly medianDays: number;
		readonly sinceDay: Day;
	}): string =>
		`you are in touch about every ${everyWords(medianDays)} (median of ${touches - 1} gaps since ${formatDay(sinceDay, 'MMMM YYYY')}); ${every} would fit`,
	/** Above today's portion. */
	portion(done: number, size: number): string {
		if (size === 0) return 'Nobody to reach today.';
		if (done === size) return size === 1 ? 'The one for today is done.' : `All ${size} for today are done.`;
		return done === 0 ? `${counted(size, 'person', 'people')} for today` : `${done} of ${size} for today done`;
	},
};
