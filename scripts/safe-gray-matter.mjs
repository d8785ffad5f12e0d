/**
 * An esbuild plugin that bundles gray-matter 4 and js-yaml 3 without what a note, or a phone, must not meet: `eval`
 * (the `---js` engine), `new Function` (js-yaml's `!!js/function`), `Buffer`, `fs` and `require`.
 * Only the parts that reach for those, or that nobody asks for, are replaced; what is left behaves as it does
 * unbundled, for
 * YAML (tests/scripts/safe-gray-matter.test.ts).
 */

/**
 * Files replaced, by the end of their path, with what stands in for them.
 *
 * @type {readonly (readonly [file: RegExp, contents: string])[]}
 */
const STAND_INS = [
	[
		/gray-matter\/lib\/engines\.js$/,
		`
		const yaml = require('js-yaml');
		exports.yaml = { parse: yaml.safeLoad };
	`,
	],
	[
		/gray-matter\/lib\/utils\.js$/,
		`
		exports.define = (object, key, value) => Reflect.defineProperty(object, key, { enumerable: false, configurable: true, writable: true, value });
		exports.isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
		exports.isBuffer = () => false;
		exports.toBuffer = (input) => input;
		exports.toString = (input) => input.replace(/^\\uFEFF/, '');
		exports.arrayify = (value) => (value ? (Array.isArray(value) ? value : [value]) : []);
		exports.startsWith = (text, start, length) => text.slice(0, typeof length === 'number' ? length : start.length) === start;
	`,
	],
	[
		/gray-matter\/lib\/stringify\.js$/,
		`
		module.exports = () => { throw new Error('Nothing is written by gray-matter'); };
	`,
	],
	[
		/gray-matter\/lib\/to-file\.js$/,
		`
		const utils = require('./utils');
		module.exports = (input) => {
			const file = { content: utils.toString(input), data: {}, isEmpty: false, excerpt: '' };
			utils.define(file, 'orig', file.content);
			utils.define(file, 'language', '');
			utils.define(file, 'matter', '');
			return file;
		};
	`,
	],
	[
		/section-matter\/index\.js$/,
		`
		module.exports = (file) => file;
	`,
	],
	// No excerpts are asked for: what is left is that an empty block has no properties.
	[
		/gray-matter\/lib\/excerpt\.js$/,
		`
		module.exports = (file) => { file.data ??= {}; return file; };
	`,
	],
	// Where an error is, without the piece of text that js-yaml draws for a terminal.
	[
		/js-yaml\/lib\/js-yaml\/mark\.js$/,
		`
		module.exports = function Mark(name, _text, position, line, column) { Object.assign(this, { name, position, line, column }); };
		module.exports.prototype.toString = function () { return 'at line ' + (this.line + 1) + ', column ' + (this.column + 1); };
	`,
	],
	// js-yaml: the loader, and the schema of texts, lists and maps. We bring the two types that we read beside these.
	[
		/js-yaml\/lib\/js-yaml\.js$/,
		`
		const loader = require('./js-yaml/loader');
		exports.Type = require('./js-yaml/type');
		exports.Schema = require('./js-yaml/schema');
		exports.FAILSAFE_SCHEMA = require('./js-yaml/schema/failsafe');
		exports.safeLoad = loader.safeLoad;
	`,
	],
	[
		/js-yaml\/lib\/js-yaml\/schema\/default_(?:full|safe)\.js$/,
		`
		module.exports = require('./failsafe');
	`,
	],
];

/** @returns {import('esbuild').Plugin} */
export function safeGrayMatter() {
	return {
		name: 'safe-gray-matter',
		setup(build) {
			build.onResolve({ filter: /^fs$/ }, ({ importer }) =>
				importer.replaceAll('\\', '/').includes('/gray-matter/')
					? { path: 'fs', namespace: 'nothing' }
					: undefined,
			);
			build.onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({
				contents: 'module.exports = {};',
				loader: 'js',
			}));
			build.onLoad({ filter: /(?:gray-matter|js-yaml|section-matter)\/.*\.js$/ }, ({ path }) => {
				const standIn = STAND_INS.find(([file]) => file.test(path.replaceAll('\\', '/')));
				return standIn && { contents: standIn[1], loader: 'js' };
			});
		},
	};
}
