/** Lint. Nothing may be disabled inline, and a warning fails the run (`npm run lint`). */
import { defineConfig } from 'eslint/config';
import obsidianmd from 'eslint-plugin-obsidianmd';

export default defineConfig([
	{ ignores: ['node_modules/', 'dist/', 'main.js', 'tests/vault/', 'tests/workbench/fixtures/', 'tests/workbench/.output/', '**/*.json', '**/*.md'] },
	{ linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
	...obsidianmd.configs.recommended.map((config) => ({ ...config, files: config.files ?? ['src/**/*.{ts,tsx}'] })),
	{
		files: ['src/**/*.{ts,tsx}'],
		languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
	},
]);
