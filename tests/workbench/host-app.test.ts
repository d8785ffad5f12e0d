/**
 * The workbench's app under a plugin that is not ours: start-up, leaves, notes, the cache, settings, windows, as in the
 * app.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { folder, textOf } from '../support/cli';
import { openWorkbench, type OpenWorkbench, type WorkbenchOptions } from './support/browser';
import { hearsOfAll, pass } from './support/time';

/** What the page offers to tests, as far as these use it. */
interface Bench {
	readonly plugin: {
		readonly happened: string[];
		answers(): Record<string, unknown>;
		asksOutside(): Promise<string>;
	};
	readonly app: {
		readonly vault: {
			getFileByPath(path: string): object | null;
			getAbstractFileByPath(path: string): object | null;
			getMarkdownFiles(): { readonly path: string }[];
			createFolder(path: string): Promise<object>;
			delete(file: object | null): Promise<void>;
		};
		readonly fileManager: { renameFile(file: object | null, path: string): Promise<void> };
		readonly workspace: {
			getLeavesOfType(
				type: string,
			): { readonly isDeferred: boolean; getViewState(): { state?: { count?: number } } }[];
			getLeaf(where: string): { openFile(file: object | null): Promise<void> };
		};
	};
	readonly ready: Promise<void>;
	runCommand(id: string): boolean;
	openFile(path: string): Promise<void>;
	read(path: string): Promise<string>;
	setTheme(theme: string): void;
	reloadPlugin(): Promise<void>;
	openSettings(): void;
}
declare const window: { workbench: Bench; readonly probeUnloaded?: number };

const PROBE = fileURLToPath(new URL('fixtures/probe-plugin', import.meta.url));
const ANA =
	'---\nevery: 3 weeks # soon\nlist: [a, b]\n---\n# Ana\nLikes **tea** and [[Ghent]].\n\n```probe\nblock\n```\n';
const FILES = {
	'Ana.md': ANA,
	'Bob.md': 'See [[Ana#Ana|her]], [Ana](Ana.md) and [[Nobody]].\n',
	'Places/Ghent.md': 'A town.\n',
};

let bench: OpenWorkbench;
let page: Page;
let vault: string;
let expected: RegExp[] = [];

async function open(options: WorkbenchOptions = {}): Promise<void> {
	bench = await openWorkbench({ plugin: PROBE, vault: folder(FILES), ...options });
	({ page, vaultDir: vault } = bench);
	page.setDefaultTimeout(15_000);
}
const run = (id: string): Promise<boolean> =>
	page.evaluate((command) => window.workbench.runCommand(command), `probe:${id}`);
const openNote = (path: string): Promise<void> => page.evaluate((file) => window.workbench.openFile(file), path);
const happened = (): Promise<string[]> => page.evaluate(() => [...window.workbench.plugin.happened]);
/** What has happened to the notes, but to the one that marks a time. */
const changes = async (): Promise<string[]> =>
	(await happened()).filter((what) => /^(?:delete|create|modify)/.test(what) && !what.endsWith(' Mark.md'));
const onDisk = (path: string) => expect.poll(() => (existsSync(join(vault, path)) ? textOf(vault, path) : null));
const hears = (what: string): Promise<void> => expect.poll(happened).toContain(what);
const editor = () => page.locator('.mod-root .cm-content').first();

afterEach(async ({ task }) => {
	const errors = bench.errors.filter((text) => !expected.some((known) => known.test(text)));
	expected = [];
	await bench.close(task.result?.state === 'fail');
	expect(errors).toEqual([]);
});

