import { describe, expect, it } from 'vitest';
import { propertyKey, readFrontmatter, type PropertyValue } from '../../src/core/properties/frontmatter';
import { scanNote } from '../../src/core/markdown/note-scanner';

const read = (text: string) => readFrontmatter(scanNote(text));
const block = (yaml: string) => read(`---\n${yaml}\n---\n`);
/** Maps as objects, to be compared. */
function bare(value: PropertyValue | undefined): unknown {
	if (value instanceof Map)
		return Object.fromEntries([...value].map(([key, inner]) => [key, bare(inner as PropertyValue)]));
	return Array.isArray(value) ? value.map((item) => bare(item as PropertyValue)) : value;
}
const value = (yaml: string, key = 'x'): unknown => bare(block(yaml).properties.get(key)?.value);

describe('a key', () => {
	it('is compared without case, hyphens, underscores, blanks and vCard type', () =>
		expect(
			['Last Contacted', 'last_contacted', 'lastContacted', 'LAST-CONTACTED', 'TEL[CELL]', 'a[b]c', 'ÉCOLE'].map(
				propertyKey,
			),
		).toEqual(['lastcontacted', 'lastcontacted', 'lastcontacted', 'lastcontacted', 'tel', 'a[b]c', 'école']));
	it('that comes twice in other spellings is the first that has a value', () =>
		expect([value('x:\nX: 1'), value('x: 1\nX: 2'), value('x: []\n_x: 2'), value('x: 0\nX: 2')]).toEqual([
			'1',
			'1',
			'2',
			'0',
		]));
	it('stands on its line', () =>
		expect(
			[...block('a: 1\n\n# c\n"b": 2\nc:\n  - d: 3\n\'e f\': 4').properties.values()].map(
				({ key, line }) => `${key} ${line}`,
			),
		).toEqual(['a 2', 'b 5', 'c 6', 'e f 8']));
});

describe('a value', () => {
	const values: readonly (readonly [string, unknown])[] = [
		['x: 1990-05-01', '1990-05-01'],
		['x: 2026-11-20T18:30:00Z', '2026-11-20T18:30:00Z'],
		['x: 0470', '0470'],
		['x: 1_000', '1_000'],
		['x: 0x1F', '0x1F'],
		['x: 1e3', '1e3'],
		['x: .inf', '.inf'],
		['x: 12:30', '12:30'],
		['x: yes', 'yes'],
		['x: on', 'on'],
		['x: true', true],
		['x: False', false],
		['x: "true"', 'true'],
		['x: null', null],
		['x: ~', null],
		['x:', null],
		['x: ""', ''],
		['x: [[Ana]]', '[[Ana]]'],
		['x: [[Ana|A, b]]', '[[Ana|A, b]]'],
		['x:\n  - [[Ana]]\n  - "[[Bo]]"', ['[[Ana]]', '[[Bo]]']],
		['x: [[a], [b]]', [['a'], ['b']]],
		['x: [a, [b]]', ['a', ['b']]],
		['x: [[{a: b}]]', [[{ a: 'b' }]]],
		['x: |\n  a\n  b', 'a\nb\n'],
		['x: |-\n  a\n  b', 'a\nb'],
		['x: >-\n  a\n  b', 'a b'],
		['x: a # b', 'a'],
		["x: 'it''s'", "it's"],
		['x: !!str 5', '5'],
		['? x\n: 1', '1'],
		['x: &a {b: 1}', { b: '1' }],
		['y: &a 1\nx: *a', '1'],
	];
	for (const [yaml, expected] of values) it(yaml.replace(/\n/g, '; '), () => expect(value(yaml)).toEqual(expected));
});

