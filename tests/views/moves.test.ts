import { describe, expect, it } from 'vitest';
import { Moves } from '../../src/views/parts/moves';

/** Moves of two people, and where each is looked for once the people of these paths are known. */
function after(moves: readonly (readonly [string, string])[], paths = ['People/Ana.md', 'People/Bo.md']) {
	const told = new Moves();
	for (const [from, to] of moves) told.add(from, to, paths);
	return (...known: string[]) => paths.map(told.follow(paths, (path) => known.includes(path)));
}

describe('notes that have moved', () => {
	it('are found by the old path until the people have followed, each for itself', () => {
		const at = after([
			['People', 'Friends'],
			['People/Ana.md', 'Friends/Ana.md'],
			['People/Bo.md', 'Friends/Bo.md'],
		]);
		expect(at('People/Ana.md', 'People/Bo.md')).toEqual(['People/Ana.md', 'People/Bo.md']);
		expect(at('Friends/Ana.md', 'People/Bo.md')).toEqual(['Friends/Ana.md', 'People/Bo.md']);
		expect(at('Friends/Ana.md', 'Friends/Bo.md')).toEqual(['Friends/Ana.md', 'Friends/Bo.md']);
	});

	it('follow from move to move, back again, and out of reach', () => {
		expect(
			after([
				['People/Ana.md', 'A.md'],
				['A.md', 'Friends/Ana.md'],
			])('Friends/Ana.md', 'People/Bo.md'),
		).toEqual(['Friends/Ana.md', 'People/Bo.md']);
		expect(
			after([
				['People/Ana.md', 'A.md'],
				['A.md', 'People/Ana.md'],
			])('People/Ana.md', 'People/Bo.md'),
		).toEqual(['People/Ana.md', 'People/Bo.md']);
		expect(after([['People/Ana.md', 'A.md']])('People/Bo.md')).toEqual(['A.md', 'People/Bo.md']);
	});

	it("may take each other's names", () => {
		expect(
			after([
				['People/Ana.md', 'x.md'],
				['People/Bo.md', 'People/Ana.md'],
				['x.md', 'People/Bo.md'],
			])('People/Ana.md', 'People/Bo.md'),
		).toEqual(['People/Bo.md', 'People/Ana.md']);
	});

	it('are forgotten once all have followed', () => {
		const at = after([['People/Ana.md', 'Anna.md']]);
		expect(at('Anna.md', 'People/Bo.md')).toEqual(['Anna.md', 'People/Bo.md']);
		expect(at('People/Ana.md', 'Anna.md')).toEqual(['People/Ana.md', 'People/Bo.md']);
	});

	it('of others are nothing to them', () =>
		expect(
			after([
				['Notes', 'Texts'],
				['People/An', 'x'],
			])('x'),
		).toEqual(['People/Ana.md', 'People/Bo.md']));
});
