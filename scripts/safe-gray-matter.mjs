/**
 * An esbuild plugin that bundles gray-matter 4 and js-yaml 3 without what a note, or a phone, must not meet: `eval`
 * (the `---js` engine), `new Function` (js-yaml's `!!js/function`), `Buffer`, `fs` and `require`.
 * Only the parts that reach for those are replaced; what is left behaves as it does unbundled, for YAML.
 */

/** Files replaced, by the end of their path, with what stands in for them. */
const STAND_INS = [
	[/gray-matter\/lib\/engines\.js$/, `
		const yaml = require('js-yaml');
		exports.yaml = { parse: yaml.safeLoad.bind(yaml), stringify: yaml.safeDump.bind(yaml) };
	`],
	[/gray-matter\/lib\/utils\.js$/, `
		exports.define = (object, key, value) => Reflect.defineProperty(object, key, { enumerable: false, configurable: true, writable: true, value });
		exports.isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
		exports.isBuffer = () => false;
		exports.toBuffer = (input) => input;
		exports.toString = (input) => input.replace(/^\\uFEFF/, '');
		exports.arrayify = (value) => (value ? (Array.isArray(value) ? value : [value]) : []);
		exports.startsWith = (text, start, length) => text.slice(0, typeof length === 'number' ? length : start.length) === start;
	`],
	[/js-yaml\/lib\/js-yaml\/schema\/default_full\.js$/, `
		const Schema = require('../schema');
		module.exports = Schema.DEFAULT = new Schema({ include: [require('./default_safe')] });
	`],
	[/js-yaml\/lib\/js-yaml\/type\/binary\.js$/, `
		const Type = require('../type');
		module.exports = new Type('tag:yaml.org,2002:binary', { kind: 'scalar', resolve: () => false });
	`],
];

export function safeGrayMatter() {
	return {
		name: 'safe-gray-matter',
		setup(build) {
			build.onResolve({ filter: /^fs$/ }, ({ importer }) => (importer.replaceAll('\\', '/').includes('/gray-matter/') ? { path: 'fs', namespace: 'nothing' } : undefined));
			build.onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'module.exports = {};', loader: 'js' }));
			build.onLoad({ filter: /(?:gray-matter|js-yaml)\/lib\/.*\.js$/ }, ({ path }) => {
				const standIn = STAND_INS.find(([file]) => file.test(path.replaceAll('\\', '/')));
				return standIn ? { contents: standIn[1], loader: 'js' } : undefined;
			});
		},
	};
}
