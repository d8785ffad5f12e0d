/** Watches a vault's folder for changes from outside, and tells the pages of them by server-sent events. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { folderWatch } from './folder-watch.mjs';
import { isListed, isSkippedFolder, isText, kindOf } from './paths.mjs';

/** A burst of changes is looked at once, this long after its first. */
const BURST = 60;
/** Some systems cannot watch below a folder, and some miss changes: a look now and then finds them. */
const POLL_WATCHED = 2000;
const POLL_UNWATCHED = 700;

/** Every listed file below `folder` with a stamp that changes when the file does. */
function list(root, folder, found) {
	let entries = [];
	try {
		entries = readdirSync(join(root, folder), { withFileTypes: true });
	} catch {
		return found;
	}
	for (const entry of entries) {
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

/** The stamp of a file; `folder` for a folder, null where there is neither. */
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
 * Watches `root`. What a page does itself goes through `own`, so that it is news to the other pages only.
 */
export function watchVault(root) {
	const pages = new Map();
	const busy = new Map();
	let seen = list(root, '', new Map());
	let timer = null;

	function tell(news, except = null) {
		const message = `data: ${JSON.stringify(news)}\n\n`;
		for (const [response, page] of pages) if (page === null || page !== except) response.write(message);
	}

	function newsOf(path) {
		if (path.endsWith('/')) return { kind: 'folder', path: path.slice(0, -1) };
		try {
			const { mtimeMs, size } = statSync(join(root, path));
			return {
				kind: kindOf(path),
				path,
				mtime: mtimeMs,
				size,
				text: isText(path) ? readFileSync(join(root, path), 'utf8') : null,
			};
		} catch {
			return null;
		}
	}

	function look() {
		timer = null;
		const now = list(root, '', new Map());
		const isBusy = (path) =>
			[...busy.keys()].some((own) => path === own || path === `${own}/` || path.startsWith(`${own}/`));
		for (const path of new Set([...now.keys(), ...seen.keys()])) {
			if (isBusy(path)) {
				if (seen.has(path)) now.set(path, seen.get(path));
				else now.delete(path);
			} else if (!now.has(path)) tell({ kind: 'gone', path: path.replace(/\/$/, '') });
			else if (seen.get(path) !== now.get(path)) {
				const news = newsOf(path);
				if (news !== null) tell(news);
			}
		}
		seen = now;
		folders.follow(seen);
	}

	const soon = () => {
		timer ??= setTimeout(look, BURST);
	};
	const folders = folderWatch(root, soon);
	folders.follow(seen);
	const poll = setInterval(look, folders.works() ? POLL_WATCHED : POLL_UNWATCHED);
	poll.unref();

	/** Takes in what now lies at `path` as known, and tells the pages other than `page`. */
	function settle(path, page) {
		const under = (other) => other === path || other === `${path}/` || other.startsWith(`${path}/`);
		const known = new Map([...seen].filter(([other]) => under(other)));
		const stamp = stampOf(join(root, path));
		const isFolder = stamp === 'folder';
		const now = new Map();
		if (isFolder && !isSkippedFolder(path)) list(root, path, now.set(`${path}/`, stamp));
		if (!isFolder && stamp !== null && isListed(path)) now.set(path, stamp);
		for (const other of known.keys())
			if (!now.has(other)) {
				seen.delete(other);
				tell({ kind: 'gone', path: other.replace(/\/$/, '') }, page);
			}
		for (const [other, otherStamp] of now) {
			if (seen.get(other) === otherStamp) continue;
			seen.set(other, otherStamp);
			const news = newsOf(other);
			if (news !== null) tell(news, page);
		}
		folders.follow(seen);
	}

	return {
		/**
		 * Does `action`, a page's own change of `paths`: no look at them meanwhile, and no news of them to that page.
		 */
		async own(paths, page, action) {
			for (const path of paths) busy.set(path, (busy.get(path) ?? 0) + 1);
			try {
				return await action();
			} finally {
				for (const path of paths) {
					const left = (busy.get(path) ?? 1) - 1;
					if (left === 0) busy.delete(path);
					else busy.set(path, left);
				}
				for (const path of paths) if (!busy.has(path)) settle(path, page);
			}
		},
		subscribe(response, page) {
			response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
			response.write('data: {"kind":"here"}\n\n');
			pages.set(response, page);
			response.on('close', () => pages.delete(response));
		},
		close() {
			clearInterval(poll);
			if (timer !== null) clearTimeout(timer);
			folders.close();
			for (const response of pages.keys()) response.end();
		},
	};
}
