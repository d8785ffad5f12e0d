/** What is said of people who should meet, of introductions promised and made. */
import type { Day } from '../day';
import { andList, shortDay } from '../words';

interface Shared {
	readonly text: string;
	readonly kind: 'interest' | 'topic' | 'tag' | 'like' | 'company' | 'role' | 'place';
}

/** What two people share: `letterpress, tides, also in Ghent`. */
function shared(values: readonly Shared[]): string {
	return values.map(({ text, kind }, at) => {
		if (kind === 'place') return `${at === 0 ? 'both' : 'also'} in ${text}`;
		return kind === 'company' ? `${at === 0 ? 'both' : 'also'} at ${text}` : text;
	}).join(', ');
}

export const introductionWords = {
	shared,
	/** One of a person's introductions, as the brief names it: `Theo Brandt: letterpress, also in Ghent`. */
	one: (name: string, values: readonly Shared[]): string => `${name}: ${shared(values)}`,
	pair: (a: string, b: string): string => andList([a, b]),
	none: 'Nobody to introduce just now: no two people share something rare and have not met. Interests, topics and places in their notes help.',
	promised: 'Promised',
	made: 'Made',
	/** When an introduction is due, and when it was made. */
	due: (day: Day | null, today: Day): string => (day === null ? '' : shortDay(day, today)),
	/** What came of it: how often the two were in touch since, as far as the notes tell. */
	since(days: readonly Day[], today: Day): string {
		const [first] = days;
		if (first === undefined) return 'nothing heard of it yet';
		return days.length === 1 ? `in touch on ${shortDay(first, today)}` : `in touch ${days.length} times since ${shortDay(first, today)}`;
	},
};
