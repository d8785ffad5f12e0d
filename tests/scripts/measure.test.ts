/** What `npm run metrics` counts. */
import { describe, expect, it } from 'vitest';
import { crowdedFolders, measure } from '../../scripts/parts/measure.mjs';

const figures = (...lines: string[]) =>
	measure([{ path: 'src/a.ts', text: lines.map((line) => `${line}\n`).join('') }]);
const body = (lines: number): string[] => ['{', ...Array<string>(lines - 2).fill('\tone();'), '}'];

describe('a line', () => {
	it('is as wide as its columns, a tab being four', () => {
		expect(figures('x'.repeat(120), '\t'.repeat(30))).toMatchObject({ linesOver120: 0 });
		expect(figures('x'.repeat(121), `${'\t'.repeat(30)}x`)).toMatchObject({ linesOver120: 2, linesOver140: 0 });
		expect(figures('x'.repeat(140), 'x'.repeat(141))).toMatchObject({ linesOver120: 2, linesOver140: 1 });
		expect(figures('😀'.repeat(120))).toMatchObject({ linesOver120: 0 });
	});

	it('is counted once, whatever ends it', () => {
		expect(measure([{ path: 'a.ts', text: 'a\r\nb\r\n' }])).toMatchObject({ files: 1, lines: 2 });
		expect(measure([{ path: 'a.ts', text: 'a\nb' }])).toMatchObject({ lines: 2 });
		expect(measure([{ path: 'a.ts', text: '' }])).toMatchObject({ lines: 0 });
	});
});

describe('a conditional', () => {
	it('is nested as a branch of another, in brackets or not', () => {
		expect(figures('const x = a ? 1 : b ? 2 : 3;')).toMatchObject({ nestedConditionals: 1 });
		expect(figures('const x = a ? (b ? 1 : 2) : (c ? 3 : 4);')).toMatchObject({ nestedConditionals: 2 });
	});

	it('is not nested as a condition, or within a function that is a branch', () => {
		expect(figures('const x = (a ? b : c) ? 1 : 2;')).toMatchObject({ nestedConditionals: 0 });
		expect(figures('const x = a ? () => (b ? 1 : 2) : null;')).toMatchObject({ nestedConditionals: 0 });
	});
});

describe('a function', () => {
	it('is long from its forty-first line, whatever kind it is', () => {
		expect(figures(`function f() ${body(40).join('\n')}`)).toMatchObject({ functionsOver40Lines: 0 });
		expect(figures(`function f() ${body(41).join('\n')}`)).toMatchObject({ functionsOver40Lines: 1 });
		expect(figures(`const f = () => ${body(41).join('\n')}`)).toMatchObject({ functionsOver40Lines: 1 });
		expect(figures(`class C { f() ${body(41).join('\n')} }`)).toMatchObject({ functionsOver40Lines: 1 });
	});

	it('is none where describe is given one', () => {
		expect(figures(`describe('x', () => ${body(41).join('\n')});`)).toMatchObject({ functionsOver40Lines: 0 });
		expect(figures(`it('x', () => ${body(41).join('\n')});`)).toMatchObject({ functionsOver40Lines: 1 });
	});
});

describe('an export', () => {
	it('is documented by the comment directly before it', () => {
		expect(figures('/** Says it. */', 'export const a = 1;')).toMatchObject({ undocumentedExports: 0 });
		expect(figures('/** Says it. */', 'export interface A {}')).toMatchObject({ undocumentedExports: 0 });
	});

	it('is not by none, by a plain comment, or by that of the file', () => {
		expect(figures('export const a = 1;')).toMatchObject({ undocumentedExports: 1 });
		expect(figures('// Says it.', 'export function a() {}')).toMatchObject({ undocumentedExports: 1 });
		expect(figures('/** The file. */', '', 'export type A = 1;')).toMatchObject({ undocumentedExports: 1 });
		expect(figures('/** The file. */', "import b from 'b';", 'export class A {}')).toMatchObject({
			undocumentedExports: 1,
		});
	});

	it('is none if it declares nothing, or is declared for the file alone', () => {
		expect(figures("export { a } from 'a';", 'const b = 1;')).toMatchObject({ undocumentedExports: 0 });
	});
});

describe('a folder', () => {
	const many = (folder: string, files: number) =>
		Array.from({ length: files }, (_, at) => ({ path: `${folder}/${at}.ts`, text: '' }));

	it('is crowded by more than fifteen files of its own', () => {
		const sources = [...many('src/a', 15), ...many('src/a/b', 16)];
		expect(crowdedFolders(sources)).toEqual([['src/a/b', 16]]);
		expect(measure(sources)).toMatchObject({ foldersOver15Files: 1 });
	});
});
