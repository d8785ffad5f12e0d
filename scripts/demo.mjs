/**
 * Serves the workbench: the built plugin over a folder of notes in a real browser.
 *
 *     npm run demo                         a fresh copy of the sample vault
 *     npm run demo -- --vault DIR          your own folder, in place, watched for changes from outside
 *     npm run demo -- --plugin DIR         another built plugin
 *     npm run demo -- --port N
 */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const args = process.argv.slice(2);
const run = (...parts) => spawnSync(process.execPath, parts, { cwd: root, stdio: 'inherit' }).status ?? 1;

if (!args.includes('--plugin') && run('esbuild.config.mjs') !== 0) process.exit(1);
// Folders are meant from where the command was given, not from the project's root.
const from = process.env.INIT_CWD ?? process.cwd();
const absolute = args.map((arg, at) => (args[at - 1] === '--vault' || args[at - 1] === '--plugin' ? resolve(from, arg) : arg));
process.exitCode = run('tests/workbench/serve.mjs', ...absolute);
