/**
 * Every check of the project, one after another, and the sum of what their own reports count.
 *
 *     node scripts/test.mjs             all
 *     node scripts/test.mjs core cli    only these (types, lint, build, zones, start, or a vitest project)
 *
 * The last line is `N passed, N failed`. A runner that crashes, or that ran no test, counts as a failure.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = await mkdtemp(join(tmpdir(), 'nurture-reports-'));

/** Zones on both sides of the day line, with odd offsets and days that were skipped. */
const ZONES = ['Pacific/Apia', 'America/Sao_Paulo', 'Asia/Kathmandu', 'America/St_Johns', 'UTC'];
const ZONE_TESTS = ['tests/core', 'tests/support'];

/** Runs a program of this project with node, its output shown as it comes. */
function run(args, env = {}) {
	return new Promise((done) => {
		const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } });
		child.on('error', () => done(1));
		child.on('close', (code) => done(code ?? 1));
	});
}

/** A check that passes or fails as one: its exit code says which. */
const check = (name, ...args) => ({ name, run: async () => ((await run(args)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }) });

/** A vitest run, counted from its JSON report. */
function vitest(name, args, env) {
	return {
		name,
		async run() {
			const file = join(reports, `${name.replace(/\W+/g, '-')}.json`);
			const code = await run(['node_modules/vitest/vitest.mjs', 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`, ...args], env);
			try {
				const report = JSON.parse(await readFile(file, 'utf8'));
				const { numPassedTests: passed, numFailedTests: failed } = report;
				const quiet = failed === 0 && (code !== 0 || passed === 0);
				return { passed, failed: quiet ? 1 : failed };
			} catch {
				return { passed: 0, failed: 1 };
			}
		},
	};
}

const checks = [
	check('types', 'node_modules/typescript/bin/tsc', '-p', '.'),
	check('lint', 'node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'),
	check('build', 'esbuild.config.mjs'),
	...['core', 'host', 'cli', 'project', 'browser'].map((project) => vitest(project, ['--project', project])),
	...ZONES.map((zone) => vitest(`zones ${zone}`, ['--project', 'core', ...ZONE_TESTS, '--exclude', 'tests/core/hostile.test.ts'], { TZ: zone })),
	check('start', 'scripts/start.mjs', '--once'),
];

const wanted = process.argv.slice(2);
const chosen = wanted.length === 0 ? checks : checks.filter(({ name }) => wanted.includes(name.split(' ')[0] ?? ''));
const rows = [];
for (const { name, run: start } of chosen) {
	console.log(`\n== ${name}`);
	rows.push({ name, ...(await start()) });
}
await rm(reports, { recursive: true, force: true });

console.log('');
for (const { name, passed, failed } of rows) console.log(`${failed === 0 ? 'ok    ' : 'FAILED'} ${name}: ${passed} passed, ${failed} failed`);
const passed = rows.reduce((sum, row) => sum + row.passed, 0);
const failed = rows.reduce((sum, row) => sum + row.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
