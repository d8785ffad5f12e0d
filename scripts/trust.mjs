/**
 * Three programs write into one vault at the same time, and some of them are killed: what is lost, broken or left over?
 *
 *     npm run trust              2,000 rounds
 *     npm run trust -- 100       so many
 *
 * Ends with exit code 1 if anything is. The rounds themselves are in tests/trust.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import esbuild from 'esbuild';
import { BUNDLES } from '../esbuild.config.mjs';

const rounds = Number(process.argv[2] ?? 2000);
const commandLine = BUNDLES.find(({ platform }) => platform === 'node');
const folder = await mkdtemp(join(tmpdir(), 'nurture-trust-'));

/**
 * Bundles one file of tests/trust as the command line is bundled, and gives the place of the bundle.
 *
 * @param {string} name
 */
async function bundle(name) {
	const outfile = join(folder, `${name}.mjs`);
	await esbuild.build({ ...commandLine, entryPoints: [`tests/trust/${name}.ts`], outfile });
	return outfile;
}

try {
	const { playRounds } = await import(pathToFileURL(await bundle('rounds')).href);
	const begun = performance.now();
	const { faults, ...figures } = await playRounds(await bundle('writer'), rounds);
	const seconds = Math.round((performance.now() - begun) / 1000);
	for (const [what, count] of Object.entries({ ...figures, faults: faults.length, seconds }))
		console.log(`${what.padEnd(14)}${String(count).padStart(8)}`);
	for (const fault of faults) console.log(fault);
	process.exitCode = faults.length === 0 && figures.rounds > 0 ? 0 : 1;
} finally {
	await rm(folder, { recursive: true, force: true });
}
