/**
 * A regular expression as a program for a machine that goes back where it went wrong, as those of browsers do:
 * `expression-machine.ts` runs it and counts.
 */
import { parseRegExpLiteral, type AST } from '@eslint-community/regexpp';

/** What the machine does in one step. */
export enum Op {
	/** Takes one character that is in a set. */
	Take,
	/** Goes on at one place, and at another if that fails. */
	Split,
	Jump,
	/** Keeps the position in a register. */
	Keep,
	/** Fails where the position is still the one kept: a round that took nothing is none. */
	Progress,
	/** Forgets the registers from one up to another. */
	Forget,
	Start,
	End,
	WordEdge,
	NoWordEdge,
	/** Runs a program of its own from here, and goes on where it began; or fails if it is found, if it must not be. */
	Ahead,
	NotAhead,
	/** Takes what a group took. */
	Again,
	Found,
}

/** An instruction. What `a` and `b` are depends on the op: places in the program, a set, registers. */
export interface Instruction {
	readonly op: Op;
	a: number;
	b: number;
}

export interface Program {
	readonly code: readonly Instruction[];
	/** The sets of characters, each as an expression for one. */
	readonly sets: readonly string[];
	readonly registers: number;
	/** Whether it can be found at the very beginning only. */
	readonly anchored: boolean;
	readonly flags: AST.Flags;
}

/** More instructions than this are the sign of numbers such as `{1000}` within one another. */
const LONGEST = 100_000;

class Writer {
	readonly code: Instruction[] = [];
	readonly sets: string[] = [];

	constructor(private registers: number) {}

	get used(): number {
		return this.registers;
	}

	add(op: Op, a = 0, b = 0): Instruction {
		if (this.code.length > LONGEST) throw new Error('The expression is too long to count the steps of');
		const instruction = { op, a, b };
		this.code.push(instruction);
		return instruction;
	}

	register(): number {
		return this.registers++;
	}

	set(source: string): number {
		const known = this.sets.indexOf(source);
		return known === -1 ? this.sets.push(source) - 1 : known;
	}
}

/** One of several. */
function writeAlternatives(to: Writer, alternatives: readonly AST.Alternative[]): void {
	const ends: Instruction[] = [];
	alternatives.forEach(({ elements }, at) => {
		const split = at < alternatives.length - 1 ? to.add(Op.Split) : null;
		if (split) split.a = to.code.length;
		for (const element of elements) writeElement(to, element);
		if (!split) return;
		ends.push(to.add(Op.Jump));
		split.b = to.code.length;
	});
	for (const end of ends) end.a = to.code.length;
}

function writeElement(to: Writer, element: AST.Element | AST.QuantifiableElement): void {
	switch (element.type) {
		case 'Character':
		case 'CharacterSet':
		case 'CharacterClass':
			to.add(Op.Take, to.set(element.raw));
			break;
		case 'Group':
			writeAlternatives(to, element.alternatives);
			break;
		case 'CapturingGroup': {
			const number = groupNumber(element);
			to.add(Op.Keep, number * 2);
			writeAlternatives(to, element.alternatives);
			to.add(Op.Keep, number * 2 + 1);
			break;
		}
		case 'Quantifier':
			writeQuantifier(to, element);
			break;
		case 'Assertion':
			writeAssertion(to, element);
			break;
		case 'Backreference':
			if (Array.isArray(element.resolved)) throw new Error(`${element.raw} may be more than one group`);
			to.add(Op.Again, groupNumber(element.resolved));
			break;
		default:
			throw new Error(`The steps of ${element.raw} cannot be counted`);
	}
}

function writeAssertion(to: Writer, assertion: AST.Assertion): void {
	if (assertion.kind === 'start') to.add(Op.Start);
	else if (assertion.kind === 'end') to.add(Op.End);
	else if (assertion.kind === 'word') to.add(assertion.negate ? Op.NoWordEdge : Op.WordEdge);
	else if (assertion.kind === 'lookahead') {
		const look = to.add(assertion.negate ? Op.NotAhead : Op.Ahead);
		look.a = to.code.length;
		writeAlternatives(to, assertion.alternatives);
		to.add(Op.Found);
		look.b = to.code.length;
	} else throw new Error(`The steps of ${assertion.raw} cannot be counted`);
}

/** The rounds there must be one after another, then those there may be. */
function writeQuantifier(to: Writer, { element, min, max, greedy }: AST.Quantifier): void {
	const [first, last] = groupsIn(element);
	const round = (): void => {
		if (last >= first) to.add(Op.Forget, first * 2, last * 2 + 2);
		writeElement(to, element);
	};
	for (let at = 0; at < min; at++) round();
	const single = ['Character', 'CharacterSet', 'CharacterClass'].includes(element.type);
	const kept = single ? -1 : to.register();
	const splits: Instruction[] = [];
	const optional = (): void => {
		splits.push(to.add(Op.Split, to.code.length + 1));
		if (!single) to.add(Op.Keep, kept);
		round();
		if (!single) to.add(Op.Progress, kept);
	};
	if (max === Infinity) {
		const begin = to.code.length;
		optional();
		to.add(Op.Jump, begin);
	} else for (let at = min; at < max; at++) optional();
	for (const split of splits) {
		split.b = to.code.length;
		if (!greedy) [split.a, split.b] = [split.b, split.a];
	}
}

/** The numbers of groups, by where they begin: as the standard counts them. */
const numbers = new WeakMap<AST.CapturingGroup, number>();

function groupNumber(group: AST.CapturingGroup): number {
	const number = numbers.get(group);
	if (number === undefined) throw new Error(`There is no group ${group.raw}`);
	return number;
}

/** The first and the last number of the groups in an element; the first is greater where there are none. */
function groupsIn(element: AST.QuantifiableElement): [number, number] {
	let [first, last] = [Infinity, -1];
	for (const group of groupsBelow(element)) {
		first = Math.min(first, groupNumber(group));
		last = Math.max(last, groupNumber(group));
	}
	return [first, last];
}

function groupsBelow(node: AST.Element | AST.QuantifiableElement): AST.CapturingGroup[] {
	if (node.type === 'Quantifier') return groupsBelow(node.element);
	if (!('alternatives' in node)) return [];
	const below = node.alternatives.flatMap(({ elements }) => elements.flatMap(groupsBelow));
	return node.type === 'CapturingGroup' ? [node, ...below] : below;
}

const beginsWithStart = ({ elements: [first] }: AST.Alternative): boolean =>
	first?.type === 'Assertion' && first.kind === 'start';

/** The program of an expression. Throws an `Error` at what it does not know: looking back, and sets of the flag `v`. */
export function programOf(expression: RegExp): Program {
	const { pattern, flags } = parseRegExpLiteral(expression);
	const groups = pattern.alternatives.flatMap(({ elements }) => elements.flatMap(groupsBelow));
	groups.sort((a, b) => a.start - b.start).forEach((group, at) => numbers.set(group, at + 1));
	const to = new Writer((groups.length + 1) * 2);
	writeAlternatives(to, pattern.alternatives);
	to.add(Op.Found);
	return {
		code: to.code,
		sets: to.sets,
		registers: to.used,
		anchored: !flags.multiline && pattern.alternatives.every(beginsWithStart),
		flags,
	};
}
