/**
 * No regular expression of the plugin takes long on a long text: a note may come from anybody.
 *
 * Every expression in `src` is found through the compiler's tree: the literals, and those that are built, by being
 * built. Each is judged twice.
 *
 * - By its form: `eslint-plugin-regexp` looks for parts that can take the same characters, and for beginnings that are
 *   tried anew at each character, whether or not an attack is certain ("potential").
 * - By its steps: for each part that repeats, texts are made that repeat what leads there and what it takes, and end in
 *   what it does not (`support/steps/attacks.ts`); a machine that goes back as those of browsers do counts the steps
 *   (`support/steps/expression-machine.ts`). A text twice as long may take three times the steps. Where a repetition
 *   has a bound in the expression, the texts are longer than the bound.
 *
 * `recheck` was tried and is not used: written in JavaScript it took 80 s for 430 expressions, and gave up on one in
 * twenty, those with classes such as `\p{L}`. All that its automaton refused is refused by the form as well.
 */
import { Linter } from 'eslint';
import regexp from 'eslint-plugin-regexp';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import tseslint from 'typescript-eslint';
import { describe, expect, it, vi } from 'vitest';
import { filesBelow } from './support/folder';
import { attacksOn, type Attack } from './support/steps/attacks';
import { CountingExpression } from './support/steps/expression-machine';

const root = fileURLToPath(new URL('../src/', import.meta.url));

/** As many characters as an attack has at least, and steps that no attack of that length may take unlooked at. */
const LONG = 600;
const FEW_STEPS = 40 * LONG;

interface Literal {
	readonly text: string;
	/** Its lines are counted from 1, the columns from 1. */
	readonly line: number;
	readonly column: number;
}

/** Too long for the machine to count, by its bounds alone: of each field at most 400 characters are looked at. */
const NOT_COUNTED = String.raw`/[[(](\p{L}[\p{L}\p{N} _-]{0,39})::[ \t]*((?:\[\[[^\]\r\n]{1,200}\]\]|[^\])\r\n]){0,400})[\])]/gu`;

const once = (refused: readonly string[]): string[] => [...new Set(refused)].sort();

function expressionsIn(path: string): { literals: Literal[]; built: number } {
	const file = ts.createSourceFile(path, readFileSync(root + path, 'utf8'), ts.ScriptTarget.Latest, true);
	const literals: Literal[] = [];
	let built = 0;
	const visit = (node: ts.Node): void => {
		if (ts.isRegularExpressionLiteral(node)) {
			const { line, character } = file.getLineAndCharacterOfPosition(node.getStart(file));
			literals.push({ text: node.text, line: line + 1, column: character + 1 });
		}
		const isCall = ts.isNewExpression(node) || ts.isCallExpression(node);
		if (isCall && node.expression.getText(file) === 'RegExp') built += 1;
		ts.forEachChild(node, visit);
	};
	visit(file);
	return { literals, built };
}

/** Builds every expression that is not a literal, by the file that does. */
const BUILDERS: Readonly<Record<string, () => Promise<unknown>>> = {
	'core/time/day.ts': () => import('../src/core/time/day'),
	'core/time/daily-name.ts': async () => {
		const { dayNamed } = await import('../src/core/time/daily-name');
		const formats = [
			'YYYY-MM-DD',
			'YYYY/MM-MMMM/YYYY-MM-DD-dddd',
			'[Day of] dddd, Do MMMM YYYY',
			'DDDD GGGG-[W]WW-E',
		];
		for (const format of formats) dayNamed('2026-11-25', format, ['en']);
	},
	'insight/giving/gift-way.ts': () => import('../src/insight/giving/gift-way'),
	'core/entry/item-mark.ts': async () => {
		const { withoutTag } = await import('../src/core/entry/item-mark');
		for (const tag of ['ask', 'follow-up']) withoutTag('', tag);
	},
};

/** The expressions that `src` builds while `run` runs. */
async function builtBy(run: () => Promise<unknown>): Promise<string[]> {
	const built = new Set<string>();
	const note = (expression: RegExp): RegExp => {
		if (new Error().stack?.includes('/src/')) built.add(String(expression));
		return expression;
	};
	vi.stubGlobal(
		'RegExp',
		new Proxy(RegExp, {
			construct: (target, given: [string, string?]) => note(new target(...given)),
			apply: (target, _self, given: [string, string?]) => note(target(...given)),
		}),
	);
	try {
		await run();
	} finally {
		vi.unstubAllGlobals();
	}
	return [...built];
}

function toExpression(literal: string): RegExp {
	const end = literal.lastIndexOf('/');
	return new RegExp(literal.slice(1, end), literal.slice(end + 1));
}

/** What the rules find in a source: how an expression is used counts as well. */
const findingsIn = (text: string, path = 'a.ts'): Linter.LintMessage[] =>
	new Linter().verify(
		text,
		[
			{
				files: ['**/*.{ts,tsx,mts}'],
				languageOptions: { parser: tseslint.parser },
				plugins: { regexp },
				rules: {
					'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
					'regexp/no-super-linear-move': ['error', { report: 'potential' }],
				},
			},
		],
		path,
	);

