/**
 * Counts the steps of functions in a thread of its own, whose built-in functions tell theirs. The code that is measured
 * is loaded once everything listens: blocks are counted in code that comes later only.
 */
import { Session } from 'node:inspector';
import { parentPort, workerData } from 'node:worker_threads';
import type { Profiler } from 'node:inspector';
import { listenToBuiltIns, type Counter } from './built-ins';

/** What is asked: to do this with a text. */
export interface Asked {
	readonly job: string;
	readonly text: string;
}

/** Steps by what took them. Or the error that the job ended with, or that the counting met. */
export type Told = { readonly steps: Readonly<Record<string, number>> } | { readonly error: string };

type Jobs = Readonly<Record<string, (text: string) => unknown>>;

const { file } = workerData as { readonly file: string };

const session = new Session();
session.connect();
/** The inspector answers before it returns. */
function ask<Answer>(method: string, options: object = {}): Answer {
	let answer: Answer | undefined;
	session.post(method, options, (error: Error | null, result?: object) => {
		if (error) throw error;
		answer = result as Answer;
	});
	return answer as Answer;
}

const counters = new Map<string, Counter>();
function counterOf(name: string): Counter {
	const counter = counters.get(name) ?? { steps: 0 };
	counters.set(name, counter);
	return counter;
}

/** How often the blocks of each function were gone through since this was last asked. */
function addBlocks(): void {
	const { result } = ask<Profiler.TakePreciseCoverageReturnType>('Profiler.takePreciseCoverage');
	const script = result.find(({ url }) => url === file);
	for (const { functionName, ranges } of script?.functions ?? []) {
		const rounds = ranges.reduce((sum, { count }) => sum + count, 0);
		counterOf(`${functionName || 'a function'} (at ${ranges[0]?.startOffset})`).steps += rounds;
	}
}

ask('Profiler.enable');
ask('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
const faults = listenToBuiltIns(counterOf);
const { JOBS } = (await import(file)) as { readonly JOBS: Jobs };

function tell({ job, text }: Asked): Told {
	const run = JOBS[job];
	if (run === undefined) return { error: `There is no job "${job}"` };
	// What is counted so far is of loading, or of the job before.
	addBlocks();
	for (const counter of counters.values()) counter.steps = 0;
	try {
		run(text);
	} catch (error) {
		return { error: String(error) };
	}
	addBlocks();
	const [fault] = faults;
	return fault === undefined
		? { steps: Object.fromEntries([...counters].map(([name, { steps }]) => [name, steps])) }
		: { error: fault };
}

parentPort?.on('message', (asked: Asked) => parentPort?.postMessage(tell(asked)));
