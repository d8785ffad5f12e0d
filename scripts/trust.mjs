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

const folder = await mkdtemp(join(tmpdir(), 'nurture-trust-'));
try {
	// Bundled as the command line is.
	const options = BUNDLES.find(({ platform }) => platform === 'node');
	for (const name of ['main', 'writer'])
		await esbuild.build({
			...options,
			entryPoints: [`tests/trust/${name}.ts`],
			outfile: join(folder, `${name}.mjs`),
		});
	await import(pathToFileURL(join(folder, 'main.mjs')).href);
} finally {
	await rm(folder, { recursive: true, force: true });
}
