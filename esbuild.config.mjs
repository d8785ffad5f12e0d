/**
 * Builds the two products: `main.js`, the plugin, and `dist/nurture.mjs`, the command line.
 *
 *     node esbuild.config.mjs            both, minified
 *     node esbuild.config.mjs --watch    both, readable, again after every change
 */
import { chmod } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import esbuild from 'esbuild';
import { safeGrayMatter } from './scripts/safe-gray-matter.mjs';

const watch = process.argv.includes('--watch');
const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8'));

const common = {
	bundle: true,
	minify: !watch,
	sourcemap: watch ? 'inline' : false,
	logLevel: 'warning',
	jsx: 'automatic',
	jsxImportSource: 'preact',
	legalComments: 'none',
	define: { NURTURE_VERSION: JSON.stringify(version) },
	plugins: [safeGrayMatter()],
};

/** The plugin. `obsidian` and CodeMirror come from the app; everything else is inside. */
const plugin = {
	...common,
	entryPoints: ['src/main.ts'],
	outfile: 'main.js',
	format: 'cjs',
	platform: 'browser',
	target: ['es2022', 'safari15'],
	external: ['obsidian', '@codemirror/*'],
	banner: { js: '/* Nurture. MIT licence. Third-party licences: docs/third-party-licences.md in the repository. */' },
};

/** The command line. `obsidian` is not external: the build fails if anything below reaches for the app. */
const cli = {
	...common,
	entryPoints: ['src/cli/main.ts'],
	outfile: 'dist/nurture.mjs',
	format: 'esm',
	platform: 'node',
	target: 'node20',
	banner: { js: '#!/usr/bin/env node' },
};

if (watch) {
	for (const options of [plugin, cli]) await (await esbuild.context(options)).watch();
} else {
	await Promise.all([plugin, cli].map((options) => esbuild.build(options)));
	await chmod('dist/nurture.mjs', 0o755);
}
