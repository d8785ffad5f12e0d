/** What the build makes of the languages says the same as their files. */
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inBase91, packedLanguages } from '../../scripts/packed-languages.mjs';
import { languages } from '../../src/core/languages/all';
import { bytesIn } from '../../src/core/languages/unpack';

const ALL = fileURLToPath(new URL('../../src/core/languages/all.ts', import.meta.url));

/** All texts that are not empty, with where they stand. */
function textsOf(value: unknown, path = ''): string[] {
	if (typeof value === 'string') return value === '' ? [] : [`${path}: ${value}`];
	return Object.entries(value as object)
		.flatMap(([key, inner]) => textsOf(inner, `${path}/${key}`))
		.sort();
}

it('the languages are the same in what is built', async () => {
	const { outputFiles } = await esbuild.build({
		entryPoints: [ALL],
		bundle: true,
		write: false,
		format: 'esm',
		plugins: [packedLanguages()],
	});
	const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
	const built = (await import(/* @vite-ignore */ `data:text/javascript;base64,${code}`)) as {
		languages(): unknown;
	};
	expect(textsOf(built.languages())).toEqual(textsOf(languages()));
	expect(built.languages()).toBe(built.languages());
});

it('bytes are the same behind their text, whatever they are', () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
			expect(bytesIn(inBase91(bytes))).toEqual(bytes);
		}),
	);
	expect(inBase91(new TextEncoder().encode('test'))).toBe('fPNKd');
});