describe('starting up', () => {
	it('tells of every file before the layout is ready, and of later ones after', async () => {
		await open();
		const early = await happened();
		expect(early[0]).toBe('loaded');
		for (const path of Object.keys(FILES)) expect(early.indexOf(`early create ${path}`)).toBeGreaterThan(0);
		expect(early.findLastIndex((what) => what.startsWith('early create'))).toBeLessThan(
			early.indexOf('layout ready'),
		);
		writeFileSync(join(vault, 'Later.md'), 'late');
		await hears('created Later.md');
		await page.locator('.nav-file-title', { hasText: 'Later' }).waitFor();
	});

	it('gives a plugin the app it knows', async () => {
		await open({ clock: '2026-11-25T09:00:00' });
		expect(await page.evaluate(() => window.workbench.plugin.answers())).toEqual({
			apiVersion: '1.13.1',
			required: [true, true, false, false],
			path: 'a/b/ c',
			yaml: { a: [1, 'two'], b: '2026-01-02' },
			written: 'a:\n  - 1\nb: "x: y"\n',
			markdown: '**bold** and [a link](https://example.org)',
			search: [true, false],
			moment: '25 Nov',
			icons: [true, false, true],
			phone: false,
			mobile: false,
			same: [true, true, true, true, true],
			editor: null,
			cursor: true,
		});
		expect(await page.evaluate(() => window.workbench.plugin.asksOutside())).toBe('refused');
	});

	it('runs the clock of the page: an hour passes in a moment', async () => {
		await open({ clock: '2026-11-25T23:59:00' });
		await page.clock.fastForward('01:00:00');
		expect(await page.evaluate(() => new Date().getDate())).toBe(26);
		await hears('minute');
	});
});

describe('commands', () => {
	it('run only where they can, and one that fails harms no other', async () => {
		await open();
		expect([await run('only-with-note'), await run('two-lines'), await run('no-such-command')]).toEqual([
			false,
			false,
			false,
		]);
		expected = [/A command that fails/];
		expect(await run('fail')).toBe(true);
		await openNote('Ana.md');
		expect(await run('only-with-note')).toBe(true);
		await hears('ran with Ana.md');
	});
});

describe('the editor', () => {
	it('writes a moment after a change, and takes it back by one undo', async () => {
		await open();
		await openNote('Ana.md');
		await run('two-lines');
		await onDisk('Ana.md').toBe(`top\n${ANA}\nbottom`);
		await hears('modify Ana.md');
		expect((await happened()).filter((what) => what.startsWith('editor-change'))).toEqual([
			`editor-change Ana.md ${ANA.length + 11}`,
		]);
		await editor().click();
		await page.keyboard.press('Control+z');
		await onDisk('Ana.md').toBe(ANA);
	});

	it('draws what a plugin marks, and suggests at the cursor', async () => {
		await open();
		await openNote('Ana.md');
		await page.locator('.probe-tea').waitFor();
		await editor().click();
		await page.keyboard.press('Control+End');
		await page.keyboard.type('and ::wa');
		await expect.poll(() => page.locator('.suggestion-item').allTextContents()).toEqual(['wave', 'warm']);
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await expect.poll(() => page.locator('.suggestion-item').count()).toBe(0);
		await onDisk('Ana.md').toBe(`${ANA}and (warm)`);
	});

	it('takes in what others write beside what is being typed', async () => {
		await open();
		await openNote('Ana.md');
		await editor().click();
		writeFileSync(join(vault, 'Ana.md'), ANA.replace('# Ana', '# Ana D'));
		await expect.poll(() => editor().innerText()).toContain('# Ana D');
		await page.keyboard.press('Control+End');
		await page.keyboard.type('typed');
		await onDisk('Ana.md').toBe(`${ANA.replace('# Ana', '# Ana D')}typed`);
	});

	it('is read with links, blocks and emphasis as plugins want them', async () => {
		await open({ vault: folder({ ...FILES, 'Ana.md': `${ANA}[ask](obsidian://probe?who=Ana%20D)\n` }) });
		await openNote('Ana.md');
		await page.keyboard.press('Control+e');
		await page.locator('.probe-strong-text', { hasText: 'tea' }).waitFor();
		expect(await page.locator('.block-language-probe').innerText()).toBe('BLOCK');
		await page.locator('.markdown-preview-view a', { hasText: 'ask' }).click();
		await hears('protocol Ana D');
		await page.locator('.markdown-preview-view a.internal-link', { hasText: 'Ghent' }).click();
		await hears('file-open Places/Ghent.md');
	});
});

