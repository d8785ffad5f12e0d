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

/** The packages of which there is code in the bundles, each with the bundles that hold it, in the order of names. */
async function bundledPackages() {
	/** @type {Map<string, Set<string>>} */
	const found = new Map();
	for (const options of BUNDLES) {
		const { metafile } = await esbuild.build({ ...options, write: false, metafile: true });
		for (const path of Object.keys(metafile.inputs)) {
			const name = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
			if (name !== undefined) found.set(name, (found.get(name) ?? new Set()).add(options.outfile));
		}
	}
	return [...found].sort(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * What a package says of itself.
 *
 * @typedef {{ version: string, license: string, repository?: string | { url: string } }} Description
 */

/** @param {readonly [name: string, bundles: ReadonlySet<string>]} found */
function section([name, bundles]) {
	const folder = join(root, 'node_modules', name);
	const { version, license, repository } = /** @type {Description} */ (readJson(join(folder, 'package.json')));
	const address = typeof repository === 'string' ? repository : (repository?.url ?? name);
	const page = address.replace(/^git\+/, '').replace(/\.git$/, '');
	const where = page.includes('://') ? page : `https://github.com/${page}`;
	const inside = [...bundles].map((bundle) => `\`${bundle}\``).join(' and ');
	const file = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'LICENCE', 'license']
		.map((candidate) => join(folder, candidate))
		.find((path) => existsSync(path));
	const text = file === undefined ? `Licence: ${license} (${where})` : readFileSync(file, 'utf8').trim();
	return `## ${name} ${version} (${license})\n\nInside ${inside}. Its source: ${where}\n\n\`\`\`text\n${text}\n\`\`\`\n`;
}

const packages = await bundledPackages();
const wanted = INTRODUCTION + packages.map(section).join('\n');
const current = existsSync(DOCUMENT) ? readFileSync(DOCUMENT, 'utf8').replaceAll('\r\n', '\n') : '';

if (!process.argv.includes('--check')) writeFileSync(DOCUMENT, wanted);
else if (current !== wanted.replaceAll('\r\n', '\n')) {
	console.error('docs/third-party-licences.md is not that of the packages in the bundles: run "npm run licences".');
	process.exitCode = 1;
}
console.log(packages.map(([name]) => name).join(', '));
