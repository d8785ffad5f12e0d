/**
 * Serves the workbench: a page on 127.0.0.1 that runs a built plugin over a folder of Markdown notes.
 *
 *     node tests/workbench/serve.mjs [--vault DIR] [--plugin DIR] [--port N] [--today YYYY-MM-DD]
 *
 * Without `--vault` a fresh copy of the sample vault is made, and removed at the end.
 */
import { existsSync, statSync } from 'node:fs';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { freshVault } from '../support/fresh-vault.mjs';
import { buildPage } from './server/page.mjs';
import { handle } from './server/routes.mjs';
import { watchVault } from './server/watch.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

function localDay() {
	const now = new Date();
	return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}

/**
 * Starts a server. `vault`: a folder, used in place; left out: a fresh copy of the sample vault. `plugin`: the folder
 * of
 * main.js, manifest.json and styles.css. `port`: 0 for a free one.
 *
 * @param {{ vault?: string, plugin?: string, port?: number, today?: string }} options
 * @returns {Promise<{ url: string, vaultDir: string, close: () => Promise<void> }>}
 */
export async function startWorkbench({ vault, plugin = root, port = 0, today = localDay() } = {}) {
	const made = vault === undefined ? await mkdtemp(join(tmpdir(), 'nurture-vault-')) : null;
	if (made !== null) await freshVault(made, today);
	const vaultDir = await realpath(made ?? resolve(vault));
	if (!statSync(vaultDir).isDirectory()) throw new Error(`${vaultDir} is no folder`);
	for (const file of ['main.js', 'manifest.json'])
		if (!existsSync(join(plugin, file)))
			throw new Error(`${join(plugin, file)} is not there: build the plugin first (npm run build)`);
	const page = await buildPage();
	const watch = watchVault(vaultDir);
	const context = { vaultDir, pluginDir: resolve(plugin), page, watch, origin: '' };
	const server = createServer((request, response) => {
		handle(context, request, response).catch((error) => {
			response.writeHead(error.status ?? 500, { 'content-type': 'text/plain; charset=utf-8' });
			response.end(String(error.message ?? error));
		});
	});
	await new Promise((done, fail) => {
		server.once('error', fail);
		server.listen(port, '127.0.0.1', done);
	});
	const url = `http://127.0.0.1:${server.address().port}/`;
	context.origin = url.slice(0, -1);
	return {
		url,
		vaultDir,
		async close() {
			watch.close();
			server.closeAllConnections();
			await new Promise((done) => server.close(done));
			if (made !== null) await rm(made, { recursive: true, force: true });
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
