/** What the server answers. Only to its own page: other hosts and other origins are turned away. */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join, sep } from 'node:path';
import { json } from 'node:stream/consumers';
import { hashOf, isHash } from './page.mjs';
import { isListed, isSkippedFolder, isText } from './paths.mjs';

/**
 * What is served: the folder of notes, the folder of the built plugin, the page, and the address of it all.
 *
 * @typedef {object} Context
 * @property {string} vaultDir
 * @property {string} pluginDir
 * @property {import('./page.mjs').Page} page
 * @property {import('./watch.mjs').DiskWatch} watch
 * @property {string} origin
 */

/**
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Response
 * @typedef {import('../host/app/server').FileRecord} FileRecord
 * @typedef {import('../host/app/server').Stamp} Stamp
 * @typedef {{ type: string, content: string | Buffer }} Answer
 */

/**
 * What a page asks to be done with the file or folder at `path`.
 *
 * @typedef {{ path: string, to?: string, text: string, base64?: string }} Asked
 */

/** Texts longer than this are listed, and not read. */
const LONGEST_TEXT = 20 * 1024 * 1024;

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
	'.png': 'image/png',
	'.jpg': 'image/jpeg',
	'.jpeg': 'image/jpeg',
	'.gif': 'image/gif',
	'.webp': 'image/webp',
	'.avif': 'image/avif',
	'.pdf': 'application/pdf',
};

/** What is turned away, with the status to say so. */
export class Refused extends Error {
	/**
	 * @param {number} status
	 * @param {string} message
	 */
	constructor(status, message) {
		super(message);
		this.status = status;
	}
}

/**
 * The place of a vault path on disk. Refused if it leaves the vault, by `..` or by a link.
 *
 * @param {string} vaultDir
 * @param {unknown} path
 */
async function place(vaultDir, path) {
	if (typeof path !== 'string' || path.split(/[\\/]/).some((part) => ['', '.', '..'].includes(part)))
		throw new Refused(400, `No path in the vault: ${String(path)}`);
	const target = join(vaultDir, path);
	let existing = target;
	while (!existsSync(existing)) existing = dirname(existing);
	const real = await realpath(existing);
	if (real !== vaultDir && !real.startsWith(vaultDir + sep)) throw new Refused(403, `${path} leads out of the vault`);
	return target;
}

/**
 * What is found in a folder: all folders, and all files with the texts of those that have one.
 *
 * @typedef {{ folders: string[], files: Record<string, FileRecord> }} Found
 */

/**
 * @param {string} vaultDir
 * @param {string} folder
 * @param {Found} found
 */
async function snapshot(vaultDir, folder = '', found = { folders: [], files: {} }) {
	for (const entry of await readdir(join(vaultDir, folder), { withFileTypes: true }).catch(() => [])) {
		const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
		if (entry.isDirectory()) {
			if (isSkippedFolder(path)) continue;
			found.folders.push(path);
			await snapshot(vaultDir, path, found);
		} else if (entry.isFile() && isListed(path)) {
			const { size, mtimeMs, birthtimeMs } = await stat(join(vaultDir, path));
			const text = isText(path) && size <= LONGEST_TEXT ? await readFile(join(vaultDir, path), 'utf8') : null;
			found.files[path] = { text, size, mtime: mtimeMs, ctime: birthtimeMs };
		}
	}
	return found;
}

/**
 * @param {Request} request
 * @returns {Promise<Asked>}
 */
async function bodyOf(request) {
	/** @type {unknown} */
	const asked = await json(request);
	return /** @type {Asked} */ (asked);
}

/**
 * Writes beside the file and moves it into place, so that nobody ever reads half of it.
 *
 * @param {string} target
 * @param {string | Buffer} data
 */
async function writeWhole(target, data) {
	await mkdir(dirname(target), { recursive: true });
	const temporary = join(dirname(target), `.${randomBytes(6).toString('hex')}.tmp`);
	try {
		await writeFile(temporary, data);
		await rename(temporary, target);
	} catch (error) {
		await rm(temporary, { force: true });
		throw error;
	}
}

/**
 * What a page may have done to the folder, by where it asks: the paths that are touched are those of `path` and `to`.
 *
 * @type {Readonly<Record<string, (target: string, asked: Asked, vaultDir: string) => Promise<unknown>>>}
 */
const ACTIONS = {
	'/vault/write': async (target, { text, base64 }) =>
		writeWhole(target, base64 === undefined ? text : Buffer.from(base64, 'base64')),
	'/vault/mkdir': async (target) => mkdir(target, { recursive: true }),
	'/vault/remove': async (target) => rm(target, { force: true }),
	'/vault/rmdir': async (target) => rm(target, { recursive: true, force: true }),
	'/vault/rename': async (target, { to }, vaultDir) => {
		const goal = await place(vaultDir, to);
		await mkdir(dirname(goal), { recursive: true });
		await rename(target, goal);
	},
};

/**
 * What a table has under a name that came from outside.
 *
 * @template Value
 * @param {Readonly<Record<string, Value>>} table
 * @param {string} name
 */
