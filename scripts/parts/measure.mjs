/** What can be counted about how readable a source is, through the compiler's own tree of it. */
import ts from 'typescript';

/**
 * @typedef {{ path: string, text: string }} Source a file, by its path from the project's root, with `/`
 *
 * @typedef {object} Figures
 * @property {number} files
 * @property {number} lines
 * @property {number} linesOver120 in columns, a tab being four
 * @property {number} linesOver140
 * @property {number} nestedConditionals a `? :` that is a branch of another
 * @property {number} functionsOver40Lines from their first line to their last; what `describe` is given is no function
 * @property {number} foldersOver15Files of sources, without those in folders below
 * @property {number} undocumentedExports declarations with no doc comment directly before them
 */

/** A folder of more files than this is no longer read at a glance. */
const MOST_FILES = 15;
const LONGEST_FUNCTION = 40;

/**
 * The width of a line in columns.
 *
 * @param {string} line
 */
const widthOf = (line) => [...line.replaceAll('\t', '    ')].length;

/** @param {string} text */
function linesOf(text) {
	const lines = text.split(/\r?\n/);
	return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

/**
 * Whether a conditional is a branch of another, in brackets or not.
 *
 * @param {ts.Node} node
 */
function isNestedConditional(node) {
	if (!ts.isConditionalExpression(node)) return false;
	/** @type {ts.Node} */
	let branch = node;
	while (ts.isParenthesizedExpression(branch.parent)) branch = branch.parent;
	const outer = branch.parent;
	return ts.isConditionalExpression(outer) && outer.condition !== branch;
}

/**
 * @param {ts.Node} node
 * @param {ts.SourceFile} file
 */
function isLongFunction(node, file) {
	if (!ts.isFunctionLike(node) || !('body' in node) || node.body === undefined) return false;
	if (ts.isCallExpression(node.parent) && node.parent.expression.getText(file) === 'describe') return false;
	const lineAt = (/** @type {number} */ position) => file.getLineAndCharacterOfPosition(position).line;
	return lineAt(node.getEnd()) - lineAt(node.getStart(file)) + 1 > LONGEST_FUNCTION;
}

/**
 * Whether a statement exports what it declares and says nothing about it. The comment at the head of a file, with a
 * blank line after it, is about the file.
 *
 * @param {ts.Node} node
 * @param {ts.SourceFile} file
 */
function isUndocumentedExport(node, file) {
	const isDeclaration = ts.isDeclarationStatement(node) || ts.isVariableStatement(node);
	if (!isDeclaration || !ts.canHaveModifiers(node)) return false;
	if (ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) !== true) return false;
	const comment = ts.getJSDocCommentsAndTags(node).at(-1);
	return comment === undefined || /\n[ \t]*\r?\n/.test(file.text.slice(comment.getEnd(), node.getStart(file)));
}

/** @param {Source} source */
function countNodes({ path, text }) {
	const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
	const counts = { nestedConditionals: 0, functionsOver40Lines: 0, undocumentedExports: 0 };
	const visit = (/** @type {ts.Node} */ node) => {
		if (isNestedConditional(node)) counts.nestedConditionals += 1;
		if (isLongFunction(node, file)) counts.functionsOver40Lines += 1;
		if (isUndocumentedExport(node, file)) counts.undocumentedExports += 1;
		ts.forEachChild(node, visit);
	};
	visit(file);
	return counts;
}

/**
 * The folders that hold more than fifteen of the sources themselves, each with how many.
 *
 * @param {readonly Source[]} sources
 * @returns {[folder: string, files: number][]}
 */
export function crowdedFolders(sources) {
	/** @type {Map<string, number>} */
	const counts = new Map();
	for (const { path } of sources) {
		const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
		counts.set(folder, (counts.get(folder) ?? 0) + 1);
	}
	return [...counts].filter(([, files]) => files > MOST_FILES);
}

/**
 * @param {readonly Source[]} sources
 * @returns {Figures}
 */
export function measure(sources) {
	const lines = sources.flatMap(({ text }) => linesOf(text));
	const nodes = sources.map(countNodes);
	const sum = (/** @type {keyof ReturnType<typeof countNodes>} */ key) =>
		nodes.reduce((total, counts) => total + counts[key], 0);
	return {
		files: sources.length,
		lines: lines.length,
		linesOver120: lines.filter((line) => widthOf(line) > 120).length,
		linesOver140: lines.filter((line) => widthOf(line) > 140).length,
		nestedConditionals: sum('nestedConditionals'),
		functionsOver40Lines: sum('functionsOver40Lines'),
		foldersOver15Files: crowdedFolders(sources).length,
		undocumentedExports: sum('undocumentedExports'),
	};
}