describe('notes', () => {
	it('get their properties written anew, and keep the bytes of the rest', async () => {
		await open({ vault: folder({ ...FILES, 'Ana.md': `${ANA}tail  \r\nwith\ttabs` }) });
		await openNote('Ana.md');
		await run('property');
		await onDisk('Ana.md').toBe(
			`---\nevery: 3 weeks\nlist:\n  - a\n  - b\nprobed: true\n---\n${ANA.slice(ANA.indexOf('# Ana'))}tail  \r\nwith\ttabs`,
		);
	});

	it('are known to the cache a moment after they are written', async () => {
		await open();
		await run('append');
		await hears('cache a moment later: true');
		expect(await happened()).toContain('cache right after: false');
		await onDisk('Ana.md').toBe(`${ANA}# Later\n`);
	});

	it('are renamed with the links that lead to them, and go', async () => {
		await open();
		await page.evaluate(async () => {
			const { vault: notes, fileManager } = window.workbench.app;
			await fileManager.renameFile(notes.getFileByPath('Ana.md'), 'Anna.md');
		});
		await onDisk('Bob.md').toBe('See [[Anna#Ana|her]], [Ana](Anna.md) and [[Nobody]].\n');
		await hears('rename Ana.md Anna.md');
		await page.evaluate(async () => {
			const { vault: notes } = window.workbench.app;
			await notes.delete(notes.getFileByPath('Anna.md'));
		});
		await onDisk('Anna.md').toBe(null);
		await hears('delete Anna.md');
	});

	it('go along with their folder, told of one by one, and stay what they are', async () => {
		await open({ vault: folder({ ...FILES, 'Places/Old/Bruges.md': 'Another.\n' }) });
		await openNote('Places/Ghent.md');
		await page.evaluate(() => void window.workbench.app.vault.createFolder('Empty'));
		await hears('created Empty');
		for (const [from, to] of [
			['Places', 'Towns'],
			['Towns', 'Places'],
		] as const) {
			await page.evaluate(
				async ([path, goal]) => {
					const { vault: notes, fileManager } = window.workbench.app;
					await fileManager.renameFile(notes.getAbstractFileByPath(path), goal);
				},
				[from, to] as const,
			);
			for (const note of ['Ghent.md', 'Old', 'Old/Bruges.md'])
				await hears(`rename ${from}/${note} ${to}/${note}`);
			await hearsOfAll(page, vault);
			expect(await changes()).toEqual(['created Empty']);
			expect(
				await page.evaluate(() =>
					window.workbench.app.vault
						.getMarkdownFiles()
						.map(({ path }) => path)
						.sort(),
				),
			).toEqual(['Ana.md', 'Bob.md', `${to}/Ghent.md`, `${to}/Old/Bruges.md`]);
			expect(await page.evaluate((path) => window.workbench.read(path), `${to}/Old/Bruges.md`)).toBe(
				'Another.\n',
			);
		}
		// The open note is still the one that is written.
		await editor().click();
		await page.keyboard.press('Control+Home');
		await page.keyboard.type('x');
		await onDisk('Places/Ghent.md').toBe('xA town.\n');
	});

	it('follow the disk: new folders, changes and removals', async () => {
		await open();
		mkdirSync(join(vault, 'New/Deep'), { recursive: true });
		writeFileSync(join(vault, 'New/Deep/Cy.md'), 'one');
		await hears('created New/Deep/Cy.md');
		writeFileSync(join(vault, 'New/Deep/Cy.md'), 'other');
		await hears('modify New/Deep/Cy.md');
		expect(await page.evaluate(() => window.workbench.read('New/Deep/Cy.md'))).toBe('other');
		// A page's own writes are no news to it.
		await openNote('New/Deep/Cy.md');
		await editor().click();
		await page.keyboard.press('Control+Home');
		await page.keyboard.type('x');
		await onDisk('New/Deep/Cy.md').toBe('xother');
		await hearsOfAll(page, vault);
		expect((await happened()).filter((what) => what === 'modify New/Deep/Cy.md')).toHaveLength(2);
	});

	it('hear of what changed while the page was starting and did not listen yet', async () => {
		await open();
		const told = async (): Promise<number> => {
			const answer = await page.request.get(new URL('vault', bench.url).href);
			return ((await answer.json()) as { told: number }).told;
		};
		await page.route('**/events?*', async (route) => {
			writeFileSync(join(vault, 'Early.md'), 'early');
			// Only once the server has seen it, and told those who listened, does the line stand.
			await expect.poll(async () => told()).toBeGreaterThan(0);
			await route.continue();
		});
		await page.reload();
		await hears('created Early.md');
	});
});

