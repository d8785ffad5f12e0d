/**
 * Lets the functions of the language that take longer for more text say how many steps they took: what they look at or
 * copy, one by one. An engine may be quicker (a slice need not be copied), but this is what nobody may rely on.
 * Not counted, as nothing can be told of it: to join texts by `+`, to compare them, to look up a key.
 */
import { CountingExpression } from './expression-machine';

/** What a named thing has taken so far. */
export interface Counter {
	steps: number;
}
type CounterOf = (name: string) => Counter;

type Listed = string | unknown[];
/** The steps of one call, by what it was called on, with what, and what it gave. */
type Cost = (self: Listed, args: readonly unknown[], result: unknown) => number;

const lengthOf = (value: unknown): number =>
	typeof value === 'string' || Array.isArray(value) ? value.length : Object.keys(value ?? {}).length;
const ofSelf: Cost = (self) => self.length;
const ofResult: Cost = (_self, _args, result) => lengthOf(result);
/** From where the search began to where it ended. */
const ofSearch: Cost = (self, [, from], result) => {
	const begin = Number(from ?? 0);
	return (typeof result === 'number' && result !== -1 ? result : self.length) - begin;
};
const ofInclusion: Cost = (self, [wanted, from], result) =>
	ofSearch(self, [wanted, from], result === true ? self.indexOf(wanted as never, Number(from ?? 0)) : -1);
const ofSearchBackward: Cost = (self, [, from], result) =>
	Math.min(self.length, Number(from ?? self.length)) - Math.max(0, Number(result));
const ofNeedle: Cost = (_self, [wanted]) => lengthOf(wanted);
/** An expression counts for itself. */
const unlessExpression =
	(cost: Cost): Cost =>
	(self, args, result) =>
		args[0] instanceof RegExp ? 0 : cost(self, args, result);
const ofSort: Cost = (self) => self.length * Math.ceil(Math.log2(self.length + 2));
/** What has to move up or down, and what is taken out. */
const ofMove: Cost = (self, _args, result) => self.length + (Array.isArray(result) ? result.length : 0);

const OF_TEXTS: Readonly<Record<string, Cost>> = {
	slice: ofResult,
	substring: ofResult,
	substr: ofResult,
	indexOf: ofSearch,
	includes: ofInclusion,
	lastIndexOf: ofSearchBackward,
	startsWith: ofNeedle,
	endsWith: ofNeedle,
	split: unlessExpression(ofSelf),
	replace: unlessExpression(ofResult),
	replaceAll: unlessExpression(ofResult),
	trim: ofSelf,
	trimStart: ofResult,
	trimEnd: ofResult,
	toLowerCase: ofSelf,
	toUpperCase: ofSelf,
	toLocaleLowerCase: ofSelf,
	toLocaleUpperCase: ofSelf,
	normalize: ofSelf,
	repeat: ofResult,
	padStart: ofResult,
	padEnd: ofResult,
	concat: ofResult,
	localeCompare: ofNeedle,
};

const OF_LISTS: Readonly<Record<string, Cost>> = {
	indexOf: ofSearch,
	includes: ofInclusion,
	lastIndexOf: ofSearchBackward,
	slice: ofResult,
	concat: ofResult,
	flat: ofResult,
	splice: ofMove,
	shift: ofMove,
	unshift: ofMove,
	reverse: ofSelf,
	toReversed: ofSelf,
	join: ofSelf,
	fill: ofSelf,
	with: ofSelf,
	toSpliced: ofResult,
	sort: ofSort,
	toSorted: ofSort,
};

const OF_OBJECTS: Readonly<Record<string, Cost>> = {
	keys: ofResult,
	values: ofResult,
	entries: ofResult,
	assign: ofResult,
	fromEntries: ofResult,
	getOwnPropertyNames: ofResult,
};
const OF_JSON: Readonly<Record<string, Cost>> = { parse: ofNeedle, stringify: ofResult };

