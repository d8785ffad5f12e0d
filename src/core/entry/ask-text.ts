/** A text with `#ask` in it: what was said in it, and what is to be asked. */
import { withoutTag } from './item-mark';
import { plainText } from '../markdown/plain-text';
import { seenText } from '../markdown/seen-text';

export interface AskText {
	/** `''` where nothing is said but what is to be asked. */
	readonly said: string;
	/** Without the tag. `''` where the text has none. */
	readonly asked: string;
	/** Whether all of the text is to be asked, whatever of it was said as well. */
	readonly isWhole: boolean;
}

const TAG = 'ask';
const ASK = /(?:^|[\s(])#ask(?:\/[\p{L}\p{N}_/-]*)?(?![\p{L}\p{N}_/-])/iu;
const TAGS = /(?:^|[\s(])#[\p{L}\p{N}_/-]+/gu;

/** So many words before the tag say something of their own; fewer begin the question (`how is #ask Pia at school?`). */
const FEWEST_WORDS = 3;
const CLOSES = /[.!?;,:…–—-]$/u;
/** What is asked, or to be asked, as one notes it. */
const IS_ASKED = /[?？؟]["'”’»)]*$|^ask\b/iu;

/** Whether the words before a tag are a clause of their own. */
const isClause = (words: string): boolean =>
	words !== '' && (CLOSES.test(words) || words.split(/\s+/).length >= FEWEST_WORDS);

/**
 * Parts a text at `#ask`: what stands behind the tag is the question, and what stands before it stays what was said. A
 * tag at the end makes a question of the whole; what asks nothing there is what was said as well.
 */
export function partAsk(text: string): AskText {
	const tag = ASK.exec(seenText(text));
	if (tag === null) return { said: text, asked: '', isWhole: false };
	const before = text.slice(0, tag.index).trim();
	const behind = text.slice(tag.index + tag[0].length).replace(/^[\s:,–—-]+/u, '');
	const whole = withoutTag(text, TAG);
	if (/\p{L}/u.test(seenText(behind).replace(TAGS, ' ')))
		return isClause(before)
			? { said: before, asked: withoutTag(behind, TAG), isWhole: false }
			: { said: '', asked: whole, isWhole: true };
	return { said: IS_ASKED.test(plainText(before)) ? '' : before, asked: whole, isWhole: true };
}

/** The words that were said in a contact, as they are shown. */
export const saidWords = (said: string): string => plainText(partAsk(said).said);
