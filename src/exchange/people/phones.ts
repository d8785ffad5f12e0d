/** Telephone numbers compared, with their country's code and without. */
import { readPhone } from '../../core/person/phone';
import { partLabel } from './labelled';

/** The codes of countries and zones of one and of two figures (ITU-T E.164); all others have three. */
const SHORT_CODES = /^(?:[17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

/** The country's code of a number that is dialled with one (`+32470…`): `32`. */
const codeOf = (dial: string): string => SHORT_CODES.exec(dial.slice(1))?.[0] ?? dial.slice(1, 4);

/** A number as it is compared. */
export interface ComparedPhone {
	/** Figures alone. */
	readonly figures: string;
	readonly international: boolean;
}

/** A telephone number in a text, with a label or without (`+32 470 12 34 56 (mobile)`); null for none. */
export function comparedPhone(text: string): ComparedPhone | null {
	const number = readPhone(partLabel(text).value);
	if (number === null) return null;
	return { figures: number.dial.replace('+', ''), international: number.international };
}

/** The end of a number by which it is looked for: what both ways of writing it have. */
export const phoneKey = ({ figures }: ComparedPhone): string => figures.slice(-7);

const withoutTrunk = (figures: string): string => figures.replace(/^0+/, '');

/** No number that is dialled within a country is shorter: `112` is everybody's. */
const SHORTEST = 6;

/**
 * Whether two numbers are one. Of two that say their country, or both do not, the figures tell; else the one without is
 * the other within its country: of the code `country` (`32`), or of any where that is null.
 */
export function isSamePhone(a: ComparedPhone, b: ComparedPhone, country: string | null): boolean {
	if (a.international === b.international)
		return a.international ? a.figures === b.figures : withoutTrunk(a.figures) === withoutTrunk(b.figures);
	const [whole, local] = a.international ? [a.figures, b.figures] : [b.figures, a.figures];
	const bare = withoutTrunk(local);
	if (bare.length < SHORTEST || !(whole.endsWith(bare) || whole.endsWith(local))) return false;
	const code = codeOf(`+${whole}`);
	// Italy dials the 0 with the country's code as well.
	const isWithin = [bare, local].some((part) => `${code}${part}` === whole);
	return isWithin && (country === null || code === country);
}

/** The country's code that most of these numbers have, of those that have one; null where two are as frequent. */
export function usualCountry(phones: Iterable<ComparedPhone>): string | null {
	const counts = new Map<string, number>();
	for (const { figures, international } of phones) {
		if (!international) continue;
		const code = codeOf(`+${figures}`);
		counts.set(code, (counts.get(code) ?? 0) + 1);
	}
	const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
	return first === undefined || first[1] === second?.[1] ? null : first[0];
}
