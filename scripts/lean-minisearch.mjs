/**
 * An esbuild plugin that bundles MiniSearch without what Nurture never asks it: suggestions while one types, an index
 * that is stored and loaded, and clearing up behind what was only marked as gone. What is left is the package's own.
 */
import { readFile } from 'node:fs/promises';

/** Methods that nothing of what is left calls. */
const UNUSED = [
	'addAll',
	'addAllAsync',
	'removeAll',
	'discard',
	'discardAll',
	'maybeAutoVacuum',
	'replace',
	'vacuum',
	'conditionalVacuum',
	'performVacuuming',
	'vacuumConditionsMet',
	'isVacuuming',
	'dirtFactor',
	'getStoredFields',
	'autoSuggest',
	'loadJSON',
	'loadJSONAsync',
	'loadJS',
	'loadJSAsync',
	'instantiateMiniSearch',
	'toJSON',
];

/**
 * The package's source without those methods. Throws if it is not laid out as it was: then this is to be looked at.
 *
 * @param {string} source
 */
export function withoutUnused(source) {
	const begin = source.indexOf('\nclass MiniSearch {\n');
	if (begin === -1) throw new Error('MiniSearch has no class of that name any more');
	let own = source.slice(begin);
	for (const name of UNUSED) {
		const method = new RegExp(String.raw`^ {4}(?:static |get )?(?:async )?${name}\(.*\{\n[\s\S]*?^ {4}\}\n`, 'm');
		if (!method.test(own)) throw new Error(`MiniSearch has no method ${name} any more`);
		own = own.replace(method, '');
	}
	return source.slice(0, begin) + own;
}

/** @returns {import('esbuild').Plugin} */
export function leanMiniSearch() {
	return {
		name: 'lean-minisearch',
		setup(build) {
			build.onLoad({ filter: /minisearch[\\/].*index\.js$/ }, async ({ path }) => ({
				contents: withoutUnused(await readFile(path, 'utf8')),
				loader: 'js',
			}));
		},
	};
}
