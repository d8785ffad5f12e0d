/**
 * An esbuild plugin that bundles the data of the languages as one compressed text: half of what it takes as code, and
 * nothing is done with it before a word is met that English does not have. `src/core/languages/all.ts` is how it reads
 * unbundled; what both give is the same (tests/bundle.test.ts).
 */
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import esbuild from 'esbuild';

const DATA = fileURLToPath(new URL('../src/core/languages/all.ts', import.meta.url));

/**
 * The data, as a module of its own.
 *
 * @returns {Promise<unknown>}
 */
async function data() {
	const { outputFiles } = await esbuild.build({
		entryPoints: [DATA],
		bundle: true,
		write: false,
		format: 'esm',
		logLevel: 'error',
	});
	const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
	/** @type {unknown} */
	const made = await import(`data:text/javascript;base64,${code}`);
	return /** @type {{ languages: () => unknown }} */ (made).languages();
}

/** @returns {import('esbuild').Plugin} */
export function packedLanguages() {
	return {
		name: 'packed-languages',
		setup(build) {
			build.onLoad({ filter: /[\\/]core[\\/]languages[\\/]all\.ts$/ }, async () => {
				const packed = deflateRawSync(JSON.stringify(await data()), { level: 9 }).toString('base64');
				return {
					contents: `
						import { unpacked } from './unpack';
						let languagesMade;
						export const languages = () => (languagesMade ??= unpacked('${packed}'));
					`,
					loader: 'ts',
				};
			});
		},
	};
}
