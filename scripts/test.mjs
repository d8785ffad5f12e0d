/**
 * Every check of the project, as many at a time as there are cores, and the sum of what their own reports count.
 *
 *     node scripts/test.mjs             all
 *     node scripts/test.mjs core cli    these: types, format, lint, unused, build, licences, zones, start, core, host,
 *                                       cli, project, browser
 *
 * A check that passes is a line; what a check said that fails is told whole. The last twenty lines say what failed, and
 * the last is `N passed, N failed`. A runner that crashes, hangs, or runs no test counts as a failure.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { needBrowser } from './browser.mjs';
import { readJson } from './parts/json.mjs';
import { failureLines, linesOf, slowestLines } from './parts/last-words.mjs';
import { runTasks } from './parts/schedule.mjs';
import { countRun, failuresOf, timesOf } from './vitest-report.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Longer than this no single check takes, however slow the machine: it hangs. */
const LONGEST = 25 * 60_000;

/**
 * @typedef {import('./vitest-report.mjs').Outcome} Outcome
 * @typedef {Outcome & { output: string, seconds: number }} Told
 * @typedef {import('./parts/schedule.mjs').Task<Told>} Check
 * @typedef {Pick<Check, 'name' | 'weight' | 'after'>} Place
 */

/**
 * Runs a program of this project with node. Gives its exit code and all that it said.
 *
 * @param {readonly string[]} args
 * @returns {Promise<{ code: number, output: string }>}
 */
function run(args) {
	return new Promise((done) => {
		const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
		let output = '';
		const hear = (/** @type {string} */ text) => void (output += text);
		child.stdout.setEncoding('utf8').on('data', hear);
		child.stderr.setEncoding('utf8').on('data', hear);
		const limit = setTimeout(() => {
			output += `\nThis took more than ${LONGEST / 60_000} minutes and was ended.\n`;
			child.kill('SIGKILL');
		}, LONGEST);
		const end = (/** @type {number | null} */ code) => {
			clearTimeout(limit);
			done({ code: code ?? 1, output });
		};
		child.on('error', (error) => {
			output += String(error);
			end(1);
		});
		child.on('close', end);
	});
}

/**
 * A check, with how long it took in seconds.
 *
 * @param {Place} place
 * @param {() => Promise<Outcome & { output: string }>} task
 * @returns {Check}
 */
const timed = (place, task) => ({
	...place,
	async run() {
		const begin = performance.now();
		const told = await task();
		return { ...told, seconds: Math.round((performance.now() - begin) / 1000) };
	},
});

/**
 * A check that passes or fails as one: its exit code says which.
 *
 * @param {Place} place
 * @param {readonly string[]} args
 * @returns {Check}
 */
const check = (place, ...args) =>
	timed(place, async () => {
		const { code, output } = await run(args);
		const failures = code === 0 ? [] : linesOf(output, 'first');
		return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, notRun: 0, failures, tests: [], output };
	});

/**
 * A vitest run, counted from its JSON report. One that left none is a failure.
 *
 * @param {Place} place
 * @param {string} project may stand for several: `zone *`
 * @returns {Check}
 */
const vitest = (place, project) =>
	timed(place, async () => {
		const file = join(reports, `${place.name}.json`);
		const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
		const { code, output } = await run([
			'node_modules/vitest/vitest.mjs',
			'run',
			...reporters,
			'--project',
			project,
		]);
		try {
			const report = /** @type {import('./vitest-report.mjs').Report} */ (readJson(file));
			const count = countRun(report, code);
			const named = failuresOf(report, root);
			// An error outside of all tests is told at the end of what was said.
			const failures = count.failed > 0 && named.length === 0 ? linesOf(output, 'last') : named;
			return { ...count, failures, tests: timesOf(report, root), output };
		} catch {
			return { passed: 0, failed: 1, notRun: 0, failures: linesOf(output, 'last'), tests: [], output };
		}
	});

/** What is built is written by both of these, and read by others. */
const BUILT = ['build', 'start'];

/** `weight`: seconds on a quiet machine. */
const CHECKS = [
	check({ name: 'types', weight: 13, after: [] }, 'node_modules/typescript/bin/tsc', '-p', '.'),
	check(
		{ name: 'format', weight: 10, after: [] },
		...['node_modules/prettier/bin/prettier.cjs', '--check', '.', '--log-level', 'warn'],
	),
	check({ name: 'lint', weight: 30, after: [] }, 'node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'),
	check({ name: 'unused', weight: 8, after: [] }, 'node_modules/knip/bin/knip.js', '--no-progress'),
	check({ name: 'build', weight: 4, after: [] }, 'esbuild.config.mjs'),
	check({ name: 'licences', weight: 2, after: [] }, 'scripts/licences.mjs', '--check'),
	vitest({ name: 'core', weight: 40, after: [] }, 'core'),
	vitest({ name: 'host', weight: 25, after: [] }, 'host'),
	vitest({ name: 'cli', weight: 30, after: BUILT }, 'cli'),
	vitest({ name: 'project', weight: 12, after: BUILT }, 'project'),
	vitest({ name: 'browser', weight: 120, after: BUILT }, 'browser'),
	vitest({ name: 'zones', weight: 30, after: [] }, 'zone *'),
	check({ name: 'start', weight: 6, after: ['build'] }, 'scripts/start.mjs', '--once'),
];

/**
 * The checks that were asked for by name, or all; ends with a sentence at a name that is none.
 *
 * @param {readonly string[]} names
 */
function chosen(names) {
	const known = CHECKS.map(({ name }) => name);
	const stranger = names.find((name) => !known.includes(name));
	if (stranger !== undefined) {
		console.error(`There is no check "${stranger}". There are: ${known.join(', ')}.`);
		process.exit(2);
	}
	return names.length === 0 ? CHECKS : CHECKS.filter(({ name }) => names.includes(name));
}

/**
 * A line for a check; what it said stands above, if it failed.
 *
 * @param {Check} check
 * @param {Told} told
 */
function tell({ name }, { passed, failed, notRun, output, seconds }) {
	if (failed > 0) console.log(`\n== ${name}\n${output.trimEnd()}\n`);
	const counts = `${passed} passed, ${failed} failed${notRun === 0 ? '' : `, ${notRun} not run`}`;
	console.log(`${failed === 0 ? 'ok    ' : 'FAILED'} ${name}: ${counts} (${seconds} s)`);
}

const checks = chosen(process.argv.slice(2));
if (checks.some(({ name }) => name === 'browser')) await needBrowser();
const reports = await mkdtemp(join(tmpdir(), 'nurture-reports-'));
const told = await runTasks(checks, availableParallelism(), tell);
await rm(reports, { recursive: true, force: true });

const rows = told.map((each, at) => ({ ...each, name: checks[at]?.name ?? '' }));
console.log(`\nAll took ${Math.round(performance.now() / 1000)} s.`);
const slowest = slowestLines(rows);
if (slowest.length > 0) console.log(['The slowest tests:', ...slowest].join('\n'));
for (const line of failureLines(rows)) console.log(line);
const sum = (/** @type {'passed' | 'failed'} */ key) => rows.reduce((total, row) => total + row[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 && sum('passed') > 0 ? 0 : 1;
