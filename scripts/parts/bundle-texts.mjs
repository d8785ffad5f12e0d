/** What those share that change the code of a bundle. */
import ts from 'typescript';

/** @typedef {{ from: number, to: number, put: string }} Edit */

/**
 * Whether a text stands where any value may: not the name of a property, a directive, or what is asked of the app.
 *
 * @param {ts.StringLiteral | ts.NoSubstitutionTemplateLiteral} node
 */
export function isValue(node) {
	const { parent } = node;
	if (ts.isExpressionStatement(parent) || ts.isTaggedTemplateExpression(parent)) return false;
	if (ts.isCallExpression(parent))
		return !(ts.isIdentifier(parent.expression) && parent.expression.text === 'require');
	if (ts.isBindingElement(parent) && parent.propertyName === node) return false;
	return !('name' in parent && parent.name === node);
}

/**
 * @param {string} code a script
 * @returns {ts.SourceFile}
 */
export const parsed = (code) => ts.createSourceFile('bundle.js', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);

/**
 * Whether two pieces of code would become one name.
 *
 * @param {string} before
 * @param {string} after
 */
const isOneName = (before, after) => /[\w$]$/.test(before) && /^[\w$]/.test(after);

/**
 * A piece of code, or all of it, with pieces of it replaced, none of which is within another.
 *
 * @param {string} code
 * @param {readonly Edit[]} edits
 * @param {{ readonly pos: number, readonly end: number }} [piece]
 */
export function edited(code, edits, piece = { pos: 0, end: code.length }) {
	let { pos: end } = piece;
	const parts = [...edits]
		.sort((a, b) => a.from - b.from || a.to - b.to)
		.flatMap(({ from, to, put }) => {
			const before = code.slice(end, from);
			end = to;
			// A name needs a space where a quote needs none: `return"a"`, `"a"in b`.
			return [before, isOneName(before, put) ? ' ' : '', put, isOneName(put, code.slice(to, to + 1)) ? ' ' : ''];
		});
	return `${parts.join('')}${code.slice(end, piece.end)}`;
}

/**
 * Where the directives of a script or a function (`"use strict"`) end.
 *
 * @param {ts.SourceFile | ts.Block} scope
 */
export function directivesEnd({ statements }) {
	const isDirective = (/** @type {ts.Statement} */ one) =>
		ts.isExpressionStatement(one) && ts.isStringLiteral(one.expression);
	const first = statements.findIndex((one) => !isDirective(one));
	return statements[first - 1]?.end ?? statements.pos;
}
