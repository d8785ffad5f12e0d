/** Does things as steps that can be taken back, and says so. */
import { debounce, type Notice } from 'obsidian';
import { doneWords } from '../../words/words';
import type { Ledger, Step } from '../../services/writing/ledger';
import { tell } from '../../views/notices/tell';
import { attempt, tellDone } from './told';

/** So many milliseconds after a change it is looked whether the step can still be taken back. */
const PAUSE = 200;

/** Does what writes, says it, and offers to take it back. */
export class Steps {
	/** The notice that offers to take a step back: one at a time, of the last. */
	#offer: { readonly step: Step; readonly notice: Notice } | null = null;
	/** To be called whenever a note may be another: an offer that cannot be kept any more goes away. */
	readonly look = debounce(() => void this.#lookNow(), PAUSE, true);

	readonly #ledger: Ledger;

	constructor(ledger: Ledger) {
		this.#ledger = ledger;
	}

	/** Whether there is a step that can be taken back. */
	get any(): boolean {
		return this.#ledger.last !== null;
	}

	/**
	 * Does something as one step and says it, with a button that takes it back if anything was written. Rejects as the
	 * task does.
	 */
	async run<T>(task: () => Promise<T>, words: (result: T) => string): Promise<T> {
		const { result, words: said, step } = await this.#ledger.step(task, words);
		if (step === null) tell(said);
		else {
			this.#offer?.notice.hide();
			this.#offer = { step, notice: tellDone(said, async () => this.undo(step)) };
		}
		return result;
	}

	/**
	 * Does something without a notice, where the view that asked says it, as a part of the step before it if there is
	 * one. Gives the step, null if nothing was written. Rejects as the task does.
	 */
	async quietly(task: () => Promise<void>, words: string, after: Step | null): Promise<Step | null> {
		return (await this.#ledger.step(task, () => words, after)).step;
	}

	/** Takes back what a step left in one note, without a notice. Rejects where that cannot be done. */
	async undoIn(step: Step, path: string): Promise<void> {
		await this.#ledger.undoIn(step, path);
	}

	/** Takes a step back and says what that was, or why it cannot be done. True if it was taken back. */
	async undo(step: Step): Promise<boolean> {
		const isDone = await attempt(async () => {
			await this.#ledger.undo(step);
			tell(doneWords.tookBack(step.words));
		});
		await this.#lookNow();
		return isDone;
	}

	/** The same for the last step, once those that are under way are done. */
	async undoLast(): Promise<void> {
		await attempt(async () => tell(doneWords.tookBack((await this.#ledger.undoLast()).words)));
		await this.#lookNow();
	}

	async #lookNow(): Promise<void> {
		const offer = this.#offer;
		if (offer === null || (await this.#ledger.canUndo(offer.step))) return;
		offer.notice.hide();
		if (this.#offer === offer) this.#offer = null;
	}
}
