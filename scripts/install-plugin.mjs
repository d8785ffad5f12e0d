/**
 * Puts the built plugin into a vault: `npm run install-plugin -- VAULT`.
 *
 * Copies main.js, manifest.json and styles.css into VAULT/.obsidian/plugins/nurture and touches nothing else: settings
 * (data.json) stay. A folder without `.obsidian` is not a vault, unless `--force` says to make it one.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const FILES = ['main.js', 'manifest.json', 'styles.css'];

function stop(sentence) {
	console.error(sentence);
	process.exit(1);
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { force: { type: 'boolean', default: false } } });
const [given] = positionals;
if (positionals.length !== 1 || given === undefined) stop('Say which vault: npm run install-plugin -- PATH/TO/VAULT');
const vault = resolve(process.env.INIT_CWD ?? process.cwd(), given);
if (!existsSync(vault) || !statSync(vault).isDirectory()) stop(`There is no folder ${vault}.`);
if (!existsSync(join(vault, '.obsidian')) && !values.force) stop(`${vault} has no .obsidian folder, so it is no vault yet: open it in Obsidian once, or add --force.`);

const target = join(vault, '.obsidian', 'plugins', 'nurture');
mkdirSync(target, { recursive: true });
if (!`${realpathSync(target)}${sep}`.startsWith(`${realpathSync(vault)}${sep}`)) stop(`${target} is a link that leads out of the vault: nothing was copied.`);

if (!existsSync(join(root, 'main.js'))) execFileSync(process.execPath, ['esbuild.config.mjs'], { cwd: root, stdio: 'inherit' });
for (const file of FILES) copyFileSync(join(root, file), join(target, file));
console.log(`Nurture is in ${target}.\nIn Obsidian: Settings, Community plugins, turn on Nurture (reload the app if it is not in the list).`);
