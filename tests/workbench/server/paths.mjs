/** Which files of a vault's folder the page gets to see, and as what. */

const TEXT = /\.(?:md|json|canvas|base|txt|css|csv)$/i;
const PLUGIN_DATA = /^\.obsidian\/plugins\/[^/]+\/data\.json$/;

/**
 * Files whose text the page holds.
 *
 * @param {string} path
 */
export const isText = (path) => TEXT.test(path);

/**
 * Folders the page never looks into: hidden ones, but for the configuration's.
 *
 * @param {string} path
 */
export const isSkippedFolder = (path) =>
	path
		.split('/')
		.some((part, at) => part === 'node_modules' || (part.startsWith('.') && !(at === 0 && part === '.obsidian')));

/**
 * Files the page gets to see: all but hidden ones, and the text files of the configuration.
 *
 * @param {string} path
 */
export function isListed(path) {
	const parts = path.split('/');
	if (parts.slice(parts[0] === '.obsidian' ? 1 : 0).some((part) => part.startsWith('.'))) return false;
	return parts[0] === '.obsidian' ? isText(path) : true;
}

/**
 * What news of the path is about: a note or other file of the vault, a plugin's data, or the configuration.
 *
 * @param {string} path
 */
export function kindOf(path) {
	if (PLUGIN_DATA.test(path)) return 'data';
	return path.startsWith('.obsidian/') ? 'config' : 'file';
}
