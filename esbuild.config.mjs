/**
 * Builds the two products: `main.js` with `styles.css`, the plugin, and `dist/nurture.mjs`, the command line.
 *
 *     node esbuild.config.mjs            both, minified
 *     node esbuild.config.mjs --watch    both, readable, again after every change
 */
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { realpathSync, watch as watchFiles } from 'node:fs';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { minify } from 'terser';
import { readJson } from './scripts/parts/json.mjs';
import { grammar } from './scripts/parts/grammar.mjs';
import { joinedStyles } from './scripts/parts/styles.mjs';
import { arrowFunctions } from './scripts/arrow-functions.mjs';
import { leanChrono } from './scripts/lean-chrono.mjs';
import { leanMiniSearch } from './scripts/lean-minisearch.mjs';
import { leanVirtual } from './scripts/lean-virtual.mjs';
import { notices } from './scripts/notices.mjs';
import { packedLanguages } from './scripts/packed-languages.mjs';
import { askingForTexts, packedTexts } from './scripts/packed-texts.mjs';
import { safeGrayMatter } from './scripts/safe-gray-matter.mjs';
import { sharedTexts } from './scripts/shared-texts.mjs';

const watch = process.argv.includes('--watch');
const { version } = /** @type {{ version: string }} */ (readJson(new URL('./package.json', import.meta.url)));

const common = /** @satisfies {esbuild.BuildOptions} */ ({
	absWorkingDir: fileURLToPath(new URL('.', import.meta.url)),
	bundle: true,
	minify: !watch,
	sourcemap: watch ? 'inline' : false,
	logLevel: 'warning',
	jsx: 'automatic',
	jsxImportSource: 'preact',
	legalComments: 'none',
	charset: 'utf8',
	define: {
		NURTURE_VERSION: JSON.stringify(version),
		// While the sources change nothing is kept of what is read.
		NURTURE_GRAMMAR: JSON.stringify(watch ? '' : grammar()),
	},
	plugins: [safeGrayMatter(), leanChrono(), leanMiniSearch(), leanVirtual(), packedLanguages()],
});

/** The plugin. `obsidian` and CodeMirror come from the app; everything else is inside. */
const plugin = /** @satisfies {esbuild.BuildOptions} */ ({
	...common,
	entryPoints: ['src/main.ts'],
	outfile: 'main.js',
	format: 'cjs',
	platform: 'browser',
	target: ['es2022', 'safari15'],
	external: ['obsidian', '@codemirror/*'],
	// Terser shortens the names, when the texts have been packed.
	minify: false,
	minifySyntax: !watch,
	minifyWhitespace: !watch,
	plugins: [...common.plugins, ...(watch ? [] : [askingForTexts(/[\\/]src[\\/]main\.ts$/)])],
	// Packages log; the plugin does not: it tells the user, or throws. `tests/layers.test.ts` keeps it so.
	drop: ['console'],
	banner: { js: notices('main.js') },
});

/** The command line. `obsidian` is not external: the build fails if anything below reaches for the app. */
const cli = /** @satisfies {esbuild.BuildOptions} */ ({
	...common,
	entryPoints: ['src/cli/main.mts'],
	outfile: 'dist/nurture.mjs',
	format: 'esm',
	platform: 'node',
	target: 'node20',
	banner: { js: `#!/usr/bin/env node\n${notices('dist/nurture.mjs')}` },
});

/** The options of both products, for those who ask what is in them. */
export const BUNDLES = [plugin, cli];

/** Joins the styles. `styles.css` stands in the repository as well: it is left alone unless a part has changed. */
async function writeStyles() {
	const file = new URL('styles.css', import.meta.url);
	const joined = joinedStyles();
	if ((await readFile(file, 'utf8').catch(() => null)) !== joined) await writeFile(file, joined);
}

async function watchAndBuild() {
	await writeStyles();
	watchFiles(new URL('styles', import.meta.url), () => void writeStyles());
	for (const options of BUNDLES) await (await esbuild.context(options)).watch();
}

/**
 * Terser makes the plugin smaller still: phones read it at every start.
 *
 * @param {string} file
 */
async function squeeze(file) {
	const { code } = await minify(arrowFunctions(sharedTexts(packedTexts(await readFile(file, 'utf8')))), {
		ecma: 2020,
		toplevel: true,
		// No function of ours, or of a package's, is made with `new` that is not a class or a declaration.
		// What is called in one place alone is put there; deeper than by one step that makes the file larger.
		compress: { passes: 3, unsafe_arrows: true, inline: 1 },
		format: { comments: /^\s*Nurture\./ },
	});
	await writeFile(file, `${code}\n`);
}

async function buildOnce() {
	await Promise.all([writeStyles(), ...BUNDLES.map((options) => esbuild.build(options))]);
	await squeeze(fileURLToPath(new URL(plugin.outfile, import.meta.url)));
	await chmod(new URL(cli.outfile, import.meta.url), 0o755);
}

const isProgram = process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url);
if (isProgram) await (watch ? watchAndBuild() : buildOnce());
