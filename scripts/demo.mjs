/**
 * Serves the workbench: the built plugin over a folder of notes in a real browser.
 *
 *     npm run demo                         a fresh copy of the sample vault
 *     npm run demo -- --vault DIR          your own folder, in place, watched for changes from outside
 *     npm run demo -- --plugin DIR         another built plugin
 *     npm run demo -- --port N --today YYYY-MM-DD
 */
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startWorkbench } from '../tests/workbench/serve.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Folders are meant from where the command was given, not from the project's root. */
const folder = (path) => resolve(process.env.INIT_CWD ?? process.cwd(), path);

const { values } = parseArgs({ options: { vault: { type: 'string' }, plugin: { type: 'string' }, port: { type: 'string' }, today: { type: 'string' } } });
if (values.plugin === undefined) execFileSync(process.execPath, ['esbuild.config.mjs'], { cwd: root, stdio: 'inherit' });

const workbench = await startWorkbench({
	...(values.vault === undefined ? {} : { vault: folder(values.vault) }),
	...(values.plugin === undefined ? {} : { plugin: folder(values.plugin) }),
	...(values.today === undefined ? {} : { today: values.today }),
	port: Number(values.port ?? 0),
});
console.log(`ready ${workbench.url}`);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void workbench.close().then(() => process.exit(0)));
