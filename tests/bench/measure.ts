/** How long something takes, and the lines that say it. */

/** How many milliseconds a frame of 60 a second leaves. What takes longer is seen as a stutter. */
export const FRAME = 1000 / 60;

/** The middle of five runs, in milliseconds. */
export function time(run: () => void): number {
	const times = Array.from({ length: 5 }, () => {
		const start = performance.now();
		run();
		return performance.now() - start;
	});
	return middle(times);
}

/** The middle of some numbers; 0 of none. */
export function middle(numbers: readonly number[]): number {
	return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

/** How long each stride of something takes that is done in strides, with a pause after each. */
export function strides(steps: Iterator<unknown>): number[] {
	const times: number[] = [];
	for (;;) {
		const start = performance.now();
		const { done } = steps.next();
		times.push(performance.now() - start);
		if (done === true) return times;
	}
}

/** One line: what is measured, as a ratio, and what it should be. */
export function tell(what: string, ratio: number, aim: string): void {
	console.log(`${ratio.toFixed(3).padStart(9)}  ${what.padEnd(52)} (${aim})`);
}

/** The middle of what each of these takes of the processor, in milliseconds, run in turns: a busy machine slows all. */
export function cpuInTurns<Name extends string>(
	runs: Readonly<Record<Name, () => void>>,
	turns = 7,
): Record<Name, number> {
	const names = Object.keys(runs) as Name[];
	const taken = new Map<Name, number[]>(names.map((name) => [name, []]));
	for (let turn = 0; turn < turns; turn++)
		for (const name of names) {
			const before = process.cpuUsage();
			runs[name]();
			const { user, system } = process.cpuUsage(before);
			taken.get(name)?.push((user + system) / 1000);
		}
	return Object.fromEntries(names.map((name) => [name, middle(taken.get(name) ?? [])])) as Record<Name, number>;
}
