/** Digits of other scripts as the plain ones. */

/** The first digit of some scripts: Arabic, Persian, Devanagari. */
const ZEROS = [0x660, 0x6f0, 0x966] as const;

/** A text of the same length with the digits of these scripts as `0` to `9`. */
export function plainDigits(text: string): string {
	return text.replace(/[^\P{Nd}0-9]/gu, (digit) => {
		const code = digit.codePointAt(0) ?? 0;
		const zero = ZEROS.find((first) => code >= first && code < first + 10);
		return zero === undefined ? digit : String(code - zero);
	});
}