/** Those of a file's expressions in which the rules find something. */
function refusedIn(path: string, literals: readonly Literal[]): string[] {
	return findingsIn(readFileSync(root + path, 'utf8'), path).map(({ line, column, message }) => {
		const there = literals.filter((literal) => literal.line === line && literal.column <= column).at(-1);
		return there?.text ?? message;
	});
}

/** Those of the expressions in which the rules find something, each taken as looked for in a text. */
const refusedByForm = (literals: readonly string[]): string[] =>
	literals.filter((literal) => findingsIn(`${literal}.exec(text);`).length > 0);

/** The largest bound of a repetition that stands in the expression. */
const boundOf = (literal: string): number =>
	Math.max(0, ...[...literal.matchAll(/\{(?:\d*,)?(\d+)\}/g)].map(([, bound]) => Number(bound)));

/** An attack of at least so many characters. */
const textOf = ({ before, again, after }: Attack, length: number): string =>
	before + again.repeat(Math.ceil(length / again.length)) + after;

/** Whether the expression goes on being tried where it has been found. */
function stepsOn(expression: RegExp, text: string): number {
	const machine = new CountingExpression(expression);
	let [steps, from] = [0, 0];
	do {
		const { end, steps: taken } = machine.search(text, from);
		steps += taken;
		if (end === -1) return steps;
		from = Math.max(end, from + 1);
	} while (expression.global && from <= text.length);
	return steps;
}

/** The first attack for which twice the text takes more than three times the steps; null if there is none. */
function attackThatWorks(literal: string): Attack | null {
	const expression = toExpression(literal);
	const attacks = attacksOn(expression);
	// What grows without end does so at once: that is seen on short texts.
	const explodes = attacks.find(
		(attack) => stepsOn(expression, textOf(attack, 16)) > 40 * stepsOn(expression, textOf(attack, 8)),
	);
	if (explodes !== undefined) return explodes;
	const bound = boundOf(literal);
	return (
		attacks.find((attack) => {
			if (stepsOn(expression, textOf(attack, LONG)) <= FEW_STEPS) return false;
			const length = Math.max(LONG, 3 * bound * attack.again.length);
			return stepsOn(expression, textOf(attack, 2 * length)) > 3 * stepsOn(expression, textOf(attack, length));
		}) ?? null
	);
}

const found = filesBelow(root)
	.filter((path) => /\.(?:tsx?|mts)$/.test(path))
	.map((path) => ({ path, ...expressionsIn(path) }));
const literals = [...new Set(found.flatMap((file) => file.literals.map(({ text }) => text)))].sort();

describe('the judges', () => {
	const SLOW = [
		String.raw`/\s+$/`,
		String.raw`/^(a+)+$/`,
		String.raw`/^(?:a|a)*$/`,
		String.raw`/\[[^\]]*\]|[^]/g`,
		String.raw`/x.*y.*z/`,
		String.raw`/(?=.*b)a/g`,
	];

	it('refuse what is slow, by its form or by its steps', () => {
		const byForm = new Set(refusedByForm(SLOW));
		expect(SLOW.filter((literal) => !byForm.has(literal) && attackThatWorks(literal) === null)).toEqual([]);
	});

	it('refuse by its steps what repeats more than one character', () =>
		expect(attackThatWorks(String.raw`/^(?:ab)*(?:ab)*$/`)).not.toBeNull());

	it('refuse nothing that is quick, nor what is bounded', () => {
		const quick = [String.raw`/^\s+/`, String.raw`/\d{4}-\d{2}/g`, String.raw`/\[\[[^\]|\n]{1,100}\|/g`];
		expect([refusedByForm(quick), quick.map(attackThatWorks)]).toEqual([[], [null, null, null]]);
	});
});

describe('every expression of the plugin', () => {
	it('is quick by its form', () =>
		expect(once(found.flatMap((file) => refusedIn(file.path, file.literals)))).toEqual([]));

	it('is quick by its steps', () => {
		const counted = once(literals).filter((literal) => literal !== NOT_COUNTED);
		expect(counted.filter((literal) => attackThatWorks(literal) !== null)).toEqual([]);
	});

	it('is known, also where it is built', async () => {
		const builders = found.filter(({ built }) => built > 0);
		expect(builders.map(({ path, built }) => [path, built])).toEqual(
			Object.keys(BUILDERS)
				.sort()
				.map((path) => [path, 1]),
		);
		for (const [path, run] of Object.entries(BUILDERS)) {
			const built = await builtBy(run);
			expect([path, built.length]).not.toEqual([path, 0]);
			expect(once(refusedByForm(built))).toEqual([]);
			expect(once(built).filter((literal) => attackThatWorks(literal) !== null)).toEqual([]);
		}
	});
});
