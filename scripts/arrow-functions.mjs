/**
 * Writes the functions of a bundle as arrow functions, which are shorter: `function a(b){return c}` is `a=b=>c`. They
 * go to the beginning of the function or script that they are declared in, since a declared function is there before
 * all else as well. Only those that nothing can tell from one: a function with a `this`, `arguments` or a `prototype`
 * of its own stays, as does one that is made with `new`.
 */
import ts from 'typescript';
import { directivesEnd, edited, parsed } from './parts/bundle-texts.mjs';

/** @typedef {import('./parts/bundle-texts.mjs').Edit} Edit */

/** What has a `this` of its own. @type {readonly ((node: ts.Node) => boolean)[]} */
const OWN_THIS = [
	ts.isFunctionDeclaration,
	ts.isFunctionExpression,
	ts.isClassLike,
	ts.isMethodDeclaration,
	ts.isAccessor,
];

/** @param {ts.Node} node */
const isCallers = (node) =>
	node.kind === ts.SyntaxKind.ThisKeyword ||
	ts.isMetaProperty(node) ||
	(ts.isIdentifier(node) && node.text === 'arguments');

/**
 * Whether a piece of a function asks who called it, or with what.
 *
 * @param {ts.Node} node
 * @returns {boolean}
 */
const asksForCall = (node) =>
	isCallers(node) ||
	(ts.forEachChild(node, (child) => (OWN_THIS.every((isOne) => !isOne(child)) && asksForCall(child)) || undefined) ??
		false);

/**
 * The name that is made with `new`, is built upon, or whose prototype is asked for, if that is done here.
 *
 * @param {ts.Node} node
 */
function madeIn(node) {
	if (ts.isNewExpression(node) || ts.isExpressionWithTypeArguments(node)) return node.expression;
	if (ts.isPropertyAccessExpression(node) && node.name.text === 'prototype') return node.expression;
	if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword) return node.right;
	return undefined;
}

/**
 * The names of a script that are more than functions.
 *
 * @param {ts.SourceFile} file
 */
function madeNames(file) {
	/** @type {Set<string>} */
	const made = new Set();
	/**
	 * @param {ts.Node} node
	 * @returns {void}
	 */
	const visit = (node) => {
		const name = madeIn(node);
		if (name !== undefined && ts.isIdentifier(name)) made.add(name.text);
		ts.forEachChild(node, visit);
	};
	visit(file);
	return made;
}

/**
 * The functions among statements that can be arrow functions. Not in a block: there they begin with the block.
 *
 * @param {ts.Node} node
 * @param {ReadonlySet<string>} made
 * @returns {ts.FunctionDeclaration[]}
 */
function arrowsOf(node, made) {
	if (!ts.isSourceFile(node) && !(ts.isBlock(node) && ts.isFunctionLike(node.parent))) return [];
	const declared = node.statements.filter((one) => ts.isFunctionDeclaration(one));
	const isOnly = (/** @type {ts.FunctionDeclaration} */ { name }) =>
		declared.filter((other) => other.name?.text === name?.text).length === 1;
	return declared.filter((one) => isArrow(one, made) && isOnly(one));
}

/**
 * @param {ts.FunctionDeclaration} node
 * @param {ReadonlySet<string>} made
 */
function isArrow({ name, body, parameters, asteriskToken }, made) {
	if (name === undefined || body === undefined || body.statements.length === 0) return false;
	if (asteriskToken !== undefined || made.has(name.text)) return false;
	return ![body, ...parameters].some(asksForCall);
}

/**
 * The code with its functions written as arrow functions, where that makes no difference.
 *
 * @param {string} code a script, not a module
 */
export function arrowFunctions(code) {
	const file = parsed(code);
	const made = madeNames(file);
	/**
	 * What is to be changed in a piece of code.
	 *
	 * @param {ts.Node} node
	 * @returns {Edit[]}
	 */
	function editsIn(node) {
		const arrows = arrowsOf(node, made);
		/** @type {Edit[]} */
		const edits = arrows.map((one) => ({ from: one.getStart(file), to: one.end, put: '' }));
		if (arrows.length > 0 && (ts.isSourceFile(node) || ts.isBlock(node))) {
			const begin = directivesEnd(node);
			edits.push({ from: begin, to: begin, put: `\nvar ${arrows.map(arrowOf).join(',\n')};\n` });
		}
		ts.forEachChild(node, (child) => {
			if (!arrows.some((one) => one === child)) edits.push(...editsIn(child));
		});
		return edits;
	}
	/** @param {ts.FunctionDeclaration} node */
	function arrowOf({ name, body, parameters, modifiers }) {
		const isAsync = modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword) === true;
		const taken = parameters.map((one) => edited(code, editsIn(one), one)).join(',');
		return `${name?.text ?? ''}=${isAsync ? 'async' : ''}(${taken})=>${body ? edited(code, editsIn(body), body) : ''}`;
	}
	return edited(code, editsIn(file));
}
