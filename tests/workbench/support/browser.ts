/** A browser for tests, and the workbench in it. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser, type LaunchOptions, type Page } from 'playwright-core';
import { startWorkbench } from '../serve.mjs';

const FLAGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

const COMMANDS = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser', 'msedge'];

/** Where browsers are on systems that do not put them on the PATH. */
const PLACES = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
	...[process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']]
		.filter((folder) => folder !== undefined)
		.flatMap((folder) => [
			join(folder, 'Google/Chrome/Application/chrome.exe'),
			join(folder, 'Microsoft/Edge/Application/msedge.exe'),
		]),
];

/**
 * Where the page believes to be, wherever the tests run. With Playwright's clock no class can extend `Date`, as the
 * calendar
 * does to be free of zones, so that west of Greenwich it would be a day off; core's tests are the ones for zones.
 */
const ZONE = 'UTC';

const NONE = 'No browser was found: install Chrome or Chromium, or set NURTURE_BROWSER to the path of one.';

/** The path of an installed browser: the one that is named, else one on the PATH, else one in a usual place. */
function installedBrowser(): string | undefined {
	const named = process.env['NURTURE_BROWSER'] ?? process.env['CHROME_PATH'];
	if (named !== undefined && named !== '') {
		if (!existsSync(named)) throw new Error(`NURTURE_BROWSER or CHROME_PATH names ${named}, which is not there.`);
		return named;
	}
	const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
	const endings = process.platform === 'win32' ? ['.exe'] : [''];
	const onPath = COMMANDS.flatMap((command) =>
		folders.flatMap((folder) => endings.map((ending) => join(folder, command + ending))),
	);
	return [...onPath, ...PLACES].find((path) => existsSync(path));
}

/** Starts an installed browser, else Chrome as Playwright finds it, else Playwright's own. */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
	const executablePath = installedBrowser();
	const common = { ...options, args: [...FLAGS, ...(options.args ?? [])] };
	if (executablePath !== undefined) return chromium.launch({ ...common, executablePath });
	try {
		return await chromium.launch({ ...common, channel: 'chrome' });
	} catch {
		return chromium.launch(common).catch(() => {
			throw new Error(NONE);
		});
	}
}

export interface WorkbenchOptions {
	/** A browser to use, which stays open; left out, one is started and closed at the end. */
	readonly browser?: Browser;
	/** A folder of notes, used in place; left out, a fresh copy of the sample vault. */
	readonly vault?: string;
	/** The folder of the built plugin; left out, the project's own. */
	readonly plugin?: string;
	/** `YYYY-MM-DD`: the day that the sample vault is made fresh for, and on which the page believes to be. */
	readonly today?: string;
	readonly query?: Readonly<Record<string, string>>;
	readonly viewport?: { readonly width: number; readonly height: number };
	/**
	 * `YYYY-MM-DDTHH:MM:SS`: the local time at which the page's clock starts; left out, the morning of `today` if that
	 * is given.
	 */
	readonly clock?: string;
	/** Whether the page is on a device that is touched. */
	readonly touch?: boolean;
}

export interface OpenWorkbench {
	readonly page: Page;
	readonly url: string;
	readonly vaultDir: string;
	/** What the page has thrown, and written to the console as errors. */
	readonly errors: readonly string[];
	readonly close: () => Promise<void>;
}

/** The workbench in a browser, ready. */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<OpenWorkbench> {
	const { vault, plugin, today, query = {}, viewport = { width: 1280, height: 800 }, touch = false } = options;
	const clock = options.clock ?? (today === undefined ? undefined : `${today}T09:30:00`);
	const workbench = await startWorkbench({
		...(vault === undefined ? {} : { vault }),
		...(plugin === undefined ? {} : { plugin }),
		...(today === undefined ? {} : { today }),
	});
	let browser: Browser | null = null;
	try {
		browser = options.browser ?? (await launchBrowser());
		const context = await browser.newContext({ viewport, hasTouch: touch, timezoneId: ZONE });
		const page = await context.newPage();
		const errors: string[] = [];
		page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
		page.on('console', (message) => {
			if (message.type() === 'error') errors.push(message.text());
		});
		if (clock !== undefined) await page.clock.install({ time: `${clock}Z` });
		const close = async (): Promise<void> => {
			await context.close();
			if (browser !== null && browser !== options.browser) await browser.close();
			await workbench.close();
		};
		await page.goto(`${workbench.url}?${new URLSearchParams(query).toString()}`);
		await page.evaluate('window.workbench.ready');
		return { page, url: workbench.url, vaultDir: workbench.vaultDir, errors, close };
	} catch (error) {
		if (browser !== null && browser !== options.browser) await browser.close();
		await workbench.close();
		throw error;
	}
}
