import { describe, expect, it } from 'vitest';
import { WriteQueue } from '../../src/services/writing/write-queue';

/** A task that ends when it is told to. */
function held(): { task: () => Promise<void>; end: () => void; fail: (error: Error) => void; begun: () => boolean } {
	let begun = false;
	let [end, fail]: [() => void, (error: Error) => void] = [() => undefined, () => undefined];
	const gate = new Promise<void>((resolve, reject) => ([end, fail] = [resolve, reject]));
	return {
		task: () => {
			begun = true;
			return gate;
		},
		end,
		fail,
		begun: () => begun,
	};
}

const turn = (): Promise<void> => new Promise((done) => setTimeout(done, 0));

describe('the write queue', () => {
	it('begins a task when the one before is done, in the order asked', async () => {
		const queue = new WriteQueue();
		const [one, two] = [held(), held()];
		const all = [queue.run('a', one.task), queue.run('a', two.task)];
		await turn();
		expect([one.begun(), two.begun()]).toEqual([true, false]);
		one.end();
		await turn();
		expect(two.begun()).toBe(true);
		two.end();
		await Promise.all(all);
	});

	it('lets notes pass each other', async () => {
		const queue = new WriteQueue();
		const slow = held();
		const waiting = queue.run('a', slow.task);
		expect(await queue.run('b', () => Promise.resolve('done'))).toBe('done');
		slow.end();
		await waiting;
	});

	it('goes on after a task that fails, or throws at once', async () => {
		const queue = new WriteQueue();
		const failing = held();
		const first = queue.run('a', failing.task);
		const second = queue.run('a', () => {
			throw new Error('at once');
		});
		const third = queue.run('a', () => Promise.resolve(3));
		failing.fail(new Error('later'));
		await expect(first).rejects.toThrow('later');
		await expect(second).rejects.toThrow('at once');
		expect(await third).toBe(3);
	});
});
