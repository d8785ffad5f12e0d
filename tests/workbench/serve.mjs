/**
 * Serves the workbench: a page on 127.0.0.1 that runs a built plugin over a folder of Markdown notes.
 *
 *     node tests/workbench/serve.mjs [--vault DIR] [--plugin DIR] [--port N] [--today YYYY-MM-DD]
 *
 * Without `--vault` a fresh copy of the sample vault is made, and removed at the end.
 */
import { existsSync, statSync } from 'node:fs';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { messageOf } from '../../scripts/parts/stop.mjs';
import { freshVault } from '../support/fresh-vault.mjs';
import { buildPage } from './server/page.mjs';
import { handle, Refused } from './server/routes.mjs';
import { DiskWatch } from './server/watch.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

function localDay() {
	const now = new Date();
	return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}

/**
 * A folder of one's own with a fresh copy of the sample vault.
 *
 * @param {string} today
 */
async function madeVault(today) {
	const folder = await mkdtemp(join(tmpdir(), 'nurture-vault-'));
	await freshVault(folder, today);
	return folder;
}

/**
 * Starts a server. `vault`: a folder, used in place; left out: a fresh copy of the sample vault. `plugin`: the folder
 * of main.js, manifest.json and styles.css. `port`: 0 for a free one.
 *
 * @param {{ vault?: string, plugin?: string, port?: number, today?: string }} options
 * @returns {Promise<{ url: string, vaultDir: string, close: () => Promise<void> }>}
 */
export async function startWorkbench({ vault, plugin = root, port = 0, today = localDay() } = {}) {
	const isMade = vault === undefined;
	const vaultDir = await realpath(vault === undefined ? await madeVault(today) : resolve(vault));
	if (!statSync(vaultDir).isDirectory()) throw new Error(`${vaultDir} is no folder`);
	for (const file of ['main.js', 'manifest.json'])
		if (!existsSync(join(plugin, file)))
			throw new Error(`${join(plugin, file)} is not there: build the plugin first (npm run build)`);
	const page = await buildPage();
	const watch = new DiskWatch(vaultDir);
	const context = { vaultDir, pluginDir: resolve(plugin), page, watch, origin: '' };
	const server = createServer((request, response) => {
		handle(context, request, response).catch((/** @type {unknown} */ error) => {
			const status = error instanceof Refused ? error.status : 500;
			response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
			response.end(messageOf(error));
		});
	});
	server.listen(port, '127.0.0.1');
	await once(server, 'listening').catch((error) => {
		watch.close();
		throw error;
	});
	const address = /** @type {import('node:net').AddressInfo} */ (server.address());
	const url = `http://127.0.0.1:${address.port}/`;
	context.origin = url.slice(0, -1);
	return {
		url,
		vaultDir,
		async close() {
			watch.close();
			server.closeAllConnections();
			await new Promise((done) => server.close(done));
			if (isMade) await rm(vaultDir, { recursive: true, force: true });
		},
	};
}

if (process.argv[1] && pathToFileURL(resolve(process.argv[1])).href === import.meta.url) {
	const { values } = parseArgs({
		options: {
			vault: { type: 'string' },
			plugin: { type: 'string' },
			port: { type: 'string' },
			today: { type: 'string' },
		},
	});
	const workbench = await startWorkbench({ ...values, port: values.port === undefined ? 0 : Number(values.port) });
	console.log(`ready ${workbench.url}`);
	for (const signal of ['SIGINT', 'SIGTERM'])
		process.once(signal, () => void workbench.close().then(() => process.exit(0)));
}
