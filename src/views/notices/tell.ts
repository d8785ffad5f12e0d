/** What the user is told in passing, where no view has a place for it. */
import { Notice } from 'obsidian';
import { sentenceOf } from '../../services/ports';
import { putAside } from './notice-place';

/** A refusal says what to do: it stays until it can be read. In milliseconds. */
const FAULT_TIME = 8_000;

/** Says something that needs no answer. */
export function tell(sentence: string): void {
	putAside(new Notice(sentence));
}

/** Says why something could not be done: an error, or a sentence. */
export function tellFault(error: unknown): void {
	putAside(new Notice(sentenceOf(error), FAULT_TIME));
}
