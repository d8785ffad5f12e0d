/** Lint. Nothing may be disabled inline, and a warning fails the run (`npm run lint`). */
import { defineConfig } from 'eslint/config';
import obsidianmd from 'eslint-plugin-obsidianmd';
import tseslint from 'typescript-eslint';

/** The plugin's own code: everything but the command line, which runs on Node and never in the app. */
const PLUGIN = ['src/**/*.{ts,tsx}'];
const COMMAND_LINE = ['src/cli/**/*.ts'];

export default defineConfig([
	{ ignores: ['node_modules/', 'dist/', 'main.js', 'tests/vault/', 'tests/workbench/fixtures/', '**/*.json', '**/*.md'] },
	{ linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
	...obsidianmd.configs.recommended.map((config) => ({ ...config, files: config.files ?? PLUGIN, ignores: [...(config.ignores ?? []), ...COMMAND_LINE] })),
	...tseslint.configs.recommendedTypeChecked.map((config) => ({ ...config, files: COMMAND_LINE })),
	{
		files: PLUGIN,
		languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
	},
]);
