/**
 * Writes docs/third-party-licences.md: the packages inside main.js and dist/nurture.mjs, with their licences.
 *
 *     node scripts/licences.mjs            writes it
 *     node scripts/licences.mjs --check    only says whether it is up to date
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { BUNDLES } from '../esbuild.config.mjs';
import { readJson } from './parts/json.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const DOCUMENT = join(root, 'docs/third-party-licences.md');
const INTRODUCTION =
	'# Third-party licences\n\nThe packages that are inside `main.js` and `dist/nurture.mjs`. Made by `npm run licences`.\n\n';

/** The names of the packages of which there is code in the bundles. */
async function bundledPackages() {
	const results = await Promise.all(
		BUNDLES.map((options) => esbuild.build({ ...options, write: false, metafile: true })),
	);
	const inputs = results.flatMap(({ metafile }) => Object.keys(metafile.inputs));
	return [...new Set(inputs.flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []))].sort();
}

/**
 * What a package says of itself.
 *
 * @typedef {{ version: string, license: string, repository?: string | { url: string } }} Description
 */

/** @param {string} name */
function section(name) {
	const folder = join(root, 'node_modules', name);
	const { version, license, repository } = /** @type {Description} */ (readJson(join(folder, 'package.json')));
	const where = typeof repository === 'string' ? repository : (repository?.url ?? name);
	const file = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'LICENCE', 'license']
		.map((candidate) => join(folder, candidate))
		.find((path) => existsSync(path));
	const text = file === undefined ? `Licence: ${license} (${where})` : readFileSync(file, 'utf8').trim();
	return `## ${name} ${version} (${license})\n\n\`\`\`text\n${text}\n\`\`\`\n`;
}

const names = await bundledPackages();
const wanted = INTRODUCTION + names.map(section).join('\n');
const current = existsSync(DOCUMENT) ? readFileSync(DOCUMENT, 'utf8').replaceAll('\r\n', '\n') : '';

if (!process.argv.includes('--check')) writeFileSync(DOCUMENT, wanted);
else if (current !== wanted.replaceAll('\r\n', '\n')) {
	console.error('docs/third-party-licences.md is not that of the packages in the bundles: run "npm run licences".');
	process.exitCode = 1;
}
console.log(names.join(', '));
