import { describe, expect, it } from 'vitest';
import { folderOf, liesIn, movedPath, nameFault, noteName, notePath } from '../../src/core/text/vault-path';

describe('a path in a vault', () => {
	it('has a folder, which is empty at the root', () =>
		expect(['a.md', 'b/a.md', 'c/b/a.md', ''].map(folderOf)).toEqual(['', 'b', 'c/b', '']));
	it('has a name without folder and ending', () =>
		expect(['a.md', 'b/a b.md', 'a.MD', 'a.b.md', 'a.txt', 'b/', ''].map(noteName)).toEqual([
			'a',
			'a b',
			'a',
			'a.b',
			'a.txt',
			'',
			'',
		]));
	it('lies in a folder however the accents of either are composed', () =>
		expect([liesIn('Rene\u0301/a.md', 'ren\u00e9'), liesIn('Ren\u00e9/a.md', 'Rene\u0301')]).toEqual([true, true]));
	it('is made of both', () => expect([notePath('', 'a'), notePath('b/c', 'a.b')]).toEqual(['a.md', 'b/c/a.b.md']));
	it('lies in a folder and in those above, whatever the case', () =>
		expect([
			liesIn('People/a.md', 'people'),
			liesIn('people/b/a.md', 'People'),
			liesIn('Peoples/a.md', 'People'),
			liesIn('x/People/a.md', 'People'),
			liesIn('People.md', 'People'),
			liesIn('a.md', ''),
		]).toEqual([true, true, false, false, false, true]));
	it('goes along when it moves itself or a folder above it, and with nothing else', () => {
		expect(movedPath('People/Ana.md', 'People/Ana.md', 'Friends/Anna.md')).toBe('Friends/Anna.md');
		expect(movedPath('People/Old/Ana.md', 'People', 'Friends')).toBe('Friends/Old/Ana.md');
		for (const from of ['People/Ana', 'People/An', 'Peop', 'People/Bo.md', 'Ana.md', 'people', ''])
			expect(movedPath('People/Ana.md', from, 'x')).toBe('People/Ana.md');
	});
});

describe('a name that no system could hold', () => {
	const faults: readonly (readonly [string, string | null])[] = [
		['a/b', 'character'],
		['a:b', 'character'],
		['a#b', 'character'],
		['a\u0007', 'character'],
		['.a', 'dot'],
		['a.', 'dot'],
		['con', 'reserved'],
		['Com1', 'reserved'],
		['aux.x', 'reserved'],
		['\t', 'empty'],
		['a'.repeat(241), 'long'],
		['字'.repeat(81), 'long'],
		['字'.repeat(80), null],
		['console', null],
		['a.b', null],
		["O'Neill", null],
		['🙂', null],
		['-', null],
	];
	for (const [name, fault] of faults)
		it(JSON.stringify(name.slice(0, 12)), () => expect(nameFault(name)?.fault ?? null).toBe(fault));
});
