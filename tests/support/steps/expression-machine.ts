/**
 * How many steps a regular expression takes on a text: what it tries, and tries again after going back. It goes about
 * it as the machines of browsers do, but for their short cuts, so it counts no less than they do.
 */
import { Op, programOf, type Instruction } from './expression-program';

/** Where it is found, if it is, and how many steps it took to say so. */
export interface Counted {
	readonly start: number;
	/** -1: it is not found. */
	readonly end: number;
	readonly steps: number;
}

const WORD = /^\w$/;
const LINE_ENDS = '\n\r\u2028\u2029';
const exec = Reflect.get(RegExp.prototype, 'exec');
/** By what the engine itself says, whatever `exec` has become. */
const matches = (expression: RegExp, text: string): boolean => exec.call(expression, text) !== null;

/** Which characters are in a set: asked once for each. */
class CharacterSet {
	private readonly known = new Int8Array(0x10000);
	private readonly beyond = new Map<number, boolean>();
	private readonly expression: RegExp;

	constructor(source: string, flags: string) {
		this.expression = new RegExp(`^(?:${source})$`, flags.replace(/[^isuv]/g, ''));
	}

	has(code: number): boolean {
		if (code > 0xffff) {
			const known = this.beyond.get(code);
			if (known !== undefined) return known;
			const is = matches(this.expression, String.fromCodePoint(code));
			this.beyond.set(code, is);
			return is;
		}
		if (this.known[code] === 0) this.known[code] = matches(this.expression, String.fromCharCode(code)) ? 1 : -1;
		return this.known[code] === 1;
	}
}

/** An expression that counts: `search` is for others, the rest for its instructions. */
export class CountingExpression {
	private readonly code: readonly Instruction[];
	private readonly sets: readonly CharacterSet[];
	private readonly anchored: boolean;
	private readonly unicode: boolean;
	private readonly multiline: boolean;
	private readonly sticky: boolean;
	private readonly folds: boolean;
	private readonly registers: Int32Array;
	/** What to go back to: pairs of a place and a position, or of a register (below 0) and what was in it. */
	private stack = new Int32Array(1024);
	private height = 0;
	private steps = 0;
	private text = '';
	private place = 0;
	private at = 0;

	constructor(expression: RegExp) {
		const { code, sets, registers, anchored, flags } = programOf(expression);
		this.code = code;
		this.sets = sets.map((source) => new CharacterSet(source, expression.flags));
		this.registers = new Int32Array(registers);
		this.anchored = anchored;
		this.unicode = flags.unicode;
		this.multiline = flags.multiline;
		this.sticky = flags.sticky;
		this.folds = flags.ignoreCase;
	}

	/** Looks for it in a text from an index on; at that index only, if it is sticky. */
	search(text: string, from: number): Counted {
		this.text = text;
		this.steps = 0;
		const last = this.sticky || this.anchored ? Math.min(from, text.length) : text.length;
		this.registers.fill(-1);
		this.height = 0;
		// A run that found nothing has put everything back.
		for (let start = from; start <= last; start += this.widthAt(start)) {
			const end = this.run(0, start);
			if (end !== -1) return { start, end, steps: this.steps };
		}
		return { start: -1, end: -1, steps: this.steps + 1 };
	}

