/**
 * How much more there is to do for more text, without a clock: steps are counted, which are the same on every machine.
 * What is measured is a module that exports `JOBS`, built as the products are.
 */
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build, type BuildOptions } from 'esbuild';
import { BUNDLES } from '../../../esbuild.config.mjs';
import { folder } from '../cli';
import type { Asked, Told } from './worker';

/** Steps by what took them: blocks of functions of our own, functions of the language, regular expressions. */
type Steps = Readonly<Record<string, number>>;

export interface Meter {
	/** The steps of a job on a text. Rejects where the job, or the counting of it, ends with an error. */
	readonly stepsOf: (job: string, text: string) => Promise<Steps>;
	readonly close: () => Promise<unknown>;
}

/** As it is shipped, but readable, and with loops in the place of `{ ...all }`, so that its rounds are counted. */
async function bundle(entry: string, outfile: string): Promise<void> {
	const options = BUNDLES.find(({ platform }) => platform === 'node') as BuildOptions;
	const readable = { minify: false, banner: {}, supported: { 'object-rest-spread': false } };
	await build({ ...options, ...readable, entryPoints: [entry], outfile });
}

/** Starts to measure the jobs of a module. */
export async function startMeter(jobs: URL): Promise<Meter> {
	const root = folder();
	const [measured, boot] = [join(root, 'jobs.mjs'), join(root, 'worker.mjs')];
	await Promise.all([
		bundle(fileURLToPath(jobs), measured),
		bundle(fileURLToPath(new URL('worker.ts', import.meta.url)), boot),
	]);
	const worker = new Worker(boot, { workerData: { file: pathToFileURL(measured).href } });
	let last: Promise<unknown> = Promise.resolve();
	const ask = async (asked: Asked): Promise<Steps> => {
		worker.postMessage(asked);
		// It rejects where the thread ends with an error.
		const [told] = (await once(worker, 'message')) as [Told];
		if ('error' in told) throw new Error(told.error);
		return told.steps;
	};
	return {
		async stepsOf(job, text) {
			const steps = last.then(async () => ask({ job, text }));
			last = steps.catch(() => undefined);
			return steps;
		},
		close: async () => worker.terminate(),
	};
}

/** Twice the text may take three times the steps. */
const ALLOWED = 1.5;

/** A text and what it took. */
export interface Measured {
	readonly length: number;
	readonly steps: Steps;
}

/**
 * What takes more steps than the text has grown by, one line each: nothing, where all is well. What takes fewer steps
 * than there are characters may do so.
 */
export function outgrown(small: Measured, large: Measured): string[] {
	const most = ALLOWED * (large.length / small.length);
	return Object.entries(large.steps).flatMap(([name, steps]) => {
		const before = small.steps[name] ?? 0;
		return steps > most * before && steps > large.length
			? [`${name}: ${before} steps for ${small.length} characters, ${steps} for ${large.length}`]
			: [];
	});
}
