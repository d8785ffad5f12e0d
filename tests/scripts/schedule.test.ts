/** Checks run several at a time: none before what it needs, the longest first. */
import { describe, expect, it } from 'vitest';
import { runTasks } from '../../scripts/parts/schedule.mjs';

/** Tasks that end when they are told to, and what has begun. */
function setUp(...list: readonly (readonly [name: string, weight: number, ...after: string[]])[]) {
	const begun: string[] = [];
	const ends = new Map<string, () => void>();
	const tasks = list.map(([name, weight, ...after]) => ({
		name,
		weight,
		after,
		run: async () => {
			begun.push(name);
			await new Promise<void>((end) => ends.set(name, end));
			return `${name} is over`;
		},
	}));
	const end = async (name: string): Promise<void> => {
		ends.get(name)?.();
		for (let turn = 0; turn < 10; turn++) await Promise.resolve();
	};
	return { tasks, begun, end };
}

describe('tasks', () => {
	it('begin as many at a time as there is room for, those with the longest way to the end first', async () => {
		const { tasks, begun, end } = setUp(['short', 1], ['long', 9], ['build', 2], ['browser', 20, 'build']);
		const over: string[] = [];
		const all = runTasks(tasks, 2, (_, result) => over.push(result));
		expect(begun).toEqual(['build', 'long']);
		await end('build');
		expect(begun).toEqual(['build', 'long', 'browser']);
		await end('long');
		expect(begun).toEqual(['build', 'long', 'browser', 'short']);
		await end('short');
		await end('browser');
		expect(await all).toEqual(['short is over', 'long is over', 'build is over', 'browser is over']);
		expect(over).toEqual(['build is over', 'long is over', 'short is over', 'browser is over']);
	});

	it('leave a place empty rather than begin before what they need', async () => {
		const { tasks, begun, end } = setUp(['build', 1], ['cli', 9, 'build']);
		const all = runTasks(tasks, 2, () => undefined);
		expect(begun).toEqual(['build']);
		await end('build');
		await end('cli');
		expect(begun).toEqual(['build', 'cli']);
		await all;
	});

	it('do not wait for what was not asked for', async () => {
		const { tasks, begun, end } = setUp(['cli', 9, 'build']);
		const all = runTasks(tasks, 2, () => undefined);
		expect(begun).toEqual(['cli']);
		await end('cli');
		await all;
	});
});
