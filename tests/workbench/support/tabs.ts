/**
 * Tabs of a browser, used again by test after test. A tab that has been open before costs a third of a new one: it
 * has its process, and its process has compiled the scripts. What a test does to it is undone by loading an empty page,
 * which ends the one before with all its listeners, timers and variables, and by emptying what outlives a page.
 */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../../../scripts/browser.mjs';

/**
 * Where the page believes to be, wherever the tests run. With Playwright's clock no class can extend `Date`, as the
 * calendar does to be free of zones, so that west of Greenwich it would be a day off; core's tests are the ones for
 * zones.
 */
const ZONE = 'UTC';

export interface Tab {
	readonly context: BrowserContext;
	readonly page: Page;
	/** Whether the page is on a device that is touched: only a new context can change it. */
	readonly touch: boolean;
}

/** Playwright's own, in milliseconds. */
const TIMEOUT = 30_000;

interface Size {
	readonly width: number;
	readonly height: number;
}

let running: Promise<Browser> | null = null;
let idle: Tab[] = [];

/**
 * One browser for all pages of this process, at the end of which it ends too: to start one takes longer than most
 * tests. If the browser has crashed, the next page has a new one.
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
	idle = [];
}

/** A tab with an empty page of this size, used by nobody else until it is given back. */
export async function takeTab(touch: boolean, viewport: Size): Promise<Tab> {
	const browser = await sharedBrowser();
	const used = idle.find((tab) => tab.touch === touch && isWell(tab));
	idle = idle.filter((tab) => tab !== used && isWell(tab));
	if (used !== undefined) {
		used.page.setDefaultTimeout(TIMEOUT);
		await used.page.setViewportSize(viewport);
		return used;
	}
	const context = await browser.newContext({ viewport, hasTouch: touch, timezoneId: ZONE });
	// What was read has been shown here before: else it would open over every test's page.
	await context.addInitScript(() => {
		if (location.protocol.startsWith('http')) localStorage.setItem('workbench-nurture-arrived', 'true');
	});
	return { context, page: await context.newPage(), touch };
}

const isWell = ({ context, page }: Tab): boolean => !page.isClosed() && context.browser()?.isConnected() === true;

/** Takes a tab back. `emptyPage`: the address of a page with nothing in it, on the origin that the tab has been at. */
export async function giveBack(tab: Tab, emptyPage: string): Promise<void> {
	try {
		await empty(tab, emptyPage);
		idle.unshift(tab);
	} catch {
		// It hangs, or has crashed.
		await throwAway(tab);
	}
}

/** Closes a tab in which something went wrong, so that nothing of it can matter to the next test. */
export async function throwAway({ context }: Tab): Promise<void> {
	await context.close();
}

/** What tests listen to. */
const EVENTS = ['pageerror', 'console', 'request', 'websocket', 'popup', 'dialog'] as const;

async function empty({ context, page }: Tab, emptyPage: string): Promise<void> {
	for (const other of context.pages()) if (other !== page) await other.close();
	for (const event of EVENTS) page.removeAllListeners(event);
	await page.unrouteAll({ behavior: 'ignoreErrors' });
	await page.goto(emptyPage);
	await removeClock(context);
	await page.mouse.move(-1, -1);
	await context.clearCookies();
	await page.evaluate(async () => {
		localStorage.clear();
		sessionStorage.clear();
		for (const { name } of await indexedDB.databases())
			if (name !== undefined) {
				const asked = indexedDB.deleteDatabase(name);
				await new Promise((done) => {
					asked.onsuccess = asked.onerror = asked.onblocked = done;
				});
			}
	});
}

interface Inside {
	readonly _connection?: {
		toImpl?(context: BrowserContext): { clock: { uninstall(progress: unknown): Promise<void> } };
	};
}

/**
 * Playwright takes a clock out of a context only where it uses the context again itself, which it offers to its own
 * runner alone, and which would empty the cache as well. Throws if a later Playwright has no such way.
 */
async function removeClock(context: BrowserContext): Promise<void> {
	const impl = (context as unknown as Inside)._connection?.toImpl?.(context);
	if (impl === undefined) throw new Error('Playwright has no way to take a clock out');
	await impl.clock.uninstall({ race: (promise: unknown) => promise });
}
