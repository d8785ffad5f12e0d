/**
 * Timings, as ratios measured in one run: `npm run bench`. The measurements themselves are in tests/bench/main.ts.
 * `npm run bench -- --size` tells of the built plugin instead: what is in it, and what its start takes.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import esbuild from 'esbuild';
import { tellSize } from './parts/size.mjs';

/** Builds what measures in a folder of its own, and runs it. */
async function bench() {
	const root = fileURLToPath(new URL('..', import.meta.url));
	const folder = await mkdtemp(join(tmpdir(), 'nurture-bench-'));
	const outfile = join(folder, 'bench.mjs');
	try {
		await esbuild.build({
			absWorkingDir: root,
			entryPoints: ['tests/bench/main.ts'],
			bundle: true,
			format: 'esm',
			platform: 'node',
			outfile,
			logLevel: 'warning',
			banner: {
				js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
			},
		});
		await import(pathToFileURL(outfile).href);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

await (process.argv.includes('--size') ? tellSize() : bench());
