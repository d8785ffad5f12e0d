/** How a browser is found, and what is said where none is. */
import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { folder } from '../support/cli';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs node in the project, with this environment beside what it needs. */
function node(args: readonly string[], env: Readonly<Record<string, string>>): { code: number | null; all: string } {
	const { status, stdout, stderr } = spawnSync(process.execPath, args, {
		cwd: root,
		env: { ...process.env, NURTURE_BROWSER: '', CHROME_PATH: '', ...env },
		encoding: 'utf8',
	});
	return { code: status, all: stdout + stderr };
}

/** A folder with a program of this name that says what to install, and fails. */
function noteToInstall(name: string): string {
	const dir = folder({ [name]: '#!/bin/sh\necho "Install me from the shop."\nexit 1\n' });
	chmodSync(join(dir, name), 0o755);
	return dir;
}

const START = `
	const { launchBrowser } = await import('./scripts/browser.mjs');
	const browser = await launchBrowser();
	const page = await browser.newPage();
	await page.setContent('<b>Ghent</b>');
	console.log(await page.evaluate(() => document.querySelector('b').offsetWidth > 10));
	await browser.close();
`;

describe('npm test without a browser', () => {
	it.each(['NURTURE_BROWSER', 'CHROME_PATH'])('says that what %s names is not there, before anything else', (name) =>
		expect(node(['scripts/test.mjs'], { [name]: '/no/browser' })).toEqual({
			code: 1,
			all: `${name} names /no/browser, which is not there.\n`,
		}),
	);

	it('says that what is named does not start, and takes no other', () => {
		const path = join(noteToInstall('chromium'), 'chromium');
		expect(node(['scripts/test.mjs', 'browser'], { NURTURE_BROWSER: path })).toEqual({
			code: 1,
			all: `The browser ${path} does not start.\n`,
		});
	});
});

describe('a browser', () => {
	it('is found behind a program of that name which only says what to install; its text has a width', () =>
		expect(
			node(['--input-type=module', '--eval', START], {
				PATH: `${noteToInstall('chromium-headless-shell')}${delimiter}${process.env['PATH'] ?? ''}`,
			}),
		).toEqual({
			code: 0,
			all: 'true\n',
		}));
});
