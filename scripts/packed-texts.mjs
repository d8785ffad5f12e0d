/**
 * Takes the texts out of a bundle, but for short ones, and puts them into it as one compressed text, which is half of
 * what they take in code. Where a text stood it is asked for by its number, and values are put into it where it had
 * some. The data of the languages have their own (packed-languages.mjs); the command line has its texts as they are.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import ts from 'typescript';
import { inBase91 } from './packed-languages.mjs';
import { edited, isValue, parsed } from './parts/bundle-texts.mjs';

/** What asks for the texts, once they are packed. */
const ASKING = fileURLToPath(new URL('./parts/text-of-bundle.mjs', import.meta.url));
/** What says there that both functions are to be kept. */
const KEEPING = /Object\.freeze\(\{\s*packedText\$,\s*filledText\$\s*\}\);?/;
/** Where the texts come there. */
const PLACE = 'the packed texts';

/** Shorter ones cost more to take out than they save. */
const SHORTEST = 16;
/** The same of texts with values in them, which are filled in. */
const SHORTEST_FILLED = 30;
/** The same of expressions, which are made of their text. */
const SHORTEST_EXPRESSION = 50;
/** Longer ones are packed already. */
const LONGEST = 10_000;
/** Between the texts. */
const END = '\u0000';
/** Where a value stands in a text. */
const VALUE = '\u0001';

/** @typedef {{ text: string, edits: (at: number) => import('./parts/bundle-texts.mjs').Edit[] }} Found */

/**
 * An expression outside of functions: within one it would be made anew at each call.
 *
 * @param {ts.RegularExpressionLiteral} node
 * @returns {Found | null}
 */
function expressionIn(node) {
	if (ts.findAncestor(node, ts.isFunctionLike) !== undefined) return null;
	const end = node.text.lastIndexOf('/');
	const flags = JSON.stringify(node.text.slice(end + 1));
	return {
		text: node.text.slice(1, end),
		edits: (at) => [{ from: node.getStart(), to: node.end, put: `new RegExp(packedText$(${at}),${flags})` }],
	};
}

/**
 * A text with values in it: what stands between these is taken out, and each value stays where it is.
 *
 * @param {ts.TemplateExpression} node
 * @returns {Found | null}
 */
function templateIn({ parent, head, templateSpans }) {
	const literals = [head, ...templateSpans.map(({ literal }) => literal)];
	if (ts.isTaggedTemplateExpression(parent) || literals.some(({ text }) => text.includes(VALUE))) return null;
	const between = (/** @type {number} */ nth) => (nth < templateSpans.length ? '),(' : '))');
	return {
		text: literals.map(({ text }) => text).join(VALUE),
		edits: (at) =>
			literals.map((one, nth) => ({
				from: one.getStart(),
				to: one.end,
				put: nth === 0 ? `filledText$(${at},(` : between(nth),
			})),
	};
}

/**
 * What can be taken out where a node is, with how long it has to be; null if it is nothing of the kind.
 *
 * @param {ts.Node} node
 * @returns {[Found | null, shortest: number]}
 */
function takeable(node) {
	if (ts.isRegularExpressionLiteral(node)) return [expressionIn(node), SHORTEST_EXPRESSION];
	if (ts.isTemplateExpression(node)) return [templateIn(node), SHORTEST_FILLED];
	if (!ts.isStringLiteral(node) && !ts.isNoSubstitutionTemplateLiteral(node)) return [null, SHORTEST];
	const { text } = node;
	const edits = (/** @type {number} */ at) => [{ from: node.getStart(), to: node.end, put: `packedText$(${at})` }];
	return [isValue(node) ? { text, edits } : null, SHORTEST];
}

/**
 * The long texts of a bundle, in their order, each with what is to be changed where it is the one of a number.
 *
 * @param {string} code
 * @param {number} [begin] where to begin: what unpacks needs its own texts before
 * @returns {Found[]}
 */
export function longTexts(code, begin = 0) {
	/** @type {Found[]} */
	const found = [];
	/**
	 * @param {ts.Node} node
	 * @returns {void}
	 */
	const visit = (node) => {
		const [one, shortest] = takeable(node);
		if (node.end < begin) return;
		if (
			one !== null &&
			node.pos >= begin &&
			one.text.length >= shortest &&
			one.text.length <= LONGEST &&
			!one.text.includes(END)
		)
			found.push(one);
		ts.forEachChild(node, visit);
	};
	visit(parsed(code));
	return found;
}

/**
 * An esbuild plugin that puts what asks for packed texts before all else of a bundle.
 *
 * @param {RegExp} entry the file that the bundle begins with, by the end of its path
 * @returns {import('esbuild').Plugin}
 */
export const askingForTexts = (entry) => ({
	name: 'asking-for-texts',
	setup(build) {
		build.onLoad({ filter: entry }, async ({ path }) => ({
			contents: `import ${JSON.stringify(ASKING)};\n${await readFile(path, 'utf8')}`,
			loader: 'ts',
		}));
	},
});

/**
 * A bundle with its texts packed. Throws if it was made without `askingForTexts`, or with its names shortened.
 *
 * @param {string} code
 */
export function packedTexts(code) {
	const begin = code.search(KEEPING);
	if (begin === -1) throw new Error('The bundle cannot ask for packed texts');
	const found = longTexts(code, begin);
	const all = [...new Set(found.map(({ text }) => text))];
	const numbers = new Map(all.map((text, at) => [text, at]));
	const packed = JSON.stringify(inBase91(deflateRawSync(all.join(END), { level: 9, memLevel: 9 })));
	return edited(
		code,
		found.flatMap(({ text, edits }) => edits(numbers.get(text) ?? 0)),
	)
		.replace(KEEPING, '')
		.replace(JSON.stringify(PLACE), () => packed);
}
