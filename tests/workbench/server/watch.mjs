/** Watches a vault's folder for changes from outside, and tells the pages of them by server-sent events. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { folderWatch } from './folder-watch.mjs';
import { isListed, isSkippedFolder, isText, kindOf } from './paths.mjs';

/**
 * What is in the folder: each path with a stamp that changes when the file does. A folder's path ends with `/`.
 *
 * @typedef {Map<string, string>} Stamps
 * @typedef {import('../host/app/server').FolderNews} FolderNews
 */

/** A burst of changes is looked at once, this long after its first. */
const BURST = 60;
/** Some systems cannot watch below a folder, and some miss changes: a look now and then finds them. */
const POLL_WATCHED = 2000;
const POLL_UNWATCHED = 700;

/**
 * Adds to `found` what is listed below `folder`, a path below `root`.
 *
 * @param {string} root
 * @param {string} folder
 * @param {Stamps} found
 */
function list(root, folder, found) {
	for (const entry of entriesOf(join(root, folder))) {
		const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
		if (entry.isDirectory()) {
			if (isSkippedFolder(path)) continue;
			found.set(`${path}/`, 'folder');
			list(root, path, found);
		} else if (entry.isFile() && isListed(path)) {
			const stamp = stampOf(join(root, path));
			if (stamp !== null) found.set(path, stamp);
		}
	}
	return found;
}

/**
 * What is in a folder; nothing if it is not there any more.
 *
 * @param {string} folder
 */
function entriesOf(folder) {
	try {
		return readdirSync(folder, { withFileTypes: true });
	} catch {
		return [];
	}
}

/**
 * The stamp of a file; `folder` for a folder, null where there is neither.
 *
 * @param {string} file
 */
function stampOf(file) {
	try {
		const stat = statSync(file);
		if (stat.isDirectory()) return 'folder';
		return `${stat.mtimeMs} ${stat.size}`;
	} catch {
		return null;
	}
}

/**
 * Whether a path is the other, or lies below it.
 *
 * @param {string} path
 * @param {string} folder
 */
const isUnder = (path, folder) => path === folder || path.startsWith(`${folder}/`);

/** The watch over a folder. What a page does itself goes through `own`, so that it is news to the other pages only. */
export class DiskWatch {
	/** @type {string} */
	#root;
	/**
	 * The pages that listen, each with its name.
	 *
	 * @type {Map<import('node:http').ServerResponse, string | null>}
	 */
	#pages = new Map();
	/**
	 * The paths that pages are changing, each with how many are.
	 *
	 * @type {Map<string, number>}
	 */
	#busy = new Map();
	/** @type {Stamps} */
	#seen;
	/** How many news there were so far. */
	#told = 0;
	/** @type {NodeJS.Timeout | null} */
	#timer = null;
	/** @type {NodeJS.Timeout} */
	#poll;
	/** @type {ReturnType<typeof folderWatch>} */
	#folders;

