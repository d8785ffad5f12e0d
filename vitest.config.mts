import { defineConfig } from 'vitest/config';

/** Zones on both sides of the day line, with odd offsets and days that were skipped. */
const ZONES = ['Pacific/Apia', 'America/Sao_Paulo', 'Asia/Kathmandu', 'America/St_Johns', 'UTC'];

/** The tests of the core in which a zone could move a day, by the beginning of their names. */
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
];

/** The command line keeps nothing in the folders of whoever runs the tests. */
const NO_CACHE = { NURTURE_NO_CACHE: '1' };

const host = {
	environment: 'jsdom',
	setupFiles: ['obsidian-test-mocks/vitest-setup', './tests/support/host-setup.ts'],
	server: { deps: { inline: ['obsidian-test-mocks'] } },
	// The package has types only; without this nothing that imports it can be resolved.
	alias: { obsidian: 'obsidian-test-mocks/obsidian' },
};

/** The core's tests of days once more, in a process whose time zone this is. */
const inZone = (zone: string) => ({
	extends: true as const,
	test: {
		name: `zone ${zone}`,
		isolate: false,
		include: [...ZONE_TESTS.map((name) => `tests/core/${name}*.test.ts`), 'tests/exchange/zones*.test.ts'],
		env: { TZ: zone },
		setupFiles: ['./tests/support/zone-setup.ts'],
		testTimeout: 120_000,
	},
});

/** One project for each kind of test; `npx vitest run --project core` runs one of them. */
export default defineConfig({
	oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
	test: {
		projects: [
			// The core keeps no state that one test file could leave to the next: they share their modules.
			{
				extends: true,
				test: {
					name: 'core',
					isolate: false,
					include: ['tests/{core,exchange,insight,support}/**/*.test.ts'],
					environment: 'node',
					testTimeout: 120_000,
				},
			},
			// A window is dear: the files share one, and each leaves it as it was (tests/support/host-setup.ts).
			{
				extends: true,
				test: {
					name: 'host',
					isolate: false,
					testTimeout: 120_000,
					include: [
						'tests/services/**/*.test.ts',
						'tests/views/**/*.test.{ts,tsx}',
						'tests/plugin/**/*.test.ts',
					],
					...host,
				},
			},
			{
				extends: true,
				test: {
					name: 'cli',
					include: ['tests/cli/**/*.test.ts'],
					env: NO_CACHE,
					isolate: false,
					environment: 'node',
					testTimeout: 120_000,
				},
			},
			...ZONES.map(inZone),
			{
				extends: true,
				test: {
					name: 'project',
					include: ['tests/*.test.ts', 'tests/scripts/**/*.test.ts'],
					env: NO_CACHE,
					environment: 'node',
					testTimeout: 120_000,
				},
			},
			// What a page shows is waited for, as long as a busy machine may need. The browser and the bundled page are
			// shared by the files of a process; a page has a context of its own.
			{
				extends: true,
				test: {
					name: 'browser',
					include: ['tests/workbench/**/*.test.ts'],
					env: NO_CACHE,
					environment: 'node',
					testTimeout: 120_000,
					hookTimeout: 120_000,
					isolate: false,
					maxWorkers: 2,
					sequence: { groupOrder: 1 },
					expect: { poll: { timeout: 15_000 } },
				},
			},
		],
	},
});
