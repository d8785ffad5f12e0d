/**
 * Takes the pictures in docs/images again, from the workbench: `npm run picture`. What is in them:
 * tests/workbench/pictures.ts.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import esbuild from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
// The bundle stands in the project, so that it finds the project's packages.
const folder = await mkdtemp(join(root, 'dist', 'pictures-'));
const outfile = join(folder, 'pictures.mjs');
/**
 * What reads files beside itself is left where it is.
 *
 * @type {esbuild.Plugin}
 */
const inPlace = {
	name: 'in-place',
	setup: (build) =>
		build.onResolve({ filter: /(?:serve|browser)\.mjs$/ }, ({ path, resolveDir }) => ({
			path: pathToFileURL(resolve(resolveDir, path)).href,
			external: true,
		})),
};
await esbuild.build({
	absWorkingDir: root,
	entryPoints: ['tests/workbench/pictures.ts'],
	bundle: true,
	packages: 'external',
	format: 'esm',
	platform: 'node',
	outfile,
	plugins: [inPlace],
	logLevel: 'warning',
});
try {
	/** @type {unknown} */
	const bundled = await import(pathToFileURL(outfile).href);
	const { takePictures } = /** @type {typeof import('../tests/workbench/pictures')} */ (bundled);
	for (const file of await takePictures(join(root, 'docs/images'))) console.log(relative(root, file));
} finally {
	await rm(folder, { recursive: true, force: true });
}
