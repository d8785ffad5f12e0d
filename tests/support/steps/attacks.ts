/**
 * Texts on which a regular expression could take long: for each thing in it that repeats, what leads there, once or
 * again and again, then the repeated many times, then what spoils the match.
 */
import { parseRegExpLiteral, visitRegExpAST, type AST } from '@eslint-community/regexpp';

/** A text with a middle that can be as long as one likes. */
export interface Attack {
	readonly before: string;
	readonly again: string;
	readonly after: string;
}

/** Fewer rounds than this are no repetition to speak of. */
const FEW = 10;
const ENDS = ['', '\n', '\u0001', ' x!'];
const USUAL = [...' aA0_-\n\té中.,:([{#!"'];

/** Characters that a set holds: those that stand in the expression first, as they fit what is around. */
function membersOf(raw: string, flags: string, written: string): string[] {
	const set = new RegExp(`^(?:${raw})$`, flags.replace(/[^isuv]/g, ''));
	return [...new Set([...written, ...USUAL])].filter((char) => set.test(char)).slice(0, 2);
}

/** Writes texts that parts of one expression match. */
class Examples {
	private readonly flags: string;
	private readonly written: string;

	constructor(expression: RegExp) {
		this.flags = expression.flags;
		this.written = expression.source.replace(/\\[a-z]|[\\()[\]{}|?*+^$]/gi, '');
	}

	/** Up to three texts that the part matches; what stands for no text of its own is empty. */
	of(node: AST.Element): string[] {
		switch (node.type) {
			case 'Character':
				return [String.fromCodePoint(node.value)];
			case 'CharacterSet':
			case 'CharacterClass':
				return membersOf(node.raw, this.flags, this.written);
			case 'Group':
			case 'CapturingGroup':
				return node.alternatives.map(({ elements }) => this.ofAll(elements)).slice(0, 3);
			case 'Quantifier':
				return node.max === 0 ? [''] : this.of(node.element).map((text) => text.repeat(Math.max(1, node.min)));
			default:
				return [''];
		}
	}

	ofAll(elements: readonly AST.Element[]): string {
		return elements.map((element) => this.of(element)[0] ?? '').join('');
	}

	/** What leads to a part, from the beginning of the expression. */
	before(node: AST.Node): string {
		const { parent } = node;
		if (parent === null) return '';
		if (parent.type !== 'Alternative') return this.before(parent);
		return this.before(parent) + this.ofAll(parent.elements.slice(0, parent.elements.indexOf(node as AST.Element)));
	}
}

/** The attacks on an expression, each once. */
export function attacksOn(expression: RegExp): Attack[] {
	const examples = new Examples(expression);
	const found = new Map<string, Attack>();
	const add = (before: string, again: string): void => {
		if (again === '') return;
		for (const after of ENDS) found.set(JSON.stringify([before, again, after]), { before, again, after });
	};
	visitRegExpAST(parseRegExpLiteral(expression), {
		onQuantifierEnter(quantifier) {
			if (quantifier.max < FEW) return;
			const before = examples.before(quantifier);
			for (const round of examples.of(quantifier.element)) {
				add(before, round);
				add('', before + round);
			}
			if (before !== '') add('', before);
		},
	});
	return [...found.values()];
}
