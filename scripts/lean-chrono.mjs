/**
 * An esbuild plugin that bundles chrono without what Nurture never asks it: times and time zones (a day is a day
 * everywhere, and `spoken-date` takes a time of day off the words), dates in figures (`written-date` reads those), two
 * dates in one phrase (refused in any case), and `forwardDate` (always off). What is left behaves as it does unbundled.
 */

/** A step that changes nothing. */
const NO_STEP = `export default class { refine(context, results) { return results; } }`;

/** A reader that finds nothing. */
const NO_READER = `export default class { pattern() { return /^(?!)/; } extract() { return null; } }`;

/**
 * Files replaced, by the end of their path, with what stands in for them.
 *
 * @type {readonly (readonly [file: RegExp, contents: string])[]}
 */
const STAND_INS = [
	[/\/timezone\.js$/, `export function toTimezoneOffset(given) { return given ?? null; }`],
	[
		/\/refiners\/(?:ExtractTimezone(?:Abbr|Offset)|ForwardDate|ENMergeDateRange|ENMergeDateTime)Refiner\.js$/,
		NO_STEP,
	],
	[
		/\/parsers\/(?:EN(?:TimeExpression|CasualTime|YearMonthDay|SlashMonthFormat)|SlashDateFormat|ISOFormat)Parser\.js$/,
		NO_READER,
	],
];

/** @returns {import('esbuild').Plugin} */
export function leanChrono() {
	return {
		name: 'lean-chrono',
		setup(build) {
			build.onLoad({ filter: /chrono-node\/.*\.js$/ }, ({ path }) => {
				const standIn = STAND_INS.find(([file]) => file.test(path.replaceAll('\\', '/')));
				return standIn && { contents: standIn[1], loader: 'js' };
			});
		},
	};
}
