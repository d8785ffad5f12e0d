/** Things kept in an order: some are taken out and others put in without the rest being looked at. */

/** Which of two comes first: below 0 the first one, 0 if they are the same. */
export type Order<T> = (a: T, b: T) => number;

/** More than this at a time are sorted in with all others. */
const MANY = 64;

/** A list in an order that changes a little at a time. */
export class Sorted<T> {
	#list: T[];
	/** Whether the list was handed out, and must not be changed any more. */
	#isOut = false;
	readonly #order: Order<T>;

	/** `list` is in that order already. */
	constructor(order: Order<T>, list: readonly T[] = []) {
		this.#order = order;
		this.#list = [...list];
	}

	/** All of them in their order. What was handed out stays as it was. */
	get list(): readonly T[] {
		this.#isOut = true;
		return this.#list;
	}

	get size(): number {
		return this.#list.length;
	}

	/** All but these, in their order. */
	without(some: readonly T[]): readonly T[] {
		const places = some.map((one) => this.#find(one)).filter((at) => at !== -1);
		if (places.length === 0) return this.list;
		places.sort((a, b) => a - b);
		const parts = [...places, this.#list.length].map((end, at) =>
			this.#list.slice(at === 0 ? 0 : (places[at - 1] as number) + 1, end),
		);
		// Much faster than `flat`.
		return ([] as T[]).concat(...parts);
	}

	/** The place of the first one that does not come before this. */
	#placeOf(one: T): number {
		let [from, to] = [0, this.#list.length];
		while (from < to) {
			const middle = (from + to) >>> 1;
			if (this.#order(this.#list[middle] as T, one) < 0) from = middle + 1;
			else to = middle;
		}
		return from;
	}

	#find(one: T): number {
		const at = this.#placeOf(one);
		return at < this.#list.length && this.#order(this.#list[at] as T, one) === 0 ? at : -1;
	}

	/** Takes some out and puts others in; the list is another one then. What is to go and is not there is no matter. */
	change(gone: readonly T[], come: readonly T[]): void {
		if (gone.length + come.length > MANY) {
			this.#list = [...this.without(gone), ...come].sort(this.#order);
			this.#isOut = false;
			return;
		}
		const list = this.#own();
		for (const one of gone) {
			const at = this.#find(one);
			if (at !== -1) list.splice(at, 1);
		}
		for (const one of come) list.splice(this.#placeOf(one), 0, one);
	}

	#own(): T[] {
		if (this.#isOut) this.#list = this.#list.slice();
		this.#isOut = false;
		return this.#list;
	}
}
