/**
 * An esbuild plugin that bundles the long texts of the sources, lists of words above all, as one compressed text: half
 * of what they take in code. Each is taken out of it where it stood in the source. The data of the languages have their
 * own (packed-languages.mjs); the command line has its texts as they are.
 */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import ts from 'typescript';
import { inBase91 } from './packed-languages.mjs';

const ROOT = fileURLToPath(new URL('../src', import.meta.url));
/** Shorter ones cost more to take out than they save. */
const SHORTEST = 60;
/** The same of expressions, which are made of their text. */
const SHORTEST_EXPRESSION = 90;
/** What is packed already, and what unpacks. */
const NOT_PACKED = /[\\/]languages[\\/](?:latin|others|all|unpack)/;
/** Between the texts. */
const END = '\u0000';

/** @typedef {{ text: string, from: number, to: number, flags?: string }} Found */

/** Where a text is no value: the name of a property, a type, a part of something else. */
const OTHER_PLACES = [ts.isLiteralTypeNode, ts.isJsxAttribute, ts.isTaggedTemplateExpression, ts.isImportDeclaration];

/** @param {ts.StringLiteral | ts.NoSubstitutionTemplateLiteral} node */
const isValue = (node) =>
	!(ts.isPropertyAssignment(node.parent) && node.parent.name === node) &&
	OTHER_PLACES.every((isOne) => !isOne(node.parent));

/**
 * The text that a node is, if it is one and stands where a value may be; null otherwise.
 *
 * @param {ts.Node} node
 */
function textOf(node) {
	if (ts.isTaggedTemplateExpression(node))
		return node.tag.getText() === 'String.raw' && ts.isNoSubstitutionTemplateLiteral(node.template)
			? (node.template.rawText ?? null)
			: null;
	if (!ts.isStringLiteral(node) && !ts.isNoSubstitutionTemplateLiteral(node)) return null;
	return isValue(node) ? node.text : null;
}

/**
 * The long texts of a source, in their order.
 *
 * @param {string} source
 * @returns {Found[]}
 */
export function longTexts(source) {
	const file = ts.createSourceFile('source.tsx', source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
	/** @type {Found[]} */
	const found = [];
	/**
	 * @param {ts.Node} node
	 * @returns {void}
	 */
	const visit = (node) => {
		if (ts.isRegularExpressionLiteral(node)) {
			const end = node.text.lastIndexOf('/');
			const expression = { text: node.text.slice(1, end), flags: node.text.slice(end + 1) };
			// Within a function it would be made anew at each call.
			if (end > SHORTEST_EXPRESSION && ts.findAncestor(node, ts.isFunctionLike) === undefined)
				found.push({ ...expression, from: node.getStart(file), to: node.end });
			return;
		}
		const text = joined(node) ?? textOf(node);
		if (text === null) ts.forEachChild(node, visit);
		else if (text.length >= SHORTEST && !text.includes(END))
			found.push({ text, from: node.getStart(file), to: node.end });
	};
	visit(file);
	return found;
}

/**
 * What texts with `+` between them are together; null for any other node.
 *
 * @param {ts.Node} node
 * @returns {string | null}
 */
function joined(node) {
	if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.PlusToken) return null;
	const left = joined(node.left) ?? textOf(node.left);
	const right = textOf(node.right);
	return left === null || right === null ? null : left + right;
}

/**
 * What stands in the place of a text.
 *
 * @param {Found} found
 * @param {readonly string[]} all
 */
function unpacking({ text, flags }, all) {
	const taken = `packedText(${all.indexOf(text)})`;
	return flags === undefined ? taken : `new RegExp(${taken}, ${JSON.stringify(flags)})`;
}

/** @returns {import('esbuild').Plugin} */
export function packedTexts() {
	return {
		name: 'packed-texts',
		setup(build) {
			/** @type {string[]} */
			const texts = [];
			const isOwn = /[\\/]src[\\/](?:core|words|insight|services|plugin|views)[\\/].*\.tsx?$/;
			for (const path of ts.sys.readDirectory(ROOT, ['.ts', '.tsx']).sort()) {
				if (!isOwn.test(path) || NOT_PACKED.test(path)) continue;
				texts.push(...longTexts(readFileSync(path, 'utf8')).map(({ text }) => text));
			}
			const all = [...new Set(texts)];
			build.onResolve({ filter: /^packed-texts$/ }, ({ path }) => ({ path, namespace: 'packed-texts' }));
			build.onLoad({ filter: /.*/, namespace: 'packed-texts' }, () => ({
				contents: `
					import { inflateSync, strFromU8 } from 'fflate';
					import { bytesIn } from './unpack';
					let made;
					export const text = (at) => (made ??= strFromU8(inflateSync(bytesIn(${JSON.stringify(
						inBase91(deflateRawSync(all.join(END), { level: 9, memLevel: 9 })),
					)}))).split(${JSON.stringify(END)}))[at];
				`,
				loader: 'js',
				resolveDir: `${ROOT}/core/languages`,
			}));
			build.onLoad({ filter: isOwn }, async ({ path }) => {
				if (NOT_PACKED.test(path)) return undefined;
				const source = await readFile(path, 'utf8');
				const found = longTexts(source);
				if (found.length === 0) return undefined;
				const contents = found.reduceRight(
					(now, one) => now.slice(0, one.from) + unpacking(one, all) + now.slice(one.to),
					source,
				);
				return {
					contents: `import { text as packedText } from 'packed-texts';\n${contents}`,
					loader: path.endsWith('x') ? 'tsx' : 'ts',
				};
			});
		},
	};
}
