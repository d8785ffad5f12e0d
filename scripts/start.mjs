/**
 * The first look: builds, makes a fresh copy of the sample vault, prints who is due in it, and serves the workbench.
 *
 *     npm start                    until Ctrl-C
 *     npm start -- --once          checks that the page answers, then ends
 *     npm start -- --port 4321     on a port of your choice
 */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { freshVault } from '../tests/support/fresh-vault.mjs';
import { startWorkbench } from '../tests/workbench/serve.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({ options: { once: { type: 'boolean', default: false }, port: { type: 'string' } } });

const now = new Date();
const today = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;

execFileSync(process.execPath, ['esbuild.config.mjs'], { cwd: root, stdio: 'inherit' });
const vault = await mkdtemp(join(tmpdir(), 'nurture-vault-'));
await freshVault(vault, today);
execFileSync(process.execPath, [join(root, 'dist/nurture.mjs'), 'due', '--vault', vault], { stdio: 'inherit' });

const workbench = await startWorkbench({
	vault,
	plugin: root,
	port: values.port === undefined ? 0 : Number(values.port),
	today,
});
console.log(`\nThe same vault in the browser, with the plugin at work:\nready ${workbench.url}`);

async function end() {
	await workbench.close();
	await rm(vault, { recursive: true, force: true });
}

if (values.once) {
	const response = await fetch(workbench.url);
	const page = await response.text();
	await end();
	if (!response.ok || !page.includes('<script'))
		throw new Error(`The workbench answered ${response.status} without a page`);
} else {
	console.log('Ctrl-C ends it. The vault is a copy: change what you like.');
	for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void end().then(() => process.exit(0)));
}