describe('leaves', () => {
	it("keep a view's keys, and bring it back deferred where it is out of sight", async () => {
		await open({ clock: '2026-11-25T09:00:00' });
		await run('open');
		await page.locator('.probe-count').focus();
		await page.keyboard.press('j');
		await page.keyboard.press('j');
		await page.getByText('Count 2 in').waitFor();
		// Another leaf in front of it, in the same dock.
		await page.evaluate(async () => {
			const { workspace, vault: notes } = window.workbench.app;
			const real = workspace as unknown as {
				getRightLeaf(split: boolean): { openFile(file: object | null): Promise<void> };
			};
			await real.getRightLeaf(false).openFile(notes.getFileByPath('Bob.md'));
		});
		await pass(page, 400);
		await page.reload();
		await page.evaluate(() => window.workbench.ready);
		const leaf = () =>
			page.evaluate(() =>
				window.workbench.app.workspace
					.getLeavesOfType('probe-view')
					.map((each) => [each.isDeferred, each.getViewState().state?.count]),
			);
		expect(await leaf()).toEqual([[true, 2]]);
		expect(await happened()).not.toContain('view opened');
		await page.locator('.mod-right-split').getByRole('tab', { name: 'Probe' }).click();
		await page.getByText('Count 2 in').waitFor();
		expect(await leaf()).toEqual([[false, 2]]);
	});

	it('open by a click, in a tab with Mod, and beside', async () => {
		await open();
		const tabs = () => page.locator('.mod-root').getByRole('tab').allInnerTexts();
		await page.locator('.nav-file-title', { hasText: 'Ana' }).click();
		await expect.poll(tabs).toEqual(['Ana']);
		await page.locator('.nav-file-title', { hasText: 'Bob' }).click({ modifiers: ['Control'] });
		await expect.poll(tabs).toEqual(['Ana', 'Bob']);
		await page.locator('.nav-file-title', { hasText: 'Ana' }).click({ button: 'right' });
		await page.getByRole('menuitem', { name: 'Open to the right' }).click();
		await expect.poll(() => page.locator('.mod-root .workspace-tabs').count()).toBe(2);
		await page.locator('.mod-root').getByRole('tab', { name: 'Bob' }).click({ button: 'middle' });
		await expect.poll(tabs).toEqual(['Ana', 'Ana']);
	});

	it('offer what plugins add to the menus of files and text', async () => {
		await open();
		await page.locator('.nav-file-title', { hasText: 'Ana' }).click({ button: 'right' });
		await page.getByRole('menuitem', { name: 'Probe the file' }).click();
		expect((await happened()).slice(-2)).toEqual(['file-menu file file-explorer-context-menu', 'probed Ana.md']);
		await page.locator('.nav-folder-title', { hasText: 'Places' }).click({ button: 'right' });
		await hears('file-menu folder file-explorer-context-menu');
		await page.keyboard.press('Escape');
		await openNote('Ana.md');
		await page.locator('.mod-root').getByRole('button', { name: 'More options' }).click();
		await hears('file-menu file more-options');
		await page.keyboard.press('Escape');
		await editor().click({ button: 'right' });
		await page.getByRole('menuitem', { name: 'Probe the editor' }).click();
		await expect.poll(async () => (await happened()).at(-1)).toMatch(/^probed line \d+ of Ana\.md$/);
	});

	it('preview a link over which the pointer stands with Mod', async () => {
		await open();
		await run('open');
		await page.keyboard.down('Control');
		await page.locator('.probe-link').hover();
		await page.locator('.hover-popover', { hasText: 'Likes tea' }).waitFor();
		await page.keyboard.up('Control');
		await page.mouse.move(600, 500);
		await expect.poll(() => page.locator('.hover-popover').count()).toBe(0);
		await page.locator('.probe-link').click();
		await hears('file-open Ana.md');
	});

	it('have windows of their own, with the looks and the helpers of the app', async () => {
		await open();
		const [popup] = await Promise.all([page.waitForEvent('popup'), run('window')]);
		await popup.locator('.probe-count', { hasText: 'Count 7' }).waitFor();
		await hears('window-open true');
		expect(
			await popup.evaluate(
				() => getComputedStyle(document.querySelector('.probe-strong') as Element).backgroundColor,
			),
		).toBe('rgb(1, 2, 3)');
		await popup.getByRole('button', { name: 'More', exact: true }).click();
		await popup.getByRole('menuitem', { name: 'First' }).click();
		await hears('menu first');
		await expect.poll(() => page.getByRole('menu').count()).toBe(0);
		await popup.locator('.probe-count').focus();
		await popup.keyboard.press('Control+Shift+K');
		await popup.getByRole('dialog', { name: 'Probe dialog' }).waitFor();
		await popup.close();
		await expect
			.poll(() => page.evaluate(() => window.workbench.app.workspace.getLeavesOfType('probe-view').length))
			.toBe(0);
		await run('modal');
		await page.getByRole('dialog', { name: 'Probe dialog' }).waitFor();
	});
});

