/** Several tasks at a time, in an order that leaves no core idle at the end. */

/**
 * A task. `weight`: how long it takes, beside the others; those that take long begin first. `after`: the names of the
 * tasks that have to be over, well or not, before it may begin; those that are not in the list are waited for by none.
 *
 * @template Result
 * @typedef {{ name: string, weight: number, after: readonly string[], run: () => Promise<Result> }} Task
 */

/**
 * How much has to be done until the end from a task on: itself, and the longest way through what waits for it.
 *
 * @template Result
 * @param {Task<Result>} task
 * @param {readonly Task<Result>[]} tasks
 * @returns {number}
 */
function wayFrom(task, tasks) {
	const waiting = tasks.filter(({ after }) => after.includes(task.name));
	return task.weight + Math.max(0, ...waiting.map((next) => wayFrom(next, tasks)));
}

/**
 * Runs all tasks, so many at a time, and gives their results in the order of the list. `over` is told of each as it
 * ends. Rejects where a task does.
 *
 * @template Result
 * @param {readonly Task<Result>[]} tasks
 * @param {number} atOnce
 * @param {(task: Task<Result>, result: Result) => void} over
 * @returns {Promise<Result[]>}
 */
export async function runTasks(tasks, atOnce, over) {
	const waiting = new Set([...tasks].sort((a, b) => wayFrom(b, tasks) - wayFrom(a, tasks)));
	/** @type {Map<Task<Result>, Promise<void>>} */
	const running = new Map();
	/** @type {Map<Task<Result>, Result>} */
	const results = new Map();
	const isOver = (/** @type {string} */ name) => !tasks.some((task) => task.name === name && !results.has(task));
	const begin = async (/** @type {Task<Result>} */ task) => {
		const result = await task.run();
		results.set(task, result);
		running.delete(task);
		over(task, result);
	};
	while (waiting.size + running.size > 0) {
		for (const task of waiting) {
			if (running.size === atOnce) break;
			if (!task.after.every(isOver)) continue;
			waiting.delete(task);
			running.set(task, begin(task));
		}
		await Promise.race(running.values());
	}
	return tasks.flatMap((task) => results.get(task) ?? []);
}
