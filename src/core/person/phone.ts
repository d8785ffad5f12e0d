/** Telephone numbers as people write them, read as what can be dialled. */
import { plainDigits } from '../text/digits';
import { upTo } from '../text/ends';

/** A telephone number, read. */
export interface PhoneNumber {
	/** What is dialled: figures only, with a `+` before a country code. */
	readonly dial: string;
	/** Whether it says its country, without which a number means nothing outside of it. */
	readonly international: boolean;
	/** Figures to dial behind it; null for none. */
	readonly extension: string | null;
}

/** The figures of other scripts in ASCII: of some that NFKC leaves as they are, too. */
const asciiFigures = (text: string): string => plainDigits(text.normalize('NFKC'));

/** A number with figures to dial behind it, both as groups. */
const EXTENDED = /^(.*[^\s,;])?[\s,;]*(?:ext(?:ension)?|x)[.:=\s]*(\d{1,8})$/i;
const NUMBER = /^(?:\(?\+)?[\d\s()./·'’\u2010-\u2015-]+$/;
/** What stands before the code of a country. */
const COUNTRY = /^\(?(?:\+|00)/;

const figuresOf = (text: string): string => text.replace(/\D/g, '');

/**
 * Reads one number: `+32 (0)470 12 34 56`, `0032…`, `tel:+32-470;ext=12`, `09 555 01 26`, figures of other scripts.
 * With a country code at most 15 figures (ITU-T E.164) of which the first is no 0, without one 3 to 15. Null for
 * anything else: letters, and `*` and `#`, by which a "number" could give a telephone orders (MMI codes).
 */
export function readPhone(text: string): PhoneNumber | null {
	if (text.length > 100) return null;
	const bare = asciiFigures(text)
		.replace(/\p{Cf}/gu, '')
		.trim()
		.replace(/^<(.*)>$/, '$1')
		.replace(/^(?:tel|callto|sms|phone):(?:\/\/)?/i, '');
	const plain = upTo(bare, /\?/).trim();
	const extended = EXTENDED.exec(plain);
	const [number, extension] = [extended?.[1] ?? plain, extended?.[2] ?? null];
	if (!NUMBER.test(number)) return null;
	if (!COUNTRY.test(number)) {
		const dial = figuresOf(number);
		return /^\d{3,15}$/.test(dial) ? { dial, international: false, extension } : null;
	}
	// `+32 (0)470`: the 0 is dialled within the country only.
	const figures = figuresOf(number.replace(/\(0\)/g, '').replace(COUNTRY, ''));
	return /^[1-9]\d{6,14}$/.test(figures) ? { dial: `+${figures}`, international: true, extension } : null;
}
