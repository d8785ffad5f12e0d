/** A browser for tests, and the workbench in it. */
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../../scripts/browser.mjs';
import { startWorkbench } from '../serve.mjs';

/**
 * Where the page believes to be, wherever the tests run. With Playwright's clock no class can extend `Date`, as the
 * calendar
 * does to be free of zones, so that west of Greenwich it would be a day off; core's tests are the ones for zones.
 */
const ZONE = 'UTC';

let running: Promise<Browser> | null = null;

/**
 * One browser for all pages of this process, at the end of which it ends too: to start one takes longer than most
 * tests. Each page has a context of its own, so that nothing is left to the next; if the browser has crashed, the next
 * page has a new one.
 */
async function sharedBrowser(): Promise<Browser> {
	running ??= launchBrowser();
	if (!(await running).isConnected()) running = launchBrowser();
	return running;
}

/** Ends the browser before the process does. */
export async function closeBrowser(): Promise<void> {
	await (await running)?.close();
	running = null;
}

export interface WorkbenchOptions {
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

/** As often as a look at a page is tried again. */
const TRIES = 5;

/**
 * Waits until a page has booted. Chromium may collect the promise that a look waits for, and ends the look with that
 * message although the page is well: then it is asked again.
 */
export async function whenReady(page: Page): Promise<void> {
	for (let tried = 1; ; tried++) {
		try {
			await page.evaluate('window.workbench.ready');
			return;
		} catch (error) {
			if (tried === TRIES || !/garbage collected/.test(String(error))) throw error;
		}
	}
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
	try {
		const browser = await sharedBrowser();
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
			await workbench.close();
		};
		await page.goto(`${workbench.url}?${new URLSearchParams(query).toString()}`);
		await whenReady(page);
		return { page, url: workbench.url, vaultDir: workbench.vaultDir, errors, close };
	} catch (error) {
		await workbench.close();
		throw error;
	}
}