const entryOf = (table, name) => (Object.hasOwn(table, name) ? table[name] : undefined);

/**
 * Does what is asked, and gives the stamp of what is at the path then.
 *
 * @param {Context} context
 * @param {string} pathname
 * @param {Request} request
 * @returns {Promise<Answer>}
 */
async function act({ vaultDir, watch }, pathname, request) {
	const action = entryOf(ACTIONS, pathname);
	if (request.method !== 'POST' || action === undefined) throw new Refused(404, 'There is nothing here');
	if (!String(request.headers['content-type']).startsWith('application/json'))
		throw new Refused(415, 'JSON is asked for');
	const asked = await bodyOf(request);
	const page = request.headers['x-page'];
	const target = await place(vaultDir, asked.path);
	const paths = asked.to === undefined ? [asked.path] : [asked.path, asked.to];
	await watch.own(paths, typeof page === 'string' ? page : null, () => action(target, asked, vaultDir));
	const { mtimeMs, size } = await stat(target).catch(() => ({ mtimeMs: 0, size: 0 }));
	return inJson({ mtime: mtimeMs, size });
}

/**
 * @param {unknown} value
 * @returns {Answer}
 */
const inJson = (value) => ({ type: 'application/json', content: JSON.stringify(value) });

/**
 * The plugin's script as a function of `module`, `exports` and `require`, which it is in the app too.
 *
 * @param {Context} context
 */
async function pluginScript({ pluginDir }) {
	const text = await readFile(join(pluginDir, 'main.js'), 'utf8');
	return `window.__workbenchPlugin = function (module, exports, require) {${text}\n};`;
}

/**
 * What the page has to know of the built plugin. The address of its script is another after each build.
 *
 * @param {Context} context
 */
async function plugin(context) {
	const read = (/** @type {string} */ name) => readFile(join(context.pluginDir, name), 'utf8');
	const [script, manifest, css] = await Promise.all([
		pluginScript(context),
		read('manifest.json'),
		read('styles.css').catch(() => ''),
	]);
	/** @type {unknown} */
	const told = JSON.parse(manifest);
	return inJson({ script: `/plugin/main.js?${hashOf(script)}`, manifest: told, css });
}

/**
 * What there is to get, by its path.
 *
 * @type {Readonly<Record<string, (context: Context) => Answer | Promise<Answer>>>}
 */
const PLACES = {
	'/': ({ page }) => ({ type: 'text/html', content: page.html }),
	'/empty': () => ({ type: 'text/html', content: '' }),
	'/host.js': ({ page }) => ({ type: 'text/javascript', content: page.script }),
	'/host.js.map': ({ page }) => ({ type: 'application/json', content: page.map }),
	'/host.css': ({ page }) => ({ type: 'text/css', content: page.css }),
	'/plugin': plugin,
	'/plugin/main.js': async (context) => ({ type: 'text/javascript', content: await pluginScript(context) }),
	'/vault': async ({ vaultDir, watch }) => {
		// Counted before the folder is read: what changes meanwhile comes with a later number.
		const { told } = watch;
		return inJson({ name: basename(vaultDir), told, ...(await snapshot(vaultDir)) });
	},
};

/**
 * @param {Context} context
 * @param {string} pathname
 * @returns {Promise<Answer>}
 */
async function get(context, pathname) {
	const there = entryOf(PLACES, pathname);
	if (there !== undefined) return there(context);
	if (!pathname.startsWith('/resource/')) throw new Refused(404, 'There is nothing here');
	const path = decodeURIComponent(pathname.slice('/resource/'.length));
	return {
		type: TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream',
		content: await readFile(await place(context.vaultDir, path)),
	};
}

/**
 * @param {string} origin
 * @param {import('node:http').IncomingHttpHeaders} headers
 */
function refuseOthers(origin, headers) {
	if (`http://${headers.host}` !== origin) throw new Refused(403, 'This page is served to its own address only');
	const isOther = headers.origin !== undefined && headers.origin !== origin;
	if (isOther || headers['sec-fetch-site'] === 'cross-site') throw new Refused(403, 'Other pages may not ask here');
}

/**
 * @param {Response} response
 * @param {Answer} answer
 * @param {boolean} isForEver whether this address never gives anything else
 */
function send(response, { type, content }, isForEver = false) {
	response.writeHead(200, {
		'content-type': /^(?:text|application\/json)/.test(type) ? `${type}; charset=utf-8` : type,
		'cache-control': isForEver ? 'max-age=31536000, immutable' : 'no-store',
		'x-content-type-options': 'nosniff',
	});
	response.end(content);
}

/**
 * Answers one request. Throws `Refused` at what it turns away.
 *
 * @param {Context} context
 * @param {Request} request
 * @param {Response} response
 */
export async function handle(context, request, response) {
	const { pathname, search, searchParams } = new URL(request.url ?? '/', context.origin);
	refuseOthers(context.origin, request.headers);
	if (request.method !== 'GET') send(response, await act(context, pathname, request));
	else if (pathname === '/events') context.watch.subscribe(response, searchParams.get('page'));
	else send(response, await get(context, pathname), isHash(search));
}
