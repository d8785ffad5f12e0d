/** The page: its HTML, its script, bundled from `host`, and its styles. Bundled once a process. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';

const here = new URL('../', import.meta.url);
const host = new URL('host/', here);
/** The folders whose stylesheets make the page's, the app's look first. */
const STYLE_FOLDERS = ['style/', 'workspace/', 'editor/'];

/** @typedef {{ html: string, script: string, map: string, css: string }} Page */

/**
 * A name for a text: asked for under it, the text is the same for ever, and the browser may keep it.
 *
 * @param {string} text
 */
export const hashOf = (text) => createHash('sha256').update(text).digest('hex').slice(0, 16);

/**
 * Whether this is the end of an address that has such a name in it.
 *
 * @param {string} search
 */
export const isHash = (search) => /^\?[0-9a-f]{16}$/.test(search);

/** @type {Promise<Page> | null} */
let built = null;

/** @returns {Promise<Page>} */
async function build() {
	const [text, code, css] = await Promise.all([readFile(new URL('index.html', here), 'utf8'), bundle(), styles()]);
	const html = text
		.replace('/host.js', `/host.js?${hashOf(code.script)}`)
		.replace('/host.css', `/host.css?${hashOf(css)}`);
	return { html, ...code, css };
}

async function bundle() {
	const result = await esbuild.build({
		entryPoints: [fileURLToPath(new URL('main.ts', host))],
		bundle: true,
		write: false,
		format: 'iife',
		platform: 'browser',
		target: 'es2022',
		minify: true,
		sourcemap: 'linked',
		outfile: 'host.js',
		logLevel: 'error',
		define: { 'process.env.NODE_ENV': '"test"', global: 'globalThis' },
		plugins: [lenientMocks(), oneState(), iconsAsText(), emptyNode()],
	});
	const textOf = (/** @type {string} */ ending) =>
		result.outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
	return { script: textOf('host.js'), map: textOf('host.js.map') };
}

async function styles() {
	const texts = [];
	for (const name of STYLE_FOLDERS) {
		const folder = new URL(name, host);
		if (!existsSync(folder)) continue;
		const files = (await readdir(folder)).filter((file) => file.endsWith('.css')).sort();
		for (const file of files) texts.push(await readFile(new URL(file, folder), 'utf8'));
	}
	return texts.join('\n');
}

/**
 * The mocks wrap objects so that unknown properties throw. The app gives `undefined`, and so does the workbench.
 *
 * @returns {esbuild.Plugin}
 */
function lenientMocks() {
	return {
		name: 'lenient-mocks',
		setup(builder) {
			builder.onLoad({ filter: /obsidian-test-mocks.*strict-proxy\.m?js$/ }, () => ({
				contents:
					'export const strictProxy = (value) => value; export const bypassStrictProxy = (value) => value;',
				loader: 'js',
			}));
		},
	};
}

/**
 * CodeMirror's packages may come with several releases of its state, and work only if all stand on one: the newest.
 *
 * @returns {esbuild.Plugin}
 */
function oneState() {
	const path = createRequire(createRequire(import.meta.url).resolve('@codemirror/commands'))
		.resolve('@codemirror/state')
		.replace(/\.cjs$/, '.js');
	return {
		name: 'one-state',
		setup(builder) {
			builder.onResolve({ filter: /^@codemirror\/state$/ }, () => ({ path }));
		},
	};
}

/**
 * The icons as one text: as code they are a quarter of the script, which every page reads anew.
 *
 * @returns {esbuild.Plugin}
 */
function iconsAsText() {
	return {
		name: 'icons-as-text',
		setup(builder) {
			builder.onResolve({ filter: /^lucide$/ }, ({ path }) => ({ path, namespace: 'icons-as-text' }));
			builder.onLoad({ filter: /.*/, namespace: 'icons-as-text' }, async () => {
				const text = JSON.stringify((await import('lucide')).icons);
				return { contents: `export const icons = JSON.parse(${JSON.stringify(text)});`, loader: 'js' };
			});
		},
	};
}

/**
 * Node's own modules, which some parts of the mocks name and never use in a page.
 *
 * @returns {esbuild.Plugin}
 */
function emptyNode() {
	return {
		name: 'empty-node',
		setup(builder) {
			builder.onResolve(
				{ filter: /^(?:node:.*|path|fs|os|url|crypto|vitest|vm|child_process|util)$/ },
				({ path }) => ({ path, namespace: 'empty-node' }),
			);
			builder.onLoad({ filter: /.*/, namespace: 'empty-node' }, () => ({
				contents: 'module.exports = {};',
				loader: 'js',
			}));
		},
	};
}

/** The page, made once a process. */
export function buildPage() {
	built ??= build().catch((/** @type {unknown} */ error) => {
		built = null;
		throw error;
	});
	return built;
}
