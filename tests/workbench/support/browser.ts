/** A browser for tests, and the workbench in it. */
import type { Page } from 'playwright-core';
import { startWorkbench } from '../serve.mjs';
import { giveBack, takeTab, throwAway } from './tabs';

const DESK = { width: 1280, height: 800 };

/** Ports that pages have been at: what a browser keeps of their scripts, it keeps by their address. */
const freePorts: number[] = [];

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
	/** Ends it. `failed`: something went wrong, so that the tab should not be used again. */
	readonly close: (failed?: boolean) => Promise<void>;
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
			await whenRead(page);
			return;
		} catch (error) {
			if (tried === TRIES || !/garbage collected/.test(String(error))) throw error;
		}
	}
}

/** So many milliseconds, and not longer, is a vault of the tests read. */
const LONGEST_READING = 10_000;

/** Waits until Nurture, where it is on, has read the vault: it does so in slices, with turns for others in between. */
async function whenRead(page: Page): Promise<void> {
	const end = performance.now() + LONGEST_READING;
	const hasRead = "window.workbench.app.plugins.getPlugin('nurture')?.people?.loaded !== false";
	while (!(await page.evaluate<boolean>(hasRead)) && performance.now() < end);
}

type Workbench = Awaited<ReturnType<typeof startWorkbench>>;

/** Starts a server where one has been before, if nobody else is there now. */
async function startServer(options: Parameters<typeof startWorkbench>[0]): Promise<Workbench> {
	const port = freePorts.pop();
	if (port !== undefined)
		try {
			return await startWorkbench({ ...options, port });
		} catch (error) {
			if (!/EADDRINUSE/.test(String(error))) throw error;
		}
	return startWorkbench({ ...options });
}

/** A tab with the workbench of this server in it, ready, and what goes wrong there. */
async function openPage(url: string, { query = {}, viewport = DESK, touch = false }: WorkbenchOptions, clock?: string) {
	const tab = await takeTab(touch, viewport);
	const { page } = tab;
	const errors: string[] = [];
	page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
	page.on('console', (message) => {
		if (message.type() === 'error') errors.push(message.text());
	});
	const close = async (failed: boolean): Promise<void> => {
		if (failed || errors.length > 0) await throwAway(tab);
		else await giveBack(tab, `${url}empty`);
	};
	try {
		if (clock !== undefined) await page.clock.install({ time: `${clock}Z` });
		await page.goto(`${url}?${new URLSearchParams(query).toString()}`);
		await whenReady(page);
	} catch (error) {
		await close(true);
		throw error;
	}
	return { page, errors, close };
}

/** The workbench in a browser, ready. */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<OpenWorkbench> {
	const { vault, plugin, today } = options;
	const clock = options.clock ?? (today === undefined ? undefined : `${today}T09:30:00`);
	const server = await startServer({
		...(vault === undefined ? {} : { vault }),
		...(plugin === undefined ? {} : { plugin }),
		...(today === undefined ? {} : { today }),
	});
	const { url, vaultDir } = server;
	const closeServer = async (): Promise<void> => {
		await server.close();
		freePorts.push(Number(new URL(url).port));
	};
	try {
		const { page, errors, close } = await openPage(url, options, clock);
		return {
			page,
			url,
			vaultDir,
			errors,
			async close(failed = false) {
				await close(failed);
				await closeServer();
			},
		};
	} catch (error) {
		await closeServer();
		throw error;
	}
}
