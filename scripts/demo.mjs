/**
 * Serves the workbench: the built plugin over a folder of notes in a real browser.
 *
 *     npm run demo                         a fresh copy of the sample vault
 *     npm run demo -- --vault DIR          your own folder, in place, watched for changes from outside
 *     npm run demo -- --plugin DIR         another built plugin
 *     npm run demo -- --port N --today YYYY-MM-DD
 */
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startWorkbench } from '../tests/workbench/serve.mjs';
import { messageOf, stop } from './parts/stop.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
/**
 * Folders are meant from where the command was given, not from the project's root.
 *
 * @param {string} path
 */
const folder = (path) => resolve(process.env.INIT_CWD ?? process.cwd(), path);

function readArguments() {
	try {
		return parseArgs({
			options: {
				vault: { type: 'string' },
				plugin: { type: 'string' },
				port: { type: 'string' },
				today: { type: 'string' },
			},
		}).values;
	} catch (error) {
		return stop(`${messageOf(error)}. There are: --vault DIR, --plugin DIR, --port N, --today YYYY-MM-DD.`);
	}
}

const { vault, plugin, port = '0', today } = readArguments();
for (const path of [vault, plugin])
	if (path !== undefined && !statSync(folder(path), { throwIfNoEntry: false })?.isDirectory())
		stop(`There is no folder ${folder(path)}.`);
if (!/^\d{1,5}$/.test(port)) stop(`"${port}" is no port: say a number, such as 4321.`);
if (plugin === undefined) execFileSync(process.execPath, ['esbuild.config.mjs'], { cwd: root, stdio: 'inherit' });

const workbench = await startWorkbench({
	...(vault === undefined ? {} : { vault: folder(vault) }),
	...(plugin === undefined ? {} : { plugin: folder(plugin) }),
	...(today === undefined ? {} : { today }),
	port: Number(port),
}).catch((error) => stop(messageOf(error)));
console.log(`ready ${workbench.url}`);
for (const signal of ['SIGINT', 'SIGTERM'])
	process.once(signal, () => void workbench.close().then(() => process.exit(0)));
