/** Why a verb could not be carried out, as a program reads it. */
import { verbWords } from '../../words/verbs';
import { Refusal, sentenceOf } from '../ports';

/** `error`: the sentence; `paths`: what could have been meant, where that is several notes. */
export interface RefusalReport {
	readonly error: string;
	readonly paths?: readonly string[];
}

/** Of a failure that is no refusal the sentence says that it was not foreseen. */
export const refusalOf = (error: unknown): RefusalReport =>
	error instanceof Refusal
		? { error: error.message, ...error.choices }
		: { error: verbWords.unforeseen(sentenceOf(error)) };
