/** One write at a time for each note, in the order asked. A write that fails does not stall the next. */
export class WriteQueue {
	readonly #tails = new Map<string, Promise<unknown>>();

	/** Runs a task behind those already asked for under the same key. Settles as the task does. */
	run<T>(key: string, task: () => Promise<T>): Promise<T> {
		const before = this.#tails.get(key) ?? Promise.resolve();
		const result = before.then(task, task);
		const tail = result
			.catch(() => undefined)
			.then(() => {
				if (this.#tails.get(key) === tail) this.#tails.delete(key);
			});
		this.#tails.set(key, tail);
		return result;
	}
}
