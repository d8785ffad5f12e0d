/**
 * An esbuild plugin that bundles TanStack's virtualizer as Nurture uses it: one column of rows in a box that scrolls.
 * Options that are never set are put in as what they are, so that the code for all else falls away, and methods that
 * nothing calls are left out. What is left is the package's own.
 */
import { readFile } from 'node:fs/promises';

/** Options with what they always are here. */
const FIXED = /** @type {const} */ ([
	['lanes', '1'],
	['enabled', 'true'],
	['horizontal', 'false'],
	['gap', '0'],
	['scrollMargin', '0'],
	['paddingStart', '0'],
	['paddingEnd', '0'],
	['debug', 'false'],
	['useScrollendEvent', 'false'],
	['useAnimationFrameWithResizeObserver', 'false'],
	['isScrollingResetDelay', '150'],
	['indexAttribute', '"data-index"'],
	['initialOffset', '0'],
	['initialRect', '({ width: 0, height: 0 })'],
	['initialMeasurementsCache', '[]'],
]);

/** Methods that nothing of what is left calls. */
const UNUSED = [
	'getFurthestMeasurement',
	'getVirtualItemForOffset',
	'isDynamicMode',
	'scrollToOffset',
	'scrollBy',
	'measure',
];

/** What else is said of those options, by what it comes to. */
const SAID = /** @type {const} */ ([
	[
		'({ count, paddingStart, scrollMargin, getItemKey, enabled }, itemSizeCache)',
		'({ count, getItemKey }, itemSizeCache)',
	],
	['paddingStart + scrollMargin', '0'],
	['if (!enabled)', 'if (false)'],
	['const { horizontal, isRtl } = instance.options;', 'const horizontal = false, isRtl = false;'],
	[
		'function calculateRange({\n  measurements,\n  outerSize,\n  scrollOffset,\n  lanes\n}) {',
		'function calculateRange({\n  measurements,\n  outerSize,\n  scrollOffset\n}) {\n  const lanes = 1;',
	],
	['  (count, paddingStart, scrollMargin, getItemKey, enabled) => {', '  (count, _1, _2, getItemKey) => {'],
	[
		'          paddingStart,\n          scrollMargin,\n          getItemKey,\n          enabled\n',
		'          getItemKey\n',
	],
]);

/**
 * The package's source as it is used. Throws if it is not laid out as it was: then this is to be looked at.
 *
 * @param {string} source
 */
export function asUsed(source) {
	let own = source;
	for (const name of UNUSED) {
		const method = new RegExp(String.raw`^ {4}this\.${name} = (?:.*\{\n[\s\S]*?^ {4}\};\n|.*;\n)`, 'm');
		if (!method.test(own)) throw new Error(`TanStack's virtualizer has no method ${name} any more`);
		own = own.replace(method, '');
	}
	own = own.replace(/^ {6}if \(behavior === "smooth" && this\.isDynamicMode\(\)\) \{\n[\s\S]*?^ {6}\}\n/gm, '');
	for (const [said, meant] of SAID) {
		if (!own.includes(said)) throw new Error(`TanStack's virtualizer says no more: ${said}`);
		own = own.replace(said, () => meant);
	}
	for (const [name, value] of FIXED) {
		const asked = new RegExp(String.raw`\b(?:this|instance)\.options\.${name}\b`, 'g');
		if (!asked.test(own)) throw new Error(`TanStack's virtualizer asks for no ${name} any more`);
		own = own.replace(asked, () => value);
		own = own.replace(new RegExp(String.raw`^ {8}${name}: .*,\n`, 'm'), '');
	}
	return own.replaceAll('process.env.NODE_ENV !== "production"', 'false');
}

/** @returns {import('esbuild').Plugin} */
export function leanVirtual() {
	return {
		name: 'lean-virtual',
		setup(build) {
			build.onLoad({ filter: /virtual-core[\\/]dist[\\/]esm[\\/]index\.js$/ }, async ({ path }) => ({
				contents: asUsed(await readFile(path, 'utf8')),
				loader: 'js',
			}));
		},
	};
}
