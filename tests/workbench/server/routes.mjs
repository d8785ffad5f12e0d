/** What the server answers. Only to its own page: other hosts and other origins are turned away. */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join, sep } from 'node:path';
import { isListed, isSkippedFolder, isText } from './paths.mjs';

/** Texts longer than this are listed, and not read. */
const LONGEST_TEXT = 20 * 1024 * 1024;

const TYPES = {
	'.png': 'image/png',
	'.jpg': 'image/jpeg',
	'.jpeg': 'image/jpeg',
	'.gif': 'image/gif',
	'.webp': 'image/webp',
	'.avif': 'image/avif',
	'.pdf': 'application/pdf',
};

function refuse(status, message) {
	throw Object.assign(new Error(message), { status });
}

/** The place of a vault path on disk. Refused if it leaves the vault, by `..` or by a link. */
async function place(vaultDir, path) {
	if (
		typeof path !== 'string' ||
		path === '' ||
		path.split(/[\\/]/).some((part) => part === '..' || part === '.' || part === '')
	)
		refuse(400, `No path in the vault: ${path}`);
	const target = join(vaultDir, path);
	let existing = target;
	while (!existsSync(existing)) existing = dirname(existing);
	const real = await realpath(existing);
	if (real !== vaultDir && !real.startsWith(vaultDir + sep)) refuse(403, `${path} leads out of the vault`);
	return target;
}

/** All folders, and all files with the texts of those that have one. */
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

async function body(request) {
	const chunks = [];
	for await (const chunk of request) chunks.push(chunk);
	return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

/** Writes beside the file and moves it into place, so that nobody ever reads half of it. */
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

/** What a page may do to the folder: the paths it touches are those of `path` and `to`. */
const ACTIONS = {
	write: async (target, { text, base64 }) =>
		writeWhole(target, base64 === undefined ? text : Buffer.from(base64, 'base64')),
	mkdir: async (target) => mkdir(target, { recursive: true }),
	remove: async (target) => rm(target, { force: true }),
	rmdir: async (target) => rm(target, { recursive: true, force: true }),
	async rename(target, { to }, vaultDir) {
		const goal = await place(vaultDir, to);
		await mkdir(dirname(goal), { recursive: true });
		await rename(target, goal);
	},
};

async function act({ vaultDir, watch }, action, asked, page) {
	const target = await place(vaultDir, asked.path);
	const paths = asked.to === undefined ? [asked.path] : [asked.path, asked.to];
	await watch.own(paths, page, () => ACTIONS[action](target, asked, vaultDir));
	const { mtimeMs, size } = await stat(target).catch(() => ({ mtimeMs: 0, size: 0 }));
	return { mtime: mtimeMs, size };
}

/** Answers one request. Throws errors with a `status` for what it turns away. */
export async function handle(context, request, response) {
	const { pathname, searchParams } = new URL(request.url, context.origin);
	if (`http://${request.headers.host}` !== context.origin) refuse(403, 'This page is served to its own address only');
	const { origin } = request.headers;
	if (origin !== undefined && origin !== context.origin) refuse(403, 'Other pages may not ask here');
	if (request.headers['sec-fetch-site'] === 'cross-site') refuse(403, 'Other pages may not ask here');
	const send = (type, text) => {
		response.writeHead(200, {
			'content-type':
				type.includes('/') && /^(?:text|application\/json)/.test(type) ? `${type}; charset=utf-8` : type,
			'cache-control': 'no-store',
			'x-content-type-options': 'nosniff',
		});
		response.end(text);
	};
	if (request.method === 'GET') {
		if (pathname === '/') return send('text/html', context.page.html);
		if (pathname === '/host.js') return send('text/javascript', context.page.script);
		if (pathname === '/host.js.map') return send('application/json', context.page.map);
		if (pathname === '/host.css') return send('text/css', context.page.css);
		if (pathname === '/plugin/main.js')
			return send('text/javascript', await readFile(join(context.pluginDir, 'main.js'), 'utf8'));
		if (pathname === '/plugin/manifest.json')
			return send('application/json', await readFile(join(context.pluginDir, 'manifest.json'), 'utf8'));
		if (pathname === '/plugin/styles.css')
			return send('text/css', await readFile(join(context.pluginDir, 'styles.css'), 'utf8').catch(() => ''));
		if (pathname === '/vault')
			return send(
				'application/json',
				JSON.stringify({ name: basename(context.vaultDir), ...(await snapshot(context.vaultDir)) }),
			);
		if (pathname === '/events') return context.watch.subscribe(response, searchParams.get('page'));
		if (pathname.startsWith('/resource/'))
			return send(
				TYPES[extname(pathname).toLowerCase()] ?? 'application/octet-stream',
				await readFile(await place(context.vaultDir, decodeURIComponent(pathname.slice('/resource/'.length)))),
			);
		return refuse(404, 'There is nothing here');
	}
	const action = pathname.startsWith('/vault/') ? pathname.slice('/vault/'.length) : '';
	if (request.method !== 'POST' || !Object.hasOwn(ACTIONS, action)) refuse(404, 'There is nothing here');
	if (!String(request.headers['content-type']).startsWith('application/json')) refuse(415, 'JSON is asked for');
	return send(
		'application/json',
		JSON.stringify(await act(context, action, await body(request), request.headers['x-page'] ?? null)),
	);
}
