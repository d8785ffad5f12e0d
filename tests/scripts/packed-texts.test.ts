/** What the build makes of long texts says the same as the sources. */
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { expect, it } from 'vitest';
import { askingForTexts, longTexts, packedTexts } from '../../scripts/packed-texts.mjs';
import * as modules from '../support/packed-modules';

const WORDS = 'long '.repeat(20);

it.each([
	[`const a = '${WORDS}';`, [WORDS]],
	[`const a = \`${WORDS}\\n\`;`, [`${WORDS}\n`]],
	[`const a = /${WORDS}/giu;`, [WORDS]],
	[`f('${WORDS}')`, [WORDS]],
	[`'${WORDS}'in f`, [WORDS]],
	[`const a = \`${WORDS}\${b}, \${c}\`;`, [`${WORDS}\u0001, \u0001`]],
	[`const a = \`\${b('${WORDS}')} and \${c}\`;`, [WORDS]],
	// Each of these stays as it is: made anew at each call, no value, short, or longer than texts are.
	[`const a = () => /${WORDS}/;`, []],
	[`const a = { '${WORDS}': 1 };`, []],
	[`const { '${WORDS}': a } = b;`, []],
	[`'${WORDS}'`, []],
	[`require('${WORDS}')`, []],
	[`const a = other\`${WORDS}\`;`, []],
	[`const a = other\`${WORDS}\${b}\`;`, []],
	[`const a = \`short \${b}\`;`, []],
	[`const a = 'short';`, []],
	[`const a = '${WORDS.repeat(101)}';`, []],
])('long texts are found where they are values: %s', (code, found) =>
	expect(longTexts(code).map(({ text }) => text)).toEqual(found),
);

it('a bundle that could not ask for its texts is refused', () =>
	expect(() => packedTexts(`f('${WORDS}')`)).toThrow('cannot ask'));

it('modules do the same with their texts packed', async () => {
	const { outputFiles } = await esbuild.build({
		entryPoints: [fileURLToPath(new URL('../support/packed-modules.ts', import.meta.url))],
		bundle: true,
		write: false,
		minifySyntax: true,
		minifyWhitespace: true,
		format: 'esm',
		plugins: [askingForTexts(/packed-modules\.ts$/)],
	});
	const code = packedTexts(outputFiles[0]?.text ?? '');
	expect(code).not.toContain('beekeeping');
	const url = `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`;
	const built = (await import(/* @vite-ignore */ url)) as typeof modules;
	for (const text of ['beekeeping in May', 'fell running', 'kiln', 'reading']) {
		const stems = modules.stemsOf(text);
		expect(built.stemsOf(text)).toEqual(stems);
		expect(stems.map((stem) => built.craftOf(stem))).toEqual(stems.map((stem) => modules.craftOf(stem)));
		expect(built.isCommonPastime(stems)).toBe(modules.isCommonPastime(stems));
	}
	for (const text of [
		'she gave me a scarf',
		'gave her the blue thermos',
		'letter from her',
		'mama gaf me haar naaidoos',
	])
		expect(built.giftWayOf(text)).toBe(modules.giftWayOf(text));
	expect(built.verbWords.appUnknown('log', 'dte')).toBe(modules.verbWords.appUnknown('log', 'dte'));
	expect(built.verbWords.farDay('3000-01-01')).toBe(modules.verbWords.farDay('3000-01-01'));
	expect(built.verbWords.notPiped).toBe(modules.verbWords.notPiped);
});
