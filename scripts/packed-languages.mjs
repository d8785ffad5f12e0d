/**
 * An esbuild plugin that bundles the data of the languages as one compressed text: half of what it takes as code, and
 * nothing is done with it before a word is met that English does not have. `src/core/languages/all.ts` is how it reads
 * unbundled; what both give is the same (tests/scripts/packed-languages.test.ts).
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

/** @typedef {{ [name: string]: string | Parts }} Parts */

/**
 * All names that parts have, nested as they are.
 *
 * @param {readonly Parts[]} all
 * @returns {Parts}
 */
function namesIn(all) {
	/** @type {Parts} */
	const names = {};
	for (const name of new Set(all.flatMap((parts) => Object.keys(parts)))) {
		const inner = all.flatMap((parts) => (typeof parts[name] === 'object' ? [parts[name]] : []));
		names[name] = inner.length > 0 ? namesIn(inner) : '';
	}
	return names;
}

/**
 * What parts say in the order of the names, an empty text where they say nothing.
 *
 * @param {Parts} names
 * @param {Parts | undefined} parts
 * @returns {string[]}
 */
const rowOf = (names, parts) =>
	Object.entries(names).flatMap(([name, inner]) => {
		const part = parts?.[name];
		if (typeof inner !== 'string') return rowOf(inner, typeof part === 'object' ? part : undefined);
		return [typeof part === 'string' ? part : ''];
	});

/** As in `src/core/languages/unpack.ts`, which reads what is written here. */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$%&()*+,./:;<=>?@[]^_`{|}~"';

/**
 * Bytes as a text in basE91, in which two digits hold 13 bits or 14.
 *
 * @param {Uint8Array} bytes
 */
export function inBase91(bytes) {
	let text = '';
	let bits = 0;
	let count = 0;
	const put = (/** @type {number} */ pair) =>
		(text += (DIGITS[pair % 91] ?? '') + (DIGITS[Math.floor(pair / 91)] ?? ''));
	for (const byte of bytes) {
		bits |= byte << count;
		count += 8;
		if (count <= 13) continue;
		const isShort = (bits & 0x1fff) > 88;
		put(bits & (isShort ? 0x1fff : 0x3fff));
		const used = isShort ? 13 : 14;
		bits >>= used;
		count -= used;
	}
	if (count > 0)
		text += (DIGITS[bits % 91] ?? '') + (count > 7 || bits > 90 ? (DIGITS[Math.floor(bits / 91)] ?? '') : '');
	return text;
}

/** @returns {import('esbuild').Plugin} */
export function packedLanguages() {
	return {
		name: 'packed-languages',
		setup(build) {
			build.onLoad({ filter: /[\\/]core[\\/]languages[\\/]all\.ts$/ }, async () => {
				const all = /** @type {Parts[]} */ (await data());
				const names = namesIn(all);
				const rows = JSON.stringify([names, ...all.map((parts) => rowOf(names, parts))]);
				const packed = inBase91(deflateRawSync(rows, { level: 9, memLevel: 9 }));
				return {
					contents: `
						import { unpacked } from './unpack';
						let languagesMade;
						export const languages = () => (languagesMade ??= unpacked(${JSON.stringify(packed)}));
					`,
					loader: 'ts',
				};
			});
		},
	};
}
