/** The workbench with the probe in it, a plugin that is not ours, opened anew for every test. */
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, expect } from 'vitest';
import { folder } from '../../support/cli';
import { openWorkbench, type OpenWorkbench, type WorkbenchOptions } from './browser';

interface Bench {
	readonly plugin: { readonly happened: string[] };
	runCommand(id: string): boolean;
	openFile(path: string): Promise<void>;
}
declare const window: { workbench: Bench };

const PROBE = fileURLToPath(new URL('../fixtures/probe-plugin', import.meta.url));
const FILES = {
	'Ana.md': '---\nevery: 3 weeks\n---\n# Ana\nLikes tea.\n',
	'Bob.md': '# Bob\n',
	'Places/Ghent.md': 'A town.\n',
};

/** What tests ask of the page that is open now. */
export class Probe {
	private bench: OpenWorkbench | null = null;

	get page(): Page {
		return this.now.page;
	}

	get vaultDir(): string {
		return this.now.vaultDir;
	}

	get errors(): readonly string[] {
		return this.now.errors;
	}

	async open(options: WorkbenchOptions = {}): Promise<void> {
		await this.close();
		this.bench = await openWorkbench({ plugin: PROBE, vault: folder(FILES), ...options });
	}

	async close(failed = false): Promise<void> {
		await this.bench?.close(failed);
		this.bench = null;
	}

	run(id: string): Promise<boolean> {
		return this.page.evaluate((command) => window.workbench.runCommand(command), `probe:${id}`);
	}

	openNote(path: string): Promise<void> {
		return this.page.evaluate((note) => window.workbench.openFile(note), path);
	}

	button(name: string): Locator {
		return this.page.getByRole('button', { name });
	}

	/** What the plugin says has happened, in order. */
	happened(): Promise<string[]> {
		return this.page.evaluate(() => [...window.workbench.plugin.happened]);
	}

	async expectLast(what: string): Promise<void> {
		await expect.poll(async () => (await this.happened()).at(-1)).toBe(what);
	}

	/** The name of what has the focus. */
	focused(): Promise<string> {
		return this.page.evaluate(
			'document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent',
		);
	}

	private get now(): OpenWorkbench {
		if (this.bench === null) throw new Error('No page is open');
		return this.bench;
	}
}

/** Opens the workbench before every test of a file; after it, nothing may have gone wrong in the page. */
export function useProbe(options: WorkbenchOptions = {}): Probe {
	const probe = new Probe();
	beforeEach(() => probe.open(options));
	afterEach(async ({ task }) => {
		const errors = [...probe.errors];
		await probe.close(task.result?.state === 'fail');
		expect(errors).toEqual([]);
	});
	return probe;
}