	/** @param {string} root */
	constructor(root) {
		this.#root = root;
		this.#seen = list(root, '', new Map());
		this.#folders = folderWatch(root, () => {
			this.#timer ??= setTimeout(() => this.#look(), BURST);
		});
		this.#folders.follow(this.#seen);
		this.#poll = setInterval(() => this.#look(), this.#folders.works() ? POLL_WATCHED : POLL_UNWATCHED);
		this.#poll.unref();
	}

	/**
	 * Does `action`, a page's own change of `paths`: no look at them meanwhile, and no news of them to that page.
	 *
	 * @param {readonly string[]} paths
	 * @param {string | null} page
	 * @param {() => Promise<unknown>} action
	 */
	async own(paths, page, action) {
		for (const path of paths) this.#busy.set(path, (this.#busy.get(path) ?? 0) + 1);
		try {
			await action();
		} finally {
			for (const path of paths) this.#release(path);
			for (const path of paths) if (!this.#busy.has(path)) this.#settle(path, page);
		}
	}

	/** How many news there were so far: who has read the folder at one number has missed what came until another. */
	get told() {
		return this.#told;
	}

	/**
	 * Tells a page of all that is new, until it is gone; first, how many news there were before.
	 *
	 * @param {import('node:http').ServerResponse} response
	 * @param {string | null} page
	 */
	subscribe(response, page) {
		response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
		response.write(`data: ${JSON.stringify({ kind: 'here', told: this.#told })}\n\n`);
		this.#pages.set(response, page);
		response.on('close', () => this.#pages.delete(response));
	}

	close() {
		clearInterval(this.#poll);
		if (this.#timer !== null) clearTimeout(this.#timer);
		this.#folders.close();
		for (const response of this.#pages.keys()) response.end();
	}

	/** @param {string} path */
	#release(path) {
		const left = (this.#busy.get(path) ?? 1) - 1;
		if (left === 0) this.#busy.delete(path);
		else this.#busy.set(path, left);
	}

	/**
	 * @param {FolderNews} news
	 * @param {string | null} except the page that knows
	 */
	#tell(news, except) {
		this.#told += 1;
		const message = `data: ${JSON.stringify(news)}\n\n`;
		for (const [response, page] of this.#pages) if (page === null || page !== except) response.write(message);
	}

	/**
	 * @param {string} path as in `Stamps`
	 * @param {string | null} except
	 */
	#tellGone(path, except) {
		this.#tell({ kind: 'gone', path: path.replace(/\/$/, '') }, except);
	}

	/**
	 * @param {string} path as in `Stamps`
	 * @param {string | null} except
	 */
	#tellChanged(path, except) {
		const news = this.#newsOf(path);
		if (news !== null) this.#tell(news, except);
	}

	/**
	 * What is at the path now; null if nothing is.
	 *
	 * @param {string} path as in `Stamps`
	 * @returns {FolderNews | null}
	 */
	#newsOf(path) {
		if (path.endsWith('/')) return { kind: 'folder', path: path.slice(0, -1) };
		try {
			const { mtimeMs, size } = statSync(join(this.#root, path));
			const text = isText(path) ? readFileSync(join(this.#root, path), 'utf8') : null;
			return { kind: kindOf(path), path, mtime: mtimeMs, size, text };
		} catch {
			return null;
		}
	}

	#look() {
		this.#timer = null;
		const now = list(this.#root, '', new Map());
		const seen = this.#seen;
		for (const path of new Set([...now.keys(), ...seen.keys()])) {
			if (this.#isBusy(path)) {
				const stamp = seen.get(path);
				if (stamp === undefined) now.delete(path);
				else now.set(path, stamp);
			} else if (!now.has(path)) this.#tellGone(path, null);
			else if (seen.get(path) !== now.get(path)) this.#tellChanged(path, null);
		}
		this.#seen = now;
		this.#folders.follow(now);
	}

	/** @param {string} path */
	#isBusy(path) {
		return [...this.#busy.keys()].some((own) => isUnder(path, own));
	}

	/**
	 * Takes in what now lies at `path` as known, and tells the pages other than `page`.
	 *
	 * @param {string} path
	 * @param {string | null} page
	 */
	#settle(path, page) {
		const now = this.#stampsUnder(path);
		for (const other of [...this.#seen.keys()]) {
			if (!isUnder(other, path) || now.has(other)) continue;
			this.#seen.delete(other);
			this.#tellGone(other, page);
		}
		for (const [other, stamp] of now) {
			if (this.#seen.get(other) === stamp) continue;
			this.#seen.set(other, stamp);
			this.#tellChanged(other, page);
		}
		this.#folders.follow(this.#seen);
	}

	/**
	 * The file at the path, or the folder and what is listed in it.
	 *
	 * @param {string} path
	 * @returns {Stamps}
	 */
	#stampsUnder(path) {
		const stamp = stampOf(join(this.#root, path));
		/** @type {Stamps} */
		const now = new Map();
		if (stamp === null) return now;
		if (stamp !== 'folder') return isListed(path) ? now.set(path, stamp) : now;
		return isSkippedFolder(path) ? now : list(this.#root, path, now.set(`${path}/`, stamp));
	}
}
