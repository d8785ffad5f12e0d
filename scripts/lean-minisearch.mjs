/**
 * An esbuild plugin that bundles MiniSearch without what Nurture never asks it: fuzzy search, suggestions, storing and
 * loading an index, and throwing documents away without their text (`match` takes them out with it). What is left
 * behaves as it does unbundled.
 */
import { readFile } from 'node:fs/promises';

/** The methods left out. */
const UNASKED = [
	'fuzzyGet', 'addAll', 'addAllAsync', 'removeAll', 'discard', 'discardAll', 'replace', 'vacuum', 'conditionalVacuum', 'vacuumConditionsMet',
	'autoSuggest', 'static loadJSON', 'static async loadJSONAsync', 'static loadJS', 'static async loadJSAsync', 'static instantiateMiniSearch', 'toJSON', 'maybeAutoVacuum', 'async performVacuuming',
];

/** A source without these methods. As the package is written, each begins and ends with a line of its own, four blanks deep. */
function without(source, methods) {
	return methods.reduce((text, name) => {
		const start = text.search(new RegExp(`^    ${name}\\(.*\\{$`, 'm'));
		const end = text.indexOf('\n    }\n', start);
		if (start === -1 || end === -1) throw new Error(`MiniSearch has no method ${name} any more: look at scripts/lean-minisearch.mjs.`);
		return text.slice(0, start) + text.slice(end + '\n    }\n'.length);
	}, source);
}

export function leanMiniSearch() {
	return {
		name: 'lean-minisearch',
		setup(build) {
			build.onLoad({ filter: /minisearch[\\/]dist[\\/]es[\\/]index\.js$/ }, async ({ path }) => ({ contents: without(await readFile(path, 'utf8'), UNASKED), loader: 'js' }));
		},
	};
}
