/** What is said of people who should meet, of introductions promised and made. */
import { andList } from '../words';

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
};
