/**
 * Figures about how readable the sources are, for src, tests and scripts (with the configuration beside package.json).
 *
 *     npm run metrics                      of the files as they are
 *     npm run metrics -- --base REV        and those of a revision beside them
 *     npm run metrics -- --json            as JSON
 *
 * What each figure counts: scripts/parts/measure.mjs.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { crowdedFolders, measure } from './parts/measure.mjs';
import { messageOf, stop } from './parts/stop.mjs';

/**
 * @typedef {import('./parts/measure.mjs').Source} Source
 * @typedef {import('./parts/measure.mjs').Figures} Figures
 */

const root = fileURLToPath(new URL('..', import.meta.url));
const USAGE = 'There are: --base REVISION, --json.';
const AREAS = ['src', 'tests', 'scripts'];

/** @type {Readonly<Record<keyof Figures, string>>} */
const NAMES = {
	files: 'files',
	lines: 'lines',
	linesOver120: 'lines over 120 columns',
	linesOver140: 'lines over 140 columns',
	nestedConditionals: 'nested conditionals',
	functionsOver40Lines: 'functions over 40 lines',
	foldersOver15Files: 'folders with over 15 files',
	undocumentedExports: 'exports without a doc comment',
};

/**
 * @param {readonly string[]} args
 * @param {string} input
 */
const git = (args, input = '') =>
	execFileSync('git', args, { cwd: root, input, maxBuffer: 2 ** 30, stdio: ['pipe', 'pipe', 'pipe'] });

/** @param {Buffer} listed paths with a NUL after each */
const sourcesIn = (listed) =>
	listed
		.toString()
		.split('\0')
		.filter((path) => /^(?:(?:src|tests|scripts)\/.*|[^/]+)\.(?:tsx?|m[jt]s)$/.test(path));

/** @returns {Source[]} */
const sourcesNow = () =>
	sourcesIn(git(['ls-files', '-z', '--cached', '--others', '--exclude-standard']))
		.filter((path) => existsSync(join(root, path)))
		.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

/**
 * @param {string} revision
 * @returns {Source[]}
 */
function sourcesOf(revision) {
	const paths = sourcesIn(git(['ls-tree', '-r', '-z', '--name-only', revision]));
	let answer = git(['cat-file', '--batch'], paths.map((path) => `${revision}:${path}\n`).join(''));
	return paths.map((path) => {
		// A line "<name> blob <size>", then so many bytes, then the end of a line.
		const start = answer.indexOf('\n') + 1;
		const size = Number(answer.subarray(0, start).toString().trim().split(' ').at(-1));
		const text = answer.subarray(start, start + size).toString();
		answer = answer.subarray(start + size + 1);
		return { path, text };
	});
}

/**
 * The figures of each area; what is in none of the folders is with the scripts.
 *
 * @param {readonly Source[]} sources
 */
function figuresOf(sources) {
	const areaOf = (/** @type {Source} */ { path }) => AREAS.find((area) => path.startsWith(`${area}/`)) ?? 'scripts';
	return Object.fromEntries(
		AREAS.map((area) => {
			const own = sources.filter((source) => areaOf(source) === area);
			return [area, { ...measure(own), folders: Object.fromEntries(crowdedFolders(own)) }];
		}),
	);
}

/**
 * Columns of one width, the first of all to the left.
 *
 * @param {readonly (readonly string[])[]} rows
 */
function table(rows) {
	const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
	const cell = (/** @type {string} */ text, /** @type {number} */ at) =>
		at === 0 ? text.padEnd(widths[at] ?? 0) : text.padStart(widths[at] ?? 0);
	return rows.map((row) => row.map(cell).join('  ').trimEnd()).join('\n');
}

/**
 * One row a figure, one column an area and a time.
 *
 * @param {Readonly<Record<string, ReturnType<typeof figuresOf>>>} measured by when
 */
function print(measured) {
	const columns = AREAS.flatMap((area) =>
		Object.entries(measured).map(([when, figures]) => ({ area, when, figures })),
	);
	const times = Object.keys(measured).length > 1 ? [['', ...columns.map(({ when }) => when)]] : [];
	const keys = /** @type {(keyof Figures)[]} */ (Object.keys(NAMES));
	const rows = keys.map((key) => [
		NAMES[key],
		...columns.map(({ area, figures }) => String(figures[area]?.[key] ?? '')),
	]);
	console.log(table([['', ...columns.map(({ area }) => area)], ...times, ...rows]));
	for (const [folder, files] of AREAS.flatMap((area) => Object.entries(measured['now']?.[area]?.folders ?? {})))
		console.log(`${folder}: ${files} files`);
}

function readArguments() {
	try {
		return parseArgs({ options: { base: { type: 'string' }, json: { type: 'boolean', default: false } } }).values;
	} catch (error) {
		return stop(`${messageOf(error)}. ${USAGE}`);
	}
}

/** @param {string} revision */
function figuresAt(revision) {
	try {
		return figuresOf(sourcesOf(revision));
	} catch {
		return stop(`There is no revision ${revision} here.`);
	}
}

const { base, json } = readArguments();
const measured = { ...(base === undefined ? {} : { [base]: figuresAt(base) }), now: figuresOf(sourcesNow()) };
if (json) console.log(JSON.stringify(measured, null, 2));
else print(measured);
