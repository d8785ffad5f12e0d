/** Plays the rounds and prints the figures, and whatever is not as it must be: see scripts/trust.mjs. */
import { fileURLToPath } from 'node:url';
import { playRounds } from './rounds';

const rounds = Number(process.argv[2] ?? 2000);
const begun = performance.now();
const { faults, ...figures } = await playRounds(fileURLToPath(new URL('writer.mjs', import.meta.url)), rounds);
const seconds = Math.round((performance.now() - begun) / 1000);
for (const [what, count] of Object.entries({ ...figures, faults: faults.length, seconds }))
	console.log(`${what.padEnd(14)}${String(count).padStart(8)}`);
for (const fault of faults) console.log(fault);
process.exitCode = faults.length === 0 && figures.rounds > 0 ? 0 : 1;
