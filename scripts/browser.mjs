/**
 * Finds a browser and starts it: for the tests, for the pictures, and for `npm test`, which says at once if there is
 * none. The one that NURTURE_BROWSER or CHROME_PATH names and no other; else one that is built without windows, on the
 * PATH or by npm (Linux on x64), in which a page costs a third; else any on the PATH; else Chrome or Edge where they
 * are usually installed; else Playwright's own.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { readJson } from './parts/json.mjs';
import { messageOf, stop } from './parts/stop.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Builds without windows: a window of the others is a page of its own, which is drawn as well. */
const COMMANDS_WITHOUT_WINDOWS = ['chromium-headless-shell', 'chrome-headless-shell'];
const COMMANDS = [
	'chromium',
	'google-chrome',
	'google-chrome-stable',
	'chromium-browser',
	'microsoft-edge',
	'microsoft-edge-stable',
	'msedge',
];
/** Browsers that Playwright knows the usual places of, on every system. */
const CHANNELS = ['chrome', 'msedge', 'chromium'];
/** A usual place that Playwright does not know. */
const CHROMIUM_ON_MACOS = '/Applications/Chromium.app/Contents/MacOS/Chromium';

const FLAGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	// A page of a test lives for a few seconds: to compile its functions to the last takes more than it gains. It was a
	// third of what a page costs.
	'--js-flags=--no-maglev --no-turbofan',
];

/** A browser that has not started after so many milliseconds does not start. */
const LONGEST_START = 60_000;

const NONE =
	'No browser was found that starts: install Chrome, Chromium or Edge, or set NURTURE_BROWSER to the path of one.';

/** The path that the environment names; undefined where it names none. */
function namedBrowser() {
	for (const variable of ['NURTURE_BROWSER', 'CHROME_PATH']) {
		const path = process.env[variable];
		if (path === undefined || path === '') continue;
		if (!existsSync(path)) throw new Error(`${variable} names ${path}, which is not there.`);
		return path;
	}
	return undefined;
}

/** @param {readonly string[]} commands */
function onPath(commands) {
	const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
	const ending = process.platform === 'win32' ? '.exe' : '';
	return commands.flatMap((command) => folders.map((folder) => join(folder, command + ending))).filter(existsSync);
}

/** The system's fonts, if it has any, and one that comes with the browser. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
	<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
	<dir prefix="relative">fonts</dir>
	<cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/**
 * The folder into which the Chromium of npm is unpacked, once a version; undefined where there is none for this system.
 * The package unpacks into the temporary folder, where others could have put something before: it is given one of its
 * own, which gets its name when all is there. It has its system libraries with it, and brings them only if it believes
 * to be in the place it was made for.
 */
async function unpackedChromium() {
	const description = join(root, 'node_modules/@sparticuz/chromium/package.json');
	if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(description)) return undefined;
	const { version } = /** @type {{ version: string }} */ (readJson(description));
	const cache = join(root, 'node_modules/.cache/nurture');
	const folder = join(cache, `chromium-${version}`);
	if (existsSync(folder)) return folder;
	await mkdir(cache, { recursive: true });
	const fresh = await mkdtemp(join(cache, 'unpacking-'));
	await promisify(execFile)(
		process.execPath,
		['--input-type=module', '--eval', "await (await import('@sparticuz/chromium')).default.executablePath()"],
		{ cwd: root, env: { ...process.env, TMPDIR: fresh, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' } },
	);
	await writeFile(join(fresh, 'fonts.conf'), FONTS);
	await rename(fresh, folder).catch(async (error) => {
		// Somebody else was faster.
		await rm(fresh, { recursive: true, force: true });
		if (!existsSync(folder)) throw error;
	});
	return folder;
}

/** The Chromium of npm with the libraries it brings, which need a system not much older; else with the system's. */
async function* chromiumOfNpm() {
	const folder = await unpackedChromium();
	if (folder === undefined) return;
	const executablePath = join(folder, 'chromium');
	const env = { ...process.env, FONTCONFIG_FILE: join(folder, 'fonts.conf') };
	yield { executablePath, env: { ...env, LD_LIBRARY_PATH: join(folder, 'al2023/lib') } };
	yield { executablePath, env };
}

/** What Playwright is to start, the best first. */
async function* candidates() {
	for (const executablePath of onPath(COMMANDS_WITHOUT_WINDOWS)) yield { executablePath };
	yield* chromiumOfNpm();
	for (const executablePath of onPath(COMMANDS)) yield { executablePath };
	for (const channel of CHANNELS) yield { channel };
	if (existsSync(CHROMIUM_ON_MACOS)) yield { executablePath: CHROMIUM_ON_MACOS };
	yield {};
}

/**
 * Starts the first browser that does start: a file with the name of one may be something else, such as a note to
 * install it. Throws one sentence where none does.
 *
 * @template Started
 * @param {(options: import('playwright-core').LaunchOptions) => Promise<Started>} start Playwright's way to start it
 * @returns {Promise<Started>}
 */
async function startFirst(start) {
	const common = { args: FLAGS, timeout: LONGEST_START };
	const named = namedBrowser();
	if (named !== undefined)
		return start({ ...common, executablePath: named }).catch((error) => {
			throw new Error(`The browser ${named} does not start.`, { cause: error });
		});
	for await (const candidate of candidates()) {
		try {
			return await start({ ...common, ...candidate });
		} catch {
			// The next may.
		}
	}
	throw new Error(NONE);
}

/** A browser of one's own, to be closed. */
export const launchBrowser = () => startFirst((options) => chromium.launch(options));

/** A browser for several processes, which connect to its `wsEndpoint()`. */
export const serveBrowser = () => startFirst((options) => chromium.launchServer(options));

/** Ends the process with a sentence if no browser starts. */
export async function needBrowser() {
	try {
		await (await launchBrowser()).close();
	} catch (error) {
		stop(messageOf(error));
	}
}