type Called = (this: unknown, ...args: unknown[]) => unknown;

/** Puts in the place of a function one that does the same, and tells `after` of it. */
function follow(owner: object, name: string, after: (self: unknown, args: unknown[], result: unknown) => void): void {
	const original = (owner as Record<string, Called | undefined>)[name];
	// Older engines do not have all of them.
	if (original === undefined) return;
	Object.defineProperty(owner, name, {
		configurable: true,
		writable: true,
		value(this: unknown, ...args: unknown[]): unknown {
			const result = original.apply(this, args);
			after(this, args, result);
			return result;
		},
	});
}

/** Each round over a list, a map, a set, a text or its characters. */
const ITERATORS: Readonly<Record<string, object>> = {
	'a list': [][Symbol.iterator](),
	'a text': ''[Symbol.iterator](),
	'a map': new Map()[Symbol.iterator](),
	'a set': new Set()[Symbol.iterator](),
	matches: ''.matchAll(/x/g),
	'characters of a text': new Intl.Segmenter().segment('')[Symbol.iterator](),
};

interface Known {
	readonly counting: CountingExpression;
	readonly counter: Counter;
}

/** An expression that counts, with its counter: the same for all that are alike, since many are made anew each time. */
function countingExpressions(counterOf: CounterOf): (expression: RegExp) => Known {
	const known = new Map<string, Map<string, Known>>();
	return (expression) => {
		const { source, flags } = expression;
		const alike = known.get(source) ?? new Map<string, Known>();

		const before = alike.get(flags);
		if (before) return before;
		const found = { counting: new CountingExpression(expression), counter: counterOf(String(expression)) };
		known.set(source, alike.set(flags, found));
		return found;
	};
}

/**
 * From now on every call adds its steps to a counter, and none that is made meanwhile does. Gives a list that will hold
 * what could not be counted: an expression that is found elsewhere than its steps say, or has what we do not know.
 */
export function listenToBuiltIns(counterOf: CounterOf): readonly string[] {
	const faults: string[] = [];
	let listening = true;
	const unheard = (task: () => void): void => {
		if (!listening) return;
		listening = false;
		try {
			task();
		} catch (error) {
			faults.push(String(error));
		} finally {
			listening = true;
		}
	};
	const tables: readonly [string, object, Readonly<Record<string, Cost>>][] = [
		['text', String.prototype, OF_TEXTS],
		['list', Array.prototype, OF_LISTS],
		['Object', Object, OF_OBJECTS],
		['JSON', JSON, OF_JSON],
	];
	const expression = countingExpressions(counterOf);
	const exec = Reflect.get(RegExp.prototype, 'exec');
	for (const [of, owner, costs] of tables)
		for (const [name, cost] of Object.entries(costs)) {
			const counter = counterOf(`${of}.${name}`);
			follow(owner, name, (self, args, result) =>
				unheard(() => void (counter.steps += 1 + Math.max(0, cost(self as Listed, args, result)))),
			);
		}
	for (const [name, iterator] of Object.entries(ITERATORS)) {
		const counter = counterOf(`each of ${name}`);
		follow(Object.getPrototypeOf(iterator) as object, 'next', () => {
			if (listening) counter.steps++;
		});
	}
	Object.defineProperty(RegExp.prototype, 'exec', {
		configurable: true,
		writable: true,
		value(this: RegExp, given: unknown): RegExpExecArray | null {
			const text = String(given);
			const from = this.global || this.sticky ? this.lastIndex : 0;
			const match = exec.call(this, text);
			unheard(() => {
				const { counting, counter } = expression(this);
				const { start, end, steps } = counting.search(text, from);
				if (start !== (match?.index ?? -1) || (match && end !== start + match[0].length))
					throw new Error(`${String(this)} is not found where it was counted`);
				counter.steps += steps;
			});
			return match;
		},
	});
	return faults;
}
