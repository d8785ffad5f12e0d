/** Words as they are compared: folded, without endings, the small ones left out. */
import { foldText } from '../../core/text/fold';
import { plainText } from '../../core/markdown/plain-text';
import { stemOf } from './terms';

/** Words that say nothing of what a sentence is about. Shorter ones than three letters are none anyway. */
const SMALL: ReadonlySet<string> = new Set(
	(
		'the and for with from about into onto over under after before since until than then that this these those ' +
		'there here ' +
		'her his hers him she they them their you your our ours its it is are was were been being has have had ' +
		'having will would shall should can could may might must ' +
		'not nor but all any some more most much many very too also just only still again when where what which who ' +
		'whom whose why how ' +
		'one ones two new old own out off via per yes now said says told asked talked spoke good great nice well ' +
		'der die das den dem des ein eine einen einem einer und mit von vom für auf aus bei zum zur ist war sie ihr ihre sein ' +
		'les des une est avec pour dans sur aux son ses elle los las una con por para del che gli della het een van ' +
		'voor met'
	).split(' '),
);

/** Scripts that write no blanks between words: a run of them is one word here, and is looked for within others. */
const UNPARTED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]/u;

/** The words of a Markdown text that say what it is about, each once, in order; looks at its first 2,000 characters. */
export function keywords(text: string): string[] {
	const words = foldText(plainText(text.replace(/https?:\/\/\S+/g, ' '))).match(/[\p{L}\p{N}]+(?:'\p{L}+)?/gu) ?? [];
	return [
		...new Set(
			words
				.filter((word) => (word.length >= 3 || UNPARTED.test(word)) && !SMALL.has(word))
				.map((word) => (UNPARTED.test(word) ? word : stemOf(word.replace(/'s$/, '')))),
		),
	];
}

/** Whether a word is among others; one of a script without blanks, within any of them. */
export function hasWord(words: ReadonlySet<string>, word: string): boolean {
	if (words.has(word)) return true;
	return UNPARTED.test(word) && [...words].some((other) => other.includes(word));
}
