/** A path follows its note through the renames of a session, and no other note that takes its place. */
import { describe, expect, it } from 'vitest';
import { Renames } from '../../src/services/writing/renames';

const renamed = (...steps: readonly (readonly [from: string, to: string])[]): Renames => {
	const renames = new Renames();
	for (const [from, to] of steps) renames.renamed(from, to);
	return renames;
};

describe('a path that follows its note', () => {
	it("is the note's, however often it is renamed or moved, folders included", () => {
		const renames = new Renames();
		const at = renames.follow('People/Bo.md');
		expect(at()).toBe('People/Bo.md');
		renames.renamed('People/Bo.md', 'People/Bob.md');
		expect(at()).toBe('People/Bob.md');
		renames.renamed('People', 'Friends');
		renames.renamed('People/Bob.md', 'Friends/Bob.md');
		renames.renamed('Friends/Bob.md', 'Bob.md');
		expect([at(), at()]).toEqual(['Bob.md', 'Bob.md']);
	});

	it('leaves alone what only begins alike', () => {
		const renames = new Renames();
		const at = renames.follow('People/Bo.md');
		for (const from of ['People/B', 'Peop', 'People/Bo', 'People/Bo.md.md']) renames.renamed(from, 'x');
		expect(at()).toBe('People/Bo.md');
	});

	it('is not that of a note which has its name since, and knows nothing of what was before', () => {
		const renames = renamed(['People/Bo.md', 'People/Old.md']);
		const first = renames.follow('People/Bo.md');
		renames.renamed('People/Bo.md', 'People/Bob.md');
		renames.renamed('People/New.md', 'People/Bo.md');
		expect([first(), renames.follow('People/Bo.md')()]).toEqual(['People/Bob.md', 'People/Bo.md']);
	});

	it('follows two notes that change names', () => {
		const renames = new Renames();
		const paths = ['a.md', 'b.md'].map((path) => renames.follow(path));
		for (const [from, to] of [
			['a.md', 'c.md'],
			['b.md', 'a.md'],
			['c.md', 'b.md'],
		] as const)
			renames.renamed(from, to);
		expect(paths.map((at) => at())).toEqual(['b.md', 'a.md']);
	});
});
