/**
 * Puts the built plugin into a vault: `npm run install-plugin -- VAULT`.
 *
 * Copies main.js, manifest.json and styles.css into VAULT/.obsidian/plugins/nurture and touches nothing else: settings
 * (data.json) stay. A folder without `.obsidian` is not a vault, unless `--force` says to make it one. Where a link
 * leads out of the vault, nothing is copied. Builds first if there is no build, or one older than the sources.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, lstatSync, mkdirSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { stop } from './parts/stop.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const FILES = ['main.js', 'manifest.json', 'styles.css'];
const USAGE = 'Say which vault: npm run install-plugin -- PATH/TO/VAULT';

function readArguments() {
	try {
		const { values, positionals } = parseArgs({
			allowPositionals: true,
			options: { force: { type: 'boolean', default: false } },
		});
		const [vault, ...more] = positionals;
		if (vault !== undefined && more.length === 0)
			return { force: values.force, vault: resolve(process.env.INIT_CWD ?? process.cwd(), vault) };
	} catch {
		// An option that there is not: the usage says which there are.
	}
	return stop(USAGE);
}

/**
 * Whether a path, or what is there of the way to it, is inside a folder once links are followed.
 *
 * @param {string} folder
 * @param {string} path
 */
function isInside(folder, path) {
	let there = path;
	while (lstatSync(there, { throwIfNoEntry: false }) === undefined) there = dirname(there);
	return existsSync(there) && `${realpathSync(there)}${sep}`.startsWith(`${realpathSync(folder)}${sep}`);
}

/** @param {string} built */
function isStale(built) {
	if (!existsSync(built)) return true;
	const { mtimeMs } = statSync(built);
	const sources = readdirSync(join(root, 'src'), { encoding: 'utf8', recursive: true }).map((path) =>
		join(root, 'src', path),
	);
	return sources.some((path) => statSync(path).mtimeMs > mtimeMs);
}

const { vault, force } = readArguments();
if (!existsSync(vault) || !statSync(vault).isDirectory()) stop(`There is no folder ${vault}.`);
if (!existsSync(join(vault, '.obsidian')) && !force)
	stop(`${vault} has no .obsidian folder, so it is no vault yet: open it in Obsidian once, or add --force.`);

const target = join(vault, '.obsidian', 'plugins', 'nurture');
const stray = FILES.map((file) => join(target, file)).find((path) => !isInside(vault, path));
if (stray !== undefined)
	stop(
		`A link on the way to ${stray} leads out of the vault: nothing was copied. Remove the link, or copy the files by hand.`,
	);

if (isStale(join(root, 'main.js')))
	execFileSync(process.execPath, ['esbuild.config.mjs'], { cwd: root, stdio: 'inherit' });
mkdirSync(target, { recursive: true });
for (const file of FILES) copyFileSync(join(root, file), join(target, file));
console.log(
	`Nurture is in ${target}.\nIn Obsidian: Settings, Community plugins, turn on Nurture (reload the app if it is not in the list).`,
);
