/**
 * Says a short text that stands in many places once, under a name of its own: `"button"` stands in the plugin a hundred
 * times. Of the bundle, as esbuild has written it; terser makes the names short, and puts back what is not worth one.
 */
import ts from 'typescript';
import { directivesEnd, edited, isValue, parsed } from './parts/bundle-texts.mjs';

/** A shorter text is as long as its name would be. */
const SHORTEST = 3;
/** Longer ones have been packed (packed-texts.mjs), or are such packs. */
const LONGEST = 200;

/**
 * Whether a text could be a name in its place. Not beside `typeof`, which engines know how to compare with a text at
 * once.
 *
 * @param {ts.StringLiteral} node
 */
function isNameable(node) {
	const { parent, text } = node;
	if (text.length < SHORTEST || text.length > LONGEST || !isValue(node)) return false;
	return !ts.isBinaryExpression(parent) || ![parent.left, parent.right].some((side) => ts.isTypeOfExpression(side));
}

/**
 * The code with each text that stands in it more than once under one name, declared at its beginning.
 *
 * @param {string} code a script, not a module
 */
export function sharedTexts(code) {
	const file = parsed(code);
	/** @type {Map<string, ts.StringLiteral[]>} */
	const found = new Map();
	/**
	 * @param {ts.Node} node
	 * @returns {void}
	 */
	const visit = (node) => {
		if (!ts.isStringLiteral(node)) return ts.forEachChild(node, visit);
		if (isNameable(node)) found.set(node.text, [...(found.get(node.text) ?? []), node]);
	};
	visit(file);
	const shared = [...found].filter(([, nodes]) => nodes.length > 1);
	if (shared.length === 0) return code;
	const declared = shared.map(([text], at) => `sharedText$${at}=${JSON.stringify(text)}`).join(',');
	const begin = directivesEnd(file);
	return edited(code, [
		{ from: begin, to: begin, put: `\nvar ${declared};\n` },
		...shared.flatMap(([, nodes], at) =>
			nodes.map((node) => ({ from: node.getStart(file), to: node.end, put: `sharedText$${at}` })),
		),
	]);
}
