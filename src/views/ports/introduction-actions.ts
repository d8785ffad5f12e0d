/** What the view of introductions can ask to be done. Failures are told to the user by whoever does it. */
import type { Introduction } from '../../insight/introductions/introductions';
import type { OpenIn } from '../parts/open-in';

/** What introductions ask of the plugin. */
export interface IntroductionActions {
	/**
	 * Asks for the words, and notes the introduction in both notes as one step; `done` is called once that is written.
	 */
	introduce(pair: Introduction, done: () => void): void;
	/** Never suggests the two again, as one step. */
	never(pair: Introduction): Promise<void>;
	/** Opens a note, at a line from 1 if one is given. */
	open(path: string, where: OpenIn, line?: number): Promise<void>;
}
