/**
 * Every check of the project, one after another, and the sum of what their own reports count.
 *
 *     node scripts/test.mjs             all
 *     node scripts/test.mjs core cli    these: types, format, lint, build, licences, zones, start, or a vitest project
 *
 * The last line is `N passed, N failed`. A runner that crashes, hangs, or runs no test counts as a failure.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { needBrowser } from './browser.mjs';
import { readJson } from './parts/json.mjs';
import { countRun, CRASHED, failuresOf } from './vitest-report.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Longer than this no single check takes, however slow the machine: it hangs. */
const LONGEST = 25 * 60_000;

/** Zones on both sides of the day line, with odd offsets and days that were skipped. */
const ZONES = ['Pacific/Apia', 'America/Sao_Paulo', 'Asia/Kathmandu', 'America/St_Johns', 'UTC'];
/** The tests in which a zone could move a day, by the beginning of their paths. */
const ZONE_TESTS = [
	'day',
	'written-date',
	'cadence',
	'milestone',
	'interaction',
	'standing',
	'roster',
	'log-text',
	'cases',
	'vault-truth',
].map((name) => `tests/core/${name}`);

/**
 * @typedef {import('./vitest-report.mjs').Outcome} Outcome
 * @typedef {{ name: string, run: () => Promise<Outcome> }} Check
 */

/**
 * Runs a program of this project with node, its output shown as it comes. Gives its exit code.
 *
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string>>} env what differs from the environment here
 * @returns {Promise<number>}
 */
function run(args, env = {}) {
	return new Promise((done) => {
		const child = spawn(process.execPath, args, {
			cwd: root,
			stdio: ['ignore', 'inherit', 'inherit'],
			env: { ...process.env, ...env },
		});
		const limit = setTimeout(() => {
			console.error(`This took more than ${LONGEST / 60_000} minutes and was ended.`);
			child.kill('SIGKILL');
		}, LONGEST);
		const end = (/** @type {number | null} */ code) => {
			clearTimeout(limit);
			done(code ?? 1);
		};
		child.on('error', () => end(1));
		child.on('close', end);
	});
}

/**
 * A check that passes or fails as one: its exit code says which.
 *
 * @param {string} name
 * @param {readonly string[]} args
 * @returns {Check}
 */
const check = (name, ...args) => ({
	name,
	run: async () => ((await run(args)) === 0 ? { passed: 1, failed: 0, notRun: 0, failures: [] } : CRASHED),
});

/**
 * A vitest run, counted from its JSON report.
 *
 * @param {string} name
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string>>} env
 * @returns {Check}
 */
function vitest(name, args, env = {}) {
	return {
		name,
		async run() {
			const file = join(reports, `${name.replace(/\W+/g, '-')}.json`);
			const code = await run(
				[
					'node_modules/vitest/vitest.mjs',
					'run',
					'--reporter=dot',
					'--reporter=json',
					`--outputFile.json=${file}`,
					...args,
				],
				env,
			);
			try {
				const report = /** @type {import('./vitest-report.mjs').Report} */ (readJson(file));
				return { ...countRun(report, code), failures: failuresOf(report, root) };
			} catch {
				return CRASHED;
			}
		},
	};
}

const CHECKS = [
	check('types', 'node_modules/typescript/bin/tsc', '-p', '.'),
	check('format', 'node_modules/prettier/bin/prettier.cjs', '--check', '.', '--log-level', 'warn'),
	check('lint', 'node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'),
	check('build', 'esbuild.config.mjs'),
	check('licences', 'scripts/licences.mjs', '--check'),
	...['core', 'host', 'cli', 'project', 'browser'].map((project) => vitest(project, ['--project', project])),
	...ZONES.map((zone) => vitest(`zones ${zone}`, ['--project', 'core', ...ZONE_TESTS], { TZ: zone })),
	check('start', 'scripts/start.mjs', '--once'),
];

/**
 * The first word of a check's name: `zones` has several.
 *
 * @param {Check} check
 */
const kindOf = ({ name }) => name.replace(/ .*$/, '');

/**
 * The checks that were asked for by name, or all; ends with a sentence at a name that is none.
 *
 * @param {readonly string[]} names
 */
function chosen(names) {
	const known = [...new Set(CHECKS.map(kindOf))];
	const stranger = names.find((name) => !known.includes(name));
	if (stranger !== undefined) {
		console.error(`There is no check "${stranger}". There are: ${known.join(', ')}.`);
		process.exit(2);
	}
	return names.length === 0 ? CHECKS : CHECKS.filter((check) => names.includes(kindOf(check)));
}

const checks = chosen(process.argv.slice(2));
if (checks.some(({ name }) => name === 'browser')) await needBrowser();
const reports = await mkdtemp(join(tmpdir(), 'nurture-reports-'));
/** @type {({ name: string } & Outcome)[]} */
const rows = [];
for (const { name, run: start } of checks) {
	console.log(`\n== ${name}`);
	rows.push({ name, ...(await start()) });
}
await rm(reports, { recursive: true, force: true });

console.log('');
for (const { name, passed, failed, notRun } of rows)
	console.log(
		`${failed === 0 ? 'ok    ' : 'FAILED'} ${name}: ${passed} passed, ${failed} failed${notRun === 0 ? '' : `, ${notRun} not run`}`,
	);
for (const { name, failures } of rows) for (const failure of failures) console.log(`FAILED ${name}: ${failure}`);
const sum = (/** @type {'passed' | 'failed'} */ key) => rows.reduce((total, row) => total + row[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 && sum('passed') > 0 ? 0 : 1;
