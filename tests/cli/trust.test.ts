/** What is said to be written is written, whoever else writes and whoever is killed: see docs/trust.md. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { build, folder } from '../support/cli';
import { playRounds } from '../trust/rounds';

it('nothing is lost, broken or left over where three write into one note and some are killed', async () => {
	const program = join(folder(), 'writer.mjs');
	await build(program, 'tests/trust/writer.ts');
	const figures = await playRounds(program, 40);
	expect(figures.faults).toEqual([]);
	expect(figures).toMatchObject({ rounds: 40, asked: 360 });
	// Otherwise nothing was put to the test.
	expect(figures.killed).toBeGreaterThan(12);
	expect(figures.acknowledged).toBeGreaterThan(240);
}, 240_000);
