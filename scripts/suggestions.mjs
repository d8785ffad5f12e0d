/**
 * How good the suggestions are: those that Nurture makes in two vaults, held against what a careful reader labelled
 * there (tests/cases/suggestions/README.md).
 *
 *     npm run suggestions              precision and recall of each kind of suggestion
 *     npm run suggestions -- --list    and every line of the near half that is wrong or missing
 *     npm run suggestions -- --json    as JSON, with --list or without
 *
 * The lines of the far half are counted, and never shown. What is compared with what: tests/support/suggestions.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import esbuild from 'esbuild';
import { BUNDLES } from '../esbuild.config.mjs';
import { messageOf, stop } from './parts/stop.mjs';

const vaults = fileURLToPath(new URL('../tests/cases/suggestions', import.meta.url));
const USAGE = 'There are: --list, --json.';

function readArguments() {
	try {
		const flag = /** @type {const} */ ({ type: 'boolean', default: false });
		return parseArgs({ options: { list: flag, json: flag } }).values;
	} catch (error) {
		return stop(`${messageOf(error)}. ${USAGE}`);
	}
}

const options = readArguments();
const folder = await mkdtemp(join(tmpdir(), 'nurture-suggestions-'));
try {
	const outfile = join(folder, 'report.mjs');
	// Bundled as the command line is.
	const bundle = BUNDLES.find(({ platform }) => platform === 'node');
	await esbuild.build({ ...bundle, entryPoints: ['tests/support/suggestions/report.ts'], outfile, minify: false });
	/** @type {unknown} */
	const bundled = await import(pathToFileURL(outfile).href);
	const { judge, report } = /** @type {typeof import('../tests/support/suggestions/report')} */ (bundled);
	console.log(report(await judge(vaults), options));
} finally {
	await rm(folder, { recursive: true, force: true });
}
