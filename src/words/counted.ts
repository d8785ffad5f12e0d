/** Numbers in sentences, with what they count. */
import { ownValue } from '../core/text/own-key';

/** `1 note`, `2 notes`, `2 people`. */
export const counted = (number: number, one: string, many = `${one}s`): string =>
	`${number} ${number === 1 ? one : many}`;

/** Where one has words of its own: `One note is`, `3 notes are`. `many` stands behind the number. */
export const oneOrMore = (number: number, one: string, many: string): string =>
	number === 1 ? one : `${number} ${many}`;

/** The kinds that come with Nurture as they are counted: some ids are verbs, and nobody has had 2 meets. */
const KINDS: Readonly<Record<string, readonly [one: string, many: string]>> = {
	meet: ['meeting', 'meetings'],
	call: ['call', 'calls'],
	message: ['message', 'messages'],
	letter: ['letter', 'letters'],
	gift: ['gift', 'gifts'],
	share: ['thing shared', 'things shared'],
	intro: ['introduction', 'introductions'],
	help: ['helping hand', 'helping hands'],
	event: ['event', 'events'],
	other: ['other', 'others'],
};

/**
 * So many contacts of a kind, by its id: `1 meeting`, `3 calls`. Of a kind that the user has added nobody knows the
 * plural, nor the language: it stands as it is called, `3 × sauna`.
 */
export function countedKind(kind: string, number: number): string {
	const words = ownValue(KINDS, kind);
	return words === undefined ? `${number} × ${kind}` : counted(number, ...words);
}
