/** As much of a text as a glance takes in. */

const LONGEST = 160;

/** A text, cut at 160 characters with an ellipsis; never within an emoji. */
export const cut = (text: string): string =>
	text.length > LONGEST
		? `${text
				.slice(0, LONGEST - 1)
				.replace(/\p{Cs}$/u, '')
				.trimEnd()}…`
		: text;
