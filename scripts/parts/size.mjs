/** What is in the built plugin, and what its start takes: `npm run bench -- --size`. */
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { BUNDLES } from '../../esbuild.config.mjs';

const PLUGIN = fileURLToPath(new URL('../../main.js', import.meta.url));
const LOAD = fileURLToPath(new URL('./load-once.mjs', import.meta.url));
const TURNS = 9;

/**
 * The part that a file of the bundle is of: its package, or its folder of the sources.
 *
 * @param {string} path
 */
function partOf(path) {
	const [, inPackage] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path) ?? [];
	return inPackage ?? path.split('/').slice(1, -1).slice(0, 2).join('/');
}

/**
 * The bytes of each part, before terser and with names as they are in the sources, the largest first.
 *
 * @returns {Promise<[part: string, bytes: number][]>}
 */
async function parts() {
	const [plugin] = BUNDLES;
	const { metafile } = await esbuild.build({ ...plugin, minify: true, write: false, metafile: true });
	/** @type {Map<string, number>} */
	const bytes = new Map();
	for (const { inputs } of Object.values(metafile.outputs))
		for (const [path, { bytesInOutput }] of Object.entries(inputs))
			bytes.set(partOf(path), (bytes.get(partOf(path)) ?? 0) + bytesInOutput);
	return [...bytes].sort((a, b) => b[1] - a[1]);
}

/** @param {readonly number[]} numbers */
const middle = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** Prints the parts and the start of `main.js` as it is built. */
export async function tellSize() {
	console.log(`${String(statSync(PLUGIN).size).padStart(9)}  main.js, in bytes`);
	console.log('Before its texts are packed, and terser:');
	for (const [part, bytes] of await parts()) console.log(`${String(bytes).padStart(9)}  ${part}`);
	const ratios = Array.from({ length: TURNS }, () => {
		const told = execFileSync(process.execPath, [LOAD, PLUGIN], { encoding: 'utf8' });
		const [read = 0, run = 0] = told.split(' ').map(Number);
		return (read + run) / read;
	});
	console.log(`${middle(ratios).toFixed(3).padStart(9)}  main.js read and run, to reading it (wished: 1.2)`);
}
