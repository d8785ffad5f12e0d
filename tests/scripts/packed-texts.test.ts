/** What the build makes of long texts says the same as the sources. */
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { expect, it } from 'vitest';
import { longTexts, packedTexts } from '../../scripts/packed-texts.mjs';
import * as pastimes from '../../src/insight/terms/pastimes';
import { giftWayOf } from '../../src/insight/giving/gift-way';

const WORDS = 'long '.repeat(20);

it.each([
	[`const a = '${WORDS}';`, [WORDS]],
	[`const a = '${WORDS}' + 'and more';`, [`${WORDS}and more`]],
	[`const a = \`${WORDS}\\n\`;`, [`${WORDS}\n`]],
	[`const a = String.raw\`${WORDS}\\n\`;`, [`${WORDS}\\n`]],
	[`const a = /${WORDS}/giu;`, [WORDS]],
	// Each of these stays as it is: made anew at each call, no value, or none of one piece.
	[`const a = () => /${WORDS}/;`, []],
	[`const a = { '${WORDS}': 1 };`, []],
	[`type A = '${WORDS}';`, []],
	[`const a = <p title="${WORDS}" />;`, []],
	[`const a = other\`${WORDS}\`;`, []],
	[`const a = \`${WORDS}\${b}\`;`, []],
	[`const a = 'short';`, []],
])('long texts are found where they are values: %s', (source, found) =>
	expect(longTexts(source).map(({ text }) => text)).toEqual(found),
);

it('modules do the same with their texts packed', async () => {
	const at = (path: string): string => fileURLToPath(new URL(`../../src/insight/${path}`, import.meta.url));
	const { outputFiles } = await esbuild.build({
		stdin: {
			contents: `export * from '${at('terms/pastimes.ts')}'; export * from '${at('giving/gift-way.ts')}';`,
			resolveDir: at(''),
		},
		bundle: true,
		write: false,
		format: 'esm',
		plugins: [packedTexts()],
	});
	const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
	const built = (await import(/* @vite-ignore */ `data:text/javascript;base64,${code}`)) as typeof pastimes & {
		giftWayOf: typeof giftWayOf;
	};
	for (const text of ['beekeeping in May', 'fell running', 'kiln', 'reading']) {
		const stems = pastimes.stemsOf(text);
		expect(built.stemsOf(text)).toEqual(stems);
		expect(stems.map((stem) => built.craftOf(stem))).toEqual(stems.map((stem) => pastimes.craftOf(stem)));
		expect(built.isCommonPastime(stems)).toBe(pastimes.isCommonPastime(stems));
	}
	for (const text of [
		'she gave me a scarf',
		'gave her the blue thermos',
		'letter from her',
		'mama gaf me haar naaidoos',
	])
		expect(built.giftWayOf(text)).toBe(giftWayOf(text));
});
