/** Is told by the system when something in a folder, or below, changes. */
import { watch } from 'node:fs';
import { join } from 'node:path';

/** Linux watches folders one by one; a watch of the whole tree would lose files that are moved into place. */
const IS_ONE_BY_ONE = process.platform === 'linux';

/**
 * Calls `onChange` for every change below `root`. `follow` is to be called with the paths of what is there now.
 *
 * @param {string} root
 * @param {() => void} onChange
 */
export function folderWatch(root, onChange) {
	/** @type {Map<string, import('node:fs').FSWatcher>} */
	const watchers = new Map();
	let failed = false;

	/**
	 * @param {string} path
	 * @param {import('node:fs').WatchOptions} options
	 */
	function add(path, options) {
		try {
			const watcher = watch(join(root, path), options, onChange);
			watcher.on('error', () => drop(path));
			watchers.set(path, watcher);
		} catch {
			failed = true;
		}
	}

	/** @param {string} path */
	function drop(path) {
		watchers.get(path)?.close();
		watchers.delete(path);
	}

	add('', { recursive: !IS_ONE_BY_ONE });
	return {
		works: () => !failed,
		/** @param {ReadonlyMap<string, string>} paths */
		follow(paths) {
			if (!IS_ONE_BY_ONE) return;
			for (const path of watchers.keys()) if (path !== '' && !paths.has(path)) drop(path);
			for (const path of paths.keys()) if (path.endsWith('/') && !watchers.has(path)) add(path, {});
		},
		close() {
			for (const path of [...watchers.keys()]) drop(path);
		},
	};
}
