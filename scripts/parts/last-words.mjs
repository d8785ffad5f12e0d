/** The end of a run of checks: what was slow, and what failed, so near to the end that nobody has to look for it. */
import { stripVTControlCharacters } from 'node:util';

/** @typedef {import('../vitest-report.mjs').Outcome & { name: string }} Row */

/** More lines than this about failures are too many for the end. With the last one, the sum, they are twenty. */
const MOST_LINES = 19;
/** A line longer than this is cut. */
const LONGEST_LINE = 300;

/**
 * The first lines of what a check said, which begin with its first error; the last ones, where it broke off.
 *
 * @param {string} output
 * @param {'first' | 'last'} which
 */
export function linesOf(output, which) {
	const lines = stripVTControlCharacters(output)
		.split('\n')
		.map((line) => line.trimEnd())
		.filter((line) => line !== '');
	return which === 'first' ? lines.slice(0, MOST_LINES) : lines.slice(-3);
}

/**
 * How many lines each may have, if all together may have so many: as many as it asks for, or a fair share.
 *
 * @param {readonly number[]} wanted
 * @param {number} all
 * @returns {number[]}
 */
function shares(wanted, all) {
	const given = wanted.map(() => 0);
	for (let left = all; left > 0;) {
		const hungry = wanted.flatMap((lines, at) => ((given[at] ?? 0) < lines ? [at] : []));
		if (hungry.length === 0) break;
		for (const at of hungry.slice(0, left)) given[at] = (given[at] ?? 0) + 1;
		left -= Math.min(left, hungry.length);
	}
	return given;
}

/**
 * What failed in each check, nineteen lines at most; the last of a check says how many more there are.
 *
 * @param {readonly Row[]} rows
 * @returns {string[]}
 */
export function failureLines(rows) {
	const broken = rows.filter(({ failed }) => failed > 0);
	const wanted = broken.map(({ failures }) => Math.max(1, failures.length));
	const given = shares(wanted, MOST_LINES);
	return broken.flatMap(({ name, failures }, at) => {
		const room = given[at] ?? 0;
		if (failures.length === 0) return [`FAILED ${name}`].slice(0, room);
		const shown = failures.length <= room ? failures : failures.slice(0, room - 1);
		const more = room > 0 && shown.length < failures.length ? [`${failures.length - shown.length} more above`] : [];
		return [...shown, ...more].map((line) => `FAILED ${name}: ${line}`.slice(0, LONGEST_LINE));
	});
}

/**
 * The ten slowest tests of all, one line each.
 *
 * @param {readonly Row[]} rows
 */
export const slowestLines = (rows) =>
	rows
		.flatMap(({ tests }) => tests)
		.sort((a, b) => b.milliseconds - a.milliseconds)
		.slice(0, 10)
		.map(({ name, milliseconds }) =>
			`${(milliseconds / 1000).toFixed(1).padStart(6)} s  ${name}`.slice(0, LONGEST_LINE),
		);