describe('what opens and closes the block', () => {
	const rows: readonly (readonly [string, boolean])[] = [
		['---\nx: 1\n---', true],
		['--- \nx: 1\n---\t\n', true],
		['\uFEFF---\r\nx: 1\r\n---\r\n', true],
		['---\rx: 1\r---\r', true],
		['----\nx: 1\n----\n', false],
		['\n---\nx: 1\n---\n', false],
		[' ---\nx: 1\n---\n', false],
		['---\nx: 1\n...\n', false],
		['---yaml\nx: 1\n---\n', false],
		['---\nx: 1\n', false],
		['---\nx: 1\n ---\n', false],
	];
	for (const [text, is] of rows) it(JSON.stringify(text), () => expect(read(text).properties.has('x')).toBe(is));
});

describe('properties that cannot be read', () => {
	const rows: readonly (readonly [string, string | null])[] = [
		['a: 1\nlabel: @mentor', '3 label: @mentor'],
		['a: 1\nb: [', '3 b: ['],
		['a: b: c', '2 a: b: c'],
		['every:3 weeks', '2 every:3 weeks'],
		['just text', '2 just text'],
		['- a', '2 - a'],
		['42', '2 42'],
		['x: !unknown 3', '2 x: !unknown 3'],
		['a: 1\na: 2', '3 a: 2'],
		['x: *gone', '2 x: *gone'],
		['', null],
		['\n\n', null],
		['# nothing', null],
		['null', null],
		['~', null],
	];
	for (const [yaml, expected] of rows)
		it(JSON.stringify(yaml), () => {
			const { problem, properties } = block(yaml);
			expect(problem === null ? null : `${problem.line} ${problem.found}`).toBe(expected);
			expect(properties.size).toBe(0);
		});
});

describe('frontmatter that was made to hurt', () => {
	it('runs no code', () => {
		for (const text of [
			'---js\nglobalThis.ran = 1\n---\n',
			'---javascript\nglobalThis.ran = 1\n---\n',
			'---coffee\nglobalThis.ran = 1\n---\n',
			'---\nx: !!js/function "function () { globalThis.ran = 1 }"\n---\n',
			'---\nx: !!js/regexp /a/\n---\n',
			'---\nx: !!js/undefined ""\n---\n',
		])
			expect(read(text).properties.size).toBe(0);
		expect('ran' in globalThis).toBe(false);
	});

	it('reaches no prototype', () => {
		const { properties } = block(
			'__proto__: {paused: true}\nconstructor: {prototype: {paused: true}}\n"__proto__ ": 1\nx: {__proto__: {y: 1}}',
		);
		expect(({} as Record<string, unknown>)['paused']).toBe(undefined);
		expect(({} as Record<string, unknown>)['y']).toBe(undefined);
		expect(properties.get('paused')).toBe(undefined);
		expect(properties.get('toString')).toBe(undefined);
	});

	it('grows no further than a note may', () => {
		const bomb = `a: &a [${'x,'.repeat(9)}x]\n${[...'bcdefgh'].map((name, at) => `${name}: &${name} [${Array.from({ length: 9 }, () => `*${'abcdefg'[at]}`).join(',')}]`).join('\n')}`;
		const count = (item: PropertyValue): number =>
			Array.isArray(item) ? (item as PropertyValue[]).reduce<number>((sum, inner) => sum + count(inner), 1) : 1;
		expect(
			[...block(bomb).properties.values()].reduce((sum, property) => sum + count(property.value), 0),
		).toBeLessThan(6000);
	});

	it('is no deeper than a note may be', () => {
		expect(JSON.stringify(value(`x: ${'['.repeat(50)}a${']'.repeat(50)}`))).not.toContain('a');
		expect(value('x: {a: {b: {c: d}}}')).toEqual({ a: { b: { c: 'd' } } });
	});

	it('of more than 256 KB is left alone, and said so', () =>
		expect(block(`x: ${'a'.repeat(300_000)}`)).toMatchObject({
			properties: new Map(),
			problem: { line: 1, expected: 'at most 256 KB of properties' },
		}));

	it('does not remember the last time', () => {
		for (const yaml of ['x: [', 'x: 1', 'x: [', 'x: 1']) expect(block(yaml).problem === null).toBe(yaml === 'x: 1');
	});
});