describe('settings', () => {
	it('are drawn and live, kept on the disk, and hear of changes there', async () => {
		await open();
		const data = '.obsidian/plugins/probe/data.json';
		await page.evaluate(() => window.workbench.openSettings());
		const row = (name: string) =>
			page
				.locator('.setting-item')
				.filter({ has: page.locator('.setting-item-name', { hasText: new RegExp(`^${name}$`) }) });
		await row('Text').getByRole('textbox').fill('new words');
		await row('Toggle').getByRole('switch').click();
		await row('Dropdown').getByRole('combobox').selectOption('b');
		await row('Slider').getByRole('slider').press('ArrowRight');
		await row('Buttons').getByRole('button', { name: 'Press' }).click();
		await row('Buttons').getByRole('button', { name: 'Reset' }).press('Enter');
		await expect
			.poll(() => (existsSync(join(vault, data)) ? (JSON.parse(textOf(vault, data)) as unknown) : null))
			.toEqual({ text: 'new words', toggle: true, dropdown: 'b', slider: 4 });
		expect((await happened()).slice(-2)).toEqual(['pressed', 'reset']);
		expect((await happened()).filter((what) => what.startsWith('external'))).toEqual([]);
		await page.keyboard.press('Escape');
		await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
		writeFileSync(join(vault, data), '{"text":"from outside"}');
		await hears('external from outside');
	});
});

describe('the looks', () => {
	it('have the rules that bite', async () => {
		await open();
		await run('open');
		const colour = (selector: string) =>
			page.locator(selector).evaluate((el) => getComputedStyle(el).backgroundColor);
		expect(await colour('.probe-weak')).not.toBe('rgb(1, 2, 3)');
		expect(await colour('.probe-strong')).toBe('rgb(1, 2, 3)');
		await page.evaluate(() => window.workbench.setTheme('dark'));
		expect(await page.locator('body').getAttribute('class')).toContain('theme-dark');
		await hears('css-change');
	});

	it('are those of a phone on a phone: the dock is a drawer as wide as the screen', async () => {
		await open({
			query: { phone: '1', theme: 'dark', open: 'Ana.md' },
			viewport: { width: 390, height: 844 },
			touch: true,
		});
		expect(await page.locator('body').getAttribute('class')).toMatch(/is-mobile.*is-phone|is-phone.*is-mobile/);
		expect((await page.evaluate(() => window.workbench.plugin.answers()))['phone']).toBe(true);
		await run('open');
		const box = await page.locator('.mod-right-split').boundingBox();
		expect(box?.width).toBe(390);
		await page.locator('.mod-right-split').getByRole('button', { name: 'Close sidebar' }).click();
		await expect.poll(() => page.locator('.mod-right-split').isVisible()).toBe(false);
	});
});

describe('turning the plugin off and on', () => {
	it('leaves nothing behind, and gives the view back', async () => {
		await open();
		await run('open');
		await page.getByText('Count 0 in').waitFor();
		await page.evaluate(() => window.workbench.reloadPlugin());
		await page.getByText('Count 0 in').waitFor();
		expect(await page.evaluate(() => window.probeUnloaded)).toBe(1);
		expect(await page.locator('.workspace-ribbon').getByRole('button', { name: 'Open the probe' }).count()).toBe(1);
		expect(await page.locator('.status-bar-item', { hasText: 'Probe is here' }).count()).toBe(1);
		expect(await page.locator('style[data-plugin=probe]').count()).toBe(1);
		await page.locator('.nav-file-title', { hasText: 'Ana' }).click({ button: 'right' });
		expect(await page.getByRole('menuitem', { name: 'Probe the file' }).count()).toBe(1);
	});
});