	/** How many code units the character at a position takes. */
	private widthAt(at: number): number {
		return this.unicode && (this.text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
	}

	/** Runs from a place in the program until it is found, and gives where it ends; or -1. */
	private run(begin: number, from: number): number {
		const base = this.height;
		[this.place, this.at] = [begin, from];
		for (;;) {
			this.steps++;
			const { op, a, b } = this.code[this.place++] as Instruction;
			if (op === Op.Found) return this.at;
			if (!DOES[op](this, a, b) && !this.goBack(base)) return -1;
		}
	}

	/** Goes to the last place where there was another way; false, if there is none above this height. */
	private goBack(base: number): boolean {
		while (this.height > base) {
			this.height -= 2;
			const [first, second] = [this.stack[this.height] as number, this.stack[this.height + 1] as number];
			if (first >= 0) {
				[this.place, this.at] = [first, second];
				return true;
			}
			this.registers[-1 - first] = second;
		}
		return false;
	}

	/** Takes one character that is in a set. */
	take(set: number): boolean {
		const { text, at } = this;
		const width = this.widthAt(at);
		const code = width === 2 ? (text.codePointAt(at) as number) : text.charCodeAt(at);
		this.at += width;
		return at < text.length && (this.sets[set] as CharacterSet).has(code);
	}

	/** Goes on at one place, and at another if that fails. */
	split(first: number, second: number): boolean {
		this.push(second, this.at);
		return this.jump(first);
	}

	jump(place: number): boolean {
		this.place = place;
		return true;
	}

	keep(register: number, value = this.at): boolean {
		this.push(-1 - register, this.registers[register] as number);
		this.registers[register] = value;
		return true;
	}

	hasMoved(register: number): boolean {
		return this.registers[register] !== this.at;
	}

	forget(from: number, to: number): boolean {
		for (let register = from; register < to; register++) this.keep(register, -1);
		return true;
	}

	isStart(): boolean {
		return this.at === 0 || (this.multiline && LINE_ENDS.includes(this.text.charAt(this.at - 1)));
	}

	isEnd(): boolean {
		return this.at === this.text.length || (this.multiline && LINE_ENDS.includes(this.text.charAt(this.at)));
	}

	isWordEdge(): boolean {
		const isWord = (index: number): boolean => matches(WORD, this.text.charAt(index));
		return isWord(this.at - 1) !== isWord(this.at);
	}

	/** Whether what is at a place in the program is found from here. Goes on from here, at `next`. */
	look(place: number, next: number): boolean {
		const { at, height } = this;
		const before = this.registers.slice();
		const found = this.run(place, at) !== -1;
		[this.place, this.at, this.height] = [next, at, height];
		const after = this.registers.slice();
		this.registers.set(before);
		after.forEach((value, register) => {
			if (found && before[register] !== value) this.keep(register, value);
		});
		return found;
	}

	/** Takes what a group took, if it comes again. A group that took nothing is nothing. */
	again(group: number): boolean {
		const [start, end] = [this.registers[group * 2] as number, this.registers[group * 2 + 1] as number];
		if (start === -1 || end === -1) return true;
		const fold = (text: string): string => (this.folds ? text.toLowerCase() : text);
		const next = this.at + end - start;
		this.steps += end - start;
		const is = fold(this.text.slice(start, end)) === fold(this.text.slice(this.at, next));
		this.at = next;
		return is;
	}

	private push(first: number, second: number): void {
		if (this.height + 2 > this.stack.length) {
			const larger = new Int32Array(this.stack.length * 2);
			larger.set(this.stack);
			this.stack = larger;
		}
		this.stack[this.height++] = first;
		this.stack[this.height++] = second;
	}
}

/** What each instruction does: false, if it goes no further that way. */
const DOES: Readonly<Record<Exclude<Op, Op.Found>, (machine: CountingExpression, a: number, b: number) => boolean>> = {
	[Op.Take]: (machine, set) => machine.take(set),
	[Op.Split]: (machine, first, second) => machine.split(first, second),
	[Op.Jump]: (machine, place) => machine.jump(place),
	[Op.Keep]: (machine, register) => machine.keep(register),
	[Op.Progress]: (machine, register) => machine.hasMoved(register),
	[Op.Forget]: (machine, from, to) => machine.forget(from, to),
	[Op.Start]: (machine) => machine.isStart(),
	[Op.End]: (machine) => machine.isEnd(),
	[Op.WordEdge]: (machine) => machine.isWordEdge(),
	[Op.NoWordEdge]: (machine) => !machine.isWordEdge(),
	[Op.Ahead]: (machine, place, next) => machine.look(place, next),
	[Op.NotAhead]: (machine, place, next) => !machine.look(place, next),
	[Op.Again]: (machine, group) => machine.again(group),
};
