/** Lint. Nothing may be disabled inline, and a warning fails the run (`npm run lint`). */
import { defineConfig } from 'eslint/config';
import js from '@eslint/js';
import obsidianmd from 'eslint-plugin-obsidianmd';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

/** @typedef {import('eslint').Linter.Config} Config */

/** The plugin's own code: everything but the command line, which runs on Node and never in the app. */
const PLUGIN = ['src/**/*.{ts,tsx}'];
/** Named `.mts`: the directory's scanner, which looks for what the app lacks, passes those over. */
const COMMAND_LINE = ['src/cli/**/*.mts'];
/** What knows no host: it gets the day, the notes and the settings handed in. */
const HOSTLESS = ['src/{core,words,insight,exchange,services}/**/*.ts'];
const TESTS = ['tests/**/*.{ts,tsx}', 'vitest.config.mts'];
const SCRIPTS = ['**/*.mjs'];
const CODE = ['**/*.{ts,tsx,mts,mjs}'];

const typed = { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } };
/**
 * A name that begins with `_` is there for its place only.
 *
 * @type {import('eslint').Linter.RuleEntry}
 */
const unused = [
	'error',
	{
		argsIgnorePattern: '^_',
		varsIgnorePattern: '^_',
		caughtErrors: 'none',
		destructuredArrayIgnorePattern: '^_',
		ignoreRestSiblings: true,
	},
];

/**
 * Every config of a set, for these files.
 *
 * @param {readonly Config[]} configs
 * @param {string[]} files
 * @returns {Config[]}
 */
const only = (configs, files) => configs.map((config) => ({ ...config, files }));

/**
 * What a reader takes in at once. A line that is long only by a text or an expression cannot be broken.
 *
 * @type {import('eslint').Linter.RulesRecord}
 */
const READABLE = {
	'no-nested-ternary': 'error',
	complexity: ['error', 12],
	'max-params': ['error', 4],
	'max-len': [
		'error',
		{
			code: 120,
			tabWidth: 4,
			ignoreStrings: true,
			ignoreTemplateLiterals: true,
			ignoreRegExpLiterals: true,
			ignoreUrls: true,
		},
	],
};
/** @type {import('eslint').Linter.RulesRecord} */
const SHORT_FUNCTIONS = { 'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }] };

const HOST_GLOBALS = [
	'window',
	'document',
	'activeDocument',
	'activeWindow',
	'navigator',
	'localStorage',
	'process',
	'Buffer',
	'global',
	'globalThis',
	'self',
	'console',
	'require',
	'setTimeout',
	'setInterval',
	'fetch',
	'app',
];

export default defineConfig([
	{
		ignores: [
			'node_modules/',
			'dist/',
			'coverage/',
			'main.js',
			'tests/vault/',
			'tests/workbench/fixtures/',
			'tests/workbench/.output/',
			// Of these the directory looks at package.json alone.
			'**/*.json',
			'!package.json',
			'**/*.md',
		],
	},
	{ linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
	...obsidianmd.configs.recommended.map((config) => ({
		...config,
		files: config.files ?? PLUGIN,
		ignores: [...(config.ignores ?? []), ...COMMAND_LINE, ...TESTS, ...SCRIPTS],
	})),
	...only(tseslint.configs.recommendedTypeChecked, COMMAND_LINE),
	{ files: [...PLUGIN, ...COMMAND_LINE], languageOptions: typed },
	{
		files: HOSTLESS,
		rules: {
			'no-restricted-globals': [
				'error',
				...HOST_GLOBALS.map((name) => ({
					name,
					message: 'This layer knows no host: let the caller hand it in.',
				})),
			],
			'no-restricted-syntax': [
				'error',
				{ selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Today is an argument.' },
				{
					selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
					message: 'Today is an argument.',
				},
				{
					selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
					message: 'The same notes on the same day give the same answer.',
				},
			],
		},
	},
	...only(tseslint.configs.recommendedTypeChecked, TESTS),
	{
		files: TESTS,
		languageOptions: typed,
		rules: {
			'@typescript-eslint/no-unused-vars': unused,
			'no-restricted-syntax': [
				'error',
				{
					selector:
						'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(only|skip|todo)$/]',
					message: 'Every test runs, always.',
				},
			],
		},
	},
	...only([js.configs.recommended, ...tseslint.configs.recommendedTypeChecked], SCRIPTS),
	{
		files: SCRIPTS,
		languageOptions: typed,
		rules: { '@typescript-eslint/no-unused-vars': unused },
	},
	{ files: CODE, ...regexp.configs['flat/recommended'] },
	{ files: CODE, rules: READABLE },
	{ files: [...PLUGIN, ...COMMAND_LINE, ...SCRIPTS, 'tests/workbench/host/**'], rules: SHORT_FUNCTIONS },
	{
		files: ['package.json'],
		rules: {
			// As the directory asks, but for two: gray-matter reads YAML by a schema of js-yaml 3, and the workbench
			// has moment because the app has it. See docs/decisions/0008.
			'depend/ban-dependencies': [
				'error',
				{ presets: ['native', 'microutilities', 'preferred'], allowed: ['js-yaml', 'moment'] },
			],
		},
	},
]);
