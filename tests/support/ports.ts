/** The ports in memory, typed against the real ones. */
import type { Day } from '../../src/core/time/day';
import { foldPath } from '../../src/core/text/vault-path';
import { faults } from '../../src/words/words';
import { Refusal, type Change, type Clock, type TrashStore } from '../../src/services/ports';

/** A vault in memory. `files` may be looked at and changed from outside. */
export class MemoryStore implements TrashStore {
	readonly files: Map<string, string>;

	constructor(files: Readonly<Record<string, string>> = {}) {
		this.files = new Map(Object.entries(files));
	}

	list(): Promise<string[]> {
		return Promise.resolve([...this.files.keys()]);
	}

	read(path: string): Promise<string> {
		const text = this.files.get(path);
		return text === undefined ? Promise.reject(new Refusal(faults.gone(path))) : Promise.resolve(text);
	}

	async change(path: string, change: Change): Promise<void> {
		const changed = change(await this.read(path));
		if (changed !== null) this.files.set(path, changed);
	}

	create(path: string, text: string): Promise<void> {
		const clash = [...this.files.keys()].find((other) => foldPath(other) === foldPath(path));
		if (clash !== undefined) return Promise.reject(new Refusal(faults.exists(clash)));
		this.files.set(path, text);
		return Promise.resolve();
	}

	async remove(path: string, text: string): Promise<void> {
		if ((await this.read(path)) !== text) throw new Refusal(faults.changed(path));
		this.files.delete(path);
	}
}

/** A clock that stands still until it is moved. */
export class FixedClock implements Clock {
	constructor(public day: Day) {}

	today(): Day {
		return this.day;
	}
}
