/** Does things as steps that can be taken back, and says so. */
import { doneWords } from '../core/words';
import type { Ledger, Step } from '../services/ledger';
import { attempt, tell, tellDone } from './told';

export class Steps {
	constructor(private readonly ledger: Ledger) {}

	/** Whether there is a step that can be taken back. */
	get any(): boolean {
		return this.ledger.last !== null;
	}

	/**
	 * Does something as one step and says it, with a button that takes it back if anything was written. Rejects as the
	 * task does.
	 */
	async run<T>(task: () => Promise<T>, words: (result: T) => string): Promise<T> {
		const { result, words: said, step } = await this.ledger.step(task, words);
		if (step === null) tell(said);
		else tellDone(said, async () => this.undo(step));
		return result;
	}

	/** Takes a step back and says what that was, or why it cannot be done. */
	async undo(step: Step): Promise<void> {
		await attempt(async () => {
			await this.ledger.undo(step);
			tell(doneWords.tookBack(step.words));
		});
	}

	/** The same for the last step, once those that are under way are done. */
	async undoLast(): Promise<void> {
		await attempt(async () => tell(doneWords.tookBack((await this.ledger.undoLast()).words)));
	}
}
